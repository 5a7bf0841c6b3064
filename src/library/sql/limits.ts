import { INDEX_VERSION } from '../index-version.ts';
import type { Owner } from '../owner.ts';
import { checkFetches, HOUR, type Usage } from '../quotas.ts';
import { findOwner, inTransaction, lockOwner, type Shelf } from './database-context.ts';
import type { Session } from './schema.ts';

export async function usage(shelf: Shelf, owner: Owner): Promise<Usage> {
  const ownerId = await findOwner(shelf.engine.db, owner);
  if (ownerId === undefined) return { stories: 0, bytes: 0, fetchesThisHour: 0, quotas: shelf.quotas };
  return usageOf(shelf, shelf.engine.db, ownerId);
}

/** What a living owner uses; removed stories within their grace are not counted. */
export async function usageOf(shelf: Shelf, session: Session, ownerId: number): Promise<Usage> {
  const kept = await session
    .selectFrom('stories')
    .innerJoin('versions', 'versions.story_id', 'stories.id')
    .select((query) => [
      query.fn.count('stories.id').distinct().as('stories'),
      query.fn.sum('versions.bytes').as('bytes'),
    ])
    .where('stories.owner_id', '=', ownerId)
    .where('stories.removed_at', 'is', null)
    .executeTakeFirst();
  const fetched = await session
    .selectFrom('fetches')
    .select((query) => query.fn.countAll().as('n'))
    .where('owner_id', '=', ownerId)
    .where('at', '>', shelf.now() - HOUR)
    .executeTakeFirst();
  return {
    stories: Number(kept?.stories ?? 0),
    bytes: Number(kept?.bytes ?? 0),
    fetchesThisHour: Number(fetched?.n ?? 0),
    quotas: shelf.quotas,
  };
}

export async function countFetch(shelf: Shelf, owner: Owner): Promise<void> {
  await inTransaction(shelf, async (trx) => {
    const ownerId = await lockOwner(shelf, trx, owner, INDEX_VERSION);
    await trx
      .deleteFrom('fetches')
      .where('at', '<=', shelf.now() - HOUR)
      .where('owner_id', '=', ownerId)
      .execute();
    checkFetches(await usageOf(shelf, trx, ownerId));
    await trx.insertInto('fetches').values({ owner_id: ownerId, at: shelf.now() }).execute();
  });
}

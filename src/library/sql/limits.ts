import { checkFetches, HOUR, type Usage } from '../quotas.ts';
import { type DatabaseContext, findOwner, inTransaction, lockOwner, type Query } from './database-context.ts';
import type { Session } from './schema.ts';

export const usage: Query<'usage'> = async (context, owner) => {
  const ownerId = await findOwner(context.engine.db, owner);
  if (ownerId === undefined) return { stories: 0, bytes: 0, fetchesThisHour: 0, quotas: context.quotas };
  return usageOf(context, context.engine.db, ownerId);
};

/** What a living owner uses; removed stories within their grace are not counted. */
export async function usageOf(context: DatabaseContext, session: Session, ownerId: number): Promise<Usage> {
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
    .where('at', '>', context.now() - HOUR)
    .executeTakeFirst();
  return {
    stories: Number(kept?.stories ?? 0),
    bytes: Number(kept?.bytes ?? 0),
    fetchesThisHour: Number(fetched?.n ?? 0),
    quotas: context.quotas,
  };
}

export const countFetch: Query<'countFetch'> = async (context, owner) => {
  await inTransaction(context, async (trx) => {
    const ownerId = await lockOwner(context, trx, owner);
    await trx
      .deleteFrom('fetches')
      .where('at', '<=', context.now() - HOUR)
      .where('owner_id', '=', ownerId)
      .execute();
    checkFetches(await usageOf(context, trx, ownerId));
    await trx.insertInto('fetches').values({ owner_id: ownerId, at: context.now() }).execute();
  });
};

import type { Story } from '../../story/story.ts';
import { INDEX_VERSION } from '../index-version.ts';
import type { Owner } from '../owner.ts';
import { mergeSettings, readSettings, type ServerSettings } from '../settings.ts';
import { type DatabaseContext, findOwner, inTransaction, lockOwner } from './database-context.ts';
import { findEntry } from './entries.ts';
import { get } from './read-stories.ts';

export async function pin(
  context: DatabaseContext,
  owner: Owner,
  channelId: string,
  storyId: string,
): Promise<void> {
  await inTransaction(context, async (trx) => {
    const ownerId = await lockOwner(context, trx, owner, INDEX_VERSION);
    const entry = await findEntry(trx, ownerId, storyId);
    const target = entry?.public_id ?? context.samples.find(({ id }) => id === storyId)?.id;
    if (target === undefined) return;
    await trx
      .insertInto('pins')
      .values({ owner_id: ownerId, channel_id: channelId, target })
      .onConflict((conflict) => conflict.columns(['owner_id', 'channel_id']).doUpdateSet({ target }))
      .execute();
  });
}

export async function unpin(
  { engine: { db } }: DatabaseContext,
  owner: Owner,
  channelId: string,
): Promise<void> {
  const ownerId = await findOwner(db, owner);
  if (ownerId === undefined) return;
  await db.deleteFrom('pins').where('owner_id', '=', ownerId).where('channel_id', '=', channelId).execute();
}

export async function pinned(
  context: DatabaseContext,
  owner: Owner,
  channelId: string,
): Promise<Story | undefined> {
  const row = await context.engine.db
    .selectFrom('pins')
    .innerJoin('owners', 'owners.id', 'pins.owner_id')
    .select('pins.target')
    .where('owners.owner', '=', owner)
    .where('pins.channel_id', '=', channelId)
    .executeTakeFirst();
  return row && get(context, owner, row.target);
}

export async function pinnedIn(
  { engine: { db } }: DatabaseContext,
  owner: Owner,
  id: string,
): Promise<string[]> {
  const ownerId = await findOwner(db, owner);
  const entry = ownerId === undefined ? undefined : await findEntry(db, ownerId, id);
  if (ownerId === undefined || !entry) return [];
  const rows = await db
    .selectFrom('pins')
    .select('channel_id')
    .where('owner_id', '=', ownerId)
    .where('target', '=', entry.public_id)
    .orderBy('channel_id')
    .execute();
  return rows.map((row) => row.channel_id);
}

export async function settings({ engine: { db } }: DatabaseContext, owner: Owner): Promise<ServerSettings> {
  const row = await db.selectFrom('owners').select('settings').where('owner', '=', owner).executeTakeFirst();
  return readSettings(row?.settings);
}

export async function changeSettings(
  context: DatabaseContext,
  owner: Owner,
  change: Partial<ServerSettings>,
): Promise<ServerSettings> {
  return inTransaction(context, async (trx) => {
    const ownerId = await lockOwner(context, trx, owner, INDEX_VERSION);
    const row = await trx
      .selectFrom('owners')
      .select('settings')
      .where('id', '=', ownerId)
      .executeTakeFirst();
    const merged = mergeSettings(readSettings(row?.settings), change);
    await trx
      .updateTable('owners')
      .set({ settings: JSON.stringify(merged) })
      .where('id', '=', ownerId)
      .execute();
    return merged;
  });
}

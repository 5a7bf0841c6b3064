import type { Owner } from '../owner.ts';
import { mergeSettings, readSettings } from '../settings.ts';
import { compiledOnce } from './compiled-once.ts';
import { findOwner, inTransaction, lockOwner, type Query } from './database-context.ts';
import { findEntry, findOwn } from './entries.ts';
import { get } from './read-stories.ts';

export const pin: Query<'pin'> = async (context, owner, channelId, storyId) => {
  await inTransaction(context, async (trx) => {
    const ownerId = await lockOwner(context, trx, owner);
    const entry = await findEntry(trx, ownerId, storyId);
    const target = entry?.public_id ?? context.samples.find(({ id }) => id === storyId)?.id;
    if (target === undefined) return;
    await trx
      .insertInto('pins')
      .values({ owner_id: ownerId, channel_id: channelId, target })
      .onConflict((conflict) => conflict.columns(['owner_id', 'channel_id']).doUpdateSet({ target }))
      .execute();
  });
};

export const unpin: Query<'unpin'> = async ({ engine: { db } }, owner, channelId) => {
  const ownerId = await findOwner(db, owner);
  if (ownerId === undefined) return;
  await db.deleteFrom('pins').where('owner_id', '=', ownerId).where('channel_id', '=', channelId).execute();
};

export const pinned: Query<'pinned'> = async (context, owner, channelId) => {
  const [row] = await pinRow(context.engine.db, owner, channelId);
  return row && get(context, owner, row.target);
};

const pinRow = compiledOnce((session, owner: Owner, channelId: string) =>
  session
    .selectFrom('pins')
    .innerJoin('owners', 'owners.id', 'pins.owner_id')
    .select('pins.target')
    .where('owners.owner', '=', owner)
    .where('pins.channel_id', '=', channelId),
);

export const pinnedIn: Query<'pinnedIn'> = async ({ engine: { db } }, owner, id) => {
  const found = await findOwn(db, owner, id);
  if (!found) return [];
  const rows = await db
    .selectFrom('pins')
    .select('channel_id')
    .where('owner_id', '=', found.ownerId)
    .where('target', '=', found.entry.public_id)
    .orderBy('channel_id')
    .execute();
  return rows.map((row) => row.channel_id);
};

export const settings: Query<'settings'> = async ({ engine: { db } }, owner) => {
  const [row] = await settingsRow(db, owner);
  return readSettings(row?.settings);
};

const settingsRow = compiledOnce((session, owner: Owner) =>
  session.selectFrom('owners').select('settings').where('owner', '=', owner),
);

export const changeSettings: Query<'changeSettings'> = async (context, owner, change) => {
  return inTransaction(context, async (trx) => {
    const ownerId = await lockOwner(context, trx, owner);
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
};

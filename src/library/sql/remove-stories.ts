import { sql, type Transaction } from 'kysely';
import { INDEX_VERSION } from '../index-version.ts';
import type { StoryEntry } from '../library.ts';
import type { Owner } from '../owner.ts';
import { checkRoom, DAY, HOUR } from '../quotas.ts';
import { readSettings } from '../settings.ts';
import { readCorrections, unpackStory } from '../stored-story.ts';
import { ANSWERS_LAST } from '../watch-times.ts';
import { findOwner, inTransaction, lockOwner, type Shelf } from './database-context.ts';
import { findEntry, toEntry } from './entries.ts';
import { freshenIndex, indexStory, unindexStory } from './index-story.ts';
import { usageOf } from './limits.ts';
import type { Schema } from './schema.ts';
import { dropOrphanedCorrections } from './speaker-corrections.ts';
import { entryNow } from './write-version.ts';

type Trx = Transaction<Schema>;

export async function remove(shelf: Shelf, owner: Owner, id: string): Promise<StoryEntry | undefined> {
  let deleted = 0;
  const removed = await inTransaction(shelf, async (trx) => {
    const ownerId = await findOwner(trx, owner);
    if (ownerId === undefined) return undefined;
    await shelf.engine.lockOwner(trx, ownerId);
    await freshenIndex(shelf, trx, ownerId);
    const entry = await findEntry(trx, ownerId, id);
    if (!entry) return undefined;
    // Its words leave the vocabulary at once: no typo is ever corrected towards a removed story.
    await unindexStory(shelf, trx, ownerId, entry.version);
    await trx
      .deleteFrom('pins')
      .where('owner_id', '=', ownerId)
      .where('target', '=', entry.public_id)
      .execute();
    await trx.deleteFrom('watches').where('story_id', '=', entry.story).execute();
    await trx.updateTable('stories').set({ removed_at: shelf.now() }).where('id', '=', entry.story).execute();
    deleted = await emptyBin(shelf, trx, ownerId);
    return toEntry(entry);
  });
  // Without grace, or past it: gone from the log beside the database too.
  if (deleted > 0) await shelf.engine.compact();
  return removed;
}

/** Deletes removed stories past their grace, and the oldest of more, in number or bytes, than a library may hold. */
async function emptyBin(shelf: Shelf, trx: Trx, ownerId: number): Promise<number> {
  const row = await trx.selectFrom('owners').select('settings').where('id', '=', ownerId).executeTakeFirst();
  const grace = readSettings(row?.settings).graceDays * DAY;
  const binned = await trx
    .selectFrom('stories')
    .innerJoin('versions', 'versions.story_id', 'stories.id')
    .select((query) => ['stories.id', 'stories.removed_at', query.fn.sum('versions.bytes').as('bytes')])
    .where('stories.owner_id', '=', ownerId)
    .where('stories.removed_at', 'is not', null)
    .groupBy(['stories.id', 'stories.removed_at'])
    .orderBy('stories.removed_at', 'desc')
    .execute();
  let bytes = 0;
  const due = binned.filter((story, at) => {
    bytes += Number(story.bytes);
    const isMore = at >= shelf.quotas.stories || bytes > shelf.quotas.bytes;
    return isMore || (story.removed_at ?? 0) + grace <= shelf.now();
  });
  for (const { id } of due) await trx.deleteFrom('stories').where('id', '=', id).execute();
  if (due.length > 0) {
    await dropOrphanedAnalyses(trx);
    await dropOrphanedCorrections(shelf, trx, ownerId);
  }
  return due.length;
}

export async function restore(shelf: Shelf, owner: Owner, id: string): Promise<StoryEntry | undefined> {
  return inTransaction(shelf, async (trx) => {
    const ownerId = await findOwner(trx, owner);
    if (ownerId === undefined) return undefined;
    await shelf.engine.lockOwner(trx, ownerId);
    await freshenIndex(shelf, trx, ownerId);
    const entry = await findEntry(trx, ownerId, id, true);
    if (!entry) return undefined;
    checkRoom(await usageOf(shelf, trx, ownerId), { stories: 1, bytes: entry.bytes });
    const { text, layout } = await trx
      .selectFrom('versions')
      .select(['text', 'layout'])
      .where('id', '=', entry.version)
      .executeTakeFirstOrThrow();
    await trx.updateTable('stories').set({ removed_at: null }).where('id', '=', entry.story).execute();
    const story = unpackStory(text, layout, readCorrections(entry.corrections));
    await indexStory(shelf, trx, ownerId, entry.version, { story });
    return entryNow(trx, ownerId, entry.public_id);
  });
}

export async function erase(shelf: Shelf, owner: Owner): Promise<number> {
  const erased = await eraseRows(shelf, owner);
  await shelf.engine.compact();
  return erased;
}

function eraseRows(shelf: Shelf, owner: Owner): Promise<number> {
  return inTransaction(shelf, async (trx) => {
    const ownerId = await findOwner(trx, owner);
    return ownerId === undefined ? 0 : eraseOwner(shelf, trx, ownerId);
  });
}

async function eraseOwner(shelf: Shelf, trx: Trx, ownerId: number): Promise<number> {
  await shelf.engine.lockOwner(trx, ownerId);
  await freshenIndex(shelf, trx, ownerId);
  const stories = await trx
    .selectFrom('stories')
    .select(['version_id', 'removed_at'])
    .where('owner_id', '=', ownerId)
    .execute();
  for (const { version_id, removed_at } of stories)
    if (removed_at === null) await unindexStory(shelf, trx, ownerId, version_id);
  // Stories, versions, pins, words and fetches go with their owner.
  await trx.deleteFrom('owners').where('id', '=', ownerId).execute();
  await dropOrphanedAnalyses(trx);
  return stories.length;
}

/** An analysis says that somebody had the text, vectors what about: both go with the last one who has it. */
async function dropOrphanedAnalyses(trx: Trx): Promise<void> {
  await sql`delete from analyses
    where not exists (select 1 from versions where versions.hash = analyses.hash)`.execute(trx);
  await sql`delete from vectors
    where not exists (select 1 from versions where versions.hash = vectors.hash)`.execute(trx);
}

export async function leave(shelf: Shelf, owner: Owner): Promise<void> {
  const { db } = shelf.engine;
  await db.updateTable('owners').set({ left_at: shelf.now() }).where('owner', '=', owner).execute();
}

export async function rejoin({ engine: { db } }: Shelf, owner: Owner): Promise<void> {
  // Said of every server at every start: most have nothing to change, and nothing is written then.
  await db
    .updateTable('owners')
    .set({ left_at: null })
    .where('owner', '=', owner)
    .where('left_at', 'is not', null)
    .execute();
}

export async function servers({ engine: { db } }: Shelf): Promise<Owner[]> {
  const rows = await db
    .selectFrom('owners')
    .select('owner')
    .where('owner', 'like', 'guild:%')
    .where('left_at', 'is', null)
    .execute();
  return rows.map(({ owner }) => owner as Owner);
}

export async function forgetUser(shelf: Shelf, userId: string): Promise<{ erased: number; unnamed: number }> {
  const erased = await eraseRows(shelf, `user:${userId}`);
  const { numUpdatedRows } = await shelf.engine.db
    .updateTable('stories')
    .set({ added_by: null })
    .where('added_by', '=', userId)
    .executeTakeFirst();
  // Also where nothing but the id was there: it leaves the files now, not with the next purge.
  await shelf.engine.compact();
  return { erased, unnamed: Number(numUpdatedRows) };
}

export async function purge(shelf: Shelf): Promise<number> {
  const { db } = shelf.engine;
  const owners = await db.selectFrom('owners').select(['id', 'owner', 'settings', 'left_at']).execute();
  await db
    .deleteFrom('answers')
    .where('at', '<=', shelf.now() - ANSWERS_LAST)
    .execute();
  await db
    .deleteFrom('fetches')
    .where('at', '<=', shelf.now() - HOUR)
    .execute();
  let purged = 0;
  for (const { id, owner, settings, left_at } of owners) {
    const grace = readSettings(settings).graceDays * DAY;
    const gone = left_at !== null && left_at + grace <= shelf.now();
    // One transaction an owner, so that a long purge never holds others up.
    purged += await inTransaction(shelf, async (trx) => {
      if (gone) return eraseOwner(shelf, trx, id);
      await lockOwner(shelf, trx, owner as Owner, INDEX_VERSION);
      return emptyBin(shelf, trx, id);
    });
  }
  // Always: a story removed without grace left its words in the index's pages.
  await shelf.engine.compact();
  return purged;
}

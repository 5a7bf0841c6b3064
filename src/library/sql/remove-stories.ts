import { sql } from 'kysely';
import type { Owner } from '../owner.ts';
import { checkRoom, DAY, HOUR } from '../quotas.ts';
import { readSettings } from '../settings.ts';
import { readCorrections, unpackStory } from '../stored-story.ts';
import { ANSWERS_LAST } from '../watch-times.ts';
import {
  type DatabaseContext,
  findOwner,
  inTransaction,
  lockOwner,
  type Query,
  type Trx,
} from './database-context.ts';
import { changing, toEntry } from './entries.ts';
import { addToIndex, dropFromIndex, freshenIndex } from './index-story.ts';
import { usageOf } from './limits.ts';
import { dropOrphanedCorrections } from './speaker-corrections.ts';
import { entryNow } from './write-version.ts';

export const remove: Query<'remove'> = async (context, owner, id) => {
  let deleted = 0;
  const removed = await changing(context, [owner, id], async (trx, ownerId, entry) => {
    await freshenIndex(context, trx, ownerId);
    // Its words leave the vocabulary at once: no typo is ever corrected towards a removed story.
    await dropFromIndex(context, trx, ownerId, entry.version);
    await trx
      .deleteFrom('pins')
      .where('owner_id', '=', ownerId)
      .where('target', '=', entry.public_id)
      .execute();
    await trx.deleteFrom('watches').where('story_id', '=', entry.story).execute();
    await trx
      .updateTable('stories')
      .set({ removed_at: context.now() })
      .where('id', '=', entry.story)
      .execute();
    deleted = await emptyBin(context, trx, ownerId);
    return toEntry(entry);
  });
  // Without grace, or past it: gone from the log beside the database too.
  if (deleted > 0) await context.engine.compact();
  return removed;
};

/** Deletes removed stories past their grace, and the oldest of more, in number or bytes, than a library may hold. */
async function emptyBin(context: DatabaseContext, trx: Trx, ownerId: number): Promise<number> {
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
    const isMore = at >= context.quotas.stories || bytes > context.quotas.bytes;
    return isMore || (story.removed_at ?? 0) + grace <= context.now();
  });
  for (const { id } of due) await trx.deleteFrom('stories').where('id', '=', id).execute();
  if (due.length > 0) {
    context.stories.forget();
    await dropOrphanedAnalyses(trx);
    await dropOrphanedCorrections(context, trx, ownerId);
  }
  return due.length;
}

export const restore: Query<'restore'> = async (context, owner, id) => {
  return changing(context, [owner, id, true], async (trx, ownerId, entry) => {
    await freshenIndex(context, trx, ownerId);
    checkRoom(await usageOf(context, trx, ownerId), { stories: 1, bytes: entry.bytes });
    const { text, layout } = await trx
      .selectFrom('versions')
      .select(['text', 'layout'])
      .where('id', '=', entry.version)
      .executeTakeFirstOrThrow();
    await trx.updateTable('stories').set({ removed_at: null }).where('id', '=', entry.story).execute();
    const story = unpackStory(text, layout, readCorrections(entry.corrections));
    await addToIndex(context, trx, ownerId, entry.version, { story });
    return entryNow(trx, ownerId, entry.public_id);
  });
};

export const erase: Query<'erase'> = async (context, owner) => {
  const erased = await eraseRows(context, owner);
  await context.engine.compact();
  return erased;
};

function eraseRows(context: DatabaseContext, owner: Owner): Promise<number> {
  context.answers.forget(owner);
  return inTransaction(context, async (trx) => {
    const ownerId = await findOwner(trx, owner);
    return ownerId === undefined ? 0 : eraseOwner(context, trx, ownerId);
  });
}

async function eraseOwner(context: DatabaseContext, trx: Trx, ownerId: number): Promise<number> {
  await context.engine.lockOwner(trx, ownerId);
  await freshenIndex(context, trx, ownerId);
  const stories = await trx
    .selectFrom('stories')
    .select(['version_id', 'removed_at'])
    .where('owner_id', '=', ownerId)
    .execute();
  for (const { version_id, removed_at } of stories)
    if (removed_at === null) await dropFromIndex(context, trx, ownerId, version_id);
  // Stories, versions, pins, words, gists and fetches go with their owner.
  await trx.deleteFrom('owners').where('id', '=', ownerId).execute();
  context.gists.forget(ownerId);
  context.stories.forget();
  await dropOrphanedAnalyses(trx);
  return stories.length;
}

/** An analysis reveals that someone had the text, vectors what it is about: both go when its last owner does. */
async function dropOrphanedAnalyses(trx: Trx): Promise<void> {
  await sql`delete from analyses
    where not exists (select 1 from versions where versions.hash = analyses.hash)`.execute(trx);
  await sql`delete from vectors
    where not exists (select 1 from versions where versions.hash = vectors.hash)`.execute(trx);
}

export const leave: Query<'leave'> = async (context, owner) => {
  const { db } = context.engine;
  await db.updateTable('owners').set({ left_at: context.now() }).where('owner', '=', owner).execute();
};

export const rejoin: Query<'rejoin'> = async ({ engine: { db } }, owner) => {
  // Said of every server at every start: most have nothing to change, and nothing is written then.
  await db
    .updateTable('owners')
    .set({ left_at: null })
    .where('owner', '=', owner)
    .where('left_at', 'is not', null)
    .execute();
};

export const servers: Query<'servers'> = async ({ engine: { db } }) => {
  const rows = await db
    .selectFrom('owners')
    .select('owner')
    .where('owner', 'like', 'guild:%')
    .where('left_at', 'is', null)
    .execute();
  return rows.map(({ owner }) => owner as Owner);
};

export const forgetUser: Query<'forgetUser'> = async (context, userId) => {
  const erased = await eraseRows(context, `user:${userId}`);
  const { numUpdatedRows } = await context.engine.db
    .updateTable('stories')
    .set({ added_by: null })
    .where('added_by', '=', userId)
    .executeTakeFirst();
  // Also if nothing but the id was there: it leaves the files now, not with the next purge.
  await context.engine.compact();
  return { erased, unnamed: Number(numUpdatedRows) };
};

export const purge: Query<'purge'> = async (context) => {
  const { db } = context.engine;
  const owners = await db.selectFrom('owners').select(['id', 'owner', 'settings', 'left_at']).execute();
  await db
    .deleteFrom('answers')
    .where('at', '<=', context.now() - ANSWERS_LAST)
    .execute();
  await db
    .deleteFrom('fetches')
    .where('at', '<=', context.now() - HOUR)
    .execute();
  let purged = 0;
  for (const { id, owner, settings, left_at } of owners) {
    const grace = readSettings(settings).graceDays * DAY;
    const gone = left_at !== null && left_at + grace <= context.now();
    // One transaction per owner: a long purge never delays others.
    purged += await inTransaction(context, async (trx) => {
      if (gone) return eraseOwner(context, trx, id);
      await lockOwner(context, trx, owner as Owner);
      return emptyBin(context, trx, id);
    });
  }
  // Always: a story removed without grace left its words in the index's pages.
  await context.engine.compact();
  return purged;
};

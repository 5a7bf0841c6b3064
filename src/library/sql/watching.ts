import type { AnswerNote } from '../answer-notes.ts';
import type { Owner } from '../owner.ts';
import { ANSWERS_LAST, checkWatches, nextFetch, WATCH_LASTS } from '../watch-times.ts';
import type { Watch } from '../watches.ts';
import { findOwner, type Query } from './database-context.ts';
import { findOwn } from './entries.ts';
import type { Session } from './schema.ts';

export const watch: Query<'watch'> = async (context, owner, id) => {
  const found = await findOwn(context.engine.db, owner, id);
  if (!found) return undefined;
  const others = await context.engine.db
    .selectFrom('watches')
    .select((query) => query.fn.countAll().as('n'))
    .where('owner_id', '=', found.ownerId)
    .where('until', '>', context.now())
    .where('story_id', '!=', found.entry.story)
    .executeTakeFirst();
  checkWatches(Number(others?.n ?? 0));
  const until = context.now() + WATCH_LASTS;
  const next = nextFetch(context.now(), context.now());
  await context.engine.db
    .insertInto('watches')
    .values({ story_id: found.entry.story, owner_id: found.ownerId, until, next_at: next })
    .onConflict((conflict) => conflict.column('story_id').doUpdateSet({ until, next_at: next }))
    .execute();
  return { owner, entryId: found.entry.public_id, until, next };
};

export const unwatch: Query<'unwatch'> = async (context, owner, id) => {
  const found = await findOwn(context.engine.db, owner, id);
  if (found)
    await context.engine.db.deleteFrom('watches').where('story_id', '=', found.entry.story).execute();
};

export const watched: Query<'watched'> = async (context, owner, id) => {
  const found = await findOwn(context.engine.db, owner, id);
  const row =
    found &&
    (await context.engine.db
      .selectFrom('watches')
      .select(['until', 'next_at'])
      .where('story_id', '=', found.entry.story)
      .where('until', '>', context.now())
      .executeTakeFirst());
  return row && { owner, entryId: found.entry.public_id, until: row.until, next: row.next_at };
};

export const takeDueWatches: Query<'takeDueWatches'> = async (context, limit = 20) => {
  const { db } = context.engine;
  const now = context.now();
  await db.deleteFrom('watches').where('until', '<=', now).execute();
  const rows = await db
    .selectFrom('watches')
    .innerJoin('stories', 'stories.id', 'watches.story_id')
    .innerJoin('owners', 'owners.id', 'watches.owner_id')
    .select(['watches.story_id', 'watches.until', 'watches.next_at', 'stories.public_id', 'owners.owner'])
    .where('watches.next_at', '<=', now)
    .where('stories.removed_at', 'is', null)
    .where('owners.left_at', 'is', null)
    .orderBy('watches.next_at')
    .limit(limit)
    .execute();
  const taken: Watch[] = [];
  for (const { story_id, until, next_at, public_id, owner } of rows) {
    const next = nextFetch(until - WATCH_LASTS, now);
    // Several processes may look at once: the one that moves the time on has it.
    const { numUpdatedRows } = await db
      .updateTable('watches')
      .set({ next_at: next })
      .where('story_id', '=', story_id)
      .where('next_at', '=', next_at)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) taken.push({ owner: owner as Owner, entryId: public_id, until, next });
  }
  return taken;
};

export const noteAnswer: Query<'noteAnswer'> = async ({ answers, now }, owner, answer) => {
  answers.add({ ...answer, owner, at: now() });
};

/** Writes notes down in one statement; those of owners who have nothing kept are dropped. */
export async function writeAnswers(db: Session, notes: readonly AnswerNote[]): Promise<void> {
  const ids = new Map<Owner, number | undefined>();
  for (const { owner } of notes) if (!ids.has(owner)) ids.set(owner, await findOwner(db, owner));
  const rows = notes.flatMap(({ owner, channelId, messageId, versionId, at }) => {
    const ownerId = ids.get(owner);
    // Samples belong to everyone and never change.
    if (ownerId === undefined) return [];
    return [{ owner_id: ownerId, channel_id: channelId, message_id: messageId, version: versionId, at }];
  });
  if (rows.length === 0) return;
  await db
    .insertInto('answers')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['owner_id', 'message_id', 'version']).doNothing())
    .execute();
}

export const staleAnswers: Query<'staleAnswers'> = async (context, owner, id) => {
  // If nothing can be written, what was written before still counts.
  await context.answers.flush().catch(() => undefined);
  const found = await findOwn(context.engine.db, owner, id);
  if (!found) return [];
  const rows = await context.engine.db
    .selectFrom('answers')
    .innerJoin('versions', (join) =>
      join
        .onRef('versions.owner_id', '=', 'answers.owner_id')
        .onRef('versions.short', '=', 'answers.version'),
    )
    .select(['answers.channel_id', 'answers.message_id', 'answers.version'])
    .where('answers.owner_id', '=', found.ownerId)
    .where('versions.story_id', '=', found.entry.story)
    .where('versions.id', '!=', found.entry.version)
    .where('answers.at', '>', context.now() - ANSWERS_LAST)
    .orderBy('answers.at')
    .execute();
  return rows.map((row) => ({
    channelId: row.channel_id,
    messageId: row.message_id,
    versionId: row.version,
  }));
};

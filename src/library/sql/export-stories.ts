import { ruleValue } from '../block-rules.ts';
import type { BlockRule } from '../library.ts';
import { readCorrections, unpackStory } from '../stored-story.ts';
import { findOwner, type Query } from './database-context.ts';
import { entryColumns, servedStories, toEntry, toVersionInfo } from './entries.ts';

/** One story at a time: a full library is never in memory as a whole. */
export const exportAll: Query<'exportAll'> = async function* ({ engine: { db } }, owner) {
  const ownerId = await findOwner(db, owner);
  if (ownerId === undefined) return;
  let last = 0;
  for (;;) {
    const row = await entryColumns(servedStories(db, ownerId))
      .where('stories.id', '>', last)
      .orderBy('stories.id')
      .limit(1)
      .executeTakeFirst();
    if (!row) return;
    last = row.story;
    const versions = await db
      .selectFrom('versions')
      .selectAll()
      .where('story_id', '=', row.story)
      .orderBy('number')
      .execute();
    const corrections = readCorrections(row.corrections);
    yield {
      entry: toEntry(row),
      versions: versions.map((version) => ({
        info: toVersionInfo(version),
        story: unpackStory(version.text, version.layout, corrections),
      })),
    };
  }
};

export const block: Query<'block'> = async (context, { kind, value, reason }) => {
  await context.engine.db
    .insertInto('blocked')
    .values({ kind, value: ruleValue(kind, value), reason, at: context.now() })
    .onConflict((conflict) => conflict.columns(['kind', 'value']).doUpdateSet({ reason }))
    .execute();
};

export const unblock: Query<'unblock'> = async ({ engine: { db } }, { kind, value }) => {
  const { numDeletedRows } = await db
    .deleteFrom('blocked')
    .where('kind', '=', kind)
    .where('value', '=', ruleValue(kind, value))
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

export const blocked: Query<'blocked'> = async ({ engine: { db } }) => {
  const rows = await db.selectFrom('blocked').select(['kind', 'value', 'reason']).orderBy('at').execute();
  return rows.map((row) => ({ ...row, kind: row.kind as BlockRule['kind'] }));
};

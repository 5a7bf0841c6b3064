import { plainText } from '../../retrieval/text/words.ts';
import { keptBytes, packDropped, packLayout, readCorrections } from '../stored-story.ts';
import type { AddOutcome, NewVersion, StoryEntry } from '../story-entry.ts';
import type { DatabaseContext, Trx } from './database-context.ts';
import { type EntryRow, findEntry, toEntry } from './entries.ts';
import { addToIndex, dropFromIndex } from './index-story.ts';

/** Puts a new text on top of a story's versions and makes it the one that is found. */
export async function appendVersion(
  context: DatabaseContext,
  trx: Trx,
  ownerId: number,
  entry: EntryRow,
  version: NewVersion,
): Promise<AddOutcome> {
  const { story } = version;
  const last = await trx
    .selectFrom('versions')
    .select((query) => query.fn.max('number').as('number'))
    .where('story_id', '=', entry.story)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  // A page that went back to an earlier text: that version becomes the newest again.
  await trx
    .deleteFrom('versions')
    .where('story_id', '=', entry.story)
    .where('hash', '=', story.hash)
    .execute();
  await dropFromIndex(context, trx, ownerId, entry.version);
  const versionId = await insertVersion(context, trx, ownerId, entry.story, number, version);
  const corrected = readCorrections(entry.corrections).title;
  await trx
    .updateTable('stories')
    .set({ version_id: versionId, ...titleColumns(corrected ?? story.title) })
    .where('id', '=', entry.story)
    .execute();
  await trx
    .deleteFrom('versions')
    .where('story_id', '=', entry.story)
    .where('number', '<=', number - context.quotas.versions)
    .execute();
  await addToIndex(context, trx, ownerId, versionId, version);
  return { kind: 'version', entry: await entryNow(trx, ownerId, entry.public_id), previous: entry.short };
}

/** @returns the row number */
export async function insertVersion(
  context: DatabaseContext,
  trx: Trx,
  ownerId: number,
  storyId: number,
  number: number,
  version: NewVersion,
): Promise<number> {
  const { story, fetchedAt, modified, quotations, dropped } = version;
  const { id } = await trx
    .insertInto('versions')
    .values({
      story_id: storyId,
      owner_id: ownerId,
      short: story.id,
      hash: story.hash,
      number,
      text: story.text,
      layout: packLayout(story),
      bytes: keptBytes(version),
      made_at: context.now(),
      fetched_at: fetchedAt ?? null,
      modified: modified ?? null,
      quotations: quotations ?? null,
      dropped: packDropped(dropped),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function entryNow(trx: Trx, ownerId: number, publicId: string): Promise<StoryEntry> {
  const row = await findEntry(trx, ownerId, publicId);
  if (!row) throw new Error(`the story ${publicId} vanished`);
  return toEntry(row);
}

/** A title as it is shown, and as it is looked up. */
export function titleColumns(title: string): { title: string; folded: string } {
  const line = title.replace(/\s+/gu, ' ').trim();
  return { title: line, folded: plainText(line) };
}

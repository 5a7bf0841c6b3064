import { indexTerms, token, unpackTerms } from '../index-terms.ts';
import { INDEX_VERSION } from '../index-version.ts';
import { passageId } from '../search-plan.ts';
import { readCorrections, unpackStory } from '../stored-story.ts';
import type { NewVersion } from '../story-entry.ts';
import { compiledOnce } from './compiled-once.ts';
import { type DatabaseContext, inTransaction, type Trx } from './database-context.ts';
import { dropGist, keepKnownGist } from './gists.ts';

/** Makes a version findable. Only the newest version of a story that was not removed ever is. */
export async function addToIndex(
  { engine }: DatabaseContext,
  trx: Trx,
  ownerId: number,
  versionId: number,
  { story, terms }: Pick<NewVersion, 'story' | 'terms'>,
): Promise<void> {
  const { passages, keys } = terms === undefined ? indexTerms(story) : unpackTerms(terms);
  await engine.insertPassages(
    trx,
    passages.map((own, at) => ({
      id: passageId(versionId, at),
      tokens: own.map((key) => token(ownerId, key)),
    })),
  );
  await engine.addWords(trx, ownerId, keys);
  await keepKnownGist(trx, ownerId, versionId, story.hash);
}

/** Takes a version out of the index and its words out of the owner's vocabulary. */
export async function dropFromIndex(
  { engine }: DatabaseContext,
  trx: Trx,
  ownerId: number,
  versionId: number,
): Promise<void> {
  const row = await trx
    .selectFrom('versions')
    .select(['text', 'layout'])
    .where('id', '=', versionId)
    .executeTakeFirst();
  if (!row) return;
  await dropGist(trx, versionId);
  const { passages, keys } = indexTerms(unpackStory(row.text, row.layout));
  await engine.deletePassages(
    trx,
    passages.map((_, at) => passageId(versionId, at)),
  );
  await engine.removeWords(trx, ownerId, keys);
}

/** Rebuilds an owner's part of the index if it was made by code that splits or stems words differently. */
export async function freshenIndex(context: DatabaseContext, trx: Trx, ownerId: number): Promise<void> {
  const row = await trx
    .selectFrom('owners')
    .select('index_version')
    .where('id', '=', ownerId)
    .executeTakeFirst();
  if (!row || row.index_version === INDEX_VERSION) return;
  const versions = await trx
    .selectFrom('versions')
    .innerJoin('stories', 'stories.version_id', 'versions.id')
    .select(['versions.id', 'versions.text', 'versions.layout', 'stories.corrections'])
    .where('stories.owner_id', '=', ownerId)
    .where('stories.removed_at', 'is', null)
    .execute();
  await trx.deleteFrom('words').where('owner_id', '=', ownerId).execute();
  for (const { id, text, layout, corrections } of versions) {
    const story = unpackStory(text, layout, readCorrections(corrections));
    await context.engine.deletePassages(
      trx,
      story.paragraphs.map((_, at) => passageId(id, at)),
    );
    await addToIndex(context, trx, ownerId, id, { story });
  }
  await trx.updateTable('owners').set({ index_version: INDEX_VERSION }).where('id', '=', ownerId).execute();
}

/** Brings the index up to date before a search; writes nothing if it is current. */
export async function freshenBeforeSearch(context: DatabaseContext, ownerId: number): Promise<void> {
  const [row] = await indexVersionRow(context.engine.db, ownerId);
  if (!row || row.index_version === INDEX_VERSION) return;
  await inTransaction(context, async (trx) => {
    await context.engine.lockOwner(trx, ownerId);
    await freshenIndex(context, trx, ownerId);
  });
}

const indexVersionRow = compiledOnce((session, ownerId: number) =>
  session.selectFrom('owners').select('index_version').where('id', '=', ownerId),
);

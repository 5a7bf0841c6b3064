import { randomBytes } from 'node:crypto';
import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import type { Story } from '../../story/story.ts';
import { isBlocked } from '../block-rules.ts';
import type { BlockRule } from '../library.ts';
import { checkRoom, type Usage } from '../quotas.ts';
import { keptBytes, mergeCorrections, readCorrections, unpackStory } from '../stored-story.ts';
import type { AddOutcome, NewStory } from '../story-entry.ts';
import { siteOf, urlKey } from '../url-key.ts';
import { type DatabaseContext, inTransaction, lockOwner, type Query, type Trx } from './database-context.ts';
import { changing, findByAddress, findEntry, toEntry } from './entries.ts';
import { addToIndex, freshenIndex } from './index-story.ts';
import { usageOf } from './limits.ts';
import { appendVersion, entryNow, insertVersion, titleColumns } from './write-version.ts';

export const addMany: Query<'addMany'> = async (context, owner, stories) => {
  return inTransaction(context, async (trx) => {
    const ownerId = await lockOwner(context, trx, owner);
    await freshenIndex(context, trx, ownerId);
    const usage = { ...(await usageOf(context, trx, ownerId)) };
    const outcomes: AddOutcome[] = [];
    for (const story of stories) outcomes.push(await addOne(context, trx, ownerId, story, usage));
    return outcomes;
  });
};

type Room = { -readonly [K in keyof Usage]: Usage[K] };

async function addOne(
  context: DatabaseContext,
  trx: Trx,
  ownerId: number,
  added: NewStory,
  usage: Room,
): Promise<AddOutcome> {
  const { story } = added;
  checkText(story);
  await checkServed(trx, story);
  const same = await findEntry(trx, ownerId, story.id);
  if (same) return { kind: 'duplicate', entry: toEntry(same) };
  const key = urlKey(story.details.url);
  const sameAddress = key === null ? undefined : await findByAddress(trx, ownerId, key);
  const bytes = keptBytes(added);
  checkRoom(usage, { stories: sameAddress ? 0 : 1, bytes });
  usage.bytes += bytes;
  if (sameAddress) return appendVersion(context, trx, ownerId, sameAddress, added);
  usage.stories++;
  const publicId = newPublicId();
  const { id } = await trx
    .insertInto('stories')
    .values({
      owner_id: ownerId,
      public_id: publicId,
      version_id: 0,
      ...titleColumns(story.title),
      corrections: null,
      url_key: key,
      site: siteOf(story.details.url),
      origin: added.origin,
      added_by: added.addedBy,
      added_at: context.now(),
      removed_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const versionId = await insertVersion(context, trx, ownerId, id, 1, added);
  await trx.updateTable('stories').set({ version_id: versionId }).where('id', '=', id).execute();
  await addToIndex(context, trx, ownerId, versionId, added);
  return { kind: 'added', entry: await entryNow(trx, ownerId, publicId) };
}

export const addVersion: Query<'addVersion'> = async (context, owner, id, version) => {
  return changing(context, [owner, id], async (trx, ownerId, entry) => {
    await freshenIndex(context, trx, ownerId);
    checkText(version.story);
    await checkServed(trx, version.story);
    if (entry.hash === version.story.hash) {
      const fetched = { fetched_at: version.fetchedAt ?? entry.fetched_at };
      await trx.updateTable('versions').set(fetched).where('id', '=', entry.version).execute();
      return { kind: 'duplicate', entry: await entryNow(trx, ownerId, entry.public_id) };
    }
    checkRoom(await usageOf(context, trx, ownerId), {
      stories: 0,
      bytes: keptBytes(version),
    });
    return appendVersion(context, trx, ownerId, entry, version);
  });
};

export const edit: Query<'edit'> = async (context, owner, id, change) => {
  return changing(context, [owner, id], async (trx, ownerId, entry) => {
    const corrections = mergeCorrections(readCorrections(entry.corrections), change);
    const headline = await headlineOf(trx, entry.version);
    await trx
      .updateTable('stories')
      .set({ corrections: JSON.stringify(corrections), ...titleColumns(corrections.title ?? headline) })
      .where('id', '=', entry.story)
      .execute();
    return entryNow(trx, ownerId, entry.public_id);
  });
};

async function headlineOf(trx: Trx, versionId: number): Promise<string> {
  const row = await trx
    .selectFrom('versions')
    .select(['text', 'layout'])
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow();
  return unpackStory(row.text, row.layout).title;
}

/** @throws UserError if the operator's list names the text, its address or its site */
async function checkServed(trx: Trx, story: Story): Promise<void> {
  const rules = await trx.selectFrom('blocked').select(['kind', 'value']).execute();
  const { url } = story.details;
  const refused = isBlocked(rules as Pick<BlockRule, 'kind' | 'value'>[], {
    hash: story.hash,
    urlKey: urlKey(url),
    site: siteOf(url),
  });
  if (refused) throw new UserError(word('notServed'));
}

/** @throws UserError for what no database keeps as it is */
function checkText(story: Story): void {
  if (story.text.includes('\u0000')) throw new UserError(word('noText'));
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** 50 random bits: not to be guessed from another story's id. */
function newPublicId(): string {
  return `s${[...randomBytes(10)].map((byte) => ALPHABET[byte & 31]).join('')}`;
}

import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import type { Story } from '../../story/story.ts';
import { isBlocked } from '../block-rules.ts';
import { INDEX_VERSION } from '../index-version.ts';
import type { AddOutcome, BlockRule, Corrections, NewStory, NewVersion, StoryEntry } from '../library.ts';
import type { Owner } from '../owner.ts';
import { checkRoom, type Usage } from '../quotas.ts';
import { keptBytes, mergeCorrections, readCorrections, unpackStory } from '../stored-story.ts';
import { siteOf, urlKey } from '../url-key.ts';
import { type DatabaseContext, findOwner, inTransaction, lockOwner } from './database-context.ts';
import { findByAddress, findEntry, toEntry } from './entries.ts';
import { freshenIndex, indexStory } from './index-story.ts';
import { usageOf } from './limits.ts';
import type { Schema } from './schema.ts';
import { appendVersion, entryNow, insertVersion, titleColumns } from './write-version.ts';

type Trx = Transaction<Schema>;

export async function addMany(
  context: DatabaseContext,
  owner: Owner,
  stories: readonly NewStory[],
): Promise<AddOutcome[]> {
  return inTransaction(context, async (trx) => {
    const ownerId = await lockOwner(context, trx, owner, INDEX_VERSION);
    await freshenIndex(context, trx, ownerId);
    const usage = { ...(await usageOf(context, trx, ownerId)) };
    const outcomes: AddOutcome[] = [];
    for (const story of stories) outcomes.push(await addOne(context, trx, ownerId, story, usage));
    return outcomes;
  });
}

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
  await indexStory(context, trx, ownerId, versionId, added);
  return { kind: 'added', entry: await entryNow(trx, ownerId, publicId) };
}

export async function addVersion(
  context: DatabaseContext,
  owner: Owner,
  id: string,
  version: NewVersion,
): Promise<AddOutcome | undefined> {
  return inTransaction(context, async (trx) => {
    const ownerId = await findOwner(trx, owner);
    if (ownerId === undefined) return undefined;
    await context.engine.lockOwner(trx, ownerId);
    await freshenIndex(context, trx, ownerId);
    const entry = await findEntry(trx, ownerId, id);
    if (!entry) return undefined;
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
}

export async function edit(
  context: DatabaseContext,
  owner: Owner,
  id: string,
  change: Corrections,
): Promise<StoryEntry | undefined> {
  return inTransaction(context, async (trx) => {
    const ownerId = await findOwner(trx, owner);
    if (ownerId === undefined) return undefined;
    await context.engine.lockOwner(trx, ownerId);
    const entry = await findEntry(trx, ownerId, id);
    if (!entry) return undefined;
    const corrections = mergeCorrections(readCorrections(entry.corrections), change);
    const headline = await headlineOf(trx, entry.version);
    await trx
      .updateTable('stories')
      .set({ corrections: JSON.stringify(corrections), ...titleColumns(corrections.title ?? headline) })
      .where('id', '=', entry.story)
      .execute();
    return entryNow(trx, ownerId, entry.public_id);
  });
}

async function headlineOf(trx: Trx, versionId: number): Promise<string> {
  const row = await trx
    .selectFrom('versions')
    .select(['text', 'layout'])
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow();
  return unpackStory(row.text, row.layout).title;
}

/** @throws UserError where the operator's list names the text, its address or its site */
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

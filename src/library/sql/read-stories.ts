import { sql } from 'kysely';
import { plainText } from '../../retrieval/text/words.ts';
import type { Story } from '../../story/story.ts';
import type { Page, StoryEntry, VersionInfo } from '../library.ts';
import type { Owner } from '../owner.ts';
import { sampleEntry, samplePage } from '../samples.ts';
import { readCorrections, unpackStory } from '../stored-story.ts';
import { urlKey } from '../url-key.ts';
import { type DatabaseContext, findOwner } from './database-context.ts';
import { entryColumns, findByAddress, findEntry, servedStories, toEntry, toVersionInfo } from './entries.ts';

const DEFAULT_LIST = 100;
const DEFAULT_PAGE = 25;

export async function list(
  { engine: { db }, samples }: DatabaseContext,
  owner: Owner,
  limit = DEFAULT_LIST,
): Promise<Story[]> {
  const ownerId = await findOwner(db, owner);
  if (ownerId === undefined) return [...samples];
  const rows = await servedStories(db, ownerId)
    .select(['versions.text', 'versions.layout', 'stories.corrections'])
    .orderBy('stories.added_at', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(limit)
    .execute();
  if (rows.length === 0) return [...samples];
  return rows.map((row) => unpackStory(row.text, row.layout, readCorrections(row.corrections)));
}

export async function get(
  { engine: { db }, samples }: DatabaseContext,
  owner: Owner,
  id: string,
): Promise<Story | undefined> {
  const ownerId = await findOwner(db, owner);
  const entry = ownerId === undefined ? undefined : await findEntry(db, ownerId, id);
  // The samples are everybody's: old answers about them stay usable after the first own story.
  if (ownerId === undefined || !entry) return samples.find((story) => story.id === id);
  const row = await db
    .selectFrom('versions')
    .select(['text', 'layout'])
    .where('owner_id', '=', ownerId)
    .where('story_id', '=', entry.story)
    .where('short', '=', id === entry.public_id ? entry.short : id)
    .executeTakeFirst();
  return row && unpackStory(row.text, row.layout, readCorrections(entry.corrections));
}

export async function entries(
  { engine: { db }, samples }: DatabaseContext,
  owner: Owner,
  options: { search?: string; offset?: number; limit?: number; removed?: boolean } = {},
): Promise<Page> {
  const { search = '', offset = 0, limit = DEFAULT_PAGE, removed = false } = options;
  const ownerId = await findOwner(db, owner);
  const all = ownerId === undefined ? undefined : servedStories(db, ownerId, removed);
  const counted = await all?.select((query) => query.fn.countAll<number>().as('n')).executeTakeFirst();
  if (!all || !counted || Number(counted.n) === 0)
    return removed ? { entries: [], total: 0 } : samplePage(samples, search, offset, limit);
  const typed = plainText(search).replace(/\s+/gu, ' ').trim();
  const pattern = `%${typed.replace(/[!%_]/gu, '!$&')}%`;
  const found = typed === '' ? all : all.where(sql<boolean>`stories.folded like ${pattern} escape '!'`);
  const matching =
    typed === ''
      ? counted
      : await found.select((query) => query.fn.countAll<number>().as('n')).executeTakeFirst();
  const rows = await entryColumns(found)
    .orderBy('stories.added_at', 'desc')
    .orderBy('stories.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  return { entries: rows.map(toEntry), total: Number(matching?.n ?? 0) };
}

export async function entry(
  { engine: { db }, samples }: DatabaseContext,
  owner: Owner,
  id: string,
): Promise<StoryEntry | undefined> {
  const ownerId = await findOwner(db, owner);
  const row = ownerId === undefined ? undefined : await findEntry(db, ownerId, id);
  if (row) return toEntry(row);
  const sample = samples.find((story) => story.id === id);
  return sample && sampleEntry(sample);
}

export async function entryByAddress(
  { engine: { db } }: DatabaseContext,
  owner: Owner,
  url: string | undefined,
): Promise<StoryEntry | undefined> {
  const ownerId = await findOwner(db, owner);
  const key = urlKey(url);
  if (ownerId === undefined || key === null) return undefined;
  const row = await findByAddress(db, ownerId, key);
  return row && toEntry(row);
}

export async function versions(
  { engine: { db } }: DatabaseContext,
  owner: Owner,
  id: string,
): Promise<VersionInfo[]> {
  const ownerId = await findOwner(db, owner);
  const found = ownerId === undefined ? undefined : await findEntry(db, ownerId, id);
  if (!found) return [];
  const rows = await db
    .selectFrom('versions')
    .selectAll()
    .where('story_id', '=', found.story)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(toVersionInfo);
}

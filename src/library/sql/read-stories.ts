import { sql } from 'kysely';
import { plainText } from '../../retrieval/text/words.ts';
import { sampleEntry, samplePage } from '../samples.ts';
import { readCorrections, unpackStory } from '../stored-story.ts';
import { urlKey } from '../url-key.ts';
import { compiledOnce } from './compiled-once.ts';
import { findOwner, type Query } from './database-context.ts';
import {
  countServed,
  type EntryRow,
  entryColumns,
  findByAddress,
  findOwn,
  servedStories,
  toEntry,
  toVersionInfo,
} from './entries.ts';
import type { Session } from './schema.ts';

const DEFAULT_LIST = 100;
const DEFAULT_PAGE = 25;

export const list: Query<'list'> = async ({ engine: { db }, samples }, owner, limit = DEFAULT_LIST) => {
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
};

export const get: Query<'get'> = async ({ engine: { db }, samples, stories }, owner, id) => {
  const found = await findOwn(db, owner, id);
  // The samples belong to everyone: old answers about them stay usable after the first own story.
  if (!found) return samples.find((story) => story.id === id);
  const { ownerId, entry: own } = found;
  const isNewest = id === own.public_id || id === own.short;
  const known = isNewest ? stories.get(own) : undefined;
  if (known) return known;
  const [row] = await textOf(db, ownerId, own.story, isNewest ? own.short : id);
  const story = row && unpackStory(row.text, row.layout, readCorrections(own.corrections));
  if (isNewest && story) stories.keep(own, story);
  return story;
};

const textOf = compiledOnce((session, ownerId: number, story: number, version: string) =>
  session
    .selectFrom('versions')
    .select(['text', 'layout'])
    .where('owner_id', '=', ownerId)
    .where('story_id', '=', story)
    .where('short', '=', version),
);

export const entries: Query<'entries'> = async (
  { engine: { db }, samples, stories },
  owner,
  options = {},
) => {
  const shown = (row: EntryRow) => toEntry(row, stories);
  const { search = '', offset = 0, limit = DEFAULT_PAGE, removed = false } = options;
  const ownerId = await findOwner(db, owner);
  const counted = ownerId === undefined ? 0 : await countServed(db, ownerId, removed);
  if (ownerId === undefined || counted === 0)
    return removed ? { entries: [], total: 0 } : samplePage(samples, search, offset, limit);
  const typed = plainText(search).replace(/\s+/gu, ' ').trim();
  const { newest, named, namedCount } = removed ? REMOVED : SERVED;
  if (typed === '') return { entries: (await newest(db, ownerId, offset, limit)).map(shown), total: counted };
  const pattern = `%${typed.replace(/[!%_]/gu, '!$&')}%`;
  const rows = await named(db, ownerId, pattern, offset, limit);
  // To count them is to look through all titles once more.
  const [matching] =
    offset === 0 && rows.length < limit ? [{ n: rows.length }] : await namedCount(db, ownerId, pattern);
  return { entries: rows.map(shown), total: Number(matching?.n ?? 0) };
};

const SERVED = pagesOf(false);
const REMOVED = pagesOf(true);

function pagesOf(removed: boolean) {
  const found = (session: Session, ownerId: number, pattern: string) =>
    servedStories(session, ownerId, removed).where(sql<boolean>`stories.folded like ${pattern} escape '!'`);
  const page = (stories: ReturnType<typeof servedStories>, offset: number, limit: number) =>
    entryColumns(stories)
      .orderBy('stories.added_at', 'desc')
      .orderBy('stories.id', 'desc')
      .offset(offset)
      .limit(limit);
  return {
    newest: compiledOnce((session, ownerId: number, offset: number, limit: number) =>
      page(servedStories(session, ownerId, removed), offset, limit),
    ),
    named: compiledOnce((session, ownerId: number, pattern: string, offset: number, limit: number) =>
      page(found(session, ownerId, pattern), offset, limit),
    ),
    namedCount: compiledOnce((session, ownerId: number, pattern: string) =>
      found(session, ownerId, pattern).select(({ fn }) => fn.countAll<number>().as('n')),
    ),
  };
}

export const entry: Query<'entry'> = async ({ engine: { db }, samples, stories }, owner, id) => {
  const found = await findOwn(db, owner, id);
  if (found) return toEntry(found.entry, stories);
  const sample = samples.find((story) => story.id === id);
  return sample && sampleEntry(sample);
};

export const entryByAddress: Query<'entryByAddress'> = async ({ engine: { db } }, owner, url) => {
  const ownerId = await findOwner(db, owner);
  const key = urlKey(url);
  if (ownerId === undefined || key === null) return undefined;
  const row = await findByAddress(db, ownerId, key);
  return row && toEntry(row);
};

export const versions: Query<'versions'> = async ({ engine: { db } }, owner, id) => {
  const found = await findOwn(db, owner, id);
  if (!found) return [];
  const rows = await db
    .selectFrom('versions')
    .selectAll()
    .where('story_id', '=', found.entry.story)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(toVersionInfo);
};

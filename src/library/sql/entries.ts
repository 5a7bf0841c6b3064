import { type SelectQueryBuilder, sql } from 'kysely';
import type { Owner } from '../owner.ts';
import { readCorrections, readDropped, unpackDetails } from '../stored-story.ts';
import type { StoryCache } from '../story-cache.ts';
import type { Origin, StoryEntry, VersionInfo } from '../story-entry.ts';
import { compiledOnce } from './compiled-once.ts';
import { type DatabaseContext, findOwner, inTransaction, type Trx } from './database-context.ts';
import type { Schema, Session, VersionRow } from './schema.ts';

const COLUMNS = [
  'stories.id as story',
  'stories.public_id',
  'stories.title',
  'stories.corrections',
  'stories.site',
  'stories.origin',
  'stories.added_by',
  'stories.added_at',
  'versions.id as version',
  'versions.short',
  'versions.hash',
  'versions.layout',
  'versions.bytes',
  'versions.fetched_at',
  'versions.modified',
  'versions.quotations',
] as const;

/** Stories of one owner with their newest versions, without those the operator does not serve. */
export function servedStories(session: Session, ownerId: number, removed = false) {
  return served(session, removed).where('stories.owner_id', '=', ownerId);
}

/** For queries that name the few stories they mean: false for another owner's. As a plain column SQLite would go by it, through all. */
export const isOwn = (ownerId: number) => sql<boolean>`+stories.owner_id = ${ownerId}`;

function served(session: Session, removed: boolean) {
  return session
    .selectFrom('stories')
    .innerJoin('versions', 'versions.id', 'stories.version_id')
    .where('stories.removed_at', removed ? 'is not' : 'is', null)
    .where(isServed);
}

/** For queries over stories joined with versions: false for what the operator put on the list. */
export const isServed = sql<boolean>`not exists (select 1 from blocked where
  (blocked.kind = 'hash' and blocked.value = versions.hash)
  or (blocked.kind = 'url' and blocked.value = stories.url_key)
  or (blocked.kind = 'site' and (blocked.value = stories.site or stories.site like '%.' || blocked.value)))`;

/** How many `servedStories` there are. While nothing is on the operator's list no version is read: a thirtieth of the time. */
export async function countServed(session: Session, ownerId: number, removed = false): Promise<number> {
  const [row] = await (removed ? removedCount : servedCount)(session, ownerId);
  return Number(row?.n ?? 0);
}

const servedCount = compiledOnce((session, ownerId: number) => count(session, ownerId, false));
const removedCount = compiledOnce((session, ownerId: number) => count(session, ownerId, true));

function count(session: Session, ownerId: number, removed: boolean) {
  const served = servedStories(session, ownerId, removed).select(({ fn }) => fn.countAll<number>().as('n'));
  const all = session
    .selectFrom('stories')
    .where('stories.owner_id', '=', ownerId)
    .where('stories.removed_at', removed ? 'is not' : 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('n'));
  const either = sql<{ n: number }>`
    select case when exists (select 1 from blocked) then (${served}) else (${all}) end as n`;
  return { compile: () => either.compile(session) };
}

/** Takes the columns that `toEntry` needs. */
export function entryColumns<O>(query: SelectQueryBuilder<Schema, 'stories' | 'versions', O>) {
  return query
    .select(COLUMNS)
    .select(
      sql<number>`(select count(*) from versions as all_versions where all_versions.story_id = stories.id)`.as(
        'count',
      ),
    );
}

export type EntryRow = Awaited<
  ReturnType<ReturnType<typeof entryColumns<unknown>>['executeTakeFirstOrThrow']>
>;

/** @param stories remembers details that were read before */
export function toEntry(row: EntryRow, stories?: StoryCache): StoryEntry {
  return {
    id: row.public_id,
    versionId: row.short,
    hash: row.hash,
    title: row.title,
    details: stories?.details(row) ?? unpackDetails(row.layout, readCorrections(row.corrections)),
    origin: row.origin as Origin,
    addedBy: row.added_by,
    addedAt: row.added_at,
    fetchedAt: row.fetched_at,
    modified: row.modified,
    site: row.site,
    versions: row.count,
    quotations: row.quotations,
    bytes: row.bytes,
  };
}

export function toVersionInfo(row: Omit<VersionRow, 'text' | 'layout'>): VersionInfo {
  return {
    versionId: row.short,
    hash: row.hash,
    number: row.number,
    madeAt: row.made_at,
    fetchedAt: row.fetched_at,
    modified: row.modified,
    bytes: row.bytes,
    dropped: readDropped(row.dropped),
  };
}

const ENTRY_ID = /^s[a-z2-7]{10}$/u;

/**
 * The owner's story with this entry id, or with this version among its versions.
 *
 * @param removed looks among the removed ones instead
 */
export async function findEntry(
  session: Session,
  ownerId: number,
  id: string,
  removed = false,
): Promise<EntryRow | undefined> {
  const { byEntry, byVersion } = removed ? FOUND_REMOVED : FOUND;
  const [row] = await (ENTRY_ID.test(id) ? byEntry : byVersion)(session, ownerId, id);
  return row;
}

const FOUND = entriesFound(false);
const FOUND_REMOVED = entriesFound(true);

function entriesFound(removed: boolean) {
  const own = (session: Session, ownerId: number) =>
    entryColumns(served(session, removed).where(isOwn(ownerId))).orderBy('stories.id', 'desc');
  return {
    byEntry: compiledOnce((session, ownerId: number, id: string) =>
      own(session, ownerId).where('stories.public_id', '=', id),
    ),
    byVersion: compiledOnce((session, ownerId: number, id: string) =>
      own(session, ownerId).where('stories.id', 'in', (query) =>
        query
          .selectFrom('versions as any_version')
          .select('any_version.story_id')
          .where('any_version.owner_id', '=', ownerId)
          .where('any_version.short', '=', id),
      ),
    ),
  };
}

/** By the owner's name. */
export async function findOwn(
  session: Session,
  owner: Owner,
  id: string,
): Promise<{ readonly ownerId: number; readonly entry: EntryRow } | undefined> {
  const ownerId = await findOwner(session, owner);
  const entry = ownerId === undefined ? undefined : await findEntry(session, ownerId, id);
  return ownerId === undefined || !entry ? undefined : { ownerId, entry };
}

/** Changes one story while no other writer of its owner runs; undefined if the owner has no such story. */
export async function changing<T>(
  context: DatabaseContext,
  [owner, id, removed]: readonly [owner: Owner, id: string, removed?: boolean],
  work: (trx: Trx, ownerId: number, entry: EntryRow) => Promise<T>,
): Promise<T | undefined> {
  return inTransaction(context, async (trx) => {
    const ownerId = await findOwner(trx, owner);
    if (ownerId === undefined) return undefined;
    await context.engine.lockOwner(trx, ownerId);
    const entry = await findEntry(trx, ownerId, id, removed);
    return entry && work(trx, ownerId, entry);
  });
}

/** @param key `urlKey` of the address */
export async function findByAddress(
  session: Session,
  ownerId: number,
  key: string,
): Promise<EntryRow | undefined> {
  return entryColumns(servedStories(session, ownerId))
    .where('stories.url_key', '=', key)
    .orderBy('stories.id')
    .executeTakeFirst();
}

import { sql } from 'kysely';
import { token } from '../index-terms.ts';
import {
  DEFAULT_HITS,
  PASSAGES_READ,
  type PassageScore,
  planSearch,
  rankVersions,
  SCANNED,
  type VersionScore,
  type VocabularyLookup,
  type WeightedKey,
} from '../search-plan.ts';
import type { SearchHit } from '../story-entry.ts';
import { compiledForEach, compiledOnce } from './compiled-once.ts';
import { type DatabaseContext, findOwner, type Query } from './database-context.ts';
import { isOwn, isServed } from './entries.ts';
import { freshenBeforeSearch } from './index-story.ts';

/** A few more than asked for, since some may turn out not to be served. */
export const SPARE = 8;

export const search: Query<'search'> = async (context, owner, text, limit = DEFAULT_HITS) => {
  const ownerId = await findOwner(context.engine.db, owner);
  if (ownerId === undefined) return [];
  await freshenBeforeSearch(context, ownerId);
  const keys = await planSearch(text, vocabularyOf(context, ownerId));
  if (keys.length === 0) return [];
  const ranked = rankVersions(await bestPassages(context, ownerId, keys)).slice(0, limit + SPARE);
  return (await named(context, ownerId, ranked)).slice(0, limit);
};

/** Adds up, passage by passage, what the words in it are worth: each engine finds the passages, one query ranks them. */
async function bestPassages(
  { engine }: DatabaseContext,
  ownerId: number,
  keys: readonly WeightedKey[],
): Promise<PassageScore[]> {
  const parts = keys.map(
    ({ key, weight }) =>
      sql`select id, cast(${weight} as real) as weight from (${engine.holding(token(ownerId, key))}) as held`,
  );
  const { rows } =
    await sql<PassageScore>`select id, sum(weight) as score from (${sql.join(parts, sql` union all `)}) as found
    group by id order by score desc, id desc limit ${PASSAGES_READ}`.execute(engine.db);
  return rows;
}

/** Turns row numbers into ids; the owner is checked once more, although the index's terms hold it already. */
export async function named(
  { engine: { db } }: DatabaseContext,
  ownerId: number,
  ranked: readonly VersionScore[],
): Promise<SearchHit[]> {
  if (ranked.length === 0) return [];
  const rows = await namedRows(
    db,
    ownerId,
    ranked.map(({ version }) => version),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ranked.flatMap(({ version, score, paragraphs }) => {
    const row = byId.get(version);
    return row ? [{ entryId: row.public_id, versionId: row.short, hash: row.hash, score, paragraphs }] : [];
  });
}

function vocabularyOf({ engine: { db } }: DatabaseContext, ownerId: number): VocabularyLookup {
  return {
    async counts(keys) {
      if (keys.length === 0) return new Map();
      const rows = await wordCounts(db, ownerId, [...keys]);
      return new Map(rows.map(({ key, count }) => [key, count]));
    },
    async similar(prefix, least, most) {
      const rows = await similarWords(db, ownerId, prefix, `${prefix}\u{10ffff}`, least, most);
      return rows.map(({ key, count }) => [key, count] as const);
    },
    async stories() {
      const [row] = await storyCount(db, ownerId);
      return Number(row?.n ?? 0);
    },
  };
}

const namedRows = compiledForEach((session, ownerId: number, ...ids: number[]) =>
  session
    .selectFrom('versions')
    .innerJoin('stories', 'stories.id', 'versions.story_id')
    .select(['versions.id', 'versions.short', 'versions.hash', 'stories.public_id'])
    .where('versions.id', 'in', ids)
    .whereRef('stories.version_id', '=', 'versions.id')
    .where(isOwn(ownerId))
    .where('stories.removed_at', 'is', null)
    .where(isServed),
);

const wordCounts = compiledForEach((session, ownerId: number, ...keys: string[]) =>
  session
    .selectFrom('words')
    .select(['key', 'count'])
    .where('owner_id', '=', ownerId)
    .where('key', 'in', keys),
);

const storyCount = compiledOnce((session, ownerId: number) =>
  session
    .selectFrom('stories')
    .select((query) => query.fn.countAll().as('n'))
    .where('owner_id', '=', ownerId)
    .where('removed_at', 'is', null),
);

const similarWords = compiledOnce(
  (session, ownerId: number, from: string, to: string, least: number, most: number) => {
    const first = session
      .selectFrom('words')
      .select(['key', 'count'])
      .where('owner_id', '=', ownerId)
      .where('key', '>=', from)
      .where('key', '<', to)
      .limit(SCANNED);
    return session
      .selectFrom(first.as('first'))
      .select(['key', 'count'])
      .where(sql`length(key)`, '>=', least)
      .where(sql`length(key)`, '<=', most);
  },
);

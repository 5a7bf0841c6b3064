import { sql } from 'kysely';
import type { Owner } from '../owner.ts';
import { compiledOnce } from './compiled-once.ts';
import type { Query } from './database-context.ts';

export const analysis: Query<'analysis'> = async ({ engine: { db } }, hash, model) => {
  const [row] = await analysisRow(db, hash, model);
  return row?.data;
};

const analysisRow = compiledOnce((session, hash: string, model: string) =>
  session.selectFrom('analyses').select('data').where('hash', '=', hash).where('model', '=', model),
);

export const keepAnalysis: Query<'keepAnalysis'> = async (context, hash, model, packed) => {
  const { db } = context.engine;
  // Only for a text that someone still has: a story erased in the meantime leaves nothing behind.
  await sql`insert into analyses (hash, model, data)
    select ${hash}, ${model}, ${packed} where exists (select 1 from versions where hash = ${hash})
    on conflict (hash, model) do update set data = excluded.data`.execute(db);
  await db.deleteFrom('analyses').where('hash', '=', hash).where('model', '!=', model).execute();
};

/** Newest versions without an analysis by this model: of pinned stories first, then the newest. */
export const staleAnalyses: Query<'staleAnalyses'> = async ({ engine: { db } }, model, limit) => {
  const rows = await db
    .selectFrom('stories')
    .innerJoin('owners', 'owners.id', 'stories.owner_id')
    .innerJoin('versions', 'versions.id', 'stories.version_id')
    .leftJoin('analyses', (join) =>
      join.onRef('analyses.hash', '=', 'versions.hash').on('analyses.model', '=', model),
    )
    .leftJoin('pins', (join) =>
      join.onRef('pins.owner_id', '=', 'stories.owner_id').onRef('pins.target', '=', 'stories.public_id'),
    )
    .where('stories.removed_at', 'is', null)
    .where('owners.left_at', 'is', null)
    .where('analyses.hash', 'is', null)
    .select(['owners.owner', 'versions.short', 'stories.id'])
    .select(sql<number>`max(case when pins.target is null then 0 else 1 end)`.as('pinned'))
    .groupBy(['owners.owner', 'versions.short', 'stories.id'])
    .orderBy('pinned', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ owner, short }) => ({ owner: owner as Owner, versionId: short }));
};

import { type Kysely, type Migration, sql } from 'kysely';
import { gistOf } from '../../retrieval/encoder/gist.ts';
import { unpackStory } from '../stored-story.ts';
import { compiledOnce } from './compiled-once.ts';
import { inTransaction, type Query } from './database-context.ts';
import type { Engine } from './engine.ts';
import { keepGists, toBuffer, toNumbers } from './gists.ts';
import type { Schema } from './schema.ts';

export function vectorsTable({ name }: Engine): Migration {
  return {
    async up(db: Kysely<Schema>) {
      await db.schema
        .createTable('vectors')
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('model', 'text', (c) => c.notNull())
        .addColumn('data', name === 'SQLite' ? 'blob' : 'bytea', (c) => c.notNull())
        .addPrimaryKeyConstraint('vectors_key', ['hash', 'model'])
        .execute();
    },
  };
}

export const vectors: Query<'vectors'> = async ({ engine: { db } }, hash, model) => {
  const [row] = await vectorsRow(db, hash, model);
  return row && toNumbers(row.data).slice();
};

const vectorsRow = compiledOnce((session, hash: string, model: string) =>
  session.selectFrom('vectors').select('data').where('hash', '=', hash).where('model', '=', model),
);

export const keepVectors: Query<'keepVectors'> = async (context, hash, model, found) => {
  const data = toBuffer(found);
  await inTransaction(context, async (trx) => {
    // Only for a text that someone still has: a story erased in the meantime leaves nothing behind.
    await sql`insert into vectors (hash, model, data)
      select ${hash}, ${model}, ${data} where exists (select 1 from versions where hash = ${hash})
      on conflict (hash, model) do update set data = excluded.data`.execute(trx);
    await trx.deleteFrom('vectors').where('hash', '=', hash).where('model', '!=', model).execute();
    await keepGists(trx, hash, model, gistOf(found));
  });
};

/** Stories that no gist was made of; vectors and gist are kept together, so these are all that lack either. */
export const withoutVectors: Query<'withoutVectors'> = async ({ engine: { db } }, model, limit) => {
  const rows = await db
    .selectFrom('stories')
    .innerJoin('versions', 'versions.id', 'stories.version_id')
    .select(['versions.text', 'versions.layout'])
    .where('stories.removed_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('gists')
            .select('gists.id')
            .whereRef('gists.version_id', '=', 'versions.id')
            .where('gists.model', '=', model),
        ),
      ),
    )
    .orderBy('versions.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ text, layout }) => unpackStory(text, layout));
};

import { type Kysely, type Migration, sql } from 'kysely';
import { type Gist, gistOf } from '../../retrieval/encoder/gist.ts';
import type { GistSource } from '../gist-cache.ts';
import { compiledOnce } from './compiled-once.ts';
import type { Trx } from './database-context.ts';
import type { Engine } from './engine.ts';
import type { Database, Schema } from './schema.ts';

/**
 * What stories are found by in meaning. Like the words of the full-text index, it has only the newest versions of stories that
 * were not removed, each under its owner.
 */
export function gistsTable({ name, integer }: Engine): Migration {
  return {
    async up(db: Kysely<Schema>) {
      await db.schema
        .createTable('gists')
        // Never the number of a deleted row again: the last one tells whether some were added.
        .addColumn('id', name === 'SQLite' ? 'integer' : 'bigserial', (c) =>
          name === 'SQLite' ? c.primaryKey().autoIncrement() : c.primaryKey(),
        )
        .addColumn('owner_id', integer, (c) => c.notNull().references('owners.id').onDelete('cascade'))
        .addColumn('version_id', integer, (c) =>
          c.notNull().unique().references('versions.id').onDelete('cascade'),
        )
        .addColumn('model', 'text', (c) => c.notNull())
        .addColumn('data', name === 'SQLite' ? 'blob' : 'bytea', (c) => c.notNull())
        .execute();
      await db.schema
        .createIndex('gists_of_owner')
        .on('gists')
        .columns(['owner_id', 'model', 'id'])
        .execute();
    },
  };
}

/** Keeps the gist of a text for every owner who has it, in place of one by another version of the encoder. */
export async function keepGists(trx: Trx, hash: string, model: string, gist: Gist): Promise<void> {
  await sql`delete from gists where version_id in (select id from versions where hash = ${hash})`.execute(
    trx,
  );
  await sql`insert into gists (owner_id, version_id, model, data)
    select versions.owner_id, versions.id, ${model}, ${toBuffer(gist)}
    from versions join stories on stories.id = versions.story_id and stories.version_id = versions.id
    where versions.hash = ${hash} and stories.removed_at is null
    on conflict (version_id) do nothing`.execute(trx);
}

/** Makes a version findable by meaning if its text is encoded already: it was restored, or someone else has it. */
export async function keepKnownGist(
  trx: Trx,
  ownerId: number,
  versionId: number,
  hash: string,
): Promise<void> {
  const known = await trx
    .selectFrom('vectors')
    .select(['model', 'data'])
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (!known) return;
  await trx
    .insertInto('gists')
    .values({
      owner_id: ownerId,
      version_id: versionId,
      model: known.model,
      data: toBuffer(gistOf(toNumbers(known.data))),
    })
    .onConflict((conflict) => conflict.column('version_id').doNothing())
    .execute();
}

export async function dropGist(trx: Trx, versionId: number): Promise<void> {
  await trx.deleteFrom('gists').where('version_id', '=', versionId).execute();
}

const stateRow = compiledOnce((session, ownerId: number, model: string) =>
  session
    .selectFrom('gists')
    .where('owner_id', '=', ownerId)
    .where('model', '=', model)
    .select((query) => [query.fn.countAll().as('count'), query.fn.max('id').as('last')]),
);

/** Reads the gists of one owner. */
export function gistSource(db: Database, ownerId: number, model: string): GistSource {
  const own = db.selectFrom('gists').where('owner_id', '=', ownerId).where('model', '=', model);
  return {
    async state() {
      const [row] = await stateRow(db, ownerId, model);
      return { count: Number(row?.count ?? 0), last: Number(row?.last ?? 0) };
    },
    async after(number, limit) {
      const rows = await own
        .select(['id', 'version_id', 'data'])
        .where('id', '>', number)
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(({ id, version_id, data }) => ({
        number: id,
        version: version_id,
        gist: toNumbers(data),
      }));
    },
    async before(count) {
      const row = await own.select('id').orderBy('id', 'desc').offset(count).limit(1).executeTakeFirst();
      return row?.id ?? 0;
    },
  };
}

/** The same bytes, as a database takes them. */
export function toBuffer({ buffer, byteOffset, length }: Int8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}

export function toNumbers({ buffer, byteOffset, length }: Buffer): Int8Array {
  return new Int8Array(buffer, byteOffset, length);
}

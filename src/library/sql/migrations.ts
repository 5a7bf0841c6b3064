import { DEFAULT_MIGRATION_TABLE, type Kysely, type Migration, Migrator, sql } from 'kysely';
import { SettingsError, StartError } from '../../errors.ts';
import type { Engine } from './engine.ts';
import { gistsTable } from './gists.ts';
import type { Schema } from './schema.ts';
import { speakerCorrectionsTable } from './speaker-corrections.ts';
import { vectorsTable } from './vectors.ts';
import { isLocked, KeepingError, writing } from './writing.ts';

/**
 * Brings the database to the current shape. Migrations are only ever added, never changed.
 *
 * @throws StartError if a newer version of the bot has been here, or a migration fails
 */
export async function migrate(engine: Engine): Promise<void> {
  const migrator = migratorOf(engine);
  const error = await writing(engine, async () => {
    const { error } = await migrator.migrateToLatest();
    if (isLocked(error)) throw error;
    return error;
  }).catch((error: unknown) => {
    if (error instanceof KeepingError) return error.cause;
    throw error;
  });
  if (!error) return;
  const why = error instanceof Error ? error.message : String(error);
  if (/corrupted migrations/u.test(why)) throw new SettingsError(OF_NEWER_VERSION);
  throw new StartError(`The database could not be brought up to date: ${why}`);
}

function migratorOf(engine: Engine): Migrator {
  const migrations: Record<string, Migration> = {
    '0001_library': library(engine),
    '0002_watching': watching(engine),
    '0010_speaker_corrections': speakerCorrectionsTable(engine),
    '0011_vectors': vectorsTable(engine),
    '0012_gists': gistsTable(engine),
  };
  return new Migrator({ db: engine.db, provider: { getMigrations: async () => migrations } });
}

const OF_NEWER_VERSION =
  'The database was made by a newer version of the bot. Install that version, or point DATA_DIR or DATABASE_URL elsewhere.';

/**
 * How many migrations the next start will do; all of them if the database is empty.
 *
 * @throws SettingsError if a newer version of the bot has been here
 */
export async function pendingMigrations(
  engine: Engine,
): Promise<{ readonly done: number; readonly open: number }> {
  const all = await migratorOf(engine).getMigrations();
  const known = new Set(all.map(({ name }) => name));
  if ((await namesDone(engine)).some((name) => !known.has(name))) throw new SettingsError(OF_NEWER_VERSION);
  const open = all.filter(({ executedAt }) => executedAt === undefined).length;
  return { done: all.length - open, open };
}

async function namesDone({ db }: Engine): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  return rows.map(({ name }) => name);
}

function library({ name, integer, createPassages }: Engine): Migration {
  return {
    async up(db: Kysely<Schema>) {
      const table = (title: string) => {
        const made = db.schema.createTable(title);
        return title === 'owners' || title === 'stories' || title === 'versions'
          ? // Never the number of a deleted row again: it is part of the index's terms.
            made.addColumn('id', name === 'SQLite' ? 'integer' : 'bigserial', (c) =>
              name === 'SQLite' ? c.primaryKey().autoIncrement() : c.primaryKey(),
            )
          : made;
      };
      await table('owners')
        .addColumn('owner', 'text', (c) => c.notNull().unique())
        .addColumn('settings', 'text')
        .addColumn('left_at', integer)
        .addColumn('index_version', 'text', (c) => c.notNull())
        .execute();
      await table('stories')
        .addColumn('owner_id', integer, (c) => c.notNull().references('owners.id').onDelete('cascade'))
        .addColumn('public_id', 'text', (c) => c.notNull().unique())
        .addColumn('version_id', integer, (c) => c.notNull())
        .addColumn('title', 'text', (c) => c.notNull())
        .addColumn('folded', 'text', (c) => c.notNull())
        .addColumn('corrections', 'text')
        .addColumn('url_key', 'text')
        .addColumn('site', 'text')
        .addColumn('origin', 'text', (c) => c.notNull())
        .addColumn('added_by', 'text')
        .addColumn('added_at', integer, (c) => c.notNull())
        .addColumn('removed_at', integer)
        .execute();
      await table('versions')
        .addColumn('story_id', integer, (c) => c.notNull().references('stories.id').onDelete('cascade'))
        .addColumn('owner_id', integer, (c) => c.notNull().references('owners.id').onDelete('cascade'))
        .addColumn('short', 'text', (c) => c.notNull())
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('number', 'integer', (c) => c.notNull())
        .addColumn('bytes', 'integer', (c) => c.notNull())
        .addColumn('made_at', integer, (c) => c.notNull())
        .addColumn('fetched_at', integer)
        .addColumn('modified', 'text')
        .addColumn('quotations', 'integer')
        // The long columns last: SQLite reads a row from its front.
        .addColumn('layout', 'text', (c) => c.notNull())
        .addColumn('dropped', 'text')
        .addColumn('text', 'text', (c) => c.notNull())
        .addUniqueConstraint('versions_of_a_story', ['story_id', 'hash'])
        .execute();
      await table('pins')
        .addColumn('owner_id', integer, (c) => c.notNull().references('owners.id').onDelete('cascade'))
        .addColumn('channel_id', 'text', (c) => c.notNull())
        .addColumn('target', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('pins_key', ['owner_id', 'channel_id'])
        .execute();
      const words = table('words')
        .addColumn('owner_id', integer, (c) => c.notNull().references('owners.id').onDelete('cascade'))
        // Byte order: a prefix is a range of the key.
        .addColumn('key', name === 'SQLite' ? 'text' : sql`text collate "C"`, (c) => c.notNull())
        .addColumn('count', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('words_key', ['owner_id', 'key']);
      await (name === 'SQLite' ? words.modifyEnd(sql`without rowid`) : words).execute();
      await table('fetches')
        .addColumn('owner_id', integer, (c) => c.notNull().references('owners.id').onDelete('cascade'))
        .addColumn('at', integer, (c) => c.notNull())
        .execute();
      await table('analyses')
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('model', 'text', (c) => c.notNull())
        .addColumn('data', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('analyses_key', ['hash', 'model'])
        .execute();
      await table('blocked')
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('value', 'text', (c) => c.notNull())
        .addColumn('reason', 'text', (c) => c.notNull())
        .addColumn('at', integer, (c) => c.notNull())
        .addPrimaryKeyConstraint('blocked_key', ['kind', 'value'])
        .execute();
      for (const [title, on, columns] of INDEXES)
        await db.schema
          .createIndex(title)
          .on(on)
          .columns([...columns])
          .execute();
      await createPassages(db);
    },
  };
}

function watching({ integer }: Engine): Migration {
  return {
    async up(db: Kysely<Schema>) {
      await db.schema
        .createTable('watches')
        .addColumn('story_id', integer, (c) => c.primaryKey().references('stories.id').onDelete('cascade'))
        .addColumn('owner_id', integer, (c) => c.notNull().references('owners.id').onDelete('cascade'))
        .addColumn('until', integer, (c) => c.notNull())
        .addColumn('next_at', integer, (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('answers')
        .addColumn('owner_id', integer, (c) => c.notNull().references('owners.id').onDelete('cascade'))
        .addColumn('channel_id', 'text', (c) => c.notNull())
        .addColumn('message_id', 'text', (c) => c.notNull())
        .addColumn('version', 'text', (c) => c.notNull())
        .addColumn('at', integer, (c) => c.notNull())
        .addPrimaryKeyConstraint('answers_key', ['owner_id', 'message_id', 'version'])
        .execute();
      await db.schema.createIndex('watches_due').on('watches').columns(['next_at']).execute();
      await db.schema.createIndex('answers_about').on('answers').columns(['owner_id', 'version']).execute();
      await db.schema.createIndex('answers_old').on('answers').columns(['at']).execute();
    },
  };
}

const INDEXES: readonly (readonly [string, string, readonly string[]])[] = [
  ['stories_newest', 'stories', ['owner_id', 'removed_at', 'added_at']],
  ['stories_url', 'stories', ['owner_id', 'url_key']],
  ['stories_added_by', 'stories', ['added_by']],
  ['versions_short', 'versions', ['owner_id', 'short']],
  ['versions_hash', 'versions', ['hash']],
  ['versions_size', 'versions', ['owner_id', 'story_id', 'bytes']],
  ['fetches_recent', 'fetches', ['owner_id', 'at']],
];

import { join } from 'node:path';
import type { Story } from '../story/story.ts';
import { AnswerNotes } from './answer-notes.ts';
import { GistCache } from './gist-cache.ts';
import type { Library } from './library.ts';
import { DEFAULT_QUOTAS, type Quotas } from './quotas.ts';
import type { Engine } from './sql/engine.ts';
import { migrate } from './sql/migrations.ts';
import { sqlLibrary } from './sql/sql-library.ts';
import { IN_MEMORY, openSqlite } from './sql/sqlite.ts';
import { writeAnswers } from './sql/watching.ts';
import { writing } from './sql/writing.ts';
import { StoryCache } from './story-cache.ts';

export const DATABASE_FILE = 'on-the-record.db';

export interface LibraryOptions {
  /** PostgreSQL address; if it is missing, `DATA_DIR/on-the-record.db` is used. */
  readonly databaseUrl?: string | undefined;
  /** Folder of the SQLite file, made if it is missing. */
  readonly dataDir?: string | undefined;
  /** Nothing is written to disk; what is added is gone when the process ends. */
  readonly inMemory?: boolean | undefined;
  /** Shown to owners that have no story of their own. */
  readonly samples: readonly Story[];
  readonly quotas?: Partial<Quotas> | undefined;
  /** Milliseconds since 1970; for tests. */
  readonly now?: (() => number) | undefined;
  /** Hears of a PostgreSQL connection that broke while idle. */
  readonly onError?: ((error: Error) => void) | undefined;
}

/**
 * Opens the library and brings its database up to date.
 *
 * @throws StartError that says how to mend it: better-sqlite3 does not load, the file or the server cannot be opened, or
 *   the database is newer than this program. The caller decides whether to go on in memory.
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const engine = await openEngine(options);
  try {
    await migrate(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return sqlLibrary({
    engine,
    samples: options.samples,
    gists: new GistCache(),
    stories: new StoryCache(),
    answers: new AnswerNotes((notes) => writing(engine, () => writeAnswers(engine.db, notes))),
    quotas: { ...DEFAULT_QUOTAS, ...options.quotas },
    now: options.now ?? Date.now,
  });
}

/**
 * Opens the database as it is, without bringing it up to date.
 *
 * @throws StartError as `openLibrary`
 */
export async function openEngine({
  databaseUrl,
  dataDir = 'data',
  inMemory = false,
  onError,
}: Pick<LibraryOptions, 'databaseUrl' | 'dataDir' | 'inMemory' | 'onError'>): Promise<Engine> {
  if (inMemory) return openSqlite(IN_MEMORY);
  if (databaseUrl === undefined) return openSqlite(join(dataDir, DATABASE_FILE));
  // Loaded only when it is used: most installs have no PostgreSQL.
  const { openPostgres } = await import('./sql/postgres.ts');
  return openPostgres(databaseUrl, onError);
}

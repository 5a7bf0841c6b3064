import { existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { sql } from 'kysely';
import { ExpectedError, StartError } from '../errors.ts';
import { DATABASE_FILE } from './open-library.ts';
import { OWNER_ONLY, openSqlite } from './sql/sqlite.ts';

export interface BackupResult {
  readonly file: string;
  readonly bytes: number;
  readonly stories: number;
}

/**
 * Copies the embedded database into one file while the bot runs: a consistent state as of the start, checked before it
 * gets its name. Neither readers nor writers wait. `restoreDatabase` puts it back.
 *
 * @param dataDir folder of the database
 * @param target file to make; must not exist
 * @throws ExpectedError if there is no database, or the target exists or cannot be written
 */
export async function backupDatabase(dataDir: string, target: string): Promise<BackupResult> {
  const source = join(dataDir, DATABASE_FILE);
  const file = resolve(target);
  if (!existsSync(source)) throw new ExpectedError(`There is no database at ${source}. Check DATA_DIR.`);
  if (existsSync(file)) throw new ExpectedError(`${target} exists already. Give a name that is free.`);
  if (!existsSync(dirname(file))) throw new ExpectedError(`The folder ${dirname(file)} does not exist.`);
  const partial = `${file}.partial`;
  try {
    await copyInto(partial, source);
    const stories = await checkCopy(partial);
    await sync(partial);
    await rename(partial, file);
    await sync(dirname(file));
    return { file, bytes: (await stat(file)).size, stories };
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    if (error instanceof StartError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new ExpectedError(
      `The backup could not be written (${why}). Give a file in a folder that this account may write to, with room for a copy of the database.`,
    );
  }
}

async function copyInto(file: string, source: string): Promise<void> {
  await rm(file, { force: true });
  // Made before SQLite fills it: otherwise anyone could read it meanwhile.
  await (await open(file, 'wx', OWNER_ONLY)).close();
  const engine = openSqlite(source);
  try {
    await sql`vacuum into ${file}`.execute(engine.db);
  } finally {
    await engine.close();
  }
}

async function checkCopy(file: string): Promise<number> {
  const copy = openSqlite(file);
  try {
    await copy.check();
    const row = await copy.db
      .selectFrom('stories')
      .select((query) => query.fn.countAll().as('n'))
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    // One file only: what the check wrote beside it goes back in.
    await sql`pragma journal_mode = delete`.execute(copy.db);
    return Number(row?.n ?? 0);
  } finally {
    await copy.close();
  }
}

/** VACUUM INTO does not wait for the disk. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { sql } from 'kysely';
import { ExpectedError } from '../errors.ts';
import { sync } from './backup.ts';
import { DATABASE_FILE } from './open-library.ts';
import type { Engine } from './sql/engine.ts';
import { migrate } from './sql/migrations.ts';
import { OWNER_ONLY, openSqlite } from './sql/sqlite.ts';
import { totals } from './sql/totals.ts';
import { isLocked } from './sql/writing.ts';
import { verifyTexts } from './verify.ts';

export interface RestoreResult {
  readonly stories: number;
  readonly bytes: number;
  /** Where the database that was there before is now; undefined if there was none. */
  readonly before: string | undefined;
}

/**
 * Puts a backup in place of the embedded database. The backup itself stays as it is; what was there before is kept beside it
 * under another name. The new database is checked, and brought up to date if the backup is of an earlier version, before
 * anything is replaced.
 *
 * @param dataDir folder of the database, made if it is missing
 * @param backup a file that `otr backup` made
 * @throws ExpectedError if the file is missing or damaged, or the bot still runs; StartError if it is of a newer version
 */
export async function restoreDatabase(
  dataDir: string,
  backup: string,
  now: Date = new Date(),
): Promise<RestoreResult> {
  const source = resolve(backup);
  const target = resolve(dataDir, DATABASE_FILE);
  if (!existsSync(source)) throw new ExpectedError(`There is no file ${backup}.`);
  if (source === target) throw new ExpectedError(`${backup} is the database itself, not a backup of it.`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  await endIfInUse(target);
  const fresh = join(dataDir, `${DATABASE_FILE}.restoring`);
  removeAll(fresh);
  try {
    copyFileSync(source, fresh);
    chmodSync(fresh, OWNER_ONLY);
    const stories = await prepare(fresh, backup);
    await sync(fresh);
    const before = moveAway(target, now);
    renameSync(fresh, target);
    await sync(dataDir);
    return { stories, bytes: statSync(target).size, before };
  } catch (error) {
    removeAll(fresh);
    throw error;
  }
}

/** Checks the copy and brings it up to date, in one file without a log beside it. */
async function prepare(file: string, backup: string): Promise<number> {
  let engine: Engine | undefined;
  try {
    engine = openSqlite(file);
    await engine.check();
    await migrate(engine);
    const faults: string[] = [];
    await verifyTexts(engine, faults);
    if (faults.length > 0) throw new ExpectedError(damageOf(backup, faults));
    const { stories } = await totals({ engine });
    await sql`pragma journal_mode = delete`.execute(engine.db);
    return stories;
  } catch (error) {
    const isOfSqlite = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE');
    if (!engine || isOfSqlite)
      throw new ExpectedError(`${backup} is no backup of the bot's database, or the disk is full.`);
    if (error instanceof Error && error.message.startsWith('The database is damaged'))
      throw new ExpectedError(damageOf(backup, [error.message]));
    throw error;
  } finally {
    await engine?.close();
  }
}

const FAULTS_NAMED = 5;

function damageOf(backup: string, faults: readonly string[]): string {
  const named = faults.slice(0, FAULTS_NAMED).join('; ');
  const more = faults.length > FAULTS_NAMED ? `; and ${faults.length - FAULTS_NAMED} more` : '';
  return `${backup} is damaged, and nothing was replaced: ${named}${more}. Take another backup.`;
}

/** Leaving the write-ahead log needs exclusive access: it fails while another process has the file open. */
async function endIfInUse(file: string): Promise<void> {
  if (!existsSync(file)) return;
  let engine: Engine | undefined;
  try {
    engine = openSqlite(file);
    await sql`pragma journal_mode = delete`.execute(engine.db);
  } catch (error) {
    // Damaged is what it may be: that is what restoring is for.
    if (isLocked(error) || /locked|busy/iu.test(String(error)))
      throw new ExpectedError('The bot, or another program, has the database open: stop it first.');
  } finally {
    await engine?.close();
  }
}

function moveAway(file: string, now: Date): string | undefined {
  if (!existsSync(file)) return undefined;
  const time = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const kept = `${file}.before-${time}`;
  if (existsSync(kept)) throw new ExpectedError(`${basename(kept)} exists already: try again in a second.`);
  for (const end of ['-wal', '-shm'])
    if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${kept}${end}`);
  renameSync(file, kept);
  return kept;
}

function removeAll(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}

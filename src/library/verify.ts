import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { sql } from 'kysely';
import { ExpectedError, StartError } from '../errors.ts';
import { openEngine } from './open-library.ts';
import type { Engine } from './sql/engine.ts';
import { isDamage, openSqlite, openSqliteToRead } from './sql/sqlite.ts';
import { unpackStory } from './stored-story.ts';

/** Rows read at once. */
const AT_ONCE = 200;

export interface Verification {
  readonly versions: number;
  /** One line for each fault: of the database itself, or of a version whose text is not the one that was kept. */
  readonly faults: readonly string[];
}

/**
 * Reads everything that is kept and checks it: the engine's own check, and of every version of every story that its text is
 * the one whose SHA-256 was kept with it and that every paragraph lies in it. Changes nothing; the bot may run meanwhile.
 *
 * @param where the database of the settings
 * @param file a backup to check in its place
 * @throws ExpectedError if the file is not there; StartError if the database cannot be opened
 */
export async function verifyDatabase(
  where: { readonly dataDir?: string | undefined; readonly databaseUrl?: string | undefined },
  file?: string,
): Promise<Verification> {
  if (file !== undefined && !existsSync(file)) throw new ExpectedError(`There is no file ${file}.`);
  let engine: Engine;
  try {
    engine = file === undefined ? await openEngine(where) : openFile(file);
  } catch (error) {
    if (error instanceof StartError && isDamage(error.cause))
      return { versions: 0, faults: [messageOf(error.cause)] };
    throw error;
  }
  try {
    const faults: string[] = [];
    await engine.check().catch((error: unknown) => faults.push(messageOf(error)));
    const versions = await verifyTexts(engine, faults).catch((error: unknown) => {
      faults.push(messageOf(error));
      return 0;
    });
    return { versions, faults: [...new Set(faults)] };
  } finally {
    // A backup stays one file.
    if (file !== undefined) await sql`pragma journal_mode = delete`.execute(engine.db).catch(() => undefined);
    await engine.close();
  }
}

/** A backup is only read. A copy with a write-ahead log cannot be: SQLite makes files beside it. */
function openFile(file: string): Engine {
  return isInWalMode(file) ? openSqlite(file) : openSqliteToRead(file);
}

/** Byte 18 of the header. Source: sqlite.org/fileformat2.html, "File format version numbers". */
function isInWalMode(file: string): boolean {
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r');
    const header = Buffer.alloc(19);
    readSync(handle, header);
    return header[18] === 2;
  } catch (error) {
    throw new ExpectedError(`The file cannot be read: ${messageOf(error)}.`);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/**
 * Reads the text of every version.
 *
 * @param faults gets a line for each that is not the one that was kept
 * @returns how many were read
 */
export async function verifyTexts({ db }: Engine, faults: string[]): Promise<number> {
  let count = 0;
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('versions')
      .innerJoin('stories', 'stories.id', 'versions.story_id')
      .select(['versions.id', 'versions.number', 'versions.hash', 'versions.text', 'versions.layout'])
      .select('stories.public_id')
      .where('versions.id', '>', after)
      .orderBy('versions.id')
      .limit(AT_ONCE)
      .execute();
    for (const { public_id, number, hash, text, layout } of rows)
      if (!isWhole(text, layout, hash))
        faults.push(`story ${public_id}, version ${number}: the text is not the one that was kept`);
    count += rows.length;
    const last = rows.at(-1);
    if (!last) return count;
    after = Number(last.id);
    await new Promise(setImmediate);
  }
}

function isWhole(text: string, layout: string, hash: string): boolean {
  try {
    return unpackStory(text, layout).hash === hash;
  } catch {
    return false;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type SqliteConnection from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { SettingsError, StartError } from '../../errors.ts';
import type { Engine } from './engine.ts';
import type { Schema, Session } from './schema.ts';
import { ImmediateDialect } from './sqlite-driver.ts';
import { codeOf, isLocked } from './writing.ts';

export const OWNER_ONLY = 0o600;
export const IN_MEMORY = ':memory:';
/** Pages merged at a step of compaction; keeps a step in the milliseconds. */
const MERGE_PAGES = 200;

const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  // SQLite waits with the whole process: `writing` waits without it.
  'busy_timeout = 50',
  'foreign_keys = ON',
  'secure_delete = ON',
  // Kilobytes of pages that it keeps by itself: the system keeps the file in memory as well.
  'cache_size = -4000',
];

/**
 * Opens (and makes) the embedded database.
 *
 * `synchronous=FULL`: what was confirmed survives a power cut. `secure_delete`: deleted text is overwritten with
 * zeros. Only the bot's own account can read the files.
 *
 * @param file path, or `IN_MEMORY`
 * @param load for tests of a failure
 * @throws StartError that says how to mend it if better-sqlite3 does not load or the file cannot be opened
 */
export function openSqlite(file: string, load: LoadSqlite = loadSqlite): Engine {
  return engineOf(file, open(file, load));
}

/**
 * Opens a file that is only looked at, such as a backup, which may lie where nobody may write. What is wrong with the file itself shows
 * when it is read.
 *
 * @throws StartError as `openSqlite`
 */
export function openSqliteToRead(file: string): Engine {
  const Connection = loadable(loadSqlite);
  try {
    return engineOf(file, new Connection(file, { readonly: true }));
  } catch (error) {
    throw new StartError(`The file cannot be read: ${file} (${firstLine(error)}).`, { cause: error });
  }
}

function engineOf(file: string, database: SqliteConnection.Database): Engine {
  const isSame = sameFile(file);
  const db = new Kysely<Schema>({ dialect: new ImmediateDialect(database) });
  return {
    name: 'SQLite',
    db,
    integer: 'integer',
    createPassages: async (session) => {
      await sql`create virtual table passages using fts5(tokens, content='', contentless_delete=1, detail=none,
        tokenize="ascii tokenchars '_'")`.execute(session);
    },
    // The whole database has one writer, and transactions begin as one.
    lockOwner: async () => undefined,
    async insertPassages(session, passages) {
      const rows = JSON.stringify(passages.map(({ id, tokens }) => [id, tokens.join(' ')]));
      await sql`insert into passages (rowid, tokens)
        select json_extract(value, '$[0]'), json_extract(value, '$[1]') from json_each(${rows})`.execute(
        session,
      );
    },
    async deletePassages(session, ids) {
      await sql`delete from passages where rowid in (select value from json_each(${JSON.stringify(ids)}))`.execute(
        session,
      );
    },
    async addWords(session, ownerId, keys) {
      await sql`insert into words (owner_id, key, count)
        select ${ownerId}, value, 1 from json_each(${JSON.stringify(keys)}) where true
        on conflict (owner_id, key) do update set count = count + 1`.execute(session);
    },
    async removeWords(session, ownerId, keys) {
      const list = sql`(select value from json_each(${JSON.stringify(keys)}))`;
      await sql`update words set count = count - 1 where owner_id = ${ownerId} and key in ${list}`.execute(
        session,
      );
      await sql`delete from words where owner_id = ${ownerId} and key in ${list} and count <= 0`.execute(
        session,
      );
    },
    // Tokens hold no quote marks (`token`), and each is a phrase of its own.
    holding: (token) => sql`select rowid as id from passages where passages match ${`"${token}"`}`,
    checkFile() {
      if (!isSame()) throw new Error(`${file} was deleted or replaced while the bot ran: restart the bot`);
    },
    compact: () => compact(db),
    check: () => check(db, database.readonly),
    close: () => db.destroy(),
  };
}

type LoadSqlite = () => typeof SqliteConnection;

/** An optional dependency with a compiled part, loaded only when used: PostgreSQL does without it. */
function loadSqlite(): typeof SqliteConnection {
  return createRequire(import.meta.url)('better-sqlite3');
}

function loadable(load: LoadSqlite): typeof SqliteConnection {
  try {
    const Connection = load();
    // The compiled part is loaded by the first connection, not by the import.
    new Connection(IN_MEMORY).close();
    return Connection;
  } catch (error) {
    throw new SettingsError(
      `The database engine better-sqlite3 cannot be loaded (${firstLine(error)}). Run "npm rebuild better-sqlite3" with the Node version that runs the bot (this is ${process.version}); where no binary can be downloaded, install Python 3, make and a C++ compiler first. Or set DATABASE_URL to use PostgreSQL.`,
    );
  }
}

function open(file: string, load: LoadSqlite): SqliteConnection.Database {
  const Connection = loadable(load);
  try {
    if (file !== IN_MEMORY) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      keepToOneself(file);
    }
    const database = new Connection(file);
    for (const pragma of PRAGMAS) database.pragma(pragma);
    return database;
  } catch (error) {
    throw openError(file, error);
  }
}

function openError(file: string, cause: unknown): StartError {
  const what = `The database file cannot be opened: ${file} (${firstLine(cause)}).`;
  if (isLocked(cause)) return new StartError(`${what} Try again.`, { cause });
  if (/^(?:SQLITE_FULL|SQLITE_IOERR|ENOSPC$|EDQUOT$|EIO$)/u.test(codeOf(cause)))
    return new StartError(`${what} Make room on its disk, and check that the disk is sound.`, { cause });
  const cure = isDamage(cause)
    ? 'It is damaged, or no database: `otr restore` puts a backup in its place. Or check DATA_DIR.'
    : 'Check DATA_DIR and that the bot may write there.';
  return new SettingsError(`${what} ${cure}`, { cause });
}

/** Whether the file is damaged, or no database. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(?:CORRUPT|NOTADB)/u.test(codeOf(error));
}

/** SQLite gives the files that it makes beside the database the database's own mode. */
function keepToOneself(file: string): void {
  closeSync(openSync(file, 'a', OWNER_ONLY));
  for (const name of [file, `${file}-wal`, `${file}-shm`])
    try {
      chmodSync(name, OWNER_ONLY);
    } catch (error) {
      // Not there, or another account's, which chose the mode.
      if (!(error instanceof Error && 'code' in error && ['ENOENT', 'EPERM'].includes(String(error.code))))
        throw error;
    }
}

/** Tells whether the name still leads to the file that is there now. */
function sameFile(file: string): () => boolean {
  if (file === IN_MEMORY) return () => true;
  const opened = statSync(file);
  return () => {
    const now = statSync(file, { throwIfNoEntry: false });
    return now?.ino === opened.ino && now.dev === opened.dev;
  };
}

async function compact(db: Session): Promise<void> {
  // A negative number of pages also merges segments that only hold deletions; done when nothing changes any more.
  await sql`insert into passages (passages, rank) values ('merge', ${-MERGE_PAGES})`.execute(db);
  for (let before = -1, now = await changes(db); now - before >= 2; ) {
    before = now;
    await new Promise(setImmediate);
    await sql`insert into passages (passages, rank) values ('merge', ${MERGE_PAGES})`.execute(db);
    now = await changes(db);
  }
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

async function changes(db: Session): Promise<number> {
  const { rows } = await sql<{ n: number }>`select total_changes() as n`.execute(db);
  return rows[0]?.n ?? 0;
}

async function check(db: Session, isReadOnly: boolean): Promise<void> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const faults = rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  if (faults.length > 0) throw new Error(`The database is damaged: ${faults.join('; ')}`);
  const { rows: orphans } = await sql`pragma foreign_key_check`.execute(db);
  if (orphans.length > 0) throw new Error('The database is damaged: rows point to missing rows');
  // Asked for by a statement that counts as writing; the first check has looked at the index, too.
  if (!isReadOnly) await sql`insert into passages (passages) values ('integrity-check')`.execute(db);
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}

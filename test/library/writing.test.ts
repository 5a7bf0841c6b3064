import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type SqliteConnection from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureReply } from '../../src/discord/core/failure.ts';
import { backupDatabase } from '../../src/library/backup.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { openSqlite } from '../../src/library/sql/sqlite.ts';
import { KeepingError, writing } from '../../src/library/sql/writing.ts';
import { BRIDGE, HARBOUR, pasted } from './stories.ts';

const Sqlite: typeof SqliteConnection = createRequire(import.meta.url)('better-sqlite3');

describe('a database that cannot be written to', () => {
  let dataDir = '';
  let file = '';
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'otr-writing-'));
    file = join(dataDir, 'on-the-record.db');
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));
  const open = () => openLibrary({ dataDir, samples: [] });

  it('holds nobody up while another program writes: stories are read meanwhile, and the new one is kept then', async () => {
    const library = await open();
    await library.add('guild:1', pasted(BRIDGE));
    const other = new Sqlite(file);
    other.exec('begin immediate');
    const adding = library.add('guild:1', pasted(HARBOUR));
    // Answered while the other still writes; it only ends after this.
    expect(await library.list('guild:1')).toHaveLength(1);
    other.exec('commit');
    other.close();
    expect((await adding).kind).toBe('added');
    expect(await library.list('guild:1')).toHaveLength(2);
    await library.close();
  });

  it('because its file was deleted or replaced: that is said, and nothing is taken and lost', async () => {
    const library = await open();
    await library.add('guild:1', pasted(BRIDGE));
    renameSync(file, `${file}.old`);
    await expect(library.add('guild:1', pasted(HARBOUR))).rejects.toThrow(/Nothing new can be saved/u);
    expect((await library.list('guild:1')).map(({ title }) => title)).toEqual([BRIDGE.title]);
    await (await openLibrary({ dataDir, samples: [] })).close();
    await expect(library.add('guild:1', pasted(HARBOUR))).rejects.toThrow(KeepingError);
    await library.close();
  });

  it('because the disk is full: whoever adds a story learns it, the operator too, and stories are read', async () => {
    const engine = openSqlite(file);
    await (await open()).close();
    await sql`create table filler (text)`.execute(engine.db);
    await sql`pragma max_page_count = 1`.execute(engine.db);
    // SQLite itself ends the transaction.
    const error = await writing(engine, () =>
      engine.db
        .transaction()
        .execute((trx) => sql`insert into filler values (${'a'.repeat(2_000_000)})`.execute(trx)),
    ).catch((reason) => reason);
    expect(error).toBeInstanceOf(KeepingError);
    const logged: object[] = [];
    const { content } = failureReply(error, { error: (details) => logged.push(details) });
    expect(content).toMatchObject({ kind: 'notice', lines: [{ key: 'cannotKeep' }] });
    expect(logged).toEqual([{ err: expect.objectContaining({ code: 'SQLITE_FULL' }) }]);
    await engine.close();
  });

  it('is readable by the bot’s own account only, its backups too, also in a folder that all may read', async () => {
    const before = process.umask(0o022);
    try {
      mkdirSync(join(dataDir, 'shared'), { mode: 0o755 });
      const shared = join(dataDir, 'shared');
      const library = await openLibrary({ dataDir: shared, samples: [] });
      await library.add('guild:1', pasted(BRIDGE));
      const names = ['', '-wal', '-shm'].map((ending) => join(shared, `on-the-record.db${ending}`));
      for (const name of names) expect((statSync(name).mode & 0o777).toString(8), name).toBe('600');
      const copy = join(shared, 'copy.db');
      await backupDatabase(shared, copy);
      expect(statSync(copy).mode & 0o777).toBe(0o600);
      await library.close();
    } finally {
      process.umask(before);
    }
  });
});

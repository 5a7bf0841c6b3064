import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { findPostgres, startPostgres } from './postgres-server.ts';
import { BRIDGE, BRIDGE_LATER, HARBOUR, pasted } from './stories.ts';

/**
 * Writes a database of this version for `upgrade.test.ts`, once after a migration was added:
 *
 *     node --import tsx test/library/write-database.ts
 */
const folder = fileURLToPath(new URL('../fixtures/databases/', import.meta.url));

/** The clock of `upgrade.test.ts` is some hours on. */
const now = () => Date.UTC(2026, 10, 28, 12);

async function fill(library: Library): Promise<void> {
  const { entry } = await library.add('guild:1', pasted(BRIDGE));
  await library.addVersion('guild:1', entry.id, { story: BRIDGE_LATER });
  await library.edit('guild:1', entry.id, { title: 'The bridge' });
  await library.pin('guild:1', '77', entry.id);
  await library.add('user:900', pasted(HARBOUR));
  const gone = await library.add('guild:1', pasted(HARBOUR));
  await library.remove('guild:1', gone.entry.id);
  await library.block({ kind: 'site', value: 'blocked.example', reason: 'asked for it' });
  await library.changeSettings('guild:1', { graceDays: 20 });
  await library.watch('guild:1', entry.id);
  await library.noteAnswer('guild:1', { channelId: '77', messageId: '88', versionId: entry.versionId });
  const at = BRIDGE_LATER.text.indexOf('We need it before spring');
  await library.correctSpeaker('guild:1', BRIDGE_LATER.hash, { content: [at, at + 24], speaker: null });
  await library.keepVectors(BRIDGE_LATER.hash, 'v1', Int8Array.from([1, -2, 3]));
  await library.close();
}

const base = mkdtempSync(join(tmpdir(), 'otr-database-'));
await fill(await openLibrary({ dataDir: base, samples: [], now }));
const file = join(base, 'on-the-record.db');
const database = new Database(file);
database.pragma('journal_mode = delete');
database.exec('vacuum');
const [{ name }] = database.prepare('select name from kysely_migration order by name desc').all() as [
  { name: string },
];
database.close();
writeFileSync(join(folder, `${name}.db.gz`), gzipSync(readFileSync(file), { level: 9 }));
rmSync(base, { recursive: true });

const server = await startPostgres();
await fill(await openLibrary({ databaseUrl: server.url, samples: [], now }));
const dumped = execFileSync(join(findPostgres() ?? '', 'pg_dump'), [
  server.url,
  '--inserts',
  '--no-owner',
  '--no-comments',
]);
await server.stop();
// The commands of psql itself are no SQL.
const sql = String(dumped).replace(/^\\.*\n/gmu, '');
writeFileSync(join(folder, `${name}.sql.gz`), gzipSync(sql, { level: 9 }));
console.log(`${name}: written`);

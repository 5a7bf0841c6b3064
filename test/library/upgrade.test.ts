import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnalysisStore } from '../../src/library/analysis-store.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { VectorStore } from '../../src/library/vector-store.ts';
import { inlineWorkers } from '../../src/workers.ts';
import { hasPostgres, type PostgresServer, startPostgres } from './postgres-server.ts';
import { BRIDGE, BRIDGE_LATER, HARBOUR, pasted } from './stories.ts';
import { encoderOf, scanAlong } from './vectors-of.ts';

/** Databases as earlier versions of the bot left them, by the last migration that each knew. See `write-database.ts`. */
const folder = fileURLToPath(new URL('../fixtures/databases/', import.meta.url));
const written = readdirSync(folder);
const versions = (ending: string) =>
  written.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
const open = (name: string) => gunzipSync(readFileSync(join(folder, name)));

const base = mkdtempSync(join(tmpdir(), 'otr-upgrade-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Everything that a server and a person would miss. */
async function expectKept(library: Library, version: string): Promise<void> {
  await library.check();
  const [entry] = (await library.entries('guild:1')).entries;
  expect(entry).toMatchObject({ title: 'The bridge', versions: 2, addedBy: '900', hash: BRIDGE_LATER.hash });
  expect((await library.get('guild:1', BRIDGE.id))?.text).toBe(BRIDGE.text);
  expect((await library.pinned('guild:1', '77'))?.hash).toBe(BRIDGE_LATER.hash);
  expect((await library.entries('user:900')).entries).toMatchObject([{ hash: HARBOUR.hash }]);
  expect((await library.entries('guild:1', { removed: true })).entries).toMatchObject([
    { hash: HARBOUR.hash },
  ]);
  expect(await library.blocked()).toEqual([
    { kind: 'site', value: 'blocked.example', reason: 'asked for it' },
  ]);
  expect((await library.settings('guild:1')).graceDays).toBe(20);
  if (version >= '0002')
    expect(await library.staleAnswers('guild:1', entry?.id ?? '')).toMatchObject([{ messageId: '88' }]);
  if (version >= '0010')
    expect(await library.speakerCorrections('guild:1', BRIDGE_LATER.hash)).toMatchObject([{ speaker: null }]);
  if (version >= '0011')
    expect(await library.vectors(BRIDGE_LATER.hash, 'v1')).toEqual(Int8Array.from([1, -2, 3]));
  // What it is found by in meaning is made in the background.
  expect(await library.nearest('guild:1', 'v2', scanAlong(0))).toEqual([]);
  const encoder = encoderOf('v2', [['bridge']]);
  const analyses = new AnalysisStore({ library, workers: inlineWorkers() });
  const onError = (error: unknown) => {
    throw error;
  };
  await new VectorStore({ library, encoder, analyses, onError }).renew();
  expect(await library.nearest('guild:1', 'v2', scanAlong(0))).toMatchObject([
    { versionId: BRIDGE_LATER.id },
  ]);
  expect(await library.withoutVectors('v2', 5)).toEqual([]);
  // It is found by its words, and the upgraded database takes new stories.
  expect(await library.search('guild:1', 'bridge before spring')).toHaveLength(1);
  expect((await library.add('guild:2', pasted(HARBOUR))).kind).toBe('added');
}

describe('a database of an earlier version keeps everything through an upgrade', () => {
  it.each(versions('.db.gz'))('SQLite, %s', async (version) => {
    const dataDir = mkdtempSync(join(base, 'data-'));
    writeFileSync(join(dataDir, 'on-the-record.db'), open(`${version}.db.gz`));
    const library = await openLibrary({ dataDir, samples: [], now: () => Date.UTC(2026, 10, 28, 18) });
    await expectKept(library, version);
    await library.close();
  });

  it('of every version but the newest, which is what a new install makes', async () => {
    const dataDir = mkdtempSync(join(base, 'new-'));
    await (await openLibrary({ dataDir, samples: [] })).close();
    const database = new Database(join(dataDir, 'on-the-record.db'));
    const rows = database.prepare('select name from kysely_migration order by name').all();
    database.close();
    const earlier = (rows as { name: string }[]).map(({ name }) => name).slice(0, -1);
    for (const ending of ['.db.gz', '.sql.gz'])
      expect(versions(ending)).toEqual(expect.arrayContaining(earlier));
  });
});

describe.skipIf(!hasPostgres)(
  hasPostgres ? 'so does one in PostgreSQL' : 'so does one in PostgreSQL (SKIPPED: not installed)',
  () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server.stop());

    it.each(versions('.sql.gz'))('%s', async (version) => {
      const name = `upgrade_${version}`;
      await run(server.url, `create database ${name}`);
      const databaseUrl = server.url.replace(/postgres$/u, name);
      await run(databaseUrl, String(open(`${version}.sql.gz`)));
      const library = await openLibrary({ databaseUrl, samples: [], now: () => Date.UTC(2026, 10, 28, 18) });
      await expectKept(library, version);
      await library.close();
    });
  },
);

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { examineAll, memory, type Settings, shapeOf, versions } from '../../src/command-line/doctor.ts';
import { progressBar } from '../../src/command-line/progress-bar.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { openSqlite } from '../../src/library/sql/sqlite.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'otr-library-'));
const dataDir = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', 'src/cli.ts', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const stories = join(folder, 'stories');
mkdirSync(join(stories, 'more'), { recursive: true });
for (const name of ['broadsheet.html', 'paywall.html'])
  copyFileSync(join(root, 'test/fixtures/html', name), join(stories, name));
writeFileSync(
  join(stories, 'more', 'harbour.txt'),
  'Harbour reopens after storm\n\n“The ships are back,” harbour master Ada Moor said on Monday.\n',
);
writeFileSync(join(stories, 'picture.txt'), Buffer.from([0x89, 0x50, 0, 0, 1]));

describe('otr import', () => {
  it('loads a whole folder for one server, shows how far it is, and says what failed and why', async () => {
    const { status, stdout, stderr } = run('import', stories, '--server', '1000000000000000101');
    expect(stdout).toBe('2 added, 0 new versions, 0 there already, 2 failed\n');
    expect(stderr).toContain('4 of 4 files');
    expect(stderr).toMatch(/^paywall\.html: .*paywall/mu);
    expect(stderr).toMatch(/^picture\.txt: .*not a text file/mu);
    expect(status).toBe(0);
    const library = await openLibrary({ dataDir, samples: [] });
    expect((await library.entries('guild:1000000000000000101')).total).toBe(2);
    expect((await library.entries('guild:1000000000000000102')).total).toBe(0);
    await library.close();
  });

  it('keeps nothing twice, and gives its sums as JSON', () => {
    const { stdout } = run('import', stories, '--server', '1000000000000000101', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ added: 0, duplicates: 2, failed: { length: 2 } });
  });

  it('ends with 3 where nothing came of it, and with 2 where it is not said for whom', () => {
    expect(run('import', join(folder, 'none'), '--user', '9')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('cannot be read'),
    });
    for (const args of [[stories], [stories, '--server', 'abc'], [stories, '--server', '1', '--user', '2']])
      expect(run('import', ...args).status).toBe(2);
  });
});

describe('otr backup', () => {
  it('writes one file that opens again, and overwrites nothing', () => {
    const file = join(folder, 'backup.db');
    expect(run('backup', file)).toMatchObject({ status: 0, stdout: expect.stringContaining('2 stories') });
    expect(existsSync(file)).toBe(true);
    expect(run('backup', file)).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('exists already'),
    });
  });
});

describe('otr block', () => {
  it('takes a site’s stories out of every library until it is unblocked', async () => {
    const library = await openLibrary({ dataDir, samples: [] });
    const [entry] = (await library.entries('guild:1000000000000000101', { search: '' })).entries.filter(
      ({ site }) => site !== null,
    );
    const site = entry?.site ?? '';
    expect(run('block', 'site', site, 'the', 'publisher', 'asked').status).toBe(0);
    expect(await library.entry('guild:1000000000000000101', entry?.id ?? '')).toBeUndefined();
    expect(run('blocked').stdout).toBe(`site ${site}: the publisher asked\n`);
    expect(run('unblock', 'site', site).status).toBe(0);
    expect(await library.entry('guild:1000000000000000101', entry?.id ?? '')).toBeDefined();
    expect(run('unblock', 'site', site).status).toBe(3);
    expect(run('block', 'hash', 'abc', 'why').stderr).toContain('64 hexadecimal digits');
    expect(run('block', 'url', 'notanaddress', 'why')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('notanaddress is no url.'),
    });
    // It says what it understood.
    expect(run('block', 'site', 'https://www.example.org/x', 'why').stdout).toContain(
      'site example.org is not',
    );
    expect(run('block', 'url', 'www.example.org/x/', 'why').stdout).toContain('url example.org/x is not');
    await library.close();
  });
});

describe('on-the-record doctor', () => {
  /** What one look says of the data folder and settings of a test. */
  async function look(more: Partial<Settings> = {}, version = '1.2.3') {
    const lines: string[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
    const settings = { apiUrl: 'https://discord.com/api', dataDir, modelsDir: folder, ...more };
    const fine = await examineAll(
      { version, isCompiled: () => false, settings: async () => settings },
      false,
    ).finally(() => write.mockRestore());
    return { fine, said: lines.join('') };
  }

  it('says of each part in one line how it is and what to do, and ends with 1 where something is wrong', async () => {
    const { fine, said } = await look();
    expect(fine).toBe(true);
    expect(said).toMatch(/^ok {4}versions: On the Record 1\.2\.3, Node /mu);
    expect(said).toMatch(/^note {2}program: not compiled: run `npm run -s compile`/mu);
    expect(said).toMatch(/^ok {4}samples: 1 story for whoever has added none$/mu);
    expect(said).toMatch(/^note {2}token: DISCORD_TOKEN is not set/mu);
    expect(said).toMatch(/^ok {4}database: SQLite 3\.\S+, 2 stories, \d/mu);
    expect(said).toMatch(/^note {2}model: questions are matched by words only .*MODELS_DIR/mu);
    const wrong = await look({ seedsDir: '/nowhere', databaseUrl: 'postgres://u:secret@127.0.0.1:9/x' });
    expect(wrong.fine).toBe(false);
    expect(wrong.said).toMatch(/^wrong samples: .*SEEDS_DIR/mu);
    expect(wrong.said).toMatch(/^wrong database: .*DATABASE_URL/mu);
    expect(wrong.said).not.toContain('secret');
  });

  it('says what the start would say of a database of a newer version', async () => {
    const newer = join(folder, 'newer');
    await (await openLibrary({ dataDir: newer, samples: [] })).close();
    const engine = openSqlite(join(newer, 'on-the-record.db'));
    await engine.db
      .insertInto('kysely_migration' as never)
      .values({ name: '9999_future', timestamp: 'later' } as never)
      .execute();
    await engine.close();
    const { fine, said } = await look({ dataDir: newer });
    expect(said).toMatch(/^wrong database: .*made by a newer version/mu);
    expect(fine).toBe(false);
  });

  it('goes on past settings that are wrong, and never shows a token', () => {
    const { status, stdout } = spawnSync('node', ['--import', 'tsx', 'src/cli.ts', 'doctor'], {
      cwd: root,
      env: { PATH: process.env.PATH, DATA_DIR: dataDir, DISCORD_TOKEN: 'not-a-token' },
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^ok {4}versions/mu);
    expect(stdout).toMatch(/^wrong settings: .*DISCORD_TOKEN/mu);
    expect(stdout).not.toContain('not-a-token');
    expect(status).toBe(1);
    const id = Buffer.from('1000000000000000001').toString('base64');
    expect(shapeOf(`${id}.GabcdE.abcdefghijklmnopqrstuvwxyz`)).toEqual({
      state: 'ok',
      text: 'has the shape of a bot token, of application 1000000000000000001',
    });
    expect(versions('1', '20.18.3').state).toBe('wrong');
    expect(versions('1', '23.1.0').state).toBe('note');
    expect(memory(256e6).state).toBe('note');
  });
});

describe('the progress bar', () => {
  it('is drawn over itself on a terminal, within its width, whatever files are called', async () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 50 });
    const draw = progressBar(stream);
    draw(1, 2, `${'long name '.repeat(20)}\u001b[2J`);
    draw(2, 2, '\u001b[2J.txt');
    stream.end();
    const [, first = '', second = ''] = (await text(stream)).split('\r');
    expect(first.replace('\u001b[K', '').length).toBeLessThan(50);
    expect(second).toBe(`[${'#'.repeat(30)}] 2/2 ?[2J.txt\u001b[K\n`);
  });
});

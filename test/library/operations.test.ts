import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type SqliteConnection from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AnalysisStore } from '../../src/library/analysis-store.ts';
import { backupDatabase } from '../../src/library/backup.ts';
import { exportFiles } from '../../src/library/export.ts';
import { type DirectoryProgress, importDirectory } from '../../src/library/import-directory.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { restoreDatabase } from '../../src/library/restore.ts';
import { openSqlite } from '../../src/library/sql/sqlite.ts';
import { verifyDatabase } from '../../src/library/verify.ts';
import { inlineWorkers } from '../../src/workers.ts';
import { memoryLibrary } from '../memory-library.ts';
import { BRIDGE, BRIDGE_LATER, HARBOUR, makeStory, pasted } from './stories.ts';

const Sqlite: typeof SqliteConnection = createRequire(import.meta.url)('better-sqlite3');
const workers = inlineWorkers();

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'otr-operations-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('an export that is imported again', () => {
  const options = { withPeople: false, maxBytes: 1e6 };
  const WORDS = 'We need it before spring';
  const spanIn = (text: string, words: string): [number, number] => {
    const at = text.indexOf(words);
    return [at, at + words.length];
  };
  const write = async (library: Library) => {
    const [json] = await exportFiles(library, new AnalysisStore({ library, workers }), 'guild:1', options);
    writeFileSync(join(folder, 'stories.json'), json?.bytes ?? '');
  };

  it('GIVEN a corrected speaker and title, WHEN the export is imported elsewhere, THEN both hold there, in every version', async () => {
    const library = await memoryLibrary();
    const { entry } = await library.add('guild:1', pasted(BRIDGE));
    await library.add('guild:1', pasted(BRIDGE_LATER));
    await library.edit('guild:1', entry.id, { title: 'The bridge' });
    const content = spanIn(BRIDGE_LATER.text, WORDS);
    const council = spanIn(BRIDGE_LATER.text, 'The council');
    await library.correctSpeaker('guild:1', BRIDGE_LATER.hash, { content, speaker: council });
    await library.correctSpeaker('guild:1', BRIDGE.hash, { content, speaker: null });
    await write(library);
    const other = await openLibrary({ dataDir: join(folder, 'data'), samples: [] });
    expect(await importDirectory({ library: other, workers }, 'guild:2', folder)).toEqual({
      added: 1,
      newVersions: 1,
      duplicates: 0,
      failed: [],
    });
    const [kept] = (await other.entries('guild:2')).entries;
    expect(kept).toMatchObject({ title: 'The bridge', versions: 2, origin: 'import', fetchedAt: null });
    expect(await other.get('guild:2', kept?.id ?? '')).toMatchObject({ text: BRIDGE_LATER.text });
    expect(await other.speakerCorrections('guild:2', BRIDGE_LATER.hash)).toEqual([
      { content, speaker: council },
    ]);
    expect(await other.speakerCorrections('guild:2', BRIDGE.hash)).toEqual([{ content, speaker: null }]);
    await other.close();
  });

  it('GIVEN the story is there already with a correction of its own, THEN that one stays and others come back', async () => {
    const library = await memoryLibrary();
    await library.add('guild:1', pasted(BRIDGE_LATER));
    const content = spanIn(BRIDGE_LATER.text, WORDS);
    const voted = spanIn(BRIDGE_LATER.text, 'voted 8-2');
    for (const part of [content, voted])
      await library.correctSpeaker('guild:1', BRIDGE_LATER.hash, { content: part, speaker: null });
    await write(library);
    const speaker = spanIn(BRIDGE_LATER.text, 'Ana Rinkēviča');
    await library.uncorrectSpeaker('guild:1', BRIDGE_LATER.hash, voted);
    await library.correctSpeaker('guild:1', BRIDGE_LATER.hash, { content, speaker });
    expect(await importDirectory({ library, workers }, 'guild:1', folder)).toMatchObject({
      added: 0,
      duplicates: 1,
    });
    expect(await library.speakerCorrections('guild:1', BRIDGE_LATER.hash)).toEqual([
      { content: voted, speaker: null },
      { content, speaker },
    ]);
  });

  it('is refused where its text was changed, or it is none', async () => {
    const library = await memoryLibrary();
    await library.add('guild:1', pasted(HARBOUR));
    await write(library);
    const file = join(folder, 'stories.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Ventspils', 'Liepaja'));
    writeFileSync(join(folder, 'stories-2.json'), '{"format":"else"}');
    expect(
      await importDirectory({ library: await memoryLibrary(), workers }, 'guild:2', folder),
    ).toMatchObject({
      added: 0,
      failed: [
        { file: 'stories-2.json', reason: expect.stringContaining('no export of stories') },
        { file: `stories.json: ${HARBOUR.title}`, reason: expect.stringContaining('was changed') },
      ],
    });
  });

  it('is refused where it says of one text that it stands there many times, which would take minutes to read', async () => {
    const library = await memoryLibrary();
    await library.add('guild:1', pasted(HARBOUR));
    await write(library);
    const file = join(folder, 'stories.json');
    const json = JSON.parse(readFileSync(file, 'utf8'));
    const [version] = json.stories[0].versions;
    const body = version.paragraphs.find(({ kind }: { kind: string }) => kind === 'body');
    version.paragraphs.push(...Array.from({ length: 300 }, () => body));
    writeFileSync(file, JSON.stringify(json));
    expect(
      await importDirectory({ library: await memoryLibrary(), workers }, 'guild:2', folder),
    ).toMatchObject({
      added: 0,
      failed: [{ reason: expect.stringContaining('overlap') }],
    });
  });
});

describe('a backup', () => {
  it('is one whole file, taken while stories are being added, and opens as a library', async () => {
    const library = await openLibrary({ dataDir: join(folder, 'data'), samples: [] });
    await library.add('guild:1', pasted(HARBOUR));
    let stopped = false;
    const writing = (async () => {
      for (let at = 0; !stopped; at++) {
        await library.add('guild:1', pasted(makeStory(`Story ${at}`, `It is story number ${at}, they say.`)));
        await new Promise(setImmediate);
      }
    })();
    const target = join(folder, 'backup.db');
    const { bytes, stories } = await backupDatabase(join(folder, 'data'), target);
    stopped = true;
    await writing;
    await library.close();
    expect(stories).toBeGreaterThanOrEqual(1);
    expect(statSync(target)).toMatchObject({ size: bytes });
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.startsWith('backup'))).toEqual(['backup.db']);
    mkdirSync(join(folder, 'restored'));
    renameSync(target, join(folder, 'restored', 'on-the-record.db'));
    const restored = await openLibrary({ dataDir: join(folder, 'restored'), samples: [] });
    expect((await restored.usage('guild:1')).stories).toBe(stories);
    expect(await restored.search('guild:1', 'Ventspils')).toHaveLength(1);
    await restored.close();
  });

  it('never overwrites a file and names what is wrong', async () => {
    await expect(backupDatabase(join(folder, 'none'), join(folder, 'b.db'))).rejects.toThrow(
      /no database.*DATA_DIR/u,
    );
    const library = await openLibrary({ dataDir: folder, samples: [] });
    await library.close();
    writeFileSync(join(folder, 'b.db'), 'mine');
    await expect(backupDatabase(folder, join(folder, 'b.db'))).rejects.toThrow(/exists already/u);
    await expect(backupDatabase(folder, join(folder, 'no', 'b.db'))).rejects.toThrow(
      /folder .* does not exist/u,
    );
    expect(existsSync(join(folder, 'b.db.partial'))).toBe(false);
    // As in a folder that may not be written to, which an administrator's account is not kept from.
    mkdirSync(join(folder, 'c.db.partial', 'in the way'), { recursive: true });
    await expect(backupDatabase(folder, join(folder, 'c.db'))).rejects.toThrow(
      /could not be written \(.*c\.db\.partial.*Give a file in a folder/u,
    );
  });
});

describe('restoring a backup', () => {
  const dataDir = () => join(folder, 'data');
  const titles = async () => {
    const library = await openLibrary({ dataDir: dataDir(), samples: [] });
    const { entries } = await library.entries('guild:1');
    await library.close();
    return entries.map(({ title }) => title);
  };
  const withBackup = async () => {
    const library = await openLibrary({ dataDir: dataDir(), samples: [] });
    await library.add('guild:1', pasted(HARBOUR));
    await backupDatabase(dataDir(), join(folder, 'backup.db'));
    await library.add('guild:1', pasted(BRIDGE));
    return library;
  };

  it('brings back what it had, keeps what was there instead, and leaves the backup as it is', async () => {
    await (await withBackup()).close();
    const bytes = readFileSync(join(folder, 'backup.db'));
    const { stories, before } = await restoreDatabase(dataDir(), join(folder, 'backup.db'));
    expect(stories).toBe(1);
    expect(await titles()).toEqual([HARBOUR.title]);
    expect(readFileSync(join(folder, 'backup.db')).equals(bytes)).toBe(true);
    expect(statSync(join(dataDir(), 'on-the-record.db')).mode & 0o777).toBe(0o600);
    // The other way round nothing is lost either.
    await restoreDatabase(dataDir(), before ?? '', new Date(0));
    expect(await titles()).toEqual([BRIDGE.title, HARBOUR.title]);
  });

  it('is refused while the bot runs, whose answers would go on from a file that is gone', async () => {
    const running = await withBackup();
    await expect(restoreDatabase(dataDir(), join(folder, 'backup.db'))).rejects.toThrow(/stop it first/u);
    await running.close();
    expect(await titles()).toHaveLength(2);
  });

  it('replaces nothing where the file is damaged, no database, or not there', async () => {
    await (await withBackup()).close();
    const damaged = readFileSync(join(folder, 'backup.db'));
    damaged.fill(0x41, 4096, 12_288);
    writeFileSync(join(folder, 'damaged.db'), damaged);
    writeFileSync(join(folder, 'letter.db'), 'Dear reader, this is no database at all.');
    for (const name of ['damaged.db', 'letter.db', 'none.db'])
      await expect(restoreDatabase(dataDir(), join(folder, name))).rejects.toThrow(new RegExp(name, 'u'));
    expect(await titles()).toHaveLength(2);
    expect(readdirSync(dataDir()).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  it('replaces nothing where a letter of a text was changed, which the bot would quote', async () => {
    await (await withBackup()).close();
    const backup = openSqlite(join(folder, 'backup.db'));
    await backup.db
      .updateTable('versions')
      .set({ text: HARBOUR.text.replace('Ventspils', 'Liepaja') })
      .execute();
    await backup.close();
    await expect(restoreDatabase(dataDir(), join(folder, 'backup.db'))).rejects.toThrow(
      /backup\.db is damaged, and nothing was replaced: story \w+, version 1: the text is not/u,
    );
    expect(await titles()).toHaveLength(2);
  });

  it('works on an empty machine, and where the database that is there is past help', async () => {
    await (await withBackup()).close();
    const elsewhere = join(folder, 'new', 'data');
    expect((await restoreDatabase(elsewhere, join(folder, 'backup.db'))).before).toBeUndefined();
    writeFileSync(join(dataDir(), 'on-the-record.db'), 'torn');
    await restoreDatabase(dataDir(), join(folder, 'backup.db'));
    expect(await titles()).toEqual([HARBOUR.title]);
  });
});

describe('verifying', () => {
  it('reads every text, and names a story whose text is not the one that was kept', async () => {
    const library = await openLibrary({ dataDir: folder, samples: [] });
    const { entry } = await library.add('guild:1', pasted(BRIDGE));
    await library.addVersion('guild:1', entry.id, { story: BRIDGE_LATER });
    await library.add('guild:1', pasted(HARBOUR));
    // While the bot runs.
    expect(await verifyDatabase({ dataDir: folder })).toEqual({ versions: 3, faults: [] });
    await library.close();
    await backupDatabase(folder, join(folder, 'b.db'));
    const broken = openSqlite(join(folder, 'on-the-record.db'));
    await broken.db
      .updateTable('versions')
      .set({ text: BRIDGE.text.replace('7-2', '2-7') })
      .where('hash', '=', BRIDGE.hash)
      .execute();
    await broken.close();
    expect(await verifyDatabase({ dataDir: folder })).toEqual({
      versions: 3,
      faults: [`story ${entry.id}, version 1: the text is not the one that was kept`],
    });
    expect(await verifyDatabase({}, join(folder, 'b.db'))).toEqual({ versions: 3, faults: [] });
    expect(readdirSync(folder).filter((name) => name.startsWith('b.db'))).toEqual(['b.db']);
  });
});

describe('verifying a backup', () => {
  const backUp = async () => {
    const library = await openLibrary({ dataDir: folder, samples: [] });
    await library.add('guild:1', pasted(BRIDGE));
    await library.close();
    const file = join(folder, 'b.db');
    await backupDatabase(folder, file);
    return file;
  };

  it('writes nothing, so it may lie where nobody may write', async () => {
    const file = await backUp();
    chmodSync(file, 0o400);
    expect(await verifyDatabase({}, file)).toEqual({ versions: 1, faults: [] });
    expect((statSync(file).mode & 0o777).toString(8)).toBe('400');
    expect(readdirSync(folder).filter((name) => name.startsWith('b.db'))).toEqual(['b.db']);
  });

  it.each([
    ['cut off', 30_000],
    ['cut off within its first page', 2000],
    ['empty', 0],
  ])('names the damage where it is %s', async (_, bytes) => {
    const file = await backUp();
    truncateSync(file, bytes);
    expect((await verifyDatabase({}, file)).faults.length).toBeGreaterThan(0);
    // The same of the database itself.
    renameSync(file, join(folder, 'on-the-record.db'));
    expect((await verifyDatabase({ dataDir: folder })).faults.length).toBeGreaterThan(0);
  });

  it('names the damage where only the index of words is damaged', async () => {
    const file = await backUp();
    const database = new Sqlite(file).unsafeMode();
    database.exec('update passages_data set block = zeroblob(length(block)) where id > 10');
    database.close();
    expect((await verifyDatabase({}, file)).faults.length).toBeGreaterThan(0);
  });
});

describe('importing a folder', () => {
  it('adds what can be read, reports what cannot and why, and tells how far it is', async () => {
    const library = await openLibrary({
      dataDir: join(folder, 'data'),
      samples: [],
      quotas: { bytes: 6_000 },
    });
    const files = join(folder, 'files');
    mkdirSync(join(files, 'more'), { recursive: true });
    const page = `<h1>A page</h1><article><p>${'The council voted for the new bridge on Tuesday, the mayor said. '.repeat(5)}</p></article>`;
    const contents: Record<string, string | Buffer> = {
      'a.txt': HARBOUR.text,
      'b.md': '# A bridge\n\nThe council voted 7-2 for a new bridge on Tuesday.',
      'c.html': page,
      'd.txt': '',
      'e.txt': Buffer.from([0, 1, 2, 3]),
      'f.txt': `Too long for the quota\n\n${'A word of it. '.repeat(500)}`,
      'g.pdf': 'ignored',
      'more/h.txt': HARBOUR.text,
    };
    for (const [name, content] of Object.entries(contents)) writeFileSync(join(files, name), content);
    const progress: DirectoryProgress[] = [];
    const summary = await importDirectory({ library, workers }, 'guild:1', files, (step) =>
      progress.push(step),
    );
    expect(summary).toMatchObject({ added: 3, newVersions: 0, duplicates: 1 });
    expect(summary.failed.map(({ file }) => file).sort()).toEqual(['d.txt', 'e.txt', 'f.txt', 'g.pdf']);
    expect(Object.fromEntries(summary.failed.map(({ file, reason }) => [file, reason]))).toMatchObject({
      'd.txt': expect.stringMatching(/empty/u),
      'e.txt': expect.stringMatching(/not a text file/u),
      'f.txt': expect.stringMatching(/library is full/u),
    });
    expect(progress.at(-1)).toEqual({ done: 8, total: 8, file: join('more', 'h.txt') });
    expect((await library.usage('guild:1')).stories).toBe(3);
    await library.close();
  });

  it('says so where there is nothing to import', async () => {
    const library = await openLibrary({ dataDir: join(folder, 'data'), samples: [] });
    await expect(importDirectory({ library, workers }, 'guild:1', join(folder, 'none'))).rejects.toThrow(
      /cannot be read/u,
    );
    mkdirSync(join(folder, 'empty'));
    await expect(importDirectory({ library, workers }, 'guild:1', join(folder, 'empty'))).rejects.toThrow(
      /no story files \(\.txt, \.md/u,
    );
    await library.close();
  });
});

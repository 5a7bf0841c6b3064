import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupDatabase } from '../../src/library/backup.ts';
import { type DirectoryProgress, importDirectory } from '../../src/library/import-directory.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { HARBOUR, makeStory, pasted } from './stories.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'otr-operations-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

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
    const summary = await importDirectory(library, 'guild:1', files, (step) => progress.push(step));
    expect(summary).toMatchObject({ added: 3, newVersions: 0, duplicates: 1 });
    expect(summary.failed.map(({ file }) => file).sort()).toEqual(['d.txt', 'e.txt', 'f.txt']);
    expect(Object.fromEntries(summary.failed.map(({ file, reason }) => [file, reason]))).toMatchObject({
      'd.txt': expect.stringMatching(/empty/u),
      'e.txt': expect.stringMatching(/not a text file/u),
      'f.txt': expect.stringMatching(/library is full/u),
    });
    expect(progress.at(-1)).toEqual({ done: 7, total: 7, file: join('more', 'h.txt') });
    expect((await library.usage('guild:1')).stories).toBe(3);
    await library.close();
  });

  it('says so where there is nothing to import', async () => {
    const library = await openLibrary({ dataDir: join(folder, 'data'), samples: [] });
    await expect(importDirectory(library, 'guild:1', join(folder, 'none'))).rejects.toThrow(
      /cannot be read/u,
    );
    mkdirSync(join(folder, 'empty'));
    await expect(importDirectory(library, 'guild:1', join(folder, 'empty'))).rejects.toThrow(/no \.txt/u);
    await library.close();
  });
});

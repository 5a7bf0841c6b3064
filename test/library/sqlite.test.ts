import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type SqliteConnection from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StartError } from '../../src/errors.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { openSqlite } from '../../src/library/sql/sqlite.ts';
import { BRIDGE, BRIDGE_LATER, HARBOUR, makeStory, pasted } from './stories.ts';

const Sqlite: typeof SqliteConnection = createRequire(import.meta.url)('better-sqlite3');

describe('the embedded database', () => {
  let dataDir = '';
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'otr-sqlite-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));
  const open = () => openLibrary({ dataDir, samples: [] });

  it('says how to mend better-sqlite3 where it does not load', () => {
    const fails = () => {
      throw new Error('was compiled against a different Node.js version\nNODE_MODULE_VERSION 115');
    };
    expect(() => openSqlite(join(dataDir, 'x.db'), fails)).toThrow(StartError);
    expect(() => openSqlite(join(dataDir, 'x.db'), fails)).toThrow(
      /different Node\.js version\)\. Run "npm rebuild better-sqlite3"/u,
    );
  });

  it('says which setting to check where the file cannot be used', async () => {
    writeFileSync(join(dataDir, 'file'), '');
    await expect(openLibrary({ dataDir: join(dataDir, 'file', 'below'), samples: [] })).rejects.toThrow(
      StartError,
    );
    writeFileSync(join(dataDir, 'on-the-record.db'), 'this is no database, it only has its name');
    await expect(open()).rejects.toThrow(/on-the-record\.db.*DATA_DIR/u);
  });

  it('says that the disk is at fault, not the settings, where it is full', () => {
    class OnFullDisk extends Sqlite {
      override pragma(): never {
        throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_SHMSIZE' });
      }
    }
    const opens = () =>
      openSqlite(join(dataDir, 'x.db'), () => OnFullDisk as unknown as typeof SqliteConnection);
    expect(opens).toThrow(/disk I\/O error\)\. Make room on its disk/u);
  });

  it('keeps stories over a restart', async () => {
    const first = await open();
    const { entry } = await first.add('guild:1', pasted(HARBOUR));
    await first.close();
    const second = await open();
    expect((await second.get('guild:1', entry.id))?.text).toBe(HARBOUR.text);
    expect(await second.search('guild:1', 'Ventspils')).toHaveLength(1);
    await second.close();
  });

  it('still knows after a restart which messages quoted a story, though answers are written down together', async () => {
    const first = await open();
    const { entry } = await first.add('guild:1', pasted(BRIDGE));
    for (const messageId of ['70', '71'])
      await first.noteAnswer('guild:1', { channelId: '7', messageId, versionId: BRIDGE.id });
    await first.noteAnswer('guild:2', { channelId: '7', messageId: '72', versionId: BRIDGE.id });
    await first.close();
    const second = await open();
    await second.add('guild:1', pasted(BRIDGE_LATER));
    const stale = await second.staleAnswers('guild:1', entry.id);
    expect(stale.map(({ messageId }) => messageId).sort()).toEqual(['70', '71']);
    await second.close();
  });

  it('remembers no message of a library that was erased, not even one that was just sent', async () => {
    const library = await open();
    await library.add('guild:1', pasted(BRIDGE));
    await library.noteAnswer('guild:1', { channelId: '7', messageId: '70', versionId: BRIDGE.id });
    await library.erase('guild:1');
    const { entry } = await library.add('guild:1', pasted(BRIDGE));
    await library.add('guild:1', pasted(BRIDGE_LATER));
    expect(await library.staleAnswers('guild:1', entry.id)).toEqual([]);
    await library.close();
  });

  it('refuses a database of a newer version', async () => {
    const library = await open();
    await library.close();
    const engine = openSqlite(join(dataDir, 'on-the-record.db'));
    await engine.db
      .insertInto('kysely_migration' as never)
      .values({ name: '9999_future', timestamp: 'later' } as never)
      .execute();
    await engine.close();
    await expect(open()).rejects.toThrow(/made by a newer version/u);
  });

  it('builds an index made by other code anew before it is used', async () => {
    const library = await open();
    await library.add('guild:1', pasted(HARBOUR));
    await library.close();
    const engine = openSqlite(join(dataDir, 'on-the-record.db'));
    await engine.db.updateTable('owners').set({ index_version: 'old' }).execute();
    await engine.db.deleteFrom('words').execute();
    await engine.close();
    const again = await open();
    expect(await again.search('guild:1', 'Ventspils')).toHaveLength(1);
    await again.check();
    await again.close();
  });

  it('leaves no word of an erased story in its files', async () => {
    const library = await open();
    const secret = makeStory(
      'Quixotrophy declared',
      'Wibblethorpe said “quixotrophy” was over, and more. '.repeat(50),
    );
    await library.add('guild:1', pasted(secret));
    await library.add('guild:2', pasted(HARBOUR));
    const holds = (word: string) =>
      readdirSync(dataDir).filter((name) =>
        readFileSync(join(dataDir, name)).toString('latin1').toLowerCase().includes(word),
      );
    expect(holds('wibblethorp')).not.toEqual([]);
    await library.erase('guild:1');
    expect(holds('wibblethorp')).toEqual([]);
    expect(holds('quixotroph')).toEqual([]);
    expect(holds('ventspil')).not.toEqual([]);
    await library.close();
  });
});

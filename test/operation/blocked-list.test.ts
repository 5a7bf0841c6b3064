import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { KeepingError } from '../../src/library/sql/writing.ts';
import { followBlockedList, readBlockedList } from '../../src/operation/blocked-list.ts';
import { memoryLibrary } from '../memory-library.ts';

const folder = mkdtempSync(join(tmpdir(), 'otr-blocked-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'blocked.txt');
const HASH = 'ab'.repeat(32);

describe('a file of what is never served', () => {
  it('adds its rules, and takes away those that left it, but never what the operator blocked by hand', async () => {
    const library = await memoryLibrary();
    await library.block({ kind: 'site', value: 'by-hand.example', reason: 'a court order' });
    writeFileSync(file, `# ours\r\n\nsite www.gone.example asked for it\nhash ${HASH}\n`);
    expect(await followBlockedList(library, file)).toBe(2);
    expect(await library.blocked()).toEqual([
      { kind: 'site', value: 'by-hand.example', reason: 'a court order' },
      { kind: 'site', value: 'gone.example', reason: 'file: asked for it' },
      { kind: 'hash', value: HASH, reason: 'file: no reason given' },
    ]);
    writeFileSync(file, 'site by-hand.example\nurl https://a.example/b?utm_source=x another\n');
    expect(await followBlockedList(library, file)).toBe(2);
    writeFileSync(file, '');
    await followBlockedList(library, file);
    expect(await library.blocked()).toEqual([
      { kind: 'site', value: 'by-hand.example', reason: 'a court order' },
    ]);
  });

  it('changes nothing where a line is wrong or the file is gone, and names the line', async () => {
    const library = await memoryLibrary();
    writeFileSync(file, 'site good.example fine\n');
    await followBlockedList(library, file);
    const before = await library.blocked();
    writeFileSync(file, 'site other.example fine\nsites bad.example\n');
    await expect(followBlockedList(library, file)).rejects.toThrow(/blocked\.txt, line 2: a rule is/u);
    await expect(followBlockedList(library, join(folder, 'none'))).rejects.toThrow(/BLOCKED_FILE .*ENOENT/u);
    expect(await library.blocked()).toEqual(before);
    for (const line of ['hash abc', 'url notanaddress why', 'url https:/example why', 'site example why'])
      expect(() => readBlockedList(line, 'f'), line).toThrow(/line 1: a rule is/u);
  });

  it('says what is wrong with the disk where its rules cannot be saved', async () => {
    writeFileSync(file, 'site good.example fine\n');
    const full = async () => {
      throw new KeepingError(new Error('database or disk is full'));
    };
    const library = { blocked: async () => [], block: full, unblock: full };
    await expect(followBlockedList(library, file)).rejects.toThrow(/blocked\.txt .*disk is full.*read-only/u);
  });
});

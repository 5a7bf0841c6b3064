import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compile, keyOf } from '../src/start/compile.mjs';

const base = mkdtempSync(join(tmpdir(), 'otr-compile-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('the program is compiled at its start', () => {
  it('with its threads and every command, once', async () => {
    const folder = await compile(base);
    const names = ['src/main.js', 'src/worker.js', 'src/retrieval/encoder/worker.js'];
    const commands = readdirSync('commands').map((name) => `commands/${name.replace(/\.ts$/u, '.js')}`);
    for (const name of [...names, ...commands]) expect(existsSync(join(folder ?? '', name))).toBe(true);
    writeFileSync(join(folder ?? '', 'kept'), '');
    expect(await compile(base)).toBe(folder);
    expect(existsSync(join(folder ?? '', 'kept'))).toBe(true);
    expect(readdirSync(base)).toHaveLength(1);
  });

  it('with what it uses of zod, so that no thread loads zod’s messages in fifty languages', async () => {
    const folder = (await compile(base)) ?? '';
    const code = readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    expect(code).toContain('node_modules/zod/');
    expect(code).not.toMatch(/from "(?:zod|kysely)|zod\/v4\/locales\/fr/u);
  });

  it('anew in a folder that was moved, whose paths it holds', () => {
    const sources = new Map([['src/main.ts', '']]);
    expect(keyOf(sources, '/opt/there/')).toBe(keyOf(sources, '/opt/there/'));
    expect(keyOf(sources, '/opt/there/')).not.toBe(keyOf(sources, '/opt/here/'));
  });

  it('or read as it stands where nothing can be written, such as in a container', async () => {
    writeFileSync(join(base, 'file'), '');
    expect(await compile(join(base, 'file', 'cache'))).toBeUndefined();
  });
});

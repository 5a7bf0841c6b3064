import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nothing } from '../../src/answers/codec.ts';
import { defineAction } from '../../src/discord/core/action.ts';
import { loadCommands } from '../../src/discord/registration/load-commands.ts';

const SLASH = (name: string) =>
  `export default { data: { name: '${name}', description: 'A' }, run: async () => ({}) };`;
const MENU = (name: string) =>
  `export default { data: { type: 3, name: '${name}' }, executeOnMessage: async () => ({}) };`;

async function load(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'commands-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return await loadCommands(pathToFileURL(`${folder}/`));
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('loading the commands', () => {
  it('takes slash commands and commands on messages', async () => {
    const commands = await load({ 'a.ts': SLASH('a'), 'b.ts': MENU('Check this'), 'c.md': 'no command' });
    expect([...commands.keys()]).toEqual(['a', 'Check this']);
  });

  it.each([
    ['a file without a command', { 'a.ts': 'export const a = 1;' }, 'commands/a.ts does not export'],
    ['a slash command without a description', { 'a.ts': SLASH('a').replace("'A'", "''") }, 'commands/a.ts'],
    [
      'a menu command that does nothing',
      { 'a.ts': MENU('A').replace('executeOnMessage', 'x') },
      'commands/a.ts',
    ],
    ['a name twice', { 'a.ts': SLASH('a'), 'b.ts': SLASH('a') }, 'commands/b.ts defines a,'],
  ])('stops the start: %s', async (_, files, words) => {
    await expect(load(files)).rejects.toMatchObject({
      name: 'StartError',
      message: expect.stringContaining(words),
    });
  });
});

describe('the actions of controls', () => {
  const run = async () => ({ remove: true as const });

  it('stop the start if one name is defined twice or does not fit into a button', () => {
    expect(() => defineAction({ name: 'trial', argument: nothing, run })).not.toThrow();
    expect(() => defineAction({ name: 'trial', argument: nothing, run })).toThrow('defined twice');
    expect(() => defineAction({ name: 'Show 1', argument: nothing, run })).toThrow('lower case');
  });
});

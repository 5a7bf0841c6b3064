import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/discord/registration/load-commands.ts';
import { LOCALES, missingWords } from '../../src/discord/registration/localise.ts';
import { CommandStore } from './stand-in/command-store.ts';

const commands = [...(await loadCommands()).values()].map(({ data }) => data);

describe('the commands as they are registered', () => {
  it('are taken by Discord', () => {
    expect(new CommandStore().put('', commands)).toHaveLength(commands.length);
  });

  it('work in servers, direct messages and elsewhere, installed for a server or a person', () => {
    for (const data of commands)
      expect(data).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  });

  it.each(Object.entries(LOCALES))('are described in every language: %s', (_, words) => {
    expect([...new Set(commands.flatMap((data) => missingWords(data, words)))]).toEqual([]);
  });

  it('keep their names in every language', () => {
    for (const data of commands) expect(data).not.toHaveProperty('name_localizations');
  });
});

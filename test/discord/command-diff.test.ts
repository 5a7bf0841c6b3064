import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { describeDiff, diffCommands, isEmptyDiff } from '../../src/discord/registration/command-diff.ts';
import { stub } from '../stub.ts';
import { CommandStore } from './stand-in/command-store.ts';

type Command = RESTPostAPIApplicationCommandsJSONBody;

const full: Command = {
  name: 'story',
  description: 'Stories',
  description_localizations: { de: 'Artikel', fr: null },
  integration_types: [1, 0],
  contexts: [0, 2, 1],
  default_member_permissions: '32',
  options: [
    {
      type: 1,
      name: 'list',
      description: 'All of them',
      options: [
        {
          type: 3,
          name: 'kind',
          description: 'Which kind',
          required: false,
          choices: [
            { name: 'Direct', value: 'direct', name_localizations: { de: 'Wörtlich' } },
            { name: 'Reported', value: 'reported' },
          ],
        },
        { type: 4, name: 'page', description: 'Page', min_value: 1, autocomplete: false },
      ],
    },
  ],
};
const plain: Command = { name: 'help', description: 'Help' };
const menu: Command = { type: 3, name: 'Check quotes' };

/** What changes from one list to the next, as Discord gives the first one back. */
function change(before: Command[], after: Command[], scope: 'global' | 'guild' = 'global') {
  const store = new CommandStore();
  const place = scope === 'guild' ? '1000000000000000101' : '';
  store.put(place, before);
  return diffCommands(after, store.list(place, true), scope);
}

describe('the same commands are never registered twice', () => {
  it.each(['global', 'guild'] as const)('whatever Discord fills in (%s)', (scope) => {
    const diff = change([full, plain, menu], [full, plain, menu], scope);
    expect(diff).toEqual({
      added: [],
      removed: [],
      changed: [],
      unchanged: ['/story', '/help', 'Check quotes'],
    });
    expect(describeDiff(diff)).toEqual(['No difference: 3 commands.']);
  });

  it('where a default is written out, the order of a set differs or the commands stand in another order', () => {
    const written: Command = { ...full, nsfw: false, contexts: [2, 1, 0], integration_types: [0, 1] };
    const wordy: Command = { ...plain, type: 1, options: [], default_member_permissions: null };
    expect(isEmptyDiff(change([full, plain], [wordy, written]))).toBe(true);
    expect(isEmptyDiff(change([wordy, written], [full, plain]))).toBe(true);
  });
});

describe('every change that a user could see is found', () => {
  const inList = (more: object): Command => {
    const copy = structuredClone(full) as { options: { options: object[] }[] };
    Object.assign(copy.options[0]?.options[0] ?? {}, more);
    return stub<Command>(copy);
  };

  it.each([
    ['a description', { ...full, description: 'Other' }, 'description: "Stories" -> "Other"'],
    [
      'a translation',
      { ...full, description_localizations: { de: 'Texte' } },
      'description_localizations.de: "Artikel" -> "Texte"',
    ],
    [
      'a translation that is gone',
      { ...full, description_localizations: {} },
      'description_localizations: {"de":"Artikel"} -> nothing',
    ],
    ['where it can be used', { ...full, contexts: [0] }, 'contexts[1]: 1 -> nothing'],
    [
      'who may use it',
      { ...full, default_member_permissions: null },
      'default_member_permissions: "32" -> nothing',
    ],
    [
      'who may use it: nobody',
      { ...full, default_member_permissions: '0' },
      'default_member_permissions: "32" -> "0"',
    ],
    [
      'that an option is required',
      inList({ required: true }),
      'options[0].options[0].required: nothing -> true',
    ],
    [
      'a choice',
      inList({ choices: [{ name: 'Direct', value: 'direct' }] }),
      'options[0].options[0].choices[0].name_localizations: {"de":"Wörtlich"} -> nothing',
    ],
    [
      'the order of choices',
      inList({ choices: [{ name: 'Reported', value: 'reported' }] }),
      'options[0].options[0].choices[0].value: "direct" -> "reported"',
    ],
  ] as [string, Command, string][])('%s', (_, after, line) => {
    const diff = change([full], [after]);
    expect(diff.changed[0]?.changes).toContain(line);
  });

  it('commands that are new, gone, or of another kind under the same name', () => {
    const diff = change([full, { type: 3, name: 'help' }], [full, plain]);
    expect(diff).toMatchObject({ added: ['/help'], removed: ['help'], changed: [] });
    expect(describeDiff(diff)).toEqual(['+ /help', '- help']);
  });

  it('does not register again at each start because Discord tells of something new', () => {
    const told = {
      ...full,
      novelty: { a: 1 },
      options: (full as { options: object[] }).options.map((one) => ({ ...one, shiny: true })),
    };
    expect(isEmptyDiff(diffCommands([full], [stub(told)], 'global'))).toBe(true);
  });
});

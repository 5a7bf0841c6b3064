import {
  type APIApplicationCommandInteractionDataBasicOption as Option,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { buttonsOf, openChannel, seed } from './harness.ts';
import { LINK, MANAGER, option, sub, web } from './story-web.ts';

const ROLE = '1000000000000000700';
const REFUSED = /You need the Manage Server permission/u;

/** A server with one story; `by` does things as a member, with a role or with permissions. */
async function server() {
  const { state, fetcher } = web();
  const channel = await openChannel([seed], MANAGER, true, fetcher);
  const preview = await channel.run('story', sub('add', [option('link', LINK)]));
  await channel.press(buttonsOf(preview.body).Add ?? '', true);
  const [entry] = (await channel.library.entries('guild:5')).entries;
  const by =
    (permissions: string, ...roles: string[]) =>
    (interaction: object) =>
      channel.send({ member: { permissions, roles, user: { id: '9' } }, ...interaction });
  return { channel, state, by, id: entry?.id ?? '' };
}

const command = (name: string, ...options: Option[]) => ({
  type: 2,
  data: { type: 1, name: 'story', options: sub(name, options) },
});
const press = (id: string) => ({
  type: 3,
  data: { custom_id: id, component_type: 2 },
  message: { id: '77', flags: 64 },
});
const submit = (custom_id: string, values: Readonly<Record<string, string>>) => ({
  type: 5,
  data: {
    custom_id,
    components: Object.entries(values).map(([id, value]) => ({
      type: 18,
      component: { type: 4, custom_id: id, value },
    })),
  },
});
const TEXT =
  'The council voted seven to two.\n\n“We need the bridge,” Mayor Ana Ruiz said on Monday evening.';

/** Everything that changes what others are answered; a button or a form may be forged, whatever the command refuses. */
const attempts: readonly [string, (id: string) => object][] = [
  ['/story add by link', () => command('add', option('link', LINK))],
  ['/story add, the form', () => command('add')],
  ['a pasted story', () => submit('paste:1::::0', { text: TEXT })],
  ['confirming a preview', () => press('add-confirm:1:::AAAAAAAAAAAA:0')],
  ['/story pin', (id) => command('pin', option('story', id))],
  ['/story unpin', () => command('unpin')],
  ['/story edit', (id) => command('edit', option('story', id))],
  ['corrected details', (id) => submit(`edit:1:::${id}:0`, { title: 'Mine' })],
  ['/story refresh', (id) => command('refresh', option('story', id))],
  ['/story watch', (id) => command('watch', option('story', id))],
  ['ending a watch', (id) => press(`unwatch:1:::${id}:0`)],
  ['/story remove', (id) => command('remove', option('story', id))],
  ['taking a removal back', (id) => press(`restore:1:::${id}:0`)],
  [
    'Add this story',
    () => ({
      type: 2,
      data: {
        type: 3,
        name: 'Add this story',
        target_id: '70',
        resolved: { messages: { 70: { id: '70', content: LINK, attachments: [], embeds: [] } } },
      },
    }),
  ],
];

describe('changing what the server is answered', () => {
  it.each(attempts)('%s is refused to members, and lets them change nothing', async (_, attempt) => {
    const { channel, state, by, id } = await server();
    const before = JSON.stringify(await channel.library.entries('guild:5'));
    const fetched = state.fetched;
    expect((await by('0')(attempt(id)))?.text).toMatch(REFUSED);
    expect((await by('0', '1000000000000000701')(attempt(id)))?.text).toMatch(REFUSED);
    expect(JSON.stringify(await channel.library.entries('guild:5'))).toBe(before);
    expect(state.fetched).toBe(fetched);
    expect(channel.modals).toEqual([]);
  });

  it.each(attempts)('%s is open to Manage Server, to administrators and to the role', async (_, attempt) => {
    const { channel, by, id } = await server();
    await channel.library.changeSettings('guild:5', { managerRoleId: ROLE });
    for (const someone of [
      by(String(PermissionFlagsBits.ManageGuild)),
      by(String(PermissionFlagsBits.Administrator)),
      by('0', ROLE),
    ])
      expect((await someone(attempt(id)))?.text ?? 'a form').not.toMatch(REFUSED);
  });

  it('is refused again once the role is taken from its holder or from the settings', async () => {
    const { channel, by, id } = await server();
    await channel.library.changeSettings('guild:5', { managerRoleId: ROLE });
    const shown = await by('0', ROLE)(command('watch', option('story', id)));
    const stop = buttonsOf(shown?.body)[en.stopWatching] ?? '';
    expect((await by('0')(press(stop)))?.text).toMatch(REFUSED);
    await channel.library.changeSettings('guild:5', { managerRoleId: null });
    expect((await by('0', ROLE)(press(stop)))?.text).toMatch(REFUSED);
    expect(await channel.library.watched('guild:5', id)).toBeDefined();
  });

  it('lets nobody else take all the stories out', async () => {
    const { by } = await server();
    expect((await by('0')(command('export')))?.text).toMatch(REFUSED);
    expect((await by('0', ROLE)(command('export')))?.text).toMatch(REFUSED);
  });

  it('leaves reading to everybody', async () => {
    const { by, id } = await server();
    for (const name of ['list', 'show', 'people', 'timeline', 'sourcing'])
      expect(
        (await by('0')(command(name, ...(name === 'list' ? [] : [option('story', id)]))))?.text,
      ).not.toMatch(REFUSED);
  });
});

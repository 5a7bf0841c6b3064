import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  InteractionResponseType as Response,
} from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBot } from './small-bot.ts';
import type { Exchange } from './stand-in/exchange.ts';
import { DiscordStandIn } from './stand-in/stand-in.ts';
import { APPLICATION_ID, NEWSROOM, TOKEN } from './stand-in/world.ts';

/** The stand-in is what all other tests trust: it must refuse what Discord refuses. */
let discord: DiscordStandIn;
let bot: Awaited<ReturnType<typeof startBot>>;
/** An interaction that the bot leaves alone, so that the test can answer it. */
let use: Exchange;
beforeEach(async () => {
  discord = await DiscordStandIn.start();
  bot = await startBot(discord, {
    dispatch: { interaction: async () => undefined, message: async () => undefined },
  });
  use = discord.slash('/say', { which: '1' });
});
afterEach(async () => {
  await bot.stop();
  await discord.stop();
});

async function call(method: string, path: string, body?: unknown, token?: string) {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bot ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json: { code?: number; errors?: { _errors: { message: string }[] } } = text ? JSON.parse(text) : {};
  return {
    status: response.status,
    code: json.code,
    faults: json.errors?._errors.map(({ message }) => message) ?? [],
  };
}

const answer = (type: Response, data?: unknown, to = use.interaction) =>
  call('POST', `/interactions/${to.id}/${to.token}/callback`, { type, data });
const followUp = (data: unknown) =>
  call('POST', `/webhooks/${APPLICATION_ID}/${use.interaction.token}`, data);
const text = (content: string) => ({ type: ComponentType.TextDisplay, content });
const press = (id: string) => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: id.slice(0, 80),
  custom_id: id,
});
const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components });
const message = (...components: object[]) => ({ flags: MessageFlags.IsComponentsV2, components });

describe('it refuses a message that Discord would refuse', () => {
  it.each([
    ['41 components', message(...Array.from({ length: 41 }, () => text('x'))), 'at most 40'],
    ['4,001 characters in all', message(text('x'.repeat(4000)), text('y')), 'at most 4000'],
    ['two buttons with one custom id', message(row(press('a'), press('a'))), 'duplicated'],
    ['six buttons in a row', message(row(...'abcdef'.split('').map(press))), 'components'],
    ['a custom id of 101 characters', message(row(press('x'.repeat(101)))), 'custom_id'],
    ['an empty text', message(text('')), 'content'],
    ['an empty message', message(), 'needs components'],
    ['content next to Components V2', { ...message(text('a')), content: 'b' }, 'neither content'],
    ['components without the flag', { components: [text('a')] }, 'components'],
    ['a container in a container', message(container(container(text('a')))), 'components'],
    ['a misspelt field', message({ ...text('a'), contents: 'b' }), 'contents'],
    [
      'a link of 513 characters',
      message(row({ type: 2, style: 5, label: 'x', url: `https://example.org/${'x'.repeat(493)}` })),
      'url',
    ],
    ['a select with 26 options', message(row(select(26))), 'components'],
  ])('%s', async (_, body, words) => {
    const refused = await answer(Response.ChannelMessageWithSource, body);
    expect(refused).toMatchObject({ status: 400, code: 50035 });
    expect(refused.faults.join('\n')).toContain(words);
    expect(discord.rest.refused.at(-1)).toContain(words);
    expect(use.firstAnswer).toBeUndefined();
  });

  it('and takes one at the limits', async () => {
    const rows = ['a', 'b', 'c'].map((name) => row(...[1, 2, 3, 4, 5].map((n) => press(name + n))));
    const body = message(container(text('x'.repeat(3990)), row(select(25))), ...rows, text('y'.repeat(10)));
    expect(await answer(Response.ChannelMessageWithSource, body)).toMatchObject({ status: 204 });
  });
});

function container(...components: object[]) {
  return { type: ComponentType.Container, components };
}

function select(count: number) {
  const options = Array.from({ length: count }, (_, index) => ({
    label: `${index}`,
    value: `${index}`,
  }));
  return { type: ComponentType.StringSelect, custom_id: 'menu', options };
}

describe('it refuses a call that cannot be', () => {
  it('an answer to an interaction that does not exist', async () => {
    const to = { ...use.interaction, token: 'unknown' };
    expect(await answer(Response.ChannelMessageWithSource, message(text('a')), to)).toMatchObject({
      status: 404,
      code: 10062,
    });
  });

  it('a second first answer', async () => {
    await answer(Response.ChannelMessageWithSource, message(text('a')));
    expect(await answer(Response.ChannelMessageWithSource, message(text('b')))).toMatchObject({
      status: 400,
      code: 40060,
    });
  });

  it('an edit or a follow-up before the first answer', async () => {
    const path = `/webhooks/${APPLICATION_ID}/${use.interaction.token}/messages/@original`;
    expect(await call('PATCH', path, message(text('a')))).toMatchObject({ status: 404, code: 10015 });
    expect(await followUp(message(text('a')))).toMatchObject({ status: 404, code: 10015 });
  });

  it('26 choices, a choice without a value, choices for a command', async () => {
    const typing = discord.type('/say', 'which', { which: 'p' }).interaction;
    const result = Response.ApplicationCommandAutocompleteResult;
    const choices = (count: number, value = 'v') => ({
      choices: Array.from({ length: count }, (_, index) => ({ name: `${index}`, value })),
    });
    expect(await answer(result, choices(26), typing)).toMatchObject({ code: 50035 });
    expect(await answer(result, choices(1, ''), typing)).toMatchObject({ code: 50035 });
    expect(await answer(result, choices(1))).toMatchObject({ code: 50035 });
    expect(await answer(Response.ChannelMessageWithSource, message(text('a')), typing)).toMatchObject({
      code: 50035,
    });
    expect(await answer(result, choices(25), typing)).toMatchObject({ status: 204 });
  });

  it('a change of a message without a press on one', async () => {
    expect(await answer(Response.UpdateMessage, message(text('a')))).toMatchObject({ code: 50035 });
  });

  it('a private flag in an edit, or on a plain message', async () => {
    await answer(Response.DeferredChannelMessageWithSource);
    const body = { ...message(text('a')), flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral };
    const path = `/webhooks/${APPLICATION_ID}/${use.interaction.token}/messages/@original`;
    expect(await call('PATCH', path, body)).toMatchObject({ code: 50035 });
    expect(await call('POST', `/channels/${NEWSROOM.channelId}/messages`, body, TOKEN)).toMatchObject({
      code: 50035,
    });
  });

  it('a modal with a long title', async () => {
    const modal = (title: string) => ({
      custom_id: 'm',
      title,
      components: [
        {
          type: ComponentType.Label,
          label: 'Question',
          component: { type: ComponentType.TextInput, custom_id: 'q', style: 1 },
        },
      ],
    });
    expect(await answer(Response.Modal, modal('x'.repeat(46)))).toMatchObject({ code: 50035 });
    expect(await answer(Response.Modal, modal('x'.repeat(45)))).toMatchObject({ status: 204 });
    expect((await use.modal()).title).toHaveLength(45);
  });

  it('a sixth follow-up where the bot is installed for a person', async () => {
    use = discord.slash('/say', { which: '1' }, { userInstall: true });
    await answer(Response.ChannelMessageWithSource, message(text('a')));
    for (let count = 0; count < 5; count++)
      expect(await followUp(message(text('b')))).toMatchObject({ status: 200 });
    expect(await followUp(message(text('b')))).toMatchObject({ status: 400, code: 40094 });
  });

  it('a call without the token, or to nowhere', async () => {
    expect(await call('GET', '/gateway/bot')).toMatchObject({ status: 401 });
    expect(await call('POST', '/channels/1000000000000000999/messages', {}, TOKEN)).toMatchObject({
      code: 10003,
    });
    expect(await call('DELETE', '/gateway/bot', undefined, TOKEN)).toMatchObject({ status: 404 });
  });

  it.each([
    ['a description of 101 characters', [{ name: 'a', description: 'x'.repeat(101) }]],
    ['capital letters', [{ name: 'Ask', description: 'x' }]],
    ['one name twice', [1, 2].map(() => ({ name: 'a', description: 'x' }))],
    [
      'a required option after an optional one',
      [
        {
          name: 'a',
          description: 'x',
          options: [false, true].map((required) => ({
            type: 3,
            name: `o-${required}`,
            description: 'x',
            required,
          })),
        },
      ],
    ],
    ['an unknown language', [{ name: 'a', description: 'x', description_localizations: { xx: 'y' } }]],
  ])('a command list with %s', async (_, list) => {
    const put = await call('PUT', `/applications/${APPLICATION_ID}/commands`, list, TOKEN);
    expect(put).toMatchObject({ status: 400, code: 50035 });
  });
});

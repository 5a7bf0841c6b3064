import { ComponentType, MessageFlags, InteractionResponseType as Response } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stub } from '../stub.ts';
import { commandList, type SmallBot, startBot } from './small-bot.ts';
import { DiscordStandIn } from './stand-in/stand-in.ts';
import { waitFor } from './stand-in/wait.ts';
import { BOB } from './stand-in/world.ts';

/** What the bot was handed; it answers nothing, so that the test can. */
const seen: { type: number; data: { target_id?: string; resolved?: object } }[] = [];
let discord: DiscordStandIn;
let bot: SmallBot;
beforeEach(async () => {
  seen.length = 0;
  discord = await DiscordStandIn.start();
  bot = await startBot(discord, {
    commands: [...commandList, { type: 3, name: 'Check quotes' }],
    dispatch: {
      interaction: async (interaction) => {
        seen.push(stub<(typeof seen)[0]>(interaction));
      },
      message: async () => undefined,
    },
  });
});
afterEach(async () => {
  await bot.stop();
  await discord.stop();
});

describe('it hands the bot what people do', () => {
  it('a modal that is filled in', async () => {
    const asked = discord.interact({ type: 3, data: { custom_id: 'x', component_type: 2 } });
    const input = { type: ComponentType.TextInput, custom_id: 'q', style: 1 };
    const modal = {
      custom_id: 'ask',
      title: 'Ask',
      components: [{ type: ComponentType.Label, label: 'Q', component: input }],
    };
    asked.callback({ type: Response.Modal, data: modal });
    const sent = await discord.submit(asked, { q: 'why?' });
    await waitFor(() => seen.length === 2, 'the modal');
    expect(seen[1]).toMatchObject({
      type: 5,
      data: { custom_id: 'ask', components: [{ component: { value: 'why?' } }] },
    });
    expect(() => sent.callback({ type: Response.Modal, data: modal })).toThrow('Invalid Form Body');
  });

  it('a command on a message, with the content of the message', async () => {
    discord.onMessage('Check quotes', '“We won”');
    await waitFor(() => seen.length === 1, 'the command');
    const { target_id = '', resolved } = seen[0]?.data ?? {};
    expect(resolved).toMatchObject({ messages: { [target_id]: { content: '“We won”', author: BOB } } });
  });
});

describe('it lets nobody do what Discord’s client does not offer', () => {
  it.each([
    ['an unregistered command', () => discord.slash('/nothing')],
    ['an unknown option', () => discord.slash('/say', { which: '1', other: 'x' })],
    ['a missing required option', () => discord.slash('/say')],
    ['a missing subcommand', () => discord.slash('/place')],
  ])('%s', (_, act) => {
    expect(act).toThrow();
  });

  it('a press by somebody who does not see the private message', async () => {
    const flags = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;
    const button = { type: ComponentType.Button, style: 2, label: 'a', custom_id: 'a' };
    const components = [{ type: ComponentType.ActionRow, components: [button] }];
    const use = discord.slash('/say', { which: '1' });
    use.callback({ type: Response.ChannelMessageWithSource, data: { flags, components } });
    const shown = await use.answer();
    expect(() => discord.press(shown, 'a', { user: BOB })).toThrow('one user');
    expect(() => discord.press(shown, 'b')).toThrow('no control "b"');
  });
});

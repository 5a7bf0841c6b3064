import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { botTest } from './bot-test.ts';
import { type SmallBot, startBot } from './small-bot.ts';
import { shownText } from './stand-in/message-store.ts';
import { waitFor } from './stand-in/wait.ts';

const online = (bot: SmallBot) => waitFor(() => bot.gateway.health().online, 'the bot online');
const offline = (bot: SmallBot) => waitFor(() => !bot.gateway.health().online, 'the bot offline');

botTest.concurrent(
  'resumes a dropped connection and answers what was asked meanwhile',
  async ({ discord, bot }) => {
    discord.gateway.drop();
    await offline(bot);
    const meanwhile = discord.slash('/say', { which: '1' });
    expect(shownText(await meanwhile.answer())).toContain('The harbour reopened');
    await online(bot);
    expect(discord.gateway.counts).toMatchObject({ identifies: 1, resumed: 1 });
    expect(bot.fatal).toEqual([]);
  },
);

botTest.concurrent('comes back through a gateway that is down for a while', async ({ discord, bot }) => {
  discord.gateway.refuse = 'with-503';
  discord.gateway.drop();
  await sleep(1200);
  expect(bot.gateway.health().online).toBe(false);
  discord.gateway.refuse = undefined;
  await online(bot);
  await discord.slash('/say', { which: '1' }).answer();
});

botTest.concurrent('follows when Discord asks it to reconnect', async ({ discord }) => {
  discord.gateway.askToReconnect();
  await waitFor(() => discord.gateway.counts.resumed === 1, 'a resume');
  await discord.slash('/say', { which: '1' }).answer();
});

botTest.concurrent(
  'identifies anew when its session is gone, and registers nothing again',
  async ({ discord, bot }) => {
    discord.gateway.forgetSessions();
    discord.gateway.drop();
    await waitFor(() => discord.gateway.counts.identifies === 2, 'a second identify');
    await online(bot);
    await discord.slash('/say', { which: '1' }).answer();
    expect(discord.rest.calls.filter(({ kind }) => kind === 'put-commands')).toHaveLength(1);
  },
);

botTest.concurrent(
  'reports once that it is finished when Discord takes the token back',
  async ({ discord, bot }) => {
    discord.gateway.close(4004);
    await waitFor(() => bot.fatal.length > 0, 'the fatal error');
    await sleep(700);
    expect(bot.fatal).toHaveLength(1);
    expect(bot.fatal[0]).toMatchObject({ name: 'StartError' });
    expect(bot.fatal[0]?.message).toContain('DISCORD_TOKEN');
    expect(bot.gateway.health().online).toBe(false);
  },
);

botTest.concurrent(
  'reports that it is finished when Discord takes an intent away',
  async ({ discord, bot }) => {
    discord.gateway.close(4014);
    await waitFor(() => bot.fatal.length > 0, 'the fatal error');
    expect(bot.fatal[0]?.message).toContain('4014');
  },
);

botTest.concurrent(
  'stays away when it is stopped in the pause before a reconnect',
  async ({ discord, bot }) => {
    discord.gateway.drop();
    await offline(bot);
    await bot.stop();
    await sleep(1200);
    expect(discord.gateway.open).toBe(0);
    expect(discord.gateway.counts).toMatchObject({ connections: 1, resumes: 0 });
  },
);

botTest.concurrent(
  'stays away, and alive, when it is stopped while Discord is not reachable',
  async ({ discord, bot }) => {
    discord.gateway.refuse = 'in-silence';
    discord.gateway.drop();
    await sleep(900);
    const stopping = bot.stop();
    await sleep(200);
    discord.gateway.refuse = undefined;
    discord.gateway.breakHandshakes();
    await stopping;
    await sleep(1200);
    expect(discord.gateway.open).toBe(0);
    expect(discord.gateway.counts.connections).toBe(1);
  },
);

botTest.concurrent('lets an answer leave that is under way when it stops', async ({ discord, bot }) => {
  const use = discord.slash('/slow');
  await waitFor(() => bot.begun() === 1, 'the command');
  await bot.stop();
  expect(shownText(await use.answer(1))).toContain('The harbour reopened');
});

botTest.concurrent(
  'leaves nobody with “thinking…” for ever who asked for what takes longer',
  async ({ discord, bot }) => {
    await bot.stop();
    const endless = await startBot(discord, {
      drainMs: 50,
      dispatch: {
        interaction: async (_, responder) => {
          await responder.defer({ private: false });
          await new Promise(() => undefined);
        },
        message: async () => undefined,
      },
    });
    const use = discord.slash('/slow');
    await waitFor(() => use.deferred, '"thinking…"');
    await endless.stop();
    expect(shownText(await use.answer(1))).toBe('I am restarting. Please ask again in a minute.');
  },
);

botTest.concurrent('has a ping from its heartbeats', async ({ discord, bot }) => {
  await bot.stop();
  discord.gateway.heartbeatMs = 50;
  const beating = await startBot(discord);
  await waitFor(() => (beating.gateway.health().shards[0]?.pingMs ?? -1) >= 0, 'a ping');
  await beating.stop();
});

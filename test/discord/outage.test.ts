import { setTimeout as sleep } from 'node:timers/promises';
import { InteractionResponseType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBot } from './small-bot.ts';
import type { CallKind } from './stand-in/faults.ts';
import { shownText } from './stand-in/message-store.ts';
import { DiscordStandIn } from './stand-in/stand-in.ts';
import { waitFor } from './stand-in/wait.ts';
import { BOT } from './stand-in/world.ts';

let discord: DiscordStandIn;
let bot: Awaited<ReturnType<typeof startBot>>;
beforeEach(async () => {
  discord = await DiscordStandIn.start();
  bot = await startBot(discord);
});
afterEach(async () => {
  await bot.stop();
  await discord.stop();
});

const calls = (kind: CallKind) => discord.rest.calls.filter((call) => call.kind === kind);
const undelivered = () => bot.logged.filter(({ message }) => message.includes('could not be delivered'));

/** The bot still works after what happened. */
async function stillAnswers(): Promise<void> {
  discord.rest.faults.clear();
  const message = await discord.slash('/say', { which: '1' }).answer();
  expect(shownText(message)).toContain('The harbour reopened');
}

describe('an answer arrives within its 3 s', () => {
  it('though Discord fails twice with 5xx, with a pause before each new try', async () => {
    discord.fail({ on: 'callback', status: 502, times: 2 });
    const use = discord.slash('/say', { which: '1' });
    await use.answer();
    const [first, second, third] = calls('callback').map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(100);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThan(200);
  });

  it('though the first try hangs', async () => {
    discord.fail({ on: 'callback', hang: true });
    const use = discord.slash('/say', { which: '1' });
    await use.answer();
    expect(use.tookMs).toBeLessThan(2000);
  });

  it('though the connection breaks', async () => {
    discord.fail({ on: 'callback', reset: true });
    await discord.slash('/say', { which: '1' }).answer();
  });

  it('after the wait that a rate limit asks for', async () => {
    discord.fail({ on: 'callback', retryAfterSeconds: 0.8 });
    const use = discord.slash('/say', { which: '1' });
    await use.answer();
    expect(use.tookMs).toBeGreaterThan(800);
  });

  it('once, where Discord took it but said that it failed', async () => {
    discord.fail({ on: 'callback', status: 500, afterwards: true });
    const use = discord.slash('/say', { which: '1' });
    await use.answer();
    await waitFor(() => calls('callback').length === 2, 'a second try');
    await sleep(100);
    expect(undelivered()).toEqual([]);
    expect(discord.messages.all()).toHaveLength(1);
  });

  it('through a rate limit without Retry-After, which is no endless loop', async () => {
    discord.fail({ on: 'callback', retryAfterSeconds: null, times: 1000 });
    discord.slash('/say', { which: '1' });
    await waitFor(() => undelivered().length > 0, 'the log entry');
    expect(calls('callback').length).toBeLessThan(10);
    await stillAnswers();
  });
});

describe('an answer that cannot arrive is given up, and logged once', () => {
  it.each([
    ['an outage', { on: 'callback', status: 503, times: 100 }],
    ['a hang', { on: 'callback', hang: true, times: 100 }],
    ['a long rate limit', { on: 'callback', retryAfterSeconds: 60 }],
    ['a refusal', { on: 'callback', status: 400, body: { message: 'Invalid Form Body', code: 50035 } }],
  ] as const)('%s', async (_, fault) => {
    discord.fail(fault);
    const start = Date.now();
    discord.slash('/say', { which: '1' });
    await waitFor(() => undelivered().length > 0, 'the log entry');
    expect(Date.now() - start).toBeLessThan(3200);
    expect(calls('callback').length).toBeLessThan(10);
    expect(undelivered()).toHaveLength(1);
    await stillAnswers();
  });

  it('an answer that comes too late for Discord', async () => {
    await bot.stop();
    await discord.stop();
    discord = await DiscordStandIn.start({ answerMs: 20 });
    bot = await startBot(discord);
    discord.slash('/slow');
    await waitFor(() => undelivered().length > 0, 'the log entry');
    expect(calls('callback')).toHaveLength(1);
  });
});

describe('a slow answer in an outage', () => {
  it('is filled in once Discord is back', async () => {
    const use = discord.slash('/slow');
    discord.fail({ on: 'edit', status: 503, times: 2 });
    discord.fail({ on: 'edit', status: 429, headers: { 'Retry-After': '0.3' } });
    expect(shownText(await use.answer(8000))).toContain('The harbour reopened');
    expect(calls('edit')).toHaveLength(4);
  });

  it('is filled in where "thinking" was shown though Discord said that it failed', async () => {
    discord.fail({ on: 'callback', status: 500, times: 100, afterwards: true });
    const use = discord.slash('/slow');
    expect(shownText(await use.answer(8000))).toContain('The harbour reopened');
    expect(use.firstAnswer).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
  });

  it('is given up when its token has ended', async () => {
    await bot.stop();
    await discord.stop();
    discord = await DiscordStandIn.start({ tokenMs: 100 });
    bot = await startBot(discord);
    discord.slash('/slow');
    await waitFor(() => undelivered().length > 0, 'the log entry');
    await stillAnswers();
  });
});

describe('an answer to a message', () => {
  it('comes once, however often it is tried', async () => {
    discord.fail({ on: 'message', status: 500, afterwards: true });
    const said = discord.say(`<@${BOT.id}> what?`);
    await said.reply();
    await waitFor(() => calls('message').length === 2, 'a second try');
    expect(said.replies()).toHaveLength(1);
  });

  it('comes after one 401 of another message: the token is not forgotten', async () => {
    discord.fail({ on: 'message', status: 401 });
    discord.say(`<@${BOT.id}> first`);
    await waitFor(() => bot.logged.some(({ level }) => level === 'error'), 'the log entry');
    await discord.say(`<@${BOT.id}> second`).reply();
  });

  it('is given up where the bot may not write', async () => {
    discord.fail({ on: 'message', status: 403, body: { message: 'Missing Permissions', code: 50013 } });
    const said = discord.say(`<@${BOT.id}> what?`);
    await waitFor(() => bot.logged.some(({ level }) => level === 'error'), 'the log entry');
    expect(said.replies()).toEqual([]);
    expect(calls('message')).toHaveLength(1);
  });
});

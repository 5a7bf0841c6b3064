import { setTimeout as sleep } from 'node:timers/promises';
import { InteractionResponseType } from 'discord-api-types/v10';
import { describe, expect } from 'vitest';
import { botTest } from './bot-test.ts';
import type { SmallBot } from './small-bot.ts';
import type { CallKind } from './stand-in/faults.ts';
import { shownText } from './stand-in/message-store.ts';
import type { DiscordStandIn } from './stand-in/stand-in.ts';
import { waitFor } from './stand-in/wait.ts';
import { BOT } from './stand-in/world.ts';

const calls = (discord: DiscordStandIn, kind: CallKind) =>
  discord.rest.calls.filter((call) => call.kind === kind);
const undelivered = (bot: SmallBot) =>
  bot.logged.filter(({ message }) => message.includes('could not be delivered'));

const INVALID = { status: 400, body: { message: 'Invalid Form Body', code: 50035 } } as const;

/** The bot still works after what happened. */
async function stillAnswers(discord: DiscordStandIn): Promise<void> {
  discord.rest.faults.clear();
  const message = await discord.slash('/say', { which: '1' }).answer();
  expect(shownText(message)).toContain('The harbour reopened');
}

describe.concurrent('an answer arrives within its 3 s', () => {
  botTest('though Discord fails twice with 5xx, with a pause before each new try', async ({ discord }) => {
    discord.fail({ on: 'callback', status: 502, times: 2 });
    const use = discord.slash('/say', { which: '1' });
    await use.answer();
    const [first, second, third] = calls(discord, 'callback').map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(100);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThan(200);
  });

  botTest('though the first try hangs', async ({ discord }) => {
    discord.fail({ on: 'callback', hang: true });
    const use = discord.slash('/say', { which: '1' });
    await use.answer();
    expect(calls(discord, 'callback')).toHaveLength(2);
  });

  botTest('though the connection breaks', async ({ discord }) => {
    discord.fail({ on: 'callback', reset: true });
    await discord.slash('/say', { which: '1' }).answer();
  });

  botTest('after the wait that a rate limit asks for', async ({ discord }) => {
    discord.fail({ on: 'callback', retryAfterSeconds: 0.8 });
    const use = discord.slash('/say', { which: '1' });
    await use.answer();
    expect(use.tookMs).toBeGreaterThan(800);
  });

  botTest('once, where Discord took it but said that it failed', async ({ discord, bot }) => {
    discord.fail({ on: 'callback', status: 500, afterwards: true });
    const use = discord.slash('/say', { which: '1' });
    await use.answer();
    await waitFor(() => calls(discord, 'callback').length === 2, 'a second try');
    await sleep(100);
    expect(undelivered(bot)).toEqual([]);
    expect(discord.messages.all()).toHaveLength(1);
  });

  botTest('through a rate limit without Retry-After, which is no endless loop', async ({ discord, bot }) => {
    discord.fail({ on: 'callback', retryAfterSeconds: null, times: 1000 });
    discord.slash('/say', { which: '1' });
    await waitFor(() => undelivered(bot).length > 0, 'the log entry');
    expect(calls(discord, 'callback').length).toBeLessThan(10);
    await stillAnswers(discord);
  });
});

describe.concurrent('an answer that cannot arrive is given up, and logged once', () => {
  botTest.for([
    ['an outage', { on: 'callback', status: 503, times: 100 }],
    ['a hang', { on: 'callback', hang: true, times: 100 }],
    ['a long rate limit', { on: 'callback', retryAfterSeconds: 60 }],
    ['a refusal', { on: 'callback', status: 400, body: { message: 'Unknown', code: 0 } }],
    ['a refusal of every form', { on: 'callback', ...INVALID, times: 100 }],
  ] as const)('%s', async ([, fault], { discord, bot }) => {
    discord.fail(fault);
    discord.slash('/say', { which: '1' });
    await waitFor(() => undelivered(bot).length > 0, 'the log entry');
    expect(calls(discord, 'callback').length).toBeLessThan(10);
    expect(undelivered(bot)).toHaveLength(1);
    await stillAnswers(discord);
  });

  botTest('an answer that comes too late for Discord', async ({ discord, bot }) => {
    discord.deadlines.answerMs = 20;
    discord.slash('/slow');
    await waitFor(() => undelivered(bot).length > 0, 'the log entry');
    expect(calls(discord, 'callback')).toHaveLength(1);
  });
});

describe.concurrent('an answer that Discord calls malformed is followed by one simple sentence', () => {
  const apology = /Discord rejected this answer\. .* report error \w+/u;

  botTest('to a command, privately', async ({ discord, bot }) => {
    discord.fail({ on: 'callback', ...INVALID });
    const message = await discord.slash('/say', { which: '1' }).answer();
    expect(shownText(message)).toMatch(apology);
    expect(message.onlyFor).toBeDefined();
    expect(calls(discord, 'callback')).toHaveLength(2);
    expect(undelivered(bot)).toEqual([]);
  });

  botTest('in place of "thinking…"', async ({ discord }) => {
    discord.fail({ on: 'edit', ...INVALID });
    expect(shownText(await discord.slash('/slow').answer())).toMatch(apology);
  });

  botTest('to a message', async ({ discord }) => {
    discord.fail({ on: 'message', ...INVALID });
    expect(shownText(await discord.say(`<@${BOT.id}> what?`).reply())).toMatch(apology);
  });
});

describe.concurrent('a slow answer in an outage', () => {
  botTest('is filled in once Discord is back', async ({ discord }) => {
    const use = discord.slash('/slow');
    discord.fail({ on: 'edit', status: 503, times: 2 });
    discord.fail({ on: 'edit', status: 429, headers: { 'Retry-After': '0.3' } });
    expect(shownText(await use.answer())).toContain('The harbour reopened');
    expect(calls(discord, 'edit')).toHaveLength(4);
  });

  botTest(
    'is filled in where "thinking" was shown though Discord said that it failed',
    async ({ discord }) => {
      discord.fail({ on: 'callback', status: 500, times: 100, afterwards: true });
      const use = discord.slash('/slow');
      expect(shownText(await use.answer())).toContain('The harbour reopened');
      expect(use.firstAnswer).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
    },
  );

  botTest('is given up when its token has ended', async ({ discord, bot }) => {
    discord.deadlines.tokenMs = 100;
    discord.slash('/slow');
    await waitFor(() => undelivered(bot).length > 0, 'the log entry');
    await stillAnswers(discord);
  });
});

describe.concurrent('an answer to a message', () => {
  botTest('comes once, however often it is tried', async ({ discord }) => {
    discord.fail({ on: 'message', status: 500, afterwards: true });
    const said = discord.say(`<@${BOT.id}> what?`);
    await said.reply();
    await waitFor(() => calls(discord, 'message').length === 2, 'a second try');
    expect(said.replies()).toHaveLength(1);
  });

  botTest('comes after one 401 of another message: the token is not forgotten', async ({ discord, bot }) => {
    discord.fail({ on: 'message', status: 401 });
    discord.say(`<@${BOT.id}> first`);
    await waitFor(() => bot.logged.some(({ level }) => level === 'error'), 'the log entry');
    await discord.say(`<@${BOT.id}> second`).reply();
  });

  botTest('is given up where the bot may write nowhere', async ({ discord, bot }) => {
    discord.fail({
      on: 'message',
      status: 403,
      body: { message: 'Missing Permissions', code: 50013 },
      times: 2,
    });
    const said = discord.say(`<@${BOT.id}> what?`);
    await waitFor(() => undelivered(bot).length > 0, 'the log entry');
    expect(said.replies()).toEqual([]);
    expect(calls(discord, 'message')).toHaveLength(2);
  });
});

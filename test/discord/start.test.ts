import { inspect } from 'node:util';
import { describe, expect } from 'vitest';
import { discordTest } from './bot-test.ts';
import { commandList, startBot } from './small-bot.ts';
import type { DiscordStandIn } from './stand-in/stand-in.ts';
import { waitFor } from './stand-in/wait.ts';
import { FAR_NEWSROOM, GUILD_ID, TOKEN } from './stand-in/world.ts';

const puts = (discord: DiscordStandIn) => discord.rest.calls.filter(({ kind }) => kind === 'put-commands');

/** The sentence that a start ends with. */
async function failedStart(
  discord: DiscordStandIn,
  more: Parameters<typeof startBot>[1] = {},
): Promise<string> {
  const error: unknown = await startBot(discord, { callMs: 6_000, ...more }).then(
    async (bot) => {
      await bot.stop();
      return undefined;
    },
    (reason) => reason,
  );
  expect(error).toMatchObject({ name: 'StartError' });
  const { message } = error as Error;
  expect(message).not.toContain('\n');
  expect(message).toMatch(/\.$/u);
  expect(inspect(error, { depth: 10 })).not.toContain(TOKEN);
  return message;
}

describe.concurrent('registering at start', () => {
  discordTest('registers the commands at the first start and nothing at the second', async ({ discord }) => {
    const first = await startBot(discord);
    await first.stop();
    expect(first.logged.filter(({ message }) => message.includes('trying again'))).toEqual([]);
    expect(discord.commands.list('', true).map(({ name }) => name)).toEqual(
      commandList.map(({ name }) => name),
    );
    expect(puts(discord)).toHaveLength(1);
    const second = await startBot(discord);
    await second.stop();
    expect(puts(discord)).toHaveLength(1);
    expect(second.logged.map(({ message }) => message)).toContain('commands are registered already');
  });

  discordTest('registers again when a translation changes', async ({ discord }) => {
    await (await startBot(discord)).stop();
    const [first, ...rest] = commandList;
    const changed = { ...first, description_localizations: { de: 'Ein Absatz' } } as (typeof commandList)[0];
    const second = await startBot(discord, { commands: [changed, ...rest] });
    await second.stop();
    expect(puts(discord)).toHaveLength(2);
    const { details } = second.logged.find(({ message }) => message === 'commands registered') ?? {};
    expect(details).toEqual({
      diff: ['~ /say', '    description_localizations.de: "Zeigt einen Absatz" -> "Ein Absatz"'],
    });
  });

  discordTest('registers to one server only where its id is given, and once', async ({ discord }) => {
    for (let start = 0; start < 2; start++) await (await startBot(discord, { guildId: GUILD_ID })).stop();
    expect(puts(discord)).toHaveLength(1);
    expect(discord.commands.list('', true)).toEqual([]);
    expect(discord.commands.list(GUILD_ID, true)).toHaveLength(commandList.length);
  });

  discordTest(
    'starts with the earlier commands while Discord limits the registration',
    async ({ discord }) => {
      discord.fail({ on: 'put-commands', retryAfterSeconds: 3600 });
      const bot = await startBot(discord);
      expect(bot.gateway.health().online).toBe(true);
      expect(bot.logged.some(({ level }) => level === 'error')).toBe(true);
      await bot.stop();
    },
  );

  for (const fault of [{ hang: true }, { reset: true }] as const)
    discordTest(
      `starts with the earlier commands where the registration gets no answer (${Object.keys(fault)})`,
      async ({ discord }) => {
        discord.fail({ on: 'put-commands', times: 9, ...fault });
        const bot = await startBot(discord, { callMs: 5_000 });
        expect(bot.gateway.health().online).toBe(true);
        expect(bot.logged.map(({ message }) => message)).toContain(
          'commands could not be registered, the earlier ones stay',
        );
        await bot.stop();
      },
    );

  discordTest(
    'ends in one sentence that names the server where the bot may not register',
    async ({ discord }) => {
      expect(await failedStart(discord, { guildId: '1000000000000000999' })).toContain('DISCORD_GUILD_ID');
    },
  );

  discordTest('ends in one sentence that shows which command Discord refuses', async ({ discord }) => {
    const [first] = commandList;
    const wrong = { ...first, description: 'x'.repeat(101) } as (typeof commandList)[0];
    expect(await failedStart(discord, { commands: [wrong] })).toContain('0.description');
  });
});

describe.concurrent('a start that cannot work ends in one clear sentence', () => {
  discordTest('for a wrong token, after one call', async ({ discord }) => {
    expect(await failedStart(discord, { token: `${TOKEN}x` })).toContain('does not accept DISCORD_TOKEN');
    expect(discord.rest.calls).toHaveLength(1);
  });

  discordTest('for a token that only the gateway refuses (4004)', async ({ discord }) => {
    discord.gateway.token = TOKEN;
    discord.gateway.closeIdentifyWith = 4004;
    expect(await failedStart(discord)).toContain('does not accept DISCORD_TOKEN');
  });

  discordTest(
    'for intents that the gateway refuses (4014), without word of another try',
    async ({ discord }) => {
      discord.gateway.closeIdentifyWith = 4014;
      const logged: string[] = [];
      const note = (_: object, message: string) => void logged.push(message);
      expect(await failedStart(discord, { log: { info: note, warn: note, error: note } })).toContain('4014');
      expect(logged.filter((message) => message.includes('trying again'))).toEqual([]);
    },
  );

  discordTest('for an address where nothing listens', async ({ discord }) => {
    const { apiUrl } = discord;
    await discord.stop();
    expect(await failedStart(discord, { apiUrl })).toMatch(
      /^Discord cannot be reached at 127\.0\.0\.1:\d+ \(\w+\)/u,
    );
  });

  discordTest('for a Discord that hangs', async ({ discord }) => {
    discord.fail({ on: 'application', hang: true, times: 10 });
    expect(await failedStart(discord, { callMs: 1_000 })).toContain('cannot be reached');
  });

  discordTest('for a Discord in an outage', async ({ discord }) => {
    discord.fail({ on: 'application', status: 503, times: 100 });
    expect(await failedStart(discord, { callMs: 3_000 })).toContain('status 503');
    expect(discord.rest.calls.length).toBeLessThan(10);
  });

  discordTest('for an address where something else answers', async ({ discord }) => {
    discord.fail({ on: 'application', status: 200, body: '<h1>It works!</h1>' });
    expect(await failedStart(discord)).toContain('not Discord');
    expect(await failedStart(discord, { apiUrl: discord.apiUrl.replace('/api', '/elsewhere') })).toContain(
      'status 404',
    );
  });

  discordTest('for a gateway that opens no connection', async ({ discord }) => {
    discord.gateway.refuse = 'with-503';
    expect(await failedStart(discord, { loginMs: 2000 })).toContain('gateway');
  });

  discordTest('for a gateway that opens a connection and says nothing', async ({ discord }) => {
    discord.gateway.mute = true;
    expect(await failedStart(discord, { loginMs: 1000 })).toContain('did not let the bot in within 1 s');
    await waitFor(() => discord.gateway.open === 0, 'the end of the connection');
  });

  discordTest('for a day with too many log-ins', async ({ discord }) => {
    discord.rest.sessionsLeft = 0;
    expect(await failedStart(discord)).toContain('too often');
  });
});

discordTest.concurrent(
  'is stopped in the middle of a start, and leaves no connection',
  async ({ discord }) => {
    discord.gateway.mute = true;
    const stop = new AbortController();
    const started = failedStart(discord, { signal: stop.signal });
    await waitFor(() => discord.gateway.open > 0, 'the connection');
    stop.abort();
    expect(await started).toContain('stopped');
    await waitFor(() => discord.gateway.open === 0, 'the end of the connection');
  },
);

discordTest.concurrent('starts through a short outage', async ({ discord }) => {
  discord.fail({ on: 'application', status: 502 });
  discord.fail({ on: 'application', reset: true });
  const bot = await startBot(discord);
  expect(bot.gateway.health().online).toBe(true);
  await bot.stop();
});

discordTest.concurrent('answers while the servers of Discord are in an outage', async ({ discord }) => {
  discord.gateway.guildsAvailable = false;
  const bot = await startBot(discord);
  await discord.slash('/say', { which: '1' }).answer();
  expect(bot.gateway.health().online).toBe(true);
  await bot.stop();
});

discordTest.concurrent('opens as many shards as Discord recommends', async ({ discord }) => {
  discord.rest.recommendedShards = 2;
  const bot = await startBot(discord);
  expect(bot.gateway.health()).toMatchObject({ online: true, servers: 3, shards: [{ id: 0 }, { id: 1 }] });
  await discord.slash('/say', { which: '1' }, { place: FAR_NEWSROOM }).answer();
  await bot.stop();
});

discordTest.concurrent('keeps the token out of everything that it logs', async ({ discord }) => {
  const bot = await startBot(discord);
  discord.fail({ on: 'callback', status: 500, times: 50 });
  discord.fail({ on: 'message', status: 403, body: { message: 'Forbidden', code: 0 }, times: 2 });
  const use = discord.slash('/say', { which: '1' });
  discord.say('<@1000000000000000001> what happened?');
  await waitFor(() => bot.logged.filter(({ level }) => level === 'error').length >= 2, 'two errors');
  const log = inspect(bot.logged, { depth: 20, showHidden: true });
  for (const part of TOKEN.split('.')) expect(log).not.toContain(part);
  // The address of an interaction is a secret too, for its 15 minutes.
  expect(log).not.toContain(use.interaction.token);
  await bot.stop();
});

import { describe, expect } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { readSeeds } from '../../src/library/read-seeds.ts';
import { en } from '../../src/messages/en.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import type { Story } from '../../src/story/story.ts';
import { memoryLibrary } from '../memory-library.ts';
import { discordTest } from './bot-test.ts';
import { logIn, type ProductOptions } from './product.ts';
import { isPrivate, type StoredMessage, shownText } from './stand-in/message-store.ts';
import type { DiscordStandIn } from './stand-in/stand-in.ts';
import { waitFor } from './stand-in/wait.ts';
import { ADMIN_PERMISSIONS, BOT, DIRECT, GUILD_ID, NEWSROOM, THREAD } from './stand-in/world.ts';

const owner = `guild:${GUILD_ID}` as const;
const ASK = { question: 'Where did Blinken speak?' };
const REFUSED = { question: 'Who won the cup in Zanzibar?' };
const seeds = await readSeeds();

/** A library that takes its time over every answer, or fails. */
async function troubledLibrary(samples: readonly Story[]) {
  const library = await memoryLibrary(samples);
  const troubled = {
    ...library,
    trouble: async (): Promise<void> => undefined,
    async pinned(...args: Parameters<Library['pinned']>) {
      await troubled.trouble();
      return library.pinned(...args);
    },
  };
  return troubled;
}

const productTest = discordTest.extend<{
  readonly start: (options?: ProductOptions) => ReturnType<typeof logIn>;
}>({
  start: async ({ discord }, use) => {
    const started: Awaited<ReturnType<typeof logIn>>[] = [];
    await use(async (options) => {
      const product = await logIn(discord, options);
      started.push(product);
      return product;
    });
    for (const { gateway } of started) await gateway.stop();
  },
});

const told = async (answer: Promise<StoredMessage>, words: string | RegExp) => {
  const message = await answer;
  expect(shownText(message)).toMatch(words);
  expect(isPrivate(message)).toBe(true);
};

describe.concurrent('whoever asks is told what went wrong and what to do', () => {
  productTest('a control that an earlier version made', async ({ discord, start }) => {
    await start();
    const stale = /^This button is from an earlier version\. Ask again to get a fresh one\.$/u;
    const message = { id: '1', flags: 0 };
    for (const custom_id of ['gone:1::::0', 'context:0:abc', 'share:1:::.gone.:0'])
      await told(
        discord.interact({ type: 3, data: { custom_id, component_type: 2 }, message }).answer(),
        stale,
      );
    await told(
      discord.interact({ type: 5, data: { custom_id: 'gone:1::::0', components: [] } }).answer(),
      stale,
    );
  });

  productTest('a command that is gone', async ({ discord, start }) => {
    await start();
    await told(
      discord.interact({ type: 2, data: { type: 1, name: 'gone' } }).answer(),
      /^This command no longer exists\. Type `\/` to see the current ones\.$/u,
    );
  });

  productTest('an answer whose story was removed', async ({ discord, start }) => {
    const { library } = await start();
    const story = readPlainText('Bridge closes\n\nThe bridge closed on Monday, Mayor Ana Holt said.');
    const { entry } = await library.add(owner, { story, origin: 'paste', addedBy: null });
    const shown = await discord.slash('/ask', { question: 'When did the bridge close?' }).answer();
    await library.remove(owner, entry.id);
    await told(
      discord.press(shown, en.context).answer(),
      /^That story is no longer here\. Ask again to search the others\.$/u,
    );
  });

  productTest('a library without stories', async ({ discord, start }) => {
    await start({ library: await memoryLibrary() });
    await told(
      discord.slash('/ask', ASK).answer(),
      /^There are no stories here yet\. Add one with `\/story add`\.$/u,
    );
  });

  productTest('a story that is not there, and an option that does not fit', async ({ discord, start }) => {
    await start();
    await told(discord.slash('/summary', { story: 'zanzibar' }).answer(), /Pick one from the list/u);
    const options = [{ name: 'story', type: 4, value: 7 }];
    await told(
      discord.interact({ type: 2, data: { type: 1, name: 'summary', options } }).answer(),
      /fill it in again/u,
    );
  });

  productTest('asking faster than it can answer', async ({ discord, start }) => {
    const rate = { burst: 1, perMinute: 60 };
    await start({ rates: { user: rate, channel: rate } });
    await discord.slash('/ask', ASK).answer();
    await told(discord.slash('/ask', ASK).answer(), /Please wait 1 second\.$/u);
  });

  productTest(
    'a database that is away: one fault, logged once, under the number that is shown',
    async ({ discord, start }) => {
      const away = async () => {
        throw new Error('connect ECONNREFUSED');
      };
      const library = { ...(await memoryLibrary(seeds)), settings: away, pinned: away };
      const { faults } = await start({ library });
      await told(discord.slash('/ask', ASK).answer(), /Something went wrong on our side/u);
      expect(faults).toEqual(['an answer failed']);
    },
  );

  productTest('a fault of ours, by a number that the log holds too', async ({ discord, start }) => {
    const library = await troubledLibrary(seeds);
    library.trouble = async () => {
      throw new Error('the database is gone');
    };
    const { faults } = await start({ library });
    await told(
      discord.slash('/ask', ASK).answer(),
      /Please try again; if it keeps happening, report error \w{8}\.$/u,
    );
    expect(faults).toEqual(['an answer failed']);
    const reply = await discord.say(`<@${BOT.id}> ${ASK.question}`).reply();
    expect(shownText(reply)).toMatch(/report error/u);
  });
});

describe.concurrent('a permission that the bot lacks is named', () => {
  const refuse = (discord: DiscordStandIn, status: number, code: number) =>
    discord.fail({ on: 'message', status, body: { message: 'Missing Permissions', code } });
  const directly = (discord: DiscordStandIn) =>
    waitFor(
      () => discord.messages.all().find(({ channelId }) => channelId === DIRECT.channelId),
      'a direct message',
    );

  productTest.for([
    ['Send Messages', 403, 50013, NEWSROOM],
    ['Send Messages in Threads', 403, 50013, THREAD],
    ['View Channel', 403, 50001, NEWSROOM],
    ['Read Message History', 400, 160002, NEWSROOM],
  ] as const)(
    '%s, to whoever asked, by a direct message',
    async ([name, status, code, place], { discord, start }) => {
      const { faults } = await start();
      refuse(discord, status, code);
      const said = discord.say(`<@${BOT.id}> ${ASK.question}`, { place });
      expect(shownText(await directly(discord))).toBe(
        `I need ${name} in <#${place.channelId}> to answer you there. Ask someone who manages that channel.`,
      );
      expect(said.replies()).toEqual([]);
      expect(faults).toEqual([]);
    },
  );

  productTest('in /help and /settings, before anybody mentions it', async ({ discord, start }) => {
    await start();
    const app_permissions = String(1n << 10n);
    const line = /^-# To answer mentions I need Send Messages and Read Message History in this channel\.$/mu;
    for (const name of ['help', 'settings']) {
      const by = { permissions: ADMIN_PERMISSIONS };
      await told(discord.interact({ type: 2, data: { type: 1, name }, app_permissions }, by).answer(), line);
    }
  });
});

describe.concurrent('a slow answer', () => {
  const slow = async (discord: DiscordStandIn, start: (options: ProductOptions) => unknown) => {
    const library = await troubledLibrary(seeds);
    // As long as nobody is told that it takes longer, and no moment more: a busy machine changes nothing.
    const isAnnounced = () => discord.rest.calls.some(({ kind }) => kind === 'callback' || kind === 'typing');
    library.trouble = () => waitFor(isAnnounced, 'word that the answer takes longer').then(() => undefined);
    await start({ library });
    return discord;
  };

  productTest('is announced, then filled in', async ({ discord, start }) => {
    await slow(discord, start);
    const use = discord.slash('/ask', ASK);
    const answer = await use.answer();
    expect(use.deferred).toBe(true);
    expect(shownText(answer)).toContain('Riga');
    expect(isPrivate(answer)).toBe(false);
    expect(discord.rest.refused).toEqual([]);
  });

  productTest('to a mention shows that it is being written', async ({ discord, start }) => {
    await slow(discord, start);
    discord.fail({ on: 'typing', status: 500 });
    const said = [1, 2].map(() => discord.say(`<@${BOT.id}> ${ASK.question}`));
    for (const message of said) expect(shownText(await message.reply())).toContain('Riga');
    const typing = discord.rest.calls.filter(({ kind }) => kind === 'typing');
    expect(typing.length).toBeGreaterThanOrEqual(1);
    expect(discord.rest.refused).toEqual([]);
  });

  productTest('that is a refusal is for the asker only all the same', async ({ discord, start }) => {
    await slow(discord, start);
    const use = discord.slash('/ask', REFUSED);
    const answer = await use.answer();
    expect(use.deferred).toBe(true);
    expect(shownText(answer)).toContain(en.notInStory);
    expect(isPrivate(answer)).toBe(true);
    expect(discord.messages.all().filter((message) => !isPrivate(message))).toEqual([]);
    expect(discord.rest.refused).toEqual([]);
  });

  productTest(
    'to a command that is always private is announced to the asker only',
    async ({ discord, start }) => {
      await slow(discord, start);
      const use = discord.slash('/story show');
      expect(isPrivate(await use.answer())).toBe(true);
      expect(use.followUps).toEqual([]);
    },
  );

  productTest('is filled in after an outage in the middle', async ({ discord, start }) => {
    await slow(discord, start);
    discord.fail({ on: 'edit', status: 503, times: 2 });
    discord.fail({ on: 'edit', reset: true });
    expect(shownText(await discord.slash('/ask', ASK).answer())).toContain('Riga');
  });
});

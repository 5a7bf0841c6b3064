import { expect, vi } from 'vitest';
import { ServerMembership } from '../../src/discord/gateway/server-membership.ts';
import { en } from '../../src/messages/en.ts';
import { LINK, page } from '../commands/story-web.ts';
import { memoryLibrary } from '../memory-library.ts';
import { discordTest } from './bot-test.ts';
import type { By } from './stand-in/events.ts';
import { everyComponent } from './stand-in/message-rules.ts';
import { type StoredMessage, shownText } from './stand-in/message-store.ts';
import type { DiscordStandIn } from './stand-in/stand-in.ts';
import { waitFor } from './stand-in/wait.ts';
import { ADMIN_PERMISSIONS, ALICE, BOB, GUILD_ID, MEMBER_PERMISSIONS, NEWSROOM } from './stand-in/world.ts';
import { startWholeBot } from './whole-bot.ts';

const admin = { permissions: ADMIN_PERMISSIONS };
const HOUR = 3_600_000;

const wholeTest = discordTest.extend<{ readonly bot: Awaited<ReturnType<typeof startWholeBot>> }>({
  bot: [
    async ({ discord }, use) => {
      const bot = await startWholeBot(discord);
      await use(bot);
      expect(discord.rest.refused).toEqual([]);
      expect(bot.errors).toEqual([]);
      await bot.stop();
    },
    { auto: true },
  ],
});

async function addByLink(discord: DiscordStandIn): Promise<StoredMessage> {
  // The first analysis of a process loads the model.
  const preview = await discord.slash('/story add', { link: LINK }, admin).answer(30_000);
  return discord.press(preview, 'Add', admin).answer();
}

wholeTest('adds a story, lists it and hands it out as files', async ({ discord }) => {
  expect(shownText(await addByLink(discord))).toContain('Added');
  expect(shownText(await discord.slash('/story list').answer())).toContain('> Harbour reopens after storm');
  const exported = await discord.slash('/story export', {}, admin).answer();
  expect(exported.onlyFor).toBe(ALICE.id);
  const [json, csv] = exported.files ?? [];
  expect(json).toMatchObject({ name: 'stories.json', type: 'application/json' });
  expect(JSON.parse(json?.text ?? '').stories[0].title).toBe('Harbour reopens after storm');
  expect(csv).toMatchObject({ name: 'quotations.csv', type: 'text/csv' });
  expect(csv?.text).toContain('Ada Moor');
});

wholeTest('shows the preview to nobody else, however long the page takes', async ({ discord, bot }) => {
  const open = bot.holdFetches();
  const adding = discord.slash('/story add', { link: LINK }, admin);
  await waitFor(() => adding.deferred, '"thinking…"');
  open();
  expect((await adding.answer(30_000)).onlyFor).toBe(ALICE.id);
});

wholeTest('adds a story from the link in somebody’s message', async ({ discord, bot }) => {
  const preview = await discord
    .onMessage('Add this story', `did you read this? (${LINK}), wow`, { ...admin, author: BOB })
    .answer();
  expect(preview.onlyFor).toBe(ALICE.id);
  expect(shownText(preview)).toContain(en.addThis);
  await discord.press(preview, 'Add', admin).answer();
  expect((await bot.library.entries(bot.owner)).entries[0]?.title).toBe('Harbour reopens after storm');
});

wholeTest(
  'GIVEN a message with several links, THEN its user alone chooses one by host and path',
  async ({ discord, bot }) => {
    const long = `https://www.other.example/${'long-path/'.repeat(30)}?page=2`;
    const content = `first ${long}, then (${LINK}); again ${LINK}?utm_source=x`;
    const asked = await discord.onMessage('Add this story', content, { ...admin, author: BOB }).answer();
    expect(asked.onlyFor).toBe(ALICE.id);
    expect(shownText(asked)).toBe('That message has 2 links. Which one is the story?');
    expect(bot.state.fetched).toBe(0);
    const menu = everyComponent(asked.components).find(({ type }) => type === 3);
    const labels = menu?.options?.map(({ label }) => label) ?? [];
    expect(labels[0]).toMatch(/^other\.example\/long-path\/.*…$/u);
    expect(labels[1]).toBe('news.example/harbour');
    const value = menu?.options?.[1]?.value ?? '';
    const preview = await discord.select(asked, menu?.custom_id ?? '', [value], admin).answer();
    expect(preview.onlyFor).toBe(ALICE.id);
    expect(shownText(preview)).toContain(en.addThis);
    await discord.press(preview, 'Add', admin).answer();
    expect((await bot.library.entries(bot.owner)).entries[0]?.title).toBe('Harbour reopens after storm');
  },
);

wholeTest('lists at most 25 links of a message, and says so', async ({ discord }) => {
  const content = Array.from({ length: 30 }, (_, at) => `https://a.example/${at}`).join(' ');
  const asked = await discord.onMessage('Add this story', content, admin).answer();
  const [menu] = everyComponent(asked.components).filter(({ type }) => type === 3);
  expect(menu?.options).toHaveLength(25);
  expect(shownText(asked)).toContain('30 links. Which one is the story? The first 25 are listed.');
});

wholeTest(
  'takes no link from the list of somebody else, from one that is gone, or for whoever may not add',
  async ({ discord, bot }) => {
    const content = `${LINK} https://a.example/1`;
    const asked = await discord.onMessage('Add this story', content, admin).answer();
    const [menu] = everyComponent(asked.components).filter(({ type }) => type === 3);
    const value = menu?.options?.[0]?.value ?? '';
    const data = { custom_id: menu?.custom_id, component_type: 3, values: [value] };
    const forged = { type: 3, data, message: { id: asked.id, flags: 64 } };
    const press = (by: By) => discord.interact(forged, by).answer();
    expect(shownText(await press({ ...admin, user: BOB }))).toContain(
      'Use `Add this story` on the message again',
    );
    expect(shownText(await press({ permissions: MEMBER_PERMISSIONS }))).toContain('Manage Server');
    expect(bot.state.fetched).toBe(0);
  },
);

wholeTest(
  'adds nothing from a message for whoever may not, or where there is nothing',
  async ({ discord, bot }) => {
    const refused = await discord.onMessage('Add this story', LINK).answer();
    expect(shownText(refused)).toContain('Manage Server');
    const empty = await discord.onMessage('Add this story', 'no link here', admin).answer();
    expect(shownText(empty)).toContain('no link and no');
    expect(bot.state.fetched).toBe(0);
  },
);

wholeTest(
  'tells the channel once that a watched story changed, and marks the recent answers',
  async ({ discord, bot }) => {
    await addByLink(discord);
    const [entry] = (await bot.library.entries(bot.owner)).entries;
    const story = entry?.id ?? '';
    await discord.slash('/story pin', { story }, admin).answer();
    const watching = await discord.slash('/story watch', { story }, admin).answer();
    expect(shownText(watching)).toContain(`announced in <#${NEWSROOM.channelId}>`);
    const answer = await discord.slash('/who-said', { phrase: 'the ships are back' }).answer();
    const mine = await discord.slash('/who-said', { phrase: 'the ships are back', private: true }).answer();
    const inWords = await discord
      .say(`<@${discord.commands.list('', true)[0]?.application_id}> who said "the ships are back"`)
      .reply();
    const posts = () => discord.rest.calls.filter(({ kind }) => kind === 'message').length;
    const before = posts();

    bot.clock.ahead = HOUR / 2;
    await bot.watcher.tick();
    expect(posts()).toBe(before);

    bot.state.html = page('The ships are back and everybody is safe');
    for (let at = 0; at < 3; at++) {
      bot.clock.ahead += 3 * HOUR;
      await bot.watcher.tick();
    }
    expect(posts()).toBe(before + 1);
    const notice = discord.messages.all().find((message) => shownText(message).includes('A watched story'));
    expect(notice?.channelId).toBe(NEWSROOM.channelId);
    expect(shownText(notice as StoredMessage)).toContain('everybody is safe');
    for (const { id } of [answer, inWords]) {
      const marked = discord.messages.get(id) as StoredMessage;
      expect(shownText(marked)).toContain('“The ships are back,”');
      expect(shownText(marked).match(/The source has changed since/gu)).toHaveLength(1);
    }
    expect(shownText(discord.messages.get(mine.id) as StoredMessage)).not.toContain('has changed since');
  },
);

wholeTest(
  'marks the answers of the past week when a member refreshes the story',
  async ({ discord, bot }) => {
    await addByLink(discord);
    const [entry] = (await bot.library.entries(bot.owner)).entries;
    const answer = await discord.slash('/who-said', { phrase: 'the ships are back' }).answer();
    bot.state.html = page('The ships are back and everybody is safe');
    await discord.slash('/story refresh', { story: entry?.id ?? '' }, admin).answer();
    const marked = () =>
      shownText(discord.messages.get(answer.id) as StoredMessage).includes(en.sourceChanged);
    await waitFor(marked, 'the mark');
  },
);

wholeTest(
  'keeps a server’s stories for the grace after it is left, and gives them back',
  async ({ discord, bot }) => {
    await addByLink(discord);
    const leave = () => discord.gateway.dispatch('GUILD_DELETE', { id: GUILD_ID });
    const servers = async () => (await bot.library.servers()).includes(bot.owner);
    const stories = async () => (await bot.library.usage(bot.owner)).stories;

    discord.gateway.dispatch('GUILD_DELETE', { id: GUILD_ID, unavailable: true });
    leave();
    await vi.waitUntil(async () => !(await servers()));
    bot.clock.ahead = 29 * 24 * HOUR;
    await bot.library.purge();
    expect(await stories()).toBe(1);
    discord.gateway.dispatch('GUILD_CREATE', { id: GUILD_ID, channels: [], members: [] });
    await vi.waitUntil(servers);
    bot.clock.ahead = 60 * 24 * HOUR;
    await bot.library.purge();
    expect(await stories()).toBe(1);

    leave();
    await vi.waitUntil(async () => !(await servers()));
    bot.clock.ahead += 31 * 24 * HOUR;
    await bot.library.purge();
    expect(await stories()).toBe(0);
  },
);

discordTest('notices when it connects that it was removed from a server meanwhile', async () => {
  const library = await memoryLibrary();
  const [away, elsewhere] = ['guild:1000000000000000999', `guild:${2n << 22n}`] as const;
  for (const owner of [away, elsewhere, `guild:${GUILD_ID}`] as const)
    await library.changeSettings(owner, { graceDays: 7 });
  // With two shards, the second tells of the odd ones only.
  await new ServerMembership(library).present([GUILD_ID], [1, 2], '7');
  expect(await library.servers()).toEqual([elsewhere, `guild:${GUILD_ID}`]);
});

wholeTest('lets nobody without Manage Server or the role change the stories', async ({ discord, bot }) => {
  await addByLink(discord);
  const [entry] = (await bot.library.entries(bot.owner)).entries;
  const story = entry?.id ?? '';
  const member = { permissions: MEMBER_PERMISSIONS };
  for (const line of ['/story pin', '/story edit', '/story refresh', '/story watch', '/story remove'])
    expect(shownText(await discord.slash(line, { story }, member).answer()), line).toContain('Manage Server');
  expect((await bot.library.entries(bot.owner)).total).toBe(1);
});

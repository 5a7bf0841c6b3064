import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { logIn, type Product, whileLoggedIn } from './product.ts';
import { isPrivate, shownText } from './stand-in/message-store.ts';
import type { DiscordStandIn } from './stand-in/stand-in.ts';
import { BOT, GUILD_ID, NEWSROOM, SECOND_GUILD_ID, SECOND_NEWSROOM, THREAD } from './stand-in/world.ts';

describe('the real commands in Discord', () => {
  let discord: DiscordStandIn;
  let bot: Product;
  whileLoggedIn((running) => {
    ({ discord, bot } = running);
  });

  it.each([
    ['/ask', { question: 'Who is the Ukrainian foreign minister?' }, /> .*Dmytro Kuleba/u, false],
    ['/ask', { question: 'How many soldiers died?' }, /Not in this story/u, true],
    [
      '/who-said',
      { phrase: 'increasingly beligerent retoric' },
      /Blinken[\s\S]*> “It’s increasingly/u,
      false,
    ],
    ['/who-said', { phrase: 'high price', private: true }, /Stoltenberg/u, true],
    ['/quotes', { speaker: 'blinkn' }, /> Blinken reiterated/u, false],
    ['/summary', {}, /-# Summary · CNN/u, false],
    ['/story list', {}, /> Secretary of State/u, true],
    ['/story show', {}, /> Secretary of State/u, true],
    ['/help', {}, /\/who-said/u, true],
  ])('%s %j', async (line, args, shown, onlyAsker) => {
    const message = await discord.slash(line, args).answer();
    expect(shownText(message)).toMatch(shown);
    expect(isPrivate(message)).toBe(onlyAsker);
  });

  it('offers stories and speakers while typing', async () => {
    const stories = await discord.type('/summary', 'story', { story: 'blink' }).choices();
    expect(stories.map(({ name }) => name)).toEqual([expect.stringContaining('Antony Blinken')]);
    const speakers = await discord.type('/quotes', 'speaker', { speaker: 'blin' }).choices();
    expect(speakers.map(({ name }) => name).join()).toContain('Blinken');
  });

  it('offers 25 of many stories, the most that Discord shows, also where one is chosen already', async () => {
    const owner = `guild:${SECOND_GUILD_ID}` as const;
    const stories = Array.from({ length: 30 }, (_, at) =>
      readPlainText(`Rain ${at}\n\nIt rained ${at} times.`),
    );
    for (const story of stories) await bot.library.add(owner, { story, origin: 'paste', addedBy: null });
    const by = { place: SECOND_NEWSROOM };
    expect(await discord.type('/summary', 'story', { story: 'rain' }, by).choices()).toHaveLength(25);
    const chosen = stories[29]?.id ?? '';
    const others = await discord.type('/compare', 'b', { a: chosen, b: '' }, by).choices();
    expect(others).toHaveLength(25);
    expect(others.map(({ value }) => value)).not.toContain(chosen);
  });

  it('opens the context and the pages to whoever presses, and turns private pages in place', async () => {
    const answer = await discord.slash('/ask', { question: 'Where did Blinken speak?' }).answer();
    const context = await discord.press(answer, en.context).answer();
    expect(shownText(context)).toContain(en.context);
    expect(isPrivate(context)).toBe(true);
    const refusal = await discord
      .slash('/ask', { question: 'What is the price of gas in Ukraine?' })
      .answer();
    expect(shownText(refusal)).toContain(en.closest);
    const quotes = await discord.slash('/quotes').answer();
    expect(shownText(await discord.press(quotes, 'Next').answer())).toContain('page 2 of');
  });

  it('answers a mention, and leaves no word that a member typed in public', async () => {
    const marker = 'zqxmarker';
    const said = await discord.say(`<@${BOT.id}> Who spoke of the ${marker} treaty?`).reply();
    expect(shownText(said)).toContain(en.notInStory);
    expect(shownText(said)).not.toContain(marker);
  });

  it('answers in a thread from the story that its channel pinned', async () => {
    const owner = `guild:${GUILD_ID}` as const;
    const add = (text: string) =>
      bot.library.add(owner, { story: readPlainText(text), origin: 'paste', addedBy: null });
    const pier = await add('Pier opens\n\nThe pier opened on Monday, Mayor Ana Holt said.');
    await add('Bridge closes\n\nThe bridge closed on Monday, Mayor Ana Holt said.');
    await bot.library.pin(owner, NEWSROOM.channelId, pier.entry.id);
    const by = { place: THREAD };
    expect(shownText(await discord.slash('/summary', {}, by).answer())).toContain('The pier opened');
    const said = discord.say(`<@${BOT.id}> What happened on Monday?`, by);
    expect(shownText(await said.reply())).toContain('The pier opened');
    await bot.library.erase(owner);
  });

  it('registers nothing at a second start', async () => {
    const writes = () =>
      discord.rest.calls.filter(({ method, path }) => method !== 'GET' && path.includes('/commands'));
    expect(writes()).toHaveLength(1);
    const second = await logIn(discord);
    await second.gateway.stop();
    expect(writes()).toHaveLength(1);
  });
});

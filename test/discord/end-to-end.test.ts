import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readSeeds } from '../../src/library/read-seeds.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { LINK, page, web } from '../commands/story-web.ts';
import { memoryLibrary } from '../memory-library.ts';
import { logIn, type Product } from './product.ts';
import type { By } from './stand-in/events.ts';
import type { Exchange } from './stand-in/exchange.ts';
import { everyComponent } from './stand-in/message-rules.ts';
import { isPrivate, type StoredMessage, shownText } from './stand-in/message-store.ts';
import type { Args } from './stand-in/options.ts';
import { DiscordStandIn } from './stand-in/stand-in.ts';
import { waitFor } from './stand-in/wait.ts';
import { ADMIN_PERMISSIONS, BOT, SECOND_GUILD_ID, SECOND_NEWSROOM } from './stand-in/world.ts';
import { everyUse, useOf } from './usage.ts';

const admin: By = { permissions: ADMIN_PERMISSIONS };
/** A server with stories of its own. */
const there: By = { ...admin, place: SECOND_NEWSROOM };
const owner = `guild:${SECOND_GUILD_ID}` as const;
const bridge = readPlainText(
  'Bridge closes\n\nThe bridge closed on Monday, “for good,” Mayor Ana Holt said.',
);
const bridgeToo = readPlainText(
  'A bridge is shut\n\nMayor Ana Holt said the bridge closed “for good” on Monday.',
);

/** Each use of the bot by an unmodified discord.js Client; the last test finds what none of them used. */
describe('every command, button, menu, form and command of messages', () => {
  const { state, fetcher } = web();
  let discord: DiscordStandIn;
  let bot: Product;
  beforeAll(async () => {
    discord = await DiscordStandIn.start();
    bot = await logIn(discord, { fetcher, library: await memoryLibrary(await readSeeds()) });
    for (const story of [bridgeToo, bridge])
      await bot.library.add(owner, { story, origin: 'paste', addedBy: null });
  });
  afterAll(async () => {
    await bot.gateway.stop();
    await discord.stop();
  });
  afterEach(() => {
    expect(discord.rest.refused).toEqual([]);
    expect(bot.faults).toEqual([]);
  });

  const slash = (line: string, args: Args = {}, by: By = {}) => discord.slash(line, args, by).answer();
  const press = (shown: StoredMessage, label: string, by: By = {}) =>
    discord.press(shown, label, by).answer();
  const menuOf = ({ components }: StoredMessage) => {
    const found = everyComponent(components).find(({ options }) => options !== undefined);
    if (!found?.custom_id) throw new Error('no menu');
    return { id: found.custom_id, values: found.options?.map(({ value }) => value) ?? [] };
  };
  const choose = (shown: StoredMessage, by: By = {}) => {
    const { id, values } = menuOf(shown);
    return discord.select(shown, id, values.slice(0, 1), by).answer();
  };
  const fill = async (opened: Exchange, values: Record<string, string | string[]>, by: By = {}) =>
    (await discord.submit(opened, values, by)).answer();
  const share = async (shown: StoredMessage, by: By = {}) => {
    const shared = await press(shown, 'Share', by);
    expect(isPrivate(shared)).toBe(false);
    return shownText(shared);
  };

  it('a question: context, more, asking on, deleting', async () => {
    const answer = await slash('/ask', { question: 'Where did Blinken speak?' });
    expect(isPrivate(answer)).toBe(false);
    const context = await press(answer, 'In context');
    expect(await share(context)).toContain('In context');
    expect(shownText(await press(answer, 'More passages'))).toMatch(/^> /mu);
    const asked = await fill(discord.press(answer, 'Ask more'), {
      text: 'Who is the Ukrainian foreign minister?',
    });
    expect(shownText(asked)).toContain('Dmytro Kuleba');
    discord.press(answer, 'Delete');
    await waitFor(() => discord.messages.get(answer.id) === undefined, 'the answer to go');
  });

  it('a question without an answer: the closest passages, all stories', async () => {
    const closest = await slash('/ask', { question: 'What is the price of gas in Ukraine?' });
    expect(shownText(closest)).toContain('Closest passages, not an answer');
    // In a channel a refusal is one line, with the passages behind a button.
    const line = await discord.say(`<@${BOT.id}> What is the price of gas in Ukraine?`, admin).reply();
    expect(shownText(line)).not.toContain('\n');
    const behind = await press(line, 'Closest passages, not an answer');
    expect(shownText(behind)).toMatch(/^\*\*Closest passages, not an answer\*\*\n/u);
    await slash('/story pin', { story: bridge.id }, there);
    const refused = await slash('/ask', { question: 'Who shut the school?' }, there);
    expect(isPrivate(refused)).toBe(true);
    expect(shownText(await press(refused, 'All stories', there))).toContain('Not in these stories');
    const forgotten = { custom_id: 'all:1:::who-said:0', component_type: 2 };
    const again = discord.interact(
      { type: 3, data: forgotten, message: { id: refused.id, flags: 64 } },
      there,
    );
    expect(shownText(await fill(again, { text: 'for good' }, there))).toMatch(/^> /mu);
    expect(shownText(await slash('/story unpin', {}, there))).not.toBe('');
  });

  it('a phrase: the same words elsewhere, and back', async () => {
    const said = await slash('/who-said', { phrase: 'any renewed aggression can trigger', private: true });
    const context = await press(said, 'In context');
    expect(shownText(context)).toContain('The same words elsewhere');
    expect(shownText(await press(context, 'Back'))).toContain('same words in para 5');
  });

  it('quotations, people, times, sources, summary, help: pages, menus and examples', async () => {
    const quotes = await slash('/quotes');
    expect(shownText(await press(quotes, 'Next'))).toContain('page 2 of');
    expect(shownText(await choose(quotes))).toMatch(/^\*\*/u);
    expect(await share(await slash('/summary', { private: true }))).toContain('-# Summary · CNN');
    expect(await share(await slash('/story people', { private: true }))).toContain('**People**');
    expect(await share(await slash('/story timeline', { private: true }))).toMatch(/^> /mu);
    expect(shownText(await choose(await slash('/story sourcing')))).toMatch(/^> /mu);
    expect(shownText(await slash('/story show'))).toContain('> Secretary of State');
    const help = await slash('/help');
    expect(shownText(await choose(help))).toMatch(/^> /mu);
  });

  it('a checked quotation, of a command, a message and a picture', async () => {
    const text = 'Blinken said “any renewed aggression will trigger severe consequences”';
    expect(await share(await slash('/check', { text }))).toContain('**≠ Worded differently**');
    expect(shownText(await discord.onMessage('Check quotes', text).answer())).toContain('“will”, “severe”');
    const picture = await discord.onMessage('Check quotes', '').answer();
    expect(shownText(await fill(discord.press(picture, 'Type words'), { text }))).toContain('“severe”');
    const said = await discord.onMessage('Who said this?', 'lol “a high price”').answer();
    expect(shownText(said)).toMatch(/^\*\*Jens Stoltenberg\*\*/u);
    expect(shownText(await fill(discord.onMessage('Who said this?', ''), { text: 'high price' }))).toContain(
      'Stoltenberg',
    );
  });

  it('a speaker corrected, and as the machine read it', async () => {
    const quoted = await slash('/who-said', { phrase: 'high price' }, admin);
    const context = await press(quoted, 'In context', admin);
    const corrected = await fill(
      discord.press(context, 'Correct speaker', admin),
      { name: 'Blinken' },
      admin,
    );
    expect(shownText(corrected)).toContain('speaker corrected by a moderator');
    const machine = await press(await slash('/who-said', { phrase: 'high price' }), 'Automatic attribution');
    expect(shownText(machine)).toContain('**Jens Stoltenberg**');
  });

  it('two stories compared', async () => {
    const compared = await slash('/compare', { a: bridge.id, b: bridgeToo.id, private: true }, there);
    expect(shownText(compared)).toContain('In both');
    expect(await share(compared, there)).toContain('In both');
  });

  it('a story added, corrected, fetched again, watched, taken out, removed and taken back', async () => {
    const cancelled = await slash('/story add', { link: LINK }, there);
    expect(shownText(await press(cancelled, 'Cancel', there))).toBe('Nothing was added.');
    const several = await discord.onMessage('Add this story', `${LINK} https://a.example/1`, there).answer();
    const preview = await choose(several, there);
    expect(shownText(await press(preview, 'Add', there))).toContain('**Added**');
    const pasted = {
      text: `Pier opens\n\n${'The new pier opened. '.repeat(12)}`,
    };
    expect(shownText(await fill(discord.slash('/story add', {}, there), pasted, there))).toContain(
      '**Add this story?**',
    );
    const [entry] = (await bot.library.entries(owner, { search: 'harbour' })).entries;
    const story = entry?.versionId ?? '';
    const edited = { title: 'The harbour', source: 'The Gazette', byline: '', published: '' };
    const form = discord.slash('/story edit', { story }, there);
    expect(shownText(await fill(form, edited, there))).toContain('**Corrected**');
    const current = async () =>
      (await bot.library.entries(owner, { search: 'harbour' })).entries[0]?.versionId;
    const before = await current();
    state.html = page('The ships are gone');
    const refreshed = await slash('/story refresh', { story: entry?.id ?? '' }, there);
    expect(shownText(refreshed)).toContain('are gone');
    const turned = { custom_id: `changes:1:${await current()}::${before}.1:0`, component_type: 2 };
    const again = discord.interact(
      { type: 3, data: turned, message: { id: refreshed.id, flags: 64 } },
      there,
    );
    expect(shownText(await again.answer())).toContain('are gone');
    const watched = await slash('/story watch', { story: entry?.id ?? '' }, there);
    expect(shownText(await press(watched, 'Stop watching', there))).toContain('no longer watched');
    expect(shownText(await slash('/story export', {}, there))).not.toBe('');
    const listed = await slash('/story list', { search: 'bridge' }, there);
    expect(shownText(await choose(listed, there))).toMatch(/^> /mu);
    const removed = await slash('/story remove', { story: entry?.id ?? '' }, there);
    expect(shownText(await press(removed, 'Undo', there))).toContain('**Added**');
    const many = Array.from({ length: 9 }, (_, at) => readPlainText(`Story ${at}\n\nIt rained ${at} times.`));
    for (const one of many) await bot.library.add(owner, { story: one, origin: 'paste', addedBy: null });
    expect(shownText(await press(await slash('/story list', {}, there), 'Next', there))).toContain(
      'page 2 of',
    );
  });

  it('another story from a card’s menu, a form opened again, buttons of older messages', async () => {
    expect(shownText(await choose(await slash('/summary', {}, there), there))).toContain('-# Summary');
    const details = await slash('/ask', { question: 'Who wrote this?' }, there);
    expect(shownText(await choose(details, there))).toContain('The story names no author.');
    const forge = (custom_id: string, by: By) =>
      discord.interact({ type: 3, data: { custom_id, component_type: 2 }, message: { id: details.id } }, by);
    // Asked by somebody else, or too long ago: the question is asked for.
    const asked = await fill(
      forge(`ask-in:1:${bridge.id}::unknown:0`, there),
      { text: 'Who is Holt?' },
      there,
    );
    expect(shownText(asked)).toContain('Ana Holt');
    const [seed] = await readSeeds();
    expect(shownText(await forge(`also:1:${seed?.id}:0-5,0-9:0:0`, {}).answer())).toMatch(/^> Secretary/mu);
    const [entry] = (await bot.library.entries(owner, { search: 'bridge' })).entries;
    const edit = discord.slash('/story edit', { story: entry?.id ?? '' }, there);
    const refused = await fill(edit, { title: 'Typed', published: 'no day' }, there);
    expect(JSON.stringify(await discord.press(refused, 'Try again', there).modal())).toContain('Typed');
  });

  it('settings changed', async () => {
    expect(shownText(await press(await slash('/settings', {}, admin), 'Colours off', admin))).toContain(
      'no col',
    );
  });

  it.each([
    ['/ask', 'question', 'what did', 1],
    ...['/ask', '/who-said', '/check', '/quotes', '/summary'].map(
      (line) => [line, 'story', 'bl', 1] as const,
    ),
    ['/quotes', 'speaker', 'blin', 1],
    ...['show', 'people', 'timeline', 'sourcing', 'edit', 'refresh', 'remove', 'watch', 'export', 'pin'].map(
      (sub) => [`/story ${sub}`, 'story', 'bl', 1] as const,
    ),
    ['/compare', 'a', 'blin', 1],
    ['/compare', 'b', 'blin', 1],
  ] as const)('choices while typing: %s %s', async (line, option, typed, least) => {
    const choices = await discord.type(line, option, { [option]: typed }).choices();
    expect(choices.length).toBeGreaterThanOrEqual(least);
    for (const { name } of choices) expect(name.toLowerCase()).toContain(typed.split(' ')[0]);
  });

  it('taking everything out, keeping it, and erasing it with a second press', async () => {
    const shown = await slash('/privacy', {}, there);
    expect(shownText(await press(shown, 'Export all', there))).not.toBe('');
    const asked = await press(await slash('/privacy', {}, there), 'Delete all', there);
    expect(shownText(await press(asked, 'Keep', there))).toBe('Nothing was deleted.');
    const mine = await press(await slash('/privacy', {}, there), 'Delete my data', there);
    expect(shownText(await press(mine, 'Delete permanently', there))).toContain('Permanently deleted');
    const again = await press(await slash('/privacy', {}, there), 'Delete all', there);
    expect(shownText(await press(again, 'Delete permanently', there))).toContain('Permanently deleted');
    expect((await bot.library.entries(owner)).entries.every(({ origin }) => origin === 'sample')).toBe(true);
  });

  it('leaves nothing that was not used above', () => {
    const used = new Set(discord.interactions.flatMap(useOf));
    expect(everyUse(bot.commands).filter((use) => !used.has(use))).toEqual([]);
  });
});

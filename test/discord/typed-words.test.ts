import { beforeAll, describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/discord/registration/load-commands.ts';
import { readSeeds } from '../../src/library/read-seeds.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { memoryLibrary } from '../memory-library.ts';
import { Crawler } from './crawler.ts';
import { useEveryCommand } from './every-reply.ts';

const MARKER = 'zqxmarker';
/** Answered, refused, checked and compared: each with the marker in it. */
const TEXTS = [
  `Who is the Ukrainian foreign minister ${MARKER}?`,
  `who said “any renewed aggression can trigger ${MARKER} serious consequences”`,
  `${MARKER} Blinken said “any renewed aggression will trigger ${MARKER} consequences” and “a ${MARKER} base”`,
  `Blinken ${MARKER}`,
  `Stoltenberg`,
  `${MARKER}?`,
];

/** Adding and correcting stories is left out: what is typed there becomes a story's own text and source. */
describe('what a member types', () => {
  let crawler: Crawler;
  beforeAll(async () => {
    const library = await memoryLibrary();
    const bridge = readPlainText('Bridge closes\n\nThe bridge closed on Monday, Mayor Ana Holt said.');
    for (const story of [bridge, ...(await readSeeds())])
      await library.add('guild:5', { story, origin: 'paste', addedBy: null });
    crawler = await Crawler.over(library, { typed: TEXTS, perAction: 100 });
    for (const text of TEXTS) crawler.mention(text);
    useEveryCommand(crawler, (await loadCommands()).values(), TEXTS, 'answers');
    await crawler.run();
  }, 60_000);
  const sent = (isPublic: boolean) => crawler.sent.filter(({ isPrivate }) => isPrivate !== isPublic);

  it('stands in no public message, nor in what its buttons carry', () => {
    expect(sent(true).length).toBeGreaterThan(50);
    const found = sent(true).filter(({ body }) => JSON.stringify(body).toLowerCase().includes(MARKER));
    expect(found.map(({ how }) => how)).toEqual([]);
  });

  it.each([
    ['an option', /^\/ask/u],
    ['a mention', /^mention/u],
    ['a shared answer', /> share:/u],
  ])('was tried where it was answered in public: %s', (_, way) => {
    const answered = sent(true).filter(
      ({ how, text }) => way.test(how) && how.includes(MARKER) && /^> /mu.test(text),
    );
    expect(answered).not.toEqual([]);
  });

  it('was tried in every form and in the menus of messages', () => {
    const ways = crawler.sent.filter(({ how }) => how.includes(MARKER)).map(({ how }) => how);
    for (const form of [...crawler.used.keys()].filter((name) => name.startsWith('form ')))
      expect(ways.some((how) => how.includes(`> ${form}:`))).toBe(true);
    expect(sent(false).some(({ how }) => how === 'Check quotes')).toBe(true);
  });
});

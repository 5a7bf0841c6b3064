import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/discord/registration/load-commands.ts';
import type { Owner } from '../../src/library/owner.ts';
import { readSeeds } from '../../src/library/read-seeds.ts';
import type { Story } from '../../src/story/story.ts';
import { memoryLibrary } from '../memory-library.ts';
import { largeStory } from '../replies/large-story.ts';
import { stub } from '../stub.ts';
import { Crawler } from './crawler.ts';
import { TURNS, useEveryCommand } from './every-reply.ts';
import { type Component, everyComponent } from './stand-in/message-rules.ts';
import { labelFaults, quotingFaults } from './verbatim.ts';

const commands = await loadCommands();
const seeds = await readSeeds();
const large = largeStory();

const SEED_TEXTS = [
  'Blinken said “any renewed aggression will trigger severe consequences” and Stoltenberg spoke of a “high price”',
  'Where did Blinken speak?',
  'who said “high price”',
  'Who won the cup in Zanzibar?',
];
const LARGE_TEXTS = [
  'What did Ada Moor say about the harbour?',
  'who said “we will not give up the budget”',
  'Ada Moor said “come at a cost of 30 million”',
  'since 1950',
];

interface Place {
  readonly owner?: Owner;
  /** What of an interaction's JSON says where it is. */
  readonly place?: object;
}

/** Direct messages with the bot, and a server to which somebody brought it for themselves. */
const DIRECT: Place = {
  owner: 'user:9',
  place: {
    guild_id: undefined,
    member: undefined,
    user: { id: '9' },
    context: 1,
    authorizing_integration_owners: { 0: '0', 1: '9' },
  },
};
const BROUGHT: Place = { owner: 'user:9', place: { context: 0, authorizing_integration_owners: { 1: '9' } } };

/** Uses everything over these stories, and gives back everything that was sent. */
async function crawl(
  stories: readonly Story[],
  texts: readonly string[],
  perAction: number,
  { owner = 'guild:5', place }: Place = {},
) {
  const library = await memoryLibrary();
  for (const story of stories) await library.add(owner, { story, origin: 'paste', addedBy: null });
  const crawler = await Crawler.over(library, { typed: texts.slice(0, 2), perAction, place });
  const words = [...texts, ...stories.map(({ id }) => id)];
  for (const text of texts) crawler.mention(text);
  for (const turn of TURNS) {
    useEveryCommand(crawler, commands.values(), words, turn);
    await crawler.run();
  }
  return crawler;
}

describe.each([
  ['the seed story', seeds, SEED_TEXTS, 80, undefined],
  ['the seed story in direct messages', seeds, SEED_TEXTS, 25, DIRECT],
  ['the seed story where a person brought it', seeds, SEED_TEXTS, 25, BROUGHT],
  [
    '100 paragraphs, 300 quotations and names of 2,000 characters',
    [...seeds, large],
    LARGE_TEXTS,
    12,
    undefined,
  ],
] as const)('everything that the bot sends about %s', (_, stories, texts, perAction, place) => {
  let crawler: Crawler;

  it('is answered without a fault', async () => {
    crawler = await crawl(stories, texts, perAction, place);
    expect(crawler.faults).toEqual([]);
    expect(crawler.sent.length).toBeGreaterThan(400);
    for (const action of ['more', 'context', 'machine', 'add-confirm', 'form ask'])
      expect([...crawler.used.keys()]).toContain(action);
  }, 120_000);

  it('is shared with others where the stories are the server’s, and not where they are a person’s', () => {
    const isServers = place === undefined;
    expect(crawler.used.has('share')).toBe(isServers);
    const inPublic = crawler.sent.filter(({ how, isPrivate }) => !isPrivate && !how.startsWith('mention'));
    expect(inPublic.length > 0).toBe(isServers || place === DIRECT);
  });

  it('is taken by Discord: never too long, never malformed', () => {
    expect(crawler.refused).toEqual([]);
  });

  it('quotes what a story says, and cuts nothing inside a word or a quotation', () => {
    const added = texts.join('\n');
    const faults = crawler.sent.flatMap(({ how, text }) =>
      quotingFaults(text, stories)
        .filter((fault) => !added.includes(fault.replace(/^in no story: /u, '')))
        .map((fault) => `${fault} (${how})`),
    );
    expect(faults).toEqual([]);
  });

  it('shortens labels between words', () => {
    const labels = crawler.sent.flatMap(({ body }) =>
      everyComponent(stub<Component[]>(body.components)).flatMap(({ label, options = [] }) => [
        ...(label === undefined ? [] : [label]),
        ...options.map((option) => option.label),
      ]),
    );
    expect(labelFaults([...new Set(labels)], stories)).toEqual([]);
  });
});

it('is tried on a story as large as it says', () => {
  expect(large.bodyParagraphCount).toBeGreaterThanOrEqual(100);
  expect(large.text.match(/“[^”]+”|said that/gu)?.length).toBeGreaterThanOrEqual(300);
  expect(Math.max(...large.text.split(/\s/u).map(({ length }) => length))).toBeGreaterThan(1990);
});

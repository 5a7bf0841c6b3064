import { describe, expect, it } from 'vitest';
import { askStory, findPhrase } from '../../src/retrieval/search-stories.ts';
import { indexStory } from '../../src/retrieval/story-index.ts';
import { matchName } from '../../src/retrieval/text/names.ts';
import { seedAttributions, seedStory } from './fixtures/seed-story.ts';

const index = indexStory(seedStory, seedAttributions);

/** A remembered phrase, its speaker, words of the quotation; null if nobody said it. */
const SAID: readonly (readonly [string, readonly [string, string] | null])[] = [
  [
    'any renewed aggression can trigger serious consequences',
    ['Antony Blinken', 'any renewed aggression can trigger serious consequences'],
  ],
  ['increasingly beligerent retoric', ['Antony Blinken', 'It’s increasingly belligerent rhetoric']],
  ['high price', ['Jens Stoltenberg', 'high price']],
  [
    "i'll have more to say about that tomorrow",
    ['Antony Blinken', 'I’ll have a lot more to say about that tomorrow'],
  ],
  [
    'escalatory actions would be of great concern to the US and Latvia',
    ['Antony Blinken', 'any escalatory actions by Russia would be of great concern'],
  ],
  [
    'number of russian units went up by two thirds',
    ['an official', 'The number of Russian units in the area has increased by about two-thirds'],
  ],
  [
    'the military activity is irregular',
    ['US officials', 'the military activity in western Russia is irregular'],
  ],
  ['serious concerns about the military buildup', ['Bill Burns', 'serious concerns']],
  ['we will never negotiate with terrorists', null],
  ['NATO enlargement is a red line', null],
];

/** A question and words of the sentence that answers it; null if the story does not say. */
const ASKED: readonly (readonly [string, string | null])[] = [
  ['When will Blinken meet the Russian foreign minister?', 'Thursday'],
  ['Who is the Ukrainian foreign minister?', 'Ukrainian Foreign Minister Dmytro Kuleba'],
  ['Where did Blinken speak?', 'in Riga'],
  [
    'What is Biden considering to help Ukraine?',
    'weighing sending military advisers and new equipment including weaponry to Ukraine',
  ],
  [
    'How did the CIA director talk to Putin?',
    'held a rare conversation with Russian President Vladimir Putin in Moscow via telephone',
  ],
  ['How much has the number of Russian units grown?', 'about two-thirds'],
  ['Who is the Secretary General of NATO?', 'NATO Secretary General Jens Stoltenberg'],
  ['What is the price of gas in Europe?', null],
  ['Did Zelensky meet Macron?', null],
  ['How many soldiers died?', null],
  ['Who is the Russian foreign minister?', null],
  ['Has the story been updated?', 'This story has been updated.'],
];

describe('on the seed story', () => {
  it.each(SAID)('who said "%s" is found with its speaker, or refused', (phrase, expected) => {
    const answer = findPhrase([index], phrase);
    if (!expected) return expect(answer.answered, `confidence ${answer.confidence}`).toBe(false);
    const [first] = answer.quotations;
    expect(answer.answered, `confidence ${answer.confidence}`).toBe(true);
    expect(first?.attribution.speaker?.name).toBe(expected[0]);
    expect(first?.attribution.content.map((span) => seedStory.slice(span)).join(' ')).toContain(
      expected[1].replace(/^It’s /, ''),
    );
  });

  it.each(ASKED)('"%s" gets the right sentence, or an honest no', (question, expected) => {
    const answer = askStory(index, question);
    const first = answer.passages[0];
    const text = first ? seedStory.slice(first.span) : '';
    const seen = `confidence ${answer.confidence}: ${text}`;
    expect(answer.answered, seen).toBe(expected !== null);
    if (expected) expect(text, seen).toContain(expected);
  });

  it('the headline is among the closest passages of a refused who-is question', () => {
    const { passages } = askStory(index, 'Who is the Russian foreign minister?');
    expect(passages.map(({ span }) => seedStory.slice(span))).toContain(seedStory.title);
  });

  it('a misspelt surname finds its speaker', () => {
    expect(matchName(index.speakers, 'blinkn')[0]?.name).toBe('Antony Blinken');
    expect(matchName(index.speakers, 'stoltenburg')[0]?.name).toBe('Jens Stoltenberg');
    expect(matchName(index.speakers, 'Macron')).toEqual([]);
  });
});

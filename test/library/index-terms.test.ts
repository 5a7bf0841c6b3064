import { describe, expect, it } from 'vitest';
import { indexTerms, packTerms, unpackTerms } from '../../src/library/index-terms.ts';
import { planSearch } from '../../src/library/search-plan.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

describe('the words that a story is found by', () => {
  it.each([
    [
      'a story',
      'The bridge\n\nIt’s shut, U.S. officials said.\n\n1,200 cars a day cross the Ōtara–Ngā bridge.',
    ],
    ['marks between words', 'A — b\n\n***\n\n“…”\n\nMr O’Neil and the naïve café owners paid €5.50.'],
    [
      'more paragraphs than are told apart',
      Array.from({ length: 5_000 }, (_, at) => `Line ${at} ends.`).join('\n\n'),
    ],
  ])('are the same after they came from a worker: %s', (_, text) => {
    const terms = indexTerms(readPlainText(text));
    expect(unpackTerms(packTerms(terms))).toEqual(terms);
    expect(terms.keys.length).toBeGreaterThan(3);
  });
});

it('stories are not searched for a word that nearly all of them have, unless the question has no other', async () => {
  const counts = new Map([
    ['say', 950],
    ['mayor', 40],
    ['lantern', 2],
  ]);
  const keysFor = async (question: string) =>
    (
      await planSearch(question, {
        counts: async (keys) =>
          new Map(keys.flatMap((key) => (counts.has(key) ? [[key, counts.get(key) ?? 0]] : []))),
        similar: async () => [],
        stories: async () => 1_000,
      })
    ).map(({ key }) => key);
  expect(await keysFor('what did the mayor say about lanterns')).toEqual(['lantern', 'mayor']);
  expect(await keysFor('what did they say')).toEqual(['say']);
});

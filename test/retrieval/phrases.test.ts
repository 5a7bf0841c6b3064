import { describe, expect, it } from 'vitest';
import { PHRASE_THRESHOLD } from '../../src/retrieval/phrases/phrase-confidence.ts';
import { type FoundQuotation, indexPhrases, searchPhrase } from '../../src/retrieval/phrases/phrases.ts';

const QUOTATIONS = [
  'We will rebuild the harbour wall before the winter storms arrive',
  'the harbour wall is older than anybody in this council',
  'I have never seen a tide like it, and I have fished here for forty years',
  'that the ferry company would pay for the repairs',
  'The co-operation of the lifeboat crew was first-rate',
];
const index = indexPhrases(
  QUOTATIONS.map((text) => ({ text, context: `“${text},” said the harbour master on Friday.` })),
);
const best = (phrase: string, stories = 1): FoundQuotation | undefined =>
  searchPhrase(index, phrase, 3, stories)[0];

describe('a half-remembered phrase finds its quotation', () => {
  it.each([
    ['with a word left out', 'rebuild the wall before the winter storms', 0],
    ['misspelt', 'befor the wintr storms arive', 0],
    ['reordered', 'before winter storms the harbour wall rebuild', 0],
    ['from indirect speech', 'ferry company pays for repairs', 3],
    ['in American spelling', 'the harbor wall is older than anybody', 1],
    ['with a number in figures', 'fished here for 40 years', 2],
    ['without its hyphen', 'cooperation of the life boat crew', 4],
  ])('%s', (_, phrase, at) => {
    const found = best(phrase);
    expect(found?.index).toBe(at);
    expect(found?.confidence).toBeGreaterThanOrEqual(PHRASE_THRESHOLD);
  });

  it('marks from the first to the last remembered word', () => {
    const [start, end] = best('wall before the winter')?.matched ?? [0, 0];
    expect(QUOTATIONS[0]?.slice(start, end)).toBe('wall before the winter');
  });
});

describe('a phrase that nobody said is refused, so that no words are put into a mouth', () => {
  it.each([
    'the council will never surrender',
    'winter is coming for the ferry fish',
    'forty percent of the tide company',
    'we have the best people in this',
  ])('%s', (phrase) => expect(best(phrase)?.confidence ?? 0).toBeLessThan(PHRASE_THRESHOLD));

  it('the more stories are searched, the more of the phrase must be there', () => {
    const few = best('older wall in this council', 1)?.confidence ?? 0;
    const many = best('older wall in this council', 200)?.confidence ?? 0;
    expect(many).toBeLessThan(few);
    // What is there word for word is found in any library.
    const exact = best('i have never seen a tide like it', 200);
    expect(exact?.confidence).toBeGreaterThanOrEqual(PHRASE_THRESHOLD);
  });
});

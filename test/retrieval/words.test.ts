import { describe, expect, it } from 'vitest';
import { porter2 } from '../../src/retrieval/text/porter2.ts';
import { editDistance, Vocabulary } from '../../src/retrieval/text/spelling.ts';
import { splitWords } from '../../src/retrieval/text/words.ts';

const keys = (text: string): string[] => splitWords(text).map(({ key }) => key);

describe('words match however they are written', () => {
  // From the vocabulary that accompanies the published algorithm.
  it.each([
    ['consignment', 'consign'],
    ['knightly', 'knight'],
    ['generously', 'generous'],
    ['communication', 'communic'],
    ['happily', 'happili'],
    ['traditional', 'tradit'],
    ['hopefulness', 'hope'],
    ['controlled', 'control'],
    ['skies', 'sky'],
    ['exceedingly', 'exceed'],
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['by', 'by'],
    ['youthful', 'youth'],
  ])('%s has the stem %s', (word, stem) => expect(porter2(word)).toBe(stem));

  it.each([
    ['Edgars Rinkēvičs', 'edgars rinkevics'],
    ['organisations defence labour', 'organizations defense labor'],
    ['two-thirds', '2 thirds'],
    ["don't", 'do not'],
    ["I'll", 'i will'],
    ['Blinken’s warning', "Blinken's warnings"],
    ['the U.S. and the UK', 'the United States and the United Kingdom'],
    ['went, rose, grew', 'go rise grow'],
    ['travelled', 'traveled'],
    ['1,500', '1500'],
    ['“Curly”', '"curly"'],
  ])('%s matches %s', (left, right) => expect(keys(left)).toEqual(keys(right)));

  it('the pronoun "us" is not the country', () => {
    expect(keys('he told us')).not.toEqual(keys('he told US'));
    expect(keys('to the us')).toEqual(keys('to the US'));
  });

  it('offsets point into the text as it was written', () => {
    const text = 'Rinkēvičs doesn’t say “two-thirds”';
    expect(splitWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Rinkēvičs',
      'doesn’t',
      'doesn’t',
      'say',
      'two',
      'thirds',
    ]);
  });
});

describe('respelling from the story’s own words', () => {
  it('counts a swap of neighbours as one edit and gives up at the limit', () => {
    expect(editDistance('rhetoric', 'rhetroic', 2)).toBe(1);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
  });

  it('takes the closest word, leaves known and short ones alone', () => {
    const vocabulary = new Vocabulary();
    for (const word of ['belligerent', 'rhetoric', 'gas', 'border']) vocabulary.add(word);
    expect(vocabulary.respell('beligerent')).toEqual(['belligerent']);
    expect(vocabulary.respell('retoric')).toEqual(['rhetoric']);
    expect(vocabulary.respell('border')).toEqual([]);
    expect(vocabulary.respell('gaz')).toEqual([]);
  });
});

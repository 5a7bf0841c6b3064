import { describe, expect, it } from 'vitest';
import { differingFigures } from '../../src/facts/disagreements.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

const read = (...paragraphs: string[]) =>
  readPlainText(['A headline of its own', ...paragraphs].join('\n\n'));

/** Each pair as the two stories print it. */
function differing(a: string, b: string): string[] {
  const [one, other] = [read(a), read(b)];
  return differingFigures(one, other).map((pair) => `${one.slice(pair.a)} | ${other.slice(pair.b)}`);
}

describe('figures that two stories print differently', () => {
  it.each([
    [
      'The closure will last at least 18 months, the city’s public works department said.',
      'The bridge will be closed for at least two years, the city council decided.',
      ['last at least 18 months | for at least two years'],
    ],
    [
      'Repairs will cost $43 million, according to the public works department.',
      'The repairs will cost $45 million, the department of public works said.',
      ['Repairs will cost $43 million | repairs will cost $45 million'],
    ],
    [
      'The council voted after an engineer found cracks in three of its girders.',
      'An engineer, Tomas Varga, had found cracks in four of its girders.',
      ['found cracks in three of its girders | found cracks in four of its girders'],
    ],
    [
      'Turnout fell to 38% in the northern districts, the electoral office said.',
      'The electoral office put turnout in the northern districts at 41%.',
      ['Turnout fell to 38% | northern districts at 41%'],
    ],
  ])('stand side by side: %s', (a, b, expected) => {
    expect(differing(a, b)).toEqual(expected);
  });

  it.each([
    [
      'the same in words and figures',
      'Some 21,000 vehicles cross the bridge each day.',
      'About 21,000 vehicles cross the bridge daily.',
    ],
    [
      'a year and its twelve months',
      'The bridge will be closed for one year of repairs.',
      'The bridge will be closed for 12 months of repairs.',
    ],
    [
      'what counts something else',
      'Police said that 12 people were injured in the crash.',
      'Three people were killed in the storm, the ministry said.',
    ],
    [
      'a year in a date',
      'The 2016 elections were close in the northern districts.',
      'The 2020 elections were close in the northern districts.',
    ],
  ])('are none: %s', (_, a, b) => {
    expect(differing(a, b)).toEqual([]);
  });
});

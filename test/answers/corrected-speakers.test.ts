import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { AnalysisCache } from '../../src/analysis/analysis-cache.ts';
import { withCorrections } from '../../src/analysis/corrections.ts';
import { findName, machineReading, possibleSpeakers } from '../../src/answers/corrected-speakers.ts';
import { passageAt } from '../../src/answers/passages.ts';
import { listQuotes } from '../../src/answers/quotes.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import type { Span } from '../../src/story/span.ts';

const story = readPlainText(
  [
    'Pier reopens',
    'Mayor Ana Holt opened the pier with engineer Tom Reed on Monday.',
    '“We waited for three years,” Holt said. “It was worth it.”',
    '“The old wood is gone,” Tom Reed said. Ada (Addy) Moor+ of the *Gazette* watched.',
  ].join('\n\n'),
);
const analysed = analyse(story);
const spanOf = (words: string): Span => {
  const start = story.text.indexOf(words);
  return [start, start + words.length];
};
const WAITED = spanOf('We waited for three years');
const REED = spanOf('Tom Reed');

describe('a corrected speaker', () => {
  const corrected = withCorrections(analysed, [{ content: WAITED, speaker: REED }]);

  it('is named in place of the one that was read, and marked', () => {
    expect(passageAt(analysed, WAITED).speaker?.text).toMatch(/Holt/u);
    const passage = passageAt(corrected, WAITED);
    expect(passage.speaker?.text).toBe('Tom Reed');
    expect(passage.corrected).toBe(true);
    expect(passageAt(corrected, spanOf('The old wood is gone')).corrected).toBeUndefined();
  });

  it('has these words among their quotations', () => {
    const count = (of: typeof analysed) =>
      listQuotes(of, { speaker: 'Tom Reed' }).sections.flatMap(({ passages }) => passages).length;
    expect(count(corrected)).toBe(count(analysed) + 1);
  });

  it('leaves what the machine read to be seen', () => {
    const [passage] = machineReading(corrected, [WAITED]).sections[0]?.passages ?? [];
    expect(passage?.speaker?.text).toMatch(/Holt/u);
    expect(passage?.corrected).toBeUndefined();
  });

  it('is found again though a later reading draws the quotation a little differently', () => {
    const [start, end] = WAITED;
    const other = withCorrections(analysed, [{ content: [start + 3, end - 2], speaker: REED }]);
    expect(passageAt(other, WAITED).speaker?.text).toBe('Tom Reed');
  });

  it('may be nobody', () => {
    const nobody = withCorrections(analysed, [{ content: WAITED, speaker: null }]);
    expect(passageAt(nobody, WAITED)).toMatchObject({ corrected: true, resolved: undefined });
  });

  it('is read once for the same corrections', () => {
    const cache = new AnalysisCache(10_000_000);
    const corrections = [{ content: WAITED, speaker: null }];
    const once = cache.corrected('story', analysed, corrections);
    expect(cache.corrected('story', analysed, [...corrections])).toBe(once);
    expect(cache.corrected('story', analysed, [])).toBe(analysed);
    expect(withCorrections(analysed, [])).toBe(analysed);
  });
});

describe('a name that was typed', () => {
  it.each([
    ['tom  reed', 'Tom Reed'],
    ['Ada (Addy) Moor+', 'Ada (Addy) Moor+'],
    ['.*', undefined],
    ['To', undefined],
    ['  ', undefined],
  ])('%j is found as the story prints it: %s', (typed, expected) => {
    const span = findName(story, typed, WAITED);
    expect(span && story.slice(span)).toBe(expected);
  });
});

it('a story of one name over and over breaks no list of speakers: what has thousands of words is no name', () => {
  const repeated = analyse(readPlainText('Ana Ruiz '.repeat(3_000)));
  expect(findName(repeated.story, 'Ana Ruiz '.repeat(3_000), [9, 17])).toBeUndefined();
  expect(() => possibleSpeakers(repeated, [9, 17])).not.toThrow();
});

it('lists those who speak first, each once', () => {
  const names = possibleSpeakers(analysed, WAITED).map(({ name }) => name);
  expect(names[0]).toMatch(/Reed|Holt/u);
  expect(new Set(names).size).toBe(names.length);
});

describe('a name with a hyphen', () => {
  it('can be chosen and typed like any other', () => {
    const text =
      'Captain speaks\n\n“We go on,” Jean-Luc Picard said. Mary Smith-Jones listened to the captain.';
    const bridge = readPlainText(text);
    const at = text.indexOf('We go on');
    expect(findName(bridge, 'jean-luc picard', [at, at + 8])).toEqual([
      text.indexOf('Jean'),
      text.indexOf(' said'),
    ]);
    expect(possibleSpeakers(analyse(bridge), [at, at + 8]).map(({ name }) => name)).toContain(
      'Jean-Luc Picard',
    );
    expect(findName(bridge, 'a-b (c)', [at, at + 8])).toBeUndefined();
  });
});

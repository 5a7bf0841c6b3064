import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import type { Answer } from '../../src/answers/answer.ts';
import { timeline } from '../../src/answers/timeline.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { inEnglish } from '../in-english.ts';
import { seedStory } from '../retrieval/fixtures/seed-story.ts';
import { analysedSeed } from './analysed.ts';

/** Every note of the answer, with the words that it is about. */
function notesOf({ sections }: Answer): string[] {
  return sections
    .flatMap(({ passages }) => passages.flatMap(({ heading, notes = [] }) => [heading ?? [], notes].flat()))
    .flatMap(({ of, text }) => (text ? [`${of?.text} ${inEnglish(text)}`] : []));
}

describe('the timeline of a story', () => {
  it('gives the seed story in its own words, without a single day of the bot’s', () => {
    const pages = [1, 2].map((page) => timeline(analysedSeed, page));
    expect(pages.flatMap(notesOf)).toEqual([]);
    expect(pages.flatMap(({ sections }) => sections.map(({ label }) => label))).toEqual([
      undefined,
      undefined,
    ]);
    const rows = pages.flatMap(({ sections }) => sections.flatMap(({ passages }) => passages));
    expect(rows.map(({ excerpt }) => excerpt.paragraph)).toEqual([8, 7, 7, 2, 4, 6, 0]);
    expect(rows.map(({ heading }) => heading?.of.text)).toEqual([
      'Last month',
      'recent weeks',
      'last week',
      'Tuesday',
      'Tuesday',
      'Tuesday',
      'Thursday',
    ]);
  });

  it('shows the day beside the story’s words and says that it is inferred', () => {
    const story = readPlainText(seedStory.text, { published: '2021-12-01' });
    const first = timeline(analyse(story));
    expect(first.sections[0]?.notes?.[0]?.key).toBe('inferredDays');
    expect(notesOf(first)[0]).toBe('Last month <t:1635762600:D> – <t:1638268200:D> · inferred');
    expect(notesOf(first)).toContain('Tuesday <t:1638268200:D> · inferred');
  });

  it('does not call a date inferred that the story gives in full, and lets a year speak for itself', () => {
    const text = 'Bridge opens again\n\nIt closed on May 3, 2016.\n\nIt was built in 1950.';
    const answer = timeline(analyse(readPlainText(text, { published: '2021-12-01' })));
    expect(notesOf(answer)).toEqual([]);
    expect(answer.sections[0]?.notes).toEqual([]);
    expect(answer.sections[0]?.passages[0]?.excerpt.text).toBe('It was built in 1950.');
  });

  it('names the speaker of quoted words whose sentence does not', () => {
    const text =
      'Mayor speaks\n\nMayor Ana Lopez spoke for an hour. “The bridge is safe,” Lopez said. “We opened it on May 3, 2016. It will stand.”';
    const [row] = timeline(analyse(readPlainText(text))).sections[0]?.passages ?? [];
    expect(row?.excerpt.text).toContain('May 3, 2016');
    expect(row?.speaker?.text).toBe('Ana Lopez');
  });

  it('says so where a story says no when, and clamps a page that does not exist', () => {
    const [none] = timeline(analyse(readPlainText('A bridge\n\nIt is long.'))).sections;
    expect(none?.notes?.map(inEnglish)).toEqual(['This story gives no dates.']);
    expect(timeline(analysedSeed, 99).page?.number).toBe(2);
  });

  it('loses no row between pages of a long story with long sentences', () => {
    const long = Array.from(
      { length: 60 },
      (_, at) => `On May 3, ${1900 + at}, ${'the council met again and again '.repeat((at % 20) + 1)}here.`,
    );
    const analysed = analyse(readPlainText(`Council meets\n\n${long.join('\n\n')}`));
    const of = timeline(analysed).page?.of ?? 0;
    const seen = Array.from({ length: of }, (_, at) => timeline(analysed, at + 1)).flatMap(({ sections }) =>
      sections.flatMap(({ passages }) => passages.map(({ excerpt }) => excerpt.text)),
    );
    expect(seen).toEqual(long);
  });
});

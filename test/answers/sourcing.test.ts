import { describe, expect, it } from 'vitest';
import { sourcing, sourcingAction } from '../../src/answers/sourcing.ts';
import { inEnglish } from '../in-english.ts';
import { seedStory } from '../retrieval/fixtures/seed-story.ts';
import { analysedSeed, analysisWith } from './analysed.ts';

/** What a button with this argument brings. */
const openSourcing = (analysis: typeof analysedSeed, argument: string) =>
  sourcingAction.run(analysis, sourcingAction.read(argument), [], []);

describe('the sources of a story', () => {
  it('are counts and shares, without a word about what they mean', () => {
    const { sections, controls } = sourcing(analysedSeed);
    expect(sections.map(({ label, notes }) => [label, ...(notes ?? []).map(inEnglish)])).toEqual([
      ['named', '6 quotations · 54% of the words'],
      ['anonymous', '5 quotations · 46% of the words'],
    ]);
    expect(controls.map(({ label, argument }) => [label, argument])).toEqual([
      ['named', 'named.1'],
      ['anonymous', 'anonymous.1'],
    ]);
  });

  it('open as excerpts, all of them over the pages and none of another kind', () => {
    const first = openSourcing(analysedSeed, 'anonymous.1');
    const of = first.page?.of ?? 0;
    const rows = Array.from({ length: of }, (_, at) =>
      openSourcing(analysedSeed, `anonymous.${at + 1}`),
    ).flatMap(({ sections }) => sections.flatMap(({ passages }) => passages));
    expect(rows.map(({ speaker }) => speaker?.text)).toEqual([
      'the official',
      'an official',
      'US officials',
      'multiple sources',
      'multiple sources familiar with the deliberations',
    ]);
  });

  it('answer a forged button with the counts, and a story without quotations with a refusal', () => {
    expect(openSourcing(analysedSeed, '__proto__.9')).toEqual(sourcing(analysedSeed));
    expect(sourcing(analysisWith(seedStory, [])).answered).toBe(false);
  });
});

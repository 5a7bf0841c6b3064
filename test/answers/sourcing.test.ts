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
    const { sections, menu } = sourcing(analysedSeed);
    expect(sections.map(({ label, notes }) => [label, ...(notes ?? []).map(inEnglish)])).toEqual([
      ['named', '6 quotations · 54% of all words quoted or reported'],
      ['anonymous', '5 quotations · 46% of all words quoted or reported'],
    ]);
    expect(menu?.options.map(({ target }) => target.argument)).toEqual(['named.1', 'anonymous.1']);
    expect(sections[0]?.names?.map(({ text }) => text)).toEqual([
      'Antony Blinken',
      'Jens Stoltenberg',
      'Bill Burns',
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

  it('answer a forged button with the counts, and say of a story without quotations that it quotes nobody', () => {
    expect(openSourcing(analysedSeed, '__proto__.9')).toEqual(sourcing(analysedSeed));
    expect(sourcing(analysisWith(seedStory, [])).sections[0]?.notes?.map(inEnglish)).toEqual([
      'This story quotes no one.',
    ]);
  });
});

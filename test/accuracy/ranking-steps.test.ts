import { afterAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import type { Feature } from '../../src/retrieval/ranking/features.ts';
import { rank } from '../../src/retrieval/ranking/rank.ts';
import { WEIGHTS } from '../../src/retrieval/ranking/weights.ts';
import { annotatedStories } from './annotated-story.ts';

/**
 * What the ranking by words weighs, by what it looks at. The form of the sentence (short, lead, pronoun, …) and words of cause
 * and means are left out: so few questions do not show what they are worth.
 */
const GROUPS: Readonly<Record<string, readonly Feature[]>> = {
  'words of the question and their order': [
    ...(['bm25', 'bm25OfBest', 'coverage', 'exactCoverage', 'rarest'] as const),
    ...(['near', 'run', 'sequence', 'bigrams', 'dense'] as const),
  ],
  'sentences around': ['neighbours', 'paragraph', 'before', 'after'],
  'kind of answer': ['kind', 'kindNear', 'kindMissing'],
  'who says it': ['saidBy'],
};

/** Each question's sentences with what is measured of them, and which of them answers. */
const questions = annotatedStories().flatMap(({ story, questions }) => {
  const { questions: index } = analyse(story);
  return questions.flatMap(({ question, answer }) => {
    const right = index.sentences.findIndex(({ text }) => answer !== null && text.startsWith(answer));
    return right < 0 ? [] : [{ features: rank(index, question).features, right }];
  });
});

/** Mean reciprocal rank of the sentence that answers, if the given features weigh nothing. */
function reciprocalRank(without: readonly Feature[] = []): number {
  const weights = Object.entries(WEIGHTS).filter(([name]) => !without.includes(name as Feature));
  const ranks = questions.map(({ features, right }) => {
    const scores = features.map((row) =>
      weights.reduce((sum, [name, weight]) => sum + row[name as Feature] * weight, 0),
    );
    const own = scores[right] ?? 0;
    return 1 / (1 + scores.filter((score, at) => score > own || (score === own && at < right)).length);
  });
  return ranks.reduce((sum, each) => sum + each, 0) / ranks.length;
}

describe('each part of the ranking earns its place: left out, answers stand lower on the annotated stories', () => {
  const whole = reciprocalRank();
  const lines = [`mean reciprocal rank of ${questions.length} answers: ${whole.toFixed(3)}`];
  afterAll(() => console.info(lines.join('\n')));

  it.each(Object.entries(GROUPS))('%s', (name, features) => {
    const without = reciprocalRank(features);
    lines.push(`without ${name.padEnd(38)} ${without.toFixed(3)}`);
    expect(without).toBeLessThan(whole);
  });
});

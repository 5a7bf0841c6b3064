import type { Ranking } from './rank.ts';

/** From this confidence on, a question counts as answered. */
export const QUESTION_THRESHOLD = 0.5;

/** How surely the best sentence answers the question, 0 to 1. */
export function confidenceOf(ranking: Ranking): number {
  const top = ranking.ranked[0];
  const row = top && ranking.features[top.index];
  if (!row) return 0;
  const x =
    -4.2 +
    3.5 * row.coverage +
    2.5 * row.neighbours +
    1.5 * row.paragraph +
    1 * row.pairs -
    1.5 * row.nameMissing -
    0.8 * row.kindMissing;
  return 1 / (1 + Math.exp(-x));
}

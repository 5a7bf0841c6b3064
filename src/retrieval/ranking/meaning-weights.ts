import type { MeaningFeature } from './meaning.ts';

/** Weights if the encoder looked at the question: fitted by scripts/fit-natural.ts (docs/retrieval.md). */
export const MEANING_WEIGHTS: Readonly<Partial<Record<MeaningFeature, number>>> = {
  words: 1.06,
  wordsOfCovered: 0.86,
  bm25OfBest: 0.7,
  nameMissing: -0.46,
  cosine: 1.38,
  cosineOfCovered: 0.52,
  tokenCoverage: 1.59,
  tokenCoverageOfCovered: 0.68,
  cosineBefore: 0.27,
  cosineAfter: 0.03,
  kind: -0.4,
  kindNear: 1.24,
  kindMissing: -1.2,
  unit: -0.28,
  saidBy: 0.7,
  cause: 1.42,
  pronoun: 0.32,
  length: -0.33,
  asks: -1.09,
  lead: 0.11,
  headline: -0.33,
};

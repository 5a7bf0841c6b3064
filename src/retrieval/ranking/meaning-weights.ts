import type { MeaningFeature } from './meaning.ts';

/** Weights if the encoder looked at the question: fitted by scripts/fit-natural.ts (docs/retrieval.md). */
export const MEANING_WEIGHTS: Readonly<Partial<Record<MeaningFeature, number>>> = {
  words: 0.98,
  wordsOfCovered: 0.74,
  bm25OfBest: 0.62,
  nameMissing: -0.37,
  cosine: 1.26,
  cosineOfCovered: 0.48,
  tokenCoverage: 1.06,
  tokenCoverageOfCovered: 0.31,
  reading: 0.91,
  readingOfReading: 0.09,
  cosineBefore: 0.3,
  cosineAfter: 0.03,
  kind: -0.38,
  kindNear: 1.26,
  kindMissing: -1.29,
  unit: -0.28,
  saidBy: 0.73,
  cause: 1.39,
  pronoun: 0.35,
  length: -0.23,
  asks: -1.21,
  lead: 0.13,
  headline: -0.4,
};

import type { MeaningFeature } from './meaning.ts';

/** Weights if the encoder looked at the question: fitted by scripts/fit-natural.ts (docs/retrieval.md). */
export const MEANING_WEIGHTS: Readonly<Partial<Record<MeaningFeature, number>>> = {
  words: 0.96,
  wordsOfCovered: 0.74,
  bm25OfBest: 0.61,
  nameMissing: -0.37,
  cosine: 1.24,
  cosineOfCovered: 0.5,
  tokenCoverage: 1.04,
  tokenCoverageOfCovered: 0.31,
  reading: 0.96,
  readingOfReading: 0.09,
  cosineBefore: 0.3,
  cosineAfter: 0.03,
  kind: -0.41,
  kindNear: 1.24,
  kindMissing: -1.28,
  unit: -0.29,
  saidBy: 0.7,
  cause: 1.37,
  pronoun: 0.35,
  length: -0.22,
  asks: -1.14,
  lead: 0.14,
  headline: -0.36,
};

import type { MeaningFeature } from './meaning.ts';

/** Weights where the encoder looked at the question: fitted by scripts/fit-natural.ts (docs/retrieval.md). */
export const MEANING_WEIGHTS: Readonly<Partial<Record<MeaningFeature, number>>> = {
  words: 0.85,
  wordsOfCovered: 0.65,
  bm25OfBest: 0.5,
  nameMissing: 0.05,
  cosine: 1.95,
  cosineOfCovered: 0.8,
  cosineBefore: 1.5,
  cosineAfter: 0.1,
  kind: 0.5,
  kindNear: 1.15,
  kindMissing: -1.1,
  unit: -0.45,
  saidBy: 0.7,
  cause: 1.2,
  pronoun: 0.5,
  length: 0.1,
  asks: -0.9,
  lead: -0.25,
  headline: -0.5,
  tokenCoverage: 1.6,
  tokenCoverageOfCovered: 0.5,
};

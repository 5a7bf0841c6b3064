import type { MeaningFeature } from './meaning.ts';

/** Weights where the encoder looked at the question: fitted by scripts/fit-natural.ts (docs/retrieval.md). */
export const MEANING_WEIGHTS: Readonly<Partial<Record<MeaningFeature, number>>> = {
  words: 1.35,
  wordsOfCovered: 1.3,
  bm25OfBest: 0.8,
  nameMissing: -0.35,
  cosine: 2.65,
  cosineOfCovered: 1.15,
  cosineBefore: 1.55,
  cosineAfter: 0.3,
  kind: 0.2,
  kindNear: 0.85,
  kindMissing: -0.85,
  unit: -0.4,
  saidBy: 0.8,
  cause: 1,
  pronoun: 0.35,
  length: 0.4,
  asks: -1,
  lead: -0.25,
  headline: -0.45,
};

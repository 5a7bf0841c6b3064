import type { MeaningFeature } from './meaning.ts';

/** Weights where the encoder looked at the question but no reader: fitted by scripts/fit-natural.ts (docs/retrieval.md). */
export const MEANING_WEIGHTS: Readonly<Partial<Record<MeaningFeature, number>>> = {
  words: 1.45,
  wordsOfCovered: 1.45,
  bm25OfBest: 0.8,
  nameMissing: -0.15,
  cosine: 2.75,
  cosineOfCovered: 1.15,
  cosineBefore: 1.5,
  cosineAfter: 0.5,
  kind: 0.2,
  kindNear: 0.75,
  kindMissing: -0.8,
  saidBy: 0.7,
  cause: 1,
  length: 0.5,
  asks: -0.9,
  headline: -0.4,
};

/** The same where the reader read the likeliest sentences. */
export const READ_WEIGHTS: Readonly<Partial<Record<MeaningFeature, number>>> = {
  ...MEANING_WEIGHTS,
  read: 4,
};

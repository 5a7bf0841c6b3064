import type { Feature } from './features.ts';

/**
 * Weights of the ranking, set by hand from what each feature means and rounded; cross-validated fits on encyclopedia
 * questions agree with their signs (docs/retrieval.md). Features without an entry weigh nothing.
 */
export const WEIGHTS: Readonly<Partial<Record<Feature, number>>> = {
  bm25: 0.95,
  bm25OfBest: 1.45,
  coverage: 1.05,
  exactCoverage: 1.1,
  neighbours: 1.45,
  paragraph: 1.8,
  before: 1.15,
  after: 0.85,
  rarest: 0.2,
  pairs: -0.15,
  near: 0.2,
  run: 0.7,
  sequence: 0.6,
  bigrams: 0.5,
  dense: 0.2,
  kind: 1.6,
  kindNear: 0.9,
  kindMissing: -0.9,
  unit: 0.1,
  focus: 0.15,
  nameMissing: 0.05,
  saidBy: 0.95,
  length: -0.05,
  short: -0.4,
  asks: -0.25,
  lead: 0.25,
  novelty: 0.05,
  pronoun: 0.4,
  cause: 1.1,
  means: 0.65,
  lastWord: 0.35,
};

import type { Feature } from './features.ts';

/**
 * Weights of the ranking, set by hand from what each feature means and rounded; cross-validated fits on encyclopedia
 * questions agree with their signs (docs/retrieval.md). Features without an entry weigh nothing.
 */
export const WEIGHTS: Readonly<Partial<Record<Feature, number>>> = {
  bm25: 1,
  bm25OfBest: 1.45,
  coverage: 1,
  exactCoverage: 1,
  neighbours: 1.4,
  paragraph: 1.85,
  before: 1.1,
  after: 0.8,
  rarest: 0.2,
  pairs: -0.05,
  near: 0.3,
  run: 0.7,
  sequence: 0.6,
  bigrams: 0.5,
  dense: 0.2,
  kind: 1.5,
  kindNear: 1,
  kindMissing: -1.05,
  unit: 0.05,
  focus: 0.15,
  nameMissing: 0.05,
  saidBy: 0.95,
  length: -0.05,
  short: -0.4,
  asks: -0.25,
  lead: 0.25,
  novelty: 0.1,
  pronoun: 0.4,
  cause: 1.1,
  means: 0.65,
  lastWord: 0.35,
};

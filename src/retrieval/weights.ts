import type { Feature } from './features.ts';

/**
 * Weights of the ranking, set by hand from what each feature means and rounded; cross-validated fits on encyclopedia
 * questions agree with their signs (docs/retrieval.md). Features without an entry weigh nothing.
 */
export const WEIGHTS: Readonly<Partial<Record<Feature, number>>> = {
  bm25: 4,
  bm25OfBest: 3,
  coverage: 3,
  exactCoverage: 1,
  neighbours: 2,
  paragraph: 1.5,
  pairs: 1.5,
  near: 0.5,
  kind: 0.6,
  kindNear: 0.3,
  looseKind: 0.3,
  focus: 0.2,
  nameMissing: -1,
  short: -0.7,
  asks: -1,
  novelty: 0.5,
  pronoun: 0.3,
  cause: 0.6,
  means: 0.3,
};

import type { PronounCandidate } from './pronoun-features.ts';
import type { Entity } from './roster.ts';

/** What each feature of a candidate is worth; learned by `scripts/train-quotations.ts`. */
export type PronounWeights = Readonly<Record<string, number>>;

export interface Likelihood {
  readonly entity: Entity;
  readonly probability: number;
}

/** The candidates with their probabilities, best first. */
export function weigh(candidates: readonly PronounCandidate[], weights: PronounWeights): Likelihood[] {
  const scores = candidates.map(({ features }) =>
    features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0),
  );
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return candidates
    .map(({ entity }, index) => ({ entity, probability: (powers[index] as number) / total }))
    .sort((a, b) => b.probability - a.probability);
}

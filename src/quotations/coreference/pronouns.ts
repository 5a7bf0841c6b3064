import { readFileSync } from 'node:fs';
import type { Entity } from '../mentions/entity.ts';
import type { DiscourseSalience, MentionHistory } from './discourse-salience.ts';
import { candidatesFor, featuresOf, type Pronoun } from './pronoun-features.ts';

/** Weight of each feature of a log-linear ranking of candidates; fitted by `scripts/train-speakers.ts`. */
export type PronounWeights = Readonly<Record<string, number>>;

/** Below this probability the pronoun stays unclear: a candidate must be likelier than all others together. */
const SURE = 0.5;
const VERY_SURE = 0.7;
/** From here on, a claim that another person said it is wrong. */
const CERTAIN = 0.95;
/** A candidate above this is worth showing when no one is sure. */
const POSSIBLE = 0.15;

export interface Choice {
  /** Undefined if no candidate is likely enough. */
  readonly chosen: MentionHistory | undefined;
  /** Sure enough to learn the gender of the chosen one from it. */
  readonly sure: boolean;
  /** Sure enough that no other person said it. */
  readonly certain: boolean;
  /** All that are likely enough to be shown, best first. */
  readonly possible: readonly MentionHistory[];
}

let loaded: PronounWeights | undefined;

export function pronounWeights(): PronounWeights {
  loaded ??= JSON.parse(
    readFileSync(new URL('./pronoun-weights.json', import.meta.url), 'utf8'),
  ) as PronounWeights;
  return loaded;
}

/**
 * Ranks recently mentioned people by how likely the pronoun refers to them.
 *
 * @param out people it cannot refer to
 */
export function choose(
  pronoun: Pronoun,
  activity: DiscourseSalience,
  weights: PronounWeights,
  out: ReadonlySet<Entity>,
): Choice {
  const candidates = candidatesFor(activity, pronoun).filter(({ entity }) => !out.has(entity));
  const scores = candidates.map((candidate, rank) => {
    let score = 0;
    for (const feature of featuresOf(pronoun, candidate, rank, activity)) score += weights[feature] ?? 0;
    return Math.exp(Math.min(score, 50));
  });
  const total = scores.reduce((sum, each) => sum + each, 0);
  const ranked = candidates
    .map((trace, index) => ({ trace, share: (scores[index] as number) / total }))
    .sort((a, b) => b.share - a.share);
  const [best] = ranked;
  return {
    chosen: best && best.share >= SURE ? best.trace : undefined,
    sure: best !== undefined && best.share >= VERY_SURE,
    certain: best !== undefined && best.share >= CERTAIN,
    possible: ranked.filter(({ share }) => share >= POSSIBLE).map(({ trace }) => trace),
  };
}

import type { Detection, ScoredCue } from '../acceptance/detection.ts';
import { type CueCandidate, candidateStart } from '../cues/cue-candidates.ts';
import type { FeatureSink } from '../learning/feature-hashing.ts';
import { sumOf } from '../learning/linear.ts';
import { oddsOf, type Trees } from '../learning/trees.ts';
import { FragmentScores, type Reranker } from '../reranking/reranker.ts';
import type { CueParse } from '../spans/cue-context.ts';
import { firstFrom } from '../tokens/token-ranges.ts';
import {
  type Alternative,
  alternativesFor,
  type RevisionContext,
  revisionContextOf,
} from './alternatives.ts';
import { addAlternativeFeatures } from './revision-features.ts';
import { type Ranked, revisionTreeFeatures } from './revision-tree-features.ts';

export interface RevisionModel {
  readonly linear: Reranker;
  readonly trees: Trees;
}

/** Alternatives that the trees choose from. */
const CONSIDERED = 5;
/** A reading chosen with this probability is hardly ever changed, and is left alone. */
const SURE = 0.8;

export const isSure = ({ cue }: ScoredCue): boolean => cue.evidence.confidence >= SURE;

/**
 * Reads the taken cues again now that it is known what the others took, since two attributions seldom share their words:
 * a linear model ranks the alternatives of each (Collins and Koo 2005), trees choose among the best.
 */
export function revise(look: Detection, model: RevisionModel, sink: FeatureSink): Detection {
  const taken = look.taken.map((scored): ScoredCue => {
    if (isSure(scored)) return scored;
    const setting = revisionContextOf(look, scored);
    const alternatives = alternativesFor(setting, listOf(look, scored.cue.candidate));
    if (alternatives.length < 2) return scored;
    const ranked = rankAlternatives(setting, alternatives, model.linear, sink);
    let best: CueParse = scored.cue.analysis;
    let top = Number.NEGATIVE_INFINITY;
    for (const each of ranked) {
      const odds = oddsOf(model.trees, revisionTreeFeatures(setting, each));
      if (odds <= top) continue;
      top = odds;
      best = each.alternative.analysis;
    }
    return { ...scored, cue: { ...scored.cue, analysis: best } };
  });
  return { ...look, taken };
}

/** The readings that the sequence model gave for a candidate. */
export function listOf({ candidates, lists }: Detection, candidate: CueCandidate): readonly CueParse[] {
  return (
    lists[candidates.indexOf(candidate, firstFrom(candidates, candidate.range[0], candidateStart))] ?? []
  );
}

/** The best alternatives by the linear model, best first. */
export function rankAlternatives(
  setting: RevisionContext,
  alternatives: readonly Alternative[],
  model: Reranker,
  sink: FeatureSink,
): Ranked[] {
  const fragments = new FragmentScores(setting.scored.cue.context, model, sink);
  const scores = alternatives.map((alternative, index) => {
    addAlternativeFeatures(setting, alternative, index, sink);
    const { analysis } = alternative;
    return sumOf(model, sink) + model.scoreWeight * analysis.score + fragments.of(analysis);
  });
  const top = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return alternatives
    .map((alternative, index) => ({ alternative, score: scores[index] as number }))
    .sort((a, b) => b.score - a.score)
    .slice(0, CONSIDERED)
    .map(({ alternative, score }, rank) => ({
      alternative,
      rank,
      below: score - top,
      share: Math.exp(score - top) / total,
      chosenBelow: (scores[0] as number) - top,
    }));
}

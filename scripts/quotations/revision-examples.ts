import type { Detection } from '../../src/quotations/tagging/acceptance/detection.ts';
import type { FeatureSink } from '../../src/quotations/tagging/learning/feature-hashing.ts';
import { addFragmentFeatures } from '../../src/quotations/tagging/reranking/fragment-features.ts';
import { fragmentsOf, type Reranker } from '../../src/quotations/tagging/reranking/reranker.ts';
import {
  type Alternative,
  alternativesFor,
  revisionContextOf,
} from '../../src/quotations/tagging/revision/alternatives.ts';
import { isSure, listOf, rankAlternatives } from '../../src/quotations/tagging/revision/revision.ts';
import { addAlternativeFeatures } from '../../src/quotations/tagging/revision/revision-features.ts';
import { revisionTreeFeatures } from '../../src/quotations/tagging/revision/revision-tree-features.ts';
import type { Lesson } from './corpus.ts';
import { goldOf, likenessOf } from './examples.ts';
import type { RankingExample } from './linear-trainer.ts';
import type { Row } from './trees-trainer.ts';

/** One example for each taken cue that meets a marked one: the alternative nearest to the marked one is the target. */
export function revisionExamples(lesson: Lesson, look: Detection, sink: FeatureSink): RankingExample[] {
  return choices(lesson, look).map(({ setting, alternatives, likeness }) => {
    const readings = alternatives.map((alternative, index) => {
      addAlternativeFeatures(setting, alternative, index, sink);
      for (const [kind, range] of fragmentsOf(alternative.analysis))
        addFragmentFeatures(setting.scored.cue.context, kind, range, sink);
      return { features: sink.data.slice(0, sink.length), score: alternative.analysis.score };
    });
    const all = alternatives.map(likeness);
    return { readings, target: all.indexOf(Math.max(...all)) };
  });
}

/** The best alternatives of each such cue by the linear model, one of them the answer. */
export function revisionRows(lesson: Lesson, look: Detection, linear: Reranker, sink: FeatureSink): Row[] {
  return choices(lesson, look).flatMap(({ setting, alternatives, likeness }) => {
    const ranked = rankAlternatives(setting, alternatives, linear, sink);
    const all = ranked.map(({ alternative }) => likeness(alternative));
    const target = all.indexOf(Math.max(...all));
    return ranked.map((each, index) => ({
      signals: revisionTreeFeatures(setting, each),
      answer: index === target ? 1 : 0,
    }));
  });
}

function choices({ gold }: Lesson, look: Detection) {
  return look.taken.flatMap((scored) => {
    if (isSure(scored)) return [];
    const meant = goldOf(scored.cue.candidate.range, gold);
    const setting = revisionContextOf(look, scored);
    const alternatives = alternativesFor(setting, listOf(look, scored.cue.candidate));
    if (!meant || alternatives.length < 2) return [];
    const likeness = ({ analysis }: Alternative): number => likenessOf(analysis, meant);
    return [{ setting, alternatives, likeness }];
  });
}

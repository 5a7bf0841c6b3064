import { acceptanceTreeFeatures } from '../../src/quotations/tagging/acceptance/acceptance-tree-features.ts';
import {
  acceptanceOf,
  judge,
  LEAST_PROBABILITY,
  neighboursOf,
  parseLikely,
  select,
  settle,
} from '../../src/quotations/tagging/acceptance/detect.ts';
import type { Detection, TokenAttribution } from '../../src/quotations/tagging/acceptance/detection.ts';
import { CUE_SCHEME, findCueCandidates } from '../../src/quotations/tagging/cues/cue-candidates.ts';
import { FeatureSink } from '../../src/quotations/tagging/learning/feature-hashing.ts';
import type { RecoveryModels } from '../../src/quotations/tagging/recovery/proposals.ts';
import { recoverQuotes } from '../../src/quotations/tagging/recovery/recover-quotes.ts';
import { revise } from '../../src/quotations/tagging/revision/revision.ts';
import { CueMap } from '../../src/quotations/tagging/spans/cue-map.ts';
import { ATTRIBUTION_SCHEME } from '../../src/quotations/tagging/spans/n-best.ts';
import type { TaggerModel } from '../../src/quotations/tagging/tagger.ts';
import { CueLexicon } from '../../src/quotations/tagging/tokens/cue-lexicon.ts';
import type { TokenAttributes } from '../../src/quotations/tagging/tokens/token-attributes.ts';
import type { Lesson } from './corpus.ts';
import { trainCrf } from './crf-trainer.ts';
import {
  acceptanceExample,
  attributionExamples,
  columnsWithout,
  countCues,
  cueExamples,
  frequentCues,
  rankingExamples,
} from './examples.ts';
import { trainReranker, trainYesNo } from './linear-trainer.ts';
import { recoveryExamples, recoveryRows } from './recovery-examples.ts';
import { revisionExamples, revisionRows } from './revision-examples.ts';
import { trainTrees } from './trees-trainer.ts';

export interface TaggerOptions {
  readonly folds: number;
  readonly log: (line: string) => void;
}

/** A trained tagger, and what it makes of each training article when that article is kept out of its training. */
export interface Training {
  readonly model: TaggerModel;
  readonly unseen: readonly (readonly TokenAttribution[])[];
}

/** Candidates from this probability on whose extent is wrong are learned from too. */
const WORTH_LEARNING = 0.08;
const CUES = { bits: 21, epochs: 4, rate: 0.015, least: 4, seed: 1 };
const ATTRIBUTIONS = { bits: 21, epochs: 8, rate: 0.015, least: 3, seed: 1 };
const RERANKER = { bits: 19, epochs: 5, rate: 0.02, seed: 1 };
const ACCEPTANCE = { bits: 16, epochs: 8, rate: 0.02, seed: 1 };
const ACCEPTANCE_TREES = { trees: 300, depth: 4, rate: 0.05, least: 20, seed: 1 };
const REVISION = { bits: 18, epochs: 8, rate: 0.02, seed: 1 };
const REVISION_TREES = { trees: 250, depth: 5, rate: 0.05, least: 40, seed: 1 };
const SECOND_LOOK = { bits: 16, epochs: 8, rate: 0.02, seed: 1 };
const SECOND_LOOK_TREES = { trees: 300, depth: 4, rate: 0.04, least: 20, seed: 1 };
const sink = new FeatureSink();

/**
 * Trains the models one upon the other. Each learns from what the one before makes of articles that it has not
 * seen (stacking with cross-validation, Wolpert 1992): learned from seen ones, it would trust its input too much.
 */
export function trainTagger(lessons: readonly Lesson[], { folds, log }: TaggerOptions): Training {
  const frequent = frequentCues(countCues(lessons));
  const columns = lessons.map((lesson) => columnsWithout(lesson, frequent));

  const cueLessons = lessons.map((lesson, index) => cueExamples(lesson, columns[index] as TokenAttributes));
  const cueModel = jackknife(cueLessons, folds, (part, name) => {
    log(`cues ${name}: ${part.length} sentences`);
    return trainCrf(CUE_SCHEME, part, CUES);
  });
  const candidates = lessons.map(({ document }, index) =>
    findCueCandidates(
      document,
      columns[index] as TokenAttributes,
      cueModel.without(index),
      LEAST_PROBABILITY,
      sink,
    ),
  );

  const attributionLessons = lessons.map((lesson, index) =>
    attributionExamples(
      lesson,
      columns[index] as TokenAttributes,
      (candidates[index] ?? []).filter(({ probability }) => probability >= WORTH_LEARNING),
    ),
  );
  const attributionModel = jackknife(attributionLessons, folds, (part, name) => {
    log(`sources and contents ${name}: ${part.length} cues`);
    return trainCrf(ATTRIBUTION_SCHEME, part, ATTRIBUTIONS);
  });
  attributionLessons.length = 0;
  const maps = lessons.map(
    ({ document }, index) => new CueMap(candidates[index] ?? [], document.tokens.length),
  );
  const lists = lessons.map(({ document }, index) =>
    parseLikely(
      document,
      columns[index] as TokenAttributes,
      candidates[index] ?? [],
      maps[index] as CueMap,
      attributionModel.without(index),
      sink,
    ),
  );
  const neighbours = lessons.map(({ document }, index) =>
    neighboursOf(
      document,
      columns[index] as TokenAttributes,
      candidates[index] ?? [],
      lists[index] ?? [],
      maps[index] as CueMap,
    ),
  );

  const rankingLessons = lessons.map((lesson, index) =>
    rankingExamples(
      lesson,
      columns[index] as TokenAttributes,
      candidates[index] ?? [],
      lists[index] ?? [],
      neighbours[index] ?? [],
      maps[index] as CueMap,
    ),
  );
  const reranker = jackknife(rankingLessons, folds, (part, name) => {
    log(`reranker ${name}: ${part.length} cues`);
    return trainReranker(part, RERANKER);
  });
  const judged = lessons.map(({ document }, index) =>
    judge(
      document,
      columns[index] as TokenAttributes,
      candidates[index] ?? [],
      lists[index] ?? [],
      neighbours[index] ?? [],
      maps[index] as CueMap,
      reranker.without(index),
      sink,
    ),
  );

  const acceptanceLessons = lessons.map(({ gold }, index) =>
    (judged[index] ?? []).map((cue) => acceptanceExample(cue, gold)),
  );
  const acceptance = jackknife(acceptanceLessons, folds, (part, name) => {
    log(`acceptance ${name}: ${part.length} candidates`);
    return trainYesNo(part, ACCEPTANCE);
  });
  const scored = lessons.map((_, index) =>
    (judged[index] ?? []).map((cue) => ({
      cue,
      probability: acceptanceOf(cue, acceptance.without(index), sink),
    })),
  );
  const acceptanceRows = lessons.map(({ document }, index) =>
    (scored[index] ?? []).map((each, at) => ({
      signals: acceptanceTreeFeatures(document, columns[index] as TokenAttributes, scored[index] ?? [], each),
      answer: acceptanceLessons[index]?.[at]?.answer ?? 0,
    })),
  );
  const acceptanceTrees = jackknife(acceptanceRows, folds, (part, name) => {
    log(`acceptance trees ${name}: ${part.length} candidates`);
    return trainTrees(part, ACCEPTANCE_TREES);
  });
  const detections = lessons.map(
    ({ document }, index): Detection => ({
      document,
      columns: columns[index] as TokenAttributes,
      candidates: candidates[index] ?? [],
      lists: lists[index] ?? [],
      map: maps[index] as CueMap,
      neighbours: neighbours[index] ?? [],
      taken: select(
        settle(
          document,
          columns[index] as TokenAttributes,
          scored[index] ?? [],
          acceptanceTrees.without(index),
        ),
      ),
    }),
  );

  const revisionLessons = lessons.map((lesson, index) =>
    revisionExamples(lesson, detections[index] as Detection, sink),
  );
  const revision = jackknife(revisionLessons, folds, (part, name) => {
    log(`revision ${name}: ${part.length} cues`);
    return trainReranker(part, REVISION);
  });
  const revisionTrees = jackknife(
    lessons.map((lesson, index) =>
      revisionRows(lesson, detections[index] as Detection, revision.without(index), sink),
    ),
    folds,
    (part, name) => {
      log(`revision trees ${name}: ${part.length} readings`);
      return trainTrees(part, REVISION_TREES);
    },
  );
  const looks = detections.map((look, index) =>
    revise(look, { linear: revision.without(index), trees: revisionTrees.without(index) }, sink),
  );

  const modelsWithout = (index: number): RecoveryModels => ({
    attributions: attributionModel.without(index),
    reranker: reranker.without(index),
    acceptance: { linear: acceptance.without(index), trees: acceptanceTrees.without(index) },
  });
  const recoveryLessons = lessons.map((lesson, index) =>
    recoveryExamples(lesson, looks[index] as Detection, modelsWithout(index), sink),
  );
  const second = jackknife(recoveryLessons, folds, (part, name) => {
    log(`recovery ${name}: ${part.length} proposals`);
    return trainYesNo(part, SECOND_LOOK);
  });
  const secondTrees = jackknife(
    looks.map((look, index) => recoveryRows(look, recoveryLessons[index] ?? [], second.without(index))),
    folds,
    (part, name) => {
      log(`recovery trees ${name}: ${part.length} proposals`);
      return trainTrees(part, SECOND_LOOK_TREES);
    },
  );
  return {
    model: {
      lexicon: new CueLexicon(frequent),
      cues: cueModel.all,
      attributions: attributionModel.all,
      reranker: reranker.all,
      acceptance: { linear: acceptance.all, trees: acceptanceTrees.all },
      revision: { linear: revision.all, trees: revisionTrees.all },
      recovery: { linear: second.all, trees: secondTrees.all },
    },
    unseen: looks.map((look, index) =>
      recoverQuotes(
        look,
        {
          ...modelsWithout(index),
          recovery: { linear: second.without(index), trees: secondTrees.without(index) },
        },
        sink,
      ),
    ),
  };
}

/** A model of all lessons, and for each lesson one of the folds that it is not in. */
function jackknife<Part, Model>(
  lessons: readonly (readonly Part[])[],
  folds: number,
  train: (part: readonly Part[], name: string) => Model,
): { all: Model; without: (lesson: number) => Model } {
  const models = Array.from({ length: folds }, (_, fold) =>
    train(lessons.filter((_, index) => index % folds !== fold).flat(), `without fold ${fold + 1}`),
  );
  const all = train(lessons.flat(), 'of all');
  return { all, without: (lesson) => models[lesson % folds] as Model };
}

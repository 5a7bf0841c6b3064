import { acceptanceSignals } from '../../src/quotations/tagging/acceptance/acceptance-tree-features.ts';
import {
  acceptanceOf,
  judge,
  LEAST_PROBABILITY,
  neighboursOf,
  readLikely,
  select,
  settle,
} from '../../src/quotations/tagging/acceptance/detect.ts';
import type { FirstLook, Found } from '../../src/quotations/tagging/acceptance/detection.ts';
import { CUE_SCHEME, findCueCandidates } from '../../src/quotations/tagging/cues/cue-candidates.ts';
import { FeatureSink } from '../../src/quotations/tagging/learning/feature-hashing.ts';
import type { SecondLookModels } from '../../src/quotations/tagging/recovery/proposals.ts';
import { secondLook } from '../../src/quotations/tagging/recovery/recover-quotes.ts';
import { revise } from '../../src/quotations/tagging/revision/revision.ts';
import { CueMap } from '../../src/quotations/tagging/spans/cue-map.ts';
import { ATTRIBUTION_SCHEME } from '../../src/quotations/tagging/spans/n-best.ts';
import type { TaggerModel } from '../../src/quotations/tagging/tagger.ts';
import { CueLexicon } from '../../src/quotations/tagging/tokens/cue-lexicon.ts';
import type { Columns } from '../../src/quotations/tagging/tokens/token-attributes.ts';
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
import { revisionExamples, revisionRows } from './revision-examples.ts';
import { secondLookExamples, secondLookRows } from './second-look-examples.ts';
import { trainTrees } from './trees-trainer.ts';

export interface TaggerOptions {
  readonly folds: number;
  readonly log: (line: string) => void;
}

/** A trained tagger, and what it makes of each training article when that article is kept out of its training. */
export interface Training {
  readonly model: TaggerModel;
  readonly unseen: readonly (readonly Found[])[];
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

  const cueLessons = lessons.map((lesson, index) => cueExamples(lesson, columns[index] as Columns));
  const cueModel = jackknife(cueLessons, folds, (part, name) => {
    log(`cues ${name}: ${part.length} sentences`);
    return trainCrf(CUE_SCHEME, part, CUES);
  });
  const candidates = lessons.map(({ reading }, index) =>
    findCueCandidates(reading, columns[index] as Columns, cueModel.without(index), LEAST_PROBABILITY, sink),
  );

  const attributionLessons = lessons.map((lesson, index) =>
    attributionExamples(
      lesson,
      columns[index] as Columns,
      (candidates[index] ?? []).filter(({ probability }) => probability >= WORTH_LEARNING),
    ),
  );
  const attributionModel = jackknife(attributionLessons, folds, (part, name) => {
    log(`sources and contents ${name}: ${part.length} cues`);
    return trainCrf(ATTRIBUTION_SCHEME, part, ATTRIBUTIONS);
  });
  attributionLessons.length = 0;
  const maps = lessons.map(
    ({ reading }, index) => new CueMap(candidates[index] ?? [], reading.tokens.length),
  );
  const lists = lessons.map(({ reading }, index) =>
    readLikely(
      reading,
      columns[index] as Columns,
      candidates[index] ?? [],
      maps[index] as CueMap,
      attributionModel.without(index),
      sink,
    ),
  );
  const neighbours = lessons.map(({ reading }, index) =>
    neighboursOf(
      reading,
      columns[index] as Columns,
      candidates[index] ?? [],
      lists[index] ?? [],
      maps[index] as CueMap,
    ),
  );

  const rankingLessons = lessons.map((lesson, index) =>
    rankingExamples(
      lesson,
      columns[index] as Columns,
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
  const judged = lessons.map(({ reading }, index) =>
    judge(
      reading,
      columns[index] as Columns,
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
  const acceptanceRows = lessons.map(({ reading }, index) =>
    (scored[index] ?? []).map((each, at) => ({
      signals: acceptanceSignals(reading, columns[index] as Columns, scored[index] ?? [], each),
      answer: acceptanceLessons[index]?.[at]?.answer ?? 0,
    })),
  );
  const acceptanceTrees = jackknife(acceptanceRows, folds, (part, name) => {
    log(`acceptance trees ${name}: ${part.length} candidates`);
    return trainTrees(part, ACCEPTANCE_TREES);
  });
  const firstLooks = lessons.map(
    ({ reading }, index): FirstLook => ({
      reading,
      columns: columns[index] as Columns,
      candidates: candidates[index] ?? [],
      lists: lists[index] ?? [],
      map: maps[index] as CueMap,
      neighbours: neighbours[index] ?? [],
      taken: select(
        settle(reading, columns[index] as Columns, scored[index] ?? [], acceptanceTrees.without(index)),
      ),
    }),
  );

  const revisionLessons = lessons.map((lesson, index) =>
    revisionExamples(lesson, firstLooks[index] as FirstLook, sink),
  );
  const revision = jackknife(revisionLessons, folds, (part, name) => {
    log(`revision ${name}: ${part.length} cues`);
    return trainReranker(part, REVISION);
  });
  const revisionTrees = jackknife(
    lessons.map((lesson, index) =>
      revisionRows(lesson, firstLooks[index] as FirstLook, revision.without(index), sink),
    ),
    folds,
    (part, name) => {
      log(`revision trees ${name}: ${part.length} readings`);
      return trainTrees(part, REVISION_TREES);
    },
  );
  const looks = firstLooks.map((look, index) =>
    revise(look, { linear: revision.without(index), trees: revisionTrees.without(index) }, sink),
  );

  const modelsWithout = (index: number): SecondLookModels => ({
    attributions: attributionModel.without(index),
    reranker: reranker.without(index),
    acceptance: { linear: acceptance.without(index), trees: acceptanceTrees.without(index) },
  });
  const secondLookLessons = lessons.map((lesson, index) =>
    secondLookExamples(lesson, looks[index] as FirstLook, modelsWithout(index), sink),
  );
  const second = jackknife(secondLookLessons, folds, (part, name) => {
    log(`second look ${name}: ${part.length} proposals`);
    return trainYesNo(part, SECOND_LOOK);
  });
  const secondTrees = jackknife(
    looks.map((look, index) => secondLookRows(look, secondLookLessons[index] ?? [], second.without(index))),
    folds,
    (part, name) => {
      log(`second look trees ${name}: ${part.length} proposals`);
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
      secondLook: { linear: second.all, trees: secondTrees.all },
    },
    unseen: looks.map((look, index) =>
      secondLook(
        look,
        {
          ...modelsWithout(index),
          secondLook: { linear: second.without(index), trees: secondTrees.without(index) },
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

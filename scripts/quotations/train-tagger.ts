import type { Analysis } from '../../src/quotations/tagging/analysis.ts';
import type { Columns } from '../../src/quotations/tagging/columns.ts';
import { type CueCandidate, findCueCandidates } from '../../src/quotations/tagging/cue-candidates.ts';
import { FeatureSink } from '../../src/quotations/tagging/hashing.ts';
import { CueLexicon } from '../../src/quotations/tagging/lexicon.ts';
import {
  ATTRIBUTION_SCHEME,
  CUE_SCHEME,
  CueMap,
  likelyAnalyses,
} from '../../src/quotations/tagging/readings.ts';
import {
  type JudgedCue,
  judge,
  LEAST_PROBABILITY,
  type TaggerModel,
} from '../../src/quotations/tagging/tagger.ts';
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

export interface TaggerOptions {
  readonly folds: number;
  readonly log: (line: string) => void;
}

/** A trained tagger, and what it makes of each training article when that article is kept out of its training. */
export interface Training {
  readonly model: TaggerModel;
  readonly judged: readonly (readonly { cue: JudgedCue; probability: number }[])[];
}

const CRF = { seed: 1, rate: 0.015, least: 2 };
const RERANKER = { bits: 19, epochs: 5, rate: 0.02, seed: 1 };
const ACCEPTANCE = { bits: 16, epochs: 8, rate: 0.02, seed: 1 };
const sink = new FeatureSink();

/**
 * Trains the four models one upon the other. Each learns from what the one before makes of articles that it has not
 * seen (stacking with cross-validation, Wolpert 1992): learned from seen ones, it would trust its input too much.
 */
export function trainTagger(lessons: readonly Lesson[], { folds, log }: TaggerOptions): Training {
  const frequent = frequentCues(countCues(lessons));
  const columns = lessons.map((lesson) => columnsWithout(lesson, frequent));

  const cueLessons = lessons.map((lesson, index) => cueExamples(lesson, columns[index] as Columns));
  const cueModel = jackknife(cueLessons, folds, (part, name) => {
    log(`cues ${name}: ${part.length} sentences`);
    return trainCrf(CUE_SCHEME, part, { ...CRF, bits: 19, epochs: 10 });
  });
  const candidates = lessons.map(({ reading }, index) =>
    findCueCandidates(reading, columns[index] as Columns, cueModel.without(index), LEAST_PROBABILITY, sink),
  );

  const attributionLessons = lessons.map((lesson, index) =>
    attributionExamples(lesson, columns[index] as Columns, candidates[index] as CueCandidate[]),
  );
  const attributionModel = jackknife(attributionLessons, folds, (part, name) => {
    log(`sources and contents ${name}: ${part.length} cues`);
    return trainCrf(ATTRIBUTION_SCHEME, part, { ...CRF, bits: 20, epochs: 8 });
  });
  attributionLessons.length = 0;
  const maps = lessons.map(
    ({ reading }, index) => new CueMap(candidates[index] ?? [], reading.tokens.length),
  );
  const lists = lessons.map(({ reading }, index) =>
    (candidates[index] ?? []).map(({ range }) =>
      likelyAnalyses(
        reading,
        columns[index] as Columns,
        range,
        maps[index] as CueMap,
        attributionModel.without(index),
        sink,
      ),
    ),
  );

  const rankingLessons = lessons.map((lesson, index) =>
    rankingExamples(lesson, columns[index] as Columns, candidates[index] ?? [], lists[index] as Analysis[][]),
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
      lists[index] as Analysis[][],
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
  return {
    model: {
      lexicon: new CueLexicon(frequent),
      cues: cueModel.all,
      attributions: attributionModel.all,
      reranker: reranker.all,
      acceptance: acceptance.all,
    },
    judged: judged.map((cues, index) =>
      cues.map((cue, position) => {
        const { table, mask } = acceptance.without(index);
        let sum = 0;
        for (const feature of acceptanceLessons[index]?.[position]?.features ?? [])
          sum += table[feature & mask] as number;
        return { cue, probability: 1 / (1 + Math.exp(-sum)) };
      }),
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

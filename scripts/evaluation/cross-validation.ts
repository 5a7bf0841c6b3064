import { SIGNALS, signalsOf } from '../../src/retrieval/ranking/confidence.ts';
import { FEATURES } from '../../src/retrieval/ranking/features.ts';
import { rank } from '../../src/retrieval/ranking/rank.ts';
import { type Choice, type Example, fitChoice, fitLogistic, foldsByGroup, predict } from './fit.ts';
import { areaUnderCurve, type RankFigures, rankFigures } from './metrics.ts';
import type { QuestionSet, Row } from './question-sets.ts';
import { indexOf } from './question-systems.ts';

const FOLDS = 6;

interface Measured extends Choice {
  readonly group: string;
}

interface Signalled {
  readonly group: string;
  readonly row: readonly number[];
}

/** A question set as numbers: features of every sentence, signals of the best one. */
export interface MeasuredSet {
  readonly name: string;
  readonly choices: readonly Measured[];
  readonly answerable: readonly Signalled[];
  readonly far: readonly Signalled[];
  readonly ablated: readonly Signalled[];
  readonly vain: readonly Signalled[];
}

export function measureSet(set: QuestionSet): MeasuredSet {
  const signalled = (rows: readonly Row[]): Signalled[] =>
    rows.map((row) => {
      const signals = signalsOf(rank(indexOf(row), row.question));
      return { group: row.group, row: SIGNALS.map((name) => signals?.[name] ?? 0) };
    });
  return {
    name: set.name,
    choices: set.answerable.map((row) => ({
      group: row.group,
      rows: rank(indexOf(row), row.question).features.map((features) =>
        FEATURES.map((name) => features[name]),
      ),
      right: row.sentences.flatMap(({ i }, at) => (row.answerSentences.includes(i) ? [at] : [])),
    })),
    answerable: signalled(set.answerable),
    far: signalled(set.far),
    ablated: signalled(set.ablated),
    vain: signalled(set.vain),
  };
}

/** Ranking weights fitted on the given sets; confidence weights on the same. */
export function fitWeights(sets: readonly MeasuredSet[]): { ranking: number[]; confidence: number[] } {
  return {
    ranking: fitChoice(sets.flatMap(({ choices }) => choices)),
    confidence: fitLogistic(sets.flatMap(examplesOf)),
  };
}

/** As many answerable as unanswerable ones, whatever the sizes of a set's parts. */
function examplesOf({ answerable, far, ablated, vain }: MeasuredSet): Example[] {
  const parts = [far, ablated, vain].filter((part) => part.length > 0);
  const examples = (part: readonly Signalled[], positive: boolean, weight: number): Example[] =>
    part.map(({ row }) => ({ row, positive, weight: (weight * answerable.length) / part.length }));
  return [
    ...examples(answerable, true, 1),
    ...parts.flatMap((part) => examples(part, false, 1 / parts.length)),
  ];
}

export interface Verdict extends RankFigures {
  readonly far: number;
  readonly ablated: number;
  readonly vain: number;
}

/** How weights do on a set; `weightsFor` may differ by article. */
export function judge(
  set: MeasuredSet,
  weightsFor: (group: string) => { ranking: readonly number[]; confidence: readonly number[] },
): Verdict {
  const places = set.choices.map(({ group, rows, right }) => {
    const { ranking } = weightsFor(group);
    const scores = rows.map((row) => predict(ranking, row));
    const order = scores.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    return order.findIndex((at) => right.includes(at));
  });
  const scores = (part: readonly Signalled[]): number[] =>
    part.map(({ group, row }) => predict(weightsFor(group).confidence, row));
  const right = scores(set.answerable);
  return {
    ...rankFigures(places),
    far: areaUnderCurve(right, scores(set.far)),
    ablated: areaUnderCurve(right, scores(set.ablated)),
    vain: areaUnderCurve(right, scores(set.vain)),
  };
}

/** Fits on five sixths of the articles (and on all of `also`), judges on the rest, six times. */
export function crossValidate(set: MeasuredSet, also: readonly MeasuredSet[] = []): Verdict {
  const folds = foldsByGroup(
    set.answerable.map(({ group }) => group),
    FOLDS,
  );
  const outside = <T extends { readonly group: string }>(part: readonly T[], fold: number): T[] =>
    part.filter(({ group }) => folds.get(group) !== fold);
  const fitted = Array.from({ length: FOLDS }, (_, fold) =>
    fitWeights([
      {
        name: set.name,
        choices: outside(set.choices, fold),
        answerable: outside(set.answerable, fold),
        far: outside(set.far, fold),
        ablated: outside(set.ablated, fold),
        vain: outside(set.vain, fold),
      },
      ...also,
    ]),
  );
  return judge(set, (group) => fitted[folds.get(group) ?? 0] ?? { ranking: [], confidence: [] });
}

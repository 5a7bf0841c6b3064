/**
 * Fits how words and meaning are weighed together, and how confidence is told from both, by cross-validation over articles;
 * prints figures and the weights for src/retrieval/ranking/meaning-weights.ts.
 *
 *     node --import tsx scripts/fit-natural.ts QUESTIONS.jsonl ARTICLES_DIR --data DIR --news DIR [--misleading FILE] [--wording QUESTIONS.jsonl] [--models DIR] [--cache FILE] [--every N]
 *
 * --misleading: questions in SQuAD 2's format, of texts that the models did not learn from (training/pairs.py); only they and the natural ones tell what a sentence is worth that was
 * read together with the question. --wording: other questions of the same authors, answerable or not. With them the natural questions that
 * their article does not answer are learned from too, each weighted so that wording alone tells them from the others no more (overlap weights, Li, Morgan and
 * Zaslavsky, 2018). QUESTIONS and ARTICLES as for evaluate:natural: articles that the models did not learn from, or the meaning is trusted too
 * much. --data and --news as for evaluate:questions: questions in the text's own words, so that these are not unlearned.
 */
import { parseArgs } from 'node:util';
import { startEncoder } from '../src/retrieval/encoder/encoder.ts';
import { MEANING_FEATURES } from '../src/retrieval/ranking/meaning.ts';
import {
  CROSS_CONFIDENCE,
  CROSS_SIGNALS,
  MEANING_SIGNALS,
  meaningSignals,
} from '../src/retrieval/ranking/meaning-confidence.ts';
import { rank } from '../src/retrieval/ranking/rank.ts';
import { type Example, fitChoice, fitLogistic, foldsByGroup, predict, sigmoid } from './evaluation/fit.ts';
import {
  cutQuestions,
  encodeQuestions,
  type MeaningQuestion,
  misleadingQuestions,
  naturalQuestions,
  setQuestions,
} from './evaluation/meaning-questions.ts';
import { areaUnderCurve, share, table, weightedArea } from './evaluation/metrics.ts';
import { readNewsSet, readQuestionSets } from './evaluation/question-sets.ts';
import { readSquad } from './evaluation/squad.ts';
import { readWording, wordingModel } from './evaluation/wording.ts';

const FOLDS = 5;
const THRESHOLDS = [0.4, 0.5, 0.6, 0.67] as const;
/** How much the questions of a set count together, against the natural ones: in ranking, in confidence. */
const OTHERS = { ranking: 0.6, confidence: 2 };
/** How much the natural questions count that are weighted by wording. */
const NATURAL = 1;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    news: { type: 'string' },
    misleading: { type: 'string' },
    wording: { type: 'string' },
    models: { type: 'string' },
    cache: { type: 'string' },
    every: { type: 'string' },
  },
});
const [file, folder] = positionals;
if (!file || !folder || !values.data || !values.news) {
  console.error(
    'usage: fit-natural QUESTIONS.jsonl ARTICLES_DIR --data DIR --news DIR [--models DIR] [--cache FILE]',
  );
  process.exit(2);
}

const encoder = await startEncoder(values.models);
const asked = [
  ...(await naturalQuestions(file, folder)),
  ...readQuestionSets(values.data).flatMap((set) => setQuestions(set, Number(values.every ?? 3))),
  ...setQuestions(readNewsSet(values.news, 'dev'), Math.ceil(Number(values.every ?? 3) / 3)),
  ...(values.misleading ? misleadingQuestions(readSquad(values.misleading)) : []),
];
const natural = asked.filter(({ set, gold }) => set === 'natural' && gold.length > 0);
// Their own unanswerable questions are told by their wording alone, unless they are weighted against it.
const known = new Set(asked.map(({ question }) => question));
const seemsVain =
  values.wording === undefined
    ? undefined
    : wordingModel(readWording(values.wording).filter(({ question }) => !known.has(question)));
const vain = asked.filter(({ set, gold }) => set === 'natural' && gold.length === 0);
const others = asked.filter(({ set }) => set !== 'natural');
const questions = await encodeQuestions(
  [...natural, ...vain, ...others, ...cutQuestions(natural)],
  encoder,
  values.cache,
);
await encoder.close();

type Weights = Readonly<Record<string, number>>;
const named = <K extends string>(names: readonly K[], weights: readonly number[]): Record<K, number> =>
  Object.fromEntries(names.map((name, at) => [name, Math.round((weights[at] ?? 0) * 100) / 100])) as Record<
    K,
    number
  >;
const sizes = new Map<string, number>();
for (const { set } of questions) sizes.set(set, (sizes.get(set) ?? 0) + 1);
const worth = ({ set }: MeaningQuestion, others: number): number =>
  set === 'natural' || set === 'cut' ? 1 : (others * natural.length) / (sizes.get(set) ?? 1);

function fitRanking(some: readonly MeaningQuestion[]): Weights {
  const choices = some
    .filter(({ set, gold }) => set !== 'cut' && gold.length > 0)
    .map((each) => {
      const rows = rank(each.index, each.question, each).meaning?.rows ?? [];
      return {
        rows: rows.map((row) => MEANING_FEATURES.map((name) => row[name])),
        right: each.gold,
        weight: worth(each, OTHERS.ranking),
      };
    });
  return named(MEANING_FEATURES, fitChoice(choices, 0.002, 250));
}

interface Judged {
  readonly each: MeaningQuestion;
  readonly place: number;
  readonly signals: readonly number[];
  /** With what reading both together says; undefined if the first sentence was not read so. */
  readonly crossSignals?: readonly number[] | undefined;
}

function judge(each: MeaningQuestion, weights: Weights): Judged {
  const ranking = rank(each.index, each.question, each, weights);
  const signals = meaningSignals(ranking);
  return {
    each,
    place: ranking.ranked.findIndex(({ index }) => each.gold.includes(index)),
    signals: MEANING_SIGNALS.map((name) => signals?.[name] ?? 0),
    crossSignals:
      signals?.crossReading === undefined ? undefined : CROSS_SIGNALS.map((name) => signals[name] ?? 0),
  };
}

/** Those whose first sentence was read together with the question. */
function readTogether(judged: readonly Judged[]): Judged[] {
  return judged.flatMap(({ crossSignals, ...one }) =>
    crossSignals ? [{ ...one, signals: crossSignals }] : [],
  );
}

/** How much it costs to leave the weights that the product has, for each squared difference; what a misleading question counts. */
const FAR_FROM_OURS = 0.25;
const MISLEADING = 2;

/**
 * Of "the first sentence answers" where it was read together with the question: from people's questions, whether the text answers them or
 * not, and misleading ones. Those cut by a script lack their sentence, so that the next best one is read, which is easily told. They are
 * few: the weights start from those of the product.
 */
function fitCross(judged: readonly Judged[]): number[] {
  const examples = readTogether(judged)
    .filter(({ each: { set } }) => set === 'natural' || set === 'misleading')
    .map(({ each: { set }, place, signals }): Example => {
      return { row: signals, positive: place === 0, weight: set === 'misleading' ? MISLEADING : 1 };
    });
  const ours = CROSS_SIGNALS.map((name) => CROSS_CONFIDENCE[name]);
  return fitLogistic(examples, FAR_FROM_OURS, undefined, ours);
}

/** Of "the first sentence answers". */
function fitConfidence(judged: readonly Judged[]): number[] {
  const fair = judged.filter(({ each }) => each.set !== 'natural');
  const examples: Example[] = fair.map(({ each, place, signals }) => ({
    row: signals,
    positive: place === 0,
    weight: worth(each, OTHERS.confidence),
  }));
  return fitLogistic([...examples, ...weightedByWording(judged)], 0.002);
}

/** How likely the question's wording is of the other sort. */
function overlap({ question, gold }: MeaningQuestion, seemsVain: (question: string) => number): number {
  const chance = Math.min(0.98, Math.max(0.02, seemsVain(question)));
  return gold.length === 0 ? 1 - chance : chance;
}

/** The natural questions, answerable and not to the same sum, weighted by how likely their wording is of the other sort. */
function weightedByWording(judged: readonly Judged[]): Example[] {
  if (!seemsVain) return [];
  const own = judged.filter(({ each }) => each.set === 'natural');
  const sorts = [
    own.filter(({ each }) => each.gold.length > 0),
    own.filter(({ each }) => each.gold.length === 0),
  ];
  return sorts.flatMap((some) => {
    const weights = some.map(({ each }) => overlap(each, seemsVain));
    const sum = weights.reduce((total, weight) => total + weight, 0) || 1;
    const each = (NATURAL * natural.length) / 2 / sum;
    return some.map(({ place, signals }, at) => ({
      row: signals,
      positive: place === 0,
      weight: (weights[at] ?? 0) * each,
    }));
  });
}

const folds = foldsByGroup(
  questions.map(({ group }) => group),
  FOLDS,
);
const results: { judged: Judged; confidence: number }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const inside = questions.filter(({ group }) => folds.get(group) === fold);
  const outside = questions.filter(({ group }) => folds.get(group) !== fold);
  const weights = fitRanking(outside);
  const fitted = outside.map((each) => judge(each, weights));
  const confidence = fitConfidence(fitted);
  const cross = fitCross(fitted);
  for (const each of inside) {
    const judged = judge(each, weights);
    const { signals, crossSignals } = judged;
    const logit = crossSignals ? predict(cross, crossSignals) : predict(confidence, signals);
    results.push({ judged, confidence: sigmoid(logit) });
  }
}
console.log('Cross-validated over articles:');
report();
const weights = fitRanking(questions);
console.log('ranking', JSON.stringify(weights));
const judged = questions.map((each) => judge(each, weights));
console.log('confidence', JSON.stringify(named(MEANING_SIGNALS, fitConfidence(judged))));
const cross = fitCross(judged);
console.log('read together', JSON.stringify(named(CROSS_SIGNALS, cross)));

function report(): void {
  const parts = [...new Set(results.map(({ judged: { each } }) => `${each.set}: ${each.type}`))];
  const percent = (part: number): string => (100 * part).toFixed(1);
  const line = (name: string, some: typeof results): string[] => [
    name,
    String(some.length),
    percent(share(some, ({ judged }) => judged.place === 0)),
    percent(share(some, ({ judged }) => judged.place >= 0 && judged.place < 3)),
    ...THRESHOLDS.map((threshold) => {
      const given = some.filter(({ confidence }) => confidence >= threshold);
      return `${percent(share(some, (one) => given.includes(one) && one.judged.place === 0))}/${percent(share(some, (one) => given.includes(one) && one.judged.place !== 0))}`;
    }),
  ];
  const ofPart = (part: string) =>
    results.filter(({ judged: { each } }) => `${each.set}: ${each.type}` === part);
  const answerable = results.filter(({ judged: { each } }) => each.set === 'cut' && each.gold.length > 0);
  console.log(
    table([
      ['set', 'asked', 'first', 'three', ...THRESHOLDS.map((threshold) => `right/wrong at ${threshold}`)],
      ...parts.map((part) => line(part, ofPart(part))),
      line('natural, whole', answerable),
    ]),
  );
  for (const set of new Set(results.map(({ judged }) => judged.each.set))) {
    const own = results.filter(({ judged }) => judged.each.set === set);
    const yes = own.filter(({ judged }) => judged.each.gold.length > 0).map(({ confidence }) => confidence);
    const types = [
      ...new Set(
        own.filter(({ judged }) => judged.each.gold.length === 0).map(({ judged }) => judged.each.type),
      ),
    ];
    const areas = types.map((type) => {
      const no = own.filter(({ judged }) => judged.each.type === type).map(({ confidence }) => confidence);
      return `${type} ${areaUnderCurve(yes, no).toFixed(3)}`;
    });
    console.log(`${set}: area under the curve against ${areas.join(', ')}`);
  }
  if (seemsVain) {
    const own = results.filter(({ judged }) => judged.each.set === 'natural');
    const weighted = own.map(({ judged, confidence }) => ({
      score: confidence,
      right: judged.each.gold.length > 0,
      weight: overlap(judged.each, seemsVain),
    }));
    console.log(`natural: the same, each weighted by its wording, ${weightedArea(weighted).toFixed(3)}`);
  }
}

import type { SentenceIndex } from '../index/sentence-index.ts';
import { type Question, readQuestion } from '../question/question.ts';
import { FEATURES, type FeatureRow, measure } from './features.ts';
import type { Insight } from './insight.ts';
import { ASKING, MEANING_FEATURES, type MeaningFeature, type MeaningRow, measureMeaning } from './meaning.ts';
import { MEANING_WEIGHTS } from './meaning-weights.ts';
import { lookUp, type Term } from './terms.ts';
import { WEIGHTS } from './weights.ts';

/** A sentence of the index by its position, with its score (comparable within one question only). */
export interface RankedSentence {
  readonly index: number;
  readonly score: number;
}

/** What the sentence below a question loses of the question's score. */
const BELOW_QUESTION = 0.5;

/** Everything that ranking found out, for confidence and answers to build on. */
export interface Ranking {
  readonly index: SentenceIndex;
  readonly question: Question;
  readonly terms: readonly Term[];
  readonly features: readonly FeatureRow[];
  /** Score by words alone, by position. */
  readonly words: readonly number[];
  /** Best first; all sentences. */
  readonly ranked: readonly RankedSentence[];
  /** What meaning adds, if the encoder looked at the question. */
  readonly meaning?: { readonly insight: Insight; readonly rows: readonly MeaningRow[] } | undefined;
}

type Weights = Readonly<Partial<Record<MeaningFeature, number>>>;

/** By the cosines of an insight: a question is put again once its best sentence was read together with it. */
const putBefore = new WeakMap<object, { readonly insight: Insight; readonly ranking: Ranking }>();

/** Ranks all sentences of the index for the question, by words and, if there is an insight, by meaning; ties keep the story's order. */
export function rank(
  index: SentenceIndex,
  text: string,
  insight?: Insight,
  weights: Weights = MEANING_WEIGHTS,
): Ranking {
  const before = weights === MEANING_WEIGHTS ? rankedBefore(index, text, insight) : undefined;
  if (before) return before;
  const question = readQuestion(text);
  const terms = lookUp(question, index);
  const features = measure(question, terms, index);
  const words = features.map((row) => weighed(FEATURES, row, WEIGHTS));
  const shared = insight && sharedByAnswers(index, insight);
  const rows = shared && measureMeaning(features, words, shared);
  const scores = rows?.map((row) => weighed(MEANING_FEATURES, row, weights)) ?? words;
  const ranked = answersOnly(index, scores)
    .map((score, at) => ({ index: at, score }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const meaning = shared && rows && { insight: shared, rows };
  const ranking = { index, question, terms, features, words, ranked, meaning };
  if (insight && weights === MEANING_WEIGHTS) putBefore.set(insight.cosines, { insight, ranking });
  return ranking;
}

/** The ranking of the same question by the same insight, but for what came of reading both together: that changes no order. */
function rankedBefore(index: SentenceIndex, text: string, insight: Insight | undefined): Ranking | undefined {
  const before = insight && putBefore.get(insight.cosines);
  if (!before) return undefined;
  const { ranking, insight: known } = before;
  const isSame =
    ranking.index === index &&
    ranking.question.text === text &&
    known.tokenCoverages === insight.tokenCoverages &&
    known.readings === insight.readings;
  if (!isSame) return undefined;
  const { meaning } = ranking;
  if (!meaning) return undefined;
  const { crossReading } = insight;
  return { ...ranking, meaning: { ...meaning, insight: { ...meaning.insight, crossReading } } };
}

function weighed<K extends string>(
  names: readonly K[],
  row: Readonly<Record<K, number>>,
  weights: Readonly<Partial<Record<K, number>>>,
): number {
  let total = 0;
  for (const name of names) total += row[name] * (weights[name] ?? 0);
  return total;
}

/** A question of the story is never an answer: what it is worth goes to the sentence below it, and it comes last. */
function answersOnly({ sentences }: SentenceIndex, scores: readonly number[]): readonly number[] {
  const lowest = Math.min(...scores);
  const found = [...scores];
  for (const [at, { text, asks }] of sentences.entries()) {
    if (!asks && !ASKING.test(text)) continue;
    const below = found[at + 1];
    if (below !== undefined) found[at + 1] = Math.max(below, (found[at] ?? 0) - BELOW_QUESTION);
    found[at] = Math.min(lowest, 0) - 1;
  }
  return found;
}

function higher(one: number, other: number): number {
  if (Number.isNaN(one)) return other;
  return Number.isNaN(other) ? one : Math.max(one, other);
}

/** What an interviewer's words lose in nearness when they speak for the answer. */
const SPOKEN_FOR = 0.05;

/** An interview's answer is as near to a question as the interviewer's own question is. */
function sharedByAnswers({ sentences }: SentenceIndex, insight: Insight): Insight {
  if (!sentences.some(({ asks }) => asks)) return insight;
  const share = (values: ArrayLike<number>): Float32Array => {
    const found = Float32Array.from(values);
    let nearest = Number.NaN;
    for (const [at, { asks }] of sentences.entries()) {
      const own = found[at] ?? 0;
      // What nobody looked at stays NaN unless its question was looked at.
      if (asks) nearest = higher(nearest, own - SPOKEN_FOR);
      else {
        found[at] = higher(nearest, own);
        nearest = Number.NaN;
      }
    }
    return found;
  };
  const { cosines, tokenCoverages, readings } = insight;
  return {
    ...insight,
    cosines: share(cosines),
    tokenCoverages: tokenCoverages && share(tokenCoverages),
    readings: readings && share(readings),
  };
}

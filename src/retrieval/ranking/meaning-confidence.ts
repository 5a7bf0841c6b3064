import { isFunctionWord } from '../text/function-words.ts';
import { type Signal, wordsConfidence } from './confidence.ts';
import { crossReadingAt, readingAt, tokenCoverageAt } from './meaning.ts';
import type { Ranking } from './rank.ts';

/** What says how surely the best sentence answers, if the encoder looked at the question. */
export const MEANING_SIGNALS = [
  'constant',
  /** What words alone say of this sentence, as a logit. */
  'words',
  'cosine',
  /** Both together: words that stand there mean little if the sentence is not near, and the other way round. */
  'wordsOfCosine',
  'wordsOfWords',
  'cosineOfCosine',
  /** How likely it answers by the reader, a logit over 3; its square. */
  'reading',
  'readingOfReading',
  /** How well it covers the question token by token; how far above the next best; above the five next. */
  'tokenCoverage',
  'tokenLead',
  'tokenAbove',
  /** How far it stands above the second, and above the average of the story's sentences. */
  'lead',
  'above',
  /** The cosines of the five nearest others: a story all about the question's subject makes any sentence look near. */
  'subject',
  /** The logarithm of its share in a softmax over all scores; how evenly that is spread over the story, 0 to 1; its score. */
  'share',
  'spread',
  'score',
  /** How many of the question's words it holds, how many rare ones, how many neighbours in order; it alone; with those around it. */
  'hits',
  'rareHits',
  'bigrams',
  'coverage',
  'surroundings',
  /** The share of the question's words that the story has anywhere. */
  'known',
  /** It has nothing of the kind asked for; a date, number, sum or duration is missing there and in the next sentence. */
  'kindMissing',
  'measureMissing',
  'namesUnknown',
  'absent',
  'strange',
  'speechMissing',
] as const;

export type MeaningSignal = (typeof MEANING_SIGNALS)[number];

/** The same if the best sentence was read together with the question. */
export const CROSS_SIGNALS = [...MEANING_SIGNALS, 'crossReading'] as const;

export type CrossSignal = (typeof CROSS_SIGNALS)[number];

const MOST_LOGIT = 6;
const NEAREST = 5;
/** What these come to on average for the best sentence, and one over their standard deviation, as the encoder is. */
const NEAR = 0.71;
const COVERED = 0.77;
const ABOVE = 0.17;
const SUBJECT = 0.62;
const SPREAD = 12;

type Signals = Record<MeaningSignal, number> & { crossReading?: number | undefined };

/**
 * Measures how well the best sentence answers by words and meaning; null if there is none or nothing was encoded. `crossReading` is
 * undefined if it was not read together with the question.
 */
export function meaningSignals(ranking: Ranking): Signals | null {
  const { ranked, meaning, features, terms } = ranking;
  const [first, second] = ranked;
  const words = wordsConfidence(ranking);
  const row = features[first?.index ?? -1];
  if (!first || !row || !meaning || !words) return null;
  const cosines = Array.from(meaning.insight.cosines);
  const cosine = cosines[first.index] ?? 0;
  const mean = cosines.reduce((sum, value) => sum + value, 0) / (cosines.length || 1);
  const tokens = cosines.map((_, at) => tokenCoverageAt(meaning.insight, at));
  const covered = tokens[first.index] ?? 0;
  const otherTokens = tokens.filter((_, at) => at !== first.index).sort((a, b) => b - a);
  const others = cosines.filter((_, at) => at !== first.index).sort((a, b) => b - a);
  const signal = (name: Signal): number => words.signals[name];
  const content = terms.filter(({ word }) => !isFunctionWord(word));
  const used = content.length ? content : terms;
  const byWords = Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, words.logit)) / MOST_LOGIT;
  const near = (cosine - NEAR) * SPREAD;
  const reading = readingAt(meaning.insight, first.index);
  return {
    constant: 1,
    words: byWords,
    cosine: near,
    wordsOfCosine: byWords * near,
    wordsOfWords: byWords * byWords,
    cosineOfCosine: near * near,
    reading,
    readingOfReading: reading * reading,
    crossReading: crossReadingAt(meaning.insight, first.index),
    tokenCoverage: (covered - COVERED) * SPREAD,
    tokenLead: (covered - (otherTokens[0] ?? covered)) * SPREAD,
    tokenAbove: (covered - meanOf(otherTokens.slice(0, NEAREST))) * SPREAD,
    lead: Math.min(4, first.score - (second?.score ?? first.score)) / 2,
    above: (cosine - mean - ABOVE) * SPREAD,
    subject: (meanOf(others.slice(0, NEAREST)) - SUBJECT) * SPREAD,
    ...shares(ranked.map(({ score }) => score)),
    score: first.score / 10,
    hits: signal('hits'),
    rareHits: signal('rareHits'),
    bigrams: row.bigrams,
    coverage: row.coverage,
    surroundings: signal('surroundings'),
    known: used.filter(({ known }) => known).length / (used.length || 1),
    kindMissing: row.kindMissing,
    measureMissing: signal('measureMissing'),
    namesUnknown: signal('namesUnknown'),
    absent: signal('absent'),
    strange: signal('strange'),
    speechMissing: signal('speechMissing'),
  };
}

function meanOf(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

/** The first one's share in a softmax over the scores, and its evenness (entropy over that of equal shares). */
function shares(scores: readonly number[]): { readonly share: number; readonly spread: number } {
  const best = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const parts = scores.map((score) => Math.exp(score - best));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const entropy = parts.reduce(
    (sum, part) => sum - (part > 0 ? (part / total) * Math.log(part / total) : 0),
    0,
  );
  return {
    share: Math.log((parts[0] ?? 0) / total || 1e-9) / 2,
    spread: entropy / Math.log(scores.length + 1),
  };
}

/**
 * From a logistic fit as in scripts/fit-natural.ts: of "the first sentence answers" on the signals. There half of the questions have
 * no answer; people ask fewer such (about one in six), and a false answer costs two refusals, so that the constant could be .9 higher
 * (log 5 − log 2). It is .4 higher. The held-out questions would have it higher still (cross-validated, a question costs .56 at 0, .52 from .4 to .6,
 * .49 at 1), but each step answers more of the unanswerable ones, and people's are harder to tell than those made for the fit.
 */
const MEANING_CONFIDENCE: Readonly<Record<MeaningSignal, number>> = {
  constant: -0.01,
  words: 1.35,
  cosine: 0.31,
  wordsOfCosine: -0.45,
  wordsOfWords: 0.73,
  cosineOfCosine: -0.01,
  reading: 0.99,
  readingOfReading: -0.05,
  tokenCoverage: -0.27,
  tokenLead: -0.34,
  tokenAbove: 0.59,
  lead: 0.58,
  above: 0.18,
  subject: 0.27,
  share: 0.65,
  spread: -0.85,
  score: -0.11,
  hits: -0.24,
  rareHits: -0.19,
  bigrams: 0.05,
  coverage: 0.41,
  surroundings: -0.33,
  known: -0.47,
  kindMissing: -0.49,
  measureMissing: -0.55,
  namesUnknown: -0.79,
  absent: -0.52,
  strange: 0.15,
  speechMissing: -0.73,
};

/**
 * The same of those whose best sentence was read together with the question: people's, answered or not, and misleading ones, which count
 * double. As it is fitted on what is asked here, its constant is left alone.
 */
export const CROSS_CONFIDENCE: Readonly<Record<CrossSignal, number>> = {
  constant: 1.01,
  words: 0.81,
  cosine: 0.39,
  wordsOfCosine: -0.38,
  wordsOfWords: 1.42,
  cosineOfCosine: 0.06,
  reading: -0.03,
  readingOfReading: 0.22,
  tokenCoverage: 0.53,
  tokenLead: -0.35,
  tokenAbove: -0.05,
  lead: 0.6,
  above: 0.01,
  subject: -0.23,
  share: 0.26,
  spread: -0.27,
  score: -0.18,
  hits: -0.13,
  rareHits: -0.69,
  bigrams: -0.52,
  coverage: -0.73,
  surroundings: -0.49,
  known: -0.22,
  kindMissing: -0.46,
  measureMissing: -0.4,
  namesUnknown: -0.25,
  absent: -0.8,
  strange: 0.33,
  speechMissing: -0.07,
  crossReading: 0.95,
};

/** How surely the best sentence answers the question by words and meaning, 0 to 1. */
export function confidenceByMeaning(ranking: Ranking): number {
  const signals = meaningSignals(ranking);
  if (!signals) return 0;
  const { crossReading } = signals;
  const logit =
    crossReading === undefined
      ? weighed(MEANING_SIGNALS, signals, MEANING_CONFIDENCE)
      : weighed(CROSS_SIGNALS, { ...signals, crossReading }, CROSS_CONFIDENCE);
  return 1 / (1 + Math.exp(-logit));
}

function weighed<K extends string>(
  names: readonly K[],
  values: Readonly<Record<K, number>>,
  weights: Readonly<Record<K, number>>,
): number {
  return names.reduce((sum, name) => sum + values[name] * weights[name], 0);
}

import { type Signal, wordsConfidence } from './confidence.ts';
import type { Ranking } from './rank.ts';

/** What says how surely the best sentence answers, where the encoder looked at the question. */
export const MEANING_SIGNALS = [
  'constant',
  /** What words alone say of this sentence, as a logit. */
  'words',
  'covered',
  'cosine',
  /** How far it stands above the second, and above the story's sentences in the mean. */
  'lead',
  'above',
  /** A date, number, sum or duration was asked for and is missing. */
  'measureMissing',
  'namesUnknown',
  'absent',
  'strange',
  'speechMissing',
  /** The reader's score of it; of anything against "none of these", as a logit; its share among all it read. */
  'read',
  'someRead',
  'shareRead',
  /** Its share, as a logit, where the reader and the encoder vote together against "none of these". */
  'together',
] as const;

export type MeaningSignal = (typeof MEANING_SIGNALS)[number];

const MOST_LOGIT = 6;

/** Measures how well the best sentence answers by words and meaning; null where there is none or nothing was encoded. */
export function meaningSignals(ranking: Ranking): Record<MeaningSignal, number> | null {
  const { ranked, meaning, features } = ranking;
  const [first, second] = ranked;
  const words = wordsConfidence(ranking);
  if (!first || !meaning || !words) return null;
  const { cosines, read } = meaning.insight;
  const cosine = cosines[first.index] ?? 0;
  let total = 0;
  for (let at = 0; at < cosines.length; at++) total += cosines[at] ?? 0;
  const signal = (name: Signal): number => words.signals[name];
  const scores = (read ?? []).flatMap((score) => score ?? []);
  const some = Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0) || 1e-9);
  const own = read?.[first.index] ?? null;
  return {
    constant: 1,
    words: clipped(words.logit) / MOST_LOGIT,
    covered: features[first.index]?.exactCoverage ?? 0,
    cosine: cosine * 2,
    lead: Math.min(4, first.score - (second?.score ?? first.score)) / 2,
    above: (cosine - total / (cosines.length || 1)) * 2,
    measureMissing: signal('measureMissing'),
    namesUnknown: signal('namesUnknown'),
    absent: signal('absent'),
    strange: signal('strange'),
    speechMissing: signal('speechMissing'),
    read: read ? clipped(own ?? -MOST_LOGIT) / 2 : 0,
    someRead: read ? clipped(some) / 2 : 0,
    shareRead: read && own !== null ? Math.exp(own - some) : 0,
    together: read ? clipped(shareTogether(cosines, read, first.index)) / 2 : 0,
  };
}

function clipped(logit: number): number {
  return Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, logit));
}

/** Weight of a cosine beside a score of the reader, as in the training's measure. */
const COSINE = 10;

/** The logit of one sentence's share in a softmax over the read ones and a 0 for "none of these". */
function shareTogether(cosines: ArrayLike<number>, read: readonly (number | null)[], at: number): number {
  const own = read[at] ?? null;
  if (own === null) return -MOST_LOGIT;
  let nearest = -1;
  for (let i = 0; i < cosines.length; i++) nearest = Math.max(nearest, cosines[i] ?? 0);
  let others = 1;
  for (const [i, score] of read.entries())
    if (score !== null && i !== at) others += Math.exp(score + COSINE * ((cosines[i] ?? 0) - nearest));
  return own + COSINE * ((cosines[at] ?? 0) - nearest) - Math.log(others);
}

/**
 * From logistic fits of scripts/fit-natural.ts: of "the first sentence answers" on the signals. There half of the questions have
 * no answer; people ask fewer such, so the constant is .7 higher.
 */
export const MEANING_CONFIDENCE: Readonly<Partial<Record<MeaningSignal, number>>> = {
  constant: -1.45,
  words: 0.9,
  covered: -0.25,
  cosine: 0.75,
  lead: 0.9,
  above: 0.8,
  measureMissing: -0.1,
  namesUnknown: -0.65,
  absent: -0.7,
  strange: 0.5,
  speechMissing: -0.15,
};

export const READ_CONFIDENCE: Readonly<Partial<Record<MeaningSignal, number>>> = {
  constant: -1.3,
  words: 0.95,
  covered: -0.9,
  cosine: 1.3,
  lead: 1.1,
  above: 0.3,
  measureMissing: -0.35,
  namesUnknown: -1.2,
  absent: -0.35,
  strange: 0.55,
  speechMissing: -0.9,
  read: 0.3,
  someRead: 0.4,
  shareRead: -0.85,
  together: 0.65,
};

/** How surely the best sentence answers the question by words and meaning, 0 to 1. */
export function confidenceByMeaning(ranking: Ranking): number {
  const signals = meaningSignals(ranking);
  if (!signals) return 0;
  const weights = ranking.meaning?.insight.read ? READ_CONFIDENCE : MEANING_CONFIDENCE;
  let logit = 0;
  for (const name of MEANING_SIGNALS) logit += signals[name] * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-logit));
}

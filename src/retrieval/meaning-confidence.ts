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
    words: Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, words.logit)) / MOST_LOGIT,
    covered: features[first.index]?.exactCoverage ?? 0,
    cosine: cosine * 2,
    lead: Math.min(4, first.score - (second?.score ?? first.score)) / 2,
    above: (cosine - total / (cosines.length || 1)) * 2,
    measureMissing: signal('measureMissing'),
    namesUnknown: signal('namesUnknown'),
    absent: signal('absent'),
    strange: signal('strange'),
    speechMissing: signal('speechMissing'),
    read: read ? Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, own ?? -MOST_LOGIT)) / 2 : 0,
    someRead: read ? Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, some)) / 2 : 0,
    shareRead: read && own !== null ? Math.exp(own - some) : 0,
  };
}

/** From logistic fits of scripts/fit-natural.ts: of "the first sentence answers" on the signals. */
export const MEANING_CONFIDENCE: Readonly<Partial<Record<MeaningSignal, number>>> = {
  constant: -2.3,
  words: 0.85,
  covered: -1.15,
  cosine: 1.4,
  lead: 1.2,
  above: 0.45,
  measureMissing: -0.75,
  namesUnknown: -1.5,
  absent: -0.75,
  strange: 0.55,
  speechMissing: -1.15,
};

export const READ_CONFIDENCE: Readonly<Partial<Record<MeaningSignal, number>>> = MEANING_CONFIDENCE;

/** How surely the best sentence answers the question by words and meaning, 0 to 1. */
export function confidenceByMeaning(ranking: Ranking): number {
  const signals = meaningSignals(ranking);
  if (!signals) return 0;
  const weights = ranking.meaning?.insight.read ? READ_CONFIDENCE : MEANING_CONFIDENCE;
  let logit = 0;
  for (const name of MEANING_SIGNALS) logit += signals[name] * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-logit));
}

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
] as const;

export type MeaningSignal = (typeof MEANING_SIGNALS)[number];

const MOST_LOGIT = 6;

/** Measures how well the best sentence answers by words and meaning; null where there is none or nothing was encoded. */
export function meaningSignals(ranking: Ranking): Record<MeaningSignal, number> | null {
  const { ranked, meaning, features } = ranking;
  const [first, second] = ranked;
  const words = wordsConfidence(ranking);
  if (!first || !meaning || !words) return null;
  const { cosines } = meaning.insight;
  const cosine = cosines[first.index] ?? 0;
  let total = 0;
  for (let at = 0; at < cosines.length; at++) total += cosines[at] ?? 0;
  const signal = (name: Signal): number => words.signals[name];
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
  };
}

function clipped(logit: number): number {
  return Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, logit));
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

/** How surely the best sentence answers the question by words and meaning, 0 to 1. */
export function confidenceByMeaning(ranking: Ranking): number {
  const signals = meaningSignals(ranking);
  if (!signals) return 0;
  let logit = 0;
  for (const name of MEANING_SIGNALS) logit += signals[name] * (MEANING_CONFIDENCE[name] ?? 0);
  return 1 / (1 + Math.exp(-logit));
}

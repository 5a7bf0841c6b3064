import { isFunctionWord } from '../text/function-words.ts';
import { type Signal, wordsConfidence } from './confidence.ts';
import type { Ranking } from './rank.ts';

/** What says how surely the best sentence answers, where the encoder looked at the question. */
export const MEANING_SIGNALS = [
  'constant',
  /** What words alone say of this sentence, as a logit. */
  'words',
  'cosine',
  /** How far it stands above the second, and above the story's sentences in the mean. */
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

const MOST_LOGIT = 6;
const NEAREST = 5;

/** Measures how well the best sentence answers by words and meaning; null where there is none or nothing was encoded. */
export function meaningSignals(ranking: Ranking): Record<MeaningSignal, number> | null {
  const { ranked, meaning, features, terms } = ranking;
  const [first, second] = ranked;
  const words = wordsConfidence(ranking);
  const row = features[first?.index ?? -1];
  if (!first || !row || !meaning || !words) return null;
  const cosines = Array.from(meaning.insight.cosines);
  const cosine = cosines[first.index] ?? 0;
  const mean = cosines.reduce((sum, value) => sum + value, 0) / (cosines.length || 1);
  const others = cosines.filter((_, at) => at !== first.index).sort((a, b) => b - a);
  const signal = (name: Signal): number => words.signals[name];
  const content = terms.filter(({ word }) => !isFunctionWord(word));
  const used = content.length ? content : terms;
  return {
    constant: 1,
    words: Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, words.logit)) / MOST_LOGIT,
    cosine: cosine * 2,
    lead: Math.min(4, first.score - (second?.score ?? first.score)) / 2,
    above: (cosine - mean) * 2,
    subject: (others.slice(0, NEAREST).reduce((sum, value) => sum + value, 0) / NEAREST) * 2,
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
 * no answer; people ask fewer such (about one in six), and a false answer costs two refusals, so the constant is .8 higher.
 */
export const MEANING_CONFIDENCE: Readonly<Record<MeaningSignal, number>> = {
  constant: -0.48,
  words: 1.39,
  cosine: 0.69,
  lead: 0.5,
  above: 0.48,
  subject: 0.42,
  share: 0.88,
  spread: -1.14,
  score: 0.46,
  hits: -0.22,
  rareHits: 0.18,
  bigrams: 0.23,
  coverage: 0.12,
  surroundings: -0.52,
  known: -0.65,
  kindMissing: -0.3,
  measureMissing: -0.05,
  namesUnknown: -0.92,
  absent: -0.81,
  strange: 0.33,
  speechMissing: -0.44,
};

/** How surely the best sentence answers the question by words and meaning, 0 to 1. */
export function confidenceByMeaning(ranking: Ranking): number {
  const signals = meaningSignals(ranking);
  if (!signals) return 0;
  let logit = 0;
  for (const name of MEANING_SIGNALS) logit += signals[name] * MEANING_CONFIDENCE[name];
  return 1 / (1 + Math.exp(-logit));
}

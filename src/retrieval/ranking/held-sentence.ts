import type { IndexedSentence } from '../index/sentence-index.ts';
import type { Candidate } from '../question/answer-kinds.ts';
import type { Question } from '../question/question.ts';
import { isFresh } from './kind-features.ts';
import type { Ranking } from './rank.ts';

/** A sentence held against a question. */
export interface Held {
  readonly ranking: Ranking;
  readonly at: number;
  readonly sentence: IndexedSentence;
  /** The sentence, and the one behind it that is shown too if it completes the answer. */
  readonly whole: readonly IndexedSentence[];
}

/** How strongly a sentence must hold a word of the question to count as having it. */
export const HELD = 0.5;

/** True if the sentence holds a candidate for the answer that fits and that the question does not name itself. */
export function offers(
  { terms }: Ranking,
  sentence: IndexedSentence,
  fits: (candidate: Candidate) => boolean,
): boolean {
  const keys = keysOf({ terms });
  return sentence.candidates.some((candidate) => fits(candidate) && isFresh(candidate, sentence, keys));
}

/** The keys of all words that match the question's terms. */
export function keysOf({ terms }: Pick<Ranking, 'terms'>): Set<string> {
  return new Set(terms.flatMap(({ matches }) => [...matches.keys()]));
}

/** True for a question for a number, a sum, a span of time, a day or a place. */
export function asksMeasure({ type }: Question): boolean {
  return /^(?:how much|how many|when|where)$/.test(type);
}

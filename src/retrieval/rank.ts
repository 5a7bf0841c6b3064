import { FEATURES, type FeatureRow, measure } from './features.ts';
import { type Question, readQuestion } from './question.ts';
import type { SentenceIndex } from './sentence-index.ts';
import { lookUp, type Term } from './terms.ts';
import { WEIGHTS } from './weights.ts';

/** A sentence of the index by its position, with its score (comparable within one question only). */
export interface RankedSentence {
  readonly index: number;
  readonly score: number;
}

/** Everything that ranking found out, for confidence and answers to build on. */
export interface Ranking {
  readonly index: SentenceIndex;
  readonly question: Question;
  readonly terms: readonly Term[];
  readonly features: readonly FeatureRow[];
  /** Best first; all sentences. */
  readonly ranked: readonly RankedSentence[];
}

/** Ranks all sentences of the index for the question; ties keep the story's order. */
export function rank(index: SentenceIndex, text: string, weights: typeof WEIGHTS = WEIGHTS): Ranking {
  const question = readQuestion(text);
  const terms = lookUp(question, index);
  const features = measure(question, terms, index);
  const ranked = features
    .map((row, at) => ({ index: at, score: score(row, weights) }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  return { index, question, terms, features, ranked };
}

function score(row: FeatureRow, weights: typeof WEIGHTS): number {
  let total = 0;
  for (const name of FEATURES) total += row[name] * (weights[name] ?? 0);
  return total;
}

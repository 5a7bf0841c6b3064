import type { IndexedSentence } from '../index/sentence-index.ts';
import { isFunctionWord } from '../text/function-words.ts';
import type { Term } from './terms.ts';

export interface OrderFeatures {
  /** Neighbouring words of the question that are neighbours here, in order. */
  readonly pairs: number;
  /** How close neighbours of the question stand here. */
  readonly near: number;
  /** The longest run of the question's words, function words included, as a share of the question. */
  readonly run: number;
  /** The share of the question's words that stand here in the question's order, gaps allowed, by weight. */
  readonly sequence: number;
  /** The share of neighbouring words of the question, function words included, that are neighbours here. */
  readonly bigrams: number;
  /** How densely the question's words stand: their number to the stretch that holds them. */
  readonly dense: number;
}

/** Measures whether the question's words stand together as they do in the question. */
export function orderFeatures(
  content: readonly Term[],
  sentence: IndexedSentence,
  question: readonly Term[],
): OrderFeatures {
  let pairs = 0;
  let near = 0;
  let total = 0;
  const places = content.map((term) => positionsOf(term, sentence));
  for (let t = 1; t < content.length; t++) {
    const weight = (content[t - 1]?.weight ?? 0) + (content[t]?.weight ?? 0);
    total += weight;
    let closest = Number.POSITIVE_INFINITY;
    let ordered = false;
    for (const a of places[t - 1] ?? [])
      for (const b of places[t] ?? []) {
        if (a === b) continue;
        if (b > a && b - a <= 2) ordered = true;
        closest = Math.min(closest, Math.abs(a - b));
      }
    if (ordered) pairs += weight;
    if (closest < Number.POSITIVE_INFINITY) near += weight / closest;
  }
  return {
    pairs: total ? pairs / total : 0,
    near: total ? near / total : 0,
    run: Math.min(1, longestRun(question, sentence) / 6),
    sequence: sequence(question, sentence),
    bigrams: bigrams(question, sentence),
    dense: density(places),
  };
}

/** Where any of the term's matching words stand. */
export function positionsOf(term: Pick<Term, 'matches'>, sentence: IndexedSentence): number[] {
  const found: number[] = [];
  for (const key of term.matches.keys()) {
    const positions = sentence.positions.get(key);
    if (positions) found.push(...positions);
  }
  return found;
}

function matchesAt(term: Term | undefined, key: string | undefined): number {
  if (!term || key === undefined) return 0;
  return term.word.key === key ? 1 : (term.matches.get(key) ?? 0);
}

function longestRun(question: readonly Term[], sentence: IndexedSentence): number {
  let longest = 0;
  for (let from = 0; from < question.length - longest; from++)
    for (const position of sentence.positions.get(question[from]?.word.key ?? '') ?? []) {
      let length = 1;
      while (matchesAt(question[from + length], sentence.words[position + length]?.key) >= 0.9) length++;
      if (length > longest) longest = length;
    }
  return longest;
}

/** Longest common subsequence, weighted (function words count little). */
function sequence(question: readonly Term[], sentence: IndexedSentence): number {
  let total = 0;
  let row = new Float64Array(sentence.words.length + 1);
  for (const term of question) {
    const weight = isFunctionWord(term.word) ? 0.25 : 1;
    total += weight;
    if (![term.word.key, ...term.matches.keys()].some((key) => sentence.positions.has(key))) continue;
    const next = new Float64Array(row.length);
    for (let at = 1; at < row.length; at++) {
      const value = matchesAt(term, sentence.words[at - 1]?.key);
      const taken = value > 0 ? (row[at - 1] ?? 0) + weight * value : 0;
      next[at] = Math.max(row[at] ?? 0, next[at - 1] ?? 0, taken);
    }
    row = next;
  }
  return total ? (row.at(-1) ?? 0) / total : 0;
}

function bigrams(question: readonly Term[], sentence: IndexedSentence): number {
  let found = 0;
  for (let at = 1; at < question.length; at++) {
    const left = question[at - 1];
    const right = question[at];
    if (!left) continue;
    const starts = positionsOf(left, sentence);
    if (starts.some((position) => matchesAt(right, sentence.words[position + 1]?.key) > 0)) found++;
  }
  return question.length > 1 ? found / (question.length - 1) : 0;
}

/** Number of distinct terms matched, over the shortest stretch that holds one occurrence of each. */
function density(places: readonly (readonly number[])[]): number {
  const hits = places
    .flatMap((positions, term) => positions.map((at) => ({ at, term })))
    .sort((a, b) => a.at - b.at);
  const distinct = places.filter((positions) => positions.length > 0).length;
  if (distinct < 2) return 0;
  const counts = new Map<number, number>();
  let shortest = Number.POSITIVE_INFINITY;
  let from = 0;
  for (const hit of hits) {
    counts.set(hit.term, (counts.get(hit.term) ?? 0) + 1);
    while (counts.size === distinct) {
      const first = hits[from];
      if (!first) break;
      shortest = Math.min(shortest, hit.at - first.at + 1);
      const left = (counts.get(first.term) ?? 1) - 1;
      if (left) counts.set(first.term, left);
      else counts.delete(first.term);
      from++;
    }
  }
  return Math.min(1, distinct / shortest);
}

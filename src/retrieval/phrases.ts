import { isFunctionWord } from './function-words.ts';
import { positionsByKey } from './sentence-index.ts';
import { Vocabulary } from './spelling.ts';
import { relatives } from './synonyms.ts';
import { keyOf, splitWords, type Word } from './words.ts';

/** One quotation as it is fed in. */
export interface QuotationText {
  /** Its words, without what interrupts them. */
  readonly text: string;
  /** The sentence or sentences around it: words remembered from there count half. */
  readonly context?: string;
}

export interface PhraseIndex {
  readonly quotations: readonly IndexedQuotation[];
  readonly vocabulary: Vocabulary;
  /** Number of quotations that hold a key. */
  readonly frequency: ReadonlyMap<string, number>;
}

interface IndexedQuotation {
  readonly words: readonly Word[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
  readonly context: ReadonlySet<string>;
}

/** A quotation of the index by its position. */
export interface FoundQuotation {
  readonly index: number;
  /** How surely these are the remembered words, 0 to 1. */
  readonly confidence: number;
  /** UTF-16 offsets into the quotation's text, from the first to the last remembered word. */
  readonly matched: readonly [start: number, end: number];
}

/** Below this nobody is shown as having said the phrase. */
export const PHRASE_THRESHOLD = 0.6;

const FUNCTION_WEIGHT = 0.2;
const OUTSIDE = 0.5;
const RESPELT = 0.92;
const SYNONYM = 0.7;

export function indexPhrases(quotations: readonly QuotationText[]): PhraseIndex {
  const vocabulary = new Vocabulary();
  const frequency = new Map<string, number>();
  const indexed = quotations.map(({ text, context }) => {
    const words = splitWords(text);
    const positions = positionsByKey(words);
    for (const { plain } of words) vocabulary.add(plain);
    const around = splitWords(context ?? '');
    for (const { plain } of around) vocabulary.add(plain);
    for (const key of positions.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
    return { words, positions, context: new Set(around.map(({ key }) => key)) };
  });
  return { quotations: indexed, vocabulary, frequency };
}

interface Wanted {
  readonly weight: number;
  readonly keys: ReadonlyMap<string, number>;
}

/**
 * Finds the quotations that a half-remembered, reordered or misspelt phrase comes from.
 *
 * @returns best first, only those that share a content word (or most words) with the phrase; compare `confidence` with
 *   PHRASE_THRESHOLD before showing one as an answer
 */
export function searchPhrase(index: PhraseIndex, phrase: string, limit = 10): FoundQuotation[] {
  const wanted = wantedWords(index, phrase);
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const found: (FoundQuotation & { readonly rank: number })[] = [];
  for (const [at, quotation] of index.quotations.entries()) {
    const match = matchQuotation(quotation, wanted, total);
    if (match) found.push({ index: at, ...match });
  }
  found.sort((a, b) => b.rank - a.rank || a.index - b.index);
  return found
    .slice(0, limit)
    .map(({ index: at, confidence, matched }) => ({ index: at, confidence, matched }));
}

function wantedWords(index: PhraseIndex, phrase: string): Wanted[] {
  return splitWords(phrase).map((word) => {
    const keys = new Map<string, number>([[word.key, 1]]);
    const minor = isFunctionWord(word);
    if (!minor) {
      for (const candidate of index.vocabulary.respell(word.plain)) keys.set(keyOf(candidate), RESPELT);
      for (const key of relatives(word.key).keys()) if (!keys.has(key)) keys.set(key, SYNONYM);
    }
    return { keys, weight: minor ? FUNCTION_WEIGHT : 1 };
  });
}

function matchQuotation(
  { words, positions, context }: IndexedQuotation,
  wanted: readonly Wanted[],
  total: number,
): { confidence: number; rank: number; matched: readonly [number, number] } | null {
  const hits: { at: number; order: number; value: number }[] = [];
  let outside = 0;
  for (const [order, { keys, weight }] of wanted.entries()) {
    let around = 0;
    for (const [key, strength] of keys) {
      for (const at of positions.get(key) ?? []) hits.push({ at, order, value: weight * strength });
      if (context.has(key)) around = Math.max(around, strength);
    }
    if (!positions.size || ![...keys.keys()].some((key) => positions.has(key)))
      outside += OUTSIDE * around * weight;
  }
  if (hits.length === 0) return null;
  hits.sort((a, b) => a.at - b.at);
  const best = bestWindow(hits, wanted.length);
  const inside = best.value / total;
  if (inside < 0.2) return null;
  const covered = Math.min(1, inside + outside / total);
  const confidence = covered * (0.85 + 0.15 * best.order);
  const length = words.length || 1;
  const first = words[best.from];
  const last = words[best.to];
  if (!first || !last) return null;
  // Where nested quotations hold the same words, the tighter one is what was said in these words.
  const rank = confidence + 0.03 * Math.min(1, wanted.length / length);
  return { confidence, rank, matched: [first.start, last.end] };
}

/** The stretch of the quotation, about as long as the phrase, that holds most of it. */
function bestWindow(
  hits: readonly { readonly at: number; readonly order: number; readonly value: number }[],
  phraseLength: number,
): { value: number; order: number; from: number; to: number } {
  const width = Math.max(8, phraseLength * 2 + 2);
  let best = { value: 0, order: 0, from: 0, to: 0 };
  for (let start = 0; start < hits.length; start++) {
    const values = new Map<number, number>();
    const from = hits[start]?.at ?? 0;
    let inOrder = 0;
    let steps = 0;
    let previous = -1;
    for (let at = start; at < hits.length; at++) {
      const hit = hits[at];
      if (!hit || hit.at - from >= width) break;
      const known = values.get(hit.order);
      if (known === undefined || known < hit.value) values.set(hit.order, hit.value);
      if (known !== undefined) continue;
      if (previous >= 0) {
        steps++;
        if (hit.order > previous) inOrder++;
      }
      previous = hit.order;
      const value = [...values.values()].reduce((sum, each) => sum + each, 0);
      const order = steps ? inOrder / steps : 1;
      if (value + 0.1 * order > best.value + 0.1 * best.order) best = { value, order, from, to: hit.at };
    }
  }
  return best;
}

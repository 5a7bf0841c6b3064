import { isDictionaryWord } from '../../story/dictionary.ts';
import { positionsByKey } from '../index/sentence-index.ts';
import { rarity } from '../text/common-words.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { Vocabulary } from '../text/spelling.ts';
import { relatives } from '../text/synonyms.ts';
import { keyOf, splitWords, type Word } from '../text/words.ts';
import { type PhraseSignal, phraseConfidence } from './phrase-confidence.ts';

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
  readonly signals: Readonly<Record<PhraseSignal, number>>;
}

const FUNCTION_WEIGHT = 0.2;
const OUTSIDE = 0.5;
const RESPELT = 0.92;
const SYNONYM = 0.7;
const JOINED = 0.95;
const LONGEST_COMPOUND = 40;

export function indexPhrases(quotations: readonly QuotationText[]): PhraseIndex {
  const vocabulary = new Vocabulary();
  const frequency = new Map<string, number>();
  // A sentence with many quotations is split once.
  const contexts = new Map<string, { readonly words: readonly Word[]; readonly keys: ReadonlySet<string> }>();
  const split = (context: string) => {
    const words = splitWords(context);
    const made = { words, keys: new Set(words.map(({ key }) => key)) };
    contexts.set(context, made);
    return made;
  };
  const indexed = quotations.map(({ text, context = '' }) => {
    const words = splitWords(text);
    const positions = positionsByKey(words);
    for (const { plain } of words) vocabulary.add(plain);
    const around = contexts.get(context) ?? split(context);
    for (const { plain } of around.words) vocabulary.add(plain);
    for (const key of positions.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
    return { words, positions, context: around.keys };
  });
  return { quotations: indexed, vocabulary, frequency };
}

interface Wanted {
  readonly weight: number;
  /** How much the word says in any text. */
  readonly says: number;
  readonly keys: ReadonlyMap<string, number>;
  /** Two adjacent words that equal it: "cooperation" for "co-operation". */
  readonly pairs: readonly (readonly [left: string, right: string])[];
}

/**
 * Finds the quotations that a half-remembered, reordered or misspelt phrase comes from.
 *
 * @param stories number of stories that are searched for the phrase, this one included
 * @returns best first, only those that share a content word (or most words) with the phrase; compare `confidence` with
 *   PHRASE_THRESHOLD before showing one as an answer
 */
export function searchPhrase(index: PhraseIndex, phrase: string, limit = 10, stories = 1): FoundQuotation[] {
  const wanted = wantedWords(index, phrase);
  const total = sum(wanted, ({ weight }) => weight);
  if (total === 0) return [];
  const found: (FoundQuotation & { readonly rank: number })[] = [];
  for (const [at, quotation] of index.quotations.entries()) {
    const match = matchQuotation(quotation, wanted, total, stories);
    if (match) found.push({ index: at, ...match });
  }
  found.sort((a, b) => b.rank - a.rank || a.index - b.index);
  return found.slice(0, limit).map(({ rank: _, ...each }) => each);
}

function wantedWords(index: PhraseIndex, phrase: string): Wanted[] {
  const words = splitWords(phrase);
  return words.map((word, at) => {
    const keys = new Map<string, number>([[word.key, 1]]);
    const minor = isFunctionWord(word);
    if (!minor) {
      for (const candidate of respellings(index, word)) keys.set(keyOf(candidate), RESPELT);
      for (const key of relatives(word.key).keys()) if (!keys.has(key)) keys.set(key, SYNONYM);
    }
    // "Co-operation" for "cooperation": each half counts for the whole.
    for (const whole of [joinedKey(words[at - 1], word), joinedKey(word, words[at + 1])])
      if (whole !== undefined && index.frequency.has(whole)) keys.set(whole, JOINED);
    return {
      keys,
      pairs: index.frequency.has(word.key) ? [] : halvesOf(index, word),
      weight: minor ? FUNCTION_WEIGHT : 1,
      says: minor ? FUNCTION_WEIGHT * rarity(word.key) : rarity(word.key),
    };
  });
}

const joinedKey = (left: Word | undefined, right: Word | undefined): string | undefined =>
  left && right && !left.number && !right.number ? keyOf(left.plain + right.plain) : undefined;

/** Every way to cut a word that no quotation has into two that some have. */
function halvesOf({ frequency }: PhraseIndex, { plain }: Word): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 2; at <= plain.length - 2 && plain.length >= 6 && plain.length <= LONGEST_COMPOUND; at++) {
    const [left, right] = [keyOf(plain.slice(0, at)), keyOf(plain.slice(at))];
    if (frequency.has(left) && frequency.has(right)) found.push([left, right]);
  }
  return found;
}

function respellings({ vocabulary }: PhraseIndex, { plain }: Word): string[] {
  return isDictionaryWord(plain) ? [] : vocabulary.respell(plain);
}

function matchQuotation(
  { words, positions, context }: IndexedQuotation,
  wanted: readonly Wanted[],
  total: number,
  stories: number,
): (Omit<FoundQuotation, 'index'> & { rank: number }) | null {
  const hits: Hit[] = [];
  const around = wanted.map(({ keys }) =>
    Math.max(0, ...[...keys].map(([key, strength]) => (context.has(key) ? strength : 0))),
  );
  for (const [order, { keys, pairs, weight }] of wanted.entries()) {
    for (const [key, strength] of keys)
      for (const at of positions.get(key) ?? []) hits.push({ at, order, value: weight * strength });
    for (const [left, right] of pairs)
      for (const at of positions.get(left) ?? [])
        if (words[at + 1]?.key === right) hits.push({ at, order, value: weight * JOINED });
  }
  if (hits.length === 0) return null;
  hits.sort((a, b) => a.at - b.at);
  const best = bestWindow(hits, wanted.length);
  const inside = best.value / total;
  if (inside < 0.2) return null;
  const first = words[best.from];
  const last = words[best.to];
  if (!first || !last) return null;
  const inWindow = hits.filter(({ at }) => at >= best.from && at <= best.to);
  const strength = wanted.map(({ weight }, order) =>
    Math.max(0, ...inWindow.map((hit) => (hit.order === order ? hit.value / weight : 0))),
  );
  const says = sum(wanted, (each) => each.says) || 1;
  const outside = sum(wanted, ({ weight }, order) =>
    strength[order] ? 0 : OUTSIDE * (around[order] ?? 0) * weight,
  );
  const signals = {
    constant: 1,
    held: sum(wanted, (each, order) => each.says * (strength[order] ?? 0)) / says,
    around:
      sum(wanted, (each, order) => (strength[order] ? 0 : OUTSIDE * (around[order] ?? 0) * each.says)) / says,
    told: sum(wanted, (each, order) => each.says * (strength[order] ?? 0)) / 4,
    lacked: sum(wanted, (each, order) => each.says * (1 - (strength[order] ?? 0))) / 4,
    adjacent: adjacency(inWindow, wanted.length),
    stories: Math.log(stories),
  };
  const covered = Math.min(1, inside + outside / total);
  // If nested quotations hold the same words, the inner one is the quotation.
  const rank = covered * (0.85 + 0.15 * best.order) + 0.03 * Math.min(1, wanted.length / (words.length || 1));
  return { confidence: phraseConfidence(signals), rank, matched: [first.start, last.end], signals };
}

interface Hit {
  /** Position in the quotation and in the phrase. */
  readonly at: number;
  readonly order: number;
  readonly value: number;
}

function adjacency(hits: readonly Hit[], length: number): number {
  if (length < 2) return 1;
  const places = new Map<number, number[]>();
  for (const { at, order } of hits) places.set(order, [...(places.get(order) ?? []), at]);
  let kept = 0;
  for (let order = 1; order < length; order++) {
    const before = places.get(order - 1) ?? [];
    if ((places.get(order) ?? []).some((at) => before.some((left) => at > left && at - left <= 2))) kept++;
  }
  return kept / (length - 1);
}

function sum<T>(items: readonly T[], value: (item: T, at: number) => number): number {
  return items.reduce((total, item, at) => total + value(item, at), 0);
}

/** The stretch of the quotation, about as long as the phrase, that holds most of it. */
function bestWindow(
  hits: readonly Hit[],
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

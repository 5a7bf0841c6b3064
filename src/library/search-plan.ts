import { allowedEdits, editDistance, MOST_RESPELT } from '../retrieval/text/spelling.ts';
import { relatives } from '../retrieval/text/synonyms.ts';
import { breathe } from '../workers/breathe.ts';
import { keysOf, MAX_PASSAGES } from './index-terms.ts';

/** An owner's vocabulary; nothing in it comes from anyone else's stories. */
export interface VocabularyLookup {
  /** Number of the owner's stories that hold each key; a missing one is held by none. */
  counts(keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /**
   * Keys that start with `prefix` and have a length from `least` to `most` UTF-16 units, among the first `SCANNED` with that
   * prefix: what one lookup costs does not grow with the vocabulary.
   */
  similar(prefix: string, least: number, most: number): Promise<readonly (readonly [string, number])[]>;
  /** Number of the owner's stories. */
  stories(): Promise<number>;
}

export interface WeightedKey {
  readonly key: string;
  readonly weight: number;
}

/** Questions are short; of a pasted paragraph the first words are enough to find it again. */
const MAX_WORDS = 24;
const MAX_RELATIVES = 3;
const RELATIVE = 0.5;
const RESPELT = 0.9;
const MAX_RESPELLINGS = 3;
/** Keys that one lookup of similar ones reads. */
export const SCANNED = 10_000;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/**
 * Postings read for one search. The rarest words are read first and say most; once this many stories were named, commoner
 * words would cost more time than they bring.
 */
const BUDGET = 15_000;
/**
 * A word worth less than this share of the rarest one decides nothing between stories, and is the longest to read: "say" stands in most
 * stories and in most questions.
 */
const SAYS_LITTLE = 0.1;

/** The keys to look up and what each is worth: rare words most, misspelt ones respelt from the owner's own vocabulary. */
export async function planSearch(text: string, vocabulary: VocabularyLookup): Promise<WeightedKey[]> {
  const words = keysOf(text).slice(0, MAX_WORDS);
  const related = words.map((key) => bestRelatives(key));
  const counts = await vocabulary.counts([...new Set([...words, ...related.flat().map(([key]) => key)])]);
  const stories = await vocabulary.stories();
  const found = new Map<string, { weight: number; count: number }>();
  const add = (key: string, count: number, strength: number): void => {
    const weight = strength * Math.log(1 + (stories - count + 0.5) / (count + 0.5));
    if (weight > (found.get(key)?.weight ?? 0)) found.set(key, { weight, count });
  };
  let unknown = 0;
  for (const [at, key] of words.entries()) {
    const count = counts.get(key);
    if (count !== undefined) add(key, count, 1);
    else if (unknown++ < MOST_RESPELT)
      for (const [respelt, often] of await respell(key, vocabulary)) add(respelt, often, RESPELT);
    for (const [relative, strength] of related[at] ?? []) {
      const often = counts.get(relative);
      if (often !== undefined) add(relative, often, strength * RELATIVE);
    }
  }
  const ranked = [...found].sort(([, a], [, b]) => b.weight - a.weight);
  const bar = SAYS_LITTLE * (ranked[0]?.[1].weight ?? 0);
  let read = 0;
  return ranked.flatMap(([key, { weight, count }], at) => {
    read += count;
    return at > 0 && (read > BUDGET || weight < bar) ? [] : [{ key, weight }];
  });
}

function bestRelatives(key: string): [string, number][] {
  return [...relatives(key)].sort((a, b) => b[1] - a[1]).slice(0, MAX_RELATIVES);
}

/**
 * The closest words of the vocabulary: first those with the same two letters at the start, then those with the same
 * first letter; if the first letters are wrong, every word one edit away is looked up.
 */
async function respell(key: string, vocabulary: VocabularyLookup): Promise<(readonly [string, number])[]> {
  const edits = allowedEdits(key.length);
  if (edits === 0 || /\d/u.test(key)) return [];
  for (const length of [2, 1]) {
    const prefix = key.slice(0, length);
    const similar = await vocabulary.similar(prefix, key.length - edits, key.length + edits);
    const closest = closestTo(key, similar, edits);
    if (closest.length > 0) return closest;
    await breathe();
  }
  return closestTo(key, [...(await vocabulary.counts(otherBeginnings(key)))], 1);
}

function closestTo(
  key: string,
  candidates: readonly (readonly [string, number])[],
  edits: number,
): (readonly [string, number])[] {
  let best = edits;
  let closest: (readonly [string, number])[] = [];
  for (const candidate of candidates) {
    if (candidate[0].length < 3 || /\d/u.test(candidate[0])) continue;
    const distance = editDistance(key, candidate[0], best);
    if (distance > best) continue;
    if (distance < best) closest = [];
    best = distance;
    closest.push(candidate);
  }
  return closest.sort((a, b) => b[1] - a[1]).slice(0, MAX_RESPELLINGS);
}

/** The words that one edit of the first or second letter, or a swap of the two, can produce. */
function otherBeginnings(key: string): string[] {
  const found = new Set<string>([`${key.charAt(1)}${key.charAt(0)}${key.slice(2)}`]);
  for (const at of [0, 1]) {
    const [before, after] = [key.slice(0, at), key.slice(at)];
    found.add(before + after.slice(1));
    for (const letter of LETTERS) {
      found.add(before + letter + after.slice(1));
      found.add(before + letter + after);
    }
  }
  return [...found];
}

/** A passage's place: number of its version and position in `story.paragraphs`, in one number. */
export function passageId(version: number, paragraph: number): number {
  return version * MAX_PASSAGES + Math.min(paragraph, MAX_PASSAGES - 1);
}

export interface PassageScore {
  readonly id: number;
  readonly score: number;
}

export interface VersionScore {
  readonly version: number;
  readonly score: number;
  readonly paragraphs: readonly number[];
}

/** Most questions are answered in one place; a second passage on the subject speaks for the story as well. */
const SECOND = 0.25;
const MAX_PARAGRAPHS = 5;

/** @param passages best first */
export function rankVersions(passages: readonly PassageScore[]): VersionScore[] {
  const byVersion = new Map<number, { scores: number[]; paragraphs: number[] }>();
  for (const { id, score } of passages) {
    const version = Math.floor(id / MAX_PASSAGES);
    const known = byVersion.get(version) ?? { scores: [], paragraphs: [] };
    known.scores.push(score);
    known.paragraphs.push(id % MAX_PASSAGES);
    byVersion.set(version, known);
  }
  return [...byVersion]
    .map(([version, { scores, paragraphs }]) => ({
      version,
      score: (scores[0] ?? 0) + SECOND * (scores[1] ?? 0),
      paragraphs: paragraphs.slice(0, MAX_PARAGRAPHS),
    }))
    .sort((a, b) => b.score - a.score || b.version - a.version);
}

/** Passages that one search looks at before it picks stories. */
export const PASSAGES_READ = 200;
/** Stories that a search names by default. */
export const DEFAULT_HITS = 8;

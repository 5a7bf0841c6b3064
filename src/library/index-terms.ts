import { isFunctionWord } from '../retrieval/text/function-words.ts';
import { splitWords } from '../retrieval/text/words.ts';
import type { Story } from '../story/story.ts';

/** Passages of one story beyond this are indexed together with the last. */
export const MAX_PASSAGES = 4_096;
const MAX_KEY = 40;

/** The distinct keys that a text is found by: stems of everything but function words. */
export function keysOf(text: string): string[] {
  const keys = new Set<string>();
  for (const word of splitWords(text)) if (!isFunctionWord(word)) keys.add(word.key.slice(0, MAX_KEY));
  return [...keys];
}

export interface IndexedStory {
  /** Keys of each paragraph, in the order of `story.paragraphs`. */
  readonly passages: readonly (readonly string[])[];
  /** All of them, sorted: concurrent writers then lock the vocabulary's rows in one order. */
  readonly keys: readonly string[];
}

/** What the full-text index holds of a story: its paragraphs, notes included, furniture not. */
export function indexTerms(story: Story): IndexedStory {
  const passages = story.paragraphs.map(({ span }) => keysOf(story.slice(span)));
  if (passages.length > MAX_PASSAGES) passages.push([...new Set(passages.splice(MAX_PASSAGES - 1).flat())]);
  return { passages, keys: [...new Set(passages.flat())].sort() };
}

/** The terms as one string, as they go from thread to thread: a line for each passage, its keys with a space between. */
export function packTerms({ passages }: IndexedStory): string {
  return passages.map((keys) => keys.join(' ')).join('\n');
}

export function unpackTerms(packed: string): IndexedStory {
  const passages = packed.split('\n').map((line) => (line === '' ? [] : line.split(' ')));
  return { passages, keys: [...new Set(passages.flat())].sort() };
}

/**
 * One term of the engine's index. The owner is part of the term: postings, counts and prefixes of different owners
 * never mix, and no query can omit the owner.
 *
 * @param ownerId row number of the owner
 * @returns lower-case letters, digits and "_" only (and any character above ASCII): nothing to escape
 */
export function token(ownerId: number, key: string): string {
  return `${ownerId.toString(36)}_${key.replace(/[^a-z0-9\u0080-\u{10ffff}]/gu, '_')}`;
}

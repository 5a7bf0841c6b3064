import { diffArrays } from 'diff';
import { splitWords, type Word } from '../retrieval/words.ts';
import type { Excerpt } from '../story/excerpt.ts';
import type { Span } from '../story/span.ts';

/** Share of the longer excerpt's words that must be the same: two texts apart differ in too much to be marked. */
const ALIKE = 0.7;
/** Longer excerpts are not compared. */
const MOST_WORDS = 150;

/**
 * The words by which two excerpts differ that are worded nearly alike, as spans of their stories; both lists are empty
 * where they are not.
 */
export function differingWords(a: Excerpt, b: Excerpt): { readonly a: Span[]; readonly b: Span[] } {
  const [left, right] = [splitWords(a.text), splitWords(b.text)];
  const none = { a: [], b: [] };
  const longer = Math.max(left.length, right.length);
  if (longer === 0 || longer > MOST_WORDS) return none;
  const found: { a: Span[]; b: Span[] } = { a: [], b: [] };
  let same = 0;
  let at = { left: 0, right: 0 };
  for (const change of diffArrays(plain(left), plain(right))) {
    const { length } = change.value;
    if (change.removed) found.a.push(spanOf(a, left.slice(at.left, at.left + length)));
    else if (change.added) found.b.push(spanOf(b, right.slice(at.right, at.right + length)));
    else same += length;
    at = {
      left: at.left + (change.added ? 0 : length),
      right: at.right + (change.removed ? 0 : length),
    };
  }
  return same / longer >= ALIKE ? found : none;
}

function plain(words: readonly Word[]): string[] {
  return words.map((word) => word.plain);
}

function spanOf({ span: [offset] }: Excerpt, words: readonly Word[]): Span {
  return [offset + (words[0]?.start ?? 0), offset + (words.at(-1)?.end ?? 0)];
}

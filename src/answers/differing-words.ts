import { diffArrays } from 'diff';
import { splitWords, type Word } from '../retrieval/text/words.ts';
import type { Excerpt } from '../story/excerpt.ts';
import type { Span } from '../story/span.ts';

/** Share of the longer excerpt's words that both must have; below it, too much differs to be marked. */
const ALIKE = 0.7;
/** Two excerpts that share less, but this much, get only their differing figures marked. */
const LESS_ALIKE = 0.25;
/** Longer excerpts are not compared. */
const MOST_WORDS = 150;

/**
 * The words in which two nearly identical excerpts differ, or the figures in partly identical ones, as spans of their
 * stories; both lists are empty if they are neither.
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
  if (same / longer >= ALIKE) return found;
  return same / longer >= LESS_ALIKE ? { a: figuresOf(a, left, right), b: figuresOf(b, right, left) } : none;
}

/** Numbers, in figures or words, that the other excerpt has nowhere. */
function figuresOf(excerpt: Excerpt, words: readonly Word[], others: readonly Word[]): Span[] {
  const held = new Set(others.map(({ key }) => key));
  return words.flatMap((word): Span[] =>
    word.number && !held.has(word.key) ? [spanOf(excerpt, [word])] : [],
  );
}

function plain(words: readonly Word[]): string[] {
  return words.map((word) => word.plain);
}

function spanOf({ span: [offset] }: Excerpt, words: readonly Word[]): Span {
  return [offset + (words[0]?.start ?? 0), offset + (words.at(-1)?.end ?? 0)];
}

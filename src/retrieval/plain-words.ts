import type { Span } from '../story/span.ts';

/** One word of a text as it is compared: lower case, no accents, one kind of apostrophe. */
export interface PlainWord {
  readonly plain: string;
  readonly span: Span;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu;

/** The words of a text or of one stretch of it; spans are offsets into the whole text. */
export function plainWords(text: string, [start, end]: Span = [0, text.length]): PlainWord[] {
  return [...text.slice(start, end).matchAll(WORD)].map((match) => ({
    plain: match[0].normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/gu, "'").toLowerCase(),
    span: [start + match.index, start + match.index + match[0].length],
  }));
}

/** Positions at which all of `wanted` stand in a row. */
export function findRuns(words: readonly PlainWord[], wanted: readonly string[]): number[] {
  const found: number[] = [];
  if (wanted.length === 0) return found;
  for (let at = 0; at + wanted.length <= words.length; at++)
    if (wanted.every((word, offset) => words[at + offset]?.plain === word)) found.push(at);
  return found;
}

/** The stretch of `words` that comes closest to `wanted`, as positions [from, to), with the edits between them. */
export interface Closest {
  readonly from: number;
  readonly to: number;
  /** Words to replace, leave out or put in. */
  readonly edits: number;
}

/**
 * Approximate string matching over words: the stretch of `words` with the fewest edits to `wanted`.
 *
 * Source: P. Sellers, "The theory and computation of evolutionary distances: pattern recognition", 1980. Time is
 * `words.length × wanted.length`.
 */
export function findClosest(words: readonly PlainWord[], wanted: readonly string[]): Closest | null {
  if (words.length === 0 || wanted.length === 0) return null;
  const ids = new Map<string, number>();
  for (const word of wanted) if (!ids.has(word)) ids.set(word, ids.size);
  // Numbers in arrays of one kind: a claim of 2,000 characters against the longest story is 12 million cells.
  const held = Int32Array.from(words, ({ plain }) => ids.get(plain) ?? -1);
  let row = new Int32Array(words.length + 1);
  let starts = Int32Array.from(row, (_, at) => at);
  let next = new Int32Array(words.length + 1);
  let nextStarts = new Int32Array(words.length + 1);
  for (const [done, word] of wanted.entries()) {
    const id = ids.get(word) as number;
    next[0] = done + 1;
    nextStarts[0] = 0;
    for (let at = 1; at <= words.length; at++) {
      const replaced = (row[at - 1] as number) + (held[at - 1] === id ? 0 : 1);
      const left = (row[at] as number) + 1;
      const put = (next[at - 1] as number) + 1;
      const best = Math.min(replaced, left, put);
      next[at] = best;
      nextStarts[at] = (
        best === replaced ? starts[at - 1] : best === left ? starts[at] : nextStarts[at - 1]
      ) as number;
    }
    [row, next] = [next, row];
    [starts, nextStarts] = [nextStarts, starts];
  }
  let to = 0;
  for (let at = 1; at <= words.length; at++) if ((row[at] ?? 0) < (row[to] ?? 0)) to = at;
  // A replaced last word costs as much as a missing one, and says more.
  if (to < words.length && row[to] === row[to + 1]) to++;
  const from = starts[to] ?? 0;
  return from < to ? { from, to, edits: row[to] ?? 0 } : null;
}

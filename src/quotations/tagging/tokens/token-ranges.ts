import { partitionPoint } from '../../../story/partition-point.ts';
import type { Document, Token, TokenRange } from '../../document/document.ts';

/** Tokens in the ranges together. */
export function sizeOf(ranges: readonly TokenRange[]): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** Tokens between a stretch and a cue, negative if they overlap. */
export function gapOf(range: TokenRange, cue: TokenRange): number {
  return range[0] < cue[0] ? cue[0] - range[1] : range[0] - cue[1];
}

export const isVerb = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX';

/** How much a source's last word looks like a speaker: names first. */
export function rankOfTag(pos: string | undefined): number {
  return pos === 'PROPN' ? 3 : pos === 'PRON' ? 2 : pos === 'NOUN' ? 1 : 0;
}

/** Tokens of the range that lie in the others. */
export function shared(others: readonly TokenRange[], [from, to]: TokenRange): number {
  let sum = 0;
  for (const [start, end] of others) {
    const part = Math.min(to, end) - Math.max(from, start);
    if (part > 0) sum += part;
  }
  return sum;
}

/** Index of the first item, by where they start, that starts at the token or after it. */
export function firstFrom<T>(items: readonly T[], token: number, startOf: (item: T) => number): number {
  return partitionPoint(items, (item) => startOf(item) < token);
}

/** Whether a token ends a quoted stretch without a closing mark, as speech does that goes on in the next paragraph. */
export function isLeftOpen({ text, tokens }: Pick<Document, 'text' | 'tokens'>, at: number): boolean {
  const token = tokens[at];
  if (!token || token.region < 0 || tokens[at + 1]?.region === token.region) return false;
  return !/["”»“'’]$/u.test(text.slice(token.start, token.end));
}

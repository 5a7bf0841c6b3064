import type { Token, TokenRange } from '../reading.ts';
import type { ScoredCue } from './first-look.ts';

/** Tokens in the ranges together. */
export function sizeOf(ranges: readonly TokenRange[]): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** Tokens between a stretch and a cue, negative where they overlap. */
export function gapOf(range: TokenRange, cue: TokenRange): number {
  return range[0] < cue[0] ? cue[0] - range[1] : range[0] - cue[1];
}

export const isVerb = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX';

/** How much a source's last word looks like a speaker: names first. */
export function rankOfTag(pos: string | undefined): number {
  return pos === 'PROPN' ? 3 : pos === 'PRON' ? 2 : pos === 'NOUN' ? 1 : 0;
}

export const startOf = ({ cue }: ScoredCue): number => cue.candidate.range[0];

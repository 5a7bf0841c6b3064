import type { Document, TokenRange } from '../../document/document.ts';
import { headOf } from '../cues/cue-window.ts';
import { combine } from '../learning/feature-hashing.ts';
import { PAD, type TokenAttributes } from '../tokens/token-attributes.ts';

/** One reading of a cue: who speaks (at most one range as a rule) and what is said. */
export interface CueParse {
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  /** Of the sequence model, relative to its best reading of the cue. */
  readonly score: number;
}

/** A cue with its first reading, as its neighbours see it. */
export interface Neighbour {
  readonly cue: TokenRange;
  readonly head: number;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
}

/** What all readings of one cue share. */
export interface CueContext {
  readonly document: Document;
  readonly columns: TokenAttributes;
  readonly cue: TokenRange;
  readonly head: number;
  readonly lemma: number;
  readonly pos: number;
  /** The first words of the cue. */
  readonly words: number;
  readonly sentence: number;
  readonly paragraph: number;
}

export function contextOf(document: Document, columns: TokenAttributes, cue: TokenRange): CueContext {
  const head = headOf(document, cue);
  let words = 0;
  for (let at = cue[0]; at < Math.min(cue[1], cue[0] + 4); at++)
    words = combine(words, columns.word[at + PAD] ?? 0);
  const first = document.tokens[cue[0]];
  return {
    document,
    columns,
    cue,
    head,
    lemma: columns.lemma[head + PAD] ?? 0,
    pos: columns.pos[head + PAD] ?? 0,
    words,
    sentence: first?.sentence ?? 0,
    paragraph: first?.paragraph ?? 0,
  };
}

/** Lengths in steps: fine for short ones, coarse for long ones. */
export function stepOf(length: number): number {
  if (length <= 4) return length;
  if (length <= 7) return 7;
  if (length <= 12) return 12;
  if (length <= 20) return 20;
  return length <= 40 ? 40 : 99;
}

export function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

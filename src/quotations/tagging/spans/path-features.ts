import type { Document, TokenRange } from '../../document/document.ts';

/**
 * What lies between a cue and each token of its window, counted outward from the cue: the part of a syntax tree
 * that can be had from tags alone. One cell a token, from the window's first.
 */
export interface CuePaths {
  readonly commas: Uint8Array;
  readonly verbs: Uint8Array;
  readonly conjunctions: Uint8Array;
  readonly otherCues: Uint8Array;
  readonly quoteEdges: Uint8Array;
  /** 1 as long as nothing but the words of noun phrases was passed. */
  readonly nounOnly: Uint8Array;
  /** 1 behind a "that". */
  readonly that: Uint8Array;
  /** Hash of the kinds of phrases passed, the first six of them. */
  readonly path: Int32Array;
}

const PHRASES = new Map(
  Object.entries({
    DET: 1,
    ADJ: 1,
    NOUN: 1,
    PROPN: 1,
    NUM: 1,
    PRON: 2,
    VERB: 3,
    AUX: 3,
    ADV: 4,
    PART: 4,
    ADP: 5,
    SCONJ: 6,
    CCONJ: 7,
  }),
);
const NOMINAL = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADP', 'PART', 'PRON']);
const LONGEST_PATH = 6;

/** @param cueOf number of the cue that holds each token, 0 for none */
export function pathsFrom(
  document: Document,
  cue: TokenRange,
  window: TokenRange,
  cueOf: Int32Array,
): CuePaths {
  const size = window[1] - window[0];
  const walk = {
    commas: new Uint8Array(size),
    verbs: new Uint8Array(size),
    conjunctions: new Uint8Array(size),
    otherCues: new Uint8Array(size),
    quoteEdges: new Uint8Array(size),
    nounOnly: new Uint8Array(size),
    that: new Uint8Array(size),
    path: new Int32Array(size),
  };
  step(document, cue[0] - 1, window[0] - 1, -1, window[0], cueOf, walk);
  step(document, cue[1], window[1], 1, window[0], cueOf, walk);
  return walk;
}

function step(
  { tokens }: Document,
  from: number,
  to: number,
  by: 1 | -1,
  base: number,
  cueOf: Int32Array,
  walk: CuePaths,
): void {
  let commas = 0;
  let verbs = 0;
  let conjunctions = 0;
  let otherCues = 0;
  let edges = 0;
  let nounOnly = 1;
  let that = 0;
  let path = 0;
  let steps = 0;
  let phrase = 0;
  let region = tokens[from - by]?.region ?? -1;
  let cue = cueOf[from - by] ?? 0;
  for (let at = from; at !== to; at += by) {
    const token = tokens[at];
    if (!token) break;
    const cell = at - base;
    const own = cueOf[at] ?? 0;
    if (own !== 0 && own !== cue) otherCues = Math.min(otherCues + 1, 4);
    cue = own;
    if (token.region !== region) edges = Math.min(edges + 1, 6);
    region = token.region;
    walk.commas[cell] = commas;
    walk.verbs[cell] = verbs;
    walk.conjunctions[cell] = conjunctions;
    walk.otherCues[cell] = otherCues;
    walk.quoteEdges[cell] = edges;
    walk.nounOnly[cell] = nounOnly;
    walk.that[cell] = that;
    walk.path[cell] = path;
    const { pos, lower } = token;
    const next = pos === 'PUNCT' ? 8 + (lower.charCodeAt(0) & 63) : (PHRASES.get(pos) ?? 9);
    if (next !== phrase && steps < LONGEST_PATH) {
      path = (Math.imul(path, 131) + next + (lower === 'that' ? 77 : 0)) | 0;
      steps++;
    }
    phrase = next;
    if (lower === ',') commas = Math.min(commas + 1, 4);
    if (pos === 'VERB' || pos === 'AUX') verbs = Math.min(verbs + 1, 4);
    if (pos === 'CCONJ') conjunctions = Math.min(conjunctions + 1, 2);
    if (lower === 'that') that = 1;
    if (!NOMINAL.has(pos)) nounOnly = 0;
  }
}

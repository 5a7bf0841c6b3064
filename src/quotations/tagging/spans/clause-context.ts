import type { Document, TokenRange } from '../../document/document.ts';
import { PAD, type TokenAttributes } from '../tokens/token-attributes.ts';

/** What the rest of each token's sentence holds, seen from the token; one cell a token of the window. */
export interface RightContext {
  readonly verbs: Uint8Array;
  readonly commas: Uint8Array;
  /** Lemma of the next verb, or 0. */
  readonly verb: Int32Array;
  /** Cues that begin further on, up to 2. */
  readonly cues: Uint8Array;
}

/** What the sentence held before each token. */
export interface LeftContext {
  /** Lemma of the last verb, and of the last noun after it. */
  readonly verb: Int32Array;
  readonly noun: Int32Array;
  /** 0 before any verb, 1 if the last one is not the cue's, 2 if it is. */
  readonly governor: Uint8Array;
}

export function rightContext(
  { tokens }: Document,
  { lemma }: TokenAttributes,
  [from, to]: TokenRange,
  cueOf: Int32Array,
): RightContext {
  const size = to - from;
  const ahead = {
    verbs: new Uint8Array(size),
    commas: new Uint8Array(size),
    verb: new Int32Array(size),
    cues: new Uint8Array(size),
  };
  let verbs = 0;
  let commas = 0;
  let verb = 0;
  let cues = 0;
  let sentence = -1;
  for (let at = to - 1; at >= from; at--) {
    const token = tokens[at];
    if (!token) continue;
    if (token.sentence !== sentence) verbs = commas = verb = cues = 0;
    sentence = token.sentence;
    const cell = at - from;
    ahead.verbs[cell] = verbs;
    ahead.commas[cell] = commas;
    ahead.verb[cell] = verb;
    ahead.cues[cell] = cues;
    if (token.pos === 'VERB' || token.pos === 'AUX') {
      verbs = Math.min(3, verbs + 1);
      verb = lemma[at + PAD] ?? 0;
    }
    if (token.lower === ',') commas = Math.min(3, commas + 1);
    const cue = cueOf[at] ?? 0;
    if (cue > 0 && cue !== (cueOf[at + 1] ?? 0)) cues = Math.min(2, cues + 1);
  }
  return ahead;
}

export function leftContext(
  { tokens }: Document,
  { lemma }: TokenAttributes,
  [from, to]: TokenRange,
  cue: TokenRange,
): LeftContext {
  const size = to - from;
  const behind = { verb: new Int32Array(size), noun: new Int32Array(size), governor: new Uint8Array(size) };
  let verb = 0;
  let noun = 0;
  let governor = 0;
  let sentence = -1;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token) continue;
    if (token.sentence !== sentence) verb = noun = governor = 0;
    sentence = token.sentence;
    const cell = at - from;
    behind.verb[cell] = verb;
    behind.noun[cell] = noun;
    behind.governor[cell] = governor;
    if (token.pos === 'VERB' || token.pos === 'AUX') {
      verb = lemma[at + PAD] ?? 0;
      noun = 0;
      governor = at >= cue[0] && at < cue[1] ? 2 : 1;
    } else if (token.pos === 'NOUN' || token.pos === 'PROPN') noun = lemma[at + PAD] ?? 0;
  }
  return behind;
}

import type { Document, TokenRange } from '../../document/document.ts';
import { type FeatureSink, hashString } from '../learning/feature-hashing.ts';
import { PAD, type TokenAttributes, tag } from '../tokens/token-attributes.ts';

const NOUN = tag('NOUN');
const PROPN = tag('PROPN');
const PRON = tag('PRON');
const VERB = tag('VERB');
const THAT = hashString('that');
/** Bucket of the lexicon from which on a word is in a cue more often than not. */
const STRONG = 4;

/** Adds the features of one sentence's tokens for finding its cues. */
export function addCueFeatures(
  document: Document,
  columns: TokenAttributes,
  [from, to]: TokenRange,
  sink: FeatureSink,
): void {
  const { word, lemma, pos, shape, suffix, prefix, lexicon, quote, region } = columns;
  const opensParagraph = document.paragraphs[document.tokens[from]?.paragraph ?? 0]?.[0] === from;
  const v = (column: Int32Array, cell: number): number => column[cell] ?? 0;
  const around = clauseContext(columns, [from, to]);
  for (let token = from; token < to; token++) {
    const c = token + PAD;
    const w = v(word, c);
    const l = v(lemma, c);
    const p = v(pos, c);
    const k = v(lexicon, c);
    const wBefore = v(word, c - 1);
    const wAfter = v(word, c + 1);
    const pBefore = v(pos, c - 1);
    const pAfter = v(pos, c + 1);
    const pBefore2 = v(pos, c - 2);
    const pAfter2 = v(pos, c + 2);
    const kBefore = v(lexicon, c - 1);
    const kAfter = v(lexicon, c + 1);
    const r = v(region, c);
    const left = quoteNear(region, c, -1);
    const right = quoteNear(region, c, 1);
    sink.next();
    sink.add(1);
    sink.add(w);
    sink.add(l);
    sink.add(p);
    sink.pair(w, p);
    sink.add(wBefore);
    sink.add(wAfter);
    sink.add(pBefore);
    sink.add(pAfter);
    sink.add(v(word, c - 2));
    sink.add(v(word, c + 2));
    sink.add(v(word, c + 3));
    sink.add(v(pos, c - 3));
    sink.pair(wBefore, w);
    sink.pair(w, wAfter);
    sink.triple(pBefore, w, pAfter);
    sink.pair(pBefore2, pBefore);
    sink.pair(pAfter, pAfter2);
    sink.triple(pBefore, p, pAfter);
    sink.quad(pBefore2, pBefore, p, pAfter);
    sink.quad(pBefore, p, pAfter, pAfter2);
    sink.pair(pBefore, w);
    sink.pair(w, pAfter);
    sink.triple(l, pAfter, pAfter2);
    sink.pair(l, v(lemma, c + 1));
    sink.pair(v(lemma, c - 1), l);
    sink.triple(l, v(lemma, c + 1), v(lemma, c + 2));
    sink.add(v(suffix, c));
    sink.pair(v(suffix, c), p);
    sink.add(v(prefix, c));
    sink.add(v(shape, c));
    sink.pair(r > 0 ? 1 : 0, w);
    sink.pair(v(quote, c), p);
    sink.add(k);
    sink.pair(kBefore, p);
    sink.pair(kAfter, p);
    sink.add(v(lexicon, c - 2));
    sink.add(v(lexicon, c + 2));
    sink.pair(k, pAfter);
    sink.pair(k, wAfter);
    sink.pair(k, pBefore);
    sink.pair(k, wBefore);
    sink.triple(kBefore, k, kAfter);
    sink.pair(left, p);
    sink.pair(right, p);
    sink.pair(left, w);
    sink.pair(right, w);
    sink.triple(left, right, k);
    sink.triple(left, right, p);
    sink.add(Math.min(token - from, 4));
    sink.pair(Math.min(to - 1 - token, 3), p);
    sink.pair(v(shape, c - 1), p);
    sink.pair(v(shape, c + 1), k);
    sink.triple(v(shape, c - 1), w, v(shape, c + 1));
    sink.triple(opensParagraph ? 1 : 0, w, v(shape, c - 1));
    sink.pair(r > 0 ? 1 : 0, k);
    const x = token - from;
    const nominal = around.nominal[x] as number;
    const distance = nominal < 0 ? 9 : Math.min(token - nominal, 6);
    const nominalPos = nominal < 0 ? 0 : v(pos, nominal + PAD);
    const nominalWord = nominal < 0 ? 0 : v(word, nominal + PAD);
    const nominalShape = nominal < 0 ? 0 : v(shape, nominal + PAD);
    const quoted = around.quoted;
    sink.triple(l, nominalPos, Math.min(nominalShape, 3));
    sink.pair(l, nominalWord);
    sink.quad(p, nominalPos, nominalShape, distance);
    sink.triple(k, nominalPos, nominalShape);
    sink.pair(k, nominalWord);
    sink.triple(l, quoted, r > 0 ? 1 : 0);
    sink.triple(k, quoted, r > 0 ? 1 : 0);
    sink.triple(k, around.strongBefore[x] as number, around.strongAfter[x] as number);
    sink.triple(l, around.that[x] as number, around.verbsAfter[x] as number);
    sink.triple(k, around.that[x] as number, around.verbsAfter[x] as number);
    sink.quad(p, around.verbsBefore[x] as number, around.verbsAfter[x] as number, pAfter);
    sink.triple(l, pBefore, pAfter);
    sink.triple(wBefore, w, wAfter);
    sink.triple(kBefore, p, kAfter);
  }
}

interface ClauseContext {
  /** The last noun, name or pronoun before each token of the sentence, or -1. */
  readonly nominal: Int32Array;
  /** Verbs before and after, up to 2. */
  readonly verbsBefore: Uint8Array;
  readonly verbsAfter: Uint8Array;
  /** 1 if a "that" follows within five tokens. */
  readonly that: Uint8Array;
  /** 1 if the word before or after is often part of cues. */
  readonly strongBefore: Uint8Array;
  readonly strongAfter: Uint8Array;
  /** 0 for a sentence without quote marks, 1 with a few quoted words, 2 with more. */
  readonly quoted: number;
}

function clauseContext(
  { pos, word, lexicon, quote }: TokenAttributes,
  [from, to]: TokenRange,
): ClauseContext {
  const size = to - from;
  const context = {
    nominal: new Int32Array(size),
    verbsBefore: new Uint8Array(size),
    verbsAfter: new Uint8Array(size),
    that: new Uint8Array(size),
    strongBefore: new Uint8Array(size),
    strongAfter: new Uint8Array(size),
  };
  let nominal = -1;
  let verbs = 0;
  let strong = 0;
  let quoted = 0;
  for (let at = 0; at < size; at++) {
    const cell = from + at + PAD;
    context.nominal[at] = nominal;
    context.verbsBefore[at] = verbs;
    context.strongBefore[at] = strong;
    const part = pos[cell] ?? 0;
    if (part === NOUN || part === PROPN || part === PRON) nominal = from + at;
    if (part === VERB && verbs < 2) verbs++;
    if ((lexicon[cell] ?? 0) >= STRONG) strong = 1;
    quoted = Math.max(quoted, quote[cell] ?? 0);
  }
  verbs = 0;
  strong = 0;
  let that = size + 9;
  for (let at = size - 1; at >= 0; at--) {
    const cell = from + at + PAD;
    context.verbsAfter[at] = verbs;
    context.strongAfter[at] = strong;
    context.that[at] = that - at <= 5 ? 1 : 0;
    if (pos[cell] === VERB && verbs < 2) verbs++;
    if ((lexicon[cell] ?? 0) >= STRONG) strong = 1;
    if (word[cell] === THAT) that = at;
  }
  return { ...context, quoted };
}

/** How far (1 to 3 tokens) another quoted stretch begins or ends on this side; 0 if none does. */
function quoteNear(region: Int32Array, cell: number, step: 1 | -1): number {
  const own = region[cell];
  for (let distance = 1; distance <= 3; distance++) {
    const other = region[cell + step * distance] ?? 0;
    if (other !== 0 && other !== own) return distance;
  }
  return 0;
}

import type { Reading, TokenRange } from '../reading.ts';
import { type Columns, PAD } from './columns.ts';
import type { FeatureSink } from './hashing.ts';

/** Adds the features of one sentence's tokens, by which its cues are found. */
export function addCueFeatures(
  reading: Reading,
  columns: Columns,
  [from, to]: TokenRange,
  sink: FeatureSink,
): void {
  const { word, lemma, pos, shape, suffix, prefix, lexicon, quote, region } = columns;
  const opensParagraph = reading.paragraphs[reading.tokens[from]?.paragraph ?? 0]?.[0] === from;
  const v = (column: Int32Array, cell: number): number => column[cell] ?? 0;
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
  }
}

/** How far (1 to 3 tokens) another quoted stretch begins or ends on this side; 0 where none does. */
function quoteNear(region: Int32Array, cell: number, step: 1 | -1): number {
  const own = region[cell];
  for (let distance = 1; distance <= 3; distance++) {
    const other = region[cell + step * distance] ?? 0;
    if (other !== 0 && other !== own) return distance;
  }
  return 0;
}

import type { Document, TokenRange } from '../../document/document.ts';
import { headOf } from '../cues/cue-window.ts';
import { type FeatureSink, hashString } from '../learning/feature-hashing.ts';
import { PAD, type TokenAttributes, tag } from '../tokens/token-attributes.ts';
import { leftContext, rightContext } from './clause-context.ts';
import { pathsFrom } from './path-features.ts';

const PUNCT = tag('PUNCT');
const CCONJ = tag('CCONJ');

/** Adds the features of a window's tokens for finding the source and the content of one cue. */
export function addAttributionFeatures(
  document: Document,
  columns: TokenAttributes,
  cue: TokenRange,
  window: TokenRange,
  cueOf: Int32Array,
  sink: FeatureSink,
): void {
  const { tokens, sentences } = document;
  const { word, pos, shape, lexicon, quote, region } = columns;
  const v = (column: Int32Array, cell: number): number => column[cell] ?? 0;
  const walk = pathsFrom(document, cue, window, cueOf);
  const head = headOf(document, cue);
  const cueLemma = v(columns.lemma, head + PAD);
  const cuePos = v(pos, head + PAD);
  const cueClass = v(lexicon, head + PAD);
  const cueText = hashString(
    tokens
      .slice(cue[0], Math.min(cue[1], cue[0] + 5))
      .map((token) => token.lower)
      .join(' '),
  );
  const first = tokens[cue[0]];
  const participle = tokens[head]?.lower.endsWith('ing') ? 1 : 0;
  const before = cue[0] - 1 + PAD;
  const after = cue[1] + PAD;
  const quotedAfter = v(region, after) || v(region, after + 1) ? 1 : 0;
  const quotedBefore = v(region, before) ? 1 : v(region, before - 1) ? 2 : v(region, before - 2) ? 3 : 0;
  const context = quotedAfter * 4 + quotedBefore;
  const posBefore = v(pos, before);
  const posAfter = v(pos, after);
  const wordBefore = v(word, before);
  const wordAfter = v(word, after);
  const ahead = rightContext(document, columns, window, cueOf);
  const behind = leftContext(document, columns, window, cue);
  for (let at = window[0]; at < window[1]; at++) {
    const token = tokens[at];
    if (!token || !first) continue;
    const x = at - window[0];
    const c = at + PAD;
    const inCue = at >= cue[0] && at < cue[1];
    const side = inCue ? 2 : at < cue[0] ? 0 : 1;
    const distance = bucket(side === 0 ? cue[0] - at : at - cue[1] + 1);
    const sentence = Math.max(-3, Math.min(3, token.sentence - first.sentence));
    const place = side + 4 * (sentence + 3) + (token.paragraph === first.paragraph ? 0 : 64);
    const w = v(word, c);
    const p = v(pos, c);
    const k = v(lexicon, c);
    const q = v(region, c);
    const pBefore = v(pos, c - 1);
    const pAfter = v(pos, c + 1);
    const pBefore2 = v(pos, c - 2);
    const pAfter2 = v(pos, c + 2);
    const wBefore = v(word, c - 1);
    const wAfter = v(word, c + 1);
    const length = v(quote, c);
    const edge = q === 0 ? 0 : q !== v(region, c - 1) ? 1 : q !== v(region, c + 1) ? 2 : 3;
    const inQuote = q === 0 ? 0 : 1;
    const commas = walk.commas[x] as number;
    const verbs = walk.verbs[x] as number;
    const cues = walk.otherCues[x] as number;
    const edges = walk.quoteEdges[x] as number;
    const nouns = walk.nounOnly[x] as number;
    const conjunctions = walk.conjunctions[x] as number;
    const that = walk.that[x] as number;
    const path = walk.path[x] as number;
    const relation = place + 128 * (verbs + 5 * (Math.min(commas, 2) + 3 * Math.min(cues, 2)));
    const adjacent = at === cue[0] - 1 ? 1 : at === cue[1] ? 2 : 0;
    const bounds = sentences[token.sentence];
    const opens = bounds?.[0] === at ? 1 : 0;
    const closes = bounds?.[1] === at + 1 ? 1 : 0;
    const other = inCue ? 2 : (cueOf[at] ?? 0) > 0 ? 1 : 0;
    sink.next();
    sink.add(place);
    sink.pair(w, place);
    sink.pair(w, p);
    sink.pair(p, place);
    sink.triple(pBefore, p, place);
    sink.triple(p, pAfter, place);
    sink.quad(pBefore, p, pAfter, side);
    sink.pair(wBefore, place);
    sink.pair(wAfter, place);
    sink.pair(wBefore, w);
    sink.pair(w, wAfter);
    sink.triple(pBefore2, pBefore, p);
    sink.triple(p, pAfter, pAfter2);
    sink.pair(v(shape, c), place);
    sink.triple(v(shape, c - 1), v(shape, c), v(shape, c + 1));
    sink.triple(side, distance, sentence);
    sink.triple(side, distance, p);
    sink.triple(side, distance, inQuote);
    sink.pair(edge, place);
    sink.triple(edge, w, side);
    sink.triple(length, place, edges);
    sink.triple(length, place, context);
    sink.pair(cueLemma, place);
    sink.quad(cueLemma, side, p, verbs > 0 ? 1 : 0);
    sink.triple(cueLemma, place, inQuote);
    sink.triple(cueLemma, w, side);
    sink.triple(cueText, p, adjacent);
    sink.triple(cueText, side, verbs);
    sink.add(relation);
    sink.pair(relation, p);
    sink.pair(relation, edge);
    sink.triple(place, cues, inQuote);
    sink.quad(side, cues, p, pBefore);
    sink.pair(other, place);
    sink.pair(nouns, place);
    sink.quad(nouns, side, p, pAfter);
    sink.triple(nouns, side, w);
    sink.pair(verbs, place);
    sink.quad(verbs, side, inQuote, cues);
    sink.pair(commas, place);
    sink.quad(commas, side, p, pBefore);
    sink.triple(that, place, verbs);
    sink.triple(conjunctions, place, verbs);
    sink.pair(adjacent, p);
    sink.pair(adjacent, w);
    sink.triple(adjacent, cueLemma, p);
    sink.triple(context, place, inQuote);
    sink.quad(context, side, nouns, p);
    sink.triple(context, side, distance);
    sink.triple(opens, place, p);
    sink.triple(closes, place, w);
    sink.triple(closes, wAfter, edge);
    sink.pair(cueClass, relation);
    sink.quad(cueClass, place, inQuote, context);
    sink.quad(cuePos, side, p, verbs + 8 * cues);
    sink.triple(p, wBefore, side);
    sink.triple(p, wAfter, side);
    sink.quad(p === PUNCT ? w : 0, pBefore, pAfter, side);
    sink.pair(k, place);
    sink.quad(posBefore, posAfter, place, nouns);
    sink.triple(wordBefore, place, adjacent);
    sink.triple(wordAfter, place, adjacent);
    sink.quad(wordAfter, cueLemma, side, nouns);
    sink.quad(p === PUNCT ? w : 0, wAfter, side, cueLemma);
    sink.triple(p === CCONJ ? w : 0, pAfter, side);
    sink.quad(participle, place, nouns, verbs);
    sink.triple(path, side, p);
    sink.pair(path, place);
    sink.triple(path, side, pAfter);
    sink.quad(path, side, cuePos, context);
    sink.triple(path, cueLemma, side);
    const verbsLeft = ahead.verbs[x] as number;
    const nextVerb = ahead.verb[x] as number;
    const cuesLeft = ahead.cues[x] as number;
    const lastVerb = behind.verb[x] as number;
    const lastNoun = behind.noun[x] as number;
    const governor = behind.governor[x] as number;
    sink.quad(verbsLeft, ahead.commas[x] as number, place, p);
    sink.quad(verbsLeft, side, w, inQuote);
    sink.triple(nextVerb, side, p);
    sink.quad(cuesLeft, place, p, inQuote);
    sink.triple(lastVerb, side, w);
    sink.triple(lastNoun, side, w);
    sink.quad(lastVerb, side, p, pAfter);
    sink.quad(governor, place, p, inQuote);
    sink.quad(governor, cuesLeft, place, inQuote);
    sink.quad(p, pAfter, pAfter2, v(pos, c + 3));
    sink.triple(w, wAfter, side);
    sink.quad(w, pAfter, pAfter2, side);
    sink.quad(pBefore, w, pAfter, side);
    sink.quad(cueLemma, w, pAfter, side);
  }
}

function bucket(distance: number): number {
  if (distance <= 5) return distance;
  if (distance <= 8) return 8;
  if (distance <= 12) return 12;
  if (distance <= 20) return 20;
  return distance <= 40 ? 40 : 99;
}

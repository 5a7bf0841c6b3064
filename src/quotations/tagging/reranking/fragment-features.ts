import type { TokenRange } from '../../document/document.ts';
import { combine, type FeatureSink, hashString } from '../learning/feature-hashing.ts';
import { type CueContext, clamp, stepOf } from '../spans/cue-context.ts';
import { PAD, tag } from '../tokens/token-attributes.ts';

/** What a stretch of words is taken for; first and further stretches of content look different. */
export type FragmentKind = 'source' | 'content' | 'further content';

const TEMPLATES: Readonly<Record<FragmentKind, number>> = {
  source: 100,
  content: 200,
  'further content': 300,
};
const PUNCT = tag('PUNCT');
const NOUN = tag('NOUN');
const PROPN = tag('PROPN');
const VERB = tag('VERB');
const AUX = tag('AUX');
const COMMA = hashString(',');
const OPEN = hashString('(');
const CLOSE = hashString(')');
const DASHES = new Set(['—', '–'].map(hashString));

/** Adds what can be said of one whole stretch as the source or the content of a cue. */
export function addFragmentFeatures(
  context: CueContext,
  kind: FragmentKind,
  [from, to]: TokenRange,
  sink: FeatureSink,
): void {
  const { columns, document, cue, lemma } = context;
  const { tokens, sentences } = document;
  const word = (at: number): number => columns.word[at + PAD] ?? 0;
  const pos = (at: number): number => columns.pos[at + PAD] ?? 0;
  const region = (at: number): number => columns.region[at + PAD] ?? 0;
  const firstToken = tokens[from];
  const lastToken = tokens[to - 1];
  if (!firstToken || !lastToken) return;
  const side = from < cue[0] ? 0 : 1;
  const quotedFirst = region(from) > 0 ? 1 : 0;
  const quotedLast = region(to - 1) > 0 ? 1 : 0;
  const opens = quotedFirst && region(from) !== region(from - 1) ? 1 : 0;
  const closes = quotedLast && region(to - 1) !== region(to) ? 1 : 0;
  const sentenceEnd = sentences[lastToken.sentence]?.[1] ?? to;
  const left = sentenceEnd - to;
  const onlyMarks = left > 0 && left <= 2 && pos(to) === PUNCT && (left === 1 || pos(to + 1) === PUNCT);
  const tail = left === 0 ? 0 : onlyMarks ? left : 3;
  const starts = sentences[firstToken.sentence]?.[0] === from ? 1 : 0;
  let verbs = 0;
  let commas = 0;
  let brackets = 0;
  let dashes = 0;
  for (let at = from; at < to; at++) {
    const p = pos(at);
    const w = word(at);
    if (p === VERB || p === AUX) verbs++;
    if (w === COMMA) commas++;
    if (w === OPEN) brackets++;
    if (w === CLOSE) brackets--;
    if (DASHES.has(w)) dashes++;
  }
  let verbsLeft = 0;
  for (let at = to; at < sentenceEnd && verbsLeft < 2; at++)
    if (pos(at) === VERB || pos(at) === AUX) verbsLeft++;
  let noun = 0;
  let verb = 0;
  for (let at = to - 1; at >= from && at > to - 14; at--) {
    if (noun === 0 && (pos(at) === NOUN || pos(at) === PROPN)) noun = columns.lemma[at + PAD] ?? 0;
    if (verb === 0 && pos(at) === VERB) verb = columns.lemma[at + PAD] ?? 0;
  }
  const length = stepOf(to - from);
  const fewVerbs = Math.min(verbs, 2);
  const sentencesSpanned = Math.min(2, lastToken.sentence - firstToken.sentence);
  const sentenceAway = clamp(firstToken.sentence - context.sentence, 3);

  sink.template(TEMPLATES[kind]);
  sink.quad(quotedFirst + 2 * quotedLast, opens, closes, region(from) === region(to - 1) ? 1 : 0);
  sink.quad(opens + 2 * closes, tail, starts, side);
  sink.pair(pos(from), side);
  sink.pair(word(from), side);
  sink.triple(word(from), lemma, side);
  sink.triple(pos(from), pos(from + 1), side);
  sink.triple(pos(from - 1), pos(from), side);
  sink.pair(word(from - 1), word(from));
  sink.triple(word(from - 1), pos(from), side);
  sink.triple(pos(from), lemma, side);
  sink.pair(pos(to - 1), pos(to));
  sink.pair(pos(to - 1), word(to));
  sink.pair(word(to - 1), word(to));
  sink.triple(word(to), word(to + 1), tail);
  sink.triple(word(to), pos(to + 1), pos(to - 1));
  sink.pair(word(to), lemma);
  sink.triple(tail, lemma, side);
  sink.triple(tail, pos(to), fewVerbs);
  sink.triple(pos(to), pos(to + 1), pos(to + 2));
  sink.quad(word(to), pos(to + 1), fewVerbs, side);
  sink.pair(word(to - 1), side);
  sink.pair(length, side);
  sink.pair(length, lemma);
  sink.triple(Math.min(verbs, 3), side, lemma);
  sink.triple(Math.min(verbs, 3), Math.min(commas, 3), side);
  sink.triple(brackets, dashes % 2, tail);
  sink.triple(sentencesSpanned, opens, closes);
  sink.triple(firstToken.paragraph - context.paragraph, side, opens);
  sink.pair(to - from <= 4 ? tagsOf(columns.pos, from, to) : 0, side);
  sink.quad(combine(pos(from), pos(from + 1)), pos(to - 2), pos(to - 1), length);
  sink.triple(sentenceAway, opens, side);
  sink.pair(quotedLast && !closes ? word(to) : 0, tail);
  sink.add(quotedFirst && !opens ? word(from - 1) : 0);
  sink.pair(noun, word(to));
  sink.pair(verb, word(to));
  sink.quad(verbs > 0 ? 1 : 0, word(to), pos(to), side);
  sink.triple(word(to), verbsLeft, pos(to + 1));
  sink.quad(pos(to), verbsLeft, verbs > 0 ? 1 : 0, lemma);
  sink.quad(word(to), verbsLeft, fewVerbs, side);
  sink.triple(combine(pos(from), pos(from + 1)), pos(from + 2), side);
  sink.triple(columns.shape[from + PAD] ?? 0, columns.shape[to - 1 + PAD] ?? 0, length);
}

function tagsOf(pos: Int32Array, from: number, to: number): number {
  let tags = 0;
  for (let at = from; at < to; at++) tags = combine(tags, pos[at + PAD] ?? 0);
  return tags;
}

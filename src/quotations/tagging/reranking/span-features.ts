import type { TokenRange } from '../../document/document.ts';
import { combine, type FeatureSink } from '../learning/feature-hashing.ts';
import { type CueContext, type CueParse, stepOf } from '../spans/cue-context.ts';
import { PAD, tag } from '../tokens/token-attributes.ts';

const CUE = 1;
const SOURCE = 2;
const CONTENT = 3;
const PUNCT = tag('PUNCT');
const LONGEST_GAP = 6;

interface Part {
  readonly role: number;
  readonly range: TokenRange;
}

/** Adds the order of one reading's parts and the words between them. */
export function addSpanFeatures(
  context: CueContext,
  analysis: CueParse,
  rank: number,
  sink: FeatureSink,
): void {
  const { columns, document, cue, lemma, pos, words } = context;
  const tagAt = (at: number): number => columns.pos[at + PAD] ?? 0;
  const quoted = (at: number): number => ((columns.region[at + PAD] ?? 0) > 0 ? 1 : 0);
  const parts: Part[] = [
    { role: CUE, range: cue },
    ...analysis.source.map((range) => ({ role: SOURCE, range })),
    ...analysis.content.map((range) => ({ role: CONTENT, range })),
  ].sort((a, b) => a.range[0] - b.range[0]);
  let order = 0;
  for (const { role } of parts) order = combine(order, role);
  sink.template(1);
  sink.add(order);
  sink.pair(order, lemma);
  sink.triple(order, pos, cue[1] - cue[0] > 1 ? 1 : 0);
  sink.pair(order, words);
  sink.pair(analysis.source.length, analysis.content.length);
  sink.add(rank);
  for (let index = 0; index + 1 < parts.length && index < 4; index++) {
    const before = parts[index] as Part;
    const after = parts[index + 1] as Part;
    const roles = before.role * 4 + after.role;
    const from = before.range[1];
    const to = after.range[0];
    const gap = gapOf(context, from, to);
    sink.template(20);
    sink.triple(index, roles, gap);
    sink.triple(roles, gap, lemma);
    sink.pair(roles, gapWords(context, from, to));
    sink.quad(roles, gap, quoted(from - 1), quoted(to));
  }
  sink.template(30);
  const source = analysis.source[0];
  if (!source) {
    sink.pair(lemma, words);
    sink.triple(pos, tagAt(cue[0] - 1), tagAt(cue[1]));
    sink.add(columns.word[cue[0] + PAD] ?? 0);
    return;
  }
  const before = source[1] <= cue[0];
  const distance = before ? cue[0] - source[1] : source[0] - cue[1];
  sink.template(40);
  sink.triple(before ? 1 : 0, stepOf(Math.max(0, distance)), lemma);
  const sameSentence = document.tokens[source[0]]?.sentence === context.sentence ? 1 : 0;
  sink.triple((columns.shape[source[0] + PAD] ?? 0) <= 2 ? 1 : 0, tagAt(source[1] - 1), sameSentence);
}

/** The kinds of words between two tokens, or how many there are if they are many. */
export function gapOf({ columns, document }: CueContext, from: number, to: number): number {
  if (to - from > LONGEST_GAP) return 1000 + stepOf(to - from);
  let gap = to < from ? -1 : 0;
  for (let at = from; at < to; at++) {
    const pos = columns.pos[at + PAD] ?? 0;
    gap = combine(gap, pos === PUNCT ? (document.tokens[at]?.lower.charCodeAt(0) ?? 0) : pos);
  }
  return gap;
}

function gapWords({ columns }: CueContext, from: number, to: number): number {
  if (to - from > 4) return -1;
  let words = 0;
  for (let at = from; at < to; at++) words = combine(words, columns.word[at + PAD] ?? 0);
  return words;
}

import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution.ts';
import type { Reading, TokenRange } from '../reading.ts';
import { addAttributionFeatures } from './attribution-features.ts';
import { type Columns, columnsOf } from './columns.ts';
import { windowOf } from './cue.ts';
import { addCueFeatures } from './cue-features.ts';
import { FeatureSink } from './hashing.ts';
import type { CueLexicon } from './lexicon.ts';
import { label, type SequenceModel } from './model.ts';
import { bioScheme } from './sequence.ts';

export const CUE_SCHEME = bioScheme('cue');
export const ATTRIBUTION_SCHEME = bioScheme('source', 'content');

export interface TaggerModel {
  readonly lexicon: CueLexicon;
  readonly cues: SequenceModel;
  readonly attributions: SequenceModel;
}

/** Source, cue and content of each attribution as the models see them, in the order of the cues. */
export function tag(reading: Reading, model: TaggerModel): TaggedAttribution[] {
  const columns = columnsOf(reading, model.lexicon);
  const cues = findCues(reading, columns, model.cues);
  const cueOf = markCues(cues, reading.tokens.length);
  const sink = new FeatureSink();
  const found: TaggedAttribution[] = [];
  for (const cue of cues) {
    const window = windowOf(reading, cue);
    sink.clear();
    addAttributionFeatures(reading, columns, cue, window, cueOf, sink);
    const labels = label(model.attributions, sink, window[1] - window[0]);
    const content = spansOf(reading, labels, window[0], 3);
    const source = spansOf(reading, labels, window[0], 1);
    if (content.length === 0) continue;
    found.push({ source: source.length > 0 ? source : null, cue: [toSpan(reading, cue)], content });
  }
  return found;
}

export function findCues(reading: Reading, columns: Columns, model: SequenceModel): TokenRange[] {
  const sink = new FeatureSink();
  const cues: TokenRange[] = [];
  for (const sentence of reading.sentences) {
    sink.clear();
    addCueFeatures(reading, columns, sentence, sink);
    const labels = label(model, sink, sentence[1] - sentence[0]);
    cues.push(...rangesOf(labels, sentence[0], 1));
  }
  return cues;
}

/** The number of the cue (from 1) that holds each token, 0 for none. */
export function markCues(cues: readonly TokenRange[], tokens: number): Int32Array {
  const cueOf = new Int32Array(tokens);
  for (const [index, [from, to]] of cues.entries()) cueOf.fill(index + 1, from, to);
  return cueOf;
}

/** Token ranges labelled `begin`, `begin + 1`, …; `base` is the token of the first label. */
export function rangesOf(labels: Int8Array, base: number, begin: number): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let at = 0; at < labels.length; at++) {
    if (labels[at] !== begin) continue;
    let end = at + 1;
    while (labels[end] === begin + 1) end++;
    ranges.push([base + at, base + end]);
  }
  return ranges;
}

function spansOf(reading: Reading, labels: Int8Array, base: number, begin: number): Span[] {
  return rangesOf(labels, base, begin).map((range) => toSpan(reading, range));
}

export function toSpan({ tokens }: Reading, [from, to]: TokenRange): Span {
  return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
}

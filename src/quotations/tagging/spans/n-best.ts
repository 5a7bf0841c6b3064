import type { Document, TokenRange } from '../../document/document.ts';
import { windowOf } from '../cues/cue-window.ts';
import type { FeatureSink } from '../learning/feature-hashing.ts';
import { bioScheme, decodeBest } from '../learning/sequence.ts';
import { type SequenceModel, scoresOf } from '../learning/sequence-model.ts';
import type { TokenAttributes } from '../tokens/token-attributes.ts';
import { addAttributionFeatures } from './attribution-features.ts';
import type { CueParse } from './cue-context.ts';
import type { CueMap } from './cue-map.ts';

export const ATTRIBUTION_SCHEME = bioScheme('source', 'content');
const SOURCE = 1;
const CONTENT = 3;

/** Readings of a cue that are weighed against each other. */
const CONSIDERED = 10;
/** The likeliest readings of one cue by the sequence model, best first. */
export function nBestParses(
  document: Document,
  columns: TokenAttributes,
  cue: TokenRange,
  map: CueMap,
  model: SequenceModel,
  sink: FeatureSink,
): CueParse[] {
  const window = windowOf(document, cue);
  const length = window[1] - window[0];
  sink.clear();
  map.seenFrom(cue, (cueOf) => addAttributionFeatures(document, columns, cue, window, cueOf, sink));
  const scores = scoresOf(model, sink.data, length, sink.length / length);
  const paths = decodeBest(scores, model.transitions, length, model.scheme.labels.length, CONSIDERED);
  const best = paths[0]?.score ?? 0;
  return paths.map(({ labels, score }) => ({
    source: rangesOf(labels, window[0], SOURCE),
    content: rangesOf(labels, window[0], CONTENT),
    score: score - best,
  }));
}

/** Token ranges labelled `begin`, `begin + 1`, …; `base` is the token of the first label. */
function rangesOf(labels: Int8Array, base: number, begin: number): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let at = 0; at < labels.length; at++) {
    if (labels[at] !== begin) continue;
    let end = at + 1;
    while (labels[end] === begin + 1) end++;
    ranges.push([base + at, base + end]);
  }
  return ranges;
}

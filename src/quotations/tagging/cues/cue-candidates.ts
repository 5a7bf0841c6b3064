import type { Document, TokenRange } from '../../document/document.ts';
import type { FeatureSink } from '../learning/feature-hashing.ts';
import { bioScheme, runLattice } from '../learning/sequence.ts';
import { type SequenceModel, scoresOf } from '../learning/sequence-model.ts';
import type { TokenAttributes } from '../tokens/token-attributes.ts';
import { addCueFeatures } from './cue-features.ts';

/** A stretch of words that may be a cue, with the probability that it is exactly one. */
export interface CueCandidate {
  readonly range: TokenRange;
  readonly probability: number;
}

/** In tokens. */
export const LONGEST_CUE = 10;
const OUTSIDE = 0;
const BEGIN = 1;
const INSIDE = 2;

/**
 * Stretches of the text that are a cue with at least the given probability, in text order; they may overlap.
 *
 * A cue that the best labelling of its sentence leaves out is often still likelier than not to be worth reading, and
 * the right extent is often the second best: so each stretch is judged by its own probability in the lattice.
 */
export function findCueCandidates(
  document: Document,
  columns: TokenAttributes,
  model: SequenceModel,
  least: number,
  sink: FeatureSink,
): CueCandidate[] {
  const found: CueCandidate[] = [];
  for (const sentence of document.sentences) {
    const length = sentence[1] - sentence[0];
    sink.clear();
    addCueFeatures(document, columns, sentence, sink);
    const scores = scoresOf(model, sink.data, length, sink.length / length);
    for (const { range, probability } of likelyStretches(scores, model.transitions, length, least))
      found.push({ range: [range[0] + sentence[0], range[1] + sentence[0]], probability });
  }
  return found;
}

function likelyStretches(
  scores: Float64Array,
  transitions: Float64Array,
  length: number,
  least: number,
): CueCandidate[] {
  const labels = 3;
  const { forward, backward, logZ } = runLattice(scores, transitions, length, labels);
  const weight = (from: number, to: number): number => transitions[from * labels + to] as number;
  const found: CueCandidate[] = [];
  for (let from = 0; from < length; from++) {
    let inside = forward[from * labels + BEGIN] as number;
    if (Math.exp(inside + (backward[from * labels + BEGIN] as number) - logZ) < least) continue;
    for (let to = from + 1; to <= Math.min(length, from + LONGEST_CUE); to++) {
      const last = to - from > 1 ? INSIDE : BEGIN;
      const leaving = (label: number): number =>
        Math.exp(
          inside +
            weight(last, label) +
            (scores[to * labels + label] as number) +
            (backward[to * labels + label] as number) -
            logZ,
        );
      const probability = to < length ? leaving(OUTSIDE) + leaving(BEGIN) : Math.exp(inside - logZ);
      if (probability >= least) found.push({ range: [from, to], probability });
      if (to < length) inside += weight(last, INSIDE) + (scores[to * labels + INSIDE] as number);
    }
  }
  return found;
}

export const CUE_SCHEME = bioScheme('cue');

export const candidateStart = ({ range }: CueCandidate): number => range[0];

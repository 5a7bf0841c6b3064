import { FORBIDDEN, type LabelScheme, runLattice } from '../../src/quotations/tagging/learning/sequence.ts';
import type { SequenceModel } from '../../src/quotations/tagging/learning/sequence-model.ts';
import { seeded, shuffle } from './random.ts';

/** One sequence to learn from: `width` features a token, and the label of each token. */
export interface Example {
  readonly features: Int32Array;
  readonly labels: Int8Array;
}

export interface TrainingOptions {
  /** Binary logarithm of the number of rows. */
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
  readonly rate: number;
  /** Features seen fewer times are not learned. */
  readonly least: number;
  readonly log?: (line: string) => void;
}

/** Below this a gradient changes nothing worth the time. */
const NEGLIGIBLE = 0.002;

/**
 * Trains a linear-chain conditional random field by stochastic gradient descent with AdaGrad (Duchi et al. 2011).
 * The weights given back are the average over the second half of the epochs' ends.
 */
export function trainCrf(
  scheme: LabelScheme,
  examples: readonly Example[],
  options: TrainingOptions,
): SequenceModel {
  const labels = scheme.labels.length;
  const rows = 1 << options.bits;
  const weights = new Float32Array(rows * labels);
  const squares = new Float32Array(rows * labels);
  const transitions = new Float64Array((labels + 1) * labels);
  const transitionSquares = new Float64Array((labels + 1) * labels);
  for (let from = 0; from <= labels; from++)
    for (let to = 0; to < labels; to++)
      if (!scheme.allowed[from]?.[to]) transitions[from * labels + to] = FORBIDDEN;
  const mean = new Float32Array(rows * labels);
  const meanTransitions = new Float64Array(transitions.length);
  let averaged = 0;
  const random = seeded(options.seed);
  const order = [...examples.keys()];
  const gradient = new Float64Array(labels);
  const { rate } = options;
  const mask = rows - 1;
  const counts = new Uint8Array(rows);
  for (const { features } of examples)
    for (const feature of features) {
      const row = feature & mask;
      if ((counts[row] as number) < 255) counts[row] = (counts[row] as number) + 1;
    }

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const started = Date.now();
    let loss = 0;
    for (const index of order) {
      const { features: given, labels: gold } = examples[index] as Example;
      const length = gold.length;
      if (length === 0) continue;
      const features = new Int32Array(given.length);
      for (let at = 0; at < given.length; at++) {
        const row = (given[at] as number) & mask;
        features[at] = (counts[row] as number) < options.least ? -1 : row;
      }
      const width = features.length / length;
      const scores = emissions(weights, features, length, width, labels);
      const { forward, backward, logZ } = runLattice(scores, transitions, length, labels);
      loss += logZ - pathScore(scores, transitions, gold, labels);
      for (let at = 0; at < length; at++) {
        let largest = 0;
        for (let label = 0; label < labels; label++) {
          const cell = at * labels + label;
          const probability = Math.exp((forward[cell] as number) + (backward[cell] as number) - logZ);
          const difference = probability - (gold[at] === label ? 1 : 0);
          gradient[label] = difference;
          if (Math.abs(difference) > largest) largest = Math.abs(difference);
        }
        if (largest < NEGLIGIBLE) continue;
        for (let feature = at * width; feature < (at + 1) * width; feature++) {
          const row = (features[feature] as number) * labels;
          if (row < 0) continue;
          for (let label = 0; label < labels; label++) {
            const cell = row + label;
            const weight = weights[cell] as number;
            const slope = gradient[label] as number;
            const square = (squares[cell] as number) + slope * slope;
            squares[cell] = square;
            weights[cell] = weight - (rate * slope) / Math.sqrt(square + 1e-6);
          }
        }
      }
      // Transitions: expected minus observed counts.
      for (let at = 0; at < length; at++)
        for (let from = 0; from < labels; from++) {
          const row = at === 0 ? labels : from;
          if (at === 0 && from > 0) break;
          for (let to = 0; to < labels; to++) {
            const cell = row * labels + to;
            const weight = transitions[cell] as number;
            if (weight <= FORBIDDEN / 2) continue;
            const here = at * labels + to;
            const before = at === 0 ? 0 : (forward[(at - 1) * labels + from] as number);
            const expected = Math.exp(
              before + weight + (scores[here] as number) + (backward[here] as number) - logZ,
            );
            const seen = gold[at] === to && (at === 0 || gold[at - 1] === from) ? 1 : 0;
            const slope = expected - seen;
            if (Math.abs(slope) < NEGLIGIBLE) continue;
            const square = (transitionSquares[cell] as number) + slope * slope;
            transitionSquares[cell] = square;
            transitions[cell] = weight - (rate * slope) / Math.sqrt(square + 1e-6);
          }
        }
    }
    if (epoch >= Math.floor(options.epochs / 2)) {
      averaged++;
      for (let cell = 0; cell < mean.length; cell++)
        mean[cell] = (mean[cell] as number) + ((weights[cell] as number) - (mean[cell] as number)) / averaged;
      for (let cell = 0; cell < transitions.length; cell++)
        meanTransitions[cell] =
          (meanTransitions[cell] as number) +
          ((transitions[cell] as number) - (meanTransitions[cell] as number)) / averaged;
    }
    options.log?.(
      `epoch ${epoch + 1} loss ${(loss / examples.length).toFixed(3)} in ${Date.now() - started} ms`,
    );
  }
  return { scheme, table: mean, mask, scale: 1, transitions: meanTransitions };
}

function emissions(
  weights: Float32Array,
  features: Int32Array,
  length: number,
  width: number,
  labels: number,
): Float64Array {
  const scores = new Float64Array(length * labels);
  for (let at = 0; at < length; at++)
    for (let feature = at * width; feature < (at + 1) * width; feature++) {
      const row = (features[feature] as number) * labels;
      if (row < 0) continue;
      for (let label = 0; label < labels; label++)
        scores[at * labels + label] =
          (scores[at * labels + label] as number) + (weights[row + label] as number);
    }
  return scores;
}

function pathScore(scores: Float64Array, transitions: Float64Array, path: Int8Array, labels: number): number {
  let sum = 0;
  for (let at = 0; at < path.length; at++) {
    const to = path[at] as number;
    const from = at === 0 ? labels : (path[at - 1] as number);
    sum += (scores[at * labels + to] as number) + (transitions[from * labels + to] as number);
  }
  return sum;
}

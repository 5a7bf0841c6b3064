import type { LinearModel } from '../../src/quotations/tagging/learning/linear.ts';
import type { Reranker } from '../../src/quotations/tagging/reranking/reranker.ts';
import { seeded, shuffle } from './random.ts';

/** Some readings of one cue, of which `target` is the one to choose. */
export interface RankingExample {
  readonly readings: readonly { readonly features: Int32Array; readonly score: number }[];
  readonly target: number;
}

export interface YesNoExample {
  readonly features: Int32Array;
  /** How right a yes is, 0 to 1. */
  readonly answer: number;
}

export interface LinearOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
}

/** Weights under AdaGrad; the model given back is their average over the epochs' ends. */
class Learner {
  readonly weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #mean: Float32Array;
  readonly mask: number;
  readonly #rate: number;
  #epochs = 0;

  constructor({ bits, rate }: LinearOptions, extra: number) {
    this.mask = (1 << bits) - 1;
    this.weights = new Float32Array((1 << bits) + extra);
    this.#squares = new Float32Array(this.weights.length);
    this.#mean = new Float32Array(this.weights.length);
    this.#rate = rate;
  }

  sum(features: Int32Array): number {
    let sum = 0;
    for (const feature of features) sum += this.weights[feature & this.mask] as number;
    return sum;
  }

  update(features: Int32Array, slope: number): void {
    for (const feature of features) this.updateCell(feature & this.mask, slope);
  }

  updateCell(cell: number, slope: number): void {
    const square = (this.#squares[cell] as number) + slope * slope;
    this.#squares[cell] = square;
    this.weights[cell] = (this.weights[cell] as number) - (this.#rate * slope) / Math.sqrt(square + 1e-6);
  }

  endEpoch(): void {
    this.#epochs++;
    for (const [cell, weight] of this.weights.entries())
      this.#mean[cell] =
        (this.#mean[cell] as number) + (weight - (this.#mean[cell] as number)) / this.#epochs;
  }

  get mean(): Float32Array {
    return this.#mean;
  }
}

/** A log-linear model over the readings of each cue: the target's share of the probability is raised. */
export function trainReranker(examples: readonly RankingExample[], options: LinearOptions): Reranker {
  const learner = new Learner(options, 1);
  const scoreCell = learner.mask + 1;
  learner.weights[scoreCell] = 1;
  const random = seeded(options.seed);
  const order = [...examples.keys()];
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { readings, target } = examples[index] as RankingExample;
      const scores = readings.map(
        ({ features, score }) => learner.sum(features) + (learner.weights[scoreCell] as number) * score,
      );
      const top = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - top));
      const total = powers.reduce((sum, power) => sum + power, 0);
      for (const [rank, { features, score }] of readings.entries()) {
        const slope = (powers[rank] as number) / total - (rank === target ? 1 : 0);
        if (Math.abs(slope) < 0.003) continue;
        learner.update(features, slope);
        learner.updateCell(scoreCell, slope * score);
      }
    }
    learner.endEpoch();
  }
  const table = learner.mean.slice(0, scoreCell);
  return { table, mask: learner.mask, scale: 1, scoreWeight: learner.mean[scoreCell] as number };
}

/** Logistic regression. */
export function trainYesNo(examples: readonly YesNoExample[], options: LinearOptions): LinearModel {
  const learner = new Learner(options, 0);
  const random = seeded(options.seed);
  const order = [...examples.keys()];
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { features, answer } = examples[index] as YesNoExample;
      const slope = 1 / (1 + Math.exp(-learner.sum(features))) - answer;
      if (Math.abs(slope) >= 0.003) learner.update(features, slope);
    }
    learner.endEpoch();
  }
  return { table: learner.mean, mask: learner.mask, scale: 1 };
}

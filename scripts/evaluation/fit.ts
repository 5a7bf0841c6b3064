import { seededRandom } from './typos.ts';

/** Splits groups (articles) into folds, so that no article is both learned from and tested on. */
export function foldsByGroup(groups: readonly string[], folds: number, seed = 1): Map<string, number> {
  const random = seededRandom(seed);
  const names = [...new Set(groups)].map((name) => ({ name, at: random() })).sort((a, b) => a.at - b.at);
  return new Map(names.map(({ name }, position) => [name, position % folds]));
}

const dot = (a: readonly number[], b: readonly number[]): number => {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] ?? 0) * (b[i] ?? 0);
  return total;
};

/** Adam on a penalised loss; small and good enough for a few dozen weights. */
function descend(
  size: number,
  steps: number,
  gradient: (weights: readonly number[], into: number[]) => void,
): number[] {
  const weights = new Array<number>(size).fill(0);
  const mean = new Array<number>(size).fill(0);
  const square = new Array<number>(size).fill(0);
  for (let step = 1; step <= steps; step++) {
    const slope = new Array<number>(size).fill(0);
    gradient(weights, slope);
    const rate = 0.1 * (1 - step / (steps + 1));
    for (let i = 0; i < size; i++) {
      const g = slope[i] ?? 0;
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * g;
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * g * g;
      const m = (mean[i] ?? 0) / (1 - 0.9 ** step);
      const v = (square[i] ?? 0) / (1 - 0.999 ** step);
      weights[i] = (weights[i] ?? 0) - (rate * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  return weights;
}

export interface Choice {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly number[];
  /** How much the question counts; 1 unless told otherwise. */
  readonly weight?: number | undefined;
}

/** Weights under which a softmax over each question's sentences puts the most on the right ones. */
export function fitChoice(choices: readonly Choice[], penalty = 0.003, steps = 250): number[] {
  const size = choices[0]?.rows[0]?.length ?? 0;
  const all = choices.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return descend(size, steps, (weights, slope) => {
    for (const { rows, right, weight = 1 } of choices) {
      const scores = rows.map((row) => dot(row, weights));
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - top));
      const total = shares.reduce((sum, value) => sum + value, 0);
      const rightTotal = right.reduce((sum, at) => sum + (shares[at] ?? 0), 0) || 1e-12;
      for (const [at, row] of rows.entries()) {
        const p = (shares[at] ?? 0) / total;
        const goal = right.includes(at) ? (shares[at] ?? 0) / rightTotal : 0;
        for (let i = 0; i < size; i++)
          slope[i] = (slope[i] ?? 0) + ((p - goal) * (row[i] ?? 0) * weight) / all;
      }
    }
    for (let i = 0; i < size; i++) slope[i] = (slope[i] ?? 0) + penalty * (weights[i] ?? 0);
  });
}

export interface Example {
  readonly row: readonly number[];
  readonly positive: boolean;
  readonly weight: number;
}

/**
 * Logistic regression; a constant 1 in each row serves as intercept.
 *
 * @param prior what the penalty draws the weights to; zero if it is left out
 */
export function fitLogistic(
  examples: readonly Example[],
  penalty = 0.0005,
  steps = 400,
  prior: readonly number[] = [],
): number[] {
  const size = examples[0]?.row.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  return descend(size, steps, (weights, slope) => {
    for (const { row, positive, weight } of examples) {
      const error = ((sigmoid(dot(row, weights)) - (positive ? 1 : 0)) * weight) / total;
      for (let i = 0; i < size; i++) slope[i] = (slope[i] ?? 0) + error * (row[i] ?? 0);
    }
    for (let i = 0; i < size; i++)
      slope[i] = (slope[i] ?? 0) + penalty * ((weights[i] ?? 0) - (prior[i] ?? 0));
  });
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function predict(weights: readonly number[], row: readonly number[]): number {
  return dot(weights, row);
}

import type { FeatureSink } from './feature-hashing.ts';
import type { Trees } from './trees.ts';

/** A weight for each of a power of two of hashed rows. */
export interface LinearModel {
  readonly table: Float32Array | Int8Array;
  readonly mask: number;
  /** What a unit of the table is worth. */
  readonly scale: number;
}

/** A linear model, and trees that judge by its score and further numbers (stacking, Wolpert 1992). */
export interface StackedModel {
  readonly linear: LinearModel;
  readonly trees: Trees;
}

/** The sum of the weights of the first `length` hashed features of `data`. */
export function sumOf(model: LinearModel, { data, length }: Pick<FeatureSink, 'data' | 'length'>): number {
  const { table, mask } = model;
  let sum = 0;
  for (let at = 0; at < length; at++) sum += table[(data[at] as number) & mask] as number;
  return sum * model.scale;
}

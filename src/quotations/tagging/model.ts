import type { FeatureSink } from './hashing.ts';
import { decode, type LabelScheme } from './sequence.ts';

/** A linear sequence model: `table` holds a score for each label in each of its hashed rows. */
export interface SequenceModel {
  readonly scheme: LabelScheme;
  readonly table: Float32Array | Int8Array;
  /** Rows of the table minus one; their number is a power of two. */
  readonly mask: number;
  /** What a unit of the table is worth. */
  readonly scale: number;
  readonly transitions: Float64Array;
}

/** Scores of each label at each position, by the features collected in the sink (`width` a position). */
export function scoresOf(
  model: SequenceModel,
  features: Int32Array,
  length: number,
  width: number,
): Float64Array {
  const { table, mask, scale } = model;
  const labels = model.scheme.labels.length;
  const scores = new Float64Array(length * labels);
  for (let at = 0; at < length; at++) {
    const base = at * labels;
    for (let feature = at * width; feature < (at + 1) * width; feature++) {
      const row = ((features[feature] as number) & mask) * labels;
      for (let label = 0; label < labels; label++)
        scores[base + label] = (scores[base + label] as number) + (table[row + label] as number);
    }
    for (let label = 0; label < labels; label++)
      scores[base + label] = (scores[base + label] as number) * scale;
  }
  return scores;
}

/** The most likely labels for the tokens collected in the sink. */
export function label(model: SequenceModel, sink: FeatureSink, length: number): Int8Array {
  if (length === 0) return new Int8Array();
  const scores = scoresOf(model, sink.data, length, sink.length / length);
  return decode(scores, model.transitions, length, model.scheme.labels.length);
}

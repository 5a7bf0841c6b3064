import type { LabelScheme } from './sequence.ts';

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
  if (labels === 5) {
    addFive(table, mask, scale, features, width, scores);
    return scores;
  }
  if (labels === 3) {
    addThree(table, mask, scale, features, width, scores);
    return scores;
  }
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

/** Scores for three labels and for five, where most of the time goes: sums held in variables take half of it. */
function addThree(
  table: SequenceModel['table'],
  mask: number,
  scale: number,
  features: Int32Array,
  width: number,
  scores: Float64Array,
): void {
  for (let base = 0, from = 0; base < scores.length; base += 3, from += width) {
    let [a, b, c] = [0, 0, 0];
    for (let feature = from; feature < from + width; feature++) {
      const row = ((features[feature] as number) & mask) * 3;
      a += table[row] as number;
      b += table[row + 1] as number;
      c += table[row + 2] as number;
    }
    scores[base] = a * scale;
    scores[base + 1] = b * scale;
    scores[base + 2] = c * scale;
  }
}

function addFive(
  table: SequenceModel['table'],
  mask: number,
  scale: number,
  features: Int32Array,
  width: number,
  scores: Float64Array,
): void {
  for (let base = 0, from = 0; base < scores.length; base += 5, from += width) {
    let [a, b, c, d, e] = [0, 0, 0, 0, 0];
    for (let feature = from; feature < from + width; feature++) {
      const row = ((features[feature] as number) & mask) * 5;
      a += table[row] as number;
      b += table[row + 1] as number;
      c += table[row + 2] as number;
      d += table[row + 3] as number;
      e += table[row + 4] as number;
    }
    scores[base] = a * scale;
    scores[base + 1] = b * scale;
    scores[base + 2] = c * scale;
    scores[base + 3] = d * scale;
    scores[base + 4] = e * scale;
  }
}

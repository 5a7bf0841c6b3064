import { DIMENSIONS, type StoryVectors, toBytes } from './vectors.ts';

/** Vectors of the tokens of one window's sentences, a byte a number, each to its own scale. */
export interface TokenVectors {
  /** The window's token that the first vector belongs to. */
  readonly from: number;
  readonly vectors: StoryVectors;
  /** One over the length of each vector. */
  readonly scales: Float32Array;
}

/** @param vectors one after the other, of unit length */
export function keepTokens(from: number, vectors: Float32Array): TokenVectors {
  const bytes = toBytes(vectors);
  const scales = new Float32Array(Math.floor(bytes.length / DIMENSIONS));
  for (let token = 0; token < scales.length; token++) {
    let squares = 0;
    for (let at = token * DIMENSIONS; at < (token + 1) * DIMENSIONS; at++) squares += (bytes[at] ?? 0) ** 2;
    scales[token] = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  }
  return { from, vectors: bytes, scales };
}

export function bytesOf({ vectors, scales }: TokenVectors): number {
  return vectors.byteLength + scales.byteLength;
}

/**
 * How well a sentence covers a question, token by token: the weighted mean, over the question's tokens, of the highest cosine with a
 * token of the sentence ("late interaction", Khattab and Zaharia, ColBERT, 2020).
 *
 * @param asked vectors of the question's tokens, of unit length
 * @param weights of the question's tokens
 * @param from the sentence's first token in its window
 * @param to one past its last
 */
export function coverage(
  asked: Float32Array,
  weights: readonly number[],
  tokens: TokenVectors,
  from: number,
  to: number,
): number {
  const { vectors, scales } = tokens;
  const count = Math.floor(asked.length / DIMENSIONS);
  let total = 0;
  let sum = 0;
  for (let word = 0; word < count; word++) {
    const start = word * DIMENSIONS;
    let best = -1;
    for (let token = from - tokens.from; token < to - tokens.from; token++) {
      const there = token * DIMENSIONS;
      let dot = 0;
      for (let at = 0; at < DIMENSIONS; at++) dot += (asked[start + at] ?? 0) * (vectors[there + at] ?? 0);
      best = Math.max(best, dot * (scales[token] ?? 0));
    }
    const weight = weights[word] ?? 1;
    total += best * weight;
    sum += weight;
  }
  return sum > 0 ? total / sum : 0;
}

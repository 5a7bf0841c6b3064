import { products } from './products.ts';

/** Numbers of a sentence's vector. */
export const DIMENSIONS = 384;
/** Numbers of a token's vector: projected by the encoder, so that those of a whole story can be kept. */
export const TOKEN_DIMENSIONS = 64;

/**
 * What a story's sentences are compared with, packed as it is kept: the number of sentences (4 bytes, little-endian), how many tokens each
 * has (a byte each), then the vectors of the sentences and of their tokens, a byte a number, each vector to its own scale: only
 * directions are compared.
 */
export type StoryVectors = Int8Array;

/** The parts of a story's vectors: views, not copies. */
export interface UnpackedVectors {
  /** `DIMENSIONS` numbers for each sentence. */
  readonly sentences: Int8Array;
  /** `TOKEN_DIMENSIONS` numbers for each token of all sentences, one after the other. */
  readonly tokens: Int8Array;
  /** Where the tokens of each sentence end, counted in tokens. */
  readonly ends: Uint32Array;
}

/** A question as it is compared: its vector and those of its tokens, of unit length, and how much each token counts. */
export interface QuestionVectors {
  readonly sentence: Float32Array;
  readonly tokens: Float32Array;
  readonly weights: Float32Array;
}

const COUNT_BYTES = 4;

/**
 * @param sentences vectors of the sentences, one after the other
 * @param tokens vectors of their tokens, one after the other
 * @param lengths how many tokens each sentence has, at most 127
 */
export function packVectors(
  sentences: Float32Array,
  tokens: Float32Array,
  lengths: readonly number[],
): StoryVectors {
  const packed = new Int8Array(COUNT_BYTES + lengths.length + sentences.length + tokens.length);
  new DataView(packed.buffer).setUint32(0, lengths.length, true);
  packed.set(lengths, COUNT_BYTES);
  packed.set(toBytes(sentences, DIMENSIONS), COUNT_BYTES + lengths.length);
  packed.set(toBytes(tokens, TOKEN_DIMENSIONS), COUNT_BYTES + lengths.length + sentences.length);
  return packed;
}

/**
 * @param sentences how many there should be; as many as were packed if it is left out
 * @returns undefined if these are not the vectors of so many sentences
 */
export function unpackVectors(packed: StoryVectors, sentences?: number): UnpackedVectors | undefined {
  if (packed.length < COUNT_BYTES) return undefined;
  const count = new DataView(packed.buffer, packed.byteOffset).getUint32(0, true);
  const from = COUNT_BYTES + count;
  const tokensFrom = from + count * DIMENSIONS;
  if (count !== (sentences ?? count) || packed.length < tokensFrom) return undefined;
  const ends = new Uint32Array(count);
  let end = 0;
  for (let at = 0; at < count; at++) ends[at] = end += packed[COUNT_BYTES + at] ?? 0;
  if (packed.length !== tokensFrom + end * TOKEN_DIMENSIONS) return undefined;
  return { sentences: packed.subarray(from, tokensFrom), tokens: packed.subarray(tokensFrom), ends };
}

/** Rounds vectors to a byte a number, the largest of each to 127. */
export function toBytes(vectors: Float32Array, dimensions: number): Int8Array {
  const bytes = new Int8Array(vectors.length);
  for (let start = 0; start < vectors.length; start += dimensions) {
    let largest = 1e-9;
    for (let at = start; at < start + dimensions; at++)
      largest = Math.max(largest, Math.abs(vectors[at] ?? 0));
    for (let at = start; at < start + dimensions; at++)
      bytes[at] = Math.round(((vectors[at] ?? 0) * 127) / largest);
  }
  return bytes;
}

/** Cosine of each sentence's vector with the question's. */
export function cosines({ sentences }: UnpackedVectors, question: QuestionVectors): Float64Array {
  const near = products(question.sentence, sentences, DIMENSIONS);
  const found = new Float64Array(near.length);
  for (let at = 0; at < near.length; at++)
    found[at] = (near[at] as number) / (lengthOf(sentences, at * DIMENSIONS, DIMENSIONS) || 1);
  return found;
}

/**
 * How well a sentence covers a question, token by token: the weighted mean, over the question's tokens, of the highest cosine with a
 * token of the sentence ("late interaction", Khattab and Zaharia, ColBERT, 2020). NaN if its tokens were not kept.
 */
export function coverage(
  { tokens, ends }: UnpackedVectors,
  { tokens: asked, weights }: QuestionVectors,
  sentence: number,
): number {
  const told = tokens.subarray(
    (ends[sentence - 1] ?? 0) * TOKEN_DIMENSIONS,
    (ends[sentence] ?? 0) * TOKEN_DIMENSIONS,
  );
  const count = told.length / TOKEN_DIMENSIONS;
  const scales = new Float64Array(count);
  for (let token = 0; token < count; token++)
    scales[token] = 1 / (lengthOf(told, token * TOKEN_DIMENSIONS, TOKEN_DIMENSIONS) || 1);
  const near = products(asked, told, TOKEN_DIMENSIONS);
  let total = 0;
  let sum = 0;
  for (let word = 0; word < weights.length; word++) {
    let best = -1;
    for (let token = 0; token < count; token++)
      best = Math.max(best, (near[word * count + token] as number) * (scales[token] as number));
    total += best * (weights[word] as number);
    sum += weights[word] as number;
  }
  return sum > 0 && count > 0 ? total / sum : Number.NaN;
}

/** A copy of the tokens of a sentence: a view would bring the whole story along into another thread. */
export function tokensOf({ tokens, ends }: UnpackedVectors, sentence: number): Int8Array {
  return tokens.slice((ends[sentence - 1] ?? 0) * TOKEN_DIMENSIONS, (ends[sentence] ?? 0) * TOKEN_DIMENSIONS);
}

/** Length of the vector that begins there. */
export function lengthOf(bytes: Int8Array, from: number, dimensions: number): number {
  let squares = 0;
  for (let at = from; at < from + dimensions; at++) squares += (bytes[at] as number) ** 2;
  return Math.sqrt(squares);
}

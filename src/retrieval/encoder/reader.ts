import { lengthOf, type QuestionVectors, TOKEN_DIMENSIONS } from './vectors.ts';

/** Widths of the layers, as training/reader.py has them. */
const HIDDEN = 64;
const TOKEN = 32;
const ROW = 2 * TOKEN_DIMENSIONS + 2;
const JOINED = 2 * TOKEN + 3;
/** What the training multiplies its inputs by, so that all are of one size. */
const PRODUCT = 8;
const DIFFERENCE = 4;
const NEAREST = 4;
const COVERED = 6;
const WORST = 4;
const LENGTH = 1 / 15;

interface Layer {
  /** Row by row: those of the first output, then those of the second … */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/**
 * Says how likely one sentence answers a question, from the vectors of their tokens: each token of the question looks for what the
 * sentence says of it (attention, one head), two layers judge what it found, two more all of them together. Some 17,000 weights.
 */
export class Reader {
  readonly #attend: Float32Array;
  readonly #hidden: Layer;
  readonly #token: Layer;
  readonly #gate: Layer;
  readonly #joined: Layer;
  readonly #answer: Layer;

  /**
   * @param bytes the weights as float32, little-endian, layer by layer
   * @throws Error if these are not as many as the reader has
   */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const all = Float32Array.from({ length: bytes.byteLength / 4 }, (_, at) => view.getFloat32(at * 4, true));
    let at = 0;
    const take = (count: number): Float32Array => {
      at += count;
      return all.subarray(at - count, at);
    };
    const layer = (from: number, to: number): Layer => ({ weights: take(from * to), bias: take(to) });
    this.#attend = take(TOKEN_DIMENSIONS ** 2);
    this.#hidden = layer(ROW, HIDDEN);
    this.#token = layer(HIDDEN, TOKEN);
    this.#gate = layer(TOKEN, 1);
    this.#joined = layer(JOINED, TOKEN);
    this.#answer = layer(TOKEN, 1);
    if (at !== all.length) throw new Error(`the reader has ${at} weights, not ${all.length}`);
  }

  /**
   * @param sentences the tokens of each, as `StoryVectors` holds them
   * @returns a logit for each; NaN if either side has no token
   */
  read({ tokens, weights }: QuestionVectors, sentences: readonly Int8Array[]): Float32Array {
    const count = weights.length;
    const looking = new Float32Array(tokens.length);
    for (let word = 0; word < count; word++)
      for (let out = 0; out < TOKEN_DIMENSIONS; out++)
        looking[word * TOKEN_DIMENSIONS + out] = product(
          this.#attend,
          out * TOKEN_DIMENSIONS,
          tokens,
          word * TOKEN_DIMENSIONS,
          TOKEN_DIMENSIONS,
        );
    return Float32Array.from(sentences, (sentence) =>
      count === 0 || sentence.length === 0
        ? Number.NaN
        : this.#readOne(tokens, weights, looking, unitVectors(sentence)),
    );
  }

  #readOne(asked: Float32Array, weights: Float32Array, looking: Float32Array, told: Float32Array): number {
    const count = weights.length;
    const row = new Float32Array(ROW);
    const hidden = new Float32Array(HIDDEN);
    const judged = new Float32Array(count * TOKEN);
    const gates = new Float32Array(count);
    let covered = 0;
    let total = 0;
    let worst = 1;
    for (let word = 0; word < count; word++) {
      const from = word * TOKEN_DIMENSIONS;
      const weight = weights[word] as number;
      const near = lookAt(asked, looking, from, told, row);
      row[ROW - 2] = near * NEAREST;
      row[ROW - 1] = weight;
      apply(this.#hidden, row, 0, hidden, 0);
      for (let at = 0; at < HIDDEN; at++) hidden[at] = Math.max(0, hidden[at] as number);
      apply(this.#token, hidden, 0, judged, word * TOKEN);
      apply(this.#gate, judged, word * TOKEN, gates, word);
      covered += near * weight;
      total += weight;
      if (weight >= 1) worst = Math.min(worst, near);
    }
    const joined = new Float32Array(JOINED);
    toShares(gates);
    for (let word = 0; word < count; word++)
      for (let at = 0; at < TOKEN; at++) {
        const value = judged[word * TOKEN + at] as number;
        joined[at] = (joined[at] as number) + (gates[word] as number) * value;
        joined[TOKEN + at] = (joined[TOKEN + at] as number) + value / count;
      }
    joined.set([(covered / total) * COVERED, worst * WORST, count * LENGTH], 2 * TOKEN);
    const last = new Float32Array(TOKEN);
    apply(this.#joined, joined, 0, last, 0);
    for (let at = 0; at < TOKEN; at++) last[at] = Math.max(0, last[at] as number);
    const answer = new Float32Array(1);
    apply(this.#answer, last, 0, answer, 0);
    return answer[0] as number;
  }
}

/**
 * What a token of the question finds in the sentence: its product with it and its difference go into `row`.
 *
 * @returns the highest cosine with a token of the sentence
 */
function lookAt(
  asked: Float32Array,
  looking: Float32Array,
  from: number,
  told: Float32Array,
  row: Float32Array,
): number {
  const count = told.length / TOKEN_DIMENSIONS;
  const shares = new Float32Array(count);
  let nearest = -1;
  for (let at = 0; at < count; at++) {
    shares[at] = product(looking, from, told, at * TOKEN_DIMENSIONS, TOKEN_DIMENSIONS);
    nearest = Math.max(nearest, product(asked, from, told, at * TOKEN_DIMENSIONS, TOKEN_DIMENSIONS));
  }
  toShares(shares);
  const found = new Float32Array(TOKEN_DIMENSIONS);
  for (let at = 0; at < count; at++) {
    const share = shares[at] as number;
    if (share < 1e-5) continue;
    for (let i = 0; i < TOKEN_DIMENSIONS; i++)
      found[i] = (found[i] as number) + share * (told[at * TOKEN_DIMENSIONS + i] as number);
  }
  for (let i = 0; i < TOKEN_DIMENSIONS; i++) {
    const own = asked[from + i] as number;
    row[i] = own * (found[i] as number) * PRODUCT;
    row[TOKEN_DIMENSIONS + i] = (own - (found[i] as number)) * DIFFERENCE;
  }
  return nearest;
}

/** Softmax, in place. */
function toShares(values: Float32Array): void {
  let most = -Infinity;
  for (const value of values) most = Math.max(most, value);
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] = Math.exp((values[at] as number) - most);
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / sum;
}

function apply(
  { weights, bias }: Layer,
  input: Float32Array,
  from: number,
  into: Float32Array,
  to: number,
): void {
  const length = weights.length / bias.length;
  for (let out = 0; out < bias.length; out++)
    into[to + out] = (bias[out] as number) + product(weights, out * length, input, from, length);
}

/** Sum of products of two stretches. Four sums at once: a processor adds them side by side. */
function product(
  left: Float32Array,
  leftAt: number,
  right: Float32Array,
  rightAt: number,
  length: number,
): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = length - (length % 4);
  for (let at = 0; at < whole; at += 4) {
    a += (left[leftAt + at] as number) * (right[rightAt + at] as number);
    b += (left[leftAt + at + 1] as number) * (right[rightAt + at + 1] as number);
    c += (left[leftAt + at + 2] as number) * (right[rightAt + at + 2] as number);
    d += (left[leftAt + at + 3] as number) * (right[rightAt + at + 3] as number);
  }
  for (let at = whole; at < length; at++)
    a += (left[leftAt + at] as number) * (right[rightAt + at] as number);
  return a + b + c + d;
}

/** Tokens as they are kept, of unit length again. */
function unitVectors(bytes: Int8Array): Float32Array {
  const vectors = new Float32Array(bytes.length);
  for (let from = 0; from < bytes.length; from += TOKEN_DIMENSIONS) {
    const scale = 1 / (lengthOf(bytes, from, TOKEN_DIMENSIONS) || 1);
    for (let at = from; at < from + TOKEN_DIMENSIONS; at++) vectors[at] = (bytes[at] as number) * scale;
  }
  return vectors;
}

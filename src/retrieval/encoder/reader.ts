import { products } from './products.ts';
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

/** A share of attention below this counts as none. */
const LEAST_SHARE = 1e-5;

interface Layer {
  /** Numbers of a row, those behind its own 0: `products` takes four at once. */
  readonly width: number;
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
    const layer = (from: number, to: number): Layer => {
      const width = byFours(from);
      return { width, weights: widened(take(from * to), from, width), bias: take(to) };
    };
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
    const looking = products(tokens, this.#attend, TOKEN_DIMENSIONS);
    return Float32Array.from(sentences, (sentence) =>
      weights.length === 0 || sentence.length === 0
        ? Number.NaN
        : this.#readOne(tokens, weights, looking, unitVectors(sentence)),
    );
  }

  #readOne(asked: Float32Array, weights: Float32Array, looking: Float32Array, told: Float32Array): number {
    const count = weights.length;
    const nearest = highest(products(asked, told, TOKEN_DIMENSIONS), count);
    const found = lookAt(looking, told, count);
    const { width } = this.#hidden;
    const rows = new Float32Array(count * width);
    let covered = 0;
    let total = 0;
    let worst = 1;
    for (let word = 0; word < count; word++) {
      const from = word * TOKEN_DIMENSIONS;
      const row = word * width;
      for (let at = 0; at < TOKEN_DIMENSIONS; at++) {
        const own = asked[from + at] as number;
        const other = found[from + at] as number;
        rows[row + at] = own * other * PRODUCT;
        rows[row + TOKEN_DIMENSIONS + at] = (own - other) * DIFFERENCE;
      }
      const near = nearest[word] as number;
      const weight = weights[word] as number;
      rows[row + ROW - 2] = near * NEAREST;
      rows[row + ROW - 1] = weight;
      covered += near * weight;
      total += weight;
      if (weight >= 1) worst = Math.min(worst, near);
    }
    const judged = apply(this.#token, positive(apply(this.#hidden, rows)));
    const gates = apply(this.#gate, judged);
    toShares(gates, 0, count);
    const joined = new Float32Array(this.#joined.width);
    for (let word = 0; word < count; word++)
      for (let at = 0; at < TOKEN; at++) {
        const value = judged[word * TOKEN + at] as number;
        joined[at] = (joined[at] as number) + (gates[word] as number) * value;
        joined[TOKEN + at] = (joined[TOKEN + at] as number) + value / count;
      }
    joined.set([(covered / total) * COVERED, worst * WORST, count * LENGTH], 2 * TOKEN);
    const [answer = Number.NaN] = apply(this.#answer, positive(apply(this.#joined, joined)));
    return answer;
  }
}

/** What each of the question's tokens finds in a sentence: the mean of its tokens, each counted by its share of attention. */
function lookAt(looking: Float32Array, told: Float32Array, count: number): Float32Array {
  const tokens = told.length / TOKEN_DIMENSIONS;
  const width = byFours(tokens);
  const shares = widened(products(looking, told, TOKEN_DIMENSIONS), tokens, width);
  for (let word = 0; word < count; word++) {
    toShares(shares, word * width, word * width + tokens);
    for (let at = word * width; at < word * width + tokens; at++)
      if ((shares[at] as number) < LEAST_SHARE) shares[at] = 0;
  }
  const turned = new Float32Array(TOKEN_DIMENSIONS * width);
  for (let token = 0; token < tokens; token++)
    for (let at = 0; at < TOKEN_DIMENSIONS; at++)
      turned[at * width + token] = told[token * TOKEN_DIMENSIONS + at] as number;
  return products(shares, turned, width);
}

/** The highest number of each of so many rows, at least −1. */
function highest(all: Float32Array, rows: number): Float32Array {
  const width = all.length / rows;
  return Float32Array.from({ length: rows }, (_, row) =>
    all.subarray(row * width, (row + 1) * width).reduce((most, value) => Math.max(most, value), -1),
  );
}

/** Softmax, in place, of one stretch. */
function toShares(values: Float32Array, from: number, to: number): void {
  let most = -Infinity;
  for (let at = from; at < to; at++) most = Math.max(most, values[at] as number);
  let sum = 0;
  for (let at = from; at < to; at++) {
    const share = Math.exp((values[at] as number) - most);
    values[at] = share;
    sum += share;
  }
  for (let at = from; at < to; at++) values[at] = (values[at] as number) / sum;
}

/** What a layer makes of each of some rows. */
function apply({ width, weights, bias }: Layer, rows: Float32Array): Float32Array {
  const all = products(rows, weights, width);
  for (let at = 0; at < all.length; at++) all[at] = (all[at] as number) + (bias[at % bias.length] as number);
  return all;
}

/** Nothing below 0, in place. */
function positive(values: Float32Array): Float32Array {
  for (let at = 0; at < values.length; at++) values[at] = Math.max(0, values[at] as number);
  return values;
}

function byFours(count: number): number {
  return Math.ceil(count / 4) * 4;
}

/** Rows of one width as rows of a larger one, with zeros behind. */
function widened(rows: Float32Array, from: number, to: number): Float32Array {
  const wide = new Float32Array((rows.length / from) * to);
  for (let row = 0; row < rows.length / from; row++)
    wide.set(rows.subarray(row * from, (row + 1) * from), row * to);
  return wide;
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

import { describe, expect, it } from 'vitest';
import { Reader } from '../../src/retrieval/encoder/reader.ts';
import { TOKEN_DIMENSIONS, toBytes } from '../../src/retrieval/encoder/vectors.ts';

const WEIGHTS = 16_802;
const wave = (length: number, step: number): Float32Array =>
  Float32Array.from({ length }, (_, at) => Math.sin(at * step));
const tokens = (count: number, step: number): Int8Array =>
  toBytes(wave(count * TOKEN_DIMENSIONS, step), TOKEN_DIMENSIONS);

function unit(vectors: Float32Array): Float32Array {
  return vectors.map((value, at) => {
    const from = at - (at % TOKEN_DIMENSIONS);
    return value / Math.hypot(...vectors.subarray(from, from + TOKEN_DIMENSIONS));
  });
}

/** Made-up weights: a sine, the first layer four times as much. */
function madeUp(count = WEIGHTS): Uint8Array {
  const weights = wave(count, 0.7).map((value, at) => value * (at < TOKEN_DIMENSIONS ** 2 ? 2.4 : 0.6));
  return new Uint8Array(weights.buffer);
}

const asked = {
  sentence: new Float32Array(),
  tokens: unit(wave(4 * TOKEN_DIMENSIONS, 1.7)),
  weights: Float32Array.of(0.3, 1, 1, 0.3),
};

describe('the reader says whether a sentence answers', () => {
  it('as the training has it: another result means that refusals no longer mean what was measured', () => {
    const found = new Reader(madeUp()).read(asked, [tokens(1, 1.7), tokens(6, 0.9), tokens(9, 2.3)]);
    for (const [at, logit] of [5.6388, 5.1569, 5.1665].entries()) expect(found[at]).toBeCloseTo(logit, 3);
  });

  it('nothing of a sentence whose tokens were not kept, and nothing of no question', () => {
    const reader = new Reader(madeUp());
    expect(reader.read(asked, [new Int8Array()])[0]).toBeNaN();
    const nothing = { sentence: asked.sentence, tokens: new Float32Array(), weights: new Float32Array() };
    expect(reader.read(nothing, [tokens(1, 1.7)])[0]).toBeNaN();
  });

  it('never with weights of another shape', () => {
    expect(() => new Reader(madeUp(WEIGHTS - 1))).toThrow(/weights/u);
  });
});

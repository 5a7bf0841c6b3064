import { describe, expect, it } from 'vitest';
import { gistOf } from '../../src/retrieval/encoder/gist.ts';
import { DIMENSIONS } from '../../src/retrieval/encoder/vectors.ts';
import { vectorsAlong } from '../library/vectors-of.ts';

const vectorsOf = (gist: Int8Array) =>
  Array.from({ length: gist.length / DIMENSIONS }, (_, at) => {
    const vector = gist.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS);
    return [...vector.entries()].filter(([, value]) => value !== 0).map(([axis]) => axis);
  });

describe('what a story is found by in meaning', () => {
  it('is each sentence of a short story', () => {
    expect(vectorsOf(gistOf(vectorsAlong(5, 3, 4)))).toEqual([[5], [3], [4]]);
  });

  it('is every part of a long one, so that what stands at its end is found as well', () => {
    const axes = Array.from({ length: 20 }, (_, at) => at);
    const gist = vectorsOf(gistOf(vectorsAlong(...axes)));
    expect(gist).toHaveLength(8);
    expect(gist.flat()).toEqual(axes);
  });

  it('is nothing if there is no sentence, or the bytes are of another kind', () => {
    expect(gistOf(vectorsAlong())).toHaveLength(0);
    expect(gistOf(Int8Array.from([1, -2, 3]))).toHaveLength(0);
    expect(gistOf(Int8Array.from([1, 0, 0, 0, 7]))).toHaveLength(0);
  });
});

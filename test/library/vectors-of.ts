import type { Encoder } from '../../src/retrieval/encoder/encoder.ts';
import { nearestIn, type Scan } from '../../src/retrieval/encoder/gist-scan.ts';
import {
  DIMENSIONS,
  packVectors,
  type StoryVectors,
  TOKEN_DIMENSIONS,
} from '../../src/retrieval/encoder/vectors.ts';

/** A vector of unit length along one axis, or along the last if there are fewer. */
function along(axis: number, dimensions = DIMENSIONS): Float32Array {
  const own = Math.min(axis, dimensions - 1);
  return Float32Array.from({ length: dimensions }, (_, at) => (at === own ? 1 : 0));
}

/** What lies along an axis. */
export function scanAlong(axis: number): Scan {
  return (gists, limit) => nearestIn(gists, along(axis), limit);
}

/** Vectors of a story whose sentences, each of one token, lie along an axis. */
export function vectorsAlong(...axes: number[]): StoryVectors {
  const all = (dimensions: number) => Float32Array.from(axes.flatMap((axis) => [...along(axis, dimensions)]));
  return packVectors(
    all(DIMENSIONS),
    all(TOKEN_DIMENSIONS),
    axes.map(() => 1),
  );
}

/** An encoder that knows groups of words that mean the same: a text lies along the axis of the first group that it has a word of. */
export function encoderOf(version: string, meanings: readonly (readonly string[])[]): Encoder {
  const axisOf = (text: string) => {
    const found = meanings.findIndex((words) => words.some((word) => text.includes(word)));
    return found < 0 ? DIMENSIONS - 1 : found;
  };
  return {
    version,
    encodeStory: async (sentences, before = 0) => vectorsAlong(...sentences.slice(before).map(axisOf)),
    encodeQuestion: async (question) => ({
      sentence: along(axisOf(question)),
      tokens: along(axisOf(question), TOKEN_DIMENSIONS),
      weights: Float32Array.of(1),
    }),
    nearest: async (question, gists, limit) => scanAlong(axisOf(question))(gists, limit),
    read: async (_, sentences) => sentences.map(() => Number.NaN),
    readTogether: async () => undefined,
    close: async () => undefined,
  };
}

import type { Encoder } from '../../src/retrieval/encoder/encoder.ts';
import {
  DIMENSIONS,
  packVectors,
  type StoryVectors,
  TOKEN_DIMENSIONS,
} from '../../src/retrieval/encoder/vectors.ts';

/** A vector of unit length along one axis. */
export function along(axis: number): Float32Array {
  return Float32Array.from({ length: DIMENSIONS }, (_, at) => (at === axis ? 1 : 0));
}

/** Vectors of a story whose sentences each lie along an axis. */
export function vectorsAlong(...axes: number[]): StoryVectors {
  const sentences = new Float32Array(axes.length * DIMENSIONS);
  for (const [at, axis] of axes.entries()) sentences[at * DIMENSIONS + axis] = 1;
  const tokens = new Float32Array(axes.length * TOKEN_DIMENSIONS).fill(0.5);
  return packVectors(
    sentences,
    tokens,
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
      tokens: new Float32Array(TOKEN_DIMENSIONS).fill(1 / Math.sqrt(TOKEN_DIMENSIONS)),
      weights: Float32Array.of(1),
    }),
    close: async () => undefined,
  };
}

import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readModelFiles } from '../../src/retrieval/encoder/model-files.ts';
import {
  cosines,
  coverage,
  DIMENSIONS,
  packVectors,
  TOKEN_DIMENSIONS,
  unpackVectors,
} from '../../src/retrieval/encoder/vectors.ts';
import { pairWindow, questionWindow, storyWindows } from '../../src/retrieval/encoder/windows.ts';
import { tokenCoverageAt } from '../../src/retrieval/ranking/meaning.ts';

const sentence = (first: number, length: number): number[] => Array.from({ length }, (_, at) => first + at);

describe('sentences are encoded in the context that the model learned from', () => {
  const headline = sentence(1000, 25);
  const sentences = [
    headline,
    sentence(2000, 60),
    sentence(3000, 60),
    sentence(4000, 120),
    sentence(5000, 5),
  ];
  const windows = storyWindows(sentences);

  it('begins with the headline itself and takes whole sentences while they fit', () => {
    expect(windows[0]?.ids.slice(0, 26)).toEqual([101, ...headline]);
    expect(windows[0]?.spans.map(([at]) => at)).toEqual([0, 1, 2]);
    expect(windows[0]?.ids.at(-1)).toBe(102);
  });

  it('puts twenty tokens of the headline and the end of the sentence before in front of later windows', () => {
    expect(windows[1]?.ids.slice(0, 62)).toEqual([101, ...sentence(1000, 20), 102, ...sentence(3020, 40)]);
  });

  it('cuts a sentence that is too long and leaves none out', () => {
    const spans = windows.flatMap((window) => window.spans);
    expect(spans.map(([at]) => at)).toEqual([0, 1, 2, 3, 4]);
    expect(spans.map(([, from, to]) => to - from)).toEqual([25, 60, 60, 90, 5]);
  });

  it('does not show the headline twice before the first sentence', () => {
    const [, second] = storyWindows(
      [headline, sentence(2000, 90), sentence(3000, 90)].map((s) => [...s, ...sentence(6000, 60)]),
    );
    expect(second?.ids.slice(0, 23)).toEqual([101, ...sentence(1000, 20), 102, 2000]);
  });

  it('cuts a question of any length', () => {
    expect(questionWindow(sentence(7000, 500)).ids).toHaveLength(42);
  });
});

describe('a question and a sentence that are read together', () => {
  it('stand one behind the other, the sentence alone judged, each cut at what the model learned from', () => {
    const { ids, spans } = pairWindow(sentence(7000, 50), sentence(2000, 100));
    expect(ids).toEqual([2, ...sentence(7000, 40), 3, ...sentence(2000, 90), 3]);
    expect(spans).toEqual([[0, 42, 132]]);
  });

  it('are read even if the sentence has no token', () => {
    expect(pairWindow([9], []).spans).toEqual([[0, 3, 4]]);
  });
});

/** Unit vectors, each along one of the axes. */
const along = (dimensions: number, ...axes: number[]): Float32Array => {
  const vectors = new Float32Array(axes.length * dimensions);
  for (const [at, axis] of axes.entries()) vectors[at * dimensions + axis] = 1;
  return vectors;
};

describe('vectors kept as bytes', () => {
  const vector = Float32Array.from({ length: DIMENSIONS }, (_, at) => Math.sin(at * 1.7));
  const packed = packVectors(
    Float32Array.from([...vector, ...vector.map((value) => -value)]),
    along(TOKEN_DIMENSIONS, 0, 1, 2),
    [2, 1],
  );

  it('lie in the same direction as before', () => {
    const length = Math.hypot(...vector);
    const story = unpackVectors(packed, 2);
    if (!story) throw new Error('these are the vectors of two sentences');
    const asked = { sentence: vector.map((value) => value / length), tokens: along(0), weights: along(0) };
    const [same, opposite] = cosines(story, asked);
    expect(same).toBeCloseTo(1, 3);
    expect(opposite).toBeCloseTo(-1, 3);
  });

  it('of another number of sentences, or cut short, are none', () => {
    expect(unpackVectors(packed, 3)).toBeUndefined();
    expect(unpackVectors(packed.slice(0, -1), 2)).toBeUndefined();
    expect(unpackVectors(new Int8Array(2), 0)).toBeUndefined();
  });
});

describe('weights', () => {
  it('that are not those of the manifest are refused by name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'models-'));
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const files = {
      'sentences.int8.onnx': 'weights',
      'tokenizer.json': '{}',
      'reader.bin': 'numbers',
      'cross-encoder.int8.onnx': 'more',
      'cross-tokenizer.json': '{}',
    };
    const manifest = Object.entries(files).map(([name, text]) => [name, { bytes: 7, sha256: hash(text) }]);
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(Object.fromEntries(manifest)));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const { version } = await readModelFiles(folder);
    expect(version).toBe(hash('weights').slice(0, 12));
    await writeFile(join(folder, 'sentences.int8.onnx'), 'others');
    await expect(readModelFiles(folder)).rejects.toThrow(/sentences\.int8\.onnx is not the file/u);
  });
});

describe('a question is covered token by token', () => {
  const story = (lengths: number[], ...axes: number[]) => {
    const packed = packVectors(
      new Float32Array(lengths.length * DIMENSIONS),
      along(TOKEN_DIMENSIONS, ...axes),
      lengths,
    );
    const unpacked = unpackVectors(packed, lengths.length);
    if (!unpacked) throw new Error('packed and unpacked differ');
    return unpacked;
  };
  const asking = (weights: number[], ...axes: number[]) => ({
    sentence: new Float32Array(DIMENSIONS),
    tokens: along(TOKEN_DIMENSIONS, ...axes),
    weights: Float32Array.from(weights),
  });

  it('by the nearest token of the sentence, and of no other sentence', () => {
    const tokens = story([2, 2], 0, 1, 2, 3);
    expect(coverage(tokens, asking([1, 1], 0, 3), 0)).toBeCloseTo(0.5);
    expect(coverage(tokens, asking([1, 1], 0, 3), 1)).toBeCloseTo(0.5);
    expect(coverage(tokens, asking([1, 1], 0, 1), 0)).toBeCloseTo(1);
    expect(coverage(tokens, asking([1, 1], 2, 3), 0)).toBeCloseTo(0);
  });

  it('not at all if its tokens were not kept, as those of a very long text are not', () => {
    expect(coverage(story([0, 2], 0, 1), asking([1, 1], 0, 1), 0)).toBeNaN();
    expect(coverage(story([0, 2], 0, 1), asking([1, 1], 0, 1), 1)).toBeCloseTo(1);
  });

  it('words that say little count for less', () => {
    expect(coverage(story([2], 0, 1), asking([1, 0.25], 0, 7), 0)).toBeCloseTo(0.8);
  });

  it('a sentence that nobody compared is taken for what its cosine says', () => {
    const insight = { cosines: [0.2, 0.6], tokenCoverages: [0.9, Number.NaN] };
    expect(tokenCoverageAt(insight, 0)).toBe(0.9);
    expect(tokenCoverageAt(insight, 1)).toBe(tokenCoverageAt({ cosines: insight.cosines }, 1));
    expect(tokenCoverageAt(insight, 1)).toBeGreaterThan(tokenCoverageAt({ cosines: [0.2] }, 0));
  });
});

import { describe, expect, test } from 'vitest';
import { CUE_SCHEME } from '../../src/quotations/tagging/cues/cue-candidates.ts';
import type { Trees } from '../../src/quotations/tagging/learning/trees.ts';
import { ATTRIBUTION_SCHEME } from '../../src/quotations/tagging/spans/n-best.ts';
import type { TaggerModel } from '../../src/quotations/tagging/tagger.ts';
import { CueLexicon } from '../../src/quotations/tagging/tokens/cue-lexicon.ts';
import { packWeights, unpackWeights } from '../../src/quotations/tagging/weights.ts';

const linear = (first: number) => ({ table: Int8Array.from([first, -3, 0, 127]), mask: 3, scale: 0.03 });
const trees = (base: number): Trees => ({
  base,
  roots: [0],
  asks: Uint8Array.from([2, 255, 255]),
  values: Float32Array.from([1.5, 0.25, -0.75]),
  above: Uint16Array.from([2, 0, 0]),
});

const MODEL: TaggerModel = {
  lexicon: new CueLexicon(new Map([['said|VERB', [10, 9]]])),
  cues: {
    scheme: CUE_SCHEME,
    table: Int8Array.from({ length: 2 * CUE_SCHEME.labels.length }, (_, at) => at),
    mask: 1,
    scale: 0.03,
    transitions: Float64Array.from([0.5, -1]),
  },
  attributions: {
    scheme: ATTRIBUTION_SCHEME,
    table: Int8Array.from({ length: 4 * ATTRIBUTION_SCHEME.labels.length }, (_, at) => -at),
    mask: 3,
    scale: 0.03,
    transitions: Float64Array.from([0.25]),
  },
  reranker: { ...linear(1), scoreWeight: 0.5 },
  acceptance: { linear: linear(2), trees: trees(0.1) },
  revision: { linear: { ...linear(3), scoreWeight: 0.75 }, trees: trees(0.2) },
  recovery: { linear: linear(4), trees: trees(0.3) },
};

describe('the file of weights', () => {
  test('GIVEN weights that were packed THEN unpacking gives the same model', () => {
    const { lexicon, ...rest } = unpackWeights(packWeights(MODEL));
    const { lexicon: words, ...expected } = MODEL;
    expect(rest).toEqual(expected);
    expect(lexicon.counts).toEqual(words.counts);
  });

  test('GIVEN weights with fractions THEN each is kept to its nearest step', () => {
    const table = Float32Array.from([0.04, -0.1, 9, 0]);
    const packed = packWeights({ ...MODEL, reranker: { table, mask: 3, scale: 1, scoreWeight: 1 } });
    const { reranker } = unpackWeights(packed);
    expect([...reranker.table].map((step) => Number((step * reranker.scale).toFixed(3)))).toEqual([
      0.032, -0.096, 4.064, 0,
    ]);
  });

  test('GIVEN bytes that are no weights THEN they are refused', () => {
    expect(() => unpackWeights(Buffer.from('not weights'))).toThrow();
  });
});

import { describe, expect, test } from 'vitest';
import { trainTrees } from '../../scripts/quotations/trees-trainer.ts';
import { LEAF, oddsOf, probabilityOf, type Trees } from '../../src/quotations/tagging/learning/trees.ts';

const OPTIONS = { trees: 60, depth: 3, rate: 0.2, least: 5, seed: 1 };

describe('boosted trees', () => {
  test('GIVEN two trees THEN the odds are the base and the leaf that the row reaches in each', () => {
    const trees: Trees = {
      base: 0.5,
      roots: [0, 3],
      asks: Uint8Array.from([1, LEAF, LEAF, 0, LEAF, LEAF]),
      values: Float32Array.from([2.5, 1, -1, 0, 0.25, -0.25]),
      above: Uint16Array.from([2, 0, 0, 5, 0, 0]),
    };
    expect(oddsOf(trees, [0, 2.5])).toBe(1.75);
    expect(oddsOf(trees, [1, 3])).toBe(-0.75);
  });

  test('GIVEN answers that no sum of the numbers gives THEN the trees learn them', () => {
    const rows = Array.from({ length: 400 }, (_, index) => {
      const a = (index * 7) % 20;
      const b = (index * 13) % 17;
      return { signals: [a, b, index % 3], answer: a > 9 !== b > 8 ? 1 : 0 };
    });
    const trees = trainTrees(rows, OPTIONS);
    const right = rows.filter(
      ({ signals, answer }) => Math.round(probabilityOf(oddsOf(trees, signals))) === answer,
    );
    expect(right.length).toBeGreaterThan(390);
    expect(trainTrees(rows, OPTIONS)).toEqual(trees);
  });

  test('GIVEN numbers that are all the same THEN the answer is the share of the yeses', () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({ signals: [1], answer: index < 25 ? 1 : 0 }));
    const trees = trainTrees(rows, OPTIONS);
    expect(probabilityOf(oddsOf(trees, [1]))).toBeCloseTo(0.25, 1);
  });
});

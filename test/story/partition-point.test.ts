import { describe, expect, test } from 'vitest';
import { partitionPoint } from '../../src/story/partition-point.ts';

const CASES: [items: number[], bound: number, point: number][] = [
  [[], 5, 0],
  [[7], 5, 0],
  [[3], 5, 1],
  [[1, 3, 5, 5, 9], 5, 2],
  [[1, 2, 3], 5, 3],
];

describe('where a list stops passing', () => {
  test.each(CASES)('%j below %d: %d', (items, bound, point) => {
    expect(partitionPoint(items, (item) => item < bound)).toBe(point);
  });
});

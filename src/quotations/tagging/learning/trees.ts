/**
 * Boosted regression trees over a row of numbers (Friedman, "Greedy Function Approximation", 2001), all nodes in one list:
 * below a node's threshold the next node follows, above it the one at `above`.
 */
export interface Trees {
  /** Log odds before the first tree. */
  readonly base: number;
  /** The first node of each tree. */
  readonly roots: readonly number[];
  /** Which number of the row each node asks for, or `LEAF`. */
  readonly asks: Uint8Array;
  /** A node's threshold, or what a leaf adds to the log odds. */
  readonly values: Float32Array;
  readonly above: Uint16Array;
}

export const LEAF = 255;

/** Log odds of a row. */
export function oddsOf({ base, roots, asks, values, above }: Trees, row: readonly number[]): number {
  let sum = base;
  for (let node of roots) {
    for (let ask = asks[node] as number; ask !== LEAF; ask = asks[node] as number)
      node = (row[ask] as number) <= (values[node] as number) ? node + 1 : (above[node] as number);
    sum += values[node] as number;
  }
  return sum;
}

export const probabilityOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

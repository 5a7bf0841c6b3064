import { LEAF, probabilityOf, type Trees } from '../../src/quotations/tagging/learning/trees.ts';
import { partitionPoint } from '../../src/story/partition-point.ts';
import { seeded } from './random.ts';

/** A row of numbers and whether the answer to it is yes (1) or no (0). */
export interface Row {
  readonly signals: readonly number[];
  readonly answer: number;
}

export interface TreesOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Rows that a leaf has at least. */
  readonly least: number;
  readonly seed: number;
}

/** Intervals into which each number is sorted. */
const BINS = 64;
/** Share of the rows and of the numbers that each tree sees (Friedman 2002). */
const ROWS = 0.7;
const NUMBERS = 0.5;
const RIDGE = 2;
const STEPS = 1024;

/** Stochastic gradient boosting for the logistic loss, with second derivatives as XGBoost uses them (Chen and Guestrin 2016). */
export function trainTrees(rows: readonly Row[], options: TreesOptions): Trees {
  const { trees, rate, seed } = options;
  const random = seeded(seed);
  const width = rows[0]?.signals.length ?? 0;
  const cuts = Array.from({ length: width }, (_, number) => cutsOf(rows, number));
  const bins = binned(rows, cuts);
  const yes = rows.reduce((sum, { answer }) => sum + answer, 0);
  const base = Math.log((yes + 1) / (rows.length - yes + 1));
  const odds = new Float64Array(rows.length).fill(base);
  const slopes = new Float64Array(rows.length);
  const curves = new Float64Array(rows.length);
  const grower = new Grower(cuts, bins, slopes, curves, options);
  const roots: number[] = [];
  for (let tree = 0; tree < trees; tree++) {
    for (const [row, { answer }] of rows.entries()) {
      const probability = probabilityOf(odds[row] as number);
      slopes[row] = probability - answer;
      curves[row] = probability * (1 - probability);
    }
    const sample = Int32Array.from(rows.keys()).filter(() => random() < ROWS);
    const numbers = cuts.flatMap((list, number) => (list.length > 0 && random() < NUMBERS ? [number] : []));
    const root = grower.grow(sample, numbers, 0);
    roots.push(root);
    for (const [row, { signals }] of rows.entries())
      odds[row] = (odds[row] as number) + rate * grower.valueAt(root, signals);
  }
  return { base, roots, ...grower.packed(rate) };
}

/** Grows trees into one list of nodes. */
class Grower {
  readonly #asks: number[] = [];
  readonly #values: number[] = [];
  readonly #above: number[] = [];
  readonly #cuts: readonly (readonly number[])[];
  readonly #bins: readonly Uint8Array[];
  readonly #slopes: Float64Array;
  readonly #curves: Float64Array;
  readonly #options: TreesOptions;

  constructor(
    cuts: readonly (readonly number[])[],
    bins: readonly Uint8Array[],
    slopes: Float64Array,
    curves: Float64Array,
    options: TreesOptions,
  ) {
    this.#cuts = cuts;
    this.#bins = bins;
    this.#slopes = slopes;
    this.#curves = curves;
    this.#options = options;
  }

  /** @returns the node that was added for the rows */
  grow(rows: Int32Array, numbers: readonly number[], depth: number): number {
    const node = this.#asks.length;
    let slope = 0;
    let curve = 0;
    for (const row of rows) {
      slope += this.#slopes[row] as number;
      curve += this.#curves[row] as number;
    }
    this.#asks.push(LEAF);
    this.#values.push(-slope / (curve + RIDGE));
    this.#above.push(0);
    if (depth >= this.#options.depth || rows.length < 2 * this.#options.least) return node;
    const split = this.#bestSplit(rows, numbers, slope, curve);
    if (!split) return node;
    const column = this.#bins[split.number] as Uint8Array;
    const isBelow = (row: number): boolean => (column[row] as number) <= split.bin;
    this.#asks[node] = split.number;
    this.#values[node] = Math.fround(this.#cuts[split.number]?.[split.bin] as number);
    this.grow(rows.filter(isBelow), numbers, depth + 1);
    this.#above[node] = this.grow(
      rows.filter((row) => !isBelow(row)),
      numbers,
      depth + 1,
    );
    return node;
  }

  valueAt(root: number, signals: readonly number[]): number {
    let node = root;
    while (this.#asks[node] !== LEAF)
      node =
        (signals[this.#asks[node] as number] as number) <= (this.#values[node] as number)
          ? node + 1
          : (this.#above[node] as number);
    return this.#values[node] as number;
  }

  packed(rate: number): Pick<Trees, 'asks' | 'values' | 'above'> {
    return {
      asks: Uint8Array.from(this.#asks),
      values: Float32Array.from(this.#values, (value, node) =>
        this.#asks[node] === LEAF ? Math.round(value * rate * STEPS) / STEPS : value,
      ),
      above: Uint16Array.from(this.#above),
    };
  }

  #bestSplit(
    rows: Int32Array,
    numbers: readonly number[],
    slope: number,
    curve: number,
  ): { number: number; bin: number } | undefined {
    const slopes = new Float64Array(BINS + 1);
    const curves = new Float64Array(BINS + 1);
    const counts = new Int32Array(BINS + 1);
    const whole = (slope * slope) / (curve + RIDGE);
    let best: { number: number; bin: number } | undefined;
    let most = 1e-3;
    for (const number of numbers) {
      const column = this.#bins[number] as Uint8Array;
      slopes.fill(0);
      curves.fill(0);
      counts.fill(0);
      for (const row of rows) {
        const bin = column[row] as number;
        slopes[bin] = (slopes[bin] as number) + (this.#slopes[row] as number);
        curves[bin] = (curves[bin] as number) + (this.#curves[row] as number);
        counts[bin] = (counts[bin] as number) + 1;
      }
      let below = 0;
      let curveBelow = 0;
      let rowsBelow = 0;
      for (let bin = 0; bin < (this.#cuts[number]?.length ?? 0); bin++) {
        below += slopes[bin] as number;
        curveBelow += curves[bin] as number;
        rowsBelow += counts[bin] as number;
        if (rowsBelow < this.#options.least) continue;
        if (rows.length - rowsBelow < this.#options.least) break;
        const gain =
          below ** 2 / (curveBelow + RIDGE) + (slope - below) ** 2 / (curve - curveBelow + RIDGE) - whole;
        if (gain <= most) continue;
        most = gain;
        best = { number, bin };
      }
    }
    return best;
  }
}

/** Between all values if these are few, else at equal shares of the rows. */
function cutsOf(rows: readonly Row[], number: number): number[] {
  const all = rows.map(({ signals }) => signals[number] as number).sort((a, b) => a - b);
  const distinct = [...new Set(all)];
  if (distinct.length <= BINS)
    return distinct.slice(1).map((value, at) => Math.fround((value + (distinct[at] as number)) / 2));
  const cuts = Array.from({ length: BINS - 1 }, (_, at) =>
    Math.fround(all[Math.floor(((at + 1) * all.length) / BINS)] as number),
  );
  return [...new Set(cuts)];
}

/** For each number, the interval that each row's value lies in. */
function binned(rows: readonly Row[], cuts: readonly (readonly number[])[]): Uint8Array[] {
  return cuts.map((list, number) =>
    Uint8Array.from(rows, ({ signals }) => {
      const value = signals[number] as number;
      return partitionPoint(list, (cut) => value > cut);
    }),
  );
}

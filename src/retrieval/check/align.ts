import type { ClaimWords } from './claim-words.ts';
import { mistyped } from './mistyped.ts';
import type { PrintedWords } from './printed-words.ts';
import { candidateWindows } from './windows.ts';

/** One step of an alignment: a word of the claim, a word of the story, or both; positions in their lists. */
export interface Step {
  readonly claimed: number | null;
  readonly printed: number | null;
  /** True for equal words. */
  readonly same: boolean;
}

/** A claim beside the words of a story that come closest to it. */
export interface Alignment {
  readonly steps: readonly Step[];
  readonly cost: number;
}

/** What it costs to go on somewhere else in the story: more than to leave out a few words. */
const JUMP = 3.5;
const ELISION = 0.05;
/** An ellipsis leaves out so many words at most; more, and the parts are two passages. */
const LONGEST_ELISION = 80;
/** Ends of equal cost are other places with the words. */
const MOST_ENDS = 12;

/** Ways to reach a cell. */
const START = 0;
const PAIR = 1;
const CLAIM_ONLY = 2;
const PRINT_ONLY = 3;
/** One word of one side is written as two on the other: "co-operation". */
const SPLIT_PRINT = 4;
const SPLIT_CLAIM = 5;

/**
 * Aligns a claim with a story once: the fewest words to change, put in or leave out, if a quotation goes on behind the
 * words of saying or an ellipsis at no cost, and elsewhere in the story at the cost of several words.
 *
 * An edit distance with affine jumps over the windows of the story that share words with the claim; both are bounded, so
 * that the time is linear in the story. Source: P. Sellers, "The theory and computation of evolutionary distances:
 * pattern recognition", 1980.
 *
 * @returns alignments of the lowest cost, one for each place that ends one, in text order; none if nothing is shared
 */
export function align(claim: ClaimWords, printed: PrintedWords): Alignment[] {
  const columns = candidateWindows(claim, printed);
  if (columns.length === 0) return [];
  const table = fill(claim, printed, columns);
  return ends(table, claim.words.length).map((end) => trace(table, claim, printed, columns, end));
}

interface Table {
  readonly cost: Float64Array;
  readonly way: Uint8Array;
  /** The column that a cell was reached from. */
  readonly from: Int32Array;
  /** Columns of a row: one for nothing read yet, then one for each word of the windows. */
  readonly width: number;
}

function fill({ words, elisions }: ClaimWords, printed: PrintedWords, columns: readonly number[]): Table {
  const width = columns.length + 1;
  const height = words.length + 1;
  const cost = new Float64Array(width * height).fill(Number.POSITIVE_INFINITY);
  const way = new Uint8Array(width * height);
  const from = new Int32Array(width * height);
  const before = predecessors(printed, columns);
  cost.fill(0, 0, width);
  for (let row = 1; row < height; row++) {
    const here = row * width;
    const above = here - width;
    const word = words[row - 1];
    if (!word) continue;
    const isMistyped = mistyped(word);
    const cheapest = cheapestOf(cost, above, width);
    const reach = elisions.has(row - 1) ? runningCheapest(cost, above, columns) : null;
    const set = (at: number, value: number, how: number, origin: number): void => {
      if (value >= (cost[here + at] ?? 0) - 1e-9) return;
      cost[here + at] = value;
      way[here + at] = how;
      from[here + at] = origin;
    };
    set(0, row, CLAIM_ONLY, 0);
    for (let at = 1; at < width; at++) {
      const position = columns[at - 1] as number;
      const key = printed.words[position]?.key ?? '';
      const change = key === word.key || isMistyped?.(printed.words[position]) ? 0 : 1;
      const preceding = before[at] as readonly number[];
      for (const origin of preceding) set(at, (cost[above + origin] ?? 0) + change, PAIR, origin);
      // Where a claim begins nothing of the story is left out.
      set(at, row - 1 + change, PAIR, 0);
      if (change === 0) {
        if (reach) set(at, (cost[above + (reach[at] ?? 0)] ?? 0) + ELISION, PAIR, reach[at] ?? 0);
        set(at, (cost[above + cheapest] ?? 0) + JUMP, PAIR, cheapest);
      }
      const next = preceding[0];
      const second = words[row - 2];
      if (second && isTwo(key, second.key, word.key))
        for (const origin of preceding) set(at, cost[above - width + origin] ?? 0, SPLIT_CLAIM, origin);
      const left = next ? (printed.words[columns[next - 1] as number]?.key ?? '') : '';
      if (next && isTwo(word.key, left, key))
        for (const origin of before[next] ?? []) set(at, cost[above + origin] ?? 0, SPLIT_PRINT, origin);
      set(at, (cost[above + at] ?? 0) + 1, CLAIM_ONLY, at);
      for (const origin of preceding)
        if (origin > 0) set(at, (cost[here + origin] ?? 0) + 1, PRINT_ONLY, origin);
    }
  }
  return { cost, way, from, width };
}

/** "first-rate" and "firstrate", "it's" and "it is". */
function isTwo(whole: string, left: string, right: string): boolean {
  if (whole.length < 3) return false;
  if (whole === left + right) return true;
  return (right === 'is' || right === 'has') && whole === `${left}'s`;
}

/** The columns that a word can follow: the one before it, and the end of what an interruption broke off; 0 for none. */
function predecessors(printed: PrintedWords, columns: readonly number[]): (readonly number[])[] {
  const columnOf = new Map(columns.map((position, at) => [position, at + 1]));
  return [
    [],
    ...columns.map((position) => {
      const direct = columnOf.get(position - 1) ?? 0;
      const resumed = columnOf.get(printed.resumes.get(position) ?? -1);
      return resumed === undefined || resumed === direct ? [direct] : [direct, resumed];
    }),
  ];
}

function cheapestOf(cost: Float64Array, start: number, width: number): number {
  let best = 0;
  for (let at = 1; at < width; at++) if ((cost[start + at] ?? 0) < (cost[start + best] ?? 0)) best = at;
  return best;
}

/** For each column the cheapest one before it within the reach of an ellipsis. */
function runningCheapest(cost: Float64Array, start: number, columns: readonly number[]): Int32Array {
  const found = new Int32Array(columns.length + 1);
  const queue: number[] = [];
  let head = 0;
  for (let at = 1; at <= columns.length; at++) {
    while (
      head < queue.length &&
      (columns[at - 1] as number) - (columns[(queue[head] as number) - 1] as number) > LONGEST_ELISION
    )
      head++;
    found[at] = queue[head] ?? 0;
    while (queue.length > head && (cost[start + (queue.at(-1) as number)] ?? 0) >= (cost[start + at] ?? 0))
      queue.pop();
    queue.push(at);
  }
  return found;
}

/**
 * The cheapest ends; among neighbours of equal cost the later one, since a replaced last word is better evidence than
 * a missing one.
 */
function ends({ cost, width }: Table, row: number): number[] {
  const start = row * width;
  const best = cost[start + cheapestOf(cost, start, width)] ?? 0;
  const found: number[] = [];
  for (let at = 0; at < width && found.length < MOST_ENDS; at++) {
    if ((cost[start + at] ?? 0) > best + 1e-6) continue;
    if (found.at(-1) === at - 1) found.pop();
    found.push(at);
  }
  return found;
}

function trace(
  { cost, way, from, width }: Table,
  claim: ClaimWords,
  printed: PrintedWords,
  columns: readonly number[],
  end: number,
): Alignment {
  const steps: Step[] = [];
  const positionOf = (column: number): number => columns[column - 1] as number;
  let row = claim.words.length;
  let at = end;
  while (row > 0) {
    const cell = row * width + at;
    const origin = from[cell] ?? 0;
    const how = way[cell] ?? START;
    if (how === PRINT_ONLY) {
      steps.push({ claimed: null, printed: positionOf(at), same: false });
      at = origin;
      continue;
    }
    if (how === CLAIM_ONLY) steps.push({ claimed: row - 1, printed: null, same: false });
    else if (how === SPLIT_CLAIM) {
      steps.push({ claimed: row - 1, printed: positionOf(at), same: true });
      steps.push({ claimed: row - 2, printed: positionOf(at), same: true });
      row--;
    } else if (how === SPLIT_PRINT) {
      steps.push({ claimed: row - 1, printed: positionOf(at), same: true });
      steps.push({ claimed: row - 1, printed: positionOf(at) - 1, same: true });
    } else {
      const position = positionOf(at);
      const word = claim.words[row - 1];
      const same =
        word?.key === printed.words[position]?.key || mistyped(word)?.(printed.words[position]) === true;
      steps.push({ claimed: row - 1, printed: position, same });
    }
    at = origin;
    row--;
  }
  return { steps: steps.reverse(), cost: cost[claim.words.length * width + end] ?? 0 };
}

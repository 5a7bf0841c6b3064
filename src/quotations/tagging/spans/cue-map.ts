import { partitionPoint } from '../../../story/partition-point.ts';
import type { TokenRange } from '../../document/document.ts';
import { WORTH_READING } from '../cues/affordable-cues.ts';
import type { CueCandidate } from '../cues/cue-candidates.ts';
import type { Neighbour } from './cue-context.ts';

/** Candidates at least this likely are taken for cues by their neighbours. */
const LIKELY = 0.3;

/** Candidates taken for cues so far: each cue is read in view of the others. */
export class CueMap {
  readonly #candidates: readonly CueCandidate[];
  readonly #rivals: Float64Array;
  /** Number of the selected cue (from 1) that holds each token, 0 for none. */
  readonly cueOf: Int32Array;
  /** Indices of the selected candidates, in text order. */
  readonly selected: readonly number[];

  constructor(candidates: readonly CueCandidate[], tokens: number) {
    this.#candidates = candidates;
    this.cueOf = new Int32Array(tokens);
    const selected: number[] = [];
    const order = [...candidates.keys()].sort((a, b) => this.#probability(b) - this.#probability(a));
    for (const index of order) {
      if (this.#probability(index) < LIKELY) break;
      const [from, to] = this.#range(index);
      if (this.cueOf.subarray(from, to).some((cue) => cue > 0)) continue;
      this.cueOf.fill(index + 1, from, to);
      selected.push(index);
    }
    this.selected = selected.sort((a, b) => this.#range(a)[0] - this.#range(b)[0]);
    this.#rivals = new Float64Array(candidates.length);
    for (let index = 0; index < candidates.length; index++)
      for (let other = index + 1; other < candidates.length; other++) {
        if (this.#range(other)[0] >= this.#range(index)[1]) break;
        this.#meet(index, other);
        this.#meet(other, index);
      }
  }

  /** The highest probability among the candidates that share words with this one, or 0. */
  rivalOf(index: number): number {
    return this.#rivals[index] ?? 0;
  }

  /** The selected cues before and after a candidate; `neighbours` belong to `selected`. */
  around(index: number, neighbours: readonly Neighbour[]): [Neighbour | undefined, Neighbour | undefined] {
    const [from, to] = this.#range(index);
    const before = partitionPoint(this.selected, (selected) => this.#range(selected)[1] <= from);
    let next = before;
    while (next < this.selected.length && this.#range(this.selected[next] ?? 0)[0] < to) next++;
    const near = (other: Neighbour | undefined): Neighbour | undefined =>
      other && Math.abs(other.cue[0] - from) < 60 ? other : undefined;
    return [near(neighbours[before - 1]), near(neighbours[next])];
  }

  /** Runs `work` with the map as seen from one range: whatever shares words with it is no cue. */
  seenFrom<T>(range: TokenRange, work: (cueOf: Int32Array) => T): T {
    const hidden: [TokenRange, number][] = [];
    for (let at = range[0]; at < range[1]; at++) {
      const cue = this.cueOf[at] ?? 0;
      if (cue === 0) continue;
      const other = this.#range(cue - 1);
      this.cueOf.fill(0, ...other);
      hidden.push([other, cue]);
    }
    const result = work(this.cueOf);
    for (const [other, cue] of hidden) this.cueOf.fill(cue, ...other);
    return result;
  }

  #meet(index: number, rival: number): void {
    if (this.#probability(rival) >= WORTH_READING)
      this.#rivals[index] = Math.max(this.#rivals[index] as number, this.#probability(rival));
  }

  #probability(index: number): number {
    return this.#candidates[index]?.probability ?? 0;
  }

  #range(index: number): TokenRange {
    return this.#candidates[index]?.range ?? [0, 0];
  }
}

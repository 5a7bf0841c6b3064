import { partitionPoint } from '../../story/partition-point.ts';
import type { Reading, TokenRange } from '../reading.ts';
import type { Analysis, Neighbour } from './analysis.ts';
import { addAttributionFeatures } from './attribution-features.ts';
import type { Columns } from './columns.ts';
import { windowOf } from './cue.ts';
import type { CueCandidate } from './cue-candidates.ts';
import type { FeatureSink } from './hashing.ts';
import { type SequenceModel, scoresOf } from './model.ts';
import { bioScheme, decodeBest } from './sequence.ts';

export const CUE_SCHEME = bioScheme('cue');
export const ATTRIBUTION_SCHEME = bioScheme('source', 'content');
const SOURCE = 1;
const CONTENT = 3;

/** Readings of a cue that are weighed against each other. */
const CONSIDERED = 10;
/** Candidates less likely than this are read only where a quotation would else stay without a speaker. */
export const WORTH_READING = 0.12;
/** Candidates at least this likely are taken for cues by their neighbours. */
const LIKELY = 0.3;

/**
 * Tokens looked through for all cues of a text, for each of its tokens; less in what is longer than a news story. Articles
 * need 11 at most, and 5 as a rule.
 */
const LOOKED_THROUGH = 12;
const LOOKED_THROUGH_LATER = 6;
const NEWS_STORY = 10_000;
/** What goes for free, so that a short text may be anything. */
const FREE = 4_000;
/** What a cue costs however short its window is, in tokens looked through. */
const EACH = 40;
/** Of a candidate that is read only where a quotation would else stay without a speaker, this share is counted. */
const SELDOM_READ = 0.1;

/**
 * The candidates in text order as long as their windows are together no longer than any article's: the likeliest ones of a
 * text that has a cue in every other word, so that no text costs more than its length allows.
 */
export function affordable(reading: Reading, candidates: readonly CueCandidate[]): readonly CueCandidate[] {
  const { length } = reading.tokens;
  const most =
    FREE +
    LOOKED_THROUGH * Math.min(length, NEWS_STORY) +
    LOOKED_THROUGH_LATER * Math.max(0, length - NEWS_STORY);
  const costs = candidates.map(({ range, probability }) => {
    const [from, to] = windowOf(reading, range);
    return (EACH + to - from) * (probability < WORTH_READING ? SELDOM_READ : 1);
  });
  let left = most - costs.reduce((sum, cost) => sum + cost, 0);
  if (left >= 0) return candidates;
  left = most;
  const kept = new Set<CueCandidate>();
  for (const [candidate, cost] of candidates
    .map((candidate, at) => [candidate, costs[at] as number] as const)
    .sort(([a], [b]) => b.probability - a.probability)) {
    left -= cost;
    if (left < 0) break;
    kept.add(candidate);
  }
  return candidates.filter((candidate) => kept.has(candidate));
}

/** Which candidates are taken for cues for the time being, so that each cue can be read in view of the others. */
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

/** The likeliest readings of one cue by the sequence model, best first. */
export function likelyAnalyses(
  reading: Reading,
  columns: Columns,
  cue: TokenRange,
  map: CueMap,
  model: SequenceModel,
  sink: FeatureSink,
): Analysis[] {
  const window = windowOf(reading, cue);
  const length = window[1] - window[0];
  sink.clear();
  map.seenFrom(cue, (cueOf) => addAttributionFeatures(reading, columns, cue, window, cueOf, sink));
  const scores = scoresOf(model, sink.data, length, sink.length / length);
  const paths = decodeBest(scores, model.transitions, length, model.scheme.labels.length, CONSIDERED);
  const best = paths[0]?.score ?? 0;
  return paths.map(({ labels, score }) => ({
    source: rangesOf(labels, window[0], SOURCE),
    content: rangesOf(labels, window[0], CONTENT),
    score: score - best,
  }));
}

/** Token ranges labelled `begin`, `begin + 1`, …; `base` is the token of the first label. */
export function rangesOf(labels: Int8Array, base: number, begin: number): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let at = 0; at < labels.length; at++) {
    if (labels[at] !== begin) continue;
    let end = at + 1;
    while (labels[end] === begin + 1) end++;
    ranges.push([base + at, base + end]);
  }
  return ranges;
}

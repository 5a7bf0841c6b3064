import type { TokenRange } from '../../document/document.ts';
import type { FeatureSink } from '../learning/feature-hashing.ts';
import { type LinearModel, sumOf } from '../learning/linear.ts';
import type { CueContext, CueParse, Neighbour } from '../spans/cue-context.ts';
import { addFragmentFeatures, type FragmentKind } from './fragment-features.ts';
import { addNeighbourFeatures } from './neighbour-features.ts';
import { addSpanFeatures } from './span-features.ts';

/** Chooses among the readings of a cue by what can only be said of whole stretches (Collins and Koo 2005). */
export interface Reranker extends LinearModel {
  /** What the sequence model's own score is worth. */
  readonly scoreWeight: number;
}

/** Bounds, in tokens, by which a stretch becomes one number. */
const LONGEST_TEXT = 2 ** 32;
const LONGEST_WINDOW = 2 ** 16;
const KINDS: Readonly<Record<FragmentKind, number>> = { source: 0, content: 1, 'further content': 2 };

export interface Choice {
  readonly analysis: CueParse;
  /** Its probability among the readings considered. */
  readonly confidence: number;
}

export type Around = readonly [before: Neighbour | undefined, after: Neighbour | undefined];

/** Adds all features of one reading but those of its stretches. */
export function addReadingFeatures(
  context: CueContext,
  analysis: CueParse,
  rank: number,
  around: Around,
  sink: FeatureSink,
): void {
  addSpanFeatures(context, analysis, rank, sink);
  addNeighbourFeatures(context, analysis, around[0], 'before', sink);
  addNeighbourFeatures(context, analysis, around[1], 'after', sink);
}

/** The stretches of a reading and what each is taken for. */
export function fragmentsOf({ source, content }: CueParse): [FragmentKind, TokenRange][] {
  return [
    ...source.slice(0, 1).map((range): [FragmentKind, TokenRange] => ['source', range]),
    ...content.map((range, index): [FragmentKind, TokenRange] => [
      index === 0 ? 'content' : 'further content',
      range,
    ]),
  ];
}

/** What each reading of a cue is worth, on a logarithmic scale. */
export function readingScores(
  context: CueContext,
  list: readonly CueParse[],
  around: Around,
  model: Reranker,
  sink: FeatureSink,
): number[] {
  const fragments = new FragmentScores(context, model, sink);
  return list.map((analysis, rank) => {
    sink.clear();
    sink.next();
    addReadingFeatures(context, analysis, rank, around, sink);
    return sumOf(model, sink) + model.scoreWeight * analysis.score + fragments.of(analysis);
  });
}

/** What the stretches of a cue's readings are worth: the readings share most of them, so each is judged once. */
export class FragmentScores {
  readonly #context: CueContext;
  readonly #model: LinearModel;
  readonly #sink: FeatureSink;
  readonly #known = new Map<number, number>();

  constructor(context: CueContext, model: LinearModel, sink: FeatureSink) {
    this.#context = context;
    this.#model = model;
    this.#sink = sink;
  }

  /** Overwrites the sink. */
  of(analysis: CueParse): number {
    let score = 0;
    for (const [kind, range] of fragmentsOf(analysis)) {
      const key = (KINDS[kind] * LONGEST_TEXT + range[0]) * LONGEST_WINDOW + range[1] - range[0];
      let value = this.#known.get(key);
      if (value === undefined) {
        this.#sink.clear();
        addFragmentFeatures(this.#context, kind, range, this.#sink);
        value = sumOf(this.#model, this.#sink);
        this.#known.set(key, value);
      }
      score += value;
    }
    return score;
  }
}

/** The best of the readings that `fits` lets pass, or null if there is none. */
export function choose(
  list: readonly CueParse[],
  scores: readonly number[],
  fits: (analysis: CueParse) => boolean,
): Choice | null {
  const top = Math.max(...scores);
  let best = -1;
  for (const [index, analysis] of list.entries())
    if (fits(analysis) && (best < 0 || (scores[index] as number) > (scores[best] as number))) best = index;
  const analysis = list[best];
  if (!analysis) return null;
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return { analysis, confidence: Math.exp((scores[best] as number) - top) / total };
}

import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution.ts';
import type { Reading, TokenRange } from '../reading.ts';
import { addAcceptanceFeatures, type Evidence } from './acceptance-features.ts';
import { type Analysis, type CueContext, contextOf, type Neighbour } from './analysis.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type CueCandidate, findCueCandidates } from './cue-candidates.ts';
import { FeatureSink } from './hashing.ts';
import type { CueLexicon } from './lexicon.ts';
import { type LinearModel, sumOf } from './linear.ts';
import type { SequenceModel } from './model.ts';
import { CueMap, likelyAnalyses } from './readings.ts';
import { type Reranker, rerank } from './reranker.ts';

export interface TaggerModel {
  readonly lexicon: CueLexicon;
  readonly cues: SequenceModel;
  readonly attributions: SequenceModel;
  readonly reranker: Reranker;
  readonly acceptance: LinearModel;
}

/** A cue with the reading chosen for it. */
export interface JudgedCue {
  readonly candidate: CueCandidate;
  readonly context: CueContext;
  readonly analysis: Analysis;
  readonly evidence: Evidence;
}

/** Candidates less likely than this are not read at all. */
export const LEAST_PROBABILITY = 0.08;
/** A cue is taken from this probability on: lower than a half, as a missed quotation costs more than a doubtful one. */
const ACCEPTED = 0.4;

/** Source, cue and content of each attribution as the models see them, in the order of the cues. */
export function tag(reading: Reading, model: TaggerModel): TaggedAttribution[] {
  const columns = columnsOf(reading, model.lexicon);
  const sink = new FeatureSink();
  const candidates = findCueCandidates(reading, columns, model.cues, LEAST_PROBABILITY, sink);
  const map = new CueMap(candidates, reading.tokens.length);
  const lists = candidates.map(({ range }) =>
    likelyAnalyses(reading, columns, range, map, model.attributions, sink),
  );
  const judged = judge(reading, columns, candidates, lists, map, model.reranker, sink);
  const scored = judged.map((cue) => ({ cue, probability: acceptance(cue, model.acceptance, sink) }));
  return select(scored).map(({ context: { cue }, analysis }) => ({
    source: analysis.source.length > 0 ? analysis.source.map((range) => toSpan(reading, range)) : null,
    cue: [toSpan(reading, cue)],
    content: analysis.content.map((range) => toSpan(reading, range)),
  }));
}

/** Chooses a reading for each candidate that has one, and gathers what speaks for the candidate. */
export function judge(
  reading: Reading,
  columns: Columns,
  candidates: readonly CueCandidate[],
  lists: readonly (readonly Analysis[])[],
  map: CueMap,
  reranker: Reranker,
  sink: FeatureSink,
): JudgedCue[] {
  const contexts = candidates.map(({ range }) => contextOf(reading, columns, range));
  const neighbours = neighboursOf(contexts, lists, map);
  return candidates.flatMap((candidate, index) => {
    const context = contexts[index] as CueContext;
    const list = lists[index] ?? [];
    const around = map.around(index, neighbours);
    const choice = rerank(context, list, around, reranker, sink);
    if (!choice || choice.analysis.content.length === 0) return [];
    const nested = around.some((other) =>
      other?.content.some(([from, to]) => from <= candidate.range[0] && candidate.range[1] <= to),
    );
    const evidence = {
      probability: candidate.probability,
      confidence: choice.confidence,
      rival: map.rivalOf(index),
      nested,
    };
    return [{ candidate, context, analysis: choice.analysis, evidence }];
  });
}

export function neighboursOf(
  contexts: readonly CueContext[],
  lists: readonly (readonly Analysis[])[],
  map: CueMap,
): Neighbour[] {
  return map.selected.map((index) => {
    const { cue, head } = contexts[index] as CueContext;
    const first = lists[index]?.[0];
    return { cue, head, source: first?.source ?? [], content: first?.content ?? [] };
  });
}

function acceptance(cue: JudgedCue, model: LinearModel, sink: FeatureSink): number {
  sink.clear();
  sink.next();
  addAcceptanceFeatures(cue.context, cue.analysis, cue.evidence, sink);
  return 1 / (1 + Math.exp(-sumOf(model, sink)));
}

/** The likeliest candidates first, none that shares a word with one already taken. */
export function select(
  scored: readonly { cue: JudgedCue; probability: number }[],
  least: number = ACCEPTED,
): JudgedCue[] {
  const taken: JudgedCue[] = [];
  const used = new Set<number>();
  for (const { cue, probability } of scored.toSorted((a, b) => b.probability - a.probability)) {
    if (probability < least) break;
    const [from, to] = cue.candidate.range;
    let free = true;
    for (let at = from; at < to; at++) if (used.has(at)) free = false;
    if (!free) continue;
    for (let at = from; at < to; at++) used.add(at);
    taken.push(cue);
  }
  return taken.sort((a, b) => a.candidate.range[0] - b.candidate.range[0]);
}

export function toSpan({ tokens }: Reading, [from, to]: TokenRange): Span {
  return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
}

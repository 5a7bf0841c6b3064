import type { Document } from '../../document/document.ts';
import { affordable, WORTH_READING } from '../cues/affordable-cues.ts';
import { type CueCandidate, findCueCandidates } from '../cues/cue-candidates.ts';
import type { FeatureSink } from '../learning/feature-hashing.ts';
import { type LinearModel, type StackedModel, sumOf } from '../learning/linear.ts';
import type { SequenceModel } from '../learning/sequence-model.ts';
import { oddsOf, probabilityOf, type Trees } from '../learning/trees.ts';
import { type Around, type Choice, choose, type Reranker, readingScores } from '../reranking/reranker.ts';
import { type CueParse, contextOf, type Neighbour } from '../spans/cue-context.ts';
import { CueMap } from '../spans/cue-map.ts';
import { nBestParses } from '../spans/n-best.ts';
import type { TokenAttributes } from '../tokens/token-attributes.ts';
import { addAcceptanceFeatures, type Evidence } from './acceptance-features.ts';
import { acceptanceTreeFeatures } from './acceptance-tree-features.ts';
import type { Detection, JudgedCue, ScoredCue } from './detection.ts';

/** The models of the first four steps, each trained upon what the ones before it make of unseen articles. */
export interface DetectionModel {
  readonly cues: SequenceModel;
  readonly attributions: SequenceModel;
  readonly reranker: Reranker;
  readonly acceptance: StackedModel;
}

/** Candidates less likely than this are not looked at at all. */
export const LEAST_PROBABILITY = 0.01;
/** A cue is taken from this probability on: lower than a half, as a missed quotation costs more than a doubtful one. */
const ACCEPTED = 0.33;

/** Cues, their sources and contents, as far as the models are sure of them. */
export function detect(
  document: Document,
  columns: TokenAttributes,
  model: DetectionModel,
  sink: FeatureSink,
): Detection {
  const candidates = affordable(
    document,
    findCueCandidates(document, columns, model.cues, LEAST_PROBABILITY, sink),
  );
  const map = new CueMap(candidates, document.tokens.length);
  const lists = parseLikely(document, columns, candidates, map, model.attributions, sink);
  const neighbours = neighboursOf(document, columns, candidates, lists, map);
  const judged = judge(document, columns, candidates, lists, neighbours, map, model.reranker, sink);
  const scored = judged.map((cue) => ({
    cue,
    probability: acceptanceOf(cue, model.acceptance.linear, sink),
  }));
  const taken = select(settle(document, columns, scored, model.acceptance.trees));
  return { document, columns, candidates, lists, map, neighbours, taken };
}

/** How likely each candidate is a cue in view of all the others, from its linear probability. */
export function settle(
  document: Document,
  columns: TokenAttributes,
  scored: readonly ScoredCue[],
  trees: Trees,
): ScoredCue[] {
  return scored.map((each) => ({
    cue: each.cue,
    probability: probabilityOf(oddsOf(trees, acceptanceTreeFeatures(document, columns, scored, each))),
  }));
}

/** The likeliest readings of each candidate that is worth reading, none of the others. */
export function parseLikely(
  document: Document,
  columns: TokenAttributes,
  candidates: readonly CueCandidate[],
  map: CueMap,
  model: SequenceModel,
  sink: FeatureSink,
): (readonly CueParse[])[] {
  return candidates.map(({ range, probability }) =>
    probability < WORTH_READING ? [] : nBestParses(document, columns, range, map, model, sink),
  );
}

/** Chooses a reading for each candidate that has one, and gathers what speaks for the candidate. */
export function judge(
  document: Document,
  columns: TokenAttributes,
  candidates: readonly CueCandidate[],
  lists: readonly (readonly CueParse[])[],
  neighbours: readonly Neighbour[],
  map: CueMap,
  reranker: Reranker,
  sink: FeatureSink,
): JudgedCue[] {
  return candidates.flatMap((candidate, index) => {
    const list = lists[index] ?? [];
    if (list.length === 0) return [];
    const context = contextOf(document, columns, candidate.range);
    const around = map.around(index, neighbours);
    const choice = choose(list, readingScores(context, list, around, reranker, sink), () => true);
    if (!choice || choice.analysis.content.length === 0) return [];
    const evidence = evidenceFor(candidate, choice, map.rivalOf(index), around);
    return [{ candidate, context, analysis: choice.analysis, evidence }];
  });
}

/** What is known of a candidate once a reading was chosen for it. */
export function evidenceFor(
  { range, probability }: CueCandidate,
  { confidence }: Choice,
  rival: number,
  around: Around,
): Evidence {
  const nested = around.some((other) =>
    other?.content.some(([from, to]) => from <= range[0] && range[1] <= to),
  );
  return { probability, confidence, rival, nested };
}

/** The candidates that are taken for cues for the time being, each with its first reading. */
export function neighboursOf(
  document: Document,
  columns: TokenAttributes,
  candidates: readonly CueCandidate[],
  lists: readonly (readonly CueParse[])[],
  map: CueMap,
): Neighbour[] {
  return map.selected.map((index) => {
    const { cue, head } = contextOf(document, columns, (candidates[index] as CueCandidate).range);
    const first = lists[index]?.[0];
    return { cue, head, source: first?.source ?? [], content: first?.content ?? [] };
  });
}

/** How likely a candidate is a cue by itself. */
export function acceptanceOf(cue: JudgedCue, model: LinearModel, sink: FeatureSink): number {
  sink.clear();
  sink.next();
  addAcceptanceFeatures(cue.context, cue.analysis, cue.evidence, sink);
  return probabilityOf(sumOf(model, sink));
}

/** The likeliest candidates first, none that shares a word with one already taken. */
export function select(scored: readonly ScoredCue[], least: number = ACCEPTED): ScoredCue[] {
  const taken: ScoredCue[] = [];
  const used = new Set<number>();
  for (const each of scored.toSorted((a, b) => b.probability - a.probability)) {
    if (each.probability < least) break;
    const [from, to] = each.cue.candidate.range;
    let free = true;
    for (let at = from; at < to; at++) if (used.has(at)) free = false;
    if (!free) continue;
    for (let at = from; at < to; at++) used.add(at);
    taken.push(each);
  }
  return taken.sort((a, b) => a.cue.candidate.range[0] - b.cue.candidate.range[0]);
}

import type { Document, TokenRange } from '../../document/document.ts';
import { acceptanceOf, type DetectionModel, evidenceFor } from '../acceptance/detect.ts';
import {
  attributionOf,
  type Detection,
  type JudgedCue,
  startOf,
  type TokenAttribution,
  takenNear,
} from '../acceptance/detection.ts';
import { candidateStart } from '../cues/cue-candidates.ts';
import type { FeatureSink } from '../learning/feature-hashing.ts';
import { choose, readingScores } from '../reranking/reranker.ts';
import { type CueParse, contextOf } from '../spans/cue-context.ts';
import { nBestParses } from '../spans/n-best.ts';
import { firstFrom, shared } from '../tokens/token-ranges.ts';

/** A speaker for a quoted stretch. */
export interface Proposal {
  readonly quote: TokenRange;
  /**
   * As it was accepted; by a cue of its own that was not taken; or as more of what the attribution before or
   * after it reports.
   */
  readonly relation: 'taken' | 'own' | 'before' | 'after';
  readonly cue: JudgedCue;
  /** That the cue's attribution is one, by the acceptance model. */
  readonly accepted: number;
  /** The sum of `accepted` over the proposals for the stretch that name this source, and over the others. */
  readonly support: number;
  readonly against: number;
}

/** What parses that were passed over are found and judged by. */
export type RecoveryModels = Omit<DetectionModel, 'cues'>;

/** The attribution that a proposal would make. */
export function contentOf({ cue, quote, relation }: Proposal): TokenAttribution {
  const found = attributionOf(cue);
  return relation === 'before' || relation === 'after' ? { ...found, content: [quote] } : found;
}

/** The attributions found so far that have a source and quoted words, each with the longest quoted stretch it meets. */
export function takenProposals({ document: { tokens }, taken }: Detection): Proposal[] {
  return taken.flatMap(({ cue, probability }) => {
    if (cue.analysis.source.length === 0) return [];
    let quote: TokenRange | undefined;
    for (const [from, to] of cue.analysis.content)
      for (let at = from; at < to; at++) {
        if ((tokens[at]?.region ?? -1) < 0) continue;
        const stretch = regionAround(tokens, at);
        if (!quote || stretch[1] - stretch[0] > quote[1] - quote[0]) quote = stretch;
        at = stretch[1] - 1;
      }
    return quote
      ? [{ quote, relation: 'taken' as const, cue, accepted: probability, support: 0, against: 0 }]
      : [];
  });
}

/** The tokens on either side of one that share its quoted region. */
function regionAround(tokens: Document['tokens'], at: number): TokenRange {
  const region = tokens[at]?.region;
  let from = at;
  let to = at + 1;
  while (from > 0 && tokens[from - 1]?.region === region) from--;
  while (to < tokens.length && tokens[to]?.region === region) to++;
  return [from, to];
}

/** Quoted stretches with a word of which less than half is in the content of an attribution, in order. */
export function uncoveredQuotes({ document: { tokens }, taken }: Detection): TokenRange[] {
  const covered = new Uint8Array(tokens.length);
  for (const { cue } of taken) for (const range of cue.analysis.content) covered.fill(1, ...range);
  const quotes: TokenRange[] = [];
  for (let from = 0; from < tokens.length; ) {
    const region = tokens[from]?.region ?? -1;
    let words = 0;
    let inside = 0;
    let to = from;
    for (; to < tokens.length && tokens[to]?.region === region; to++) {
      if (tokens[to]?.pos !== 'PUNCT') words++;
      inside += covered[to] as number;
    }
    if (region >= 0 && words > 0 && 2 * inside < to - from) quotes.push([from, to]);
    from = to;
  }
  return quotes;
}

/** Every cue near a quoted stretch with its best reading that covers the stretch, and the attributions beside it. */
export function proposalsFor(
  quote: TokenRange,
  look: Detection,
  model: RecoveryModels,
  sink: FeatureSink,
): Proposal[] {
  const { document, columns, candidates, lists, map, neighbours, taken } = look;
  const near = new Set(takenNear(look, quote).map(({ cue }) => cue.candidate));
  const proposals: Omit<Proposal, 'support' | 'against'>[] = [];
  const [low, high] = surroundings(document, quote);
  const covers = ({ content }: CueParse): boolean => 2 * shared(content, quote) >= quote[1] - quote[0];
  for (let index = firstFrom(candidates, low, candidateStart); index < candidates.length; index++) {
    const candidate = candidates[index];
    if (!candidate || candidate.range[0] >= high) break;
    if (candidate.range[0] < quote[1] && quote[0] < candidate.range[1]) continue;
    if (near.has(candidate)) continue;
    let list = lists[index] ?? [];
    if (list.length === 0) {
      list = nBestParses(document, columns, candidate.range, map, model.attributions, sink);
      lists[index] = list;
    }
    if (!list.some(covers)) continue;
    const context = contextOf(document, columns, candidate.range);
    const around = map.around(index, neighbours);
    const choice = choose(list, readingScores(context, list, around, model.reranker, sink), covers);
    if (!choice) continue;
    const evidence = evidenceFor(candidate, choice, map.rivalOf(index), around);
    const cue = { candidate, context, analysis: choice.analysis, evidence };
    const accepted = acceptanceOf(cue, model.acceptance.linear, sink);
    proposals.push({ quote, relation: 'own', cue, accepted });
  }
  const next = firstFrom(taken, quote[1], startOf);
  const before = taken[next - 1];
  const after = taken[next];
  if (before) proposals.push({ quote, relation: 'before', cue: before.cue, accepted: before.probability });
  if (after) proposals.push({ quote, relation: 'after', cue: after.cue, accepted: after.probability });
  return proposals.map((proposal) => {
    let support = 0;
    let against = 0;
    for (const { cue, accepted } of proposals)
      if (sameSource(cue, proposal.cue)) support += accepted;
      else against += accepted;
    return { ...proposal, support, against };
  });
}

function sameSource({ analysis: { source } }: JudgedCue, other: JudgedCue): boolean {
  return source.some((range) => shared(other.analysis.source, range) > 0);
}

/** The sentences that hold the stretch and one more on either side. */
function surroundings({ tokens, sentences }: Document, [from, to]: TokenRange): TokenRange {
  const first = tokens[from]?.sentence ?? 0;
  const last = tokens[to - 1]?.sentence ?? 0;
  return [
    (sentences[first - 1] ?? sentences[first])?.[0] ?? from,
    (sentences[last + 1] ?? sentences[last])?.[1] ?? to,
  ];
}

import type { TokenRange } from '../../document/document.ts';
import { type Detection, type ScoredCue, takenNear } from '../acceptance/detection.ts';
import type { Around } from '../reranking/reranker.ts';
import type { CueParse, Neighbour } from '../spans/cue-context.ts';

/** A reading that a taken cue could have, with how it comes about. */
export interface Alternative {
  readonly analysis: CueParse;
  readonly kind: AlternativeKind;
}

export const ALTERNATIVE_KINDS = [
  'as chosen',
  'from the list',
  'without a stretch',
  'cut at the marks',
  'source of the one before',
  'source of the one after',
] as const;
export type AlternativeKind = (typeof ALTERNATIVE_KINDS)[number];

/** A taken cue among the others near it. */
export interface RevisionContext {
  readonly look: Detection;
  readonly scored: ScoredCue;
  /** The other taken cues near it, in text order. */
  readonly others: readonly ScoredCue[];
  /** The nearest ones before and after, as the reranker sees neighbours. */
  readonly around: Around;
}

/** Attributions whose cues are further away than this many tokens are no neighbours. */
const NEAR = 60;

export function revisionContextOf(look: Detection, scored: ScoredCue): RevisionContext {
  const others = takenNear(look, scored.cue.candidate.range).filter(({ cue }) => cue !== scored.cue);
  return { look, scored, others, around: aroundOf(scored, others) };
}

function aroundOf({ cue: { context } }: ScoredCue, others: readonly ScoredCue[]): Around {
  const isNear = ({ cue }: ScoredCue): boolean => Math.abs(cue.context.cue[0] - context.cue[0]) < NEAR;
  const isBefore = ({ cue }: ScoredCue): boolean => cue.context.cue[0] < context.cue[0];
  const neighbour = (other: ScoredCue | undefined): Neighbour | undefined =>
    other && { ...other.cue.context, source: other.cue.analysis.source, content: other.cue.analysis.content };
  return [
    neighbour(others.findLast((other) => isBefore(other) && isNear(other))),
    neighbour(others.find((other) => !isBefore(other) && isNear(other))),
  ];
}

/**
 * The reading that was chosen first, the others of its list, and what the chosen one becomes without some of its
 * stretches, with one cut to its quoted words, or with the source of a neighbour.
 *
 * @param list the readings of the cue that the sequence model gave
 */
export function alternativesFor(
  { look: { document }, scored: { cue }, others }: RevisionContext,
  list: readonly CueParse[],
): Alternative[] {
  const chosen = cue.analysis;
  const { content } = chosen;
  const alternatives: Alternative[] = [];
  const known = new Set<string>();
  const add = (kind: AlternativeKind, analysis: CueParse): void => {
    const key = `${analysis.source.join(';')}|${analysis.content.join(';')}`;
    if (analysis.content.length === 0 || known.has(key)) return;
    known.add(key);
    alternatives.push({ analysis, kind });
  };
  add('as chosen', chosen);
  for (const analysis of list) add('from the list', analysis);
  if (content.length > 1) {
    for (const left of content.keys())
      add('without a stretch', { ...chosen, content: content.filter((_, index) => index !== left) });
    add('without a stretch', { ...chosen, content: content.slice(0, 1) });
    add('without a stretch', { ...chosen, content: content.slice(-1) });
  }
  for (const [index, range] of content.entries())
    for (const cut of cutsAtMarks(document.tokens, range))
      add('cut at the marks', {
        ...chosen,
        content: content.map((other, at) => (at === index ? cut : other)),
      });
  const isNear = ({ cue: other }: ScoredCue): boolean =>
    other.analysis.source.length > 0 && Math.abs(other.candidate.range[0] - cue.candidate.range[0]) < NEAR;
  const isBefore = ({ cue: other }: ScoredCue): boolean => other.candidate.range[0] < cue.candidate.range[0];
  const before = others.findLast((other) => isBefore(other) && isNear(other));
  const after = others.find((other) => !isBefore(other) && isNear(other));
  if (before) add('source of the one before', { ...chosen, source: before.cue.analysis.source });
  if (after && chosen.source.length === 0)
    add('source of the one after', { ...chosen, source: after.cue.analysis.source });
  return alternatives;
}

/** A stretch cut before its first quoted words, behind them or behind its last ones. */
function cutsAtMarks(tokens: Detection['document']['tokens'], [from, to]: TokenRange): TokenRange[] {
  const regionAt = (at: number): number => tokens[at]?.region ?? -1;
  let start = from;
  while (start < to && regionAt(start) < 0) start++;
  if (start === to) return [];
  let end = start;
  while (end < to && regionAt(end) === regionAt(start)) end++;
  let last = to - 1;
  while (regionAt(last) < 0) last--;
  let first = last;
  while (first > from && regionAt(first - 1) === regionAt(last)) first--;
  return [
    [start, end],
    [from, end],
    [start, to],
    [first, last + 1],
    [from, last + 1],
  ];
}

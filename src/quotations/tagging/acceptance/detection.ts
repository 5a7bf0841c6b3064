import type { Document, TokenRange } from '../../document/document.ts';
import type { CueCandidate } from '../cues/cue-candidates.ts';
import type { CueContext, CueParse, Neighbour } from '../spans/cue-context.ts';
import type { CueMap } from '../spans/cue-map.ts';
import type { TokenAttributes } from '../tokens/token-attributes.ts';
import { firstFrom } from '../tokens/token-ranges.ts';
import type { Evidence } from './acceptance-features.ts';

/** A cue with the reading chosen for it. */
export interface JudgedCue {
  readonly candidate: CueCandidate;
  readonly context: CueContext;
  readonly analysis: CueParse;
  readonly evidence: Evidence;
}

export interface ScoredCue {
  readonly cue: JudgedCue;
  readonly probability: number;
}

/** What the first four steps find in a text, for revision and recovery. */
export interface Detection {
  readonly document: Document;
  readonly columns: TokenAttributes;
  readonly candidates: readonly CueCandidate[];
  /** The readings of each candidate; none for those not read so far. */
  readonly lists: (readonly CueParse[])[];
  readonly map: CueMap;
  readonly neighbours: readonly Neighbour[];
  /** In text order. */
  readonly taken: readonly ScoredCue[];
}

/** How far from a quoted stretch attributions are looked at, in tokens. */
const NEAR = 300;

export const startOf = ({ cue }: ScoredCue): number => cue.candidate.range[0];

/** The attributions found so far whose cues are near enough to have to do with a quoted stretch, in text order. */
export function takenNear({ taken }: Detection, [from, to]: TokenRange): ScoredCue[] {
  return taken.slice(firstFrom(taken, from - NEAR, startOf), firstFrom(taken, to + NEAR, startOf));
}

/** What an attribution is made of, as tokens. */
export interface TokenAttribution {
  readonly cue: TokenRange;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
}

export function attributionOf({ candidate, analysis }: JudgedCue): TokenAttribution {
  return { cue: candidate.range, source: analysis.source, content: analysis.content };
}

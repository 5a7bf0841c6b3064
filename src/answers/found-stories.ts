import type { Analysis } from '../analysis/analysis.ts';
import type { Insight } from '../retrieval/ranking/insight.ts';

/** The stories of a library that may answer, best first. */
export interface FoundStories {
  readonly found: readonly Analysis[];
  /** Number of stories that were searched for them. */
  readonly searched: number;
  /** What the encoder makes of the question, for the stories that it knows. */
  readonly insights?: ReadonlyMap<Analysis, Insight> | undefined;
  /** How far each is ahead of the others: `Candidate.lead`. */
  readonly leads?: ReadonlyMap<Analysis, number> | undefined;
}

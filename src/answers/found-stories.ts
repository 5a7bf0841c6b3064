import type { Analysis } from '../analysis/analysis.ts';
import type { Insight } from '../retrieval/ranking/insight.ts';

/** The stories of a library that may answer, best first. */
export interface FoundStories {
  readonly found: readonly Analysis[];
  /** Number of stories that were searched for them. */
  readonly searched: number;
  /** What the encoder makes of the question, for the stories that it knows. */
  readonly insights?: ReadonlyMap<Analysis, Insight> | undefined;
  /** How far each is behind the one that the question is nearest to, by words and meaning. */
  readonly behind?: ReadonlyMap<Analysis, number> | undefined;
}

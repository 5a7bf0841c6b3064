import type { Analysis } from '../analysis/analysis.ts';

/** The stories of a library that may answer, best first. */
export interface FoundStories {
  readonly found: readonly Analysis[];
  /** Number of stories that were searched for them. */
  readonly searched: number;
}

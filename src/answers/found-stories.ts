import type { AnalysedStory } from './analysed-story.ts';

/** The stories of a library that may answer, best first. */
export interface FoundStories {
  readonly found: readonly AnalysedStory[];
  /** Number of stories that were searched for them. */
  readonly searched: number;
}

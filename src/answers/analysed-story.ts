import type { Attribution } from '../quotations/attribution.ts';
import type { Story } from '../story/story.ts';

/** A story with what was found in it. */
export interface AnalysedStory {
  readonly story: Story;
  readonly attributions: readonly Attribution[];
}

import { extractAttributions } from '../quotations/extract.ts';
import { indexStory } from '../retrieval/story-index.ts';
import type { Story } from '../story/story.ts';
import type { AnalysedStory } from './analysed-story.ts';

/** Finds what was said in a story and makes it searchable; milliseconds of work, so keep what it returns. */
export function analyseStory(story: Story): AnalysedStory {
  return indexStory(story, extractAttributions(story));
}

import { extractAttributions } from '../quotations/extract.ts';
import { indexStory } from '../retrieval/story-index.ts';
import type { Story } from '../story/story.ts';
import type { AnalysedStory } from './analysed-story.ts';

/** Finds what was said in a story and makes it searchable; milliseconds of work, so keep what it returns. */
export function analyseStory(story: Story): AnalysedStory {
  return indexStory(story, extractAttributions(story));
}

/**
 * The same, keeping the most recently asked stories.
 *
 * @param capacity how many analyses to keep; the least recently used goes first
 */
export function cachedAnalysis(capacity: number): (story: Story) => AnalysedStory {
  const kept = new Map<string, AnalysedStory>();
  return (story) => {
    const analysed = kept.get(story.hash) ?? analyseStory(story);
    kept.delete(story.hash);
    kept.set(story.hash, analysed);
    const oldest = kept.size > capacity ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return analysed;
  };
}

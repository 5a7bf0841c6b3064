import type { AskedStory } from '../analysis/asked-story.ts';
import type { Reading } from './library.ts';
import type { Owner } from './owner.ts';
import { DEFAULT_HITS } from './search-plan.ts';

/** The owner's stories that may answer a question or hold a phrase, best first; none where no story holds a word of it. */
export async function candidates(
  library: Reading,
  owner: Owner,
  text: string,
  limit: number = DEFAULT_HITS,
): Promise<AskedStory[]> {
  const stories: AskedStory[] = [];
  for (const { versionId } of await library.search(owner, text, limit)) {
    const story = await library.get(owner, versionId);
    // Removed between the two steps.
    if (story) stories.push({ story, corrections: [] });
  }
  return stories;
}

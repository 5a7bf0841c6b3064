import type { Analysis } from '../analysis/analysis.ts';
import type { AnalysisStore } from './analysis-store.ts';
import type { Owner, Reading } from './library.ts';
import { DEFAULT_HITS } from './search-plan.ts';

/**
 * The owner's stories that may answer a question or hold a phrase, analysed and ready to be ranked, best first; none
 * where no story holds a word of it.
 *
 * @param limit stories; each costs some milliseconds to rank
 */
export async function candidates(
  library: Reading,
  analyses: AnalysisStore,
  owner: Owner,
  text: string,
  limit: number = DEFAULT_HITS,
): Promise<Analysis[]> {
  const analysed: Analysis[] = [];
  for (const { versionId } of await library.search(owner, text, limit)) {
    const story = await library.get(owner, versionId);
    // Removed between the two steps.
    if (story) analysed.push(await analyses.analyse(story));
    // The bot answers others between two stories.
    await new Promise(setImmediate);
  }
  return analysed;
}

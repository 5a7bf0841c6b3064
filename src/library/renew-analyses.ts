import { MODEL_VERSION } from '../analysis/model-version.ts';
import { isMistake } from '../errors.ts';
import type { AnalysisStore } from './analysis-store.ts';
import type { Library } from './library.ts';

/** How many stories are renewed after one start; the next start continues. */
const MOST = 50_000;
/** In the workers' queue it takes its turn like a server. */
const TURN = 'renewal';

export interface RenewalParts {
  readonly library: Pick<Library, 'staleAnalyses' | 'get'>;
  readonly analyses: Pick<AnalysisStore, 'keep'>;
  /** Ends it before the next story. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Analyses the stored stories without an analysis by this version of the model, after an upgrade or an import from a
 * folder. One at a time, pinned ones first and then the newest: people who ask seldom wait.
 *
 * @returns how many were analysed
 */
export async function renewAnalyses({ library, analyses, signal }: RenewalParts): Promise<number> {
  let renewed = 0;
  for (const { owner, versionId } of await library.staleAnalyses(MODEL_VERSION, MOST)) {
    if (signal?.aborted) break;
    const story = await library.get(owner, versionId);
    if (!story) continue;
    try {
      await analyses.keep(TURN, story);
      renewed++;
    } catch (error) {
      // If one takes too long, the person who asks it will hear of it.
      if (!isMistake(error)) throw error;
    }
  }
  return renewed;
}

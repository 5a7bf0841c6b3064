import { type Analysis, analysisOf } from '../../src/analysis/analysis.ts';
import type { Attribution } from '../../src/quotations/attribution/attribution.ts';
import { documentOf } from '../../src/quotations/extract.ts';
import type { Story } from '../../src/story/story.ts';
import { seedAttributions, seedStory } from '../retrieval/fixtures/seed-story.ts';

/** A story with attributions that were not read from it. */
export function analysisWith(story: Story, attributions: readonly Attribution[]): Analysis {
  return analysisOf(story, { attributions, document: () => documentOf(story) });
}

/** The seed story with what a careful reader finds in it. */
export const analysedSeed = analysisWith(seedStory, seedAttributions);

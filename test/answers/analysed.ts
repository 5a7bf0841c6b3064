import { indexStory } from '../../src/retrieval/story-index.ts';
import { seedAttributions, seedStory } from '../retrieval/fixtures/seed-story.ts';

/** The seed story with what a careful reader finds in it. */
export const analysedSeed = indexStory(seedStory, seedAttributions);

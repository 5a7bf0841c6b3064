import type { StoryIndex } from '../retrieval/story-index.ts';

/** A story with what was found in it, ready to be asked. */
export type AnalysedStory = StoryIndex;

import type { Story } from '../story/story.ts';
import type { SpeakerCorrection } from './corrections.ts';

/** A story that something is asked of, with what its owner's moderators corrected in it. */
export interface AskedStory {
  readonly story: Story;
  readonly corrections: readonly SpeakerCorrection[];
}

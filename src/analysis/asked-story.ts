import type { Story } from '../story/story.ts';
import type { SpeakerCorrection } from './corrections.ts';

/** A story that is asked something, with its moderators' corrections. */
export interface AskedStory {
  readonly story: Story;
  readonly corrections: readonly SpeakerCorrection[];
}

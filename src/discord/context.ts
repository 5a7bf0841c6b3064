import type { AnalysedStory } from '../answers/analysed-story.ts';
import type { Library } from '../library/library.ts';
import type { Who } from './who.ts';

/** Who asks, where, and what they may see; `owner` is whose stories are asked about. */
export interface Context extends Who {
  readonly library: Library;
  /**
   * The story to answer from: the one named by the option, else the channel's pin, else the owner's newest.
   *
   * @throws UserError where nothing of the owner's has that name
   */
  story(option?: string): Promise<AnalysedStory>;
}

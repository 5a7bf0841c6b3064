import type { AnalysedStory } from '../answers/analysed-story.ts';
import type { Library, Owner } from '../library/library.ts';

/** Who asks, where, and what they may see. */
export interface Context {
  readonly library: Library;
  /** Whose stories are asked about: a server's, or a person's where the bot is installed for one. */
  readonly owner: Owner;
  readonly userId: string;
  readonly channelId: string;
  /** Discord's permission bits of the asker in the channel. */
  readonly permissions: bigint;
  /**
   * The story to answer from: the one named by the option, else the channel's pin, else the owner's newest.
   *
   * @throws UserError where nothing of the owner's has that name
   */
  story(option?: string): Promise<AnalysedStory>;
}

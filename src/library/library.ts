import type { Story } from '../story/story.ts';

/** `guild:ID` or `user:ID`: whose stories they are. */
export type Owner = `guild:${string}` | `user:${string}`;

/** Which owner has which stories. Nothing of one owner is ever given to another. */
export interface Library {
  /** The owner's stories, newest first; the sample stories where there are none. */
  list(owner: Owner): Promise<readonly Story[]>;
  /** One of the owner's stories by its id. */
  get(owner: Owner, id: string): Promise<Story | undefined>;
  pin(owner: Owner, channelId: string, storyId: string): Promise<void>;
  pinned(owner: Owner, channelId: string): Promise<Story | undefined>;
}

import type { AboutMany, AboutOne } from '../../analysis/answer-job.ts';
import type { AskedStory } from '../../analysis/asked-story.ts';
import type { Insight } from '../../analysis/insight.ts';
import type { AnalysisStore } from '../../library/analysis-store.ts';
import type { Importer } from '../../library/importer.ts';
import type { Library } from '../../library/library.ts';
import type { Wording } from '../../messages/messages.ts';
import type { Caller } from './caller.ts';
import type { ChannelMessages } from './channel-messages.ts';
import type { Remembered } from './conversation-memory.ts';
import type { Download } from './download.ts';

/** Who asks, where, and what they may see; `owner` is whose stories are asked about. */
export interface Context extends Caller {
  readonly library: Library;
  /** Reads new stories from links, files and pastes. */
  readonly importer: Importer;
  readonly analyses: AnalysisStore;
  readonly channels: ChannelMessages;
  /** Fetches an uploaded file. */
  readonly download: Download;
  /**
   * The story to answer from: the one named by the option, else the channel's pin, else the owner's newest.
   *
   * @throws UserError if nothing of the owner's has that name
   */
  story(option?: string): Promise<AskedStory>;
  /**
   * As `story`, but undefined if neither an option nor a pin chooses and the owner has several stories.
   *
   * @throws UserError if the owner has no story of that name, or no story at all
   */
  chosenStory(option?: string): Promise<AskedStory | undefined>;
  /** The stories that share the rarest words with a text. */
  stories(text: string): Promise<{ readonly found: readonly AskedStory[]; readonly searched: number }>;
  /** The stories that may answer a question, by its words and by its meaning, with what the encoder makes of it in each. */
  storiesToAsk(
    question: string,
    isAnswered?: boolean,
  ): Promise<{
    readonly found: readonly AskedStory[];
    readonly searched: number;
    readonly insights: readonly (Insight | undefined)[];
    /** How far each story is ahead of the others; undefined if it was compared with none. */
    readonly leads: readonly (number | undefined)[];
  }>;
  /**
   * What the encoder makes of a question to a story; undefined if words alone must do.
   *
   * @param isAnswered as `VectorStore.insightInto` has it; true if it is left out
   */
  insightInto(story: AskedStory, question: string, isAnswered?: boolean): Promise<Insight | undefined>;
  /** Why words alone rank in this bot; undefined if meaning does too. */
  readonly wordsOnly?: string | undefined;
  /**
   * What a function of `src/answers/asked-functions.ts` finds in a story.
   *
   * @throws UserError if it takes too long
   */
  ask<Args extends readonly unknown[], Found>(
    find: AboutOne<Args, Found>,
    story: AskedStory,
    ...args: Args
  ): Promise<Found>;
  /** What such a function finds in several stories. */
  askAll<Args extends readonly unknown[], Found>(
    find: AboutMany<Args, Found>,
    stories: readonly AskedStory[],
    ...args: Args
  ): Promise<Found>;
  /** Shows a line about work that takes long, when the asker sees "thinking…". */
  progress(line: Wording): void;
  /** The last answer that this user got in this channel within 15 minutes. */
  recall(): Remembered | undefined;
  remember(last: Remembered): void;
  /** Drops what is in memory only, previews included: of this library, or of this person wherever they asked. */
  forget(what: 'library' | 'person'): void;
  /** Addresses that this user can choose from, by the id of their message, and forms to be filled in again; for 15 minutes. */
  readonly links: {
    recall(messageId: string): readonly string[] | undefined;
    keep(messageId: string, links: readonly string[]): void;
  };
}

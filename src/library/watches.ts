import type { Owner } from './owner.ts';

/** A story whose page is fetched again and again for a while. */
export interface Watch {
  readonly owner: Owner;
  readonly entryId: string;
  /** When it ends. */
  readonly until: number;
  /** When the page is fetched next. */
  readonly next: number;
}

/** A message that quoted a version of a story; its text is not kept. */
export interface SentAnswer {
  readonly channelId: string;
  readonly messageId: string;
  readonly versionId: string;
}

export interface Watching {
  /**
   * Watches a story for 48 hours from now; undefined if the owner has no such story.
   *
   * @throws UserError if the owner watches as many as may be
   */
  watch(owner: Owner, id: string): Promise<Watch | undefined>;
  unwatch(owner: Owner, id: string): Promise<void>;
  watched(owner: Owner, id: string): Promise<Watch | undefined>;
  /** Watches whose time has come, each handed out once: the next time is set further away before this resolves. */
  takeDueWatches(limit?: number): Promise<readonly Watch[]>;
  /**
   * Remembers for 7 days that a message quoted a version. Written down a moment later, together with others: a process that is
   * killed forgets those of its last seconds.
   */
  noteAnswer(owner: Owner, answer: SentAnswer): Promise<void>;
  /** Messages of the past 7 days that quoted any version of the story but its newest. */
  staleAnswers(owner: Owner, id: string): Promise<readonly SentAnswer[]>;
}

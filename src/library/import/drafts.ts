import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import type { Owner } from '../owner.ts';
import type { NewStory } from '../story-entry.ts';
import type { Preview } from './preview.ts';

/** A story that was read and waits to be confirmed. */
export interface Draft {
  /** Goes into the custom ids of the two buttons: 12 characters. */
  readonly id: string;
  readonly owner: Owner;
  /** Only who asked for it may confirm it. */
  readonly userId: string;
  readonly story: NewStory;
  readonly preview: Preview;
}

/** Milliseconds; as long as Discord lets a reply be edited. */
const LASTS = 15 * 60_000;
const MOST = 200;
const MOST_OF_ONE = 5;
/** UTF-16 units of text in all previews together: more than a hundred long stories are not waiting for a yes at once. */
const MOST_UNITS = 8_000_000;

/** Drafts live in memory: what was not confirmed is nothing that could be lost, and nothing of it should stay. */
export class Drafts {
  readonly #drafts: LRUCache<string, Draft>;

  constructor(now: () => number = () => performance.now()) {
    // Gone after its time whether or not anybody looks again.
    this.#drafts = new LRUCache({
      max: MOST,
      maxSize: MOST_UNITS,
      sizeCalculation: (draft) => Math.max(1, sizeOf(draft)),
      ...{ ttl: LASTS - 1, ttlAutopurge: true, ttlResolution: 0, perf: { now } },
    });
  }

  put(draft: Omit<Draft, 'id'>): Draft {
    // The newest come first.
    const own = [...this.#drafts.values()].filter(({ userId }) => userId === draft.userId);
    for (const old of own.slice(MOST_OF_ONE - 1)) this.#drafts.delete(old.id);
    const kept: Draft = { ...draft, id: randomBytes(9).toString('base64url') };
    this.#drafts.set(kept.id, kept);
    return kept;
  }

  /**
   * A draft of this owner by this person; it stays until `drop`.
   *
   * @throws UserError if there is none (any more); another person's draft looks no different
   */
  get(owner: Owner, userId: string, id: string): Draft {
    const draft = this.#drafts.peek(id);
    if (!draft || draft.owner !== owner || draft.userId !== userId) throw new UserError(word('previewGone'));
    return draft;
  }

  drop(id: string): void {
    this.#drafts.delete(id);
  }

  /** Drops all previews in a library, or those of one person. */
  forget(whose: { readonly owner: Owner } | { readonly userId: string }): void {
    for (const [id, { owner, userId }] of [...this.#drafts])
      if ('owner' in whose ? owner === whose.owner : userId === whose.userId) this.#drafts.delete(id);
  }

  get size(): number {
    return this.#drafts.size;
  }

  close(): void {
    this.#drafts.clear();
  }
}

function sizeOf({ story: { story, dropped = [] } }: Pick<Draft, 'story'>): number {
  return story.text.length + dropped.reduce((sum, { text }) => sum + text.length, 0);
}

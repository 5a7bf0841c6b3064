import { randomBytes } from 'node:crypto';
import { UserError } from '../../errors.ts';
import { word } from '../../words/words.ts';
import type { NewStory } from '../library.ts';
import type { Owner } from '../owner.ts';
import type { Preview } from './preview.ts';

/** A story that was read and waits for somebody's yes. */
export interface Draft {
  /** Goes into the custom ids of the two buttons: 12 characters. */
  readonly id: string;
  readonly owner: Owner;
  /** Only who asked for it may confirm it. */
  readonly userId: string;
  readonly story: NewStory;
  readonly preview: Preview;
  /** When it is gone, in milliseconds of a clock that nobody sets. */
  readonly until: number;
}

/** Milliseconds; as long as Discord lets a reply be edited. */
const LASTS = 15 * 60_000;
const MOST = 200;
const MOST_OF_ONE = 5;
/** Milliseconds; where the clock stands still, in a test, the timer does not run wild. */
const LEAST_WAIT = 1_000;
/** UTF-16 units of text in all previews together: more than a hundred long stories are not waiting for a yes at once. */
const MOST_UNITS = 8_000_000;

/** Drafts live in memory: what was not confirmed is nothing that could be lost, and nothing of it should stay. */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  put(draft: Omit<Draft, 'id' | 'until'>): Draft {
    this.#expire();
    const own = [...this.#drafts.values()].filter(({ userId }) => userId === draft.userId);
    for (const old of own.slice(0, Math.max(0, own.length + 1 - MOST_OF_ONE))) this.#drafts.delete(old.id);
    const size = sizeOf(draft);
    for (const id of this.#drafts.keys()) {
      if (this.#drafts.size < MOST && this.#units + size <= MOST_UNITS) break;
      this.#drafts.delete(id);
    }
    const kept: Draft = { ...draft, id: randomBytes(9).toString('base64url'), until: this.#now() + LASTS };
    this.#drafts.set(kept.id, kept);
    this.#wake();
    return kept;
  }

  /**
   * A draft of this owner by this person; it stays until `drop`.
   *
   * @throws UserError where there is none (any more); another person's draft looks no different
   */
  get(owner: Owner, userId: string, id: string): Draft {
    this.#expire();
    const draft = this.#drafts.get(id);
    if (!draft || draft.owner !== owner || draft.userId !== userId) throw new UserError(word('previewGone'));
    return draft;
  }

  drop(id: string): void {
    this.#drafts.delete(id);
  }

  /** Drops all previews in a library, or those of one person. */
  forget(whose: { readonly owner: Owner } | { readonly userId: string }): void {
    for (const [id, { owner, userId }] of this.#drafts)
      if ('owner' in whose ? owner === whose.owner : userId === whose.userId) this.#drafts.delete(id);
  }

  get size(): number {
    return this.#drafts.size;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#drafts.clear();
  }

  get #units(): number {
    return [...this.#drafts.values()].reduce((sum, draft) => sum + sizeOf(draft), 0);
  }

  #expire(): void {
    for (const [id, { until }] of this.#drafts) if (until <= this.#now()) this.#drafts.delete(id);
  }

  /** Gone after its time whether or not anybody looks again. */
  #wake(): void {
    clearTimeout(this.#timer);
    const [oldest] = this.#drafts.values();
    if (oldest === undefined) return;
    this.#timer = setTimeout(
      () => {
        this.#expire();
        this.#wake();
      },
      Math.max(LEAST_WAIT, oldest.until - this.#now()),
    ).unref();
  }
}

function sizeOf({ story: { story, dropped = [] } }: Pick<Draft, 'story'>): number {
  return story.text.length + dropped.reduce((sum, { text }) => sum + text.length, 0);
}

import type { Span } from '../story/span.ts';

/** What somebody asked last, for asking other stories the same. */
export interface Asked {
  readonly kind: 'ask' | 'who-said' | 'check';
  readonly text: string;
}

/** The last answer that somebody got in a channel. */
export interface Remembered {
  /** `Story.id` of the story it came from, and the passages that it showed. */
  readonly story?: string | undefined;
  readonly spans: readonly Span[];
  readonly asked?: Asked | undefined;
}

export interface MemoryOptions {
  /** Milliseconds. */
  readonly keptMs?: number;
  /** Conversations; the oldest go first. */
  readonly most?: number;
  readonly now?: () => number;
}

const KEPT_MS = 15 * 60_000;
const MOST = 5000;

/**
 * The last answer of every conversation, in memory only and for 15 minutes: what a follow-up refers to. Also for what else
 * is kept so.
 */
export class ConversationMemory<T = Remembered> {
  readonly #kept = new Map<string, { readonly last: T; readonly at: number }>();
  readonly #keptMs: number;
  readonly #most: number;
  readonly #now: () => number;

  constructor({ keptMs = KEPT_MS, most = MOST, now = Date.now }: MemoryOptions = {}) {
    this.#keptMs = keptMs;
    this.#most = most;
    this.#now = now;
  }

  /** @param key whose conversation it is: owner, channel and user */
  recall(key: string): T | undefined {
    const entry = this.#kept.get(key);
    if (!entry || entry.at + this.#keptMs > this.#now()) return entry?.last;
    this.#kept.delete(key);
    return undefined;
  }

  keep(key: string, last: T): void {
    this.#kept.delete(key);
    this.#kept.set(key, { last, at: this.#now() });
    for (const [old, { at }] of this.#kept) {
      if (this.#kept.size <= this.#most && at + this.#keptMs > this.#now()) break;
      this.#kept.delete(old);
    }
  }
}

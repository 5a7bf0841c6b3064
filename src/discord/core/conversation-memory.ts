import { LRUCache } from 'lru-cache';
import type { Span } from '../../story/span.ts';

/** What someone asked last, to ask other stories the same. */
export interface Asked {
  readonly kind: 'ask' | 'who-said' | 'check';
  readonly text: string;
  /** Lets a card's menu find its own question again; random, so it reveals nothing. */
  readonly mark?: string | undefined;
}

/** The last answer a person got in a channel. */
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
export class ConversationMemory<T extends string | object = Remembered> {
  readonly #kept: LRUCache<string, T>;

  constructor({ keptMs = KEPT_MS, most = MOST, now = () => performance.now() }: MemoryOptions = {}) {
    // Gone after its time whether or not anybody asks again.
    this.#kept = new LRUCache({
      max: most,
      ttl: keptMs - 1,
      ttlAutopurge: true,
      ttlResolution: 0,
      perf: { now },
    });
  }

  /** @param key whose conversation it is: owner, channel and user */
  recall(key: string): T | undefined {
    return this.#kept.peek(key);
  }

  keep(key: string, last: T): void {
    this.#kept.set(key, last);
  }

  /** Drops everything that belongs to someone, by its key. */
  forget(isTheirs: (key: string) => boolean): void {
    for (const key of [...this.#kept.keys()]) if (isTheirs(key)) this.#kept.delete(key);
  }

  get size(): number {
    return this.#kept.size;
  }
}

import type { Span } from '../../story/span.ts';

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
/** Milliseconds; where the clock stands still, in a test, the timer does not run wild. */
const LEAST_WAIT = 1_000;

/**
 * The last answer of every conversation, in memory only and for 15 minutes: what a follow-up refers to. Also for what else
 * is kept so.
 */
export class ConversationMemory<T = Remembered> {
  readonly #kept = new Map<string, { readonly last: T; readonly at: number }>();
  readonly #keptMs: number;
  readonly #most: number;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;

  constructor({ keptMs = KEPT_MS, most = MOST, now = () => performance.now() }: MemoryOptions = {}) {
    this.#keptMs = keptMs;
    this.#most = most;
    this.#now = now;
  }

  /** @param key whose conversation it is: owner, channel and user */
  recall(key: string): T | undefined {
    this.#expire();
    return this.#kept.get(key)?.last;
  }

  keep(key: string, last: T): void {
    this.#kept.delete(key);
    this.#kept.set(key, { last, at: this.#now() });
    const oldest = this.#kept.size > this.#most ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
    this.#expire();
    this.#wake();
  }

  /** Drops everything whose key is told to be somebody's. */
  forget(isTheirs: (key: string) => boolean): void {
    for (const key of this.#kept.keys()) if (isTheirs(key)) this.#kept.delete(key);
  }

  get size(): number {
    return this.#kept.size;
  }

  #expire(): void {
    for (const [old, { at }] of this.#kept) {
      if (at + this.#keptMs > this.#now()) break;
      this.#kept.delete(old);
    }
  }

  /** Gone after its time whether or not anybody asks again. */
  #wake(): void {
    const [oldest] = this.#kept.values();
    if (this.#timer !== undefined || oldest === undefined) return;
    const wait = Math.max(LEAST_WAIT, oldest.at + this.#keptMs - this.#now());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#expire();
      this.#wake();
    }, wait).unref();
  }
}

import { word } from '../../messages/messages.ts';
import type { Owner } from '../owner.ts';
import { FetchError } from './fetch-error.ts';

/** Fetches that may wait for one owner. */
const MOST_WAITING = 5;
/** Fetches at once over all owners. */
const MOST_AT_ONCE = 8;

interface Waiting {
  readonly start: () => void;
  readonly onWait: ((before: number) => void) | undefined;
}

/**
 * Runs one fetch at a time for each owner, the others in order of arrival.
 *
 * Lives in one process: a server belongs to one shard, so all its requests come to the same process.
 */
export class FetchQueue {
  readonly #waiting = new Map<Owner, Waiting[]>();
  readonly #slots: (() => void)[] = [];
  #running = 0;

  /**
   * @param onWait hears how many fetches of this owner come first, at each change, 0 once it starts; for a progress
   *   message
   * @throws FetchError if too many wait already
   */
  async run<T>(owner: Owner, job: () => Promise<T>, onWait?: (before: number) => void): Promise<T> {
    const line = this.#waiting.get(owner);
    if (line) {
      if (line.length >= MOST_WAITING) throw new FetchError('busy', word('fetchesBusy', line.length + 1));
      onWait?.(line.length + 1);
      await new Promise<void>((resolve) => {
        line.push({ start: resolve, onWait });
      });
    } else this.#waiting.set(owner, []);
    try {
      await this.#takeSlot();
      if (line) onWait?.(0);
      return await job();
    } finally {
      this.#slots.shift()?.();
      this.#running--;
      const rest = this.#waiting.get(owner) ?? [];
      const next = rest.shift();
      if (next) next.start();
      else this.#waiting.delete(owner);
      for (const [at, { onWait }] of rest.entries()) onWait?.(at + 1);
    }
  }

  async #takeSlot(): Promise<void> {
    this.#running++;
    if (this.#running > MOST_AT_ONCE)
      await new Promise<void>((resolve) => {
        this.#slots.push(resolve);
      });
  }
}

import { isMistake } from '../errors.ts';
import type { Importer, RefreshOutcome } from './importer.ts';
import type { Library } from './library.ts';
import type { Owner } from './owner.ts';
import type { SentAnswer } from './watches.ts';

/** A watched story's quoted passages changed: tell the channels that pinned it, and mark the answers. */
export interface WatchedChange {
  readonly owner: Owner;
  readonly outcome: RefreshOutcome;
  /** Channels that pinned the story: one notice each. */
  readonly channels: readonly string[];
  /** Messages of the past 7 days that quoted an earlier version. */
  readonly answers: readonly SentAnswer[];
}

export interface WatcherParts {
  readonly library: Library;
  readonly importer: Pick<Importer, 'refresh'>;
  onChange(change: WatchedChange): Promise<void>;
  /** Hears of faults that are not a page's. */
  onError(error: unknown): void;
}

/**
 * Fetches the watched stories that are due. To be called every minute or so; calls do not overlap.
 *
 * A page that cannot be read is tried again at its next time. A change outside the quotations is kept as a version,
 * but not announced.
 */
export class StoryWatcher {
  readonly #parts: WatcherParts;
  #running = false;

  constructor(parts: WatcherParts) {
    this.#parts = parts;
  }

  async tick(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (const { owner, entryId } of await this.#parts.library.takeDueWatches())
        await this.#look(owner, entryId);
    } catch (error) {
      this.#parts.onError(error);
    } finally {
      this.#running = false;
    }
  }

  async #look(owner: Owner, entryId: string): Promise<void> {
    const { library, importer, onChange, onError } = this.#parts;
    try {
      const outcome = await importer.refresh(owner, entryId);
      const { changes } = outcome;
      if (!changes || changes.changed.length + changes.vanished.length === 0) return;
      const channels = await library.pinnedIn(owner, entryId);
      await onChange({ owner, outcome, channels, answers: await library.staleAnswers(owner, entryId) });
    } catch (error) {
      if (!isMistake(error)) onError(error);
    }
  }
}

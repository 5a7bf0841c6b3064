import type { Library } from './library.ts';
import { DAY } from './quotas.ts';

const MINUTE = 60_000;

export interface MaintenanceParts {
  readonly library: Pick<Library, 'purge'>;
  readonly watcher: { tick(): Promise<void> };
  /** Hears of a purge that failed; the next one tries again. */
  onError(error: unknown): void;
  /** Milliseconds between two looks at the watched stories; for tests. */
  readonly every?: number | undefined;
}

/** What a running bot does of itself: looks at watched stories every minute, deletes what outlived its grace every day. */
export class Maintenance {
  readonly #parts: MaintenanceParts;
  readonly #timer: NodeJS.Timeout;
  #purgeAt: number;
  #running: Promise<void> = Promise.resolve();

  constructor(parts: MaintenanceParts) {
    const { every = MINUTE } = parts;
    this.#parts = parts;
    // Not at once: a start should answer first.
    this.#purgeAt = performance.now() + every;
    this.#timer = setInterval(() => {
      this.#running = this.#running.then(() => this.#tick());
    }, every).unref();
  }

  async #tick(): Promise<void> {
    const { library, watcher, onError } = this.#parts;
    await watcher.tick();
    if (performance.now() < this.#purgeAt) return;
    this.#purgeAt = performance.now() + DAY;
    await library.purge().catch(onError);
  }

  /** Resolves once what was under way has ended. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }
}

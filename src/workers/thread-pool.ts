import { Piscina } from 'piscina';
import type { JobOutcome, Order } from './job.ts';

/** Threads that do orders; `signal` ends the thread that is at it, and another takes its place. */
export interface Threads {
  /** How many are there, at work or not. */
  readonly count: number;
  perform(order: Order, signal: AbortSignal): Promise<JobOutcome>;
  close(): Promise<void>;
}

/** Milliseconds after which a thread beyond the first ends and gives its memory back. */
const IDLE = 30_000;
const MEMORY_MB = 512;
/** Of it for what was just made; a thread would take 50 MB for that and use a few. */
const YOUNG_MB = 6;

/** @param entry the .mjs file that the threads start from; it exports a function that takes an `Order` */
export function openThreads(entry: URL, most: number): Threads {
  const pool = new Piscina({
    filename: entry.href,
    minThreads: 1,
    maxThreads: most,
    idleTimeout: IDLE,
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  // A thread that fails between two orders is replaced; the next order says what is wrong.
  pool.on('error', () => undefined);
  return {
    get count() {
      return pool.threads.length;
    },
    perform: (order, signal) => pool.run(order, { signal }),
    close: () => pool.destroy(),
  };
}

import { InlineWorkers } from './workers/inline-workers.ts';
import type { Workers } from './workers/job.ts';
import { WorkerPool } from './workers/worker-pool.ts';

/** The threads in which the bot reads stories and searches long ones. */
export function openWorkers(): WorkerPool {
  return new WorkerPool(new URL('./worker.mjs', import.meta.url));
}

/** Runs jobs on this thread: for tests, and for programs that answer no one meanwhile. */
export function inlineWorkers(): Workers {
  return new InlineWorkers(async () => (await import('./worker.ts')).handlers);
}

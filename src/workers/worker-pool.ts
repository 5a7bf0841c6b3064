import { availableParallelism } from 'node:os';
import { UserError } from '../errors.ts';
import { word } from '../messages/messages.ts';
import { type Clock, JobTimer, systemClock } from './deadline.ts';
import { FairQueue, type QueueLimits } from './fair-queue.ts';
import { type Job, unwrap, type Workers } from './job.ts';
import { openThreads, type Threads } from './thread-pool.ts';

/** Milliseconds of CPU time for one job; a story of 200,000 characters takes about two seconds on a small machine. */
const DEADLINE = 10_000;
/** Milliseconds between two looks at the running jobs. */
const EVERY = 100;
const LIMITS: QueueLimits = { ofOne: 64, ofAll: 512 };
/** Each takes about 100 MB; the second starts when the first has long work. */
const MOST_THREADS = 2;
/** Milliseconds for which a job may occupy the threads that are there before another one is started, which takes a second. */
const PATIENCE = 100;

export interface WorkerPoolOptions {
  readonly threads?: Threads | undefined;
  /** At least 2, so one owner's jobs never occupy all. */
  readonly most?: number | undefined;
  readonly deadline?: number | undefined;
  readonly limits?: QueueLimits | undefined;
  readonly clock?: Clock | undefined;
}

interface Waiting {
  readonly job: Pick<Job<unknown, unknown>, 'name' | 'tooLong'>;
  readonly input: unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

interface Running {
  readonly since: number;
  readonly state: Int32Array;
  readonly timer: JobTimer;
  readonly abort: AbortController;
}

/**
 * Does jobs in worker threads: owners in turn, no owner with all threads at once, no job longer than the deadline
 * allows. A thread that overruns is ended and replaced; only the person who asked notices.
 */
export class WorkerPool implements Workers {
  readonly #threads: Threads;
  readonly #most: number;
  readonly #deadline: number;
  readonly #clock: Clock;
  readonly #queue: FairQueue<Waiting>;
  readonly #running = new Map<Running, string>();
  #watch: NodeJS.Timeout | undefined;
  #closed = false;

  /** @param entry the .mjs file that the threads start from */
  constructor(entry: URL, options: WorkerPoolOptions = {}) {
    this.#most = options.most ?? Math.max(2, Math.min(MOST_THREADS, availableParallelism()));
    this.#threads = options.threads ?? openThreads(entry, this.#most);
    this.#deadline = options.deadline ?? DEADLINE;
    this.#clock = options.clock ?? systemClock;
    this.#queue = new FairQueue(options.limits ?? LIMITS);
  }

  /** Jobs that wait for a thread. */
  get waiting(): number {
    return this.#queue.size;
  }

  run<Input, Output>(owner: string, job: Job<Input, Output>, input: Input): Promise<Output> {
    return new Promise<Output>((resolve, reject) => {
      const waiting: Waiting = { job, input, resolve: resolve as (value: unknown) => void, reject };
      if (this.#closed || !this.#queue.push(owner, waiting)) reject(new UserError(word('busy')));
      else this.#next();
    });
  }

  async warm(): Promise<void> {
    await this.#threads.perform(
      { name: 'warm', input: undefined, state: newState() },
      new AbortController().signal,
    );
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#watch);
    for (const { reject } of this.#queue.clear()) reject(new UserError(word('busy')));
    await this.#threads.close();
  }

  #next(): void {
    while (this.#running.size < this.#most && this.#hasThread()) {
      const next = this.#queue.shift((owner) => this.#runningOf(owner) < this.#most - 1);
      if (!next) return;
      void this.#start(next.owner, next.job);
    }
  }

  /** A thread is free, or worth being started: short jobs take turns on those that are there. */
  #hasThread(): boolean {
    if (this.#running.size < Math.max(1, this.#threads.count)) return true;
    const now = this.#clock.now();
    return [...this.#running.keys()].every(({ since }) => now - since >= PATIENCE);
  }

  #runningOf(owner: string): number {
    let count = 0;
    for (const each of this.#running.values()) if (each === owner) count++;
    return count;
  }

  async #start(owner: string, { job, input, resolve, reject }: Waiting): Promise<void> {
    const running: Running = {
      since: this.#clock.now(),
      state: newState(),
      timer: new JobTimer(this.#clock),
      abort: new AbortController(),
    };
    this.#running.set(running, owner);
    this.#watch ??= setInterval(() => this.look(), EVERY).unref();
    try {
      const { state, abort } = running;
      resolve(unwrap(await this.#threads.perform({ name: job.name, input, state }, abort.signal)));
    } catch (error) {
      reject(running.abort.signal.aborted || isOutOfMemory(error) ? new UserError(job.tooLong) : error);
    } finally {
      this.#running.delete(running);
      if (this.#running.size === 0) {
        clearInterval(this.#watch);
        this.#watch = undefined;
      }
      this.#next();
    }
  }

  /** Gives up what overran, and starts what waited for long; called ten times a second while anything runs. */
  look(): void {
    for (const { state, timer, abort } of this.#running.keys()) {
      if (Atomics.load(state, 0) === 1) timer.begin();
      if (timer.used > this.#deadline) abort.abort();
    }
    this.#next();
  }
}

function newState(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** What takes all memory is the text's doing as well. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

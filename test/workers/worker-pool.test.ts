import { afterEach, describe, expect, it } from 'vitest';
import { word } from '../../src/messages/messages.ts';
import type { JobOutcome, Order } from '../../src/workers/job.ts';
import type { Threads } from '../../src/workers/thread-pool.ts';
import { WorkerPool } from '../../src/workers/worker-pool.ts';

const JOB = { name: 'read', tooLong: word('readLong') };

/** Threads that do what the test says, when it says so. */
class ToyThreads implements Threads {
  count = 2;
  readonly started: { readonly order: Order; finish(outcome: JobOutcome): void }[] = [];
  ended = 0;

  perform(order: Order, signal: AbortSignal): Promise<JobOutcome> {
    return new Promise((resolve, reject) => {
      this.started.push({ order, finish: resolve });
      signal.addEventListener('abort', () => {
        this.ended++;
        reject(new Error('The task has been aborted'));
      });
    });
  }

  async close(): Promise<void> {}

  get inputs(): unknown[] {
    return this.started.map(({ order }) => order.input);
  }
}

describe('the pool of workers', () => {
  const clock = { time: 0, cpuTime: 0, now: () => clock.time, cpu: () => clock.cpuTime };
  let pool: WorkerPool | undefined;
  afterEach(() => pool?.close());

  function open(limits = { ofOne: 3, ofAll: 5 }) {
    const threads = new ToyThreads();
    pool = new WorkerPool(new URL('file:///none'), { threads, most: 2, deadline: 1000, limits, clock });
    return { pool, threads };
  }

  const settled = () => new Promise(setImmediate);

  it('ends a worker that overruns, tells the person what to do, and goes on with the others', async () => {
    const { pool, threads } = open();
    const hostile = pool.run('A', JOB, 'hostile').catch((error: Error) => error.message);
    const good = pool.run('B', JOB, 'good');
    const waiting = pool.run('B', JOB, 'waiting');
    for (const { order } of threads.started) Atomics.store(order.state, 0, 1);
    pool.look();
    clock.time += 900;
    clock.cpuTime += 900;
    pool.look();
    threads.started[1]?.finish({ value: 'read' });
    expect(await good).toBe('read');
    clock.time += 200;
    clock.cpuTime += 200;
    pool.look();
    expect(await hostile).toMatch(/takes too long to read/u);
    expect(threads.ended).toBe(1);
    expect(threads.inputs).toEqual(['hostile', 'good', 'waiting']);
    threads.started[2]?.finish({ value: 'read too' });
    expect(await waiting).toBe('read too');
  });

  it('starts no second thread for short work, and one soon if the first has long work', async () => {
    const { pool, threads } = open();
    threads.count = 1;
    const short = pool.run('A', JOB, 'short');
    void pool.run('B', JOB, 'long');
    const waiting = pool.run('C', JOB, 'waiting');
    expect(threads.inputs).toEqual(['short']);
    threads.started[0]?.finish({ value: 'read' });
    await short;
    await settled();
    expect(threads.inputs).toEqual(['short', 'long']);
    clock.time += 50;
    pool.look();
    expect(threads.inputs).toEqual(['short', 'long']);
    clock.time += 50;
    pool.look();
    expect(threads.inputs).toEqual(['short', 'long', 'waiting']);
    threads.started[2]?.finish({ value: 'read too' });
    expect(await waiting).toBe('read too');
  });

  it('does not count the start of a thread, nor time in which the machine did other things', async () => {
    const { pool, threads } = open();
    const running = pool.run('A', JOB, 'story');
    // The thread is still being started.
    clock.time += 60_000;
    clock.cpuTime += 60_000;
    pool.look();
    const [started] = threads.started;
    if (started) Atomics.store(started.order.state, 0, 1);
    pool.look();
    // A busy machine, or one that slept.
    clock.time += 60_000;
    clock.cpuTime += 100;
    pool.look();
    expect(threads.ended).toBe(0);
    started?.finish({ value: 'read' });
    expect(await running).toBe('read');
  });

  it('never gives one server all threads: another one’s page starts at once', async () => {
    const { pool, threads } = open();
    for (const page of ['A1', 'A2', 'A3']) void pool.run('A', JOB, page).catch(() => undefined);
    void pool.run('B', JOB, 'B1').catch(() => undefined);
    expect(threads.inputs).toEqual(['A1', 'B1']);
    threads.started[0]?.finish({ value: null });
    await settled();
    expect(threads.inputs).toEqual(['A1', 'B1', 'A2']);
  });

  it('says that it is busy where too much waits, and hands on what a job refuses', async () => {
    const { pool, threads } = open({ ofOne: 1, ofAll: 5 });
    const refused = pool.run('A', JOB, 1).catch((error: Error) => error.message);
    void pool.run('A', JOB, 2).catch(() => undefined);
    await expect(pool.run('A', JOB, 3)).rejects.toThrow(/try again in a minute/u);
    threads.started[0]?.finish({ refusal: word('noStory') });
    expect(await refused).toMatch(/story/u);
  });
});

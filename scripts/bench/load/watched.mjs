// Loaded before the bot under measurement with `node --import`, in each of its threads: tells the parent process how long its event
// loop was held up, and which thread is what.
import { openSync, readlinkSync, readSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { BroadcastChannel, isMainThread, workerData } from 'node:worker_threads';

const RESOLUTION = 5;
const CHANNEL = 'benchmark: a thread and its work';

let times;
const read = Buffer.alloc(100);

if (isMainThread) watch();
else tellApart();

function watch() {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  // What other programs did counts by the clock: how long the thread itself was at work between two turns tells what the bot did.
  let [before, longest] = [ownCpu(), 0];
  setInterval(() => {
    const now = ownCpu();
    longest = Math.max(longest, now - before);
    before = now;
  }, RESOLUTION).unref();
  const threads = [];
  const started = new BroadcastChannel(CHANNEL);
  started.onmessage = ({ data }) => threads.push(data);
  started.unref();
  process.on('message', (wanted) => {
    if (wanted !== 'measure') return;
    const ms = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION);
    process.send?.({
      p99: delay.count === 0 ? 0 : ms(delay.percentile(99)),
      max: delay.count === 0 ? 0 : ms(delay.max),
      longest,
      memory: process.memoryUsage(),
      threads,
    });
    delay.reset();
    longest = 0;
  });
  // A parent that is gone is no reason to stay.
  process.on('disconnect', () => process.exit(0));
}

/** Milliseconds of CPU time of the main thread, whose number is the process's. Looked at often: the file stays open. */
function ownCpu() {
  try {
    times ??= openSync(`/proc/self/task/${process.pid}/schedstat`);
    const length = readSync(times, read, 0, read.length, 0);
    return Number(read.toString('latin1', 0, length).split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

/** The system's number of this thread, and whether it is one of those that read stories or the encoder's, which alone is given a folder. */
function tellApart() {
  const channel = new BroadcastChannel(CHANNEL);
  try {
    const id = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    channel.postMessage({ id, kind: workerData?.folder === undefined ? 'workers' : 'encoder' });
  } catch {
    // Not Linux: nothing is told apart.
  }
  channel.close();
}

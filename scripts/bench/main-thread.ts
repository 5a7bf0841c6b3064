import { readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const EVERY = 5;

/** The longest stretches in which the main thread let nobody else have a turn. */
export interface Blocked {
  /** Milliseconds by the clock: a machine that is busy with other things counts too. */
  readonly wall: number;
  /** Milliseconds of the main thread's own CPU time: what is the bot's doing. Linux only, else as `wall`. */
  readonly cpu: number;
}

/** Watches the event loop of this thread until `stop`. */
export function watchMainThread(): { stop(): Blocked } {
  let [wall, cpu] = [0, 0];
  let [lastWall, lastCpu] = [performance.now(), ownCpu()];
  const timer = setInterval(() => {
    const [nowWall, nowCpu] = [performance.now(), ownCpu()];
    wall = Math.max(wall, nowWall - lastWall - EVERY);
    cpu = Math.max(cpu, nowCpu - lastCpu);
    [lastWall, lastCpu] = [nowWall, nowCpu];
  }, EVERY);
  return {
    stop: () => {
      clearInterval(timer);
      return { wall, cpu };
    },
  };
}

/** Milliseconds of CPU time of the main thread, whose thread id is the process's. */
function ownCpu(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

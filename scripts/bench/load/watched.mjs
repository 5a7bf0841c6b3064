// Loaded before the bot under measurement with `node --import`: tells the parent process how long its event loop was held up.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
delay.enable();
process.on('message', (wanted) => {
  if (wanted !== 'measure') return;
  const ms = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION);
  process.send?.({
    p99: delay.count === 0 ? 0 : ms(delay.percentile(99)),
    max: delay.count === 0 ? 0 : ms(delay.max),
    memory: process.memoryUsage(),
  });
  delay.reset();
});
// A parent that is gone is no reason to stay.
process.on('disconnect', () => process.exit(0));

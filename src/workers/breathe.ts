const waiting: (() => void)[] = [];

/**
 * Lets others have their turn in the middle of long work on the main thread. Whoever waits goes on in order of arrival, one at each
 * turn of the event loop: with `setImmediate` alone all would go on in the same turn, one after the other, and hold up everybody
 * else for as long as all of them take.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(turn);
  });
}

function turn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(turn);
}

/** Milliseconds of work without a pause: a timer of somebody else is late by no more. */
const LONGEST = 5;

/** A stretch of many small pieces of work: there is a pause only once they have taken long together. */
export class Stretch {
  #since = performance.now();

  /** To be awaited between two pieces. */
  async pause(): Promise<void> {
    if (performance.now() - this.#since < LONGEST) return;
    await breathe();
    this.#since = performance.now();
  }
}

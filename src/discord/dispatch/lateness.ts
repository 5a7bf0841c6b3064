/** Milliseconds after which Discord no longer takes a first answer, less the time to send it. */
const TOO_LATE = 2_500;
/** Nothing waits as long as that: the id is not Discord's, or a clock was changed. */
const NONSENSE = 15 * 60_000;
/** Milliseconds since 1970 at which Discord's ids begin. */
const EPOCH = 1_420_070_400_000;
const HOUR = 3_600_000;

/** Milliseconds since 1970 as this process's clock had it when it started: a clock that is set meanwhile makes nothing late. */
const steady = () => performance.timeOrigin + performance.now();

/**
 * Tells interactions that waited too long to be answered: each says by its id when it was made. This clock and Discord's may
 * differ by any amount, so the fastest one of the past hour or two counts as one that did not wait at all.
 */
export class Lateness {
  readonly #now: () => number;
  /** The smallest difference between the two clocks in this hour and in the one before. */
  #smallest = Number.POSITIVE_INFINITY;
  #before = Number.POSITIVE_INFINITY;
  #since: number | undefined;

  constructor(now: () => number = steady) {
    this.#now = now;
  }

  /** True if it is too late for anyone to see an answer. */
  isTooLate(id: string): boolean {
    if (!/^\d{17,20}$/u.test(id)) return false;
    const now = this.#now();
    const difference = now - (Number(BigInt(id) >> 22n) + EPOCH);
    this.#since ??= now;
    if (Math.abs(now - this.#since) > HOUR) {
      [this.#before, this.#smallest, this.#since] = [this.#smallest, Number.POSITIVE_INFINITY, now];
    }
    this.#smallest = Math.min(this.#smallest, difference);
    const waited = difference - Math.min(this.#smallest, this.#before);
    return waited > TOO_LATE && waited < NONSENSE;
  }
}

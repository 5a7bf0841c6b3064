import { FairQueue, type QueueLimits } from '../../workers/fair-queue.ts';

/** Milliseconds after which an answer would come so late that it is better to say so. */
const PATIENCE = 1_000;
/**
 * The same once the line was never empty for as long as `PATIENCE`: then it is no burst, all of it would only stand there, and
 * those who get an answer may as well get it soon (controlled delay: B. Maurer, Fail at Scale, ACM Queue 2015).
 */
const IN_OVERLOAD = 250;
/** People told in one turn that they waited too long: a few milliseconds of work. */
const TOLD_AT_ONCE = 8;
/** One server that is flooded keeps the others from nothing: it has its own turn and its own bound. */
const LIMITS: QueueLimits = { ofOne: 200, ofAll: 2_000 };

interface Waiting {
  readonly since: number;
  readonly pass: (mayGo: boolean) => void;
}

/**
 * Lets one interaction in at each turn of the event loop, owners in turn. While there is time, nobody waits; under more load than
 * the process bears the line grows, and who stood in it for too long is told so at once, which costs a tenth of an answer. So
 * work is never done for somebody who is gone, and the line is empty a moment after the load is.
 */
export class Turnstile {
  readonly #queue: FairQueue<Waiting>;
  readonly #now: () => number;
  readonly #nextTurn: (turn: () => void) => void;
  #turning = false;
  /** When somebody first had to wait since the line was last empty. */
  #waitingSince = 0;

  /**
   * @param now milliseconds from any start
   * @param nextTurn calls back once everybody who was let in had a turn; for tests
   */
  constructor(
    now: () => number = () => performance.now(),
    nextTurn: (turn: () => void) => void = (turn) => void setImmediate(turn),
    limits: QueueLimits = LIMITS,
  ) {
    this.#now = now;
    this.#nextTurn = nextTurn;
    this.#queue = new FairQueue(limits);
  }

  /** How many stand in line. */
  get waiting(): number {
    return this.#queue.size;
  }

  /** @returns false if it takes too long: there is only time to say so */
  enter(owner: string): Promise<boolean> {
    if (!this.#turning) {
      this.#turning = true;
      this.#nextTurn(() => this.#turn());
      return Promise.resolve(true);
    }
    if (this.#queue.size === 0) this.#waitingSince = this.#now();
    return new Promise((pass) => {
      if (!this.#queue.push(owner, { since: this.#now(), pass })) pass(false);
    });
  }

  /** Some of those who waited too long, who cost little each; then one who is let in. */
  #turn(): void {
    const patience = this.#now() - this.#waitingSince > PATIENCE ? IN_OVERLOAD : PATIENCE;
    for (let told = 0; told < TOLD_AT_ONCE; told++) {
      const next = this.#queue.shift(() => true);
      if (!next) {
        this.#turning = false;
        return;
      }
      const mayGo = this.#now() - next.job.since <= patience;
      next.job.pass(mayGo);
      if (mayGo) break;
    }
    this.#nextTurn(() => this.#turn());
  }
}

import { breathe } from '../../workers/breathe.ts';
import { FairQueue, type QueueLimits } from '../../workers/fair-queue.ts';

/** Milliseconds after which an answer would come so late that it is better to say so. */
const PATIENCE = 1_000;
/**
 * Patience once the line has not been empty for as long as `PATIENCE`: this is no burst, waiting would be pointless,
 * and those who get an answer may as well get it soon (controlled delay: B. Maurer, Fail at Scale, ACM Queue 2015).
 */
const IN_OVERLOAD = 250;
/** People per turn who learn that they waited too long: a few milliseconds of work. */
const TOLD_AT_ONCE = 8;
/** A flood in one server does not hold up the others: each server has its own turn and its own limit. */
const LIMITS: QueueLimits = { ofOne: 200, ofAll: 2_000 };

interface Waiting {
  readonly since: number;
  readonly pass: (mayGo: boolean) => void;
}

/**
 * Lets one interaction in at a time, owners in turn, behind the answers that are being made: with new ones first, those of several
 * steps would be overtaken again and again. Normally no one waits. Under more load than the process bears the line grows, and those
 * in it for too long are told so at once, at a tenth of an answer's cost. So no work is done for people who have left, and the line
 * empties a moment after the load ends.
 */
export class Turnstile {
  readonly #queue: FairQueue<Waiting>;
  readonly #now: () => number;
  readonly #nextTurn: (turn: () => void) => void;
  #turning = false;
  /** When the line last began to fill. */
  #waitingSince = 0;

  /**
   * @param now milliseconds from any start
   * @param nextTurn calls back once everyone who was let in had a turn; for tests
   */
  constructor(
    now: () => number = () => performance.now(),
    nextTurn: (turn: () => void) => void = (turn) => void breathe().then(turn),
    limits: QueueLimits = LIMITS,
  ) {
    this.#now = now;
    this.#nextTurn = nextTurn;
    this.#queue = new FairQueue(limits);
  }

  /** How many wait in line. */
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

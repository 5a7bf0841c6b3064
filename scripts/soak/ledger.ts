import type { Exchange } from '../../test/discord/stand-in/exchange.ts';

/** Milliseconds after which Discord no longer takes a first answer, and some for this process. */
const LATEST = 3_500;

/** From when to when a fault excuses that nobody was answered. */
interface Excuse {
  readonly from: number;
  readonly to: number;
}

/** Keeps count of what was asked and whether it was answered, in little memory however long it runs. */
export class Ledger {
  #open: Exchange[] = [];
  readonly #excuses: Excuse[] = [];
  #blind = 0;
  sent = 0;
  answered = 0;
  /** Not answered while a fault made that impossible. */
  excused = 0;
  /** Not answered although nothing stood in the way. */
  readonly lost: { readonly at: number; readonly what: string; readonly during: string }[] = [];
  /** What happens now, for the list of those lost. */
  during = 'nothing';
  #times: number[] = [];

  sends(exchange: Exchange): Exchange {
    this.sent++;
    this.#open.push(exchange);
    return exchange;
  }

  /** From now on nobody can be reached. */
  goesBlind(): void {
    this.#blind = performance.now();
  }

  seesAgain(): void {
    this.#excuses.push({ from: this.#blind - LATEST, to: performance.now() });
    if (this.#excuses.length > 20) this.#excuses.shift();
    this.#blind = 0;
  }

  /** Looks at what was sent long enough ago. @param done told of each answered one */
  look(done: (exchange: Exchange) => void): void {
    const now = Date.now();
    const still: Exchange[] = [];
    for (const exchange of this.#open) {
      if (exchange.firstAnswer !== undefined) {
        this.answered++;
        this.#times.push(exchange.tookMs);
        done(exchange);
      } else if (now - exchange.sentAt < LATEST) still.push(exchange);
      else this.#miss(exchange);
    }
    this.#open = still;
  }

  #miss(exchange: Exchange): void {
    // The two clocks of this process run at one speed.
    const at = performance.now() - (Date.now() - exchange.sentAt);
    const isExcused =
      (this.#blind > 0 && at > this.#blind - LATEST) ||
      this.#excuses.some(({ from, to }) => at >= from && at <= to);
    if (isExcused) this.excused++;
    else {
      const { data, type } = exchange.interaction;
      this.lost.push({ at, what: data?.name ?? data?.custom_id ?? String(type), during: this.during });
    }
  }

  /** Milliseconds to the first answer since the last time, sorted. */
  takeTimes(): number[] {
    const times = this.#times.sort((a, b) => a - b);
    this.#times = [];
    return times;
  }
}

/** Time as the deadlines need it. */
export interface Clock {
  /** Milliseconds that only go forward. */
  now(): number;
  /** Milliseconds of CPU time of the whole process. */
  cpu(): number;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/**
 * How much CPU time a running job can have had. Node 20 does not tell a thread's own: it is no more than what the process
 * used since the job began, and no more than the time that passed. So neither a machine that is busy with other things nor
 * one that was asleep makes a job overrun; several busy workers can make it do so a little early, never late.
 */
export class JobTimer {
  readonly #clock: Clock;
  #began: { readonly now: number; readonly cpu: number } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** To be called when the work itself begins: the start of a thread does not count. */
  begin(): void {
    this.#began ??= { now: this.#clock.now(), cpu: this.#clock.cpu() };
  }

  /** Milliseconds; 0 before it began. */
  get used(): number {
    if (!this.#began) return 0;
    return Math.min(this.#clock.now() - this.#began.now, this.#clock.cpu() - this.#began.cpu);
  }
}

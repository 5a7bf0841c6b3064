import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds that the end may take. A supervisor kills what has not ended after 20 s. */
const PATIENCE = 15_000;

/**
 * From the start of the process to its end. What was opened is closed, the last first; and nothing is closed in the middle of a step
 * of the start: ONNX Runtime would end the whole process, and what the step needs would be gone.
 */
export class Lifetime {
  readonly #exit: (code: number) => void;
  readonly #patience: number;
  readonly #closings: (() => Promise<void>)[] = [];
  readonly #ending = new AbortController();
  #step: Promise<unknown> = Promise.resolve();

  constructor(exit: (code: number) => void, patience: number = PATIENCE) {
    this.#exit = exit;
    this.#patience = patience;
  }

  /** Aborted as soon as the process is to end. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  /**
   * A step of the start. Once the process is to end, none begins and what comes of the one under way leads nowhere: the promise
   * stays open, and so what would have followed does not.
   *
   * @param close is called at the end, with what the step opened
   */
  async step<T>(work: () => Promise<T>, close?: (opened: T) => Promise<void>): Promise<T> {
    if (this.signal.aborted) return new Promise(() => undefined);
    const opening = work().then((opened) => {
      if (close) this.onEnd(() => close(opened));
      return opened;
    });
    this.#step = opening.catch(() => undefined);
    try {
      const opened = await opening;
      if (!this.signal.aborted) return opened;
    } catch (error) {
      // What the end cut off is no fault.
      if (!this.signal.aborted) throw error;
    }
    return new Promise(() => undefined);
  }

  /** Closes at the end, before all that was opened earlier. */
  onEnd(close: () => Promise<void>): void {
    this.#closings.unshift(close);
  }

  /** Closes all and exits; a second call does nothing. */
  async end(code: number): Promise<void> {
    if (this.signal.aborted) return;
    this.#ending.abort();
    await Promise.race([this.#closeAll(), sleep(this.#patience, undefined, { ref: false })]);
    this.#exit(code);
  }

  async #closeAll(): Promise<void> {
    await this.#step;
    for (const close of this.#closings) await close().catch(() => undefined);
  }
}

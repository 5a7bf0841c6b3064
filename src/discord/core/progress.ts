import type { Wording } from '../../messages/messages.ts';

/** Tells the asker how far long work is, in place of "thinking…" once that is shown. */
export class Progress {
  #show: ((line: Wording) => Promise<unknown>) | undefined;
  #line: Wording | undefined;
  #shown: Promise<unknown> = Promise.resolve();

  /** @param line of the bot about itself; the newest one counts */
  tell(line: Wording): void {
    this.#line = line;
    this.#draw();
  }

  /** "thinking…" is on screen from now on; shows the latest line. */
  start(show: (line: Wording) => Promise<unknown>): void {
    this.#show = show;
    this.#draw();
  }

  /** Resolves once nothing of it can arrive after the answer any more. */
  async stop(): Promise<void> {
    this.#show = undefined;
    await this.#shown;
  }

  #draw(): void {
    const [show, line] = [this.#show, this.#line];
    if (!show || line === undefined) return;
    // A newer line replaces it.
    this.#shown = this.#shown
      .then(() => (this.#show && this.#line === line ? show(line) : undefined))
      .catch(() => undefined);
  }
}

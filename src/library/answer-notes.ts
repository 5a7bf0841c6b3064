import type { Owner } from './owner.ts';
import type { SentAnswer } from './watches.ts';

/** An answer that was sent, as it is written down. */
export interface AnswerNote extends SentAnswer {
  readonly owner: Owner;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Milliseconds for which notes wait to be written down together: a writing that survives a power cut holds up everybody for some 10 to 60. */
const WAIT = 2_000;
/** So many are written down at once. */
const AT_ONCE = 200;
/** While nothing can be written the oldest beyond so many are given up. */
const MOST = 5_000;

/**
 * Notes of answers that were sent, written down together. What waits when the process is killed is lost, at most of two seconds:
 * those messages stay as they are, and are only not marked when their story's source changes later.
 */
export class AnswerNotes {
  readonly #write: (notes: readonly AnswerNote[]) => Promise<void>;
  #waiting: AnswerNote[] = [];
  #timer: NodeJS.Timeout | undefined;
  #flushing: Promise<void> = Promise.resolve();

  /** @param write all of them or none */
  constructor(write: (notes: readonly AnswerNote[]) => Promise<void>) {
    this.#write = write;
  }

  add(note: AnswerNote): void {
    this.#waiting.push(note);
    if (this.#waiting.length > MOST) this.#waiting.shift();
    // A process that has nothing else to do waits for it.
    this.#timer ??= setTimeout(() => void this.flush().catch(() => undefined), WAIT);
  }

  /**
   * Writes down what waits; to be called before anything reads it, and at the end.
   *
   * @throws what `write` throws; the notes then wait for the next time
   */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const flushed = this.#flushing.then(() => this.#flush());
    this.#flushing = flushed.catch(() => undefined);
    return flushed;
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      const notes = this.#waiting.slice(0, AT_ONCE);
      await this.#write(notes);
      const written = new Set(notes);
      this.#waiting = this.#waiting.filter((note) => !written.has(note));
    }
  }

  /** Drops what waits of an owner; to be called before their stories are erased. */
  forget(owner: Owner): void {
    this.#waiting = this.#waiting.filter((note) => note.owner !== owner);
  }
}

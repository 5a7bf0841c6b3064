/** Bounds of a queue, in waiting jobs. */
export interface QueueLimits {
  readonly ofOne: number;
  readonly ofAll: number;
}

/**
 * Waiting jobs of many owners: each owner's in order of arrival, the owners in turn. Twenty pages of one server delay
 * another server by one page, not twenty (round-robin, J. Nagle, RFC 970).
 */
export class FairQueue<T> {
  readonly #limits: QueueLimits;
  /** Owners with waiting jobs; the one whose turn is next comes first. */
  readonly #waiting = new Map<string, T[]>();
  #size = 0;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#size;
  }

  /** @returns false if the owner, or all owners together, have as many waiting as allowed */
  push(owner: string, job: T): boolean {
    const own = this.#waiting.get(owner) ?? [];
    if (this.#size >= this.#limits.ofAll || own.length >= this.#limits.ofOne) return false;
    own.push(job);
    this.#waiting.set(owner, own);
    this.#size++;
    return true;
  }

  /**
   * The next job of the first owner in turn who may have another one run; the owner then goes to the end of the line.
   *
   * @param mayRun asked of each owner in turn
   */
  shift(mayRun: (owner: string) => boolean): { readonly owner: string; readonly job: T } | undefined {
    for (const [owner, own] of this.#waiting) {
      if (!mayRun(owner)) continue;
      const [job] = own.splice(0, 1);
      this.#waiting.delete(owner);
      if (own.length > 0) this.#waiting.set(owner, own);
      if (job === undefined) continue;
      this.#size--;
      return { owner, job };
    }
    return undefined;
  }

  /** Everything that waits, which waits no longer. */
  clear(): T[] {
    const all = [...this.#waiting.values()].flat();
    this.#waiting.clear();
    this.#size = 0;
    return all;
  }
}

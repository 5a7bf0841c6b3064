import { LRUCache } from 'lru-cache';
import type { Owner } from '../../library/owner.ts';
import type { Context } from '../core/context.ts';
import { DEFER_AFTER_MS } from '../core/deadline.ts';

/** Milliseconds for the library to say what is set: less than the wait before "thinking…", which depends on it. */
const PATIENCE_MS = DEFER_AFTER_MS - 200;
const OWNERS = 10_000;

/**
 * Whether a library's settings keep an answer private. A slow or missing database delays no one: the last known
 * setting counts, or private if there is none.
 */
export class StaysPrivate {
  readonly #known = new LRUCache<Owner, { readonly all: boolean; readonly inThreads: boolean }>({
    max: OWNERS,
  });
  readonly #patienceMs: number;

  constructor(patienceMs: number = PATIENCE_MS) {
    this.#patienceMs = patienceMs;
  }

  /** Never rejects. */
  async here({
    library,
    owner,
    inThread,
  }: Pick<Context, 'library' | 'owner' | 'inThread'>): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), this.#patienceMs);
    });
    const read = library.settings(owner).then(
      ({ privateAnswers, threadAnswers }) => {
        const set = { all: privateAnswers, inThreads: privateAnswers || !threadAnswers };
        this.#known.set(owner, set);
        return set;
      },
      () => undefined,
    );
    const set = (await Promise.race([read, late])) ?? this.#known.get(owner);
    clearTimeout(timer);
    return set === undefined || (inThread ? set.inThreads : set.all);
  }
}

import { LRUCache } from 'lru-cache';

export interface Rate {
  /** Requests at once. */
  readonly burst: number;
  /** Requests a minute in the long run. */
  readonly perMinute: number;
}

export interface Rates {
  readonly user: Rate;
  readonly channel: Rate;
  /** Lists of choices while someone types, per person. */
  readonly typing?: Rate;
}

/** Discord asks at nearly every keystroke. */
const TYPING: Rate = { burst: 60, perMinute: 240 };
/** A person reads an answer in some seconds; a channel may hold many people. */
const DEFAULT_RATES: Rates = {
  user: { burst: 20, perMinute: 30 },
  channel: { burst: 60, perMinute: 120 },
};

interface Bucket {
  tokens: number;
  at: number;
}

const MINUTE = 60_000;
const MOST_BUCKETS = 20_000;

/** How fast one user and one channel may ask: a token bucket each. */
export class RateLimit {
  readonly #rates: Rates;
  readonly #now: () => number;
  readonly #buckets = new LRUCache<string, Bucket>({ max: MOST_BUCKETS });

  /** @param now milliseconds from any start; the wall clock may be set back, and then everyone would be refused */
  constructor(rates: Rates = DEFAULT_RATES, now: () => number = () => performance.now()) {
    this.#rates = rates;
    this.#now = now;
  }

  /**
   * Counts one request.
   *
   * @returns seconds to wait before the next one is answered; 0 if this one is
   */
  take(userId: string, channelId: string): number {
    const user = this.#fill(`u${userId}`, this.#rates.user);
    const channel = this.#fill(`c${channelId}`, this.#rates.channel);
    const wait = Math.max(waitFor(user, this.#rates.user), waitFor(channel, this.#rates.channel));
    if (wait > 0) return wait;
    user.tokens--;
    channel.tokens--;
    return 0;
  }

  /** Counts one list of choices. @returns whether it may be made */
  takeTyping(userId: string): boolean {
    const bucket = this.#fill(`t${userId}`, this.#rates.typing ?? TYPING);
    if (bucket.tokens < 1) return false;
    bucket.tokens--;
    return true;
  }

  #fill(key: string, { burst, perMinute }: Rate): Bucket {
    const now = this.#now();
    const known = this.#buckets.get(key) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, known.tokens + (Math.max(0, now - known.at) * perMinute) / MINUTE);
    const bucket = { tokens, at: now };
    this.#buckets.set(key, bucket);
    return bucket;
  }
}

function waitFor({ tokens }: Bucket, { perMinute }: Rate): number {
  return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * 60) / perMinute);
}

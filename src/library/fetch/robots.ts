import { LRUCache } from 'lru-cache';
import robotsParserModule from 'robots-parser';
import { word } from '../../messages/messages.ts';
import { FetchError } from './fetch-error.ts';
import { type RequestOptions, safeRequest } from './request.ts';
import { affordableRules } from './robots-rules.ts';

/** The package's types speak of a default export, its code is the function itself. */
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;

/** Bytes of a robots.txt that are read and hold, as RFC 9309 asks for at least (2.5: 500 kibibytes). */
const MOST_BYTES = 512_000;
/** Milliseconds a file is remembered; a failure for less, since it may be mended. */
const REMEMBERED = 3_600_000;
const FAILURE_REMEMBERED = 300_000;
const SITES = 500;

type Verdict = (url: string, agent: string) => boolean;

/** What sites let this bot read, by the Robots Exclusion Protocol (RFC 9309). */
export class Robots {
  readonly #known: LRUCache<string, Verdict | 'unknown'>;
  readonly #agent: string;

  /** @param agent the name that robots.txt files know the bot by */
  constructor(agent: string, now: () => number = Date.now) {
    this.#agent = agent;
    this.#known = new LRUCache({ max: SITES, ttl: REMEMBERED, ttlResolution: 0, perf: { now } });
  }

  /** @throws FetchError if the site does not let this page be read, or cannot say whether it does */
  async check(url: URL, options: RequestOptions): Promise<void> {
    const verdict = await this.#verdict(url.origin, options);
    if (verdict === 'unknown') throw new FetchError('robots', word('robotsUnknown'));
    if (!verdict(url.href, this.#agent)) throw new FetchError('robots', word('robotsForbid'));
  }

  async #verdict(origin: string, options: RequestOptions): Promise<Verdict | 'unknown'> {
    const known = this.#known.get(origin);
    if (known !== undefined) return known;
    const verdict = await readRobots(`${origin}/robots.txt`, options);
    this.#known.set(origin, verdict, { ttl: (verdict === 'unknown' ? FAILURE_REMEMBERED : REMEMBERED) - 1 });
    return verdict;
  }
}

async function readRobots(address: string, options: RequestOptions): Promise<Verdict | 'unknown'> {
  const { before: _, ...own } = options;
  try {
    return await safeRequest(address, { ...own, maxBytes: MOST_BYTES }, async ({ status, readStart }) => {
      // "Unavailable" (4xx) means that everything may be read, "unreachable" (5xx) that nothing may.
      if (status >= 500) return 'unknown';
      if (status < 200 || status >= 300) return () => true;
      const robots = robotsParser(address, affordableRules(new TextDecoder().decode(await readStart())));
      return (url, agent) => robots.isAllowed(url, agent) !== false;
    });
  } catch (error) {
    if (error instanceof FetchError && error.fault === 'redirects') return () => true;
    throw error;
  }
}

import { word } from '../messages/messages.ts';
import { decodeHtml } from '../story/formats/html/decode.ts';
import { type FetchRules, PUBLIC_WEB } from './fetch/connector.ts';
import { FetchError } from './fetch/fetch-error.ts';
import { type RequestOptions, safeRequest, type WebResponse } from './fetch/request.ts';
import { Robots } from './fetch/robots.ts';

export { type FetchRules, PUBLIC_WEB } from './fetch/connector.ts';
export { FetchError } from './fetch/fetch-error.ts';

/** A page as it was served. */
export interface FetchedPage {
  /** Where the redirects ended. */
  readonly url: string;
  readonly html: string;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
}

export interface FetcherOptions {
  /** Addresses to which connections may go; by default the public web. */
  readonly rules?: FetchRules | undefined;
  /** An address or e-mail in the user agent, for sites that want to complain. */
  readonly contact?: string | undefined;
  /** Milliseconds for everything: robots.txt, redirects and the page. */
  readonly timeout?: number | undefined;
  readonly now?: (() => number) | undefined;
}

/** The name in robots.txt files. */
const BOT_NAME = 'OnTheRecordBot';
const TIMEOUT = 10_000;
const REDIRECTS = 5;
/** Bytes after decompression. */
const MAX_PAGE_BYTES = 5_000_000;

/** Fetches news pages for people who asked for them, and nothing else. */
export class StoryFetcher {
  readonly #rules: FetchRules;
  readonly #userAgent: string;
  readonly #timeout: number;
  readonly #now: () => number;
  readonly #robots: Robots;

  constructor({ rules = PUBLIC_WEB, contact, timeout = TIMEOUT, now = Date.now }: FetcherOptions = {}) {
    this.#rules = rules;
    const more = contact === undefined ? '' : `; +${contact.replace(/[^\x20-\x7e]|[()]/gu, '')}`;
    this.#userAgent = `${BOT_NAME}/1.0 (Discord bot, reads a page when a person asks for it${more})`;
    this.#timeout = timeout;
    this.#now = now;
    this.#robots = new Robots(BOT_NAME, now);
  }

  /**
   * Fetches one page: http(s) on ports 80 and 443 of public addresses, checked after name resolution and at every
   * redirect; at most 5 redirects, 10 seconds and 5 MB; text/html only; what robots.txt forbids is not read.
   *
   * @throws FetchError (a UserError) that says why not and what to do instead
   */
  async fetch(address: string): Promise<FetchedPage> {
    const signal = AbortSignal.timeout(this.#timeout);
    const options: RequestOptions = {
      rules: this.#rules,
      userAgent: this.#userAgent,
      signal,
      timeout: this.#timeout,
      redirects: REDIRECTS,
      maxBytes: MAX_PAGE_BYTES,
    };
    const before = (url: URL) => this.#robots.check(url, options);
    return safeRequest(address.trim(), { ...options, before }, async (answer) => {
      checkStatus(answer);
      const [type = '', charset] = answer.contentType.split(/;\s*(?:.*;\s*)?charset=/u);
      const media = type.split(';')[0]?.trim() ?? '';
      if (media !== 'text/html') throw new FetchError('type', word('notPage', mediaType(media)));
      const html = decodeHtml(await answer.read(), charset);
      return { url: answer.url.href, html, fetchedAt: this.#now() };
    });
  }
}

/** A media type as it may be shown, or nothing: what a site sends in its place is not repeated. */
function mediaType(type: string): string {
  return /^[a-z0-9][a-z0-9.+-]{0,60}\/[a-z0-9][a-z0-9.+-]{0,60}$/u.test(type) ? type : '';
}

function checkStatus({ status }: WebResponse): void {
  if (status >= 200 && status < 300 && status !== 204) return;
  if (status === 404 || status === 410) throw new FetchError('status', word('pageGone'));
  if (status === 401 || status === 402) throw new FetchError('status', word('pageForMembers'));
  if (status === 403 || status === 451 || status === 429)
    throw new FetchError('status', word('pageNotForPrograms', status));
  throw new FetchError('status', word('pageFailed', status));
}

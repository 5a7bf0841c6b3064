import { word } from '../../messages/messages.ts';
import { checkUrl, type FetchRules } from './connector.ts';
import { Exchange, type Head } from './exchange.ts';
import { FetchError } from './fetch-error.ts';
import { unpack } from './unpack.ts';

export interface RequestOptions {
  readonly rules: FetchRules;
  readonly userAgent: string;
  readonly signal: AbortSignal;
  /** Milliseconds to open a connection. */
  readonly timeout: number;
  readonly redirects: number;
  /** Bytes, as sent and after decompression. */
  readonly maxBytes: number;
  /** Asked before each request, redirects included. */
  readonly before?: (url: URL) => Promise<void>;
}

export interface WebResponse {
  /** Where the redirects ended. */
  readonly url: URL;
  readonly status: number;
  readonly contentType: string;
  /**
   * The body; to be asked for before the request ends.
   *
   * @throws FetchError if it is larger than it may be
   */
  read(): Promise<Uint8Array>;
  /** The body's first `maxBytes`. */
  readStart(): Promise<Uint8Array>;
}

/** Characters of a `Content-Type` that are looked at. */
const LONGEST_TYPE = 200;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Asks for a page and follows its redirects, each checked as the first address was.
 *
 * @param use what to do with the answer; the connection is closed afterwards
 * @throws FetchError that says why there is no answer
 */
export async function safeRequest<T>(
  address: string | URL,
  options: RequestOptions,
  use: (answer: WebResponse) => Promise<T>,
): Promise<T> {
  const { signal } = options;
  try {
    let url = checkUrl(address, options.rules);
    for (let hop = 0; ; hop++) {
      await options.before?.(url);
      const step = await inExchange(url, options, async (exchange) => {
        const head = await exchange.head();
        const location = head.headers.get('location');
        if (REDIRECTS.has(head.status) && location !== undefined) return { location };
        return { used: await use(answerOf(url, head, exchange, options)) };
      });
      if ('used' in step) return step.used as T;
      if (hop >= options.redirects) throw new FetchError('redirects', word('redirectsEndless'));
      url = checkUrl(new URL(step.location, url), options.rules);
    }
  } catch (error) {
    throw explain(error, signal);
  }
}

/** Connections are never shared between requests, not even to the same name. */
async function inExchange<T>(
  url: URL,
  { rules, signal, timeout, userAgent, maxBytes }: RequestOptions,
  use: (exchange: Exchange) => Promise<T>,
): Promise<T> {
  const headers = {
    'user-agent': userAgent,
    accept: 'text/html',
    'accept-language': 'en',
    'accept-encoding': 'gzip, br, deflate',
  };
  const exchange = new Exchange(url, { rules, signal, timeout, headers, mostBytes: maxBytes });
  try {
    return await use(exchange);
  } finally {
    await exchange.close();
  }
}

function answerOf(
  url: URL,
  { status, headers }: Head,
  exchange: Exchange,
  { maxBytes }: RequestOptions,
): WebResponse {
  const unpacked = async () => {
    const found = await unpack(await exchange.body(), headers.get('content-encoding') ?? '', maxBytes);
    if (!found) throw new FetchError('type', word('pagePacked'));
    return found;
  };
  return {
    url,
    status,
    contentType: (headers.get('content-type') ?? '').slice(0, LONGEST_TYPE).toLowerCase(),
    read: async () => {
      const { bytes, isWhole } = await unpacked();
      if (!isWhole) throw new FetchError('size', word('pageLarge', Math.round(maxBytes / 1e6)));
      return bytes;
    },
    readStart: async () => (await unpacked()).bytes,
  };
}

function explain(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof FetchError) return error;
  if (signal.aborted || /timeout/iu.test(codeOf(error))) return new FetchError('time', word('siteSlow'));
  const code = codeOf(error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new FetchError('network', word('noSuchSite'));
  // The same message for every other fault: it must not reveal what is behind an address.
  return new FetchError('network', word('pageNotFetched'));
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code = 'code' in error ? String(error.code) : '';
  return code || (error.cause === undefined ? error.name : codeOf(error.cause));
}

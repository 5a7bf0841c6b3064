import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent, request } from 'undici';
import { word } from '../../words/words.ts';
import { checkUrl, type FetchRules, safeConnector } from './connector.ts';
import { FetchError } from './fetch-error.ts';

export interface RequestOptions {
  readonly rules: FetchRules;
  readonly userAgent: string;
  readonly signal: AbortSignal;
  /** Milliseconds until a connection stands. */
  readonly timeout: number;
  readonly redirects: number;
  /** Bytes after decompression. */
  readonly maxBytes: number;
  /** Asked before each request, redirects included. */
  readonly before?: (url: URL) => Promise<void>;
}

export interface Answer {
  /** Where the redirects ended. */
  readonly url: URL;
  readonly status: number;
  readonly contentType: string;
  /** Reads the body; to be called at most once, and before the request ends. */
  read(): Promise<Uint8Array>;
}

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
  use: (answer: Answer) => Promise<T>,
): Promise<T> {
  const { rules, signal, timeout } = options;
  // An agent of its own: no connection is ever taken over from another name's request.
  const agent = new Agent({
    connect: safeConnector(rules, timeout),
    connections: 1,
    pipelining: 0,
    maxHeaderSize: 32_768,
    headersTimeout: timeout,
    bodyTimeout: timeout,
  });
  try {
    let url = checkUrl(address, rules);
    for (let hop = 0; ; hop++) {
      await options.before?.(url);
      const { statusCode, headers, body } = await request(url, {
        dispatcher: agent,
        signal,
        headers: {
          'user-agent': options.userAgent,
          accept: 'text/html',
          'accept-language': 'en',
          'accept-encoding': 'gzip, br, deflate',
        },
      });
      const location = headers.location;
      if (REDIRECTS.has(statusCode) && typeof location === 'string') {
        body.on('error', () => undefined).destroy();
        if (hop >= options.redirects) throw new FetchError('redirects', word('redirectsEndless'));
        url = checkUrl(new URL(location, url), rules);
        continue;
      }
      return await use({
        url,
        status: statusCode,
        contentType: String(headers['content-type'] ?? '').toLowerCase(),
        read: () => readBody(body, String(headers['content-encoding'] ?? ''), options),
      });
    }
  } catch (error) {
    throw explain(error, signal);
  } finally {
    await agent.destroy();
  }
}

async function readBody(body: Readable, encoding: string, { maxBytes }: RequestOptions): Promise<Uint8Array> {
  const plain = decompress(body, encoding.trim().toLowerCase());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of plain) {
    size += chunk.length;
    // Counted as it comes out of the decompression: a small file can hold gigabytes.
    if (size > maxBytes) {
      body.destroy();
      throw new FetchError('size', word('pageLarge', Math.round(maxBytes / 1e6)));
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decompress(body: Readable, encoding: string): AsyncIterable<Buffer> {
  const pass = (stream: ReturnType<typeof createGunzip>): AsyncIterable<Buffer> => {
    body.on('error', (error) => stream.destroy(error));
    return body.pipe(stream);
  };
  switch (encoding) {
    case '':
    case 'identity':
      return body;
    case 'gzip':
    case 'x-gzip':
      return pass(createGunzip());
    case 'br':
      return pass(createBrotliDecompress());
    case 'deflate':
      return pass(createInflate());
    default:
      body.destroy();
      throw new FetchError('type', word('pagePacked'));
  }
}

function explain(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof FetchError) return error;
  if (signal.aborted || /timeout/iu.test(codeOf(error))) return new FetchError('time', word('siteSlow'));
  const code = codeOf(error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new FetchError('network', word('noSuchSite'));
  // The same words for every other fault: they tell nothing about what stands behind an address.
  return new FetchError('network', word('pageNotFetched'));
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code = 'code' in error ? String(error.code) : '';
  return code || (error.cause === undefined ? error.name : codeOf(error.cause));
}

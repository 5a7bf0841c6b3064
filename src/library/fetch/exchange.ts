import { Agent, type Dispatcher } from 'undici';
import { type FetchRules, safeConnector } from './connector.ts';

export interface ExchangeOptions {
  readonly rules: FetchRules;
  readonly signal: AbortSignal;
  /** Milliseconds to open a connection, to wait for headers, and between two pieces of the body. */
  readonly timeout: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the body, as sent, that are kept; what comes after them is thrown away. */
  readonly mostBytes: number;
}

export interface Head {
  readonly status: number;
  /** A header that came more than once is left out. */
  readonly headers: ReadonlyMap<string, string>;
}

export interface Body {
  /** As sent: perhaps compressed. */
  readonly bytes: Uint8Array;
  /** False if more was sent than `mostBytes`. */
  readonly isWhole: boolean;
}

/**
 * One request over a connection of its own, which nothing else ever uses.
 *
 * undici 7 ends the process when a server closes its side while the parser of the answer is paused (nodejs/undici#5360:
 * an assertion in the socket's `end` handler, out of reach of any `catch`). So nothing here ever pauses it: the body is
 * taken as fast as it comes, up to a limit, and unpacked once it is there.
 */
export class Exchange {
  readonly #agent: Agent;
  readonly #head = new Outcome<Head>();
  readonly #body = new Outcome<Body>();
  readonly #signal: AbortSignal;
  readonly #chunks: Uint8Array[] = [];
  readonly #most: number;
  #size = 0;

  constructor(url: URL, { rules, signal, timeout, headers, mostBytes }: ExchangeOptions) {
    this.#most = mostBytes;
    this.#signal = signal;
    this.#agent = new Agent({
      connect: safeConnector(rules, timeout),
      connections: 1,
      pipelining: 0,
      maxHeaderSize: 32_768,
      headersTimeout: timeout,
      bodyTimeout: timeout,
    });
    if (signal.aborted) this.#onAbort();
    else signal.addEventListener('abort', this.#onAbort, { once: true });
    this.#agent.dispatch(
      { origin: url.origin, path: `${url.pathname}${url.search}`, method: 'GET', headers },
      this.#handler(),
    );
  }

  /** Status and headers. */
  head(): Promise<Head> {
    return this.#head.promise;
  }

  body(): Promise<Body> {
    return this.#body.promise;
  }

  async close(): Promise<void> {
    this.#signal.removeEventListener('abort', this.#onAbort);
    await this.#agent.destroy();
  }

  #handler(): Dispatcher.DispatchHandler {
    return {
      onRequestStart: () => undefined,
      onResponseStart: (_, status, headers) => {
        // "100 Continue" and its like come before the answer.
        if (status >= 200) this.#head.resolve({ status, headers: single(headers) });
      },
      onResponseData: (_, chunk) => this.#take(chunk),
      onResponseEnd: () => this.#end(true),
      onResponseError: (_, error) => this.#fail(error),
    };
  }

  #take(chunk: Uint8Array): void {
    const room = this.#most - this.#size;
    this.#size += chunk.length;
    if (room > 0) this.#chunks.push(chunk.subarray(0, room));
    if (chunk.length > room) this.#end(false);
  }

  #end(isWhole: boolean): void {
    this.#body.resolve({ bytes: Buffer.concat(this.#chunks), isWhole });
    this.#chunks.length = 0;
  }

  readonly #onAbort = (): void => this.#fail(this.#signal.reason);

  #fail(error: unknown): void {
    this.#head.reject(error);
    this.#body.reject(error);
  }
}

/** A promise that is settled from outside. */
class Outcome<T> {
  readonly promise: Promise<T>;
  resolve!: (value: T) => void;
  reject!: (reason: unknown) => void;

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    // It may fail before, or without, anybody waiting for it.
    this.promise.catch(() => undefined);
  }
}

function single(headers: Readonly<Record<string, string | string[] | undefined>>): Map<string, string> {
  return new Map(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

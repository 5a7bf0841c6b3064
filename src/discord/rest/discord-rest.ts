import { setTimeout as sleep } from 'node:timers/promises';
import {
  DiscordAPIError,
  HTTPError,
  RateLimitError,
  type REST,
  type RESTOptions,
  type RequestMethod,
} from 'discord.js';
import type { MessageFile } from '../../replies/render.ts';
import { multipart } from './multipart.ts';

export interface DiscordRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: `/${string}`;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as multipart/form-data beside the body. */
  readonly files?: readonly MessageFile[] | undefined;
  /** False if the path carries an interaction's token: the bot's own token is not sent. */
  readonly auth?: boolean;
  /** False if it would be noticed when the same request arrives twice, as with a follow-up. Default true. */
  readonly repeatable?: boolean;
}

export interface Patience {
  /** `performance.now()` after which the answer is of no use; changes of the clock do not move it. */
  readonly until: number;
  /** Milliseconds given to one try; a hanging one is cut and tried again. */
  readonly perTryMs: number;
}

/**
 * Options for discord.js's REST that leave all trying again to `DiscordRest`: left alone it repeats a 5xx four times at
 * once, waits 15 s for each of four hanging tries and loops without a pause on a 429 without Retry-After.
 */
export function restOptions(apiUrl: string): Partial<RESTOptions> {
  const api = apiUrl.replace(/\/+(?:v\d+\/*)?$/u, '');
  return { api, version: '10', retries: 0, rejectOnRateLimit: () => true };
}

/**
 * A call to Discord that came to nothing. Unlike discord.js's errors it holds no address and no body: the address of an
 * interaction is a secret for 15 minutes.
 */
export class DiscordCallError extends Error {
  override readonly name = 'DiscordCallError';
  /** HTTP status, if there was an answer. */
  readonly status: number | undefined;
  /** Discord's JSON error code, or the network's ("ECONNREFUSED"). */
  readonly code: string | number | undefined;
  /** True if Discord may have done what was asked although no good answer came back. */
  readonly mayHaveArrived: boolean;

  constructor(message: string, failure: Omit<Failure, 'waitMs' | 'message'>) {
    super(message);
    this.status = failure.status;
    this.code = failure.code;
    this.mayHaveArrived = failure.mayHaveArrived;
  }
}

interface Failure {
  readonly message: string;
  readonly status: number | undefined;
  readonly code: string | number | undefined;
  readonly mayHaveArrived: boolean;
  /** Milliseconds to wait at least before the next try; undefined if trying again is of no use. */
  readonly waitMs: number | undefined;
}

const ALREADY_ACKNOWLEDGED = 40060;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5000;
/** A try with less time than this left is not worth starting. */
const SHORTEST_TRY_MS = 150;

/** discord.js's REST with one deadline for a call, pauses between tries, and errors that hold no secret. */
export class DiscordRest {
  readonly #rest: REST;
  readonly #token: string;

  constructor(rest: REST, token: string) {
    this.#rest = rest;
    this.#token = token;
  }

  /**
   * @returns Discord's JSON, unchecked
   * @throws DiscordCallError
   */
  async call(request: DiscordRequest, patience: Patience): Promise<unknown> {
    let arrived = false;
    for (let tries = 0; ; tries++) {
      const failure = await this.#try(request, patience);
      if ('answer' in failure) return failure.answer;
      // An earlier try that seemed to fail was the one that worked.
      if (failure.code === ALREADY_ACKNOWLEDGED && arrived) return undefined;
      arrived ||= failure.mayHaveArrived;
      const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries) * (0.75 + Math.random() / 2);
      const left = patience.until - performance.now() - SHORTEST_TRY_MS;
      // The last try comes just before the deadline.
      const wait = Math.max(Math.min(pause, left), failure.waitMs ?? 0);
      const again = failure.waitMs !== undefined && (request.repeatable !== false || !failure.mayHaveArrived);
      if (!again || left <= 0 || wait > left) {
        const tried = tries > 0 ? ` (${tries + 1} tries)` : '';
        throw new DiscordCallError(`${failure.message}${tried}`, { ...failure, mayHaveArrived: arrived });
      }
      await sleep(wait);
    }
  }

  async #try(request: DiscordRequest, patience: Patience): Promise<{ answer: unknown } | Failure> {
    const { method, path, body, query, files, auth = true } = request;
    // A timeout takes whole milliseconds only.
    const ms = Math.ceil(
      Math.max(SHORTEST_TRY_MS, Math.min(patience.perTryMs, patience.until - performance.now())),
    );
    // A single 401 makes discord.js forget the token for good, though a proxy may have sent it.
    if (auth) this.#rest.setToken(this.#token);
    // `AbortSignal.timeout` would stay until its time, long after the answer, and make an error then.
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), ms);
    try {
      const answer = await this.#rest.request({
        method: method as RequestMethod,
        fullRoute: path,
        auth,
        signal: late.signal,
        ...(files ? withFiles(body, files) : body === undefined ? {} : { body }),
        ...(query ? { query: new URLSearchParams(query) } : {}),
      });
      return { answer };
    } catch (error) {
      return failureOf(error);
    } finally {
      clearTimeout(timer);
    }
  }
}

function withFiles(json: unknown, files: readonly MessageFile[]) {
  const { body, contentType } = multipart(json, files);
  return { body, passThroughBody: true, headers: { 'Content-Type': contentType } };
}

function failureOf(error: unknown): Failure {
  if (error instanceof RateLimitError)
    return {
      message: 'Discord limits the rate of these calls',
      status: 429,
      code: undefined,
      mayHaveArrived: false,
      waitMs: Math.max(0, error.retryAfter),
    };
  if (error instanceof DiscordAPIError)
    return {
      message: `Discord refused: ${error.message}`,
      status: error.status,
      code: error.code,
      mayHaveArrived: false,
      waitMs: undefined,
    };
  if (error instanceof HTTPError)
    return {
      message: `Discord failed with status ${error.status}`,
      status: error.status,
      code: undefined,
      mayHaveArrived: true,
      waitMs: 0,
    };
  const code = networkCode(error);
  return {
    message: `Discord did not answer (${code})`,
    status: undefined,
    code,
    mayHaveArrived: !NEVER_ARRIVED.has(code),
    waitMs: 0,
  };
}

/** Failures before anything was sent. */
const NEVER_ARRIVED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'no answer in time';
  const own = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const inner = error.cause === undefined ? undefined : networkCode(error.cause);
  return own ?? inner ?? (error.constructor === TypeError ? 'TypeError' : error.name);
}

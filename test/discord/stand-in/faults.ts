/** The calls of Discord's REST API that the bot may make. */
export type CallKind =
  | 'application'
  | 'gateway'
  | 'list-commands'
  | 'put-commands'
  | 'callback'
  | 'edit'
  | 'delete'
  | 'follow-up'
  | 'message'
  | 'get-message'
  | 'edit-message'
  | 'open-direct'
  | 'typing';

/** How a call goes wrong. */
export type Fault = {
  readonly on: CallKind;
  /** How often; default once. */
  readonly times?: number;
  /** The call is carried out first: only its answer goes wrong. */
  readonly afterwards?: boolean;
} & (
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** A rate limit; `null` leaves out the Retry-After header. */
  | { readonly retryAfterSeconds: number | null }
  /** No answer at all. */
  | { readonly hang: true }
  /** The connection breaks. */
  | { readonly reset: true }
);

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The faults that are still to come, in order. */
export class Faults {
  readonly #waiting: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#waiting.length = 0;
  }

  take(kind: CallKind): Fault | undefined {
    const index = this.#waiting.findIndex(({ fault }) => fault.on === kind);
    const entry = this.#waiting[index];
    if (!entry) return undefined;
    entry.left--;
    if (entry.left <= 0) this.#waiting.splice(index, 1);
    return entry.fault;
  }
}

/** @returns undefined if nothing is to be answered: a hang or a break */
export function answerOf(fault: Fault): Answer | undefined {
  if ('status' in fault)
    return {
      status: fault.status,
      body: fault.body ?? { message: `${fault.status}: made by a test`, code: 0 },
      ...(fault.headers ? { headers: fault.headers } : {}),
    };
  if ('retryAfterSeconds' in fault) {
    const after = fault.retryAfterSeconds;
    return {
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: after ?? 0, global: false },
      headers: after === null ? {} : { 'Retry-After': String(after), 'X-RateLimit-Scope': 'user' },
    };
  }
  return undefined;
}

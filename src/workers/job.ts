import { UserError } from '../errors.ts';
import type { Wording } from '../messages/messages.ts';

/** Work that a stranger can make long. What goes in and comes out is copied: plain data, as little as will do. */
export interface Job<Input, Output> {
  readonly name: string;
  /** Shown to the person if it takes too long. */
  readonly tooLong: Wording;
  /** Never there: it only ties the types together. */
  readonly types?: (input: Input) => Output;
}

/** Where jobs are done. */
export interface Workers {
  /**
   * Does a job in its owner's turn.
   *
   * @throws UserError what the job itself says to the person, `tooLong` if it was given up, or that too much waits
   */
  run<Input, Output>(owner: string, job: Job<Input, Output>, input: Input): Promise<Output>;
  /** Resolves once a worker has loaded everything. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

/** What each job does, by its name. */
export type Handlers = Readonly<Record<string, (input: never) => unknown>>;

/** What a worker sends back: errors lose their class on the way. */
export type JobOutcome =
  | { readonly value: unknown }
  | { readonly refusal: Wording; readonly obstacle?: string | undefined };

/** A job as it is sent; the worker sets the first number of `state` to 1 when it begins. */
export interface Order {
  readonly name: string;
  readonly input: unknown;
  readonly state: Int32Array;
}

/** A refusal from a worker; `obstacle` says which, if the program goes by it. */
export class Refusal extends UserError {
  readonly obstacle: string | undefined;

  constructor(wording: Wording, obstacle?: string) {
    super(wording);
    this.obstacle = obstacle;
  }
}

export function unwrap(outcome: JobOutcome): unknown {
  if ('value' in outcome) return outcome.value;
  throw new Refusal(outcome.refusal, outcome.obstacle);
}

/** Does a job on this thread. */
export async function perform(handlers: Handlers, name: string, input: unknown): Promise<JobOutcome> {
  const handler = handlers[name] as ((input: unknown) => unknown) | undefined;
  if (!handler) throw new Error(`no worker does “${name}”`);
  try {
    return { value: await handler(input) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const obstacle = 'obstacle' in error && typeof error.obstacle === 'string' ? error.obstacle : undefined;
    return { refusal: error.wording, obstacle };
  }
}

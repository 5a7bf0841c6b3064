import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds after which a part of the bot counts as not answering. */
export const PATIENCE = 1_000;

/** What took too long; it may still come. */
export class LateError extends Error {
  override readonly name = 'LateError';
}

/** @throws LateError if it is not there in time */
export async function inTime<T>(work: Promise<T>, patience: number): Promise<T> {
  const done = new AbortController();
  const late = sleep(patience, undefined, { signal: done.signal }).then(() => {
    throw new LateError('no answer in time');
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}

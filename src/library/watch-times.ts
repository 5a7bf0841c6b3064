import { UserError } from '../errors.ts';
import { word } from '../messages/messages.ts';
import { DAY, HOUR } from './quotas.ts';

/** Milliseconds that a story is watched, and that a message about it is remembered. */
export const WATCH_LASTS = 2 * DAY;
export const ANSWERS_LAST = 7 * DAY;

const FIRST = HOUR / 4;
const LONGEST = 8 * HOUR;

/** When a watched page is fetched next: a quarter of an hour after the start, then twice as late each time, at most 8 hours. */
export function nextFetch(started: number, now: number): number {
  // The gap grows as the watch does: after n fetches, 2^n quarters of an hour have passed.
  return now + Math.min(LONGEST, Math.max(FIRST, now - started));
}

/** Stories that one owner may watch at a time: each is some ten fetches in two days. */
export const MOST_WATCHES = 10;

/**
 * @param others stories that the owner already watches, without this one
 * @throws UserError if the owner may watch no more
 */
export function checkWatches(others: number): void {
  if (others >= MOST_WATCHES) throw new UserError(word('watchLimit', others));
}

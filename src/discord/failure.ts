import { randomUUID } from 'node:crypto';
import { UserError } from '../errors.ts';
import type { Reply } from './command.ts';

/** Of a control whose id means nothing any more. */
export const STALE = 'This button is from an earlier version. Ask again to get a fresh one.';

export interface DispatchLog {
  error(details: object, message: string): void;
}

/** The text of a mistake that the user can mend, or a fixed apology with an id that the log holds too. */
export function failureReply(error: unknown, log: DispatchLog): Reply {
  if (error instanceof UserError) return notice(error.message);
  const id = randomUUID().slice(0, 8);
  log.error({ err: error, id }, 'an answer failed');
  return notice(`Something went wrong on our side. Please try again; if it stays, report the number ${id}.`);
}

/** What is said in place of a message that Discord calls malformed. */
export function refusedReply(error: unknown, log: DispatchLog): Reply {
  const id = randomUUID().slice(0, 8);
  log.error({ err: error, id }, 'Discord refused an answer');
  return notice(
    `Discord did not take this answer. Ask for a part of it; if it stays, report the number ${id}.`,
  );
}

export function notice(...lines: string[]): Reply {
  return { content: { kind: 'notice', lines }, private: true };
}

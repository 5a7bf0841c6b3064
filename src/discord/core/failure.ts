import { randomUUID } from 'node:crypto';
import { UserError } from '../../errors.ts';
import { type Wording, word } from '../../messages/messages.ts';
import type { Reply } from './command.ts';

export interface DispatchLog {
  error(details: object, message: string): void;
}

/** The text of a mistake that the user can mend, or a fixed apology with an id that the log holds too. */
export function failureReply(error: unknown, log: DispatchLog): Reply {
  if (error instanceof UserError) {
    if (error.cause !== undefined) log.error({ err: error.cause }, error.message);
    return notice(error.wording);
  }
  const id = randomUUID().slice(0, 8);
  log.error({ err: error, id }, 'an answer failed');
  return notice(word('wentWrong', id));
}

/** What is said in place of a message that Discord calls malformed. */
export function refusedReply(error: unknown, log: DispatchLog): Reply {
  const id = randomUUID().slice(0, 8);
  log.error({ err: error, id }, 'Discord refused an answer');
  return notice(word('refusedByDiscord', id));
}

export function notice(...lines: Wording[]): Reply {
  return { content: { kind: 'notice', lines }, private: true };
}

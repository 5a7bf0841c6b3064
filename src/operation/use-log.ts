import type { UseObserver } from '../discord/core/uses.ts';

export interface UseLogger {
  info(details: object, message: string): void;
  debug(details: object, message: string): void;
}

/**
 * One line for each use of the bot: the interaction's id, what was used, how long it took and how it ended; nothing
 * of what was asked or answered. Choices offered during typing are logged at debug level only, since each key makes a
 * line.
 */
export function logUses(log: UseLogger): UseObserver {
  return {
    began: () => undefined,
    ended({ id, kind, name }, outcome, ms) {
      const line = { interaction: id, kind, command: name, outcome, ms: Math.round(ms) };
      if (kind === 'typing') log.debug(line, 'used');
      else log.info(line, 'used');
    },
  };
}

/** Tells several of each use. */
export function observedBy(...observers: readonly UseObserver[]): UseObserver {
  return {
    began: (use) => {
      for (const each of observers) each.began(use);
    },
    ended: (use, ending, ms) => {
      for (const each of observers) each.ended(use, ending, ms);
    },
  };
}

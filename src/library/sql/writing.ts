import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import type { Engine } from './engine.ts';

/** Milliseconds that a write waits for another process (a backup, an import) to let the database go, and between two tries. */
const LONGEST_WAIT = 60_000;
const PAUSE = 100;

/** Nothing can be written; what is there can still be read. The cause is for the log. */
export class KeepingError extends UserError {
  override readonly name = 'KeepingError';

  constructor(cause: unknown) {
    super(word('cannotKeep'), { cause });
  }
}

/**
 * Runs work that writes. If another process holds the database, it tries again and again while others go on: SQLite
 * itself would block the whole process.
 *
 * @param work either done as a whole or not at all
 * @throws KeepingError if the disk is full or read-only, or the database file is no longer the one that was opened
 */
export async function writing<T>(engine: Pick<Engine, 'checkFile'>, work: () => Promise<T>): Promise<T> {
  const until = performance.now() + LONGEST_WAIT;
  for (;;) {
    try {
      engine.checkFile();
    } catch (error) {
      throw new KeepingError(error);
    }
    try {
      return await work();
    } catch (error) {
      if (!isLocked(error)) throw isUnwritable(error) ? new KeepingError(error) : error;
      if (performance.now() > until) throw new KeepingError(error);
    }
    await sleep(PAUSE);
  }
}

/** Whether another process holds the database. */
export function isLocked(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY');
}

/** SQLite: full, read-only, faults of the disk. PostgreSQL (appendix A of its manual): disk full, read-only transaction. */
const UNWRITABLE = /^(?:SQLITE_(?:FULL|READONLY|IOERR|CANTOPEN)|53100$|25006$)/u;

function isUnwritable(error: unknown): boolean {
  return UNWRITABLE.test(codeOf(error));
}

/** What SQLite, PostgreSQL or the system calls a fault; empty if it has no name. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

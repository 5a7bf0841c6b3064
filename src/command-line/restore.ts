import { ExpectedError } from '../errors.ts';
import { restoreDatabase } from '../library/restore.ts';
import { verifyDatabase } from '../library/verify.ts';
import { grammarOf } from '../messages/grammar.ts';
import { print, printJson } from './output.ts';

const { count } = grammarOf('en');

export interface Where {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
}

/**
 * Puts a backup in place of the embedded database, while the bot is stopped.
 *
 * @throws ExpectedError if it cannot be done, or the stories are in PostgreSQL
 */
export async function restore({ dataDir, databaseUrl }: Where, file: string, asJson: boolean): Promise<void> {
  if (databaseUrl !== undefined)
    throw new ExpectedError(
      'The stories are in PostgreSQL (DATABASE_URL): restore them with pg_restore (docs/operations.md).',
    );
  const { stories, bytes, before } = await restoreDatabase(dataDir, file);
  if (asJson) return printJson({ stories, bytes, before: before ?? null });
  await print(`Restored: ${count(stories, 'story', 'stories')}, ${(bytes / 1e6).toFixed(1)} MB, checked.`);
  if (before !== undefined) await print(`What was there before is kept as ${before}`);
}

/**
 * Checks every text that is kept.
 *
 * @returns whether all is whole
 */
export async function verify(where: Where, file: string | undefined, asJson: boolean): Promise<boolean> {
  const { versions, faults } = await verifyDatabase(where, file);
  if (asJson) await printJson({ versions, faults });
  else {
    for (const fault of faults) await print(fault);
    const outcome = faults.length === 0 ? 'all whole' : count(faults.length, 'fault', 'faults');
    await print(`${count(versions, 'text', 'texts')} read: ${outcome}`);
  }
  return faults.length === 0;
}

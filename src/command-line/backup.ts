import { ExpectedError } from '../errors.ts';
import { backupDatabase } from '../library/backup.ts';
import { grammarOf } from '../messages/grammar.ts';
import { print, printJson } from './output.ts';

const { count } = grammarOf('en');

/**
 * Copies the embedded database into a file while the bot runs.
 *
 * @throws ExpectedError if there is none, the file exists or cannot be written, or the stories are in PostgreSQL
 */
export async function backup(
  { dataDir, databaseUrl }: { readonly dataDir: string; readonly databaseUrl?: string | undefined },
  target: string,
  asJson: boolean,
): Promise<void> {
  if (databaseUrl !== undefined)
    throw new ExpectedError('The stories are in PostgreSQL (DATABASE_URL): back them up with pg_dump.');
  const { file, bytes, stories } = await backupDatabase(dataDir, target);
  if (asJson) return printJson({ file, bytes, stories });
  await print(`${file}: ${count(stories, 'story', 'stories')}, ${(bytes / 1e6).toFixed(1)} MB, checked`);
}

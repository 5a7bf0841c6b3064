import { importDirectory } from '../library/import-directory.ts';
import type { Library } from '../library/library.ts';
import type { Owner } from '../library/owner.ts';
import { harmless } from '../story/harmless.ts';
import type { Workers } from '../workers/job.ts';
import { print, printJson } from './output.ts';
import { progressBar } from './progress-bar.ts';

/**
 * Loads the story files of a folder into a library: progress and what failed on stderr, the sums on stdout.
 *
 * @returns whether any file is in the library now
 * @throws ExpectedError if the folder cannot be read or holds no story files
 */
export async function importFolder(
  places: { readonly library: Library; readonly workers: Workers },
  owner: Owner,
  folder: string,
  asJson: boolean,
): Promise<boolean> {
  const draw = progressBar(process.stderr);
  const summary = await importDirectory(places, owner, folder, ({ done, total, file }) =>
    draw(done, total, file),
  );
  const { added, newVersions, duplicates, failed } = summary;
  if (asJson) await printJson(summary);
  else
    await print(
      `${added} added, ${newVersions} new versions, ${duplicates} there already, ${failed.length} failed`,
    );
  if (!asJson)
    for (const { file, reason } of failed) process.stderr.write(`${harmless(`${file}: ${reason}`)}\n`);
  return added + newVersions + duplicates > 0;
}

import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { MODEL_VERSION } from '../analysis/model-version.ts';
import { ExpectedError } from '../errors.ts';
import { isStoryFile, USUAL_EXTENSIONS } from '../story/formats/registry.ts';
import type { Workers } from '../workers/job.ts';
import { READ } from './import/read-job.ts';
import { EXPORT_FILES, type ImportedStory, importExport } from './import-export.ts';
import type { Library } from './library.ts';
import type { Owner } from './owner.ts';
import { unpackStory } from './stored-story.ts';
import type { NewStory } from './story-entry.ts';

export interface DirectorySummary {
  readonly added: number;
  readonly newVersions: number;
  readonly duplicates: number;
  readonly failed: readonly { readonly file: string; readonly reason: string }[];
}

export interface DirectoryProgress {
  readonly done: number;
  readonly total: number;
  /** Relative to the folder. */
  readonly file: string;
}

/** Stories in one transaction: each waits for the disk once. */
const BATCH = 50;

/**
 * Adds every story file under a folder, and the stories of every export (`stories.json`) with what moderators
 * corrected, in order of their names. A file or story that cannot be read or kept is reported and does not stop the others.
 *
 * @param workers read the files: one that would take for ever is given up
 * @throws ExpectedError if the folder cannot be read or holds no story files
 */
export async function importDirectory(
  { library, workers }: { readonly library: Library; readonly workers: Workers },
  owner: Owner,
  folder: string,
  onProgress: (progress: DirectoryProgress) => void = () => undefined,
): Promise<DirectorySummary> {
  const files = await storyFiles(folder);
  const summary: Sums = { added: 0, newVersions: 0, duplicates: 0, failed: [] };
  let batch: { file: string; story: NewStory }[] = [];
  const packed = new Map<string, string>();
  const flush = async (): Promise<void> => {
    for (const { file, kept, reason } of await keep(library, owner, batch)) {
      if (kept) summary[kept]++;
      else summary.failed.push({ file, reason });
    }
    // What they contain is kept as well: no one waits for it after the import.
    for (const [hash, analysis] of packed) await library.keepAnalysis(hash, MODEL_VERSION, analysis);
    packed.clear();
    batch = [];
  };
  for (const [at, file] of files.entries()) {
    try {
      const bytes = await readFile(join(folder, file));
      if (EXPORT_FILES.test(basename(file))) {
        await flush();
        countStories(summary, file, await importExport(library, owner, bytes.toString()));
      } else {
        const read = await workers.run(owner, READ, { kind: 'file', name: file, bytes });
        const { modified, dropped, measures, terms } = read;
        const story = unpackStory(read.text, read.layout);
        const { quotations } = measures;
        batch.push({
          file,
          story: { story, modified, dropped, quotations, terms, origin: 'import', addedBy: null },
        });
        packed.set(story.hash, read.packed);
      }
    } catch (error) {
      summary.failed.push({ file, reason: reasonOf(error) });
    }
    if (batch.length >= BATCH) await flush();
    onProgress({ done: at + 1, total: files.length, file });
  }
  await flush();
  return summary;
}

type Sums = { -readonly [K in Exclude<keyof DirectorySummary, 'failed'>]: number } & {
  readonly failed: { file: string; reason: string }[];
};

function countStories(sums: Sums, file: string, stories: readonly ImportedStory[]): void {
  for (const { title, kind, newVersions, failed } of stories) {
    if (kind) sums[COUNTED[kind]]++;
    else sums.failed.push({ file: `${file}: ${title}`, reason: reasonOf(failed) });
    sums.newVersions += newVersions;
  }
}

interface FileResult {
  readonly file: string;
  readonly kept?: 'added' | 'newVersions' | 'duplicates';
  /** Why it was not kept. */
  readonly reason: string;
}

const COUNTED = { added: 'added', version: 'newVersions', duplicate: 'duplicates' } as const;

async function keep(
  library: Library,
  owner: Owner,
  batch: readonly { file: string; story: NewStory }[],
): Promise<FileResult[]> {
  const [first, second] = batch;
  if (!first) return [];
  try {
    const outcomes = await library.addMany(
      owner,
      batch.map(({ story }) => story),
    );
    return outcomes.map(({ kind }, at) => ({ file: batch[at]?.file ?? '', kept: COUNTED[kind], reason: '' }));
  } catch (error) {
    if (!second) return [{ file: first.file, reason: reasonOf(error) }];
    // One of them cannot be kept; the others can, one by one.
    const results: FileResult[] = [];
    for (const one of batch) results.push(...(await keep(library, owner, [one])));
    return results;
  }
}

async function storyFiles(folder: string): Promise<string[]> {
  let found: string[];
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    found = entries
      .filter((entry) => entry.isFile() && (isStoryFile(entry.name) || EXPORT_FILES.test(entry.name)))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  } catch {
    throw new ExpectedError(`The folder ${folder} cannot be read. Check that it exists and may be opened.`);
  }
  if (found.length === 0)
    throw new ExpectedError(
      `There are no story files (${USUAL_EXTENSIONS.join(', ')}) and no exports (stories.json) in ${folder}.`,
    );
  return found.sort();
}

function reasonOf(error: unknown): string {
  if (error instanceof ExpectedError) return error.message;
  return error instanceof Error ? `unexpected: ${error.message}` : 'unexpected';
}

import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ExpectedError, SettingsError, UserError } from '../errors.ts';
import { isStoryFile } from '../story/formats/registry.ts';
import { readBytes, readStoryFile } from '../story/read-file.ts';
import type { Story } from '../story/story.ts';
import type { Workers } from '../workers/job.ts';
import { READ_FILE } from './import/read-job.ts';
import { unpackStory } from './stored-story.ts';

/** In the workers' queue they take their turn like a server. */
const TURN = 'seeds';
const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/**
 * The stories that a new install starts with, in order of their file names.
 *
 * @param workers where they are read; on this thread without them
 * @throws SettingsError that names the folder or the file which cannot be read
 */
export async function readSeeds(folder: string = SEEDS, workers?: Workers): Promise<Story[]> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter(isStoryFile).sort();
  } catch {
    throw new SettingsError(`The folder of seed stories cannot be read: ${folder}. Check SEEDS_DIR.`);
  }
  const stories: Story[] = [];
  for (const name of names) {
    try {
      stories.push(await (workers ? readIn(workers, join(folder, name)) : readStoryFile(join(folder, name))));
    } catch (error) {
      if (error instanceof ExpectedError)
        throw new SettingsError(`A seed story cannot be used: ${error.message}`);
      throw error;
    }
  }
  return stories;
}

async function readIn(workers: Workers, path: string): Promise<Story> {
  const bytes = await readBytes(path);
  try {
    const { text, layout } = await workers.run(TURN, READ_FILE, { name: basename(path), bytes });
    return unpackStory(text, layout);
  } catch (error) {
    if (error instanceof UserError) throw new ExpectedError(`${path}: ${error.message}`);
    throw error;
  }
}

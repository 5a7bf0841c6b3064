import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ExpectedError, StartError } from '../errors.ts';
import { isStoryFile } from '../story/formats/registry.ts';
import { readStoryFile } from '../story/read-file.ts';
import type { Story } from '../story/story.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/**
 * The stories that a new install starts with, in order of their file names.
 *
 * @throws StartError that names the folder or the file which cannot be read
 */
export async function readSeeds(folder: string = SEEDS): Promise<Story[]> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter(isStoryFile).sort();
  } catch {
    throw new StartError(`The folder of seed stories cannot be read: ${folder}. Check SEEDS_DIR.`);
  }
  const stories: Story[] = [];
  for (const name of names) {
    try {
      stories.push(await readStoryFile(join(folder, name)));
    } catch (error) {
      if (error instanceof ExpectedError)
        throw new StartError(`A seed story cannot be used: ${error.message}`);
      throw error;
    }
  }
  return stories;
}

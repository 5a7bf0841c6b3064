import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ExpectedError, UserError } from '../errors.ts';
import { formatOf, readAs } from './formats/registry.ts';
import type { Story } from './story.ts';

/**
 * Reads a story file by its ending.
 *
 * @throws ExpectedError that says what is wrong with the file and what to do
 */
export async function readStoryFile(path: string): Promise<Story> {
  const name = basename(path);
  try {
    const format = formatOf({ name });
    return (await readAs(format, await readBytes(path), { name })).story;
  } catch (error) {
    if (error instanceof UserError) throw new ExpectedError(`${path}: ${error.message}`);
    throw error;
  }
}

/** @throws ExpectedError if it cannot be opened */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new ExpectedError(`${path}: cannot be read. Check that the file exists and may be opened.`);
  }
}

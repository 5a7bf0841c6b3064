import { stat } from 'node:fs/promises';
import { type Analysis, analyse } from '../analysis/analysis.ts';
import { ExpectedError } from '../errors.ts';
import { LONGEST_STORY } from '../story/decode-text.ts';
import { readStoryFile } from '../story/read-file.ts';
import { progressBar } from './progress-bar.ts';

/** Fewer files are read before a bar would be seen. */
const SHOWN_FROM = 3;

/**
 * Reads and analyses story files, with a bar on stderr if there are many.
 *
 * @throws ExpectedError if one cannot be read, is a folder, or is longer than a news story
 */
export async function analysedFiles(files: readonly string[]): Promise<Analysis[]> {
  const draw = files.length >= SHOWN_FROM ? progressBar(process.stderr) : () => undefined;
  const stories: Analysis[] = [];
  for (const [at, file] of files.entries()) {
    draw(at, files.length, file);
    stories.push(await analysedFile(file));
  }
  draw(files.length, files.length, '');
  return stories;
}

/** One of them. @throws ExpectedError as above */
export async function analysedFile(file: string): Promise<Analysis> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) throw new ExpectedError(`${file} is a folder: name the story files in it.`);
  const story = await readStoryFile(file);
  if (story.text.length > LONGEST_STORY)
    throw new ExpectedError(
      `${file}: ${story.text.length} characters are more than a news story has (at most ${LONGEST_STORY}). Cut it to the story itself.`,
    );
  return analyse(story);
}

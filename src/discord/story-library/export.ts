import { UserError } from '../../errors.ts';
import { exportFiles } from '../../library/export.ts';
import { limits } from '../../replies/limits.ts';
import { word } from '../../words/words.ts';
import type { Reply } from '../command.ts';
import type { Context } from '../context.ts';
import { notice } from '../failure.ts';
import { entryOf } from './entry-of.ts';

/** One story or all of them as files, without anybody's id: everybody here may read the stories anyway. */
export async function exportStories(id: string | undefined, context: Context): Promise<Reply> {
  const story = id === undefined ? undefined : (await entryOf(id, context)).id;
  return filesReply(context, { story, withPeople: false });
}

/** @throws UserError where the files are more than a message can hold */
export async function filesReply(
  { library, analyses, owner }: Context,
  options: { readonly story?: string | undefined; readonly withPeople: boolean },
): Promise<Reply> {
  if ((await library.usage(owner)).stories === 0) throw new UserError(word('nothingToExport'));
  const files = await exportFiles(library, analyses, owner, { ...options, maxBytes: limits.fileBytes });
  if (files.length > limits.files) throw new UserError(word('exportLarge'));
  return { ...notice(word('exported')), files };
}

import { UserError } from '../../../errors.ts';
import type { AnalysisStore } from '../../../library/analysis-store.ts';
import { exportFiles } from '../../../library/export.ts';
import type { Owner } from '../../../library/owner.ts';
import { word } from '../../../messages/messages.ts';
import { limits } from '../../../replies/limits.ts';
import type { Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { notice } from '../../core/failure.ts';
import { entryOf } from './entry-of.ts';

/** Bytes of all files of one message; a larger library is exported story by story. */
const MOST_BYTES = limits.files * limits.fileBytes;
/** How much larger an export is than what is kept: quotations appear twice, and JSON has field names. */
const SWELLS = 1.5;

/** Libraries that are being exported, by bot: one export of each at a time. */
const running = new WeakMap<AnalysisStore, Set<Owner>>();

/** One story or all of them as files, without anybody's id. */
export async function exportStories(id: string | undefined, context: Context): Promise<Reply> {
  const story = id === undefined ? undefined : (await entryOf(id, context)).id;
  return filesReply(context, { story, withPeople: false });
}

/** @throws UserError if the files are more than a message can hold, or others are being made */
export async function filesReply(
  { library, analyses, owner }: Context,
  options: { readonly story?: string | undefined; readonly withPeople: boolean },
): Promise<Reply> {
  const { stories, bytes } = await library.usage(owner);
  if (stories === 0) throw new UserError(word('nothingToExport'));
  // Said before the work, which takes a while.
  if (options.story === undefined && bytes * SWELLS > MOST_BYTES) throw new UserError(word('exportLarge'));
  const owners = running.get(analyses) ?? new Set();
  running.set(analyses, owners);
  if (owners.has(owner)) throw new UserError(word('exportBusy'));
  owners.add(owner);
  try {
    const files = await exportFiles(library, analyses, owner, { ...options, maxBytes: limits.fileBytes });
    if (files.length > limits.files) throw new UserError(word('exportLarge'));
    return { ...notice(word('exported')), files };
  } finally {
    owners.delete(owner);
  }
}

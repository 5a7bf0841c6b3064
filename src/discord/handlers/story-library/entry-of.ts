import { UserError } from '../../../errors.ts';
import type { StoryEntry } from '../../../library/story-entry.ts';
import { word } from '../../../messages/messages.ts';
import type { Context } from '../../core/context.ts';

/**
 * The owner's own story with this id.
 *
 * @param id an entry's or a version's, or words from one title only
 * @throws UserError if there is none, or it is the sample
 */
export async function entryOf(id: string, { library, owner }: Context): Promise<StoryEntry> {
  const search = id.trim();
  const [byTitle, another] =
    search === '' ? [] : (await library.entries(owner, { search, limit: 2 })).entries;
  const entry = (await library.entry(owner, id)) ?? (another ? undefined : byTitle);
  if (!entry) missing();
  if (entry.origin === 'sample') throw new UserError(word('sampleFixed'));
  return entry;
}

/** @throws UserError always */
export function missing(): never {
  throw new UserError(word('noSuchStory'));
}

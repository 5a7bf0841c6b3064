import type { Answer, Notice } from '../../answers/answer.ts';
import type { Library } from '../../library/library.ts';
import type { Owner } from '../../library/owner.ts';
import type { Origin, StoryEntry } from '../../library/story-entry.ts';
import { type Wording, word } from '../../messages/messages.ts';
import type { Marks } from '../../replies/citation.ts';
import { inLine } from '../../replies/inline-text.ts';
import type { Context } from './context.ts';

/** The marks of all stories that an answer names. */
export async function provenanceOf(
  content: Answer | Notice,
  { library, owner }: Pick<Context, 'library' | 'owner'>,
): Promise<Marks> {
  const marks = new Map<string, readonly Wording[]>();
  if (content.kind === 'notice') return marks;
  const shown = content.sections.flatMap(({ passages }) => passages.map(({ story }) => story.id));
  for (const id of new Set([...content.searched.map((story) => story.id), ...shown])) {
    const entry = await library.entry(owner, id);
    if (entry) marks.set(id, await originOf(library, owner, entry, id));
  }
  return marks;
}

/**
 * The origin of a version: the site and time of the fetch, or that it was not fetched from its source; and that the
 * source has changed since, if a newer version is kept.
 */
async function originOf(
  library: Library,
  owner: Owner,
  entry: StoryEntry,
  versionId: string,
): Promise<readonly Wording[]> {
  const isStale = entry.versionId !== versionId;
  const versions = isStale ? await library.versions(owner, entry.id) : [entry];
  const fetchedAt = versions.find((version) => version.versionId === versionId)?.fetchedAt ?? null;
  // A story that came by its address may get its next version by a paste, and the other way round.
  const origin =
    entry.site !== null && fetchedAt !== null
      ? word('fetched', inLine(entry.site), fetchedAt)
      : broughtBy(entry.origin, owner.startsWith('user:'));
  return isStale ? [origin, word('changedSince')] : [origin];
}

/** Who brought in a text that was not fetched from its source: in a personal library, its owner. */
function broughtBy(origin: Origin, isOwn: boolean): Wording {
  switch (origin) {
    case 'sample':
      return word('sample');
    case 'import':
      return word('imported');
    case 'file':
      return word(isOwn ? 'uploadedOwn' : 'uploaded');
    default:
      return word(isOwn ? 'uncheckedOwn' : 'unchecked');
  }
}

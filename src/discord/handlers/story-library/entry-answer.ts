import type { StoryEntry } from '../../../library/story-entry.ts';
import type { Label, Wording } from '../../../messages/messages.ts';
import type { Story } from '../../../story/story.ts';
import type { Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { messagesOf } from '../../core/language.ts';
import { headline } from './changes.ts';
import { missing } from './entry-of.ts';
import { markStaleAnswers } from './mark-answers.ts';

/** Discord takes a while to change many messages: do not wait for it. */
export async function markOld(context: Context, { id }: StoryEntry): Promise<void> {
  const { library, channels, owner } = context;
  const messages = messagesOf(context, false, await library.settings(owner));
  void markStaleAnswers(library, channels, owner, id, messages);
}

/** What became of a story, with its headline. */
export async function entryAnswer(
  { library, owner }: Context,
  { versionId }: StoryEntry,
  label: Label,
  notes: readonly Wording[] = [],
): Promise<Reply> {
  return headlineAnswer((await library.get(owner, versionId)) ?? missing(), label, notes);
}

export function headlineAnswer(story: Story, label: Label, notes: readonly Wording[] = []): Reply {
  const sections = [{ label, notes, passages: headline(story) }];
  return { content: { kind: 'answer', answered: true, sections, controls: [], searched: [] }, private: true };
}

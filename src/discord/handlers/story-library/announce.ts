import type { Library } from '../../../library/library.ts';
import type { WatchedChange } from '../../../library/story-watcher.ts';
import { word } from '../../../messages/messages.ts';
import { renderMessage } from '../../../replies/render.ts';
import type { ChannelMessages } from '../../core/channel-messages.ts';
import { messagesOfOwner } from '../../core/language.ts';
import { provenanceOf } from '../../core/provenance.ts';
import { changesAnswer, headline } from './changes.ts';
import { markAnswers } from './mark-answers.ts';

export interface AnnounceParts {
  readonly library: Library;
  readonly channels: ChannelMessages;
  /** Hears of a channel that could not be written to. */
  onError(error: unknown): void;
}

/** Tells each channel that pinned a watched story what became of its quotations, and marks the recent answers. */
export async function announceChange(
  { owner, outcome, channels: pinnedIn, answers }: WatchedChange,
  { library, channels, onError }: AnnounceParts,
): Promise<void> {
  const { before, after, changes } = outcome;
  if (!changes) return;
  const head = { label: 'sourceChanged' as const, notes: [word('watchedStory')], passages: headline(after) };
  const answer = changesAnswer(before, after, { ...changes, added: [] }, head);
  const marks = await provenanceOf(answer, { library, owner });
  const messages = messagesOfOwner(owner, channels, await library.settings(owner));
  const body = renderMessage(answer, { isPrivate: false, messages: messages, marks });
  for (const channelId of pinnedIn) await channels.post(channelId, body).catch(onError);
  await markAnswers(answers, channels, messages);
}

import { word } from '../../../messages/messages.ts';
import type { Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { notice } from '../../core/failure.ts';
import { headline } from './changes.ts';

/** The channel is answered from this story until another is pinned; everyone there sees that. */
export async function pinStory(option: string, context: Context): Promise<Reply> {
  const { story } = await context.story(option);
  await context.library.pin(context.owner, context.channelId, story.id);
  const sections = [{ label: 'pinned' as const, passages: headline(story) }];
  return { content: { kind: 'answer', answered: true, sections, controls: [], searched: [] } };
}

export async function unpinStory(context: Context): Promise<Reply> {
  const { library, owner, channelId } = context;
  if (!(await library.pinned(owner, channelId))) return notice(word('notPinned'));
  await library.unpin(owner, channelId);
  return notice(word('unpinned'));
}

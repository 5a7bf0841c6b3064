import type { AskedStory } from '../../analysis/asked-story.ts';
import type { Answer } from '../../answers/answer.ts';
import { UserError } from '../../errors.ts';
import type { CustomId } from '../../replies/custom-id.ts';
import { word } from '../../words/words.ts';
import type { Reply } from '../core/command.ts';
import type { Context } from '../core/context.ts';
import { storyOf } from '../core/story-of.ts';

/** Makes the answer again for everybody to see. */
export async function shareAnswer(
  id: CustomId,
  context: Context,
  replays: Readonly<
    Record<string, (asked: AskedStory, id: CustomId, context: Context) => Answer | Promise<Answer>>
  >,
): Promise<Reply> {
  const [about = '', action = '', ...rest] = id.argument.split('.');
  const replay = Object.hasOwn(replays, action) ? replays[action] : undefined;
  if (!replay) throw new UserError(word('staleButton'));
  const again = { ...id, action, argument: rest.join('.') };
  const answer = await replay(await storyOf(id, context), again, context);
  const link = about === '' ? undefined : messageLink(context, about);
  return { content: { ...answer, about: link }, private: false };
}

function messageLink({ guildId, channelId }: Context, messageId: string): string {
  return `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${messageId}`;
}

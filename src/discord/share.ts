import type { AskedStory } from '../analysis/asked-story.ts';
import type { Answer, Target } from '../answers/answer.ts';
import { UserError } from '../errors.ts';
import type { CustomId } from '../replies/custom-id.ts';
import { word } from '../words/words.ts';
import type { Reply } from './command.ts';
import type { Context } from './context.ts';
import { storyOf } from './story-of.ts';

/** The action of the "Share" button. */
export const SHARE = 'share';

/**
 * The target that posts an answer to the channel. It is made again from the story: nothing that the asker typed is in it.
 *
 * @param about the id of the message that the answer is about
 */
export function shareTarget({ action, story, spans, argument = '' }: Target, about?: string): Target {
  return { action: SHARE, story, spans, argument: `${about ?? ''}.${action}.${argument}` };
}

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

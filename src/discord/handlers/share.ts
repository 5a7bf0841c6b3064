import type { Target } from '../../answers/answer.ts';
import { fields, plainText } from '../../answers/codec.ts';
import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import { defineAction } from '../core/action.ts';
import type { Context } from '../core/context.ts';
import { answerAgain } from './replay.ts';

/** "Share": makes the answer again for everyone to see. `about` is the id of the message that the answer is about. */
const shareAction = defineAction({
  name: 'share',
  argument: fields({ about: plainText, action: plainText, argument: plainText }),
  isPublic: true,
  async run({ id, argument: { about, action, argument } }, context) {
    const again = await answerAgain({ ...id, action, argument }, context);
    if (!again) throw new UserError(word('staleButton'));
    const link = about === '' ? undefined : messageLink(context, about);
    return { content: { ...again.answer, about: link }, private: false };
  },
});

/**
 * What posts an answer to the channel. It is made again from the story: nothing that the asker typed is in it.
 *
 * @param about the id of the message that the answer is about
 */
export function shareTarget({ action, story, spans, argument = '' }: Target, about = ''): Target {
  return shareAction.with({ about, action, argument }, { story, spans });
}

function messageLink({ guildId, channelId }: Context, messageId: string): string {
  return `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${messageId}`;
}

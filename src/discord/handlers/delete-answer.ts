import { type APIMessage, PermissionFlagsBits } from 'discord-api-types/v10';
import { plainText } from '../../answers/codec.ts';
import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import { defineAction } from '../core/action.ts';

const MAY_DELETE = PermissionFlagsBits.ManageMessages | PermissionFlagsBits.Administrator;

/** Deletes an answer, for the asker and anyone who may manage messages; the argument is the asker's id. */
export const deleteAction = defineAction({
  name: 'delete',
  argument: plainText,
  async run({ argument, message }, { userId, permissions }) {
    const asker = askerOf(message) ?? argument;
    if (asker !== userId && (permissions & MAY_DELETE) === 0n) throw new UserError(word('mayNotDelete'));
    return { remove: true };
  },
});

/** Who used the command or control that the message answers, or wrote the message that it replies to. */
function askerOf({ interaction_metadata, referenced_message }: APIMessage): string | undefined {
  return interaction_metadata?.user.id ?? referenced_message?.author.id;
}

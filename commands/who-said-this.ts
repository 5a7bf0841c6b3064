import { ApplicationCommandType } from 'discord-api-types/v10';
import { defineMessageCommand } from '../src/discord/core/command.ts';
import { modalText } from '../src/discord/core/modal-values.ts';
import { whoSaidHere } from '../src/discord/handlers/free-text/answer-here.ts';
import { textForm } from '../src/discord/handlers/free-text/ask-more.ts';
import { phraseIn } from '../src/discord/handlers/message-words.ts';

export default defineMessageCommand({
  data: { type: ApplicationCommandType.Message, name: 'Who said this?' },
  async executeOnMessage(message, context) {
    const phrase = phraseIn(message);
    if (phrase === undefined) return { modal: textForm(`who-said:1:::${message.id}:0`, 'who-said') };
    return { ...(await whoSaidHere(phrase, context)), private: true, about: message.id };
  },
  forms: {
    // A picture of a quotation: its words are typed in.
    'who-said': async (id, filled, context) => ({
      ...(await whoSaidHere(modalText(filled, 'text'), context)),
      about: id.argument,
    }),
  },
});

import { ApplicationCommandType } from 'discord-api-types/v10';
import { whoSaidHere } from '../src/discord/ask-here.ts';
import { textForm } from '../src/discord/ask-more.ts';
import { defineMessageCommand } from '../src/discord/command.ts';
import { filledText } from '../src/discord/filled.ts';
import { phraseIn } from '../src/discord/message-words.ts';

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
      ...(await whoSaidHere(filledText(filled, 'text'), context)),
      about: id.argument,
    }),
  },
});

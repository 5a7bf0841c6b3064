import { ApplicationCommandType } from 'discord-api-types/v10';
import { plainText } from '../src/answers/codec.ts';
import { defineAction } from '../src/discord/core/action.ts';
import { defineMessageCommand } from '../src/discord/core/command.ts';
import { modalText } from '../src/discord/core/modal-values.ts';
import { whoSaidHere } from '../src/discord/handlers/free-text/answer-here.ts';
import { textForm } from '../src/discord/handlers/free-text/ask-more.ts';
import { phraseIn } from '../src/discord/handlers/message-words.ts';

/** A picture of a quotation: its words are typed in. The argument is the id of the message. */
const typeInAction = defineAction({
  name: 'who-said',
  argument: plainText,
  submit: async ({ argument, ...filled }, context) => ({
    ...(await whoSaidHere(modalText(filled, 'text'), context)),
    about: argument,
  }),
});

export default defineMessageCommand({
  data: { type: ApplicationCommandType.Message, name: 'Who said this?' },
  async executeOnMessage(message, context) {
    const phrase = phraseIn(message);
    if (phrase === undefined) return { modal: textForm(typeInAction.formId(message.id), 'who-said') };
    return { ...(await whoSaidHere(phrase, context)), private: true, about: message.id };
  },
});

import { ApplicationCommandType } from 'discord-api-types/v10';
import { plainText } from '../src/answers/codec.ts';
import { defineAction } from '../src/discord/core/action.ts';
import { defineMessageCommand } from '../src/discord/core/command.ts';
import { modalText } from '../src/discord/core/modal-values.ts';
import { checkHere } from '../src/discord/handlers/free-text/answer-here.ts';
import { textForm } from '../src/discord/handlers/free-text/ask-more.ts';
import { textOf } from '../src/discord/handlers/message-words.ts';
import { word } from '../src/messages/messages.ts';

/** A picture of a quotation: its words are typed in. The argument is the id of the message. */
const typeInAction = defineAction({
  name: 'type-in',
  argument: plainText,
  run: async ({ argument }) => ({ modal: textForm(checkAction.formId(argument), 'check') }),
});

const checkAction = defineAction({
  name: 'check',
  argument: plainText,
  submit: async ({ argument, ...filled }, context) => ({
    ...(await checkHere(modalText(filled, 'text'), context)),
    about: argument,
  }),
});

export default defineMessageCommand({
  data: { type: ApplicationCommandType.Message, name: 'Check quotes' },
  async executeOnMessage(message, context) {
    const words = textOf(message);
    if (words !== '') return { ...(await checkHere(words, context)), about: message.id };
    const button = { ...typeInAction.with(message.id), label: 'typeIn' } as const;
    return { content: { kind: 'notice', lines: [word('pictureOnly')], controls: [button] }, private: true };
  },
});

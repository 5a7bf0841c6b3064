import { ApplicationCommandType } from 'discord-api-types/v10';
import { defineMessageCommand } from '../src/discord/core/command.ts';
import { modalText } from '../src/discord/core/modal-values.ts';
import { checkHere } from '../src/discord/handlers/free-text/answer-here.ts';
import { textForm } from '../src/discord/handlers/free-text/ask-more.ts';
import { textOf } from '../src/discord/handlers/message-words.ts';
import { word } from '../src/words/words.ts';

export default defineMessageCommand({
  data: { type: ApplicationCommandType.Message, name: 'Check quotes' },
  async executeOnMessage(message, context) {
    const words = textOf(message);
    if (words !== '') return { ...(await checkHere(words, context)), about: message.id };
    const button = { action: 'type-in', spans: [], argument: message.id, label: 'typeIn' } as const;
    return { content: { kind: 'notice', lines: [word('pictureOnly')], controls: [button] }, private: true };
  },
  actions: {
    'type-in': async ({ argument }) => ({ modal: textForm(`check:1:::${argument}:0`, 'check') }),
  },
  forms: {
    check: async (id, filled, context) => ({
      ...(await checkHere(modalText(filled, 'text'), context)),
      about: id.argument,
    }),
  },
});

import { ApplicationCommandType } from 'discord-api-types/v10';
import { checkHere } from '../src/discord/ask-here.ts';
import { textForm } from '../src/discord/ask-more.ts';
import { defineMessageCommand } from '../src/discord/command.ts';
import { filledText } from '../src/discord/filled.ts';
import { wordsOf } from '../src/discord/message-words.ts';

export default defineMessageCommand({
  data: { type: ApplicationCommandType.Message, name: 'Check quotes' },
  async executeOnMessage(message, context) {
    const words = wordsOf(message);
    if (words !== '') return { ...(await checkHere(words, context)), about: message.id };
    const button = { action: 'type-in', spans: [], argument: message.id, label: 'typeIn' } as const;
    const lines = ['That message has no words that I can read. Type in what its picture says.'];
    return { content: { kind: 'notice', lines, controls: [button] }, private: true };
  },
  actions: {
    'type-in': async ({ argument }) => ({ modal: textForm(`check:1:::${argument}:0`, 'check') }),
  },
  forms: {
    check: async (id, filled, context) => ({
      ...(await checkHere(filledText(filled, 'text'), context)),
      about: id.argument,
    }),
  },
});

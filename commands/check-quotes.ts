import { ApplicationCommandType } from 'discord-api-types/v10';
import { checkHere } from '../src/discord/ask-here.ts';
import { textForm } from '../src/discord/ask-more.ts';
import { defineMessageCommand } from '../src/discord/command.ts';
import { filledText } from '../src/discord/filled.ts';
import { wordsOf } from '../src/discord/message-words.ts';
import { word } from '../src/words/words.ts';

export default defineMessageCommand({
  data: { type: ApplicationCommandType.Message, name: 'Check quotes' },
  async executeOnMessage(message, context) {
    const words = wordsOf(message);
    if (words !== '') return { ...(await checkHere(words, context)), about: message.id };
    const button = { action: 'type-in', spans: [], argument: message.id, label: 'typeIn' } as const;
    return { content: { kind: 'notice', lines: [word('pictureOnly')], controls: [button] }, private: true };
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

import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { nothing } from '../../../answers/codec.ts';
import { type Action, defineAction } from '../../core/action.ts';
import type { Modal } from '../../core/command.ts';
import { modalText } from '../../core/modal-values.ts';
import { answerInWords } from './answer-message.ts';

const TEXTS = {
  ask: { title: 'askMore', label: 'yourQuestion', example: 'questionExample' },
  check: { title: 'checkTitle', label: 'theQuotation', example: 'quotationExample' },
  'who-said': { title: 'whoSaidTitle', label: 'wordsRemembered', example: undefined },
} as const;

const LONGEST_QUESTION = 500;
const LONGEST_MESSAGE = 2000;

/** A form with one line of text, `text`. */
export function textForm(customId: string, kind: keyof typeof TEXTS): Modal {
  const { title, label, example } = TEXTS[kind];
  const input = {
    type: ComponentType.TextInput as const,
    custom_id: 'text',
    style: kind === 'check' ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: true,
    max_length: kind === 'check' ? LONGEST_MESSAGE : LONGEST_QUESTION,
  };
  return (messages) => ({
    custom_id: customId,
    title: messages[title],
    components: [
      {
        type: ComponentType.Label,
        label: messages[label],
        component: example === undefined ? input : { ...input, placeholder: messages[example] },
      },
    ],
  });
}

/** "Ask more" below an answer: a form, which remembers the story and what the answer showed. */
export const askMoreAction: Action = defineAction({
  name: 'ask',
  argument: nothing,
  run: async ({ id }) => ({ modal: textForm(askMoreAction.formId(undefined, id), 'ask') }),
  submit: async ({ id: { story, spans }, ...filled }, context) =>
    answerInWords(modalText(filled, 'text'), context, story === '' ? undefined : { story, spans }),
});

import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { encodeCustomId } from '../replies/custom-id.ts';
import { answerInWords } from './answer-in-words.ts';
import type { Action, Form } from './command.ts';
import { filledText } from './filled.ts';

const WORDS = {
  ask: { title: 'Ask more', label: 'Your question', example: 'What did he say about …?' },
  check: { title: 'Check a quotation', label: 'The quotation', example: '“…,” somebody said' },
  'who-said': { title: 'Who said it?', label: 'The words as you remember them', example: '' },
} as const;

const LONGEST_QUESTION = 500;
const LONGEST_MESSAGE = 2000;

/** A form with one line of text, `text`. */
export function textForm(
  customId: string,
  kind: keyof typeof WORDS,
): APIModalInteractionResponseCallbackData {
  const { title, label, example } = WORDS[kind];
  const input = {
    type: ComponentType.TextInput as const,
    custom_id: 'text',
    style: kind === 'check' ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: true,
    max_length: kind === 'check' ? LONGEST_MESSAGE : LONGEST_QUESTION,
    ...(example === '' ? {} : { placeholder: example }),
  };
  return { custom_id: customId, title, components: [{ type: ComponentType.Label, label, component: input }] };
}

/** "Ask more" below an answer: a form, which remembers the story and what the answer showed. */
export const askMore: Action = async (id) => ({ modal: textForm(encodeCustomId(id), 'ask') });

export const askMoreForm: Form = async ({ story, spans }, filled, context) =>
  answerInWords(filledText(filled, 'text'), context, story === '' ? undefined : { story, spans });

import { type APILabelComponent, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { PASTE_LIMIT } from '../../../library/import/read-input.ts';
import type { StoryEntry } from '../../../library/library.ts';
import type { Words } from '../../../words/words.ts';
import type { Modal } from '../../core/command.ts';

const LONGEST_DETAIL = 300;

type FieldLabel =
  | 'fieldHeadline'
  | 'fieldTitle'
  | 'fieldSource'
  | 'fieldByline'
  | 'fieldDate'
  | 'fieldAddress'
  | 'fieldText';

interface Field {
  readonly id: string;
  readonly label: FieldLabel;
  readonly hint?: 'sourceHint' | 'dateHint' | 'textHint';
  readonly value?: string | undefined;
  readonly required?: boolean;
  readonly long?: boolean;
}

function form(customId: string, title: 'addTitle' | 'editTitle', fields: readonly Field[]): Modal {
  return (words) => ({
    custom_id: customId,
    title: words[title],
    components: fields.map((one) => field(one, words)),
  });
}

function field(
  { id, label, hint, value, required = false, long = false }: Field,
  words: Words,
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: words[label],
    ...(hint ? { description: words[hint] } : {}),
    component: {
      type: ComponentType.TextInput,
      custom_id: id,
      style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required,
      max_length: long ? PASTE_LIMIT : LONGEST_DETAIL,
      ...(value ? { value: value.slice(0, LONGEST_DETAIL) } : {}),
    },
  };
}

/** For pasting a story; a text longer than Discord lets a field hold comes as a file. */
export function pasteForm(customId: string): Modal {
  return form(customId, 'addTitle', [
    { id: 'headline', label: 'fieldHeadline' },
    { id: 'source', label: 'fieldSource', hint: 'sourceHint' },
    { id: 'date', label: 'fieldDate', hint: 'dateHint' },
    { id: 'url', label: 'fieldAddress' },
    { id: 'text', label: 'fieldText', hint: 'textHint', required: true, long: true },
  ]);
}

/** For correcting what is known of a story; its text is never edited. */
export function editForm(customId: string, { title, details }: StoryEntry): Modal {
  return form(customId, 'editTitle', [
    { id: 'title', label: 'fieldTitle', value: title },
    { id: 'source', label: 'fieldSource', value: details.source },
    { id: 'byline', label: 'fieldByline', value: details.byline },
    { id: 'published', label: 'fieldDate', value: details.published },
  ]);
}

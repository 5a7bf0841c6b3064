import { type APILabelComponent, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { PASTE_LIMIT } from '../../../library/import/read-input.ts';
import type { StoryEntry } from '../../../library/story-entry.ts';
import type { Messages } from '../../../messages/messages.ts';
import type { Modal } from '../../core/command.ts';

const LONGEST_DETAIL = 300;

type FieldLabel =
  | 'fieldTitle'
  | 'fieldSource'
  | 'fieldByline'
  | 'fieldDate'
  | 'fieldAddress'
  | 'fieldText'
  | 'fieldMoreText';

interface Field {
  readonly id: string;
  readonly label: FieldLabel;
  readonly hint?: 'dateHint' | 'textHint' | 'moreTextHint';
  readonly value?: string | undefined;
  readonly required?: boolean;
  readonly long?: boolean;
}

function form(customId: string, title: 'addTitle' | 'editTitle', fields: readonly Field[]): Modal {
  return (messages) => ({
    custom_id: customId,
    title: messages[title],
    components: fields.map((one) => field(one, messages)),
  });
}

function field(
  { id, label, hint, value, required = false, long = false }: Field,
  messages: Messages,
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: messages[label],
    ...(hint ? { description: messages[hint] } : {}),
    component: {
      type: ComponentType.TextInput,
      custom_id: id,
      style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required,
      max_length: long ? PASTE_LIMIT : LONGEST_DETAIL,
      ...(value ? { value: value.slice(0, long ? PASTE_LIMIT : LONGEST_DETAIL) } : {}),
    },
  };
}

/** The fields of a pasted text in order: an article of 2,500 words fits into them. */
const TEXT_FIELDS = ['text', 'text2', 'text3', 'text4'] as const;
export const PASTE_FIELDS = [...TEXT_FIELDS, 'url'] as const;
export const EDIT_FIELDS = ['title', 'source', 'byline', 'published'] as const;

/** What was filled into a form, by its fields. */
export type FilledIn = Readonly<Record<string, string | undefined>>;

/**
 * For pasting a story with everything around it: headline, outlet, byline and date are read from it.
 *
 * @param filled what was typed before, if it could not be taken
 */
export function pasteForm(customId: string, filled: FilledIn = {}): Modal {
  return form(customId, 'addTitle', [
    { id: 'text', label: 'fieldText', hint: 'textHint', required: true, long: true, value: filled.text },
    ...TEXT_FIELDS.slice(1).map(
      (id): Field => ({ id, label: 'fieldMoreText', hint: 'moreTextHint', long: true, value: filled[id] }),
    ),
    { id: 'url', label: 'fieldAddress', value: filled.url },
  ]);
}

/** For correcting what is known of a story; its text is never edited. */
export function editForm(customId: string, filled: FilledIn): Modal {
  return form(customId, 'editTitle', [
    { id: 'title', label: 'fieldTitle', value: filled.title },
    { id: 'source', label: 'fieldSource', value: filled.source },
    { id: 'byline', label: 'fieldByline', value: filled.byline },
    { id: 'published', label: 'fieldDate', hint: 'dateHint', value: filled.published },
  ]);
}

/** What the form shows before any correction. */
export function knownDetails({ title, details }: StoryEntry): FilledIn {
  return { title, source: details.source, byline: details.byline, published: details.published };
}

/**
 * The text that was pasted into several fields as one. A field that is full was cut there, in the middle of whatever it was; others end
 * where a person ended them.
 */
export function joinedText(filled: FilledIn): string {
  return TEXT_FIELDS.reduce((whole, id) => {
    const part = filled[id] ?? '';
    if (part.trim() === '') return whole;
    if (whole === '') return part;
    const isCut = whole.length % PASTE_LIMIT === 0;
    return isCut ? whole + part : `${whole.trimEnd()}\n\n${part.trimStart()}`;
  }, '');
}

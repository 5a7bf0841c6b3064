import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { PASTE_LIMIT } from '../../library/import/read-input.ts';
import type { StoryEntry } from '../../library/library.ts';
import { encodeCustomId } from '../../replies/custom-id.ts';

export const PASTE = 'paste';
export const EDIT = 'edit';
const LONGEST_DETAIL = 300;

interface Field {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly value?: string | undefined;
  readonly required?: boolean;
  readonly long?: boolean;
}

function form(action: string, argument: string, title: string, fields: readonly Field[]) {
  return {
    custom_id: encodeCustomId({ action, story: '', spans: [], argument, ordinal: 0 }),
    title,
    components: fields.map(field),
  } satisfies APIModalInteractionResponseCallbackData;
}

function field({ id, label, description, value, required = false, long = false }: Field): APILabelComponent {
  return {
    type: ComponentType.Label,
    label,
    ...(description ? { description } : {}),
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
export function pasteForm(): APIModalInteractionResponseCallbackData {
  return form(PASTE, '', 'Add a story', [
    { id: 'headline', label: 'Headline' },
    { id: 'source', label: 'Source', description: 'The outlet, such as CNN' },
    { id: 'date', label: 'Date of publication', description: 'Such as 2024-03-05' },
    { id: 'url', label: 'Address' },
    {
      id: 'text',
      label: 'Text',
      description: 'Up to 4,000 characters; upload a longer one as a file',
      required: true,
      long: true,
    },
  ]);
}

/** For correcting what is known of a story; its text is never edited. */
export function editForm({ id, title, details }: StoryEntry): APIModalInteractionResponseCallbackData {
  return form(EDIT, id, 'Correct a story’s details', [
    { id: 'title', label: 'Title in lists', value: title },
    { id: 'source', label: 'Source', value: details.source },
    { id: 'byline', label: 'Byline', value: details.byline },
    { id: 'published', label: 'Date of publication', value: details.published },
  ]);
}

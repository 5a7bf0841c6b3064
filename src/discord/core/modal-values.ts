import type { APIModalSubmission } from 'discord-api-types/v10';
import type { ModalValues } from './command.ts';
import { keepable } from './options.ts';

/** What was filled into a form, whatever kind of inputs it has. */
export function readModalValues(data: APIModalSubmission): ModalValues {
  const values: Record<string, string | boolean | readonly string[]> = {};
  for (const part of data.components) {
    const inputs = 'components' in part ? part.components : 'component' in part ? [part.component] : [];
    for (const input of inputs)
      values[input.custom_id] =
        'values' in input
          ? input.values
          : typeof input.value === 'string'
            ? keepable(input.value)
            : (input.value ?? '');
  }
  return { values, resolved: data.resolved ?? {} };
}

/** A text input's words without the white space around them; empty if nothing was filled in. */
export function modalText({ values }: ModalValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : '';
}

import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord-api-types/v10';
import { harmless } from '../story/harmless.ts';
import { walk } from './components.ts';
import type { ModalValues } from './request.ts';

interface Input {
  readonly type: number;
  readonly custom_id: string;
  readonly label?: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
}

/**
 * Asks for what a modal asks, one line for each input.
 *
 * @param ask prints a question and gives the next line, null at the end of input
 * @returns null where it was given up with an empty line for something required, or at the end of input
 */
export async function fillModal(
  modal: APIModalInteractionResponseCallbackData,
  ask: (question: string) => Promise<string | null>,
): Promise<ModalValues | null> {
  const values: ModalValues = {};
  for (const component of modal.components) {
    const nodes = walk([component]) as unknown as Input[];
    const input = nodes.find(({ custom_id: id }) => id !== undefined);
    if (!input) continue;
    const label = nodes.map((node) => node.label).find(Boolean) ?? modal.title;
    const options = input.options ?? [];
    const list = options.map((option, at) => `\n  ${at + 1} ${harmless(option.label)}`).join('');
    const line = (
      await ask(`${harmless(label)}${list}${input.required === false ? ' (optional)' : ''}: `)
    )?.trim();
    if (line === undefined || (line === '' && input.required !== false)) return null;
    values[input.custom_id] = answerFrom(input, line);
  }
  return values;
}

function answerFrom({ type, options = [] }: Input, line: string): ModalValues[string] {
  if (type === ComponentType.Checkbox) return /^(?:y|yes|true|1)$/iu.test(line);
  const chosen = line
    .split(/[\s,]+/u)
    .map((word) => options[Number(word) - 1]?.value)
    .filter((value) => value !== undefined);
  if (type === ComponentType.RadioGroup) return chosen[0] ?? '';
  return type === ComponentType.TextInput ? line : chosen;
}

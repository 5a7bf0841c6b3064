import {
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Kind,
} from 'discord-api-types/v10';
import { ExpectedError } from '../errors.ts';

type Given = Readonly<Record<string, string>>;
type DataOption = APIApplicationCommandInteractionDataOption;

interface Shape {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean;
  readonly options?: readonly APIApplicationCommandOption[];
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
}

/**
 * The option JSON that Discord would send for what was typed: subcommands nested, values with their types, checked as
 * Discord's client does.
 *
 * @param focused the option being typed: nothing is checked then, and its value stays as typed
 * @throws ExpectedError that names the option which is missing or does not fit
 */
export function optionValues(
  options: readonly APIApplicationCommandOption[] = [],
  path: readonly string[],
  given: Given,
  focused?: string,
): DataOption[] {
  const shapes = options as readonly Shape[];
  const [head, ...rest] = path;
  if (head !== undefined) {
    const chosen = shapes.find(({ name }) => name === head);
    if (!chosen) throw new ExpectedError('That subcommand does not exist. Pick one from the list.');
    const inner = optionValues(chosen.options, rest, given, focused);
    return [{ name: head, type: chosen.type, options: inner } as DataOption];
  }
  const missing = shapes.find(({ name, required }) => required && !given[name]?.trim());
  if (missing && focused === undefined) throw new ExpectedError(`Please fill in \`${missing.name}\`.`);
  return shapes.flatMap((shape) => {
    const text = given[shape.name];
    if (text === undefined) return [];
    if (shape.name === focused)
      return [{ name: shape.name, type: shape.type, value: text, focused: true } as DataOption];
    if (text.trim() === '') return [];
    const value = typedValue(shape, text, focused !== undefined);
    return value === undefined ? [] : [{ name: shape.name, type: shape.type, value } as DataOption];
  });
}

function typedValue(shape: Shape, text: string, lenient: boolean): string | number | boolean | undefined {
  const chosen = shape.choices?.find(({ name, value }) => String(value) === text || name === text);
  if (chosen) return chosen.value;
  switch (shape.type) {
    case Kind.Boolean: {
      if (/^(?:true|yes)$/iu.test(text)) return true;
      if (/^(?:false|no)$/iu.test(text)) return false;
      return fault(lenient, `\`${shape.name}\` is either True or False.`);
    }
    case Kind.Integer:
    case Kind.Number: {
      const number = Number(text);
      const fits = Number.isFinite(number) && (shape.type === Kind.Number || Number.isInteger(number));
      return fits ? number : fault(lenient, `\`${shape.name}\` must be a number.`);
    }
    default:
      return text;
  }
}

function fault(lenient: boolean, message: string): undefined {
  if (!lenient) throw new ExpectedError(message);
  return undefined;
}

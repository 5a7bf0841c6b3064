import {
  type APIApplicationCommandInteractionDataOption,
  type APIInteractionDataResolved,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';

type Option = APIApplicationCommandInteractionDataOption;
interface Shape {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly max_length?: number;
  readonly choices?: readonly { readonly value: string | number }[];
  readonly options?: readonly Shape[];
}

const KIND: Partial<Record<number, 'string' | 'boolean' | 'number'>> = {
  [ApplicationCommandOptionType.String]: 'string',
  [ApplicationCommandOptionType.User]: 'string',
  [ApplicationCommandOptionType.Channel]: 'string',
  [ApplicationCommandOptionType.Role]: 'string',
  [ApplicationCommandOptionType.Attachment]: 'string',
  [ApplicationCommandOptionType.Boolean]: 'boolean',
  [ApplicationCommandOptionType.Integer]: 'number',
  [ApplicationCommandOptionType.Number]: 'number',
};

/** Where Discord puts the thing an id refers to, by the option's type. */
const RESOLVED: Partial<Record<number, keyof APIInteractionDataResolved>> = {
  [ApplicationCommandOptionType.User]: 'users',
  [ApplicationCommandOptionType.Channel]: 'channels',
  [ApplicationCommandOptionType.Role]: 'roles',
  [ApplicationCommandOptionType.Attachment]: 'attachments',
};

/**
 * The arguments of a command as a plain object, checked against the shape we registered: a client or a forged request
 * may send anything.
 *
 * @param resolved the people, channels, roles and files behind the ids
 * @throws UserError that names the option which does not fit
 */
export function readOptions(
  shapes: readonly Shape[],
  given: readonly Option[] = [],
  resolved: APIInteractionDataResolved = {},
): Record<string, unknown> {
  const args: Record<string, unknown> = {};
  const subcommands = shapes.filter((shape) => shape.type === ApplicationCommandOptionType.Subcommand);
  if (subcommands.length > 0) {
    const chosen = given[0];
    const shape = subcommands.find(({ name }) => name === chosen?.name);
    if (!shape) throw new UserError(word('unknownSubcommand'));
    const inner = (chosen && 'options' in chosen ? chosen.options : undefined) ?? [];
    return { subcommand: shape.name, ...readOptions(shape.options ?? [], inner, resolved) };
  }
  for (const option of given) {
    const shape = shapes.find(({ name, type }) => name === option.name && type === option.type);
    if (!shape || !('value' in option) || typeof option.value !== KIND[shape.type])
      throw new UserError(word('misfitOption'));
    const table = RESOLVED[shape.type];
    args[shape.name] = table
      ? resolve(shape, resolved[table], String(option.value))
      : checkValue(shape, typeof option.value === 'string' ? keepable(option.value) : option.value);
  }
  const missing = shapes.find(({ name, required }) => required && args[name] === undefined);
  if (missing) throw new UserError(word('fillIn', missing.name));
  return args;
}

/** Without the one character that PostgreSQL keeps in no text. */
export function keepable(text: string): string {
  return text.replaceAll('\u0000', '');
}

function resolve(shape: Shape, table: Readonly<Record<string, object>> | undefined, id: string): object {
  const found = table && Object.hasOwn(table, id) ? table[id] : undefined;
  if (!found) throw new UserError(word('fillInAgain', shape.name));
  return found;
}

function checkValue(shape: Shape, value: string | number | boolean): string | number | boolean {
  if (shape.choices && !shape.choices.some((choice) => choice.value === value))
    throw new UserError(word('pickChoice', shape.name));
  if (typeof value === 'number') {
    const { min_value: min = -Infinity, max_value: max = Infinity } = shape;
    if (!(value >= min && value <= max)) throw new UserError(word('outOfRange', shape.name, min, max));
  }
  if (typeof value === 'string' && value.length > (shape.max_length ?? 6000))
    throw new UserError(word('tooLong', shape.name, shape.max_length ?? 6000));
  return value;
}

/** The option that is being typed, for autocomplete. */
export function focusedOption(given?: readonly Option[] | null): { name: string; value: string } | undefined {
  for (const option of given ?? []) {
    if ('focused' in option && option.focused)
      return { name: option.name, value: keepable(String(option.value)) };
    const inner = 'options' in option ? focusedOption(option.options) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** The text options that are filled in already, by name. */
export function textOptions(given?: readonly Option[] | null): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const option of given ?? []) {
    if ('options' in option) Object.assign(texts, textOptions(option.options));
    else if (
      'value' in option &&
      typeof option.value === 'string' &&
      !('focused' in option && option.focused)
    )
      texts[option.name] = keepable(option.value);
  }
  return texts;
}

import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Kind,
} from 'discord-api-types/v10';

export type Args = Readonly<Record<string, string | number | boolean>>;

interface Given {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: true;
  readonly options?: readonly Given[];
}

/**
 * The options of an interaction as Discord's client would send them for a registered command: it lets nobody send an
 * option that is not there, and asks for the required ones.
 *
 * @param path the words after the command's name: subcommand group and subcommand
 * @param focused the option that is being typed; required options may then be missing
 */
export function clientOptions(
  command: Pick<APIApplicationCommand, 'name' | 'options'>,
  path: readonly string[],
  args: Args,
  focused?: string,
): Given[] {
  const [name, ...rest] = path;
  const shapes: readonly APIApplicationCommandOption[] = command.options ?? [];
  if (name !== undefined) {
    const shape = shapes.find((option) => option.name === name);
    if (shape?.type !== Kind.Subcommand && shape?.type !== Kind.SubcommandGroup)
      throw new Error(`/${command.name} has no subcommand ${name}`);
    const inner = { name: `${command.name} ${name}`, options: shape.options ?? [] };
    return [{ name, type: shape.type, options: clientOptions(inner, rest, args, focused) }];
  }
  if (shapes.some(({ type }) => type === Kind.Subcommand || type === Kind.SubcommandGroup))
    throw new Error(`/${command.name} needs a subcommand`);
  const plain = shapes as readonly APIApplicationCommandBasicOption[];
  const unknown = Object.keys(args).find((key) => !plain.some((shape) => shape.name === key));
  if (unknown !== undefined) throw new Error(`/${command.name} has no option ${unknown}`);
  const missing = plain.find((shape) => shape.required && args[shape.name] === undefined);
  if (missing && focused === undefined) throw new Error(`/${command.name} needs the option ${missing.name}`);
  return Object.entries(args).map(([key, value]) => {
    const shape = plain.find((option) => option.name === key);
    if (!shape) throw new Error(`no option ${key}`);
    if (key !== focused) checkValue(command.name, shape, value);
    return { name: key, type: shape.type, value, ...(key === focused ? { focused: true as const } : {}) };
  });
}

const TYPES: Partial<Record<number, string>> = {
  [Kind.String]: 'string',
  [Kind.Integer]: 'number',
  [Kind.Number]: 'number',
  [Kind.Boolean]: 'boolean',
};

function checkValue(
  command: string,
  shape: APIApplicationCommandBasicOption,
  value: string | number | boolean,
) {
  const wrong = (why: string) =>
    new Error(`Discord's client does not send /${command} ${shape.name}: ${why}`);
  if (typeof value !== (TYPES[shape.type] ?? 'string')) throw wrong(`a ${typeof value}`);
  const choices = 'choices' in shape ? shape.choices : undefined;
  if (choices && choices.length > 0 && !choices.some((choice) => choice.value === value))
    throw wrong(`${value} is not one of the choices`);
  if (typeof value === 'string' && shape.type === Kind.String) {
    if (value.length < (shape.min_length ?? 0) || value.length > (shape.max_length ?? 6000))
      throw wrong(`${value.length} characters`);
  }
  if (typeof value === 'number' && (shape.type === Kind.Integer || shape.type === Kind.Number)) {
    if (value < (shape.min_value ?? -Infinity) || value > (shape.max_value ?? Infinity))
      throw wrong(String(value));
  }
}

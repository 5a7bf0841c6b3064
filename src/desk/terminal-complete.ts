import type { APIApplicationCommandOption, APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { MendableError } from '../errors.ts';
import { isSlash } from './command-schema.ts';
import type { Desk } from './desk.ts';
import { formatLine, parseLine } from './line.ts';

interface At {
  readonly as: string;
  readonly place: string;
}

/**
 * Whole lines that Tab can make of a started one: commands, names of options, and the choices for the last option.
 */
export async function completeLine(line: string, desk: Desk, at: At): Promise<string[]> {
  if (!line.startsWith('/')) return [];
  const commands = desk.commands(at.as, at.place).filter(isSlash);
  const names = commands
    .flatMap(({ name, options = [] }) => labels(`/${name}`, options))
    .map((label) => `${label} `);
  const started = names.filter((name) => name.startsWith(line));
  if (started.length > 0) return started;
  try {
    const { name, path, options } = parseLine(line, commands);
    const shapes = path.reduce<readonly APIApplicationCommandOption[]>(
      (inner, step) => optionsOf(inner.find((option) => option.name === step)),
      commands.find((command) => command.name === name)?.options ?? [],
    );
    const last = Object.keys(options).at(-1);
    if (/\s[-\w]*$/u.test(line) && !/:\s*\S*$/u.test(line)) {
      const word = /[-\w]*$/u.exec(line)?.[0] ?? '';
      const before = line.slice(0, line.length - word.length);
      const unused = shapes.filter((shape) => !(shape.name in options) && shape.name.startsWith(word));
      if (unused.length > 0) return unused.map((shape) => `${before}${shape.name}: `);
    }
    if (last === undefined) return [];
    const focused = shapes.find((shape) => shape.name === last);
    const choices = await choicesFor(
      focused,
      { name, path: [...path], options: { ...options }, focused: last },
      desk,
      at,
    );
    return choices.map((choice) =>
      formatLine({ name, path, options: { ...options, [last]: String(choice.value) } }),
    );
  } catch (error) {
    if (error instanceof MendableError) return [];
    throw error;
  }
}

async function choicesFor(
  option: APIApplicationCommandOption | undefined,
  typed: { name: string; path: string[]; options: Record<string, string>; focused: string },
  desk: Desk,
  at: At,
): Promise<readonly APIApplicationCommandOptionChoice[]> {
  const text = (typed.options[typed.focused] ?? '').toLowerCase();
  if (option && 'choices' in option && option.choices)
    return option.choices.filter(({ value }) => String(value).toLowerCase().startsWith(text));
  if (!option || !('autocomplete' in option) || !option.autocomplete) return [];
  let found: readonly APIApplicationCommandOptionChoice[] = [];
  await desk.act({ kind: 'autocomplete', ...at, ...typed }, (event) => {
    if (event.type === 'choices') found = event.choices;
  });
  return found;
}

function labels(start: string, options: readonly APIApplicationCommandOption[]): string[] {
  const inner = options.filter(({ type }) => type <= 2);
  return inner.length === 0
    ? [start]
    : inner.flatMap((option) => labels(`${start} ${option.name}`, optionsOf(option)));
}

function optionsOf(option: APIApplicationCommandOption | undefined): readonly APIApplicationCommandOption[] {
  return option && 'options' in option ? (option.options ?? []) : [];
}

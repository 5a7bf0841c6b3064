import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { ExpectedError } from '../errors.ts';
import type { CommandShape } from './command-schema.ts';

export interface ParsedLine {
  readonly name: string;
  /** The subcommand, or the group and the subcommand. */
  readonly path: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

/**
 * Reads a command as people type it: `/who-said phrase: high price private: true`, `/story show`. Text before the
 * first option's name belongs to the first text option, so `/who-said high price` works as well.
 *
 * @throws ExpectedError that says which commands or options there are
 */
export function parseLine(line: string, commands: readonly CommandShape[]): ParsedLine {
  const words = /^\/(\S*)\s*([\s\S]*)$/u.exec(line.trim());
  const name = words?.[1] ?? '';
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    const known = commands.map((candidate) => `/${candidate.name}`).join(', ');
    throw new ExpectedError(`There is no command /${name}. There is: ${known}.`);
  }
  let rest = words?.[2] ?? '';
  let shapes: readonly APIApplicationCommandOption[] = command.options ?? [];
  const path: string[] = [];
  while (shapes.some(isSubcommand)) {
    const word = /^\S*/u.exec(rest)?.[0] ?? '';
    const chosen = shapes.find((shape) => isSubcommand(shape) && shape.name === word);
    if (!chosen) {
      const known = shapes.map((shape) => `/${[name, ...path, shape.name].join(' ')}`).join(', ');
      throw new ExpectedError(`Say which one: ${known}.`);
    }
    path.push(word);
    rest = rest.slice(word.length).trimStart();
    shapes = ('options' in chosen ? chosen.options : undefined) ?? [];
  }
  return { name, path, options: readValues(rest, shapes, [name, ...path].join(' ')) };
}

/** The line that `parseLine` reads as these options. */
export function formatLine({ name, path, options }: ParsedLine): string {
  const values = Object.entries(options).map(([option, value]) => `${option}: ${value}`);
  return [`/${[name, ...path].join(' ')}`, ...values].join(' ');
}

function readValues(
  rest: string,
  shapes: readonly APIApplicationCommandOption[],
  command: string,
): Record<string, string> {
  const options: Record<string, string> = {};
  const heads = [...rest.matchAll(/(?<!\S)([-_\p{L}\p{N}]+):/gu)].filter(([, option]) =>
    shapes.some(({ name }) => name === option),
  );
  const before = rest.slice(0, heads[0]?.index ?? rest.length).trim();
  if (before !== '') {
    const first = shapes.find(({ type }) => type === ApplicationCommandOptionType.String);
    if (!first) throw new ExpectedError(`/${command} takes no text. Write options as \`name: value\`.`);
    options[first.name] = before;
  }
  for (const [at, head] of heads.entries()) {
    const from = head.index + head[0].length;
    options[head[1] ?? ''] = rest.slice(from, heads[at + 1]?.index ?? rest.length).trim();
  }
  return options;
}

function isSubcommand({ type }: APIApplicationCommandOption): boolean {
  return (
    type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup
  );
}

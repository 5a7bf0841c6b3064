import { ApplicationCommandOptionType as Kind } from 'discord-api-types/v10';
import { isMessageCommand, type RegisteredCommand } from '../../src/discord/core/command.ts';
import type { Crawler } from './crawler.ts';

interface Shape {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly value: string | number }[];
  readonly options?: readonly Shape[];
}

/** When a command has its turn: those that change what is answered come late, those that erase everything last. */
export type Turn = 'answers' | 'changes' | 'erases';
export const TURNS: readonly Turn[] = ['answers', 'changes', 'erases'];

const LATER: Readonly<Record<string, Turn>> = {
  settings: 'changes',
  'story add': 'changes',
  'story edit': 'changes',
  'story refresh': 'changes',
  'story remove': 'changes',
  'story watch': 'changes',
  'story pin': 'changes',
  'story unpin': 'changes',
  'Add this story': 'changes',
  privacy: 'erases',
};

/**
 * Uses every command with every option: each text that is given for each text option, each choice, each flag, and what is
 * typed into every option with autocomplete.
 *
 * @param texts what is asked, said or named
 */
export function useEveryCommand(
  crawler: Crawler,
  commands: Iterable<RegisteredCommand>,
  texts: readonly string[],
  turn: Turn,
): void {
  const isTurn = (name: string) => (LATER[name] ?? 'answers') === turn;
  for (const command of commands) {
    const { name } = command.data;
    if (isMessageCommand(command)) {
      if (!isTurn(name)) continue;
      for (const content of texts) crawler.messageCommand(name, { content });
      crawler.messageCommand(name, { attachments: [{ id: '1', filename: 'a.png' }] });
      continue;
    }
    const shapes = (command.data.options ?? []) as readonly Shape[];
    const subcommands = shapes.filter(({ type }) => type === Kind.Subcommand);
    if (subcommands.length === 0 && isTurn(name)) useWith(crawler, name, shapes, texts, (options) => options);
    for (const { name: sub, type, options = [] } of subcommands)
      if (isTurn(`${name} ${sub}`))
        useWith(crawler, name, options, texts, (given) => [{ name: sub, type, options: given }]);
  }
}

function useWith(
  crawler: Crawler,
  name: string,
  shapes: readonly Shape[],
  texts: readonly string[],
  wrap: (options: readonly object[]) => readonly object[],
): void {
  const given = (shape: Shape, value: unknown) => ({ name: shape.name, type: shape.type, value });
  const required = shapes.filter((shape) => shape.required);
  const sets =
    required.length === 0 ? [[]] : texts.map((text) => required.map((shape) => given(shape, text)));
  for (const options of sets) {
    crawler.command(name, wrap(options));
    for (const shape of shapes.filter((one) => !one.required))
      for (const value of valuesFor(shape, texts))
        crawler.command(name, wrap([...options, given(shape, value)]));
  }
  for (const shape of shapes.filter(({ autocomplete }) => autocomplete))
    for (const value of ['', 'a', ...texts])
      crawler.type(name, wrap([{ ...given(shape, value.slice(0, 100)), focused: true }]));
}

function valuesFor({ type, choices }: Shape, texts: readonly string[]): readonly unknown[] {
  if (choices) return choices.map(({ value }) => value);
  if (type === Kind.Boolean) return [true];
  return type === Kind.String ? texts : [];
}

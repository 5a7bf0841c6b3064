import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { editDistance } from '../retrieval/text/spelling.ts';
import { MANUALS, type Manual } from './manual.ts';

/** What was typed does not fit; the message is one line. */
export class UsageError extends Error {}

/** @throws UsageError with the command that was probably meant */
export function manualOf(name: string): Manual {
  const manual = MANUALS.find((each) => each.name === name);
  if (manual) return manual;
  const near = MANUALS.map((each) => ({ each, edits: editDistance(name, each.name, 3) })).sort(
    (a, b) => a.edits - b.edits,
  )[0];
  const meant = near && near.edits <= 2 ? ` Did you mean \`otr ${near.each.name}\`?` : '';
  throw new UsageError(`There is no command “${name}”.${meant} \`otr --help\` lists them.`);
}

/** @throws UsageError */
export function parse(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv[0] === '--version' ? [] : [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        'raw-jsonl': { type: 'string' },
        sentences: { type: 'string' },
        server: { type: 'string' },
        user: { type: 'string' },
        online: { type: 'boolean' },
        speaker: { type: 'string' },
        kind: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const [command = argv[0] === '--version' ? '--version' : undefined, ...rest] = positionals;
    return { command, rest, values };
  } catch (error) {
    const { code = '' } = error as { code?: string };
    const flag = /'(-[^' ]+)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? 'that flag';
    const command = argv.find((word) => MANUALS.some(({ name }) => name === word));
    const where =
      command === undefined
        ? '`otr --help` lists the commands.'
        : `\`otr ${command} --help\` lists its flags.`;
    throw new UsageError(
      code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
        ? `${flag} needs a value, or has one too many. ${where}`
        : `There is no flag ${flag}. ${where}`,
    );
  }
}

export type Values = ReturnType<typeof parse>['values'];

/** A flag of another command is a mistake, not something to pass over in silence. */
export function checkFlags({ name, flags }: Manual, values: Values): void {
  const [stray] = Object.keys(values).filter(
    (flag) => flag !== 'help' && !flags.some((each) => each === flag),
  );
  if (stray !== undefined)
    throw new UsageError(`\`otr ${name}\` takes no --${stray}. \`otr ${name} --help\` lists its flags.`);
}

/** @throws UsageError if fewer arguments are given */
export function atLeast(count: number, rest: readonly string[], manual: Manual): readonly string[] {
  if (rest.length >= count) return rest;
  throw new UsageError(usageOf(manual));
}

/** What to type, in one line. */
export function usageOf({ ways }: Manual): string {
  return `Usage: ${ways.map((way) => `otr ${way}`).join(', or ')}`;
}

/** Lines come from stdin; without this, a terminal would wait without a word. */
export function needsInput(manual: Manual): void {
  if (process.stdin.isTTY) throw new UsageError(usageOf(manual));
}

export interface TypedArguments {
  readonly files: readonly string[];
  /** Undefined: what is asked comes as JSON Lines on stdin. */
  readonly text: string | undefined;
}

/** One question as the last argument; if every argument is a file, questions as JSON Lines on stdin. */
export function splitArguments(rest: readonly string[], manual: Manual): TypedArguments {
  atLeast(1, rest, manual);
  const last = rest.at(-1) ?? '';
  if (last.trim() === '')
    throw new UsageError(
      `Nothing was asked: ${last === '' ? 'the words are empty' : 'there are only spaces'}. ${usageOf(manual)}`,
    );
  const isBatch = existsSync(last);
  const files = isBatch ? rest : rest.slice(0, -1);
  if (files.length === 0)
    throw new UsageError(`There is no file ${last}. Name the story’s file first, then the words.`);
  if (isBatch) needsInput(manual);
  return { files, text: isBatch ? undefined : last };
}

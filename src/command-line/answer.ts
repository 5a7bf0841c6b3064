import * as z from 'zod';
import type { Analysis } from '../analysis/analysis.ts';
import type { Answer } from '../answers/answer.ts';
import { answerLines } from './answer-lines.ts';
import type { TypedArguments } from './arguments.ts';
import { ANSWERED, NOT_IN_STORY, WRONG_USAGE } from './exit-codes.ts';
import { readJsonLines } from './input.ts';
import { printJson, printPainted } from './output.ts';
import { type Paint, painter, showsColours } from './paint.ts';

interface AnswerRecord {
  readonly answered: boolean;
  /** In a check: whether every claim is word for word. */
  readonly verbatim?: boolean;
}

/** How stories are asked: `record` for a program, `shown` for a person. */
export interface Asking {
  /** What a line of stdin has the question under. */
  readonly field: 'question' | 'phrase' | 'text';
  record(stories: readonly Analysis[], asked: string): AnswerRecord | Promise<AnswerRecord>;
  shown(stories: readonly Analysis[], asked: string): Shown | Promise<Shown>;
}

export interface Shown {
  /** In a check: whether every claim is word for word. */
  readonly answered: boolean;
  readonly lines: string;
}

/**
 * Asks the stories, once or for each line of stdin.
 *
 * @returns the exit code
 */
export async function answer(
  { files, text }: TypedArguments,
  json: boolean,
  { field, record, shown }: Asking,
): Promise<number> {
  const { analysedFiles } = await import('./story-files.ts');
  const stories = await analysedFiles(files);
  if (text !== undefined && json) {
    const found = await record(stories, text);
    await printJson(found);
    return (found.verbatim ?? found.answered) ? ANSWERED : NOT_IN_STORY;
  }
  if (text !== undefined) {
    const { answered, lines } = await shown(stories, text);
    await printPainted(lines);
    return answered ? ANSWERED : NOT_IN_STORY;
  }
  const schema = z.looseObject({ id: z.union([z.string(), z.number()]), [field]: z.string() });
  let count = 0;
  for await (const line of readJsonLines(process.stdin, schema)) {
    await printJson({ id: line.id, ...(await record(stories, String(line[field]))) });
    count++;
  }
  if (count === 0) process.stderr.write(`Nothing was asked: stdin held no line {"id", "${field}"}.\n`);
  return count === 0 ? WRONG_USAGE : ANSWERED;
}

/** As a card in a channel shows it. */
export function shownAnswer(found: Answer): Shown {
  const lines = answerLines(found, stdoutPaint(), process.stdout.columns);
  return { answered: found.answered, lines: lines.join('\n') };
}

export function stdoutPaint(): Paint {
  return painter(showsColours(process.stdout, process.env));
}

import { z } from 'zod';
import type { Analysis } from '../analysis/analysis.ts';
import { en } from '../messages/en.ts';
import type { Asked } from './arguments.ts';
import { ANSWERED, NOT_IN_STORY, WRONG_USAGE } from './exit-codes.ts';
import { readJsonLines } from './input.ts';
import { printJson, printPainted } from './output.ts';
import { type Paint, painter, showsColours } from './paint.ts';

interface AnswerRecord {
  readonly answered: boolean;
  /** In a check: whether every claim is word for word. */
  readonly verbatim?: boolean;
}

/**
 * Asks the stories, once or for each line of stdin.
 *
 * @returns the exit code
 */
export async function answer(
  { files, text }: Asked,
  json: boolean,
  field: 'question' | 'phrase' | 'text',
  record: (stories: readonly Analysis[], asked: string) => AnswerRecord | Promise<AnswerRecord>,
  lines?: (stories: readonly Analysis[], asked: string) => string,
): Promise<number> {
  const { analysedFiles } = await import('./story-files.ts');
  const stories = await analysedFiles(files);
  if (text !== undefined) {
    const found = await record(stories, text);
    if (json) await printJson(found);
    else await printPainted(lines?.(stories, text) ?? readable(found, stories, stdoutPaint()));
    return (found.verbatim ?? found.answered) ? ANSWERED : NOT_IN_STORY;
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

/** The best excerpt with its speaker and place, and its story if there are several. */
function readable(found: AnswerRecord, stories: readonly Analysis[], paint: Paint): string {
  const parts = 'excerpts' in found ? found.excerpts : 'quotations' in found ? found.quotations : [];
  const first = Array.isArray(parts) ? parts[0] : undefined;
  if (!found.answered || !first)
    return paint(stories.length > 1 ? 'Not in these stories.' : 'Not in this story.', 'bold');
  const title = stories.find(({ story }) => story.id === first.story)?.story.title.replace(/\s+/gu, ' ');
  const place = [en.place(first.paragraph), ...(stories.length > 1 && title ? [title] : [])].join(' · ');
  const quoted = String(first.text)
    .split('\n')
    .flatMap((line) => wrapped(line, process.stdout.isTTY ? process.stdout.columns : undefined))
    .map((line) => `${paint('>', 'dim')} ${paint(line)}`);
  return [
    ...(first.speaker ? [paint(first.speaker, 'bold')] : []),
    ...quoted,
    paint(`  ${place}`, 'dim'),
  ].join('\n');
}

/** Longer lines are hard to read, however wide the window. */
const LONGEST_LINE = 98;

/** A line in lines that fit a terminal; whole where it goes into a pipe. */
function wrapped(line: string, columns: number | undefined): string[] {
  if (columns === undefined) return [line];
  const width = Math.min(LONGEST_LINE, columns - 2);
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export function stdoutPaint(): Paint {
  return painter(showsColours(process.stdout, process.env));
}

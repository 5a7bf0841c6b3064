import { once } from 'node:events';
import { harmless } from '../story/harmless.ts';

/** Writes a line to stdout and waits for a slow reader: a long batch does not pile up in memory. */
async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** For a person to read, perhaps in a terminal. */
export function print(text: string): Promise<void> {
  return write(harmless(text));
}

/** What `paint` made, whose own codes are the only control characters in it. */
export function printPainted(text: string): Promise<void> {
  return write(text);
}

/** For a program: the text as it is, with control characters escaped. */
export function printJson(record: object): Promise<void> {
  // JSON escapes the others itself.
  const escaped = (mark: string) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return write(JSON.stringify(record).replaceAll(/[\u007f-\u009f]/gu, escaped));
}

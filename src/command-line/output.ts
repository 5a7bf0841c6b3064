import { once } from 'node:events';

/** Writes a line to stdout and waits while the reader is slow, so that a long batch does not pile up in memory. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

export function printJson(record: object): Promise<void> {
  return print(JSON.stringify(record));
}

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type * as z from 'zod';
import { ExpectedError } from '../errors.ts';

/**
 * Reads JSON Lines one by one; blank lines are passed over.
 *
 * @param from a file's path, or a stream
 * @throws ExpectedError that names the first line which is not of the schema's form, or the file that cannot be read
 */
export async function* readJsonLines<T>(from: string | Readable, schema: z.ZodType<T>): AsyncGenerator<T> {
  const name = typeof from === 'string' ? from : 'stdin';
  const input = typeof from === 'string' ? createReadStream(from, 'utf8') : from;
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (line.trim() === '') continue;
      const parsed = schema.safeParse(parseJson(line));
      if (!parsed.success) throw new ExpectedError(`${name}, line ${number}: not of the expected form.`);
      yield parsed.data;
    }
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw new ExpectedError(`${name}: cannot be read. Check that the file exists and may be opened.`);
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

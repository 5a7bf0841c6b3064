import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Word forms of general English, which stem from WordNet: a line each, sorted; `scripts/write-dictionary.ts` writes it. */
export const DICTIONARY_FILE = new URL('./dictionary.br', import.meta.url);

/**
 * Read at start rather than with the first question, while someone waits. One string takes a tenth of a set's memory.
 */
const words = brotliDecompressSync(readFileSync(DICTIONARY_FILE)).toString('utf8');

/**
 * True for a word form of general English ("divisions"), whose spelling is right as it is; names are hardly in it.
 *
 * @param plain in lower case
 */
export function isDictionaryWord(plain: string): boolean {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const start = words.lastIndexOf('\n', middle - 1) + 1;
    const end = endOf(start);
    const word = words.slice(start, end);
    if (word === plain) return true;
    if (word < plain) from = end + 1;
    else to = start - 1;
  }
  return false;
}

function endOf(start: number): number {
  const end = words.indexOf('\n', start);
  return end < 0 ? words.length : end;
}

import { LONGEST_LABEL } from './bylines.ts';

/** "**By Ana Lopez** | *3 May*" and "[Share](https://…)" as they are read aloud: what a line is does not depend on its marks. */
export function withoutMarks(line: string): string {
  if (line.length > LONGEST_LABEL || !/[*_\]]/u.test(line)) return line;
  const bare = line
    .replace(/\[([^\]]{1,200})\]\([^)\s]{1,300}\)/gu, '$1')
    .replace(/(?<![\p{L}\p{N}])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\p{N}])/gu, '');
  return bare.trim() === '' ? line : bare;
}

import { readAboutLine } from './about-lines.ts';
import { isRoleLine } from './byline-jobs.ts';
import { NEWSPAPER, wordCount } from './bylines.ts';
import { type LineKind, PROSE_END } from './line-kind.ts';
import { isOfWords } from './persons-name.ts';

/** "Staff writer", below a byline. */
export function isRoleBelow(line: string, before: string | undefined, kind: LineKind | undefined): boolean {
  const isUnderByline =
    typeof kind === 'object' &&
    kind.furniture === 'byline and date' &&
    readAboutLine(before ?? '')?.byline !== undefined;
  return isUnderByline && wordCount(line) <= ROLE_WORDS && !PROSE_END.test(line) && isRoleLine(line);
}

const ROLE_WORDS = 6;

/** "Valley Courier", below a byline. */
export function isPaperBelow(line: string, kind: LineKind | undefined): boolean {
  return (
    typeof kind === 'object' &&
    kind.furniture === 'byline and date' &&
    NEWSPAPER.test(`The ${line}`) &&
    isOfWords(line)
  );
}

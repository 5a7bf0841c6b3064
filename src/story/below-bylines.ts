import { readAboutLine } from './about-lines.ts';
import { isRoleLine } from './byline-jobs.ts';
import { NEWSPAPER, wordCount } from './bylines.ts';
import { type LineKind, PROSE_END } from './line-kind.ts';
import { isOfWords, isPersonsName } from './persons-name.ts';

/** "Staff writer", below a line that says who wrote the story. */
export function isRoleBelow(line: string, before = ''): boolean {
  return (
    wordCount(line) <= ROLE_WORDS &&
    !PROSE_END.test(line) &&
    isRoleLine(line) &&
    (readAboutLine(before)?.byline !== undefined || isPersonsName(before))
  );
}

const ROLE_WORDS = 6;

/** "@analopez", below a byline: a reader's letter is signed so, too. */
export const isHandle = (line: string): boolean => /^@\w{2,30}$/u.test(line);

/** "Hollow Creek Sentinel", between the headline and a byline. */
export function isPaperAbove(line: string, next: string): boolean {
  return readAboutLine(next)?.byline !== undefined && NEWSPAPER.test(`The ${line}`) && !PROSE_END.test(line);
}

/** "Valley Courier", below a byline. */
export function isPaperBelow(line: string, kind: LineKind | undefined): boolean {
  return (
    isBylineKind(kind) && NEWSPAPER.test(`The ${line}`) && (isOfWords(line) || /-\p{Lu}\p{L}+$/u.test(line))
  );
}

/** True for what a line was found to be that says who wrote the story or when. */
export function isBylineKind(kind: LineKind | undefined): boolean {
  return typeof kind === 'object' && kind.furniture === 'byline and date';
}

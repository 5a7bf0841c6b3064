import type { FurnitureReason } from '../messages/en/lines.ts';
import { isNameAbove, isNameAlone, readAboutLine } from './about-lines.ts';
import { NEWSPAPER, OUTLET, wordCount } from './bylines.ts';
import { isDateLine } from './date-lines.ts';
import { type Dateline, readDatelineAlone, readOutletLine } from './dateline.ts';
import { dayIn } from './days.ts';
import { type LineKind, PROSE_END } from './line-kind.ts';
import { isOfWords, isPersonsName } from './persons-name.ts';

/** Lines above the story among which its byline is looked for, and how many of them may be prose. */
export const OPENING_LINES = 16;
const OPENING_PROSE = 2;
export const PROSE_WORDS = 8;

interface LoneDateline extends Dateline {
  readonly at: number;
  readonly reason: FurnitureReason;
}

/** The line near the top that is only place and day, or outlet and day; behind prose it would be a scene of the story. */
export function findDateline(lines: readonly string[], kinds: readonly LineKind[]): LoneDateline | undefined {
  let prose = 0;
  for (const [at, line] of lines.slice(0, OPENING_LINES).entries()) {
    if (kinds[at] !== 'body') continue;
    const outlet = readOutletLine(line);
    if (outlet !== undefined) return { ...outlet, at, reason: 'byline and date' };
    const dateline =
      isDateLine(line) || readAboutLine(line)?.name !== undefined
        ? undefined
        : readDatelineAlone(line, at > 0);
    if (dateline !== undefined) return { ...dateline, at, reason: 'dateline' };
    if (wordCount(line) >= PROSE_WORDS && (++prose > OPENING_PROSE || PROSE_END.test(line))) return undefined;
  }
  return undefined;
}

/** True if a story tells of days long after its dateline: that opens a scene of the past. */
export function tellsOfLater(
  dateline: string,
  lines: readonly string[],
  kinds: readonly LineKind[],
): boolean {
  const year = Number(dateline.slice(0, 4));
  return lines.some((line, at) => {
    if (kinds[at] !== 'body') return false;
    if (Number(dayIn(line)?.slice(0, 4) ?? 0) > year + 1) return true;
    return year < 2000 && [...line.matchAll(YEAR)].some(([later]) => Number(later) > year + FAR);
  });
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
/** Years that a plan may look ahead. */
const FAR = 15;
/** "Ana Lopez", alone between a headline that does not name her and the story's first sentence. */
export function isAuthorAlone(
  lines: readonly string[],
  kinds: readonly LineKind[],
  at: number,
  title: number | undefined,
): boolean {
  const [line = '', next = ''] = [lines[at], lines[at + 1]];
  if (title === undefined || at <= title || wordCount(next) < PROSE_WORDS) return false;
  if (!PROSE_END.test(next) && !/[”"’'][.!?]$/u.test(next)) return false;
  if (kinds[at + 1] !== 'body' || kinds[at] !== 'body') return false;
  // Below the headline may stand a line that says more, never a sentence.
  const between = lines.slice(title + 1, at).filter((_, index) => kinds[title + 1 + index] === 'body');
  if (between.length > 1 || between.some((deck) => /[.!?:]["”’')]*$/u.test(deck) || wordCount(deck) < 4))
    return false;
  const last = line.split(' ').at(-1) ?? '';
  const isNamed = [lines[title] ?? '', next, ...between].some((other) => other.includes(last));
  return !isNamed && isNameAlone(line) && isPersonsName(line) && !isOfWords(line);
}

/** The end of the lines around the byline: after the last byline or date near the top. */
export function openingEnd(
  lines: readonly string[],
  kinds: readonly LineKind[],
  title: number | undefined,
): number {
  let end = (title ?? -1) + 1;
  let prose = 0;
  for (let at = (title ?? -1) + 1; at < Math.min(lines.length, OPENING_LINES); at++) {
    const line = lines[at] ?? '';
    if (readAboutLine(line) !== undefined || isNameAbove(line, lines[at + 1] ?? '')) end = at + 1;
    else if (isAuthorAlone(lines, kinds, at, title)) end = at + 1;
    else if (kinds[at] !== 'body' && readDatelineAlone(line, true) !== undefined) end = at + 1;
    else if (kinds[at] === 'body' && (OUTLET.test(line) || NEWSPAPER.test(line)) && at === end) end = at + 1;
    else if (kinds[at] === 'body' && wordCount(line) >= PROSE_WORDS && ++prose > OPENING_PROSE) break;
  }
  return end;
}

import { isByline, LONGEST_LABEL, OUTLET, wordCount } from './bylines.ts';
import { dayIn } from './days.ts';
import { isDateLine } from './furniture-lines.ts';

/** What a line above a story says of it: "By Ana Lopez | Nov. 13, 2014 | 5 min read". */
export interface AboutLine {
  /** The part that names the author. */
  readonly byline?: string | undefined;
  /** The part that says when; without a part for the author it is the whole line. */
  readonly date?: string | undefined;
  readonly isUpdate: boolean;
}

const MOST_WORDS = 30;
const SEPARATOR =
  /\s*[|·•]\s*|\s+[–—-]\s+|,\s+(?=(?:\d|(?:published|updated|posted)\b))|(?<=\d),?\s+(?=by\s)|\s+(?=(?:published|updated|posted|last (?:updated|modified))\b)/giu;
const BESIDE =
  /^(?:\d+[- ]min(?:ute)?s?(?: read)?|share|save|comments?|\d+ comments?|print|follow|opinion|news|(?:\p{Lu}[\p{L}&]+(?: \p{Lu}[\p{L}&]+){0,2}))$/iu;
const UPDATE = /^(?:last )?(?:updated|modified)/iu;

/**
 * Reads a line that says who wrote the story, or when, and nothing else; undefined for any other line.
 */
export function readAboutLine(line: string): AboutLine | undefined {
  if (line.length > LONGEST_LABEL || wordCount(line) > MOST_WORDS) return undefined;
  if (isByline(line) && !DATED.test(line)) return { byline: line, isUpdate: false };
  if (isDateLine(line)) return { date: line, isUpdate: UPDATE.test(line) };
  const parts = line
    .replace(/^posted (on .{6,30}?) by /iu, '$1 | by ')
    .split(SEPARATOR)
    .filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const byline = parts.find((part) => /^by\s/iu.test(part) && isByline(part));
  const dates = parts.filter((part) => isDateLine(part) || isDay(part));
  const rest = parts.filter((part) => part !== byline && !dates.includes(part));
  const names = rest.filter((part) => !BESIDE.test(part) && !OUTLET.test(part));
  if (dates.length === 0 && byline === undefined) return undefined;
  if (names.length > 0 || (byline === undefined && rest.length > 2)) return undefined;
  const date = dates.find((part) => !UPDATE.test(part)) ?? dates[0];
  return { byline, date, isUpdate: date !== undefined && UPDATE.test(date) };
}

const DATED = /\d{4}|\d{1,2}[/.:]\d{2}/u;

/** A day and a time in figures, in any order: "02/11/31 09:40 PM CET". */
function isDay(part: string): boolean {
  const rest = part.replace(/\d+(?:[/.:]\d+)*|\b(?:[ap]\.?m|[A-Z]{2,4})\b\.?|[\s,]+/gu, '');
  return /\d/u.test(part) && rest === '' && (dayIn(part) !== undefined || /\d\/\d/u.test(part));
}

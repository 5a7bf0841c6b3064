import { isRoleLine } from './byline-jobs.ts';
import { isByline, LONGEST_LABEL, OUTLET, SECTION, wordCount } from './bylines.ts';
import { MONTH_NAMES } from './calendar-names.ts';
import { nameWithJobOrPlace } from './credit-lines.ts';
import { isDateLine } from './date-lines.ts';
import { DAY_PART, dayIn, GLUED_TIME } from './days.ts';
import { isOfWords, isPersonsName } from './persons-name.ts';

/** What a line above a story says of it: "By Ana Lopez | Nov. 13, 2014 | 5 min read". */
export interface AboutLine {
  /** The part that names the author. */
  readonly byline?: string | undefined;
  /** The part that says when; without a part for the author it is the whole line. */
  readonly date?: string | undefined;
  readonly isUpdate: boolean;
  /** The part that says when the story was changed, if another says when it was published. */
  readonly updated?: string | undefined;
  /** Beside a date: two or three words that may be the author's name, or a section's. */
  readonly name?: string | undefined;
}

const MOST_WORDS = 30;
const SEPARATOR =
  /\s*[|·•\t]\s*|\s+[–—-]\s+|,\s+(?=(?:\d|(?:published|updated|posted)\b))|(?<=\d),?\s+(?=by\s)|\s+(?=(?:published|updated|posted|last (?:updated|modified))\b)/giu;
const BESIDE =
  /^(?:\d+[- ]min(?:ute)?s?(?: read)?|share|save|comments?|\d+ comments?|print|follow|opinion|news|(?:\p{Lu}[\p{L}&]+(?: \p{Lu}[\p{L}&]+){0,2}))$/iu;
/** Behind the day of publication. */
const UPDATED_TOO =
  /(?<=\d.{0,20})(?<!\p{L})(?:(?:last )?(?:updated|modified)|mise? à jour|aktualisiert|(?:a|ac)tualizad[oa]|aggiornato)(?!\p{L})/iu;
const UPDATE =
  /^(?:(?:last )?(?:updated|modified)|mise? à jour|aktualisiert|(?:a|ac)tualizad[oa]|aggiornato)/iu;

/** Reads a line that says who wrote the story, or when, and nothing else; undefined for any other line. */
export function readAboutLine(line: string): AboutLine | undefined {
  if (line.length > LONGEST_LABEL || wordCount(line) > MOST_WORDS) return undefined;
  if (isByline(line) && !DATED.test(line)) return { byline: line, isUpdate: false };
  if (isDateLine(line)) {
    const at = line.search(UPDATED_TOO);
    return at > 0
      ? { date: line.slice(0, at), isUpdate: false, updated: line.slice(at) }
      : { date: line, isUpdate: UPDATE.test(line) && !SAME_DAY.test(line) };
  }
  return readParts(line) ?? readMixed(line);
}

function readParts(line: string): AboutLine | undefined {
  const parts = line
    .replace(/^posted (on .{6,30}?) by /iu, '$1 | by ')
    .split(SEPARATOR)
    .filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const byline = parts.find((part) => /^by\s/iu.test(part) && isByline(part));
  const dates = parts.filter((part) => isDateLine(part) || isDay(part));
  const rest = parts.filter((part) => part !== byline && !dates.includes(part));
  const names = rest.filter((part) => !BESIDE.test(part) && !OUTLET.test(part));
  // "Ana Lopez", "Nov 17" in two cells of a table.
  const [name = '', day] = line.split('\t');
  if (day !== undefined && parts.length === 2 && NAMES.test(name) && isDateLine(day))
    return { byline: name, date: day, isUpdate: false };
  if (dates.length === 0 && byline === undefined) return undefined;
  if (names.length > 0 || (byline === undefined && rest.length > 2)) return undefined;
  const date = dates.find((part) => !UPDATE.test(part)) ?? dates[0];
  const updated = dates.find((part) => UPDATE.test(part));
  return {
    byline,
    date,
    isUpdate: date !== undefined && date === updated && !SAME_DAY.test(line),
    updated: date === updated ? undefined : updated,
    name: rest.length === 1 && NAMES.test(rest[0] ?? '') && !isOfWords(rest[0] ?? '') ? rest[0] : undefined,
  };
}

/** A name alone is the byline if a date, the name's outlet or the dateline of the story follows. */
export function isNameAbove(line: string, next: string): boolean {
  if (line.length > LONGEST_LABEL || OUTLET.test(line)) return false;
  const pair = authorsIn(line);
  if (pair.length > 1 && pair.length <= MOST_AUTHORS)
    return (
      isDateLine(next) && pair.every((name) => NAME.test(name) && isPersonsName(name) && !isOfWords(name))
    );
  const named = nameWithJobOrPlace(line);
  if (named !== undefined) return isDateLine(next) && isPersonsName(named) && !isOfWords(named);
  if (!NAME.test(line)) return false;
  if (isDateLine(next) || OUTLET.test(next)) return true;
  // "Political correspondent" below it
  if (isPersonsName(line) && !isOfWords(line) && wordCount(next) <= MOST_ROLE_WORDS && isJob(next))
    return true;
  return (
    isPersonsName(line) &&
    !isOfWords(line) &&
    (DATELINE.test(next) || readAboutLine(next)?.date !== undefined)
  );
}

/** "Ana Lopez and Bo Ek", "Court reporter Ana Lopez": the names. */
export const authorsIn = (line: string): string[] => {
  const alone = nameWithJobOrPlace(line);
  return alone === undefined ? line.split(/,? (?:and|&) |, /u) : [alone];
};

const MOST_AUTHORS = 4;
const MOST_ROLE_WORDS = 5;
/** No heading: "Chief constable quits", "Football writer of the year". */
const isJob = (line: string): boolean =>
  /^(?:\p{Lu}[\p{L}’'-]+,? )(?:(?:and )?[\p{L}’'-]+ ){0,3}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|[Cc]olumnist|[Cc]ritic)$/u.test(
    line,
  ) || /^(?:Reporter|Columnist|Correspondent)$/u.test(line);

/** Two to four words with capitals. */
export const isNameAlone = (line: string): boolean => NAME.test(line) && !OUTLET.test(line);

const NAME = /^\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'.-]*){1,3}$/u;
/** "HARBOUR, N.Y. — ", in front of the first sentence. */
const DATELINE = /^\p{Lu}{3,}[\p{Lu}\s.’'-]*(?:, \p{Lu}[\p{L}. ]{1,20})?\s?(?:—|–|--)\s/u;

const DATED = /\d{4}|\d{1,2}[/.:]\d{2}/u;

/** A day and a time in figures, in any order: "02/11/31 09:40 PM CET". */
function isDay(part: string): boolean {
  const rest = part.replace(/\d+(?:[/.:]\d+)*|\b(?:[ap]\.?m|[A-Z]{2,4})\b\.?|[\s,]+/gu, '');
  return /\d/u.test(part) && rest === '' && (dayIn(part) !== undefined || /\d\/\d/u.test(part));
}

const DAYS = new RegExp(DAY_PART.source, 'giu');
const TIME =
  /(?:\bat\s+|[@,(]\s*)?\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\b\.?)?(?:\s(?:[A-Z]{1,5}\b|[+-]\d{4}))?\)?/giu;
/** Words before a date that say what happened then; what follows the last of them goes with that date. */
const LABEL =
  /(?:\b(?:first |last )?(?:published|updated|posted|modified|revised|filed|created)\b:?(?:\s+(?:on|in|at)\b)?|\bpublication date:?|\bthis (?:story|article) is from\b|\bdate:|\bupdate:)/giu;
const LATE = /\b(?:updated?|modified|revised)\b[^\p{L}]*(?:on|at)?\s*$/iu;
/** What separates two such parts. */
const GAP = /\s*[|·•・●/\ue000⋅()]+\s*|\s+[–—-]+\s+|--+/u;
const MIXED_BESIDE =
  /^(?:[\s.,:;@–—-]*|\d*[+\s-]*min(?:ute)?s?\.?(?: (?:to )?read)?|reading time|view|(?:share|save|print|follow|tags?|comments?|listen|opinion|news|tnn|ians|pti)|\d+ ?(?:comments?|shares?|views?|words|min(?:ute)?s?(?: (?:to )?read)?)|(?:(?:about |over )?\d+|an?|one|two|three) (?:hour|minute|min|day|week|month|year)s? ago|(?:view|leave|add|no|see|\d+) (?:a |all )?comments?|(?:categories|category|tags|topics?|filed under|section|in):? .{1,60}|\d{0,4} ?edit(?:ed)?|eastern|on|in|at)$/iu;
const WRITTEN = /^(?:(?:words?|story|text|written|posted|reported|submitted)\s+)?by:?\s+(?=[\p{L}\p{N}])/iu;
const NAMES =
  /^(?:\p{Lu}[\p{L}.’'-]*(?:\s(?:de|da|di|del|della|der|den|van|von|bin|al|el|la|le|ibn|ter|ten|y|e|and|&)(?=\s))?(?:[\s,]+|$)){2,5}$/u;

const MONTH = `(?:${MONTH_NAMES}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`;
/** Where the texts of two elements side by side meet: "By Ana LopezUpdated: Nov. 13, 2014Harbour". */
const SEAMS: readonly (readonly [RegExp, string])[] = [
  [/^((?:(?:posted|written) )?by:?)(?:by)?(?=\s?\p{Lu})/iu, '$1 '],
  [/(?<=\p{Ll})(?=(?:Published|Updated|Posted|Modified|Last updated)\b)/gu, ' | '],
  [new RegExp(`(?<=\\p{Ll}|PM|AM)(?=${MONTH}\\.?\\s\\d)`, 'gu'), ' '],
  [/(?<=\b(?:19|20)\d\d)(?=\p{Lu}\p{Ll})/gu, ' | '],
  // "By Ana Lopez2026-11-17T10:32:00+00:00"
  [/(?<=\p{Ll})(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?$/u, ' | $1'],
  [/(?<=\d\s?[AP]M)(?=\p{Lu}\p{Ll})/gu, ' | '],
  [GLUED_TIME, ' '],
];

/** Dates, names and labels in one line without marks between them: "By Ana Lopez November 13, 2014 2:24 pm 3 Comments". */
function readMixed(line: string): AboutLine | undefined {
  // "MEXICO CITY, March 3, 2031 (EFE).-" opens a story.
  if (/[—–-]$/u.test(line)) return undefined;
  const text = SEAMS.reduce((seamed, [seam, mark]) => seamed.replace(seam, mark), line);
  const days = [...text.matchAll(DAYS)].filter(([day]) => dayIn(day) !== undefined);
  if (days.length === 0 || days.length > 3) return undefined;
  const published = days.find((day) => !LATE.test(text.slice(0, day.index)));
  const [date] = published ?? days[0] ?? [];
  const parts = text
    .replace(DAYS, '\ue000')
    .replace(TIME, '\ue000')
    .replace(LABEL, '\ue000')
    .split(GAP)
    .map((part) => part.replace(/^[\s,.:;@]+|[\s,:;@]+$/gu, '').replace(/\s+(?:on|in|at)$/iu, ''))
    .filter((part) => part !== '');
  const at = parts.findIndex((part) => WRITTEN.test(part) && wordCount(part) <= LONGEST_BYLINE);
  const written = at >= 0 ? parts[at] : undefined;
  const rest = parts.filter((part) => part !== written && !MIXED_BESIDE.test(part) && !isPlace(part));
  const [named, ...others] = rest;
  // "Pete Evans · CBC News · Posted: …": a name alone only with its outlet.
  const isNamed =
    written === undefined &&
    named !== undefined &&
    NAMES.test(named) &&
    parts[0] === named &&
    (OUTLET.test(parts[1] ?? '') || /^\p{Lu}{2,5}$/u.test(parts[1] ?? ''));
  const isWithRole =
    written === undefined && named !== undefined && parts[0] === named && isNameWithRole(named);
  const isClear =
    rest.length === 0 ||
    ((isNamed || isWithRole) && others.length === 0) ||
    isMarked(text, rest) ||
    (written !== undefined && rest.length <= MOST_LABELS && rest.every((part) => LABELS.test(part)));
  if (!isClear) return undefined;
  return {
    byline: written ?? (isNamed || isWithRole ? named : undefined),
    date,
    isUpdate: published === undefined && !SAME_DAY.test(line),
    updated:
      published === undefined ? undefined : days.find((day) => LATE.test(text.slice(0, day.index)))?.[0],
    name: named !== undefined && others.length === 0 && NAMES.test(named) ? named : undefined,
  };
}

/** "Updated May 14, 2025 — 6.22pm, first published at 11.48am": on that day, too. */
const SAME_DAY = /\b(?:first|originally) published (?:at )?\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?)?$/iu;

/** "Ana Lopez, Transport correspondent" */
function isNameWithRole(part: string): boolean {
  const [name = '', role = ''] = part.split(/,\s+/u);
  return NAMES.test(name) && !isRoleLine(name) && isRoleLine(role) && part.split(',').length === 2;
}

const LONGEST_BYLINE = 14;
const MOST_LABELS = 2;

const LABELS = /^(?:\p{Lu}[\p{L}&’'.-]*\s*){1,4}$/u;

/** A section, an outlet, or an agency by its letters. */
const isPlace = (part: string) => SECTION.test(part) || OUTLET.test(part) || /^\p{Lu}{2,5}$/u.test(part);

/** Names of sections and people, set apart by marks: "November 28, 2025 / Living Healthy / Wellness". */
function isMarked(text: string, rest: readonly string[]): boolean {
  return /[|·•・●/⋅]/u.test(text) && rest.length <= MOST_LABELS && rest.every((part) => LABELS.test(part));
}

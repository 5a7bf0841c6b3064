import { MONTH_NAMES } from '../story/calendar-names.ts';
import type { Span } from '../story/span.ts';

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|thirty|forty|fifty|sixty|seventy|eighty|' +
  'ninety|hundreds?|thousands?|millions?|billions?|trillions?|half|third|thirds|quarter|quarters';
const MONTHS = `${MONTH_NAMES}|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.`;
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|tomorrow|today|tonight';
const RELATIVE =
  '(?:last|next|this|past|previous|recent)\\s+(?:week|month|year|weekend|spring|summer|autumn|fall|winter|day|weeks|months|years|days)';

const NUMBER = new RegExp(
  `(?:[$€£]\\s?)?\\d[\\d,.]*\\d?(?:\\s?(?:%|percent|per cent|million|billion|trillion))?|\\b(?:${NUMBER_WORDS})(?:-(?:${NUMBER_WORDS}))?\\b`,
  'giu',
);
const DATE = new RegExp(
  `\\b(?:\\d{1,2}\\s(?:${MONTHS})|(?:${MONTHS})(?:\\s\\d{1,2})?)(?:,?\\s\\d{4})?|\\b(?:${DAYS})\\b|\\b${RELATIVE}\\b`,
  'gu',
);

/** Numbers, in digits and in words, in one stretch of a text; spans are offsets into the whole text. */
export function findNumbers(text: string, part: Span): Span[] {
  return find(NUMBER, text, part);
}

/** Dates, calendar and relative, likewise. */
export function findDatesNamed(text: string, part: Span): Span[] {
  return find(DATE, text, part);
}

function find(pattern: RegExp, text: string, [start, end]: Span): Span[] {
  return [...text.slice(start, end).matchAll(pattern)].map(
    (match): Span => [start + match.index, start + match.index + match[0].length],
  );
}

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

/** Where a stretch of text names a number or a date; spans are offsets into the whole text. */
export interface Figures {
  readonly numbers: readonly Span[];
  readonly dates: readonly Span[];
}

/** Finds numbers, in digits and in words, and dates, calendar and relative, in one stretch of the text. */
export function findFigures(text: string, [start, end]: Span): Figures {
  const part = text.slice(start, end);
  const find = (pattern: RegExp) =>
    [...part.matchAll(pattern)].map(
      (match): Span => [start + match.index, start + match.index + match[0].length],
    );
  return { numbers: find(NUMBER), dates: find(DATE) };
}

import { WEEKDAY } from './calendar-names.ts';

/** Names of months as they begin, by their number from 0: English, German, French, Spanish, Portuguese. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'jän', 'ene'],
  ['feb', 'fév', 'fev'],
  ['mar', 'mär', 'maer'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'août', 'aout', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'out'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic'],
];
/** Whole names: "marched" and "decade" are none. */
const MONTH =
  '(jan(?:uary|uar|vier|eiro)?|jänner|enero|ene|feb(?:ruary|ruar|rero)?|fév(?:rier)?|fev(?:ereiro)?|mar(?:ch|s|zo|ço)?|märz|maerz|apr(?:il)?|avr(?:il)?|abr(?:il)?|may|mayo|mai|maio|jun(?:e|i|io|ho)?|juin|jul(?:y|i|io|ho)?|juil(?:let)?|aug(?:ust)?|août|aout|ago(?:sto)?|sept?(?:ember|embre|iembre)?|set(?:embro|iembre)?|oct(?:ober|obre|ubre)?|okt(?:ober)?|out(?:ubro)?|nov(?:ember|embre|iembre|embro)?|dec(?:ember)?|dez(?:ember|embro)?|déc(?:embre)?|dic(?:iembre)?)(?![\\p{L}])\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?';
const MONTH_FIRST = new RegExp(`(?<![\\p{L}])${MONTH},?\\s+${DAY}(?:,|\\s+of)?\\s+(\\d{4})(?!\\d)`, 'iu');
const DAY_FIRST = new RegExp(
  `(?<![\\d:.])${DAY}[\\s-]+(?:of\\s+|de\\s+)?${MONTH},?[\\s-]+(?:de\\s+)?(\\d{4})(?!\\d)`,
  'iu',
);
const YEAR_FIRST = new RegExp(`(?<!\\d)(\\d{4}),?\\s+${MONTH}\\s+${DAY}(?!\\d)`, 'iu');
/** Which of the two is the month shows only if the other is above 12. */
const NUMBERS = /(?<![\d/.])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])/u;
/** A day in letters or figures with or without its year, its weekday or an hour, as a part of a line. */
export const DAY_PART = new RegExp(
  `(?:(?<![\\p{L}])(?:${WEEKDAY}|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\\.?,?\\s+)?(?<![\\p{L}\\d])(?:${MONTH},?\\s+${DAY}(?:,?\\s+(?:of\\s+)?\\d{4})?|${DAY}[\\s-]+(?:of\\s+|de\\s+)?${MONTH}(?:,?[\\s-]+(?:de\\s+)?\\d{4})?|\\d{1,2}([/.-])\\d{1,2}\\5\\d{2,4}|\\d{4}-\\d{1,2}-\\d{1,2})(?:,?\\s+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?m\\.?)?(?:\\s\\p{Lu}{1,4})?)?(?![\\p{L}\\d])`,
  'iu',
);
const ISO = /(?<!\d)(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/u;
/** "11 February, 9:40 pm, 2031", "Tue Feb 11 21:40:00 GMT 2031": a time may separate the day from the year. */
const TIME_BETWEEN = new RegExp(
  `(?<![\\p{L}])${MONTH}\\s+${DAY},?\\s+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?m\\.?)?(?:\\s[A-Z]{1,5})?(?:\\s?[+-]\\d{4})?,?\\s+(\\d{4})(?!\\d)`,
  'iu',
);

/** Two elements side by side: "November 11, 20319:40 PM". */
export const GLUED_TIME = /(?<=\p{L}.{0,12}(?<!\d)(?:19|20)\d\d)(?=\d{1,2}:\d{2}(?!\d))/gu;

/** The first day with a year in a line, as ISO 8601; undefined if there is none, and if it could be two. */
export function dayIn(text: string): string | undefined {
  const line = text.replace(GLUED_TIME, ' ');
  const iso = ISO.exec(line);
  if (iso) return day(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const first = MONTH_FIRST.exec(line) ?? TIME_BETWEEN.exec(line);
  if (first) return day(Number(first[3]), monthOf(first[1]), Number(first[2]));
  const second = DAY_FIRST.exec(line);
  if (second) return day(Number(second[3]), monthOf(second[2]), Number(second[1]));
  const third = YEAR_FIRST.exec(line);
  if (third) return day(Number(third[1]), monthOf(third[2]), Number(third[3]));
  const [one, two, year] = figuresIn(line);
  if (one > 12 || one === two) return day(year, two, one);
  return two > 12 ? day(year, one, two) : undefined;
}

/** True for a date in figures that could be two days: "05/02/2031". */
export function isAmbiguousDay(line: string): boolean {
  const [one, two, year] = figuresIn(line);
  return year > 0 && one <= 12 && two <= 12 && one !== two;
}

function figuresIn(line: string): [number, number, number] {
  const match = NUMBERS.exec(line);
  return [Number(match?.[1] ?? 0), Number(match?.[3] ?? 0), Number(match?.[4] ?? 0)];
}

function monthOf(name = ''): number {
  const lower = name.toLowerCase();
  return MONTHS.findIndex((starts) => starts.some((start) => lower.startsWith(start))) + 1;
}

/** Undefined for a day that the calendar does not have. */
function day(year: number, month: number, date: number): string | undefined {
  if (year < 1000 || month < 1 || date < 1) return undefined;
  const time = new Date(Date.UTC(year, month - 1, date));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== date) return undefined;
  return time.toISOString().slice(0, 10);
}

import {
  addDays,
  type Day,
  type DayRange,
  monthOf,
  partsOf,
  toDay,
  weekdayOf,
  weekOf,
  yearOf,
} from './calendar.ts';
import type { DateKind } from './date-words.ts';
import { namedDayIn, weeksAhead } from './named-days.ts';
import { oneDay, parseDays } from './parse-days.ts';
import type { Direction } from './tense.ts';

/** The days that a phrase means. */
export interface ResolvedDate extends DayRange {
  /** True if the phrase says them only together with a day of reference. */
  readonly inferred: boolean;
}

/** The place of a phrase. */
export interface DateSetting {
  /** The day it is counted from: the publication date, or the day on which the words were said; null for none. */
  readonly reference: Day | null;
  readonly direction: Direction;
  /** True if the phrase only describes what follows it ("the Nov. 8 election"): its clause's tense says little. */
  readonly attributive: boolean;
  /** True if it describes what is planned beforehand: an election, a vote. */
  readonly isPlanned: boolean;
}

/** Any day at all: a phrase with a year of its own is read without a reference. */
const ANY_DAY = '2000-01-01';
const NUMBER_YEAR = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/u;
const DAYS_IN_WEEK = 7;
/** Beside a date that lies ahead less than this, a past verb may go with something else. */
const SOON_DAYS = 60;
const NEAR_MONTHS = 6;
const JUST_GONE_DAYS = 62;

/**
 * Puts a phrase of time on the calendar, by chrono-node if it has a grammar of its own.
 *
 * @returns null if it cannot be known: no reference, a vague phrase, a weekday whose clause does not tell past from
 *   future
 */
export function resolveDate(kind: DateKind, text: string, setting: DateSetting): ResolvedDate | null {
  const year = NUMBER_YEAR.exec(text)?.[0];
  if (year) return resolveExplicit(kind, text, Number(year), year);
  const { reference } = setting;
  if (reference === null) return null;
  const range =
    resolveTold(kind, text, reference) ?? resolveInferred(kind, text.toLowerCase(), reference, setting);
  return range && { ...range, inferred: true };
}

const TOLD = /\s(?:of\s)?(last|this|next)\s(?:year|week)$/u;

/** "3 May last year", "Monday of last week": whatever the tense of its clause. */
function resolveTold(kind: DateKind, text: string, reference: Day): DayRange | null {
  const found = TOLD.exec(text);
  if (!found || !/^(?:day|nth|named|month|weekday)$/u.test(kind)) return null;
  const shift = found[1] === 'last' ? -1 : found[1] === 'next' ? 1 : 0;
  const plain = text.slice(0, found.index);
  if (kind === 'weekday') {
    const weekday = WEEKDAYS.findIndex((name) => plain.toLowerCase().startsWith(name));
    return weekday < 0 ? null : oneDay(addDays(weekOf(reference).from, weekday + shift * DAYS_IN_WEEK));
  }
  const year = partsOf(reference)[0] + shift;
  return resolveExplicit(kind, `${plain} ${year}`, year, `${year}`);
}

function resolveExplicit(kind: DateKind, text: string, year: number, digits: string): ResolvedDate | null {
  if (kind === 'year') return { ...yearOf(toDay(year, 1, 1)), inferred: false };
  if (kind === 'decade') {
    const early = /^early/iu.test(text) ? 3 : 9;
    const late = /^late/iu.test(text) ? 6 : 0;
    return { from: toDay(year + late, 1, 1), to: toDay(year + early, 12, 31), inferred: false };
  }
  if (kind === 'named') {
    const day = namedDayIn(text, year);
    return day === null ? null : { from: day, to: day, inferred: false };
  }
  if (kind === 'nth') {
    const month = monthIn(text);
    return month === null ? null : { ...nthWeekday(text, year, month), inferred: false };
  }
  // "2018 March 18"
  const ordered =
    text.startsWith(digits) && /\p{L}/u.test(text) ? `${text.slice(digits.length)}, ${digits}` : text;
  const range = parseDays(ordered, ANY_DAY, false);
  if (!range) return null;
  return { ...(kind === 'month' ? monthOf(range.from) : range), inferred: false };
}

function resolveInferred(
  kind: DateKind,
  text: string,
  reference: Day,
  setting: DateSetting,
): DayRange | null {
  switch (kind) {
    case 'weekday':
      return resolveWeekday(text, reference, setting);
    case 'day':
      return resolveMonthDay(text, reference, setting);
    case 'month':
      return resolveMonth(text, reference, setting);
    case 'nth':
      return resolveNth(text, reference, setting);
    case 'named':
      return resolveNamed(text, reference, setting);
    case 'ahead':
      return setting.direction === 'past' ? null : weeksAhead(text, reference);
    case 'casual':
      // "Politics today" is about the time, not the day.
      return text === 'today' && setting.direction === 'unknown' ? null : parseDays(text, reference, false);
    case 'weekend':
      return resolveWeekend(text, reference, setting.direction);
    case 'period':
    case 'ago':
      return resolvePeriod(text, reference);
    default:
      return null;
  }
}

function resolveWeekday(text: string, reference: Day, { direction }: DateSetting): DayRange | null {
  const isLast = /^(?:last|this past)\s/u.test(text);
  const isNext = /^(?:next|this coming)\s/u.test(text);
  const isFuture = !isLast && (isNext || direction === 'future');
  const plain = text.replace(/^(?:this past|this coming|this|last)\s/u, '').replace(/\s\w+$/u, '');
  const found = parseDays(isNext ? text : plain, reference, isFuture)?.from;
  if (!found) return null;
  // Published on a Tuesday, "Tuesday" is that day whatever the tense.
  if (!isLast && !isNext && direction === 'unknown')
    return weekdayOf(found) === weekdayOf(reference) ? oneDay(reference) : null;
  // chrono-node takes the nearest day: if that is in the future it is the one, if not it may be either.
  if (!isLast && !isNext && direction === 'later') return found >= reference ? oneDay(found) : null;
  if (isFuture) return oneDay(found);
  const latest = isLast ? addDays(reference, -1) : reference;
  const back = (weekdayOf(latest) - weekdayOf(found) + DAYS_IN_WEEK) % DAYS_IN_WEEK;
  return oneDay(addDays(latest, -back));
}

/** "Sept. 26": the nearest one, unless the clause says that it is past or to come. */
function resolveMonthDay(
  text: string,
  reference: Day,
  { direction, attributive, isPlanned }: DateSetting,
): DayRange | null {
  // The day of the attacks goes without its year; it is not this year's.
  if (/^sept(?:ember|\.)?\s11(?:th)?$/u.test(text)) return null;
  const range = parseDays(text, reference, direction === 'future' && !attributive);
  // "The March 3 sinking" has happened; "the March 3 election" may be to come.
  if (range && attributive && !isPlanned && direction !== 'future' && range.from > reference) return null;
  if (!range || attributive || direction !== 'past' || range.from <= reference) return range;
  if (range.from <= addDays(reference, SOON_DAYS)) return null;
  return { from: yearBefore(range.from), to: yearBefore(range.to) };
}

/** "Good Friday": the nearest one, unless the clause says that it is past or to come. */
function resolveNamed(text: string, reference: Day, setting: DateSetting): DayRange | null {
  const [year] = partsOf(reference);
  const days = [year - 1, year, year + 1].flatMap((at) => namedDayIn(text, at) ?? []);
  const [before, behind] = [days.findLast((day) => day <= reference), days.find((day) => day >= reference)];
  if (!before || !behind) return null;
  if (/^(?:last|this past)\s/u.test(text)) return oneDay(before < reference ? before : (days[0] as Day));
  if (/^(?:next|this coming)\s/u.test(text) || setting.direction === 'future') return oneDay(behind);
  const isNearer = Date.parse(behind) - Date.parse(reference) < Date.parse(reference) - Date.parse(before);
  if (!isNearer) return setting.direction === 'later' ? null : oneDay(before);
  if (setting.isPlanned || setting.direction === 'unknown' || setting.direction === 'later')
    return oneDay(behind);
  // Beside a near one ahead a past verb may go with something else.
  return behind <= addDays(reference, SOON_DAYS) ? null : oneDay(before);
}

function resolveMonth(
  text: string,
  reference: Day,
  { direction, attributive }: DateSetting,
): DayRange | null {
  const month = text.replace(/^(?:last|next|this)\s/u, '');
  const found = parseDays(month, reference, false)?.from;
  if (!found) return null;
  const [year] = partsOf(reference);
  const [, number] = partsOf(found);
  const inYear = (at: number) => monthOf(toDay(at, number, 1));
  if (text.startsWith('this ')) return inYear(year);
  const current = monthOf(reference).from;
  const own = inYear(year).from;
  if (text.startsWith('last ')) {
    // In November "last October" may be a year and a month ago.
    const isJustGone = own < current && own >= addDays(current, -JUST_GONE_DAYS);
    return isJustGone ? null : inYear(own < current ? year : year - 1);
  }
  if (text.startsWith('next ')) return inYear(own > current ? year : year + 1);
  if (direction === 'later' && !attributive) return laterMonth(own, current, inYear, year);
  if (attributive || direction === 'unknown' || direction === 'later') return null;
  if (direction === 'past' && own > current && own <= addDays(reference, SOON_DAYS)) return null;
  if (direction === 'past') return inYear(own <= current ? year : year - 1);
  return inYear(own >= current ? year : year + 1);
}

/** "Was due in September": in months that lie nearer behind than ahead it was, else it may be either. */
function laterMonth(
  own: Day,
  current: Day,
  inYear: (year: number) => DayRange,
  year: number,
): DayRange | null {
  const months = (Date.parse(current) - Date.parse(own)) / (30 * 86_400_000);
  const back = months < 0 ? months + 12 : months;
  if (back === 0 || back > NEAR_MONTHS) return null;
  return inYear(own < current ? year : year - 1);
}

/** "The last Saturday in March": of the year that the clause points to. */
function resolveNth(text: string, reference: Day, setting: DateSetting): DayRange | null {
  const month = monthIn(text);
  if (month === null) return null;
  const name = text.replace(/^.*\b(?:of|in)\s/u, '');
  const inMonth = resolveMonth(name, reference, { ...setting, attributive: false });
  return inMonth && nthWeekday(text, partsOf(inMonth.from)[0], month);
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NTH = ['first', 'second', 'third', 'fourth'];

function nthWeekday(text: string, year: number, month: number): DayRange {
  const lower = text.toLowerCase();
  const weekday = WEEKDAYS.findIndex((name) => RegExp(`\\s${name}`, 'u').test(lower));
  const nth = NTH.findIndex((name) => lower.startsWith(name));
  const first = toDay(year, month, 1);
  const ahead = (weekday - weekdayOf(first) + DAYS_IN_WEEK) % DAYS_IN_WEEK;
  if (nth >= 0) return oneDay(addDays(first, ahead + nth * DAYS_IN_WEEK));
  const end = toDay(year, month + 1, 0);
  return oneDay(addDays(end, -((weekdayOf(end) - weekday + DAYS_IN_WEEK) % DAYS_IN_WEEK)));
}

/** The number of the month, from 1, that the phrase ends with. */
function monthIn(text: string): number | null {
  const name = text.replace(/^.*\b(?:of|in)\s/u, '');
  const found = parseDays(name.replace(/,?\s\d{4}$/u, ''), ANY_DAY, false);
  return found && partsOf(found.from)[1];
}

/** Saturday and Sunday. */
function resolveWeekend(text: string, reference: Day, direction: Direction): DayRange | null {
  const from = addDays(weekOf(reference).from, 5);
  const hasBegun = reference >= from;
  const weekend = (shift: number) => ({
    from: addDays(from, shift * DAYS_IN_WEEK),
    to: addDays(from, shift * DAYS_IN_WEEK + 1),
  });
  if (/^next/u.test(text)) return weekend(1);
  if (/^(?:last|this past)/u.test(text)) return weekend(-1);
  if (/coming/u.test(text) || direction === 'future') return weekend(0);
  if (direction === 'past') return weekend(hasBegun ? 0 : -1);
  return text.startsWith('this') ? weekend(0) : null;
}

/** "Last month", "two weeks ago": the whole month or week, not a day of it. */
function resolvePeriod(text: string, reference: Day): DayRange | null {
  const found = parseDays(text.replace(/^(?:earlier|later|early|late)\s/u, ''), reference, false)?.from;
  if (!found || /decade/u.test(text)) return null;
  if (/week/u.test(text))
    return weekOf(text.startsWith('this') || text.includes(' this') ? reference : found);
  if (/month/u.test(text)) return monthOf(found);
  return /year/u.test(text) ? yearOf(found) : oneDay(found);
}

function yearBefore(day: Day): Day {
  const [year, month, date] = partsOf(day);
  return toDay(year - 1, month, date);
}

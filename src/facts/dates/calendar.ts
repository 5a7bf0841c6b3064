/** A day of the calendar without a clock or a time zone: "2021-11-30". Days compare as strings. */
export type Day = string;

/** The days from `from` to `to`, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

const MS_PER_DAY = 86_400_000;

/** The day of an ISO 8601 date or date and time, as it is written there; null for anything else. */
export function dayOf(iso: string | undefined): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?=$|[T\s])/u.exec(iso?.trim() ?? '');
  if (!match) return null;
  const day = toDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return day === match[0] ? day : null;
}

/** The day of a year, a month from 1 and a day of the month; days beyond the month's end run on into the next. */
export function toDay(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
}

/** Monday to Sunday. */
export function weekOf(day: Day): DayRange {
  const from = addDays(day, -weekdayOf(day));
  return { from, to: addDays(from, 6) };
}

export function monthOf(day: Day): DayRange {
  const [year, month] = partsOf(day);
  return { from: toDay(year, month, 1), to: toDay(year, month + 1, 0) };
}

export function yearOf(day: Day): DayRange {
  const [year] = partsOf(day);
  return { from: toDay(year, 1, 1), to: toDay(year, 12, 31) };
}

/** Year, month from 1, day of the month. */
export function partsOf(day: Day): readonly [year: number, month: number, day: number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

/**
 * The moment by which Discord shows the day in every reader's own zone, in seconds: half past ten UTC falls on that
 * day from Hawaii (UTC-10) to New Zealand in summer (UTC+13).
 */
export function timestampOf(day: Day): number {
  return Date.parse(`${day}T10:30:00Z`) / 1000;
}

import * as chrono from 'chrono-node/en';
import { type Day, type DayRange, partsOf, toDay } from './calendar.ts';

/** A story repeats the same few dates, and chrono-node tries all its grammars on each. */
const parsed = new Map<string, DayRange | null>();
const REMEMBERED = 2_000;

/** The days that chrono-node reads in a phrase, counted from a day; null for none. */
export function parseDays(text: string, reference: Day, forwardDate: boolean): DayRange | null {
  const key = `${reference} ${forwardDate} ${text}`;
  let range = parsed.get(key);
  if (range === undefined) {
    range = parseAnew(text, reference, forwardDate);
    if (parsed.size >= REMEMBERED) parsed.clear();
    parsed.set(key, range);
  }
  return range;
}

/** chrono-node counts in the machine's own zone; noon there keeps the day. */
function parseAnew(text: string, reference: Day, forwardDate: boolean): DayRange | null {
  const [year, month, day] = partsOf(reference);
  const noon = new Date(0);
  noon.setHours(12, 0, 0, 0);
  noon.setFullYear(year, month - 1, day);
  const [result] = chrono.parse(text.replace(/[–/]/gu, '-'), noon, { forwardDate });
  if (!result) return null;
  const from = dayFrom(result.start);
  const to = result.end ? dayFrom(result.end) : from;
  return from <= to ? { from, to } : oneDay(from);
}

function dayFrom(found: chrono.ParsedResult['start']): Day {
  return toDay(found.get('year') ?? 0, found.get('month') ?? 1, found.get('day') ?? 1);
}

/** One day, as a range. */
export function oneDay(day: Day): DayRange {
  return { from: day, to: day };
}

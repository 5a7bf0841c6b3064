/** Where a dateline or a line above the story says when and by whom it was published. */
export interface Dateline {
  /** The agency or outlet in it: "AP". */
  readonly source: string | undefined;
  /** ISO 8601; only where the year is given. */
  readonly published: string | undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+${DAY},?\\s+(\\d{4})\\b`, 'iu');
const DAY_FIRST = new RegExp(`\\b${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})\\b`, 'iu');
/** Which of the two is the month shows only where the other is above 12. */
const NUMBERS = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/u;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/u;

/** "KYIV, Ukraine (AP) —", "Oct 24 (Reuters) -", "CALDER, Maine, June 4, 2024 /PRNewswire/ --", "(CNN)". */
const DATELINE =
  /^((?:(?:\p{Lu}[\p{L}.’'-]*|\d{1,4}|de|la|of|the|and|al)[\s,/]+){0,8})(?:\((?![DRI]-)([\p{Lu}][\p{L}\d\s.&-]{1,28})\)|\/([\p{Lu}][\p{L}\d\s]{1,28})\/)\s*(?:—|–|--|-|(?=\p{Lu}))/u;

/** Reads the dateline at the start of a story's first paragraph; both fields undefined where there is none. */
export function readDateline(paragraph: string): Dateline {
  const match = DATELINE.exec(paragraph.slice(0, 160));
  return {
    source: match?.[2] ?? match?.[3],
    published: match?.[1] === undefined ? undefined : dateIn(match[1]),
  };
}

/** The first date with a year in a line, as ISO 8601; undefined where there is none. */
export function dateIn(line: string): string | undefined {
  const iso = ISO.exec(line);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const first = MONTH_FIRST.exec(line);
  if (first) return day(Number(first[3]), monthOf(first[1]), Number(first[2]));
  const second = DAY_FIRST.exec(line);
  if (second) return day(Number(second[3]), monthOf(second[2]), Number(second[1]));
  const [, one = 0, two = 0, year = 0] = (NUMBERS.exec(line) ?? []).map(Number);
  if (one > 12) return day(year, two, one);
  return two > 12 ? day(year, one, two) : undefined;
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Undefined for a day that the calendar does not have. */
function day(year: number, month: number, date: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, date));
  const iso = time.toISOString().slice(0, 10);
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === date ? iso : undefined;
}

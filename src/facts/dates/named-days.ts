import { addDays, type Day, type DayRange, toDay, weekdayOf } from './calendar.ts';

/** Days that go by a name, each by the year; those whose day differs from country to country are left out. */
const NAMED: readonly (readonly [name: string, day: (year: number) => Day])[] = [
  ["new year[’']?s day", (year) => toDay(year, 1, 1)],
  ["new year[’']?s eve", (year) => toDay(year, 12, 31)],
  ['hogmanay', (year) => toDay(year, 12, 31)],
  ['christmas eve', (year) => toDay(year, 12, 24)],
  ['christmas day', (year) => toDay(year, 12, 25)],
  ['boxing day', (year) => toDay(year, 12, 26)],
  ["st\\.? stephen[’']s day", (year) => toDay(year, 12, 26)],
  ['burns night', (year) => toDay(year, 1, 25)],
  ['australia day', (year) => toDay(year, 1, 26)],
  ["st\\.? brigid[’']s day", (year) => toDay(year, 2, 1)],
  ["(?:st\\.? )?valentine[’']?s day", (year) => toDay(year, 2, 14)],
  ["st\\.? david[’']s day", (year) => toDay(year, 3, 1)],
  ["st\\.? patrick[’']?s day", (year) => toDay(year, 3, 17)],
  ["april fool(?:s)?[’']?s? day", (year) => toDay(year, 4, 1)],
  ["st\\.? george[’']s day", (year) => toDay(year, 4, 23)],
  ['anzac day', (year) => toDay(year, 4, 25)],
  ['may day', (year) => toDay(year, 5, 1)],
  ['juneteenth', (year) => toDay(year, 6, 19)],
  ['canada day', (year) => toDay(year, 7, 1)],
  ['(?:the )?fourth of july', (year) => toDay(year, 7, 4)],
  ['bastille day', (year) => toDay(year, 7, 14)],
  ["hallowe[’']?en", (year) => toDay(year, 10, 31)],
  ['(?:bonfire|guy fawkes) night', (year) => toDay(year, 11, 5)],
  ['(?:veterans|armistice) day', (year) => toDay(year, 11, 11)],
  ["st\\.? andrew[’']s day", (year) => toDay(year, 11, 30)],
  ['martin luther king(?:,? jr\\.?)?(?: jr\\.?)? day', (year) => nth(year, 1, MONDAY, 3)],
  ["presidents[’']? day", (year) => nth(year, 2, MONDAY, 3)],
  ['memorial day', (year) => lastOf(year, 5, MONDAY)],
  ['labor day', (year) => nth(year, 9, MONDAY, 1)],
  ['remembrance sunday', (year) => nth(year, 11, SUNDAY, 2)],
  ['(?:shrove|pancake) tuesday', (year) => addDays(easterOf(year), -47)],
  ['mardi gras', (year) => addDays(easterOf(year), -47)],
  ['ash wednesday', (year) => addDays(easterOf(year), -46)],
  ['palm sunday', (year) => addDays(easterOf(year), -7)],
  ['(?:maundy|holy) thursday', (year) => addDays(easterOf(year), -3)],
  ['good friday', (year) => addDays(easterOf(year), -2)],
  ['(?:easter|holy) saturday', (year) => addDays(easterOf(year), -1)],
  ['easter (?:sunday|day)', easterOf],
  ['easter monday', (year) => addDays(easterOf(year), 1)],
  ['(?:whit sunday|pentecost sunday)', (year) => addDays(easterOf(year), 49)],
];
const MONDAY = 0;
const SUNDAY = 6;

/** A named day, with its year or "last" and "next". */
export const NAMED_DAY = `(?:(?:last|next|this|this past|this coming)\\s)?(?:${NAMED.map(([name]) => name.replaceAll(' ', '\\s')).join('|')})(?:,?\\s(?:1[5-9]|20)\\d{2})?`;
/** A capital word that one of these names may hold. */
export const NAMED_HINTS: readonly string[] = [
  'day',
  'eve',
  'night',
  'hogmanay',
  'juneteenth',
  'hallowe',
  'mardi gras',
  'fourth of july',
  'sunday',
  'monday',
  'saturday',
  'pentecost',
];
/** What is called after such a day: "the Good Friday Agreement", "the Labor Day hurricane of 1935". */
export const CALLED_AFTER =
  /^[’']?s?\s(?:(?:peace\s)?(?:deal|agreement|accords?|pact)\b|(?:\p{L}+\s){1,3}(?:of|in)\s(?:1[5-9]|20)\d{2}\b|(?:Street|Road|Agreement|Accords?|Massacre|Rising|Uprising|Parade|Test|Island|Disaster|Tsunami|Truce|Trophy|Stakes|Handicap|Cup|Plate|Classic|Weekend|Parkway|Bridge)\b)/u;

const PLAIN = NAMED.map(([name, day]) => [new RegExp(`(?:^|\\s)${name}`, 'iu'), day] as const);

/** The day that a phrase names in a year; null if it names none. */
export function namedDayIn(text: string, year: number): Day | null {
  return PLAIN.find(([pattern]) => pattern.test(text))?.[1](year) ?? null;
}

/** Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
function easterOf(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return toDay(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

function nth(year: number, month: number, weekday: number, count: number): Day {
  const first = toDay(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7);
}

function lastOf(year: number, month: number, weekday: number): Day {
  const end = toDay(year, month + 1, 0);
  return addDays(end, -((weekdayOf(end) - weekday + 7) % 7));
}

const SPOKEN = '(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow';
/** As is said in Britain and Ireland: "Friday week", "tomorrow fortnight", "a week on Friday", "a fortnight today". */
export const WEEKS_AHEAD = `(?:(?:${SPOKEN})\\s(?:week|fortnight)(?!-|\\s(?:ago|before|earlier|after|in|of|\\d))|a\\s(?:week|fortnight)\\s(?:(?:on|from|this|next)\\s)?(?:${SPOKEN}))\\b`;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** "Friday week": a week after the Friday that comes next. */
export function weeksAhead(text: string, reference: Day): DayRange | null {
  const days = /fortnight/u.test(text) ? 14 : 7;
  const name = new RegExp(SPOKEN, 'u').exec(text)?.[0] ?? '';
  const weekday = WEEKDAYS.findIndex((each) => name.startsWith(each));
  const ahead =
    name === 'today' ? 0 : name === 'tomorrow' ? 1 : (weekday - weekdayOf(reference) + 7) % 7 || 7;
  if (weekday < 0 && ahead > 1) return null;
  const day = addDays(reference, ahead + days);
  return { from: day, to: day };
}

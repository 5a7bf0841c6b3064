/** The number of a paragraph, 0 for the headline; null for a note, which has none. */
export type Paragraph = number | null;

/** Numbers, plurals and lists as a language writes them. */
export interface Grammar {
  /** "1,000" */
  number(value: number): string;
  /** "61%"; a share between 0 and 1. */
  percent(share: number): string;
  /** "4.2 MB" */
  megabytes(bytes: number): string;
  /** The form that goes with a number. Nothing here is counted in millions, for which some languages have a third. */
  plural(count: number, one: string, other: string): string;
  /** "1 story", "3 stories" */
  count(count: number, one: string, other: string): string;
  /** "A, B and C" */
  list(parts: readonly string[]): string;
  /** "A, B or C" */
  either(parts: readonly string[]): string;
  /** "5 March 2024"; a day as in `2024-03-05`, the same for every reader. */
  day(iso: string): string;
}

/** @param locale as in BCP 47 */
export function grammarOf(locale: string): Grammar {
  const rules = new Intl.PluralRules(locale);
  const whole = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, { style: 'percent' });
  const size = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const lists = new Intl.ListFormat(locale);
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const plural = (count: number, one: string, other: string) => (rules.select(count) === 'one' ? one : other);
  return {
    number: (value) => whole.format(value),
    percent: (value) => share.format(value),
    megabytes: (bytes) => size.format(bytes / 1e6),
    plural,
    count: (count, one, other) => `${whole.format(count)} ${plural(count, one, other)}`,
    list: (parts) => lists.format(parts),
    either: (parts) => choices.format(parts),
    day: (iso) => days.format(Date.parse(iso)),
  };
}

/** A moment as Discord shows it to each reader, by their own clock; milliseconds since 1970. */
export function moment(at: number): string {
  return `<t:${Math.floor(at / 1_000)}:f>`;
}

/** A day or the first and the last of several, as Discord shows them to each reader; seconds since 1970. */
export function daysFrom(from: number, to: number): string {
  return from === to ? `<t:${from}:D>` : `<t:${from}:D> – <t:${to}:D>`;
}

export const channel = (id: string): string => `<#${id}>`;

const MOST_REASONS = 6;

/** "share counter (2), newsletter box" */
export function tally(reasons: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .slice(0, MOST_REASONS)
    .map(([reason, count]) => (count > 1 ? `${reason} (${count})` : reason))
    .join(', ');
}

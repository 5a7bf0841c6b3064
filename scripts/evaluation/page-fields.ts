import { tokensOf } from './four-grams.ts';

/**
 * How a field was read: partly is a headline of which most is right, one author of several, or the day of publication if
 * the label is that of the last change.
 */
export type Verdict = 'right' | 'partly' | 'wrong' | 'missing';

export type Field = 'headline' | 'author' | 'datePublished';

/**
 * Compares what was read with the label. Near forms are right: other case, marks and site names, roles beside a name.
 *
 * @param changed when the page was last changed, as it was read
 */
export function judge(
  field: Field,
  wanted: string,
  found: string | undefined,
  changed: string | undefined,
): Verdict {
  if (found === undefined) return 'missing';
  if (field === 'headline') return judgeHeadline(wanted, found);
  if (field === 'author') return judgeAuthors(wanted, found);
  if (isSameDay(wanted, found)) return 'right';
  return changed !== undefined && isSameDay(wanted, changed) ? 'partly' : 'wrong';
}

/** Share of common words from which two headlines are the same, and from which they are partly. */
const SAME = 0.8;
const ALIKE = 0.4;
/** Words of a label or a site's name beside the headline. */
const MOST_BESIDE = 4;

function judgeHeadline(wanted: string, found: string): Verdict {
  const [one, two] = [wordsOf(wanted), wordsOf(found)];
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  const shared = overlap(one, two);
  const isPart = ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
  if (shared >= SAME || (isPart && long.length - short.length <= MOST_BESIDE && short.length > 1))
    return 'right';
  return shared >= ALIKE || isPart ? 'partly' : 'wrong';
}

/** Twice the common words by all words of both, from 0 to 1. */
function overlap(one: readonly string[], two: readonly string[]): number {
  const rest = [...two];
  const common = one.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return one.length + two.length === 0 ? 1 : (2 * common.length) / (one.length + two.length);
}

/** Names are the same with the same first letter and the same last word; a name of one word, wherever it stands in the other. */
function judgeAuthors(wanted: string, found: string): Verdict {
  const [one, two] = [peopleIn(wanted), peopleIn(found)];
  const known = two.filter((name) => one.some((other) => isSamePerson(name, other)));
  if (known.length === 0) return wordsOf(wanted).join() === wordsOf(found).join() ? 'right' : 'wrong';
  return known.length === two.length && one.every((name) => two.some((other) => isSamePerson(name, other)))
    ? 'right'
    : 'partly';
}

function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 || b.length === 1) return a.some((word) => b.includes(word));
  const [first, other] = [a[0] ?? '', b[0] ?? ''];
  return first[0] === other[0] && (b.includes(a.at(-1) ?? '') || a.includes(b.at(-1) ?? ''));
}

function peopleIn(line: string): string[][] {
  return line
    .replace(/^\s*(?:(?:posted|written|published|story)\s+)?by:?\s+/iu, '')
    .split(/\s*(?:[;,/|•·]|&|\band\b|\bwith\b|\bfor\b|\(|\)|\s[–—-]\s)\s*/iu)
    .map((name) => wordsOf(name).filter((word) => !/^(?:dr|mr|mrs|ms|prof|md|phd|jr|sr|by)$/u.test(word)))
    .filter((name) => name.length > 0 && !ROLE.test(name.join(' ')));
}

const ROLE =
  /(?:^| )(?:reporter|writer|editor|correspondent|staff|columnist|contributor|producer|news|press|rdn?|ma|mph|fand|ms)$/u;

/** The day as printed, the day in UTC, or the instant. */
function isSameDay(wanted: string, found: string): boolean {
  const day = (text: string) => text.slice(0, 10);
  const inUtc = (text: string) => {
    const at = Date.parse(text);
    return Number.isNaN(at) ? '' : day(new Date(at).toISOString());
  };
  const days = new Set([day(wanted), inUtc(wanted)]);
  return days.has(day(found)) || days.has(inUtc(found));
}

function wordsOf(text: string): string[] {
  return tokensOf(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/gu, ''));
}

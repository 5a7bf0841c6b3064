import type { DateKind } from './date-words.ts';
import type { Direction } from './tense.ts';

const DAYS: readonly (readonly [RegExp, number])[] = [
  [/day/u, 1],
  [/week/u, 7],
  [/month/u, 30],
  [/year/u, 365],
  [/decade/u, 3650],
];
const COUNTS = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');

/**
 * About how many days before (less than 0) or after the story a phrase lies, for an order if the day of the story is not
 * known; null if the phrase does not say.
 */
export function relativeOrder(kind: DateKind, text: string, direction: Direction): number | null {
  const words = text.toLowerCase();
  const unit = DAYS.find(([pattern]) => pattern.test(words))?.[1] ?? 1;
  const side = /^(?:last|this past)/u.test(words) ? -1 : /^(?:next|this coming)/u.test(words) ? 1 : 0;
  switch (kind) {
    case 'ago':
      return -countIn(words) * unit;
    case 'period':
      return /\blast\b/u.test(words) ? -unit : /\bnext\b/u.test(words) ? unit : null;
    case 'vague':
      // "In recent weeks", "the coming days", not "the next day" of a tale.
      if (!/s$/u.test(words)) return null;
      return /\b(?:recent|past)\b/u.test(words) ? -unit : /\bcoming\b/u.test(words) ? unit : null;
    case 'casual':
      return /^(?:yesterday|last)/u.test(words) ? -1 : /^tomorrow/u.test(words) ? 1 : 0;
    case 'weekday':
    case 'weekend':
      if (side !== 0) return side * 5;
      return direction === 'past' ? -3 : direction === 'future' ? 3 : null;
    default:
      return null;
  }
}

function countIn(words: string): number {
  const [first = ''] = words.split(/\s/u);
  const number = Number(first);
  if (Number.isFinite(number)) return number;
  return first === 'an' ? 1 : Math.max(1, COUNTS.indexOf(first));
}

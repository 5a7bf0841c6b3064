import { isDictionaryWord } from '../../story/dictionary.ts';
import type { ComparedWord } from './compared-words.ts';

const PAIRS =
  "then than|to too|loose lose|there their|whose who's|affect effect|its it's|lets let|your you|quite quiet";
/** Words that are typed for one another. */
const CONFUSED = new Map(
  PAIRS.split('|').flatMap((pair): [string, string][] => {
    const [one = '', other = ''] = pair.split(' ');
    return [
      [one, other],
      [other, one],
    ];
  }),
);
/** Shorter words are one letter from too many. */
const LEAST_LETTERS = 5;

/**
 * Whether a word of a message may be a printed one mistyped: by a letter, where it is no word otherwise, or by the word it
 * is often mistaken for. Not a name, which a letter makes somebody else's.
 *
 * @returns null for a word that is as it is
 */
export function mistyped(
  typed: ComparedWord | undefined,
): ((printed: ComparedWord | undefined) => boolean) | null {
  const key = typed?.key ?? '';
  const confused = CONFUSED.get(key);
  if (confused) return (printed) => printed?.key === confused;
  if (key.length < LEAST_LETTERS || !/^\p{L}+$/u.test(key) || isDictionaryWord(key)) return null;
  return (printed) =>
    printed !== undefined &&
    !printed.capital &&
    Math.abs(printed.key.length - key.length) <= 1 &&
    isOneLetterOff(key, printed.key);
}

/** One letter more, fewer, another, or two in the wrong order. */
function isOneLetterOff(one: string, other: string): boolean {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  const [mine, others] = [one.slice(from), other.slice(from)];
  return (
    mine.slice(1) === others.slice(1) ||
    mine.slice(1) === others ||
    mine === others.slice(1) ||
    (mine[0] === others[1] && mine[1] === others[0] && mine.slice(2) === others.slice(2))
  );
}

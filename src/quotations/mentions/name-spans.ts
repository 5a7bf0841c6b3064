import type { Word } from '../document/words.ts';
import { lowerAt } from '../document/words.ts';
import { isFirstName } from '../lexicon/first-names.ts';
import { isKnownPersonNoun } from '../lexicon/person-nouns.ts';
import { NOT_NAMES, ORGANISATION_WORDS, TITLES } from '../lexicon/titles-and-places.ts';

const PARTICLES = new Set(
  'de van von der den la le al el bin ibn del della di da dos du ben ter af zu und ap ab bint ten y'.split(
    ' ',
  ),
);

/** "I’m", a party and state in brackets ("R-WI"), "Oscar-winning", "Iranian-born", "A-list". */
const NO_NAME =
  /^(?:i’|[rdi]-\p{L}{2,5}$|\p{L}-\p{L}|\p{L}[\p{L}.’]+-(?:\p{L}+(?:ed|ing)|winner|born|led|style|era|run|old|elect|wide|made|area|like|friendly|heavy|based)s?$)/u;
/** "Award-Winning" and "Mei-Ling": with a capital behind the hyphen these endings are no participles. */
const HYPHENED = /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u;
const AFTER_NEW =
  /^(?:york|yorkers?|hampshire|jersey|mexico|orleans|zealand|delhi|england|haven|brunswick|guinea|caledonia|republic|yorker)$/u;

/** Adjacent capitalised words `[from, to)` that may be a name with the words before it. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** Index of a nickname in quotation marks or brackets: Robert “Bob” Smith. */
  readonly nickname: number | undefined;
}

/** Finds the runs of one text; `titled` marks the paragraphs in which every word is capitalised. */
export function runsOf(text: string, words: readonly Word[], titled: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word;
    if (!word.capital || titled[word.paragraph] || isNoName(text, words, at)) {
      at++;
      continue;
    }
    const run = extend(text, words, at);
    runs.push(run);
    at = run.to;
  }
  return runs;
}

function isNoName(text: string, words: readonly Word[], at: number): boolean {
  const { lower, start, end } = words[at] as Word;
  if (opensName(words, at) || isGivenName(text, words, at) || isInitial(text, words, at)) return false;
  // "Saïd" is a name.
  const isForeign = /[À-ɏ]/u.test(text.slice(start, end));
  return (
    (NOT_NAMES.has(lower) && !isForeign) || (NO_NAME.test(lower) && !HYPHENED.test(text.slice(start, end)))
  );
}

/** "A. J. Fenwick", "A V Ramanathan": the article has no dot and no other initial behind it. */
export function isInitial(text: string, words: readonly Word[], at: number): boolean {
  const { start, end } = words[at] as Word;
  const [next, last] = [words[at + 1], words[at + 2]];
  if (!next?.capital || !next.joined) return false;
  if (/^A\.$/u.test(text.slice(start, end + 1))) return true;
  const isSecond = next.lower.length === 1 && last?.capital === true && last.joined && last.lower.length > 2;
  return text.slice(start, end) === 'A' && isSecond;
}

/** "“…,” Will Foy, the chief executive, told": no question begins after a quotation in its sentence. */
export function isGivenName(text: string, words: readonly Word[], at: number): boolean {
  const { lower, start } = words[at] as Word;
  const next = words[at + 1];
  const isBehind =
    /[,?!]["”’']\s$/u.test(text.slice(Math.max(0, start - 3), start)) ||
    // "“…,” said Will Foy"
    /^(?:said|says|added|adds|replied|told|according|asked)$/u.test(words[at - 1]?.lower ?? '') ||
    // "Loudon State’s Will Pruitt"
    (words[at - 1]?.possessive === true && words[at - 1]?.capital === true) ||
    // "With the last man, Will Fitch, at the other end"
    (lower !== 'may' && words[at]?.joined === false && words[at - 1]?.sentence === words[at]?.sentence) ||
    // "Case officer Will Forde"
    (words[at]?.joined === true && !words[at - 1]?.capital && isKnownPersonNoun(words[at - 1]?.lower ?? ''));
  return (
    /^(?:will|may|art|bill|grant|rich)$/u.test(lower) && isBehind && next?.capital === true && next.joined
  );
}

/** "New York", "New Deal", "White House", "Met Office": words that open a name. */
export function opensName(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const next = words[at + 1];
  if (!next?.capital || !next.joined) return false;
  if (word.lower === 'new') return AFTER_NEW.test(next.lower) || (!word.opens && !NOT_NAMES.has(next.lower));
  return word.lower === 'met' || /^(?:white house|rolling stone)$/u.test(`${word.lower} ${next.lower}`);
}

function extend(text: string, words: readonly Word[], from: number): Run {
  let to = from + 1;
  let nickname: number | undefined;
  let organisation = false;
  for (;;) {
    const last = words[to - 1] as Word;
    const next = words[to];
    if (!next || last.possessive || next.paragraph !== last.paragraph) break;
    const after = words[to + 1];
    // "“Tell Ana I said no”": in speech no queen is meant.
    if (next.quoted && next.lower === 'i' && next.dotEnd === next.end) break;
    if (
      next.joined &&
      next.capital &&
      (!isNoName(text, words, to) || next.lower.length < 2 || isLastName(words[from] as Word, next))
    ) {
      to++;
      continue;
    }
    if (next.capital && text.slice(last.dotEnd, next.start) === ' & ') {
      to++;
      continue;
    }
    const opensOrganisation = ORGANISATION_WORDS.has(last.lower) || TITLES.has(last.lower);
    const behind = particlesEnd(words, to);
    if (behind > to + 1 && words[behind]?.capital && words[behind]?.joined) {
      to = behind + 1;
      continue;
    }
    if (next.joined && after?.joined && after.capital && !NOT_NAMES.has(after.lower)) {
      const connects =
        PARTICLES.has(next.lower) ||
        (next.lower === 'of' && isPeerage(words, from, to)) ||
        (/^(?:of|for|on)$/u.test(next.lower) && opensOrganisation) ||
        (/^(?:and|in|&)$/u.test(next.lower) && organisation);
      if (connects) {
        organisation ||= ORGANISATION_WORDS.has(last.lower) && !PARTICLES.has(next.lower);
        to += 2;
        continue;
      }
    }
    const third = words[to + 2];
    if (
      /^(?:of|for)$/u.test(next.lower) &&
      next.joined &&
      after?.lower === 'the' &&
      after.joined &&
      third?.joined &&
      third.capital &&
      opensOrganisation
    ) {
      organisation ||= ORGANISATION_WORDS.has(last.lower);
      to += 3;
      continue;
    }
    if (nickname === undefined && after && isNickname(text, last, next, after)) {
      nickname = to;
      to += 2;
      continue;
    }
    break;
  }
  return { from, to, nickname };
}

/** "Lord Bankes of Leigh". */
const isPeerage = (words: readonly Word[], from: number, to: number): boolean =>
  to === from + 2 && /^(?:lord|lady|baron|baroness|viscount|earl)$/u.test(lowerAt(words, from));

/** Where the particles that begin at `from` end: two in "Ursula von der Leyen". */
function particlesEnd(words: readonly Word[], from: number): number {
  let to = from;
  while (words[to]?.joined && !words[to]?.capital && PARTICLES.has(lowerAt(words, to))) to++;
  return to;
}

/** "Ian Read", "Ana Ruiz White": behind a first name these are last names. */
function isLastName(first: Word, next: Word): boolean {
  return (
    /^(?:black|white|read|more|best|low|watch|may|will|from|self|day|still|just)$/u.test(next.lower) &&
    isFirstName(first.lower)
  );
}

function isNickname(text: string, last: Word, next: Word, after: Word): boolean {
  const before = text.slice(last.dotEnd, next.start);
  const behind = text.slice(next.dotEnd, after.start);
  return (
    next.capital &&
    after.capital &&
    /^ ?[“"‘'(]$/u.test(before) &&
    /^,?[”"’')] $/u.test(behind) &&
    isFirstName(last.lower)
  );
}

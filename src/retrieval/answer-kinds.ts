import { isFunctionWord } from './function-words.ts';
import type { Word } from './words.ts';

/** What a question may ask for, and what a stretch of a sentence may be. */
export type AnswerKind = 'person' | 'place' | 'date' | 'number' | 'money' | 'name';

/** A stretch of a sentence that could be the answer: words `[from, to)`, characters `[start, end)`. */
export interface Candidate {
  readonly kind: AnswerKind;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const MONTHS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
);
const WEEKDAYS = set('monday tuesday wednesday thursday friday saturday sunday');
const DAYS = set('today yesterday tomorrow tonight');
const PERIODS = set(
  'year years month months week weeks day days decade decades century centuries hour hours minute minutes spring summer autumn winter weekend ' +
    'morning afternoon evening night era',
);
const PERIOD_OPENERS = set(
  'last next this past previous following early late mid recent coming that same each every',
);
const SCALE = set(
  'percent hundred thousand million billion trillion dozen half third thirds quarter quarters',
);
const CURRENCY = /[$€£¥]\s*$/u;
const MONEY_WORDS = set('dollar dollars euro euros pound pounds cent cents yen rubles usd');
const PLACE_BEFORE = set(
  'in at from to near of into across around outside throughout toward via through between on off',
);
const NAME_INSIDE = set('of the de van von der la le du and for al bin ibn di da');

/** True for weekdays and months, whose capital makes no name. */
export function isCalendarWord(plain: string): boolean {
  return MONTHS.has(plain) || WEEKDAYS.has(plain);
}

/**
 * The possible answers in one sentence.
 *
 * @param isCommon tells words that the story also writes in lower case, so that a capital at a sentence's start says nothing
 */
export function findCandidates(
  text: string,
  words: readonly Word[],
  isCommon: (word: Word) => boolean,
): Candidate[] {
  const found: Candidate[] = [];
  const add = (kind: AnswerKind, from: number, to: number): void => {
    const first = words[from];
    const last = words[to - 1];
    if (first && last) found.push({ kind, from, to, start: first.start, end: last.end });
  };
  for (let at = 0; at < words.length; at++) {
    const dateEnd = dateFrom(words, at);
    if (dateEnd > at) {
      add('date', at, dateEnd);
      const number = words[at]?.number ?? false;
      if (number && dateEnd === at + 1) add('number', at, dateEnd);
      at = dateEnd - 1;
      continue;
    }
    const numberEnd = numberFrom(text, words, at);
    if (numberEnd > at) {
      const first = words[at] as Word;
      const unit = words[numberEnd]?.plain ?? '';
      const money =
        CURRENCY.test(text.slice(Math.max(0, first.start - 2), first.start)) || MONEY_WORDS.has(unit);
      add('number', at, numberEnd);
      if (money) add('money', at, MONEY_WORDS.has(unit) ? numberEnd + 1 : numberEnd);
      at = numberEnd - 1;
      continue;
    }
    const nameEnd = nameFrom(text, words, at, isCommon);
    if (nameEnd > at) {
      add('name', at, nameEnd);
      const before = words[at - 1]?.plain ?? '';
      const beforeThat = words[at - 2]?.plain ?? '';
      const placed = PLACE_BEFORE.has(before) || (before === 'the' && PLACE_BEFORE.has(beforeThat));
      if (placed) add('place', at, nameEnd);
      add('person', at, nameEnd);
      at = nameEnd - 1;
    }
  }
  return found;
}

function isYear(word: Word | undefined): boolean {
  return word !== undefined && /^(?:1[0-9]{3}|20[0-9]{2})s?$/.test(word.plain);
}

function dateFrom(words: readonly Word[], at: number): number {
  const word = words[at] as Word;
  const next = words[at + 1];
  const plain = word.plain;
  if (isYear(word)) return at + 1;
  if (MONTHS.has(plain) && word.capital) {
    let to = at + 1;
    while (to < at + 3 && words[to]?.number) to++;
    return plain === 'may' && to === at + 1 ? at : to;
  }
  if (word.number && next && MONTHS.has(next.plain) && next.capital)
    return isYear(words[at + 2]) ? at + 3 : at + 2;
  if (WEEKDAYS.has(plain) || DAYS.has(plain)) return at + 1;
  if (PERIOD_OPENERS.has(plain) && next && (PERIODS.has(next.plain) || isCalendarWord(next.plain)))
    return at + 2;
  if (word.number && next && PERIODS.has(next.plain)) {
    const after = words[at + 2]?.plain ?? '';
    return after === 'ago' || after === 'later' || after === 'earlier' || /^centur/.test(next.plain)
      ? at + 3
      : at;
  }
  return at;
}

function numberFrom(text: string, words: readonly Word[], at: number): number {
  const word = words[at] as Word;
  if (!word.number && !SCALE.has(word.plain)) return at;
  let to = at + 1;
  for (let next = words[to]; next && (next.number || SCALE.has(next.plain)); next = words[++to]) {
    if (/[,;.]\s/.test(text.slice(words[to - 1]?.end ?? 0, next.start))) break;
  }
  return to;
}

function nameFrom(
  text: string,
  words: readonly Word[],
  at: number,
  isCommon: (word: Word) => boolean,
): number {
  const first = words[at] as Word;
  if (!isNameWord(first, isCommon)) return at;
  let to = at + 1;
  for (let next = to; next < words.length; next++) {
    const word = words[next] as Word;
    const gap = text.slice(words[next - 1]?.end ?? 0, word.start);
    if (!/^(?:\s|-|\.\s|[“"'’]|['’]s )*$/u.test(gap) || gap.includes('\n')) break;
    if (word.capital && !isCalendarWord(word.plain)) to = next + 1;
    else if (!NAME_INSIDE.has(word.plain) || next - to > 1) break;
  }
  return to;
}

function isNameWord(word: Word, isCommon: (word: Word) => boolean): boolean {
  if (!word.capital || word.number || isCalendarWord(word.plain)) return false;
  if (!word.opening) return !isFunctionWord(word) || word.end - word.start > 3;
  return !isFunctionWord(word) && !isCommon(word);
}

import { MONTH_NAMES } from '../../story/calendar-names.ts';
import { isFunctionWord } from '../text/function-words.ts';
import {
  isFirstName,
  isOrganisationWord,
  isPersonTitle,
  isPlaceName,
  isPlaceWord,
} from '../text/name-lists.ts';
import { isCountryWord } from '../text/synonyms.ts';
import type { Word } from '../text/words.ts';
import { findAges } from './ages.ts';

/** What a question may ask for, and what a stretch of a sentence may be. */
export type AnswerKind = 'person' | 'place' | 'date' | 'number' | 'money' | 'duration' | 'age' | 'name';

/** A stretch of a sentence that could be the answer: words `[from, to)`, characters `[start, end)`. */
export interface Candidate {
  readonly kind: AnswerKind;
  /** How sure the kind is, 0 to 1. */
  readonly sure: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** What the whole story tells about its words. */
export interface NameKnowledge {
  /** Every capital is to be doubted, not only those at a sentence's start. */
  readonly titleCase?: boolean;
  /** The word is no name for all one knows, so that a capital at a sentence's start says nothing. */
  isCommon(word: Word): boolean;
  /** The word was seen as part of a person's full name. */
  isSurname(plain: string): boolean;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const MONTHS = set(
  `${MONTH_NAMES.toLowerCase().replaceAll('|', ' ')} jan feb mar apr jun jul aug sept sep oct nov dec`,
);
const WEEKDAYS = set('monday tuesday wednesday thursday friday saturday sunday');
const DAYS = set('today yesterday tomorrow tonight midnight noon midday');
const PERIODS = set(
  'year years month months week weeks day days decade decades century centuries hour hours minute minutes second seconds spring summer ' +
    'autumn fall winter weekend morning afternoon evening night era',
);
const UNCOUNTED = /^(?:minutes|hours|days|weeks|months|years|decades|centuries|life|forever)$/;
const PERIOD_OPENERS = set('last next this past previous following early late mid recent coming that same');
/** Where "May" follows one of these, it is the month. */
const BEFORE_MONTH = set('in by until till since last next early late mid of from before after to');
const CLOCK = /^(?:am|pm)$/;
const AMOUNTS = set('a an few several many some couple');
/** What answers "how many" without a number. */
const ROUGHLY = set(
  'none no several dozens hundreds thousands millions billions both few numerous handful couple pair single twice once double doubled tripled nobody',
);
const SCALE = set(
  'percent hundred thousand million billion trillion dozen half third thirds quarter quarters',
);
const CURRENCY = /[$€£¥]\s*$/u;
const MONEY_WORDS = set('dollar dollars euro euros pound pounds cent cents yen rubles usd');
const PLACE_BEFORE = set('in at from to near into across around outside throughout toward via between');
const NAME_INSIDE = set('of the de van von der la le du al bin ibn di da');

const OWNER_PLACE = 0.3;

/** True for weekdays and months, whose capital makes no name. */
export function isCalendarWord(plain: string): boolean {
  return MONTHS.has(plain) || WEEKDAYS.has(plain);
}

/** The possible answers in one sentence, in order; one stretch may be of several kinds. */
export function findCandidates(text: string, words: readonly Word[], known: NameKnowledge): Candidate[] {
  const found: Candidate[] = findAges(text, words).map((age) => ({ kind: 'age', ...age }));
  const add = (kind: AnswerKind, from: number, to: number, sure = 1): void => {
    const first = words[from];
    const last = words[to - 1];
    if (first && last) found.push({ kind, sure, from, to, start: first.start, end: last.end });
  };
  for (let at = startOf(words); at < words.length; at++) {
    const dateEnd = dateFrom(words, at);
    if (dateEnd > at) {
      add('date', at, dateEnd);
      if (words[at]?.number && dateEnd === at + 1) add('number', at, dateEnd, 0.5);
      at = dateEnd - 1;
      continue;
    }
    if (ROUGHLY.has(words[at]?.plain ?? '')) add('number', at, at + 1, 0.5);
    if (words[at]?.plain === 'a' && PERIODS.has(words[at + 1]?.plain ?? '')) add('duration', at, at + 2, 0.6);
    // "it could take years": how long, but hardly so.
    if (UNCOUNTED.test(words[at]?.plain ?? '')) add('duration', at, at + 1, 0.15);
    const numberEnd = numberFrom(text, words, at);
    if (numberEnd > at) {
      const first = words[at] as Word;
      const unit = words[numberEnd]?.plain ?? '';
      add('number', at, numberEnd);
      if (CURRENCY.test(text.slice(Math.max(0, first.start - 2), first.start))) add('money', at, numberEnd);
      else if (MONEY_WORDS.has(unit)) add('money', at, numberEnd + 1);
      if (PERIODS.has(unit)) add('duration', at, numberEnd + 1);
      at = numberEnd - 1;
      continue;
    }
    const nameEnd = nameFrom(text, words, at, known);
    if (nameEnd === at) continue;
    add('name', at, nameEnd);
    const { person, place } = sortName(words, at, nameEnd, known);
    const owns = /['’]s?$/u.test(text.slice(words[nameEnd - 1]?.start ?? 0, words[nameEnd - 1]?.end ?? 0));
    if (person > 0) add('person', at, nameEnd, person);
    // "Ukraine's border" tells whose border it is, not where something happens.
    if (place > 0) add('place', at, nameEnd, owns ? Math.min(place, OWNER_PLACE) : place);
    at = nameEnd - 1;
  }
  return found;
}

/** The hour of an entry in a live report answers nothing: "16.50 Two people …". */
function startOf([first, second]: readonly Word[]): number {
  return first && /^\d{1,2}[.:]\d{2}$/.test(first.plain) && second?.capital ? 1 : 0;
}

/** How surely a name is a person's or a place's. */
function sortName(
  words: readonly Word[],
  from: number,
  to: number,
  known: NameKnowledge,
): { person: number; place: number } {
  const inside = words.slice(from, to).map(({ plain }) => plain);
  const before = words[from - 1]?.plain ?? '';
  const placed =
    PLACE_BEFORE.has(before) || (before === 'the' && PLACE_BEFORE.has(words[from - 2]?.plain ?? ''));
  const titled = isPersonTitle(before) || inside.slice(0, -1).some(isPersonTitle);
  const fullName = inside
    .slice(0, -1)
    .some((plain, at) => isFirstName(plain) && !isPlaceWord(inside[at + 1] ?? ''));
  const last = inside.at(-1) ?? '';
  const organised = inside.some(isOrganisationWord) && !titled;
  const located = inside.some(isPlaceName) || isPlaceWord(last);
  let person = 0.4;
  if (to - from === 1 && isCountryWord(words[from]?.key ?? '') && !located)
    return { person: 0.1, place: 0.2 };
  if (titled || fullName) person = 1;
  else if (known.isSurname(last)) person = 0.9;
  else if (organised || located) person = 0.1;
  else if (placed) person = 0.25;
  let place = 0.15;
  if (person >= 0.9) place = 0;
  else if (located) place = placed ? 1 : 0.7;
  else if (placed) place = organised ? 0.5 : 0.7;
  return { person, place };
}

function isYear(word: Word | undefined): boolean {
  // "2,000" is no year.
  if (!word?.number || word.end - word.start !== word.plain.length) return false;
  return /^(?:1[0-9]{3}|20[0-9]{2})s?$/.test(word.plain);
}

function dateFrom(words: readonly Word[], at: number): number {
  const word = words[at] as Word;
  const next = words[at + 1];
  const plain = word.plain;
  if (isYear(word)) return at + 1;
  if (word.number && isClockTime(word, next)) return next && CLOCK.test(next.plain) ? at + 2 : at + 1;
  if (MONTHS.has(plain) && word.capital) {
    let to = at + 1;
    while (to < at + 3 && words[to]?.number) to++;
    const isVerb = plain === 'may' && to === at + 1 && !BEFORE_MONTH.has(words[at - 1]?.plain ?? '');
    return isVerb ? at : to;
  }
  if (word.number && next && MONTHS.has(next.plain) && next.capital)
    return isYear(words[at + 2]) ? at + 3 : at + 2;
  if (WEEKDAYS.has(plain) || DAYS.has(plain)) return at + 1;
  const agoAt = AMOUNTS.has(plain) || word.number ? periodEnd(words, at + 1) : at;
  if (agoAt > at && /^(?:ago|later|earlier|before|after)$/.test(words[agoAt]?.plain ?? '')) return agoAt + 1;
  if (PERIOD_OPENERS.has(plain) && next?.number && /^centur/.test(words[at + 2]?.plain ?? '')) return at + 3;
  if (PERIOD_OPENERS.has(plain) && next && (PERIODS.has(next.plain) || isCalendarWord(next.plain)))
    return at + 2;
  if (word.number && next && PERIODS.has(next.plain)) {
    return /^centur/.test(next.plain) ? at + 2 : at;
  }
  return at;
}

/** The end of "few years", "years", "decade" from here on; `at` - 1 if there is none. */
function periodEnd(words: readonly Word[], at: number): number {
  if (PERIODS.has(words[at]?.plain ?? '')) return at + 1;
  return AMOUNTS.has(words[at]?.plain ?? '') && PERIODS.has(words[at + 1]?.plain ?? '') ? at + 2 : at - 1;
}

/** "8:30 p.m.", "8 pm", "20:30". */
function isClockTime({ plain }: Word, next: Word | undefined): boolean {
  return (
    /^\d{1,2}(?::\d{2})?$/.test(plain) &&
    (plain.includes(':') || (next !== undefined && CLOCK.test(next.plain)))
  );
}

function numberFrom(text: string, words: readonly Word[], at: number): number {
  const word = words[at] as Word;
  if (!word.number && !SCALE.has(word.plain)) return at;
  let to = at + 1;
  for (let next = words[to]; next && (next.number || SCALE.has(next.plain)); next = words[++to])
    if (/[,;.]\s|[($€£¥]/.test(text.slice(words[to - 1]?.end ?? 0, next.start))) break;
  // "six and a half"
  const [and, a, part] = words.slice(to, to + 3).map(({ plain }) => plain);
  if (and === 'and' && a === 'a' && (part === 'half' || part === 'quarter')) return to + 3;
  return to;
}

function nameFrom(text: string, words: readonly Word[], at: number, known: NameKnowledge): number {
  const first = words[at] as Word;
  if (!isNameWord(first, known)) return at;
  let to = at + 1;
  for (let next = to; next < words.length; next++) {
    const word = words[next] as Word;
    const gap = text.slice(words[next - 1]?.end ?? 0, word.start);
    if (!/^(?:\s|-|\.\s|[“"'’])*$/u.test(gap) || gap.includes('\n')) break;
    if (isNameWord(word, known)) to = next + 1;
    else if (!NAME_INSIDE.has(word.plain) || next - to > 1) break;
    // A possessive ends a name: "Rubio's team", though not "Levi's".
    if (to === next + 1 && /['’]s$/u.test(text.slice(word.start, word.end))) break;
  }
  return to;
}

function isNameWord(word: Word, known: NameKnowledge): boolean {
  if (!word.capital || word.number || isCalendarWord(word.plain)) return false;
  if (!word.opening && !known.titleCase) return !isFunctionWord(word) || word.end - word.start > 3;
  return !isFunctionWord(word) && !known.isCommon(word);
}

import type { Span } from '../../story/span.ts';
import type { Reading } from '../reading.ts';
import { type Gender, genderOfFirstName, isFirstName } from './first-names.ts';
import {
  DEMONYMS,
  genderOfWord,
  KNOWN_ORGANISATIONS,
  ORGANISATION_WORDS,
  PLACES,
  THING_WORDS,
  TITLES,
} from './lexicon.ts';
import { isOpening, nameStart, type Vocabulary } from './name-start.ts';
import { type Run, runsOf } from './runs.ts';
import type { Word } from './words.ts';

/** `name`: a capitalised name of which only the rest of the story tells what it names; `phrase`: no name at all. */
export type MentionKind = 'person' | 'organisation' | 'place' | 'name' | 'phrase';

/** One place where a story names somebody or something; the title in front is no part of the span. */
export interface Mention {
  readonly span: Span;
  readonly kind: MentionKind;
  /** Lower case, without nickname and "Jr". */
  readonly names: readonly string[];
  readonly nickname?: string | undefined;
  /** Lower-case capitalised words in front: "nato secretary general". */
  readonly title: readonly string[];
  readonly gender: Gender | undefined;
  /** Indices of its words, title excluded. */
  readonly words: readonly [from: number, to: number];
  /** Index of the first word of its title, or of the name where it has none. */
  readonly titleFrom: number;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq)$/u;
const DAYS =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/u;
/** Words of organisations that are also last names. */
const LAST_NAMES = /^(?:hill|church|house|guard|court|bush|hunt|post|banks|sun|day)$/u;
/** Party words do not make what follows a person: "Republican Primary". */
const WEAK_TITLES =
  /^(?:republicans?|democrats?|democratic|gop|conservative|liberal|progressive|independent|socialist|libertarian|labour|tory|former|late|then|member|first-lady|chief|head|deputy)$/u;

/** Every capitalised name of the paragraphs that are written in sentence case, in text order. */
export function mentionsOf(
  reading: Reading,
  words: readonly Word[],
  titled: readonly boolean[],
  vocabulary: Vocabulary,
): Mention[] {
  return runsOf(reading.text, words, titled).flatMap(
    (run) => parseRun(reading, words, run, vocabulary) ?? [],
  );
}

function parseRun(
  reading: Reading,
  words: readonly Word[],
  run: Run,
  vocabulary: Vocabulary,
): Mention | undefined {
  let { from, to } = run;
  while (from < to && isOpening(reading, words[from] as Word, vocabulary, to - from)) from++;
  while (to > from + 1 && DAYS.test(lowerAt(words, to - 1))) to--;
  while (to > from + 1 && !words[to - 1]?.capital) to--;
  if (from >= to) return undefined;
  const last = lowerAt(words, to - 1);
  const length = to - from;
  if (
    ORGANISATION_WORDS.has(last) &&
    !(length === 2 && LAST_NAMES.test(last) && isFirstName(lowerAt(words, from)))
  )
    return length === 1 ? undefined : build(words, run, from, from, to, 'organisation');
  const start = nameStart(words, from, to);
  if (start >= to || isPeople(words, start, to, vocabulary)) return undefined;
  return build(words, run, from, start, to, kindOf(reading.text, words, from, start, to));
}

/** "Muslims", "Clintons": a plural of people is no name of one. */
function isPeople(words: readonly Word[], start: number, to: number, { middle }: Vocabulary): boolean {
  const last = lowerAt(words, to - 1);
  if (to - start > 1 || !/[^s]s$/u.test(last)) return false;
  const one = last.slice(0, -1);
  return DEMONYMS.has(one) || middle.has(one);
}

function kindOf(text: string, words: readonly Word[], from: number, start: number, to: number): MentionKind {
  const names = words.slice(start, to);
  const first = names[0] as Word;
  const titles = words
    .slice(from, start)
    .filter(({ lower }) => TITLES.has(lower) && !WEAK_TITLES.test(lower));
  const known = names.length > 1 && isFirstName(first.lower);
  if (KNOWN_ORGANISATIONS.has(first.lower) && !known && titles.length === 0) return 'organisation';
  if (titles.length > 0 || known) return 'person';
  if (names.some(({ lower }) => PLACES.has(lower) || THING_WORDS.has(lower))) return 'place';
  const written = text.slice(first.start, (names.at(-1) as Word).dotEnd);
  const acronym = names.length === 1 && /^(?:\p{Lu}\.?){2,6}$/u.test(written);
  if (acronym || names.some(({ lower }) => /^(?:of|for|and)$/u.test(lower))) return 'organisation';
  if (names.length > 1 && written === written.toUpperCase()) return 'place';
  const before = words[start - 1];
  if (names.length === 1 && before?.lower === 'the' && first.joined) return 'organisation';
  return /\.(?:com|org|net)$/u.test(first.lower) ? 'organisation' : 'name';
}

function build(
  words: readonly Word[],
  run: Run,
  from: number,
  start: number,
  to: number,
  kind: MentionKind,
): Mention {
  const first = words[start] as Word;
  const last = words[to - 1] as Word;
  const title = words.slice(from, start).map(({ lower }) => lower);
  const names: string[] = [];
  let nickname: string | undefined;
  for (let at = start; at < to; at++) {
    const { lower } = words[at] as Word;
    if (at === run.nickname) nickname = lower;
    else if (!SUFFIX.test(lower)) names.push(lower);
  }
  const gender =
    title.map(genderOfWord).find((each) => each !== undefined) ??
    (kind === 'person' && names.length > 1 ? genderOfFirstName(names[0] ?? '') : undefined);
  const dotted = SUFFIX.test(last.lower) || last.lower.length === 1 || last.lower.includes('.');
  const span: Span = [first.start, dotted ? last.dotEnd : last.end];
  return { span, kind, names, nickname, title, gender, words: [start, to], titleFrom: from };
}

const lowerAt = (words: readonly Word[], index: number): string => (words[index] as Word).lower;

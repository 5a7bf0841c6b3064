import type { Span } from '../../story/span.ts';
import type { SpeakerType } from '../attribution.ts';
import type { Mention } from './mentions.ts';
import { isPlural, typeOfNoun } from './phrases.ts';
import type { Roster } from './roster.ts';
import { type Word, wordAt } from './words.ts';

/** What the words of a source are: a pronoun, a name, or a phrase that is kept as it stands. */
export type SourcePhrase = PronounSource | NameSource | WordedSource;

export interface PronounSource {
  readonly form: 'pronoun';
  readonly pronoun: string;
  readonly span: Span;
  readonly word: number;
}

export interface NameSource {
  readonly form: 'name';
  readonly mention: Mention;
  readonly word: number;
}

export interface WordedSource {
  readonly form: 'worded';
  /** The phrase up to a comma, bracket or relative clause. */
  readonly span: Span;
  readonly type: SpeakerType;
  /** Lower-case head noun: "official" of "the official from the ministry". */
  readonly head: string;
  /** Index of the head noun. */
  readonly word: number;
  /** Indices of all its words. */
  readonly words: readonly [from: number, to: number];
  readonly definite: boolean;
  readonly plural: boolean;
}

const PRONOUN =
  /^(?:he|she|they|it|we|i|you|who|him|her|them|us|me|his|their|its|our|my|hers|himself|herself|themselves|itself|which|that|this|these|those|someone|one)$/u;
const REFLEXIVE = /^(?:himself|herself|themselves|itself|also|too|both|alone)$/u;
const RELATIVE = /^(?:who|which|whose|whom|that|where|when)$/u;
const PREPOSITION =
  /^(?:of|for|from|in|at|with|on|to|by|familiar|close|near|under|including|inside|within|behind|against|like|about|across|around|among|between|during|after|before|working|briefed|involved|speaking|quoted|interviewed|contacted|representing|affiliated|aware|present|supporting|via|as|outside|over|throughout|based|attending|surveyed|polled|such)$/u;
/** Endings of adjectives that may stand in a row. */
const ADJECTIVE = /(?:ed|ous|ful|ive|al|ic|ish|ent|ant|ary|able|less|long|old|young|new|big|small)$/u;
const DEFINITE = /^(?:the|this|that|these|those)$/u;

/** Reads a source; undefined where it holds no word. Of several stretches the one nearest to the cue counts. */
export function parseSource(text: string, roster: Roster, spans: readonly Span[]): SourcePhrase | undefined {
  for (const span of spans) {
    const from = wordAt(roster.words, span[0]);
    let to = from;
    while ((roster.words[to]?.start ?? Number.POSITIVE_INFINITY) < span[1]) to++;
    if (to > from) return parseWords(text, roster, from, to);
  }
  return undefined;
}

function parseWords(text: string, roster: Roster, from: number, end: number): SourcePhrase {
  const { words } = roster;
  const cut = nextCut(text, roster, from, end);
  let to = cut;
  while (to > from + 1 && REFLEXIVE.test(lowerAt(words, to - 1))) to--;
  const first = words[from] as Word;
  if (to === from + 1 && PRONOUN.test(first.lower))
    return { form: 'pronoun', pronoun: first.lower, span: [first.start, first.end], word: from };
  const shared = isCoordinated(roster, from, to);
  const head = headEnd(roster, from, to);
  const named = roster.mentionAt(head - 1) ?? nameBehindOffice(roster, head, to);
  if (named && !shared) return { form: 'name', mention: named, word: named.words[0] };
  const noun = lowerAt(words, head - 1);
  const behind = cut < end && !isPlural(noun) && !shared ? nameBehind(text, roster, cut, end) : undefined;
  if (behind) return { form: 'name', mention: behind, word: behind.words[0] };
  return {
    form: 'worded',
    span: [first.start, (words[to - 1] as Word).dotEnd],
    type: shared || named ? 'group' : typeOfNoun(noun),
    head: noun,
    word: head - 1,
    words: [from, to],
    definite: DEFINITE.test(first.lower),
    plural: shared || isPlural(noun),
  };
}

/** Index of the word behind the next comma, bracket, dash or before the next relative pronoun. */
function nextCut(text: string, roster: Roster, from: number, end: number): number {
  let cut = from + 1;
  while (cut < end && !isCut(text, roster, cut)) cut++;
  return cut;
}

function isCut(text: string, { words, ...roster }: Roster, index: number): boolean {
  const word = words[index] as Word;
  if (isInside(roster, index)) return false;
  if (RELATIVE.test(word.lower)) return true;
  const before = words[index - 1] as Word;
  const gap = text.slice(before.dotEnd, word.start);
  // "1,100 pages" and "an accomplished, experienced member" go on behind their commas.
  if (gap === ',' || (gap === ', ' && ADJECTIVE.test(before.lower) && !word.capital)) return false;
  return /[,;:()[\]—–]/u.test(gap);
}

/** "Another pollster, Ana Ruiz of Lima,", "his rival, former governor Ana Ruiz": the name of the next part. */
function nameBehind(text: string, roster: Roster, from: number, end: number): Mention | undefined {
  const head = headEnd(roster, from, nextCut(text, roster, from, end));
  const mention = roster.mentionAt(head - 1);
  if (!mention || mention.kind === 'organisation' || mention.kind === 'place') return undefined;
  return mention.titleFrom === from || mention.names.length > 1 ? mention : undefined;
}

/** True where the word goes on with the name or title that holds the word before. */
function isInside(roster: Pick<Roster, 'mentionAt'>, index: number): boolean {
  const mention = roster.mentionAt(index, true);
  return mention !== undefined && mention === roster.mentionAt(index - 1, true);
}

/** Behind the head noun or name: the first preposition outside a name ends it. */
function headEnd(roster: Roster, from: number, to: number): number {
  for (let at = from + 1; at < to; at++)
    if (!isInside(roster, at) && PREPOSITION.test(lowerAt(roster.words, at))) return at;
  return to;
}

/** "Former secretary of state Hillary Clinton": a full name right behind the lower-case office. */
function nameBehindOffice(roster: Roster, head: number, to: number): Mention | undefined {
  const mention = roster.mentionAt(to - 1);
  if (!mention || mention.titleFrom - head < 2 || mention.names.length < 2) return undefined;
  const before = roster.words[mention.titleFrom - 1] as Word;
  const office = !before.capital && !before.possessive && !/^(?:the|a|an|and|or)$/u.test(before.lower);
  return office && !PREPOSITION.test(before.lower) ? mention : undefined;
}

function isCoordinated(roster: Roster, from: number, to: number): boolean {
  let named = false;
  for (let at = from; at < to; at++) {
    if (roster.mentionAt(at, true)) named = true;
    else if (named && /^(?:and|or)$/u.test(lowerAt(roster.words, at))) return true;
  }
  return false;
}

const lowerAt = (words: readonly Word[], index: number): string => (words[index] as Word).lower;

import type { Span } from '../../story/span.ts';
import type { SpeakerType } from '../attribution.ts';
import { DOCUMENT_NOUNS, GROUP_NOUNS, ORGANISATION_NOUNS } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Roster } from './roster.ts';
import { type Word, wordAt } from './words.ts';

/** What the words of a source are: a pronoun, a name, or a phrase that is kept as it stands. */
export type SourcePhrase =
  | { readonly form: 'pronoun'; readonly pronoun: string; readonly span: Span; readonly word: number }
  | { readonly form: 'name'; readonly mention: Mention; readonly word: number }
  | WordedSource;

export interface WordedSource {
  readonly form: 'worded';
  /** The phrase up to a comma, bracket or relative clause. */
  readonly span: Span;
  readonly type: SpeakerType;
  /** Lower-case head noun: "official" of "the official from the ministry". */
  readonly head: string;
  readonly definite: boolean;
  readonly word: number;
}

const PRONOUN =
  /^(?:he|she|they|it|we|i|you|who|him|her|them|us|me|his|their|its|our|my|hers|himself|herself|themselves|itself|which|that|this|these|those|someone|one)$/u;
const REFLEXIVE = /^(?:himself|herself|themselves|itself|also|himself|too|both|alone)$/u;
const RELATIVE = /^(?:who|which|whose|whom|that|where|when)$/u;
const PREPOSITION =
  /^(?:of|for|from|in|at|with|on|to|by|familiar|close|near|under|including|inside|within|behind|against|like|about|across|around|among|between|during|after|before|who|working|briefed|involved|speaking|quoted|interviewed|contacted|representing|affiliated|aware|present|supporting|via|as|outside|over|throughout|based|attending|surveyed|polled|such)$/u;
const ANONYMOUS =
  /^(?:officials?|sources?|aides?|insiders?|advisers?|advisors?|persons?|someone|individuals?|staffers?|operatives?|strategists?|diplomats?|witness(?:es)?|spokes(?:man|woman|person|people))$/u;
const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|our|my|both)$/u;

/** Reads a source; undefined where it holds no word. */
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
  let cut = from + 1;
  while (cut < end && !isCut(text, roster, cut)) cut++;
  let to = cut;
  while (to > from + 1 && REFLEXIVE.test(lowerAt(words, to - 1))) to--;
  const first = words[from] as Word;
  if (to === from + 1 && PRONOUN.test(first.lower))
    return { form: 'pronoun', pronoun: first.lower, span: [first.start, first.end], word: from };
  const head = headEnd(roster, from, to);
  const named = roster.mentionAt(head - 1);
  if (named && !isCoordinated(roster, from, to))
    return { form: 'name', mention: named, word: named.words[0] };
  const noun = lowerAt(words, head - 1);
  const behind = roster.mentionAt(nameBehind(words, cut));
  if (!named && behind && cut < end && !isPlural(noun) && behind.names.length > 0)
    return { form: 'name', mention: behind, word: behind.words[0] };
  return {
    form: 'worded',
    span: [first.start, (words[to - 1] as Word).dotEnd],
    type: named ? 'group' : typeOf(noun),
    head: noun,
    definite: DEFINITE.test(first.lower),
    word: head - 1,
  };
}

/** A comma, bracket, dash or relative pronoun before the word at the index ends the phrase. */
function isCut(text: string, roster: Roster, index: number): boolean {
  const { words } = roster;
  const word = words[index] as Word;
  const inside = roster.mentionAt(index);
  if (inside && inside === roster.mentionAt(index - 1)) return false;
  if (RELATIVE.test(word.lower)) return true;
  return /[,;:()[\]—–“”"]/u.test(text.slice((words[index - 1] as Word).dotEnd, word.start));
}

/** Behind the head noun or name: the first preposition outside a name ends it. */
function headEnd(roster: Roster, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const inside = roster.mentionAt(at);
    if (inside && inside === roster.mentionAt(at - 1)) continue;
    if (PREPOSITION.test(lowerAt(roster.words, at))) return at;
  }
  return to;
}

function isCoordinated(roster: Roster, from: number, to: number): boolean {
  let named = false;
  for (let at = from; at < to; at++) {
    if (roster.mentionAt(at)) named = true;
    else if (named && /^(?:and|or)$/u.test(lowerAt(roster.words, at))) return true;
  }
  return false;
}

/** Index of the last word of a name that begins at the index, titles skipped. */
function nameBehind(words: readonly Word[], index: number): number {
  let at = index;
  while (at < index + 4 && words[at]?.capital && words[at + 1]?.capital && words[at + 1]?.joined) at++;
  return at;
}

function isPlural(noun: string): boolean {
  return GROUP_NOUNS.has(noun) || /(?:[^su]s|people|men|women)$/u.test(noun);
}

function typeOf(noun: string): SpeakerType {
  if (ANONYMOUS.test(noun)) return 'anonymous';
  if (DOCUMENT_NOUNS.has(noun)) return 'document';
  if (ORGANISATION_NOUNS.has(noun)) return 'organisation';
  return isPlural(noun) ? 'group' : 'anonymous';
}

const lowerAt = (words: readonly Word[], index: number): string => (words[index] as Word).lower;

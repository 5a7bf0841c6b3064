import type { Span } from '../../story/span.ts';
import type { SpeakerType } from '../attribution.ts';
import type { Reading } from '../reading.ts';
import { ORGANISATION_WORDS } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import { isPersonNoun } from './person-nouns.ts';
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
export function parseSource(
  reading: Reading,
  roster: Roster,
  spans: readonly Span[],
): SourcePhrase | undefined {
  for (const span of spans) {
    const from = wordAt(roster.words, span[0]);
    let to = from;
    while ((roster.words[to]?.start ?? Number.POSITIVE_INFINITY) < span[1]) to++;
    if (to > from) return parseWords(reading, roster, from, to);
  }
  return undefined;
}

function parseWords(reading: Reading, roster: Roster, from: number, end: number): SourcePhrase {
  const { words } = roster;
  const cut = nextCut(reading, roster, from, end);
  const list = listEnd(reading, roster, from, cut, end);
  let to = list ?? cut;
  while (to > from + 1 && REFLEXIVE.test(lowerAt(words, to - 1))) to--;
  const first = words[from] as Word;
  if (to === from + 1 && PRONOUN.test(first.lower))
    return isAntecedent(words, from, end)
      ? { ...worded(words, from, end, from), type: 'group', plural: true }
      : { form: 'pronoun', pronoun: first.lower, span: [first.start, first.end], word: from };
  const shared = list !== undefined || isCoordinated(roster, from, to);
  const head = headEnd(reading, roster, from, to);
  const named = roster.mentionAt(head - 1) ?? nameBehindOffice(roster, head, to);
  if (named && !shared) return { form: 'name', mention: named, word: named.words[0] };
  const noun = lowerAt(words, head - 1);
  const behind = cut < end && !isPlural(noun) && !shared ? nameBehind(reading, roster, cut, end) : undefined;
  if (behind) return { form: 'name', mention: behind, word: behind.words[0] };
  const phrase = worded(words, from, to, head - 1);
  const isBody = words[head - 1]?.capital && ORGANISATION_WORDS.has(noun);
  return {
    ...phrase,
    type: shared || named ? 'group' : isBody ? 'organisation' : phrase.type,
    plural: shared || phrase.plural,
  };
}

function worded(words: readonly Word[], from: number, to: number, head: number): WordedSource {
  const first = words[from] as Word;
  const noun = lowerAt(words, head);
  return {
    form: 'worded',
    span: [first.start, (words[to - 1] as Word).dotEnd],
    type: typeOfNoun(noun),
    head: noun,
    word: head,
    words: [from, to],
    definite: DEFINITE.test(first.lower),
    plural: isPlural(noun),
  };
}

/** "Those who came". */
function isAntecedent(words: readonly Word[], from: number, end: number): boolean {
  return (
    lowerAt(words, from) === 'those' &&
    from + 2 < end &&
    /^(?:who|whose|whom)$/u.test(lowerAt(words, from + 1))
  );
}

/** Behind "A, B and C" or "two analysts, A and B"; undefined where the first comma begins a description. */
function listEnd(
  reading: Reading,
  roster: Roster,
  from: number,
  cut: number,
  end: number,
): number | undefined {
  const { words } = roster;
  const second = words[cut];
  if (
    !second ||
    cut >= end ||
    !/, ?$/u.test(reading.text.slice((words[cut - 1] as Word).dotEnd, second.start))
  )
    return undefined;
  const mention = roster.mentionAt(cut, true);
  const isName = mention?.titleFrom === cut && mention.kind !== 'place';
  if (!isName && !(mention && roster.mentionAt(from)?.kind === 'place') && !isBarePlural(reading, words, cut))
    return undefined;
  let joined = false;
  for (let at = cut + 1; at < end; at++) {
    if (
      isCut(reading, roster, at) &&
      !/, ?$/u.test(reading.text.slice((words[at - 1] as Word).dotEnd, words[at]?.start))
    )
      return joined ? at : undefined;
    if (/^(?:who|whose|which)$/u.test(lowerAt(words, at))) return joined ? at : undefined;
    if (isConjunction(roster, at) && at + 1 < end) joined = true;
  }
  return joined ? end : undefined;
}

/** "Republicans and", "Democrat politicians and". */
function isBarePlural({ tokens }: Reading, words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const pos = tokens[word.token]?.pos ?? '';
  if (isPlural(word.lower)) return /^(?:NOUN|PROPN)$/u.test(pos);
  const next = words[at + 1];
  return (
    /^(?:ADJ|NOUN|PROPN)$/u.test(pos) &&
    next?.joined === true &&
    isPlural(next.lower) &&
    !isPersonNoun(word.lower)
  );
}

/** An "and" outside of names. */
function isConjunction(roster: Roster, at: number): boolean {
  return /^(?:and|or)$/u.test(lowerAt(roster.words, at)) && !isInside(roster, at);
}

/** Index of the word behind the next comma, bracket, dash or before the next relative pronoun. */
function nextCut(reading: Reading, roster: Roster, from: number, end: number): number {
  let cut = from + 1;
  while (cut < end && !isCut(reading, roster, cut)) cut++;
  return cut;
}

function isCut({ text, tokens }: Reading, { words, ...roster }: Roster, index: number): boolean {
  const word = words[index] as Word;
  if (isInside(roster, index)) return false;
  const next = tokens[words[index + 1]?.token ?? -1]?.pos ?? '';
  const determines = word.lower === 'that' && /^(?:NOUN|NUM|ADJ)$/u.test(next);
  if (RELATIVE.test(word.lower) && !determines) return true;
  const before = words[index - 1] as Word;
  const gap = text.slice(before.dotEnd, word.start);
  // "1,100 pages" and "an accomplished, experienced member" go on behind their commas.
  if (gap === ',' || (gap === ', ' && ADJECTIVE.test(before.lower) && !before.capital && !word.capital))
    return false;
  return /[,;:()[\]—–]/u.test(gap);
}

/** "Another pollster, Ana Ruiz of Lima,", "his rival, former governor Ana Ruiz": the name of the next part. */
function nameBehind(reading: Reading, roster: Roster, from: number, end: number): Mention | undefined {
  const head = headEnd(reading, roster, from, nextCut(reading, roster, from, end));
  const mention = roster.mentionAt(head - 1);
  if (!mention || mention.kind === 'organisation' || mention.kind === 'place') return undefined;
  return mention.titleFrom === from || mention.names.length > 1 ? mention : undefined;
}

/** True where the word goes on with the name or title that holds the word before. */
function isInside(roster: Pick<Roster, 'mentionAt'>, index: number): boolean {
  const mention = roster.mentionAt(index, true);
  return mention !== undefined && mention === roster.mentionAt(index - 1, true);
}

/** Behind the head noun or name: a preposition or participle outside a name ends it ("the poll released Monday"). */
function headEnd(reading: Reading, roster: Roster, from: number, to: number): number {
  const { words } = roster;
  for (let at = from + 1; at < to; at++) {
    if (isInside(roster, at)) continue;
    const { lower, token, capital } = words[at] as Word;
    const participle = !capital && /ed$/u.test(lower) && reading.tokens[token]?.pos === 'VERB';
    if (
      PREPOSITION.test(lower) ||
      (participle && /^(?:NOUN|ADV)$/u.test(reading.tokens[(words[at - 1] as Word).token]?.pos ?? ''))
    )
      return at;
  }
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

/** "Ruiz and Hale", "Republicans and the movement". */
function isCoordinated(roster: Roster, from: number, to: number): boolean {
  const { words } = roster;
  let named = false;
  for (let at = from; at < to; at++) {
    if (roster.mentionAt(at, true)) named = true;
    else if (/^(?:and|or)$/u.test(lowerAt(words, at))) {
      const next = words[at + 1];
      const isPair =
        at > from &&
        isPlural(lowerAt(words, at - 1)) &&
        next &&
        /^(?:the|his|her|their|other)$/u.test(next.lower);
      if (named || isPair) return true;
    }
  }
  return false;
}

const lowerAt = (words: readonly Word[], index: number): string => (words[index] as Word).lower;

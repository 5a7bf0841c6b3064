import type { Span } from '../../story/span.ts';
import type { SpeakerType } from '../attribution/attribution.ts';
import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import { lowerAt } from '../document/words.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import type { Roster } from '../mentions/entity.ts';
import type { Mention } from '../mentions/mentions.ts';
import { isPlural, typeOfNoun } from '../mentions/noun-phrases.ts';

/** The antecedent of "who" or "which": a name, or a phrase kept as worded. */
export type Antecedent =
  | { readonly mention: Mention }
  | { readonly span: Span; readonly type: SpeakerType; readonly word: number };

const REACH = 14;
const STARTS =
  /^(?:the|a|an|this|that|these|those|some|many|most|several|few|all|both|any|no|one|two|three|four|five|his|her|its|their|our|my|every|each|another|other|multiple)$/u;

/**
 * The noun phrase that a relative pronoun at this word refers to: "Ana Ruiz, a doctor, who said", "voters who say".
 *
 * That is a name right before it, unless a preposition ties the name to a noun: "a friend of Ruiz who said".
 */
export function antecedentOf(document: Document, roster: Roster, index: number): Antecedent | undefined {
  const { words } = roster;
  const relative = words[index] as Word;
  let noun = -1;
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const word = words[at] as Word;
    if (word.sentence !== relative.sentence) break;
    const mention = roster.mentionAt(at);
    if (mention) {
      at = mention.titleFrom;
      const before = words[at - 1];
      const governed = before?.sentence === word.sentence && posOf(document, before) === 'ADP';
      // "Ana Ruiz (Ind), who said"
      const isBeside =
        mention.words[1] === index || isBracketed(document.text, words, mention.words[1], index);
      const adjoins = isBeside && !relative.joined;
      if (mention.kind !== 'place' && (!governed || (adjoins && mention.kind === 'person' && noun < 0)))
        return noun < 0 || isApart(document.text, words, mention)
          ? (pairOf(roster, mention, index) ?? { mention })
          : phraseTo(document, roster, noun, index);
      continue;
    }
    if (/^(?:someone|somebody|anyone|one|those|people)$/u.test(word.lower) && noun < 0)
      return phraseTo(document, roster, at, index);
    const pos = posOf(document, word);
    if (pos === 'NOUN' && noun < 0 && !isWorn(document, words, at, relative)) noun = at;
    if (pos === 'VERB' || pos === 'AUX') break;
    if (STARTS.test(word.lower) && noun >= 0 && isOfThing(document, words, at, noun, index)) noun = -1;
    else if (STARTS.test(word.lower) && noun >= 0) {
      const described = roster.mentionAt(at - 1);
      return described && described.kind !== 'place' && isApart(document.text, words, described)
        ? { mention: described }
        : phraseTo(document, roster, noun, index);
    }
  }
  return noun < 0 ? undefined : phraseTo(document, roster, noun, index);
}

/** "A woman in uniform, who": the uniform is no "who". */
const isWorn = (document: Document, words: readonly Word[], at: number, relative: Word): boolean =>
  relative.lower === 'who' &&
  !isPersonNoun(lowerAt(words, at)) &&
  posOf(document, words[at - 1] as Word) === 'ADP' &&
  /^(?:in|with|on)$/u.test(lowerAt(words, at - 1)) &&
  isPersonNoun(lowerAt(words, at - 2));

/** "The leader of the opposition, who": the opposition is no "who". */
function isOfThing(
  document: Document,
  words: readonly Word[],
  at: number,
  noun: number,
  relative: number,
): boolean {
  const isWho = lowerAt(words, relative) === 'who' && words[relative]?.joined === false;
  return isWho && words[at - 1]?.lower === 'of' && !isSomebody(firstNoun(document, words, at, noun).lower);
}

/** "Ana Ruiz and Tom Hale, both of whom": not the last alone. */
function pairOf(roster: Roster, last: Mention, relative: number): Antecedent | undefined {
  const { words } = roster;
  const first = roster.mentionAt(last.titleFrom - 2);
  const isPair =
    /^(?:and|or)$/u.test(words[last.titleFrom - 1]?.lower ?? '') && words[relative - 1]?.lower === 'of';
  return first && isPair
    ? { span: [first.span[0], last.span[1]], type: 'group', word: first.words[0] }
    : undefined;
}

const isBracketed = (text: string, words: readonly Word[], from: number, to: number): boolean =>
  to - from < 4 && /^\s?\([^()\n]{1,30}\),?\s$/u.test(text.slice(words[from - 1]?.end, words[to]?.start));

/** A comma behind the name: what follows up to the relative pronoun describes it. */
function isApart(text: string, words: readonly Word[], mention: Mention): boolean {
  return text.slice(mention.span[1], words[mention.words[1]]?.start).includes(',');
}

/** From the determiner, adjectives and nouns in front of the noun to the relative pronoun's comma. */
function phraseTo(document: Document, roster: Roster, noun: number, relative: number): Antecedent {
  const { words } = roster;
  let from = noun;
  for (let at = noun - 1; at >= Math.max(0, noun - REACH); at--) {
    const word = words[at] as Word;
    if (!words[at + 1]?.joined || word.sentence !== words[noun]?.sentence) break;
    if (STARTS.test(word.lower)) {
      from = at;
      break;
    }
    const pos = posOf(document, word);
    if (!/^(?:NOUN|ADJ|PROPN|NUM)$/u.test(pos) && word.lower !== 'of') break;
    if (word.lower !== 'of') from = at;
  }
  if (lowerAt(words, relative) === 'who') from = personFrom(document, words, from, noun);
  const last = words[relative - 1] as Word;
  const head = firstNoun(document, words, from, noun);
  return { span: [(words[from] as Word).start, last.dotEnd], type: typeOfNoun(head.lower), word: noun };
}

/** "Criticism from voters who": the things in front do not speak. */
function personFrom(document: Document, words: readonly Word[], from: number, noun: number): number {
  let start = from;
  for (let at = from + 1; at < noun; at++) {
    if (
      posOf(document, words[at] as Word) !== 'ADP' ||
      isSomebody(firstNoun(document, words, start, at - 1).lower)
    )
      continue;
    start = at + 1;
  }
  return start;
}

const isSomebody = (noun: string): boolean => isPersonNoun(noun) || isPlural(noun);

/** The last noun before the first preposition: the head of "voters in Ohio". */
function firstNoun(document: Document, words: readonly Word[], from: number, to: number): Word {
  let noun = words[to] as Word;
  for (let at = to; at >= from; at--) {
    const word = words[at] as Word;
    if (posOf(document, word) === 'ADP') noun = words[at - 1] ?? noun;
  }
  return noun;
}

const posOf = (document: Document, word: Word): string => document.tokens[word.token]?.pos ?? '';

import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import type { Gender } from '../lexicon/first-names.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import { genderOfWord } from '../lexicon/titles-and-places.ts';
import type { Roster } from '../mentions/entity.ts';

/**
 * True if somebody without a name stands in front of a word, who may be meant by it: "Constable Ruiz arrested the suspect.
 * “…,” the 19-year-old said".
 *
 * @param before index of the word
 * @param isLookedAt the words in front of it, while this is true; of more than `MOST_WORDS` nothing is known
 * @param gender of whom is meant, if that is known: "his wife" is no "he"
 */
export function isAnotherThere(
  document: Document,
  roster: Roster,
  before: number,
  isLookedAt: (word: Word, at: number) => boolean,
  gender?: Gender,
): boolean {
  const { words } = roster;
  for (let at = before - 1; at >= 0 && isLookedAt(words[at] as Word, at); at--) {
    if (before - at > MOST_WORDS) return true;
    const word = words[at] as Word;
    const isPerson =
      document.tokens[word.token]?.pos === 'NOUN' &&
      isPersonNoun(word.lower) &&
      (gender === undefined || (genderOfWord(word.lower) ?? gender) === gender);
    if (isPerson && !word.quoted && (word.possessive || !isOfName(document, roster, at))) return true;
  }
  return false;
}

const MOST_WORDS = 120;

/**
 * "They sold their captain, Tane Ropati, against the coach’s wishes. “…,” he said": the coach may speak as well.
 *
 * @param named index of the last word by which somebody else is named
 * @param before index of the pronoun
 */
export function isOwnerBetween(
  { tokens }: Document,
  { words }: Roster,
  named: number,
  before: number,
): boolean {
  if (before - named > MOST_WORDS) return false;
  const isVerb = (at: number): boolean => /^(?:VERB|AUX)$/u.test(tokens[words[at]?.token ?? -1]?.pos ?? '');
  let verb = named - 1;
  const last = named - MOST_WORDS;
  while (verb > last && words[verb]?.sentence === words[named]?.sentence && !isVerb(verb)) verb--;
  // "Tane Ropati, 31, held the boy’s hand. “…,” he said": who did it speaks.
  if (words[verb]?.sentence !== words[named]?.sentence || !isVerb(verb)) return false;
  for (let at = named + 2; at < before; at++) {
    const word = words[at] as Word;
    const isOwner = word.possessive && !word.capital && isPersonNoun(word.lower.replace(/[’']s?$/u, ''));
    if (isOwner && !word.quoted && words[at - 1]?.lower === 'the') return true;
  }
  return false;
}

/** "Hooker Tane Ropati", "Tane Ropati, 31, the veteran hooker", "Ropati is a hooker": what somebody named is. */
function isOfName({ text }: Document, { words, mentionAt }: Roster, at: number): boolean {
  for (let next = at; next <= at + 2; next++) {
    if (mentionAt(next, true)) return true;
    if (!words[next + 1]?.joined) {
      // "His counsel, Tane Ropati, urged"
      if (mentionAt(next + 1, true) && words[next + 1]?.sentence === words[at]?.sentence) return true;
      break;
    }
  }
  if (opensWithDetails(text, words, mentionAt, at)) return true;
  for (let last = at - 1; last >= at - LONGEST_APPOSITION; last--) {
    const mention = mentionAt(last, true);
    if (mention) return DESCRIBES.test(text.slice(mention.span[1], words[at]?.start));
  }
  return false;
}

/** "The lawmaker representing Lima South, Tane Ropati, faulted it": what he is opens the sentence. */
function opensWithDetails(
  text: string,
  words: readonly Word[],
  mentionAt: Roster['mentionAt'],
  at: number,
): boolean {
  const noun = words[at] as Word;
  if (words[at - 2]?.sentence === noun.sentence || words[at - 1]?.lower !== 'the') return false;
  for (let next = at + 2; next < at + LONGEST_DETAILS && words[next]?.sentence === noun.sentence; next++) {
    const mention = words[next]?.joined ? undefined : mentionAt(next, true);
    if (mention?.titleFrom !== next || mention.names.length < 2) continue;
    return DETAILS.test(text.slice(noun.end, words[next]?.start)) && text.charAt(mention.span[1]) === ',';
  }
  return false;
}

/** In words. */
const LONGEST_DETAILS = 16;
const DETAILS =
  /^ (?:who|representing|leading|heading|chairing|in|of|at|for|from|with) [^,.;:!?“”"]{3,90}, $/u;

/** In words. */
const LONGEST_APPOSITION = 6;
const DESCRIBES =
  /^(?:, (?:aged )?\d{1,3}(?=,)|,? \(?\d{1,3}\)?,?)?(?:, | (?:is|was) (?:an?|the) )[^.,;:!?“”"]*$/u;

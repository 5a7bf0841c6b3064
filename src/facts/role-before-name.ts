import type { Document } from '../quotations/document/document.ts';
import type { Word } from '../quotations/document/words.ts';
import { isPersonNoun } from '../quotations/lexicon/person-nouns.ts';
import { LETTERED_OFFICE, ORGANISATION_WORDS } from '../quotations/lexicon/titles-and-places.ts';
import type { Roster } from '../quotations/mentions/entity.ts';
import type { Mention } from '../quotations/mentions/mentions.ts';
import type { Span } from '../story/span.ts';
import {
  ADDRESS,
  DOER,
  FORMER,
  isDoer,
  isRole,
  LEADING,
  MOST_WORDS_BEFORE,
  NO_WORD,
  PLURAL,
} from './role-words.ts';

const PLURAL_TITLE = /^(?:sens|reps|govs)$/u;

/** "Yesterday winger Timo Aalto signed". */
const WHEN =
  /^(?:yesterday|today|tonight|tomorrow|meanwhile|earlier|later|recently|afterwards?|finally|\p{L}+day)$/u;

/** Of players, in two words. */
const POSITION =
  /^(?:running|defensive|left|right|wide|tight|free|strong|point|shooting|nose|centre|center|offensive|power|small) (?:back|end|tackle|safety|guard|forward|receiver|half)$/u;

/** "NATO Secretary General", "campaign manager": capitalised titles and the nouns that lead up to them. */
export function roleBefore({ tokens }: Document, { words }: Roster, mention: Mention): Span | null {
  const end = mention.words[0];
  const titled = end - mention.title.length;
  let start = end;
  while (start > 0 && end - start < MOST_WORDS_BEFORE && words[start]?.joined) {
    const word = words[start - 1] as Word;
    if (word.possessive || word.sentence !== words[end]?.sentence) break;
    const pos = tokens[word.token]?.pos ?? '';
    const joins =
      word.lower === 'and' &&
      start < end &&
      words.slice(start, end).some(isRole) &&
      isRole(words[start - 2] ?? NO_WORD);
    const isPart =
      /^(?:NOUN|ADJ|PROPN)$/u.test(pos) ||
      isRole(word) ||
      LEADING.test(word.lower) ||
      POSITION.test(`${words[start - 2]?.lower ?? ''} ${word.lower}`) ||
      joins;
    // "Royal Union of Nurses general secretary"
    const isOf = word.lower === 'of' && words[start - 2]?.capital;
    const isOfBody =
      (isOf && (words[start]?.capital || (words[start]?.lower === 'the' && words[start + 1]?.capital))) ||
      // "Friends of the Earth campaigner"
      (word.lower === 'the' &&
        words[start]?.capital &&
        words[start - 2]?.lower === 'of' &&
        words[start - 3]?.capital);
    if (start - 1 < titled && !word.capital && !isOfBody && (!isPart || isDeed(word, pos))) break;
    start--;
    if (FORMER.test(word.lower)) break;
  }
  while (start < end && isStray(tokens, words, start)) start++;
  let to = end;
  // "Retired dinner lady Maureen Platt"
  const isAddress = (word: Word | undefined): boolean =>
    ADDRESS.test(word?.lower ?? '') && !(word?.lower === 'lady' && !word.capital);
  while (to > start + 1 && isAddress(words[to - 1])) to--;
  const first = words[start];
  const last = words[to - 1];
  if (!first || !last || start === end) return null;
  // "Broadcaster Miles Farrow has …", "Metro Police Chief Lou Adair".
  const isLay =
    last.capital &&
    last.opens &&
    (isPersonNoun(last.lower) || DOER.test(last.lower)) &&
    !ADDRESS.test(last.lower);
  const isChief = (last.lower === 'chief' || LETTERED_OFFICE.test(last.lower)) && to - start > 1;
  const isPosition = POSITION.test(`${words[to - 2]?.lower ?? ''} ${last.lower}`) && to - start > 1;
  if (
    !words.slice(start, to).some(isRole) &&
    !isLay &&
    !isChief &&
    !isPosition &&
    (last.capital || !isDoer(last.lower, tokens[last.token]?.pos))
  )
    return null;
  // "Director of Services Ana Ruiz" is one.
  const ofAt = words.slice(start, to).findIndex(({ lower }) => lower === 'of');
  const isOfMany = ofAt > 0 && words.slice(start, start + ofAt).some(isRole);
  if (PLURAL.test(last.lower) && !PLURAL_TITLE.test(last.lower) && !isOfMany) return null;
  // "Leader in the Assembly Ana Ruiz": where, not what.
  if (last.capital && to - start === 1 && ORGANISATION_WORDS.has(last.lower)) return null;
  if (last.dotEnd === last.end) return [first.start, last.dotEnd];
  // "In the highest esteem Sen. Mary Jones": a noun that is no role does not belong to a short title.
  const noun = words
    .slice(start, end - 1)
    .findLastIndex(
      (word) =>
        !word.capital &&
        tokens[word.token]?.pos === 'NOUN' &&
        (!isRole(word) || PLURAL.test(word.lower)) &&
        word.lower !== 'state',
    );
  return [words[start + noun + 1]?.start ?? first.start, last.dotEnd];
}

/** "(Voters) support Sen.", "(In) May Sen.": a plain noun before a capital is no part of the office, nor is what opens a sentence. */
function isStray(tokens: Document['tokens'], words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (isRole(word) || (!word.capital && isDoer(word.lower)) || /^(?:then|ex)-/u.test(word.lower))
    return false;
  const pos = tokens[word.token]?.pos ?? '';
  return word.capital
    ? word.opens && (/^(?:ADP|DET|ADV|SCONJ|CCONJ|PRON|AUX)$/u.test(pos) || WHEN.test(word.lower))
    : pos === 'NOUN' && words[at + 1]?.capital === true;
}

/** "Lawmakers grilled Lt Col Ruiz": a verb, and no part of the office. */
const isDeed = (word: Word, pos: string): boolean =>
  /ed$/u.test(word.lower) &&
  !isRole(word) &&
  (pos === 'VERB' ||
    !/^(?:retired|elected|appointed|decorated|disgraced|jailed|convicted)$/u.test(word.lower));

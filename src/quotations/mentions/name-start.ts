import { isDictionaryWord } from '../../story/dictionary.ts';
import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import { lowerAt } from '../document/words.ts';
import { isFirstName } from '../lexicon/first-names.ts';
import { isKnownPersonNoun, isPersonNoun } from '../lexicon/person-nouns.ts';
import {
  DEMONYMS,
  isTitle,
  LETTERED_OFFICE,
  NOT_NAMES,
  ORGANISATION_NOUNS,
  ORGANISATION_WORDS,
  TITLES,
} from '../lexicon/titles-and-places.ts';
import { isRoleLabel } from './labels.ts';
import { isGivenName, isInitial, opensName } from './name-spans.ts';
import { isPlural, singularOf, typeOfNoun } from './noun-phrases.ts';

/** Family names that come first and are common as other words too: "Nguyen Thi Minh Khai". */
const FAMILY_FIRST = /^(?:nguyen|tran|pham|huynh|hoang|phan|dang|bui|duong)$/u;

/** How a story writes its words, lower-cased. */
export interface Vocabulary {
  /** Written without a capital somewhere. */
  readonly small: ReadonlySet<string>;
  /** Written with a capital inside a sentence. */
  readonly middle: ReadonlySet<string>;
}

export function vocabularyOf(words: readonly Word[], titled: readonly boolean[]): Vocabulary {
  const small = new Set<string>();
  const middle = new Set<string>();
  for (const [at, { lower, capital, opens, paragraph }] of words.entries())
    if (!capital) small.add(lower);
    else if (!opens && !titled[paragraph] && !isWithinBody(words, at)) middle.add(lower);
  return { small, middle };
}

/** "Fire" of "the Country Fire Authority": no name of its own. */
function isWithinBody(words: readonly Word[], at: number): boolean {
  if (!isDictionaryWord(words[at]?.lower ?? '') || !words[at]?.joined) return false;
  for (let next = at + 1; next < at + LONGEST_BODY; next++) {
    const word = words[next];
    if (!word?.joined || !word.capital) return false;
    if (ORGANISATION_WORDS.has(word.lower)) return true;
  }
  return false;
}

/** In words. */
const LONGEST_BODY = 5;

/** True for a word that is capitalised only as it opens a sentence. */
export function isOpening(
  document: Document,
  words: readonly Word[],
  index: number,
  { small, middle }: Vocabulary,
  length: number,
): boolean {
  const word = words[index] as Word;
  const { lower } = word;
  if (
    opensName(words, index) ||
    isGivenName(document.text, words, index) ||
    isInitial(document.text, words, index)
  )
    return false;
  // "TELLER:" of a story about Sam Teller.
  const isLastName = middle.has(lower) && !isTitle(lower) && !small.has(lower);
  if (length === 1 && !isFirstName(lower) && !isLastName && isRoleLabel(document.text, words, index))
    return true;
  const isForeign = /[À-ɏ]/u.test(document.text.slice(word.start, word.end));
  if ((NOT_NAMES.has(lower) && !isForeign) || /’(?:re|ve|ll|m|d|t)$/u.test(lower)) return true;
  if (!word.opens || TITLES.has(lower) || DEMONYMS.has(lower)) return false;
  if (isFirstName(lower) && length > 1) return false;
  if (small.has(lower)) return !isOfBodysName(document, words, index, length);
  if (length === 1 && !middle.has(lower) && isPeopleOrThings(document, words, index)) return true;
  if (length === 1 && !middle.has(lower) && isKnownPersonNoun(lower) && !isFirstName(lower)) return true;
  const pos = document.tokens[word.token]?.pos ?? '';
  if (/^(?:VERB|ADV|ADP|DET|SCONJ|CCONJ|PRON|AUX)$/u.test(pos)) return length > 1 || !middle.has(lower);
  const next = words[index + 1];
  if (length === 1 && typeOfNoun(lower) !== 'anonymous' && !isPlural(lower) && !isFirstName(lower))
    return !middle.has(lower);
  if (length === 1 && next?.joined && /^(?:of|who|that|which)$/u.test(next.lower)) return !middle.has(lower);
  const isNoun = document.tokens[next?.token ?? -1]?.pos === 'NOUN' || isPersonNoun(next?.lower ?? '');
  const isKind = isNoun && next?.joined === true && !next.capital;
  // "Trawler skipper Knut Moe"
  if (length === 1 && isKind && !middle.has(lower) && !isFirstName(lower) && isDictionaryWord(lower))
    return true;
  const isSure = pos === 'PROPN' && !/(?:ly|ing)$/u.test(lower);
  return length === 1 && !isSure && !middle.has(lower) && !isFirstName(lower);
}

/** "Fire Brigades Union", "Police Federation" of a story that has fires and police: nothing but nouns up to what the body is. */
function isOfBodysName({ tokens }: Document, words: readonly Word[], from: number, length: number): boolean {
  const run = words.slice(from, from + length);
  return (
    length > 1 &&
    ORGANISATION_WORDS.has(run.at(-1)?.lower ?? '') &&
    run.every(
      ({ lower, capital, token }) =>
        capital &&
        (isDictionaryWord(lower) || isDictionaryWord(singularOf(lower))) &&
        /^(?:NOUN|PROPN)$/u.test(tokens[token]?.pos ?? ''),
    )
  );
}

/** Plurals of persons' nouns that are last names. */
const FAMILIES =
  /^(?:sanders|saunders|walters|rogers|powers|masters|brothers|waters|winters|summers|flowers|bowers|sellers|meyers|chambers|peters|carters|rivers|fields|banks|parks|woods|hills|bridges|courts|clubs|childers|landers|lenders|travers|chalmers|withers|sayers|wolters|deters|jaegers)$/u;

/** "Scientists said", "Markets expect": a plural that the tagger may have taken for a name. */
function isPeopleOrThings(document: Document, words: readonly Word[], index: number): boolean {
  const { lower } = words[index] as Word;
  if (!isPlural(lower)) return false;
  if (isKnownPersonNoun(singularOf(lower))) return !isFirstName(lower);
  // "Supermarkets warned": bodies, and no family of that name.
  const one = singularOf(lower);
  const isNoun = ORGANISATION_NOUNS.has(one) || (isPersonNoun(one) && isDictionaryWord(one));
  if (isNoun && !isFirstName(lower) && !FAMILIES.test(lower)) return true;
  const next = words[index + 1];
  const token = document.tokens[next?.token ?? -1];
  const isPluralVerb =
    /^(?:are|were|have|do)$/u.test(token?.lower ?? '') ||
    (token?.pos === 'VERB' && token.lemma === token.lower && !/(?:s|ed|ing)$/u.test(token.lower));
  // "Fares will be refunded", and no "Stokes will" of a story that has a Stokes within a sentence.
  const isThing =
    /^(?:will|would|can|could|may|might|must|should|had)$/u.test(next?.lower ?? '') &&
    [lower, one].every(isDictionaryWord) &&
    ![lower, one].some(isFirstName) &&
    !FAMILIES.test(lower);
  return next?.joined === true && (isPluralVerb || isThing);
}

/** Nobody's last name: "Chief Product Officer". */
const OFFICE_HEAD =
  /^(?:officer|executive|director|manager|secretary|minister|president|chairman|chairwoman|editor|advis[eo]r|analyst|strategist|counsel|correspondent|attorney|prosecutor|inspector|superintendent|commissioner|ambassador|coach|economist|scientist|historian|columnist|councill?or|spokes(?:man|woman|person))$/u;

/** Where the name begins behind its titles; `to` if the run is a title and nothing more. */
export function nameStart(words: readonly Word[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    const { lower } = words[at] as Word;
    if (at > from && at + 2 < to && LETTERED_OFFICE.test(lower)) return firstNameIn(words, at + 1, to);
    if (!isTitle(lower) && !DEMONYMS.has(lower) && !(at === from && isLayTitle(words, from, to))) continue;
    const isLastName = at > from && isFirstName(lowerAt(words, at - 1)) && at === to - 1;
    // "MP Cass Dean"
    const isBehindName =
      at === to - 1 &&
      at - 2 >= from &&
      isTitle(lowerAt(words, at - 2)) &&
      !isTitle(lowerAt(words, at - 1)) &&
      !OFFICE_HEAD.test(lower);
    // "Former captain Dean Shaw": a given name behind a role.
    const before = words[at - 1];
    const isGiven =
      /^(?:dean|earl|col)$/u.test(lower) &&
      at === to - 2 &&
      words[at]?.joined === true &&
      !before?.capital &&
      (lower === 'col' ? isCivilian(before?.lower ?? '') : isKnownPersonNoun(before?.lower ?? ''));
    if (isGiven) return at;
    if (isLastName || isBehindName) continue;
    const next = words[at + 1];
    if (at + 1 < to && next && /^(?:of|for)$/u.test(next.lower)) return behindOf(words, at + 2, to);
    return at + 1 < to ? firstNameIn(words, at + 1, to) : to;
  }
  return firstNameIn(words, from, to);
}

/** "Marine surveyor Col Hendry", not "the base commander Col Hendry". */
const isCivilian = (noun: string): boolean =>
  isPersonNoun(noun) &&
  !/^(?:commander|officer|spokes\p{L}+|leader|chief|soldier|veteran|attache)$/u.test(noun);

/** "Farmer Obadiah Kell lost his herd": an occupation, capitalised because it opens the sentence. */
function isLayTitle(words: readonly Word[], from: number, to: number): boolean {
  const { lower, opens } = words[from] as Word;
  // "The chair, GP Sonal Mehta, said"
  return (opens || lower === 'gp') && to - from >= 3 && isPersonNoun(lower) && !isFirstName(lower);
}

/** "Secretary of State Antony Blinken": the name begins at a first name, else with the last two of three words. */
function behindOf(words: readonly Word[], from: number, to: number): number {
  for (let at = from + 1; at + 1 < to; at++) if (isFirstName(lowerAt(words, at))) return at;
  const capitals = words.slice(from, to).filter(({ capital }) => capital).length;
  return capitals >= 3 ? to - 2 : to;
}

/** "Navy SEAL Chris Kyle", "(secretary of) State Hillary Clinton": the word before the first name is a title. */
function firstNameIn(words: readonly Word[], from: number, to: number): number {
  const first = lowerAt(words, from);
  if (isFirstName(first) || first.length === 1 || FAMILY_FIRST.test(first)) return from;
  for (let at = from + 1; at + 1 < to; at++)
    if (isFirstName(lowerAt(words, at)) && words[at]?.capital) return at;
  return from;
}

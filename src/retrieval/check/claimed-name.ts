import { isDoer } from '../../facts/role-words.ts';
import { isFirstName } from '../../quotations/lexicon/first-names.ts';
import { isOutlet } from '../../quotations/lexicon/outlets.ts';
import { isKnownPersonNoun } from '../../quotations/lexicon/person-nouns.ts';
import { isTitle, PLACES } from '../../quotations/lexicon/titles-and-places.ts';
import { isDictionaryWord } from '../../story/dictionary.ts';
import type { Span } from '../../story/span.ts';
import type { Story } from '../../story/story.ts';
import type { StoryIndex } from '../story-index.ts';
import { plainText } from '../text/words.ts';
import { type PrintedWord, printedWords } from './printed-words.ts';

/** "Michael Tyler, Feingold’s spokesman" names Michael Tyler. */
export function holdsWholeName(claimed: string, name: string): boolean {
  const parts = (text: string): string[] => plainText(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const own = parts(name);
  const given = parts(claimed);
  return own.length > 1 && own.every((part) => given.includes(part));
}

/** Somewhere a given name or a title precedes the claimed name. */
export function isPerson(story: Story, claimed: string): boolean {
  const { words } = printedWords(story);
  return mentionsOf(story, claimed).some(({ at }) => {
    const before = words[at - 1];
    return before?.capital === true && (isFirstName(story.slice(before.span)) || isTitle(before.key));
  });
}

/** What stands in front of a description. */
const ARTICLE = /^(?:the|an?|our|their|his|her|its)\s+/iu;

/** "Labour’s" of "Labour’s Nair" */
const OWNER = /^(?:\p{Lu}\S*\s+){0,3}\p{Lu}\S*[’']s\s+(?=\p{Lu})/u;

/** Words for what somebody is, in front of a name: "husband Ted", "young striker Okoro", not "judge told Hale". */
const WHAT_IS = /^(?:\p{Ll}[\p{L}-]*\s+)?(\p{Ll}[\p{L}-]*)\s+(?=\p{Lu}\S*(?:\s\p{Lu}\S*)*$)/u;

/** Without "the", whose and what somebody is and titles: "Prince Osaro" is Osaro, "Labour’s Nair" Nair, "her husband Ted" Ted. */
export function bareName(claimed: string): string {
  const known = claimed.replace(ARTICLE, '').replace(OWNER, '');
  const [opening = '', noun = ''] = (ARTICLE.test(claimed) && WHAT_IS.exec(known)) || [];
  const bare = isDoer(noun) || isKnownPersonNoun(noun) ? known.slice(opening.length) : known;
  const words = bare.split(/\s+/u);
  const isTitled = (word: string): boolean => isTitle(word.replace(/\.$/u, '').toLowerCase());
  while (words.length > 1 && isTitled(words[0] ?? '') && /^\p{Lu}/u.test(words[1] ?? '')) words.shift();
  return words.join(' ');
}

/** The last name behind words that are no given name: "Shopkeeper MacTavish", "DM Deshmukh". */
export function withoutRole(claimed: string): string {
  const parts = bareName(claimed).split(/\s+/u);
  const isRole = (part: string): boolean =>
    /^\p{Lu}{2,4}$/u.test(part) || (isPlainWord(part) && !isFirstName(part));
  return parts.slice(0, -1).every(isRole) ? (parts.at(-1) ?? claimed) : claimed;
}

/** "the mayor", "the NATO chief", "Secretary of State": no name. */
export function isDescription(story: Story, claimed: string): boolean {
  if (isTitledName(claimed) || isNameHere(story, claimed) || endsWithName(story, claimed)) return false;
  if (ARTICLE.test(claimed) || !/\p{Lu}/u.test(claimed)) return true;
  const [first = ''] = claimed.split(/\s+/u);
  // "Boyd's spokesman", "Transport minister", "chief executive of Northern Isles Line", "Team Ruiz"
  if (/\s\p{Ll}\S+$/u.test(headOf(claimed)) || /^team\s/iu.test(claimed)) return true;
  return !isFirstName(first) && isTitle((headNoun(claimed) ?? '').toLowerCase());
}

/** "Shah", "Dean" and "King" are titles, and the last names of those whom a story calls Amina Shah and Olu King. */
function isNameHere(story: Story, claimed: string): boolean {
  const parts = claimed.split(/\s+/u);
  const given = parts.length > 1 ? plainText(parts.at(-2) ?? '') : null;
  if (!parts.every((part) => /^\p{Lu}/u.test(part)) || !isTitle(plainText(parts.at(-1) ?? ''))) return false;
  const { words } = printedWords(story);
  const places = mentionsOf(story, claimed).map(({ at }) => [words[at - 1], words[at], words[at + 1]]);
  const isName = ([before, word, behind]: (PrintedWord | undefined)[]): boolean =>
    before?.capital === true &&
    before.sentence === word?.sentence &&
    !(behind?.capital && behind.sentence === word.sentence) &&
    (given === null ? isFirstName(before.key) : before.key === given);
  // "The dean", "Dean Ana Ruiz": of a story that has both, either may be meant.
  const isOffice = ([before, word, behind]: (PrintedWord | undefined)[]): boolean =>
    /^(?:the|an?)$/u.test(before?.key ?? '') ||
    (word?.capital === true && behind?.capital === true && behind.sentence === word.sentence);
  return places.some(isName) && !(given === null && places.some(isOffice));
}

/** "Her husband Ted", "the striker Okoro": what somebody is, and a name that the story has. */
function endsWithName(story: Story, claimed: string): boolean {
  if (!ARTICLE.test(claimed) || bareName(claimed) === claimed.replace(ARTICLE, '')) return false;
  return mentionsOf(story, claimed).some(({ span }) => /^\p{Lu}/u.test(story.slice(span)));
}

/** "The Rev. Ana Ruiz", not "the Prime Minister": a title with a given name and another behind it. */
function isTitledName(claimed: string): boolean {
  const whole = claimed.replace(ARTICLE, '');
  const [given = '', ...others] = bareName(claimed).split(/\s+/u);
  return (
    whole !== claimed &&
    !whole.startsWith(given) &&
    isFirstName(given) &&
    others.length > 0 &&
    others.every((word) => /^\p{Lu}/u.test(word))
  );
}

/** The noun that says what somebody is: "mayor" of "the mayor of Harlow", "GP"; null if it is too short. */
export function headNoun(claimed: string): string | null {
  const noun = /[\p{L}-]+$/u.exec(headOf(claimed))?.[0] ?? '';
  return noun.length > 2 || /^\p{Lu}{2}$/u.test(noun) ? noun : null;
}

/** Without an article, up to "of" and the like. */
export function headOf(claimed: string): string {
  const [head = ''] = claimed.replace(ARTICLE, '').split(/\s(?:of|for|from|in|at|with|who|that)\s/u);
  return head.trim();
}

/** True if the story has the last part of the name, as a name: "Today:" is none of "today" or of "Today, the council …". */
export function isNamedIn(index: StoryIndex, claimed: string): boolean {
  const { words } = printedWords(index.story);
  const last = lastPart(claimed) ?? '';
  const isHere = (part: string): boolean => /^\p{Lu}/u.test(part) && plainText(part) === last;
  const candidates = index.attributions.flatMap(({ speaker }) => speaker?.candidates ?? []);
  const names = [...index.speakers, ...candidates.map((span) => index.story.slice(span))];
  if (names.some((name) => name.split(/\s+/u).some(isHere))) return true;
  const isEnglish = isDictionaryWord(last) && !isFirstName(last);
  return mentionsOf(index.story, claimed).some(({ at }) => {
    const [word, before] = [words[at], words[at - 1]];
    return !isEnglish || (word?.capital === true && before?.sentence === word.sentence);
  });
}

/**
 * True if what a message names as speaker, and the story does not have, can only be somebody's name. Before a colon stand
 * other words too ("Breaking:", "BBC Scotland:"), so a name must be told by its parts.
 */
export function isSurelyName(claimed: string, isSaid: boolean): boolean {
  const parts = bareName(claimed).split(/\s+/u);
  if (parts.length < claimed.replace(ARTICLE, '').split(/\s+/u).length) return true;
  const [first = '', ...others] = parts;
  if (others.length === 0 && isCompoundRole(first)) return false;
  const names = parts.filter((part) => /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(part));
  // "W.H.O.", "Lib Dems"
  const isShort = parts.length === 1 && /^(?:\p{Lu}\.?){2,}$/u.test(first);
  const isPlural = others.length > 0 && /[^s]s$/u.test(claimed) && !isFirstName(first);
  if (names.length < parts.length || isOutlet(claimed) || isShort || isPlural) return false;
  if (others.length > 0 && isFirstName(first)) return true;
  if (!isSaid) return !parts.some((part) => isPlainWord(part) || part === part.toUpperCase());
  return !parts.every(
    (part) => isPlainWord(part) && (/s$/u.test(part) || isKnownPersonNoun(part.toLowerCase())),
  );
}

/** UTF-16 units of one word. */
const LONGEST_ROLE = 30;

/** "Headteacher", "Groundskeeper", "Ex-coach": a word of the language in front of what a person is. */
function isCompoundRole(word: string): boolean {
  const plain = plainText(word);
  if (plain.length > LONGEST_ROLE) return false;
  if (isKnownPersonNoun(plain.split('-').slice(1).at(-1) ?? '')) return true;
  for (let cut = 3; cut <= plain.length - 4; cut++)
    if (isKnownPersonNoun(plain.slice(cut)) && isDictionaryWord(plain.slice(0, cut))) return true;
  return false;
}

/** A word of the language, or a place: none alone is who said something. */
function isPlainWord(part: string): boolean {
  const plain = plainText(part);
  return isDictionaryWord(plain) || PLACES.has(plain);
}

interface Mention {
  /** Position among the printed words. */
  readonly at: number;
  readonly span: Span;
  readonly paragraph: number;
}

/** "ruiz" of "Ana Ruiz Jr.", "ek" of "Bo Ek" */
function lastPart(claimed: string): string | undefined {
  const parts = plainText(bareName(claimed)).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]{2,})*/gu) ?? [];
  const long = parts.filter((part) => part.length > 2 && !/^(?:jr|sr|iii)$/u.test(part)).at(-1);
  return long ?? parts.filter((part) => part.length > 1).at(-1);
}

/** The places of the last part of a name. */
export function mentionsOf(story: Story, claimed: string): Mention[] {
  const last = lastPart(claimed);
  if (last === undefined) return [];
  const { words, positions } = printedWords(story);
  return [last, `${last}'s`].flatMap((key) =>
    (positions.get(key) ?? []).flatMap((at) => {
      const word = words[at];
      return word ? [{ at, span: word.span, paragraph: word.paragraph }] : [];
    }),
  );
}

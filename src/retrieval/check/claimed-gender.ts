import { type Gender, genderOfFirstName } from '../../quotations/lexicon/first-names.ts';
import { genderOfWord } from '../../quotations/lexicon/titles-and-places.ts';
import type { Story } from '../../story/story.ts';
import { bareName, mentionsOf } from './claimed-name.ts';
import { type PrintedWord, printedWords } from './printed-words.ts';

/** No office, which women hold under a man's word. */
const RELATIVE =
  /^(?:mother|mom|father|dad|wife|husband|son|daughter|sister|brother|widow|widower|aunt|uncle|grandmother|grandfather|niece|nephew|girlfriend|boyfriend|man|woman|boy|girl)$/iu;

/** "She" and "my mother" are no one the story calls Mr or names Luis. */
export function fits(story: Story, claimed: string, pronoun: string): boolean {
  const noun = /^(?:my|his|her|their|the|an?) (?:[\p{L}-]+ ){0,2}?(\p{L}+)$/iu.exec(pronoun)?.[1] ?? '';
  const worded =
    /^(?:he|she)$/iu.exec(pronoun)?.[0].toLowerCase() ??
    TITLES.get(/^(?:Mr|Mrs|Ms|Miss)(?=\.? \p{Lu})/u.exec(pronoun)?.[0].toLowerCase() ?? '') ??
    (RELATIVE.test(noun) ? genderOfWord(noun.toLowerCase()) : undefined);
  const gender = genderIn(story, claimed);
  return gender === undefined || worded === undefined || gender === worded;
}

/** "Mr Dunn" did not say what the story gives to "Mrs Dunn" or to "she". */
export function isOtherTitle(claimed: string, source: string): boolean {
  const own = TITLES.get(/^(\p{L}+)\.?\s/u.exec(claimed)?.[1]?.toLowerCase() ?? '');
  // "His wife, Lady Pell,"
  const last = /(?:^|,\s|\s)(\p{Lu}\p{Ll}+)\.?(?:\s\p{Lu}[\p{L}\p{M}-]*){1,3},?$/u.exec(source)?.[1] ?? '';
  const title = TITLES.get(last.toLowerCase());
  const worded = title ?? /^(?:he|she)$/iu.exec(source)?.[0].toLowerCase();
  return own !== undefined && worded !== undefined && own !== worded;
}

/** By the given name or title before the surname in the message or the story, if all agree. */
function genderIn(story: Story, claimed: string): Gender | undefined {
  const { words } = printedWords(story);
  const before = mentionsOf(story, claimed).flatMap(({ at }) => {
    // "Richard" of "Richard Fenwick-Shah"
    let first = at;
    while (first > at - MOST_PARTS && isHyphened(story, words[first - 1], words[first])) first--;
    const word = words[first - 1];
    return word?.capital ? [story.slice(word.span)] : [];
  });
  const [given, surname] = bareName(claimed).split(/\s+/u);
  // "Emrys Pugh" of a story with Mr and Mrs Pugh.
  const own = surname === undefined ? undefined : genderOfFirstName(given ?? '');
  if (own) return own;
  const names = surname === undefined ? before : [given ?? '', ...before];
  const genders = new Set(
    names.flatMap((name) => TITLES.get(name.toLowerCase()) ?? genderOfFirstName(name) ?? []),
  );
  return genders.size === 1 ? [...genders][0] : undefined;
}

/** Parts of a surname with hyphens. */
const MOST_PARTS = 3;
const isHyphened = (story: Story, one?: PrintedWord, other?: PrintedWord): boolean =>
  one !== undefined && other !== undefined && story.text.slice(one.span[1], other.span[0]) === '-';

const TITLES: ReadonlyMap<string, Gender> = new Map([
  ['mr', 'he'],
  ['mrs', 'she'],
  ['ms', 'she'],
  ['miss', 'she'],
  ['sir', 'he'],
  ['lord', 'he'],
  ['lady', 'she'],
  ['dame', 'she'],
  ['baroness', 'she'],
]);

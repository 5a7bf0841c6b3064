import type { NameKnowledge } from '../question/answer-kinds.ts';
import { rarity } from '../text/common-words.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { isFirstName, isPersonTitle } from '../text/name-lists.ts';
import type { Word } from '../text/words.ts';

/** Share of capitals from which on a sentence counts as written in title case, as headlines are. */
const TITLE_CASE = 0.6;

/** A sentence and its words. */
interface Read {
  readonly text: string;
  readonly words: readonly Word[];
}

/** Learns from a whole text which words are names, and returns what to assume within one of its sentences. */
export function knowNames(sentences: readonly Read[]): (sentence: Read) => NameKnowledge {
  const lowerCase = new Set<string>();
  const named = new Set<string>();
  const surnames = new Set<string>();
  for (const sentence of sentences) {
    const { words } = sentence;
    const headline = isTitleCase(sentence);
    for (const [at, word] of words.entries()) {
      if (!word.capital) lowerCase.add(word.plain);
      else if (!headline && !word.opening) named.add(word.plain);
      if (!word.capital || !(isFirstName(word.plain) || isPersonTitle(word.plain))) continue;
      let last = at;
      while (last < at + 3 && words[last + 1]?.capital && !isFunctionWord(words[last + 1] as Word)) last++;
      if (last > at && !headline) surnames.add(words[last]?.plain ?? '');
    }
  }
  const isSurname = (plain: string): boolean => surnames.has(plain);
  const body = {
    isSurname,
    // A word that news stories use a lot is no name only because a sentence opens with it.
    isCommon: ({ plain, key }: Word) => lowerCase.has(plain) || (!named.has(plain) && rarity(key) < 1),
  };
  // In a headline every word has a capital: only what the body shows to be a name is one.
  const titled = { isSurname, titleCase: true, isCommon: ({ plain }: Word) => !named.has(plain) };
  return (sentence) => (isTitleCase(sentence) ? titled : body);
}

/** Words in lower case that a headline may have: a sentence full of names has more ("… was held by John Elway, who led the Broncos …"). */
const MOST_LOWER = 4;

/** No headline ends so: "The leader, James Penrose, did not visit Calder Vale." has many capitals because it has many names. */
const ENDS = /[.!…][”"’')]*$/u;

/** True if most words that could be in lower case have a capital. */
function isTitleCase({ text, words }: Read): boolean {
  if (ENDS.test(text)) return false;
  const content = words.filter((word) => !isFunctionWord(word) && !word.number);
  const capitals = content.filter(({ capital }) => capital).length;
  return (
    content.length > 3 && capitals / content.length > TITLE_CASE && content.length - capitals <= MOST_LOWER
  );
}

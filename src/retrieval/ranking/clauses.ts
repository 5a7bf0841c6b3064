import { isFunctionWord } from '../text/function-words.ts';
import { HELD, type Held } from './held-sentence.ts';
import { isNameIn } from './named.ts';

/** "Beacon Hill, where a cyclist was killed", "the farmer, who died last year": what is told of the last name or noun alone. */
const OF_LAST_NAME =
  /(?<![\p{L}’'-])(?:\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,5}|(?:the|an?|his|her|their|its)(?:\s\p{Ll}[\p{L}’'-]*){1,3}), (?:where|who|which)\s[^,;:.]+/gu;

/** Words of a sentence that is looked through. */
const LONGEST = 120;

/**
 * "Who died on Castle Road": not who was killed on Beacon Hill, though the sentence names both. What is asked stands only in a clause
 * about another name.
 */
export function tellsOfOtherName({ ranking: { terms, index }, at, sentence }: Held): boolean {
  if (sentence.words.length > LONGEST) return false;
  const held = terms.filter(({ word, strength }) => !isFunctionWord(word) && (strength[at] ?? 0) >= HELD);
  // "Road" of "Castle Road" is part of a name, wherever else roads are spoken of.
  const isPart = (key: string): boolean =>
    (sentence.positions.get(key) ?? []).some((place) => place > 0 && sentence.words[place]?.capital);
  const names = held.filter(({ word }) => isNameIn(index, word.key) || isPart(word.key));
  const acts = held.filter((term) => !names.includes(term));
  if (names.length === 0 || acts.length === 0) return false;
  for (const clause of sentence.text.matchAll(OF_LAST_NAME)) {
    const [from, to] = [clause.index, clause.index + clause[0].length];
    const isInside = (key: string): boolean[] =>
      (sentence.positions.get(key) ?? []).map((place) => {
        const start = sentence.words[place]?.start ?? 0;
        return start >= from && start < to;
      });
    const places = (each: (typeof held)[number]): boolean[] => [...each.matches.keys()].flatMap(isInside);
    if (names.every((name) => !places(name).some(Boolean)) && acts.every((act) => isOnly(places(act))))
      return true;
  }
  return false;
}

const isOnly = (places: readonly boolean[]): boolean => places.length > 0 && places.every(Boolean);

import { functionWords, questionWeight, weakWords } from './function-words.ts';
import { Vocabulary } from './spelling.ts';
import { familyWords } from './synonyms.ts';
import { keyOf } from './words.ts';

let vocabulary: Vocabulary | null = null;

/** Common words: those of the lexicons. */
function generalWords(): Vocabulary {
  if (vocabulary) return vocabulary;
  vocabulary = new Vocabulary();
  for (const word of [...functionWords(), ...weakWords(), ...familyWords()]) vocabulary.add(word);
  return vocabulary;
}

/**
 * The general word that a misspelt one was meant for, if it is one edit away: a misspelt "called" must not weigh as
 * much as a rare name, and a misspelt "atack" still has synonyms. Null for any other word.
 */
export function respellGenerally(plain: string): { plain: string; key: string; weight: number } | null {
  if (plain.length < 5) return null;
  const found = generalWords().respell(plain, 1)[0];
  if (found === undefined) return null;
  const key = keyOf(found);
  return { plain: found, key, weight: questionWeight({ plain: found, key }) };
}

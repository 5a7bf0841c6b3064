import { isFunctionWord } from './function-words.ts';
import { splitWords } from './words.ts';

const MOST_WORDS = 3;
/** Asks for a number as it stands. */
const MEASURE = /^ages?$/u;
const OPENS = /^(?:(?:and|so|ok|any|the)\s+)+/iu;

/** "Reward?", "any side effects": a question for the encoder, which learned from whole ones. Any other question stays. */
export function asQuestion(typed: string): string {
  const nouns = typed.replace(OPENS, '').replace(/[\s?!.]+$/u, '');
  const words = splitWords(nouns);
  if (
    words.length === 0 ||
    words.length > MOST_WORDS ||
    words.some(isFunctionWord) ||
    words.some(({ plain }) => MEASURE.test(plain))
  )
    return typed;
  return `what about the ${nouns}?`;
}

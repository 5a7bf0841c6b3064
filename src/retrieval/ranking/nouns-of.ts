import { isDictionaryWord } from '../../story/dictionary.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { splitWords } from '../text/words.ts';
import { HELD, type Held } from './held-sentence.ts';
import { isNameIn } from './named.ts';

/** "The price of milk", "the mayor of Poole". */
const NOUN_OF = /\b(\p{L}{3,})\sof\s(?:the\s)?(\p{L}{3,})/giu;

/** "Did the price of milk go up": not the price of beef, where the story has no milk or has it as a name elsewhere. */
export function isOfAnotherNoun({ ranking: { question, terms, index }, at, sentence }: Held): boolean {
  return [...question.text.matchAll(NOUN_OF)].some(([, noun = '', of = '']) => {
    const term = terms.find(({ word }) => word.plain === of.toLowerCase());
    if (!term || isFunctionWord(term.word) || (term.strength[at] ?? 0) >= HELD) return false;
    // "President of TUMAS": a short form, or what no dictionary has, may be what the sentence has.
    if (/^\p{Lu}{2,}$/u.test(of)) return false;
    if (term.known ? !isNameIn(index, term.word.key) : !isDictionaryWord(term.word.plain)) return false;
    const other = new RegExp(`\\b${noun}s?\\sof\\s(?:the\\s)?(\\p{L}+)`, 'iu').exec(sentence.text)?.[1];
    if (other === undefined) return false;
    // "A range of up to 4km" is of nothing else.
    return term.known ? /^\p{Lu}/u.test(other) : !splitWords(other).some(isFunctionWord);
  });
}

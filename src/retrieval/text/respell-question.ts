import { isDictionaryWord } from '../../story/dictionary.ts';
import { respellGenerally } from './general-words.ts';
import { MOST_RESPELT, mayMeanAny, Vocabulary } from './spelling.ts';
import { plainText, splitWords } from './words.ts';

/** A shorter word has too many neighbours. */
const SHORTEST = 4;
/** As many letters as a misspelt word may be longer or shorter. */
const MOST_EDITS = 2;
/** Characters of the texts that are looked through. This runs between two answers: at worst it takes some 20 ms. */
const MOST_READ = 50_000;

/**
 * The question as the encoder is to read it: a misspelt word is put as the text writes it, or as general English does. It knows whole
 * words best; "minster" it reads in two pieces that mean nothing. Words and names that are only unknown stay.
 *
 * @param texts what the question is put to, sentence by sentence; read only if a word of the question is in no dictionary
 */
export function respellQuestion(question: string, texts: readonly string[]): string {
  const strange = splitWords(question)
    .filter(
      ({ plain, number, start, end }) =>
        !number && plain.length >= SHORTEST && end - start === plain.length && !isDictionaryWord(plain),
    )
    .slice(0, MOST_RESPELT);
  if (strange.length === 0) return question;
  const vocabulary = new Vocabulary();
  const lengths = strange.map(({ plain }) => plain.length);
  const [shortest, longest] = [Math.min(...lengths) - MOST_EDITS, Math.max(...lengths) + MOST_EDITS];
  const mayBeMeant = mayMeanAny(strange.map(({ plain }) => plain));
  let read = 0;
  for (const text of texts) {
    if (read >= MOST_READ) break;
    read += text.length;
    for (const word of wordsIn(text, shortest, longest)) if (mayBeMeant(word)) vocabulary.add(word);
  }
  let respelt = '';
  let last = 0;
  for (const { plain, start, end } of strange) {
    if (vocabulary.has(plain)) continue;
    const meant = vocabulary.respell(plain)[0] ?? respellGenerally(plain)?.plain;
    if (meant === undefined) continue;
    respelt += question.slice(last, start) + meant;
    last = end;
  }
  return respelt + question.slice(last);
}

/** Letters of other alphabets, or with accents: not in most sentences of English news. */
const OTHER_LETTERS = /[^\p{ASCII}‘’“”–—…]/u;

/** The words of a text as `plainText` has them, of so many letters. All of a story is read: no expression looks for what has plain letters. */
function wordsIn(text: string, shortest: number, longest: number): string[] {
  const fits = ({ length }: string) => length >= shortest && length <= longest;
  if (OTHER_LETTERS.test(text)) return (plainText(text).match(/\p{L}+/gu) ?? []).filter(fits);
  const lower = text.toLowerCase();
  const found: string[] = [];
  for (let start = 0, at = 0; at <= lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code >= 97 && code <= 122) continue;
    if (at - start >= shortest && at - start <= longest) found.push(lower.slice(start, at));
    start = at + 1;
  }
  return found;
}

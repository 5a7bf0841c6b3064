import { isDictionaryWord } from '../../story/dictionary.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import type { Question, QuestionWord } from '../question/question.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { respellGenerally } from '../text/general-words.ts';
import { isFirstName, isPlaceName } from '../text/name-lists.ts';
import { isCountryWord } from '../text/synonyms.ts';
import { MUTUAL } from './agents.ts';
import type { Ranking } from './rank.ts';
import type { Term } from './terms.ts';

/**
 * The speaker asked for is a name of the story, a title before it or not. A description ("the minister's spokesman") may
 * stand for somebody whom the story names.
 */
export function asksForNamed(index: SentenceIndex, speakers: readonly string[]): boolean {
  const first = speakers.findIndex((key) => !isCountryWord(key) && isNameIn(index, key));
  return first >= 0 && speakers.slice(first).every((key) => isNameIn(index, key));
}

/** The story writes the word with a capital wherever it stands, and not only where any word has one ("They", "Rivals"). */
export function isNameIn({ sentences }: SentenceIndex, key: string): boolean {
  const found = sentences.flatMap(({ words, positions }) =>
    (positions.get(key) ?? []).flatMap((at) => words[at] ?? []),
  );
  return (
    found.every(({ capital }) => capital) &&
    found.some(({ opening, plain }) => !opening || !isDictionaryWord(plain))
  );
}

/** What stands between the verb and whom it is about. */
const BEFORE_PARTNER = /^(?:with|to|the|mr|mrs|ms|president|minister)$/;

/** "Is Blinken meeting lavrov": whom nobody in the story is called, in lower case too, behind a verb of meeting. */
function isUnknownPartner(term: Term | undefined, words: readonly QuestionWord[], at: number): boolean {
  if (!term || term.known || term.matches.size > 0 || isFunctionWord(term.word)) return false;
  const { plain, number } = term.word;
  if (number || plain.length < 4 || isDictionaryWord(plain) || respellGenerally(plain)) return false;
  let behind = at - 1;
  while (BEFORE_PARTNER.test(words[behind]?.plain ?? '')) behind--;
  return MUTUAL.test(words[behind]?.plain ?? '');
}

/** "Who is Martin Singer": a name, whatever its last word may mean besides. */
export function isPersonName({ words }: Question): boolean {
  return words.some(({ name, plain }, at) => name && isFirstName(plain) && words[at + 1]?.name === true);
}

/** "MP", "CEOs", "TV": capitals that are no name. */
function isShortForm(typed: string): boolean {
  const [, letters] = /^(\p{Lu}{2,4})s?$/u.exec(typed) ?? [];
  return letters !== undefined && isDictionaryWord(letters.toLowerCase());
}

/** True if the question has somebody's name of which no word occurs, not even respelt or as a well-known synonym. */
export function namesUnknown({ question, terms }: Ranking): boolean {
  const byKey = new Map(terms.map((term) => [term.word.key, term]));
  if (question.words.some((word, at) => isUnknownPartner(byKey.get(word.key), question.words, at)))
    return true;
  let name: Term[] = [];
  const unknown = (): boolean =>
    name.length > 0 && name.every(({ known }) => !known) && !name.some(({ word }) => isPlaceName(word.plain));
  for (const [at, word] of question.words.entries()) {
    const term = byKey.get(word.key);
    // "the Atlantic", "the Baltic": not a person, so the rest of the question may still find its sentence.
    const placeLike = name.length === 0 && question.words[at - 1]?.plain === 'the';
    if (word.name && term && !placeLike && !isShortForm(question.text.slice(word.start, word.end))) {
      name.push(term);
      continue;
    }
    if (unknown()) return true;
    name = [];
  }
  return unknown();
}

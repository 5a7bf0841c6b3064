import { genderOfFirstName, isFirstName } from '../../quotations/lexicon/first-names.ts';
import { isDictionaryWord } from '../../story/dictionary.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { asksMeasure, type Held, keysOf } from './held-sentence.ts';
import { isNameIn } from './named.ts';
import type { Ranking } from './rank.ts';
import type { Term } from './terms.ts';

/** The names of the story that a question has. */
function namesAsked({ terms, index }: Ranking): Term[] {
  return terms.filter(({ word, known }) => known && !isFunctionWord(word) && isNameIn(index, word.key));
}

/** "Mara Lind, 52," and "Mara Lind (52)": the name. */
const AGED_NAME =
  /(?<![\p{L}’'-])((?:\p{Lu}[\p{L}’'-]+\s){0,3}\p{Lu}[\p{L}’'-]+)(?:,\s|\s\(|,?\swho\s(?:is|was|turns|turned)\s)\d{1,2}(?=[,.;)]|$)/gu;

/** "How old is Duman": not how old Holt is, in "Holt, 24, was hurt when he and Duman ran into each other". */
export function isAnothersAge({ ranking, sentence }: Held): boolean {
  const { words, wants } = ranking.question;
  const [name] = words.slice(words.findIndex(({ plain }) => plain === 'old') + 2);
  const names = namesAsked(ranking);
  // "How old is the man who lives at Caldwell Place" gives no name of his.
  if (wants !== 'age' || !names.some(({ word }) => word.key === name?.key)) return false;
  const ages = sentence.candidates.filter(({ kind }) => kind === 'age');
  const aged = [...sentence.text.matchAll(AGED_NAME)];
  if (aged.length === 0 || ages.length > aged.length) return false;
  const keys = keysOf({ terms: names });
  return !aged.some(({ index, 1: name = '' }) =>
    sentence.words.some(({ key, start }) => start >= index && start < index + name.length && keys.has(key)),
  );
}

const OPENS_WITH_PRONOUN = /^(He|She)\b/u;

/**
 * "How long will Duman be out": not how long "he" is, where the sentence before is about Holt and has Duman only further on.
 */
export function goesOnWithAnother({
  ranking,
  at,
  sentence,
}: Pick<Held, 'ranking' | 'at' | 'sentence'>): boolean {
  const { question, index } = ranking;
  const before = index.sentences[at - 1];
  const pronoun = OPENS_WITH_PRONOUN.exec(sentence.text)?.[1]?.toLowerCase();
  if (!asksMeasure(question) || !pronoun || before?.paragraph !== sentence.paragraph) return false;
  const names = namesAsked(ranking);
  const keys = keysOf({ terms: names });
  const isAsked = (key: string): boolean => keys.has(key);
  if (names.length === 0 || sentence.words.some(({ key }) => isAsked(key))) return false;
  const opening = before.candidates.find(({ kind, from }) => kind === 'person' && from === 0);
  const subject = before.words.slice(0, opening?.to ?? 1);
  const [first] = subject;
  const isPerson = isFirstName(first?.plain ?? '') || subject.some(({ key }) => index.people.has(key));
  if (!isPerson || subject.some(({ key }) => isAsked(key)) || !before.words.some(({ key }) => isAsked(key)))
    return false;
  // "Anna told Tom to go. He will be out for a month."
  const gender = first && genderOfFirstName(before.text.slice(first.start, first.end));
  return gender === undefined || gender === pronoun;
}

const COMPARED = /^(?:since|than|like|unlike|after|before|during)$/;
const OF_PLACE = /^(?:in|at|near|from|of|outside|around)$/;
const SUBJECT = /\b(?:did|has|have|had|do|does|will|would|is|was|are|were)\s(?:the\s)?([\p{L}’'-]+)/iu;

/**
 * "How much did Katrina cost" of a story that has it only in "the worst storm since Katrina"; "how long does the Shenlong battery last" of one
 * that has a single sentence about a Shenlong: none of the others gives a measure of it.
 */
export function isOfPassingName({ ranking, at, sentence }: Held): boolean {
  const { question, index } = ranking;
  const subject = SUBJECT.exec(question.text)?.[1]?.toLowerCase();
  const key = question.words.find(({ plain }) => plain === subject)?.key;
  if (!asksMeasure(question) || !key || index.title.has(key) || sentence.positions.has(key)) return false;
  // "The motor" of a story that has "Motor Trend" is no name.
  const isName = ({ word }: Term): boolean =>
    word.key === key && (word.name || !isDictionaryWord(word.plain));
  if (!namesAsked(ranking).some(isName)) return false;
  const before = index.sentences[at - 1];
  if (before?.paragraph === sentence.paragraph && before.positions.has(key)) return false;
  const holding = index.sentences.filter(({ positions }) => positions.has(key));
  const stands = (behind: RegExp): boolean =>
    holding.every(({ positions, words }) =>
      (positions.get(key) ?? []).every((place) => behind.test(words[place - 1]?.plain ?? '')),
    );
  // "The Pontwen school" may well be the one "in Pontwen".
  return stands(COMPARED) || (holding.length === 1 && !stands(OF_PLACE));
}

/** "How many Trios were sold": not how many of anything else, in a sentence without one. */
export function countsOtherThanNamed({ ranking, at, sentence }: Held): boolean {
  const { question, index, terms } = ranking;
  const counted = question.type === 'how many' ? question.focus.at(-1) : undefined;
  const term = terms.find(({ word }) => word.key === counted);
  if (!term || counted === undefined || !isNameIn(index, counted)) return false;
  const before = index.sentences[at - 1];
  const near = before?.paragraph === sentence.paragraph ? [at - 1, at] : [at];
  return near.every((place) => (term.strength[place] ?? 0) === 0);
}

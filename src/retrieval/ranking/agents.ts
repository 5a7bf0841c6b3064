import type { IndexedSentence } from '../index/sentence-index.ts';
import { isCalendarWord } from '../question/answer-kinds.ts';
import type { Question, QuestionWord } from '../question/question.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { isPersonTitle, isPlaceWord } from '../text/name-lists.ts';
import { isNumberWord } from '../text/word-forms.ts';
import type { Word } from '../text/words.ts';
import { HELD, type Held } from './held-sentence.ts';
import { PAST } from './lacks-what-is-asked.ts';
import type { Term } from './terms.ts';

const AUXILIARY = /^(?:did|do|does|has|have|had|will|would|can|could)$/;
/** Whoever does it with somebody does it as much as they. */
export const MUTUAL =
  /^(?:meet|meets|met|meeting|talk|talks|talked|talking|speak|spoke|spoken|speaking|agree|agreed|fight|fought|play|played|marry|married|debate|debated|clash|clashed|date|dated|work|worked|live|lived)$/;
/** What somebody suffers is no act of theirs. */
const SUFFERED =
  /^(?:been|get|got|gotten|die|died|win|won|lose|lost|have|receive|received|need|change|changed)$/;
const DETERMINER = /^(?:the|a|an|this|that|his|her|their|our|its)$/;
const MOST_WORDS = 4;

/** Before those with whom or to whom something is done. */
const TO_WHOM =
  /^(?:with|to|from|against|about|on|at|for|between|than|over|behind|toward|towards|without|near|told|asked|met|urged|warned|called|accused|sent|gave|phoned|praised|beat)$/;
/** Behind a name that only says whose it is: "the Biden administration". */
const WHOSE =
  /^(?:administration|government|campaign|team|aides?|officials?|spokesman|spokeswoman|spokesperson|lawyers?|allies|supporters?|family|wife|husband|son|daughter|foundation|camp|staff|office|era|presidency|department)$/;
const BREAK = /[,;:.—–”“]/u;

/**
 * Whose act a question is about, as its words: "has Putin answered", "what did Mayor Holt decide". Null if it names nobody
 * so, or nothing that one does alone.
 *
 * @param isPerson whether a key is the last word of somebody's name
 */
export function askedAgent(
  { words, type }: Question,
  isPerson: (key: string) => boolean,
): readonly QuestionWord[] | null {
  if (type !== 'yes/no' && type !== 'what') return null;
  const at = words.findIndex(({ plain }) => AUXILIARY.test(plain));
  if (at < 0 || at > 2) return null;
  const from = DETERMINER.test(words[at + 1]?.plain ?? '') ? at + 2 : at + 1;
  let to = from;
  while (to < from + MOST_WORDS && isNamePart(words[to], isPerson)) to++;
  const [last, act] = [words[to - 1], words[to]];
  if (to === from || !last || !act || !isPerson(last.key) || WHOSE.test(act.plain)) return null;
  const rest = words.slice(to);
  return rest.some(({ plain }) => MUTUAL.test(plain) || SUFFERED.test(plain)) ? null : words.slice(from, to);
}

function isNamePart(word: QuestionWord | undefined, isPerson: (key: string) => boolean): boolean {
  if (!word || isFunctionWord(word)) return false;
  return word.name || isPerson(word.key) || isPersonTitle(word.plain);
}

/**
 * False if a sentence has somebody only as the one with whom something is done ("talked with Putin"), or as a word that says
 * whose something is ("the Biden administration").
 */
export function isAgentIn(
  { words, text, positions }: IndexedSentence,
  agent: readonly QuestionWord[],
  terms: readonly Term[],
): boolean {
  const name = terms.find(({ word }) => word.key === agent.at(-1)?.key);
  const places = [...(name?.matches ?? [])]
    .filter(([, strength]) => strength >= 0.75)
    .flatMap(([key]) => positions.get(key) ?? [])
    // "The Julie Forrest Stadium" is nobody.
    .filter((place) => !isPlaceWord(words[endOfName(words, place, text)]?.plain ?? ''));
  // Where only a pronoun stands for them, nothing speaks against it.
  return places.length === 0 || places.some((place) => acts(words, place, text));
}

/** The place of the last word of the name that a word begins. */
export function endOfName(words: readonly Word[], place: number, text: string): number {
  let end = place;
  while (words[end + 1]?.capital && /^\s$/u.test(between(words, end, text))) end++;
  return end;
}

function acts(words: readonly Word[], place: number, text: string): boolean {
  const end = endOfName(words, place, text);
  const isOwner = /['’]s?$/u.test(text.slice(words[end]?.start ?? 0, words[end]?.end ?? 0));
  if (!isOwner && WHOSE.test(words[end + 1]?.plain ?? '')) return false;
  let start = place;
  while (start > 0 && isTitleOrName(words[start - 1]) && !BREAK.test(between(words, start - 1, text)))
    start--;
  if (start === 0 || BREAK.test(between(words, start - 1, text))) return true;
  const before = words[start - 1]?.plain ?? '';
  return !TO_WHOM.test(before) || words[start - 2]?.plain === 'according';
}

function isTitleOrName(word: Word | undefined): boolean {
  return word !== undefined && (word.capital || DETERMINER.test(word.plain) || isPersonTitle(word.plain));
}

/** What stands between a word and the next. */
function between(words: readonly Word[], at: number, text: string): string {
  return text.slice(words[at]?.end ?? 0, words[at + 1]?.start ?? 0);
}

const PASSIVE = /^(?:was|were|been|being|be|is|are|get|gets|got|getting)$/;
const ADVERB = /ly$|^(?:not|also|then|later|first|never|just|since)$/;
/** Words behind a verb within which "by" names who did it. */
const BY_WITHIN = 12;

/** "By the walker", not "by eight votes to seven" nor "by Friday". */
function isByWhom(by: Word, next: Word | undefined): boolean {
  return (
    by.plain === 'by' &&
    next !== undefined &&
    !next.number &&
    !isNumberWord(next.plain) &&
    !isCalendarWord(next.plain)
  );
}

/** "Who found the body": the sentence says only that it was found. */
export function hasNoAgent({
  ranking: { question, terms },
  at,
  sentence: { words, positions },
}: Held): boolean {
  if (question.type !== 'who') return false;
  const verb = question.words[question.words.findIndex(({ plain }) => plain === 'who') + 1];
  if (
    !verb ||
    !PAST.test(verb.plain) ||
    isFunctionWord(verb) ||
    PASSIVE.test(verb.plain) ||
    MUTUAL.test(verb.plain)
  )
    return false;
  const term = terms.find(({ word }) => word.key === verb.key);
  if (!term || (term.strength[at] ?? 0) < HELD) return false;
  const places = [...term.matches.keys()].flatMap((key) => positions.get(key) ?? []);
  return (
    places.length > 0 &&
    places.every((place) => {
      let before = place - 1;
      while (ADVERB.test(words[before]?.plain ?? '')) before--;
      const isDone = PASSIVE.test(words[before]?.plain ?? '');
      return (
        isDone && !words.slice(place, place + BY_WITHIN).some((word, at, all) => isByWhom(word, all[at + 1]))
      );
    })
  );
}

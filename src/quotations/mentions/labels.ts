import type { Word } from '../document/words.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';

/** A label has no more words than this: "UNIDENTIFIED FEMALE STUDENT". */
const LONGEST = 5;
/** Most words before the dash of a dateline. */
const DATELINE = 6;

/** True if the words up to this one are the whole head of a line before its colon: "MODERATOR:", "Juror 8:". */
export function isLabel(text: string, words: readonly Word[], index: number): boolean {
  const { dotEnd, paragraph } = words[index] as Word;
  if (!/^\s?(?:\([^)\n]{1,30}\))?:\s/u.test(text.slice(dotEnd, dotEnd + 36))) return false;
  for (let at = index; at > index - LONGEST; at--) {
    if (words[at - 1]?.paragraph !== paragraph) return true;
    if (!words[at]?.joined) return false;
  }
  return false;
}

/** True for a label that describes a person: "MAYOR:", "Witness 2:". */
export function isRoleLabel(text: string, words: readonly Word[], index: number): boolean {
  const word = words[index] as Word;
  const noun = /^\d+$/u.test(word.lower) ? words[index - 1] : word;
  return noun !== undefined && isPersonNoun(noun.lower) && isLabel(text, words, index);
}

/** The two sides of an interview. */
export type TurnLabel = 'question' | 'answer';

/** "Q:" and "A." at the head of a line. */
export function turnLabel(text: string, words: readonly Word[], index: number): TurnLabel | undefined {
  const { start, end, paragraph } = words[index] as Word;
  if (words[index - 1]?.paragraph === paragraph) return undefined;
  const label = /^(?:(Q|Question)|A|Answer)[.:]$/u.exec(text.slice(start, end + 1));
  return label ? (label[1] ? 'question' : 'answer') : undefined;
}

/**
 * Behind the place and agency that open a report: "LONDON (Reuters) - British minister Ana Ruiz".
 *
 * @returns `from` if the words `[from, to)` do not begin in a dateline
 */
export function datelineEnd(text: string, words: readonly Word[], from: number, to: number): number {
  const { paragraph } = words[from] as Word;
  let first = from;
  while (words[first - 1]?.paragraph === paragraph && from - first < DATELINE) first--;
  const { start, end } = words[first] as Word;
  const isPlace = end - start > 2 && text.slice(start, end) === text.slice(start, end).toUpperCase();
  const isHead =
    isPlace &&
    words[first - 1]?.paragraph !== paragraph &&
    words.slice(first, from + 1).every(({ capital }) => capital);
  for (let at = from + 1; isHead && at < to && at <= first + DATELINE; at++) {
    const gap = text.slice((words[at - 1] as Word).end, (words[at] as Word).start);
    if (/^[.)]*(?: (?:[—–]|--?) |[—–]|--)$/u.test(gap)) return at;
  }
  return from;
}

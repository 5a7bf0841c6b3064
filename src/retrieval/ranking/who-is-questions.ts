import type { IndexedSentence, SentenceIndex } from '../index/sentence-index.ts';
import type { Question } from '../question/question.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { isPersonTitle } from '../text/name-lists.ts';
import type { Word } from '../text/words.ts';

const MOST_WORDS = 5;
/** What follows a name that is being introduced: ", a Miami lawyer", " (OSCE)", " is the". */
const INTRODUCED =
  /^(?:,\s+(?:\d+,\s+)?(?:an?|the|one|who|which|whose|then|now|(?:(?!and|or|but)[\p{L}-]+\s+){1,4}(?:of|for|at|and|,))\b|\s+\(|\s+(?:is|was|are|were)\s+(?:an?|the|one)\b|\s+[—–―]\s+an?\b)/u;
const NAMED = /(?:called|named|known as|dubbed)[,\s]+(?:the\s+)?[“"‘']?$/i;
/** A word for what somebody does, right before the name: "veteran", "spokeswoman", "economist", "minister". */
const DOER = /(?:[^aeiou](?:er|or)|ist|ian|woman|man|ant|eran)$/;

/**
 * Keys of the name in "who is Keron Blair", "what is the Golden Week"; null for any other question.
 */
export function askedName({ type, words }: Question): string[] | null {
  if (type !== 'who' && type !== 'what') return null;
  const at = words.findIndex(({ plain }) => /^(?:is|are|was|were)$/.test(plain));
  if (at < 0 || words.slice(0, at).some(({ plain }) => !/^(?:who|what)$/.test(plain))) return null;
  const rest = words.slice(at + 1).filter(({ plain }) => !/^(?:an?|the)$/.test(plain));
  if (rest.length === 0 || rest.length > MOST_WORDS || rest.some(isFunctionWord)) return null;
  return rest.map(({ key }) => key);
}

/** The sentences that give the whole name and say who or what that is. */
export function findIntroductions(
  index: SentenceIndex,
  name: readonly string[],
  type: 'who' | 'what',
): number[] {
  return index.sentences.flatMap((sentence, at) => (introduces(sentence, name, type) ? [at] : []));
}

function introduces(
  { words, positions, text }: IndexedSentence,
  name: readonly string[],
  type: 'who' | 'what',
): boolean {
  return (positions.get(name[0] ?? '') ?? []).some((from) => {
    const run = words.slice(from, from + name.length);
    if (run.length < name.length || run.some(({ key }, at) => key !== name[at])) return false;
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || !run.some(({ capital }) => capital)) return false;
    const before = words[from - 1];
    if (type === 'what' && isShortFormOf(text, first, last)) return true;
    if (INTRODUCED.test(text.slice(last.end)) || NAMED.test(text.slice(0, first.start))) return true;
    return type === 'who' && before !== undefined && (isPersonTitle(before.plain) || isDoer(before.plain));
  });
}

/** "The Organization for Security (OSCE)": what a short form in brackets stands for. */
function isShortFormOf(text: string, first: Word, last: Word): boolean {
  return /\p{Lu}[\p{L}’'-]+\s\($/u.test(text.slice(0, first.start)) && text.startsWith(')', last.end);
}

function isDoer(plain: string): boolean {
  return plain.length > 4 && DOER.test(plain);
}

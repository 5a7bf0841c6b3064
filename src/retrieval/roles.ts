import { isCalendarWord } from './answer-kinds.ts';
import { isFunctionWord } from './function-words.ts';
import type { Question } from './question.ts';
import type { IndexedSentence, SentenceIndex } from './sentence-index.ts';
import type { Term } from './terms.ts';
import { keyOf } from './words.ts';

/** Offices and occupations that a name can go with. */
const ROLES = new Set(
  (
    'president minister premier chancellor secretary general director chief head leader chairman chairwoman chair chairperson ' +
    'governor mayor senator representative congressman congresswoman speaker ambassador envoy diplomat commissioner king queen ' +
    'prince princess emperor pope bishop archbishop cardinal judge justice prosecutor attorney lawyer sheriff commander captain ' +
    'colonel lieutenant sergeant admiral officer spokesman spokeswoman spokesperson manager coach founder owner executive ceo cfo ' +
    'editor publisher author writer reporter journalist anchor host professor dean principal scientist engineer doctor surgeon ' +
    'analyst economist strategist adviser aide deputy candidate nominee actor actress singer director producer treasurer husband ' +
    'wife father mother son daughter brother sister'
  )
    .split(' ')
    .map(keyOf),
);
const SLACK = 4;

/** The words of the role that a "who is the …" question names, or null for any other question. */
export function askedRole(question: Question): string[] | null {
  if (question.type !== 'who') return null;
  const plain = question.words.map((word) => word.plain);
  const at = plain.findIndex((word) => word === 'who' || word === 'whos');
  const is = plain[at] === 'whos' ? at : at + 1;
  if (at < 0 || (is > at && !/^(?:is|was|are|were|the)$/.test(plain[is] ?? ''))) return null;
  const rest = question.words.slice(is + 1);
  // "Who is the minister that resigned" asks for more than an office; ranking decides that.
  if (rest.some(({ plain: word }) => /^(?:that|who|which|when|in|at|during|about|by|with|from)$/.test(word)))
    return null;
  const words = rest.filter((word) => !isFunctionWord(word));
  return words.some(({ key }) => ROLES.has(key)) ? words.map(({ key }) => key) : null;
}

/** Where a sentence names the holder of an office: character offsets into the sentence. */
export interface NamedRole {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** The sentences that put a name right beside the whole role ("Ukrainian Foreign Minister Dmytro Kuleba"). */
export function findNamedRoles(
  index: SentenceIndex,
  terms: readonly Term[],
  role: readonly string[],
): NamedRole[] {
  const wanted = terms.filter(({ word }) => role.includes(word.key));
  const found: NamedRole[] = [];
  for (const [at, sentence] of index.sentences.entries()) {
    const span = nameBeside(sentence, wanted);
    if (span) found.push({ sentence: at, ...span });
  }
  return found;
}

function nameBeside(sentence: IndexedSentence, role: readonly Term[]): { start: number; end: number } | null {
  const marks = sentence.words.map((word) =>
    role.findIndex(({ matches }) => (matches.get(word.key) ?? 0) >= 0.8),
  );
  const width = role.length + SLACK;
  for (let from = 0; from < marks.length; from++) {
    if ((marks[from] ?? -1) < 0) continue;
    const seen = new Set<number>();
    for (let to = from; to < Math.min(marks.length, from + width); to++) {
      const mark = marks[to] ?? -1;
      if (mark >= 0) seen.add(mark);
      if (seen.size < role.length) continue;
      const name = nameAfter(sentence, marks, to + 1) ?? nameBefore(sentence, marks, from - 1);
      if (name) return name;
      break;
    }
  }
  return null;
}

function isName(sentence: IndexedSentence, marks: readonly number[], at: number): boolean {
  const word = sentence.words[at];
  return (
    word?.capital === true && (marks[at] ?? -1) < 0 && !isFunctionWord(word) && !isCalendarWord(word.plain)
  );
}

/** "Foreign Minister Dmytro Kuleba", "the minister, Dmytro Kuleba", "the minister is Dmytro Kuleba". */
function nameAfter(
  sentence: IndexedSentence,
  marks: readonly number[],
  at: number,
): { start: number; end: number } | null {
  let from = at;
  const between = sentence.words[from];
  if (between && /^(?:is|was|named|called)$/.test(between.plain)) from++;
  const gap = sentence.text.slice(sentence.words[at - 1]?.end ?? 0, sentence.words[at]?.start ?? 0);
  if (!/^(?:\s|,\s|-)*$/u.test(gap) || !isName(sentence, marks, from)) return null;
  let to = from;
  while (isName(sentence, marks, to + 1)) to++;
  return { start: sentence.words[from]?.start ?? 0, end: sentence.words[to]?.end ?? 0 };
}

/** "Dmytro Kuleba, the Ukrainian foreign minister", "Dmytro Kuleba is the foreign minister". */
function nameBefore(
  sentence: IndexedSentence,
  marks: readonly number[],
  at: number,
): { start: number; end: number } | null {
  let to = at;
  while (to >= 0 && /^(?:the|a|an|is|was|as|who)$/.test(sentence.words[to]?.plain ?? '')) to--;
  const linked =
    to < at ||
    /^,\s*$/u.test(sentence.text.slice(sentence.words[to]?.end ?? 0, sentence.words[at + 1]?.start ?? 0));
  if (!linked || !isName(sentence, marks, to)) return null;
  let from = to;
  while (isName(sentence, marks, from - 1)) from--;
  return { start: sentence.words[from]?.start ?? 0, end: sentence.words[to]?.end ?? 0 };
}

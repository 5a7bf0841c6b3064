import type { IndexedSentence } from '../index/sentence-index.ts';
import type { Candidate } from '../question/answer-kinds.ts';
import type { Question } from '../question/question.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { isOfAnotherDay, standsWhereAsked } from './bold-rules.ts';
import { couldCount, isFresh } from './kind-features.ts';
import { positionsOf } from './order-features.ts';
import type { Ranking } from './rank.ts';
import type { Term } from './terms.ts';

/** Characters `[start, end)` of a sentence. */
export type Stretch = readonly [start: number, end: number];

const LEAST_SURE = 0.6;
/** What could be the answer as well, so that nothing nearer than it may be marked. */
const RIVAL_SURE = 0.2;
/** How far ahead of the next candidate the best one must be, since a wrong word in bold misleads more than none. */
const LEAD = 0.4;
/** Share of the question that the sentence must hold, and from which strength on a match is the same word. */
const LEAST_HELD = 0.5;
const SAME_WORD = 0.75;
const BETWEEN = /^(?:,|,? and|,? or)?\s+(?:the\s+)?$/u;

/**
 * The words of a sentence that answer the question, if it asks for a person, place, date or number: the one candidate
 * that stands out, with the rest of its list ("Michigan, Mississippi and Idaho"). Empty if none does.
 */
export function answerSpans({ index, question, terms }: Ranking, at: number): Stretch[] {
  const sentence = index.sentences[at];
  const { wants } = question;
  // Any name may be a band's or a battle's: these are too often marked wrongly.
  if (!sentence || !wants || wants === 'name') return [];
  if (heldShare(terms, at) < LEAST_HELD || isOfAnotherDay({ question, terms }, at)) return [];
  const questionKeys = new Set(terms.flatMap(({ matches }) => [...matches.keys()]));
  const focus = new Set(
    terms
      .filter(({ word }) => question.focus.includes(word.key))
      .flatMap(({ matches }) => [...matches.keys()]),
  );
  const hits = terms.filter(({ weight }) => weight > 0.5).flatMap((term) => positionsOf(term, sentence));
  const possible = sentence.candidates.filter(
    (candidate) =>
      candidate.kind === wants &&
      candidate.sure >= RIVAL_SURE &&
      isFresh(candidate, sentence, questionKeys) &&
      (wants !== 'number' || couldCount(candidate, sentence, question.type === 'how many' ? focus : null)) &&
      (!question.percentage || isPercentage(sentence, candidate)) &&
      !isConversion(sentence, candidate),
  );
  const fitting = possible.filter(({ sure }) => sure >= LEAST_SURE);
  const worth = (candidate: Candidate): number =>
    nearness(candidate, hits) + counted(candidate, sentence, focus);
  const valued = fitting
    .map((candidate, position) => ({ position, value: worth(candidate) }))
    .sort((a, b) => b.value - a.value);
  const best = valued[0];
  if (!best) return [];
  const chosen = fitting[best.position];
  if (!chosen || !standsWhereAsked({ question, terms }, sentence, chosen)) return [];
  if (question.type === 'how many' && focus.size > 0 && counted(chosen, sentence, focus) === 0) return [];
  let first = best.position;
  let last = best.position;
  const joined = (left: Candidate | undefined, right: Candidate | undefined): boolean =>
    left !== undefined && right !== undefined && BETWEEN.test(sentence.text.slice(left.end, right.start));
  if (wants === 'person' || wants === 'place') {
    while (joined(fitting[first - 1], fitting[first])) first--;
    while (joined(fitting[last], fitting[last + 1])) last++;
  }
  const rival = valued.find(({ position }) => position < first || position > last);
  if (rival && best.value - rival.value < LEAD) return [];
  if (possible.some((candidate) => candidate.sure < LEAST_SURE && worth(candidate) >= best.value)) return [];
  // "Which states" asks for several.
  if (asksForSeveral(question) && first === last) return [];
  return fitting.slice(first, last + 1).map((candidate) => withSigns(sentence.text, candidate));
}

/** Share of the question, by idf, that stands in the sentence in the same words: a synonym may mean another event. */
function heldShare(terms: readonly Term[], at: number): number {
  // "go", "get", "people" say little of what is asked.
  const telling = terms.filter(({ word }) => word.weight === 1);
  const content = telling.length > 0 ? telling : terms.filter(({ word }) => !isFunctionWord(word));
  const total = content.reduce((sum, { weight }) => sum + weight, 0);
  const held = content.reduce(
    (sum, { weight, strength }) => sum + ((strength[at] ?? 0) >= SAME_WORD ? weight : 0),
    0,
  );
  return total > 0 ? held / total : 0;
}

function asksForSeveral({ type, words, focus, wants }: Question): boolean {
  if (type !== 'which' || (wants !== 'person' && wants !== 'place')) return false;
  const noun = words.findLast(({ key }) => focus.includes(key));
  return noun !== undefined && /[^s]s$/.test(noun.plain);
}

function isPercentage({ text, words }: IndexedSentence, { end, to }: Candidate): boolean {
  return (
    /^\s?%/u.test(text.slice(end, end + 2)) ||
    words[to - 1]?.plain === 'percent' ||
    words[to]?.plain === 'percent'
  );
}

/** "$44bn (£38bn)": the same sum once more. */
function isConversion({ text }: IndexedSentence, { start }: Candidate): boolean {
  return /[\p{L}\p{N}]\s\([$€£¥]?\s?$/u.test(text.slice(Math.max(0, start - 6), start));
}

function nearness({ from, to }: Candidate, hits: readonly number[]): number {
  let best = 0;
  for (const hit of hits) best = Math.max(best, 1 / (hit < from ? from - hit : hit >= to ? hit - to + 1 : 1));
  return best;
}

/** A number that stands right before what is counted. */
function counted({ to }: Candidate, { words }: IndexedSentence, focus: ReadonlySet<string>): number {
  return words.slice(to, to + 3).some(({ key }) => focus.has(key)) ? 1 : 0;
}

/** With its currency or percent sign. */
function withSigns(text: string, { start, end }: Candidate): Stretch {
  const before = /[$€£¥]\s?$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const after = /^\s?%/u.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return [start - before, end + after];
}

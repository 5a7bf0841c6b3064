import { isCompanyForm } from '../../quotations/lexicon/company-words.ts';
import type { IndexedSentence } from '../index/sentence-index.ts';
import type { AnswerKind, Candidate } from '../question/answer-kinds.ts';
import type { Question } from '../question/question.ts';
import { isFunctionWord } from '../text/function-words.ts';
import type { Word } from '../text/words.ts';

export interface KindFeatures {
  /** How surely the sentence offers something of the kind asked for. */
  readonly kind: number;
  /** How close that stands to the question's own words. */
  readonly kindNear: number;
  /** The kind asked for is missing altogether. */
  readonly kindMissing: number;
  /** A number that counts just what is asked for ("nine million votes"). */
  readonly unit: number;
}

const NOTHING: KindFeatures = { kind: 0, kindNear: 0, kindMissing: 0, unit: 0 };
/** Words between a number and what it counts. */
const UNIT_REACH = 3;

/** Looks for what is asked for among what the sentence offers beyond the question's own words. */
export function kindFeatures(
  { wants, type, focus, asksName }: Question,
  sentence: IndexedSentence,
  questionKeys: ReadonlySet<string>,
  focusKeys: ReadonlySet<string>,
  hits: readonly number[],
): KindFeatures {
  if (!wants) return NOTHING;
  let kind = 0;
  let kindNear = 0;
  let unit = 0;
  for (const candidate of sentence.candidates) {
    const sure = fits(candidate, wants);
    if (sure === 0 || !isFresh(candidate, sentence, questionKeys)) continue;
    if (wants === 'number' && !couldCount(candidate, sentence, type === 'how many' ? focusKeys : null))
      continue;
    if (asksName && isTeller(candidate, sentence, hits)) continue;
    kind = Math.max(kind, sure);
    for (const hit of hits) {
      const distance =
        hit < candidate.from ? candidate.from - hit : hit >= candidate.to ? hit - candidate.to + 1 : 1;
      kindNear = Math.max(kindNear, sure / distance);
    }
    if (type !== 'how many' || focus.length === 0) continue;
    for (let at = candidate.to; at < candidate.to + UNIT_REACH; at++)
      if (focusKeys.has(sentence.words[at]?.key ?? '')) unit = 1;
  }
  return { kind, kindNear, unit, kindMissing: kind === 0 ? 1 : 0 };
}

const NO_COUNTS: ReadonlySet<AnswerKind> = new Set(['money', 'duration', 'date']);

/** Another measure is no number of things: an age; for "how many" a sum, a percentage, a date or a span of time either, unless asked for. */
export function couldCount(
  { from, to, start, end }: Candidate,
  { text, words, candidates }: IndexedSentence,
  counted: ReadonlySet<string> | null,
): boolean {
  const overlaps = (other: Candidate): boolean => other.from < to && from < other.to;
  if (candidates.some((other) => other.kind === 'age' && other.sure === 1 && overlaps(other))) return false;
  // "M-4" is a name.
  if (/\p{L}-$/u.test(text.slice(0, start))) return false;
  if (!counted) return true;
  const unit = words[to];
  if (unit && counted.has(unit.key)) return true;
  if (countsOthers(words, to, counted)) return false;
  if (/^\s?%/u.test(text.slice(end, end + 2)) || unit?.plain === 'percent') return false;
  if (words[to - 1]?.plain === 'percent') return false;
  if (/\d(?:st|nd|rd|th)$/i.test(text.slice(start, end))) return false;
  return !candidates.some((other) => NO_COUNTS.has(other.kind) && overlaps(other));
}

const PLURAL = /(?:[^s]s|^people|men|children)$/;

/** "17 new outbreaks", if the sentence has the farmers asked for elsewhere. */
function countsOthers(words: readonly Word[], to: number, counted: ReadonlySet<string>): boolean {
  if (!words.some(({ key }) => counted.has(key))) return false;
  for (const word of words.slice(to, to + UNIT_REACH)) {
    if (counted.has(word.key) || isFunctionWord(word)) return false;
    if (PLURAL.test(word.plain)) return true;
  }
  return false;
}

const OF_THESE = /^(?:of|the|its|his|her|their|these|those)$/;

/** "Eleven of the fourteen workers" for how many trees: every number of the sentence counts something else. */
export function countsOnlyOthers(
  { words, candidates }: IndexedSentence,
  counted: ReadonlySet<string>,
): boolean {
  const numbers = candidates.filter(({ kind }) => kind === 'number');
  return (
    numbers.length > 0 &&
    numbers.every(({ to }) => {
      let from = to;
      while (OF_THESE.test(words[from]?.plain ?? '')) from++;
      const behind = words.slice(from, from + UNIT_REACH);
      const noun = behind.findIndex((word) => counted.has(word.key) || PLURAL.test(word.plain));
      return (
        noun >= 0 && !counted.has(behind[noun]?.key ?? '') && !behind.slice(0, noun).some(isFunctionWord)
      );
    })
  );
}

/** Words between a name and the word for whose name is asked. */
const NAMED_REACH = 4;

/** Who says the sentence is not whom it is about, unless the name stands beside the word asked for ("the victim, Mara Lind"). */
function isTeller(
  { from, to }: Candidate,
  { words, speakers }: IndexedSentence,
  hits: readonly number[],
): boolean {
  if (!speakers.has(words[to - 1]?.key ?? '')) return false;
  return !hits.some((hit) => hit >= from - NAMED_REACH && hit < to + NAMED_REACH);
}

function fits({ kind, sure }: Candidate, wants: AnswerKind): number {
  if (kind === wants) return sure;
  if (kind === 'name' && (wants === 'person' || wants === 'place')) return 0.1;
  // "since July", "until 2030" tell how long as well.
  if (kind === 'date' && wants === 'duration') return 0.2;
  return kind === 'number' && (wants === 'money' || wants === 'duration') ? 0.3 : 0;
}

/**
 * A candidate answers nothing if all its words stand in the question; the name of somebody or some place not if its
 * last word does ("Russian President Vladimir Putin" for "Who spoke to Putin?").
 */
export function isFresh(
  candidate: Candidate,
  sentence: IndexedSentence,
  questionKeys: ReadonlySet<string>,
): boolean {
  const last = sentence.words[candidate.to - 1];
  const named = candidate.kind === 'person' || candidate.kind === 'place' || candidate.kind === 'name';
  if (named && last && questionKeys.has(last.key)) return false;
  for (let at = candidate.from; at < candidate.to; at++) {
    const word = sentence.words[at];
    // "May", whose lower case is a function word.
    const says = word && (!isFunctionWord(word) || (candidate.kind === 'date' && word.capital));
    if (says && !questionKeys.has(word.key) && !(named && isCompanyForm(word.plain))) return true;
  }
  return false;
}

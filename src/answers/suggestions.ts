import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Analysis } from '../analysis/analysis.ts';
import { analysisKey } from '../analysis/analysis-cache.ts';
import { askStory } from '../retrieval/search-stories.ts';
import { overlaps } from '../story/span.ts';
import { type Candidate, candidatesOf } from './question-frames.ts';
import { saidAbout } from './said-about.ts';
import { whoIs } from './who-is.ts';

/** Suggestions for one story, candidates for them, and how many are tried however long it takes. */
const MOST = 25;
const MOST_CANDIDATES = 200;
const LEAST_TRIED = 8;
/** UTF-16 units: what Discord's autocomplete can take. */
const LONGEST = 100;

interface Tried extends Candidate {
  /** Whether the story answers it so; undefined until it was tried. */
  works?: boolean;
}

/** Bytes of candidates that stay in memory, and of one beside its question: some 150 stories'. */
const KEPT = 2 * 2 ** 20;
const EACH = 200;

/**
 * Candidates outlive the analyses that they were made from, and take a fiftieth of their memory: a refused question needs them, and who
 * and what a story names had to be read again for it.
 */
const candidates = new LRUCache<string, readonly Tried[]>({
  maxSize: KEPT,
  sizeCalculation: (list) => list.reduce((sum, { question }) => sum + question.length + EACH, EACH),
});
/** Those of stories whose speakers a moderator corrected. */
const corrected = new WeakMap<Analysis, readonly Tried[]>();

/** To be called when stories were erased. */
export function forgetSuggestions(): void {
  candidates.clear();
}

/**
 * Questions that the story answers: fixed frames with words of the story in them. Each was put to the story, and its
 * first passage is the one that the question was made from.
 *
 * @param typed words in lower case; questions that do not hold them all are neither tried nor given
 * @param withinMs milliseconds after which only some are tried still; the next call goes on
 * @returns at most 25, of all kinds in turn
 */
export function suggestQuestions(
  analysed: Analysis,
  typed: readonly string[] = [],
  withinMs = Infinity,
): readonly string[] {
  const wanted = (question: string) => typed.every((word) => question.toLowerCase().includes(word));
  const all = candidatesFor(analysed).filter(({ question }) => wanted(question));
  return firstThatWork(analysed, all, MOST, withinMs);
}

function firstThatWork(
  analysed: Analysis,
  some: readonly Tried[],
  most: number,
  withinMs: number,
): readonly string[] {
  const until = performance.now() + withinMs;
  const found: string[] = [];
  let tries = 0;
  for (const candidate of some) {
    if (found.length === most) break;
    if (candidate.works === undefined && (tries < LEAST_TRIED || performance.now() < until)) {
      candidate.works = isAnswered(analysed, candidate);
      tries++;
    }
    if (candidate.works) found.push(candidate.question);
  }
  return found;
}

/** As a typed question is answered: who a person is by the line that says so, everything else by the ranking. */
function isAnswered(analysed: Analysis, { question, answer }: Candidate): boolean {
  const known = whoIs(analysed, question)?.sections[0]?.passages.map(({ excerpt }) => excerpt.span);
  const spans = known ?? saidAbout(analysed, question);
  if (spans) return spans.some((span) => overlaps(span, answer));
  const { answered, passages } = askStory(analysed, question, 1);
  return answered && passages[0] !== undefined && overlaps(passages[0].span, answer);
}

function candidatesFor(analysed: Analysis): readonly Tried[] {
  if (analysed.attributions.some(({ readSpeaker }) => readSpeaker !== undefined)) {
    const known = corrected.get(analysed) ?? makeCandidates(analysed);
    corrected.set(analysed, known);
    return known;
  }
  const key = analysisKey(analysed.story);
  const known = candidates.get(key) ?? makeCandidates(analysed);
  candidates.set(key, known);
  return known;
}

function makeCandidates(analysed: Analysis): readonly Tried[] {
  const seen = new Set<string>();
  return inTurn(candidatesOf(analysed))
    .filter(({ question }) => question.length <= LONGEST && !seen.has(question) && seen.add(question))
    .slice(0, MOST_CANDIDATES);
}

function inTurn(lists: readonly (readonly Candidate[])[]): Candidate[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

/**
 * The suggested question that has most words in common with one that was refused; the first if none has any. Only as many are put to
 * the story as it takes to find one that works.
 *
 * @param withinMs as for `suggestQuestions`
 */
export function nearestQuestion(analysed: Analysis, asked: string, withinMs = Infinity): string | undefined {
  const words = new Set(wordsOf(asked));
  const nearestFirst = candidatesFor(analysed)
    .filter(({ question }) => question.length <= LONGEST_BUTTON)
    .map((candidate) => {
      const shared = wordsOf(candidate.question).filter((word) => words.has(word));
      return { candidate, shared, telling: shared.filter((word) => !FRAME.has(word)) };
    })
    .sort((a, b) => b.telling.length - a.telling.length || b.shared.length - a.shared.length)
    .map(({ candidate }) => candidate);
  return firstThatWork(analysed, nearestFirst, 1, withinMs)[0];
}

function wordsOf(question: string): string[] {
  return question.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

/** Stands for a question in a button, so that the button always asks the question that it shows, whatever is suggested later. */
export function questionKey(question: string): string {
  return `q${createHash('sha256').update(question).digest('base64url').slice(0, KEY_LENGTH)}`;
}

/** The question that a button stands for; undefined if the story no longer suggests it. */
export function questionOf(analysed: Analysis, key: string): string | undefined {
  // Buttons of older messages hold the question's position.
  if (/^\d+$/u.test(key)) return suggestQuestions(analysed)[Number(key)];
  return candidatesFor(analysed).find(({ question }) => questionKey(question) === key)?.question;
}

const KEY_LENGTH = 8;
const FRAME = new Set([
  'who',
  'what',
  'did',
  'say',
  'said',
  'about',
  'how',
  'many',
  'much',
  'the',
  'happened',
  'will',
  'was',
]);
/** What a button shows without being cut. */
const LONGEST_BUTTON = 80;

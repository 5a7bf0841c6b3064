import { isFunctionWord } from './function-words.ts';
import type { Question, QuestionWord } from './question.ts';
import type { SentenceIndex } from './sentence-index.ts';
import { relatives } from './synonyms.ts';
import { keyOf } from './words.ts';

/** One word of the question against the whole index. */
export interface Term {
  readonly word: QuestionWord;
  /** idf times the share of it that a word of this sort keeps. */
  readonly weight: number;
  /** Keys of the index that match, each with a strength up to 1 (the word itself). */
  readonly matches: ReadonlyMap<string, number>;
  /** Per sentence: how well and how often the word occurs in it. */
  readonly strength: Float64Array;
  readonly count: Float64Array;
  /** The word does not occur, not even respelt; a synonym may. */
  readonly absent: boolean;
  /** The story's word that a misspelt one was taken for. */
  readonly respelt: string | null;
}

const RESPELT = 0.9;
const SHARED_PREFIX = 0.6;
/** A name behind a pronoun counts a little less than one in print. */
const ALIAS = 0.8;

/** Looks every distinct word of the question up: as it is, respelt, as a word with the same root, as a synonym. */
export function lookUp(question: Question, index: SentenceIndex): Term[] {
  const seen = new Set<string>();
  const terms: Term[] = [];
  for (const word of question.words) {
    if (seen.has(word.key)) continue;
    seen.add(word.key);
    terms.push(termFor(word, index));
  }
  return terms;
}

function termFor(word: QuestionWord, index: SentenceIndex): Term {
  const size = index.sentences.length;
  const matches = new Map<string, number>();
  let respelt: string | null = null;
  const plainWord = isFunctionWord(word);
  if (index.frequency.has(word.key)) matches.set(word.key, 1);
  else if (!plainWord) {
    for (const candidate of index.vocabulary.respell(word.plain)) {
      const key = keyOf(candidate);
      if (!index.frequency.has(key)) continue;
      respelt ??= candidate;
      matches.set(key, RESPELT);
    }
    if (!respelt) for (const key of sharedRoots(word.key, index)) matches.set(key, SHARED_PREFIX);
  }
  if (!plainWord) {
    const roots = respelt ? [word.key, keyOf(respelt)] : [word.key];
    for (const root of roots)
      for (const [key, strength] of relatives(root))
        if (index.frequency.has(key)) matches.set(key, Math.max(strength, matches.get(key) ?? 0));
  }
  const strength = new Float64Array(size);
  const count = new Float64Array(size);
  let holding = 0;
  for (const [at, sentence] of index.sentences.entries()) {
    for (const [key, value] of matches) {
      const found = sentence.positions.get(key)?.length ?? 0;
      const standsFor = found === 0 && sentence.aliases.has(key);
      if (!found && !standsFor) continue;
      strength[at] = Math.max(strength[at] ?? 0, standsFor ? value * ALIAS : value);
      count[at] = (count[at] ?? 0) + (standsFor ? ALIAS : found) * value;
    }
    holding += strength[at] ?? 0;
  }
  const idf = Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
  const absent = !matches.has(word.key) && respelt === null;
  return { word, weight: idf * word.weight, matches, strength, count, absent, respelt };
}

/** Keys that share a long beginning ("latvia", "latvian"), where the stemmer does not bring them together. */
function sharedRoots(key: string, index: SentenceIndex): string[] {
  if (key.length < 5) return [];
  const found: string[] = [];
  for (const candidate of index.frequency.keys()) {
    if (candidate.length < 5 || candidate.charCodeAt(0) !== key.charCodeAt(0)) continue;
    const least = Math.max(5, Math.ceil(0.7 * Math.max(candidate.length, key.length)));
    if (candidate.slice(0, least) === key.slice(0, least)) found.push(candidate);
  }
  return found;
}

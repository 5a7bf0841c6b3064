import { isDictionaryWord } from '../../story/dictionary.ts';
import type { IndexedSentence, SentenceIndex } from '../index/sentence-index.ts';
import type { Question, QuestionWord } from '../question/question.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { respellGenerally } from '../text/general-words.ts';
import { isFirstName } from '../text/name-lists.ts';
import { allowedEdits } from '../text/spelling.ts';
import { relatives } from '../text/synonyms.ts';
import { keyOf } from '../text/words.ts';

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
  /** The word occurs in some form: as it is, respelt, joined, split, as an acronym or by a synonym. */
  readonly known: boolean;
  /** The story's word that a misspelt one was taken for. */
  readonly respelt: string | null;
}

const EMPTY = { plain: '', key: '' };
const RESPELT = 0.9;
const JOINED = 0.9;
const SHARED_ROOT = 0.6;
/** A name behind a pronoun counts a little less than one in print. */
const ALIAS = 0.8;

/** A first name behind its surname. */
const FULL_NAME = 0.9;

/** Looks every distinct word of the question up: as it is, respelt, as a word with the same root, as a synonym. */
export function lookUp(question: Question, index: SentenceIndex): Term[] {
  const seen = new Set<string>();
  const terms: Term[] = [];
  for (const [at, word] of question.words.entries()) {
    if (seen.has(word.key)) continue;
    seen.add(word.key);
    const neighbours = [question.words[at - 1], question.words[at + 1]] as const;
    terms.push(termFor(word, neighbours, index));
  }
  completeNames(question, terms);
  return terms;
}

/** A surname stands for the full name that the question gives: "Antony Blinken" finds "Blinken said". */
function completeNames(question: Question, terms: readonly Term[]): void {
  const byKey = new Map(terms.map((term) => [term.word.key, term]));
  for (const [at, word] of question.words.entries()) {
    const next = question.words[at + 1];
    if (!word.name || !next?.name || !isFirstName(word.plain)) continue;
    const first = byKey.get(word.key);
    const last = byKey.get(next.key);
    if (!first?.known || !last) continue;
    for (const [place, strength] of last.strength.entries())
      first.strength[place] = Math.max(first.strength[place] ?? 0, strength * FULL_NAME);
  }
}

type Neighbours = readonly [before: QuestionWord | undefined, after: QuestionWord | undefined];

function termFor(word: QuestionWord, neighbours: Neighbours, index: SentenceIndex): Term {
  const size = index.sentences.length;
  const { matches, respelt, weight, phrases } = matchesFor(word, neighbours, index);
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
    if (phrases.some((phrase) => standTogether(sentence, phrase))) {
      strength[at] = Math.max(strength[at] ?? 0, JOINED);
      count[at] = (count[at] ?? 0) + JOINED;
    }
    holding += strength[at] ?? 0;
  }
  const idf = Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
  return { word, weight: idf * weight, matches, strength, count, respelt, known: holding > 0 };
}

interface Matches {
  readonly matches: Map<string, number>;
  readonly respelt: string | null;
  readonly weight: number;
  /** Words of the story that the typed one stands for together ("buildup" for "build up", "AAA" for a full name). */
  readonly phrases: readonly (readonly string[])[];
}

function matchesFor(word: QuestionWord, [before, after]: Neighbours, index: SentenceIndex): Matches {
  const matches = new Map<string, number>();
  if (isFunctionWord(word)) {
    if (index.frequency.has(word.key)) matches.set(word.key, 1);
    return { matches, respelt: null, weight: word.weight, phrases: [] };
  }
  let respelt: string | null = null;
  let phrases: (readonly string[])[] = [];
  let { weight } = word;
  const roots = [word.key];
  if (index.frequency.has(word.key)) matches.set(word.key, 1);
  else {
    const fullName = index.initials.get(word.plain);
    phrases = fullName ? [fullName] : splitsOf(word.plain, index);
    for (const candidate of phrases.length ? [] : respellings(word, index)) {
      respelt ??= candidate;
      matches.set(keyOf(candidate), RESPELT);
      roots.push(keyOf(candidate));
    }
    if (!respelt) {
      const general = respellGenerally(word.plain);
      if (general) {
        weight = Math.min(weight, general.weight);
        roots.push(general.key);
        if (index.frequency.has(general.key)) matches.set(general.key, RESPELT);
      }
      for (const root of roots) for (const key of sharedRoots(root, index)) matches.set(key, SHARED_ROOT);
    }
  }
  for (const [left, right] of [
    [before, word],
    [word, after],
  ] as const) {
    const joined = left && right ? keyOf(left.plain + right.plain) : '';
    if (joined && index.frequency.has(joined))
      matches.set(joined, Math.max(JOINED, matches.get(joined) ?? 0));
  }
  for (const root of roots)
    for (const [key, strength] of relatives(root))
      if (index.frequency.has(key)) matches.set(key, Math.max(strength, matches.get(key) ?? 0));
  return { matches, respelt, weight, phrases };
}

/** The story's words that a misspelt one may mean, compared as written, then by their stems. */
function respellings(word: QuestionWord, index: SentenceIndex): string[] {
  const usable = (candidate: string): boolean => {
    const key = keyOf(candidate);
    return index.frequency.has(key) && !isFunctionWord({ plain: candidate, key });
  };
  // A right spelling of another word is no misspelling of this one.
  if (isDictionaryWord(word.plain)) return [];
  const found = index.vocabulary.respell(word.plain).filter(usable);
  // "Rovers" is no misspelt "over": a word with a capital may be the name of somebody of whom the story knows nothing.
  const isAsNamed = (key: string): boolean => !word.name || key.charCodeAt(0) === word.key.charCodeAt(0);
  if (found.length || word.key.length < 5) return found;
  // Names are misspelt worse than words.
  if (word.name && word.plain.length >= 6) {
    const names = index.vocabulary
      .respell(word.plain, 2)
      .filter((candidate) => usable(candidate) && !isDictionaryWord(candidate));
    if (names.length) return names;
  }
  return index.stems
    .respell(word.key, Math.min(1, allowedEdits(word.key.length)))
    .filter((key) => index.frequency.has(key) && isAsNamed(key));
}

/** What words of one root end in, behind their stem: "suburb" and "suburban", "invade" and "invasion". */
const ENDINGS = new Set(
  ' a al an ant ate ation c d e ed en ence ent er es est ial ian ic ical in ing ion ism ist it ition ive ment n nce ness or ous s t tion y'.split(
    ' ',
  ),
);

/** Keys of the same root ("latvia", "latvian"), if the stemmer does not bring them together. */
function sharedRoots(key: string, index: SentenceIndex): string[] {
  if (key.length < 4) return [];
  const found: string[] = [];
  for (const candidate of index.frequency.keys()) {
    if (candidate.charCodeAt(0) !== key.charCodeAt(0) || candidate.length < 4) continue;
    let shared = 1;
    while (shared < key.length && candidate.charCodeAt(shared) === key.charCodeAt(shared)) shared++;
    const long = shared >= Math.max(5, 0.7 * Math.max(candidate.length, key.length));
    const endings = shared >= 4 && ENDINGS.has(key.slice(shared)) && ENDINGS.has(candidate.slice(shared));
    if (long || endings) found.push(candidate);
  }
  return found;
}

function splitsOf(plain: string, index: SentenceIndex): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 2; at <= plain.length - 2 && plain.length >= 6; at++) {
    const left = plain.slice(0, at);
    const right = plain.slice(at);
    if (!index.vocabulary.has(left) || !index.vocabulary.has(right)) continue;
    const pair: [string, string] = [keyOf(left), keyOf(right)];
    if (index.sentences.some((sentence) => standTogether(sentence, pair))) found.push(pair);
  }
  return found;
}

function standTogether(sentence: IndexedSentence, [first = '', ...rest]: readonly string[]): boolean {
  const starts = sentence.positions.get(first) ?? [];
  return starts.some((start) => {
    let at = start;
    // Function words inside a name have no place in its initials ("Organization for Security and Cooperation").
    return rest.every((key) => {
      at++;
      while (
        at < start + 12 &&
        sentence.words[at]?.key !== key &&
        isFunctionWord(sentence.words[at] ?? EMPTY)
      )
        at++;
      return sentence.words[at]?.key === key;
    });
  });
}

import type { AnswerKind, Candidate } from './answer-kinds.ts';
import { isFunctionWord } from './function-words.ts';
import type { Question } from './question.ts';
import type { IndexedSentence, SentenceIndex } from './sentence-index.ts';
import type { Term } from './terms.ts';

/** What is measured of each sentence against the question; all but `length` lie between 0 and 1. */
export const FEATURES = [
  'bm25',
  'bm25OfBest',
  'coverage',
  'exactCoverage',
  'neighbours',
  'paragraph',
  'before',
  'after',
  'pairs',
  'near',
  'kind',
  'kindNear',
  'looseKind',
  'kindMissing',
  'focus',
  'nameMissing',
  'length',
  'short',
  'asks',
  'lead',
  'novelty',
  'pronoun',
  'cause',
  'means',
  'headline',
  'lastWord',
] as const;

export type Feature = (typeof FEATURES)[number];
export type FeatureRow = Readonly<Record<Feature, number>>;

const K1 = 0.8;
const B = 0.25;
const CAUSE =
  /\b(?:because|due to|since|therefore|thus|as a result|in order to|so that|caused?|reasons?|owing to|led to|leading to|to (?:avoid|prevent|protect|ensure|help|keep|stop)|for (?:fear|lack)|after)\b/i;
const MEANS = /\b(?:by|through|via|using|with|means of)\b/i;
const PRONOUN =
  /^[“"‘']?(?:he|she|it|they|his|her|its|their|this|these|those|such|the (?:two|group|company|former|latter|same))\b/i;

/** Measures every sentence of the index. */
export function measure(question: Question, terms: readonly Term[], index: SentenceIndex): FeatureRow[] {
  const content = terms.filter(({ word }) => !isFunctionWord(word));
  const used = content.length ? content : terms;
  const total = sum(terms, (term) => term.weight) || 1;
  const contentTotal = sum(used, (term) => term.weight) || 1;
  const bm25 = index.sentences.map((sentence, at) =>
    sum(
      terms,
      (term) => term.weight * saturate(term.count[at] ?? 0, sentence.words.length, index.averageLength),
    ),
  );
  const best = Math.max(...bm25, 1e-9);
  const coverage = index.sentences.map(
    (_, at) => sum(used, (term) => term.weight * (term.strength[at] ?? 0)) / contentTotal,
  );
  const named = used.filter(({ word }) => word.name || word.number);
  const namedTotal = sum(named, (term) => term.weight);
  const questionKeys = new Set(terms.flatMap(({ matches }) => [...matches.keys()]));
  const paragraphs = paragraphStrengths(used, index);
  return index.sentences.map((sentence, at) => {
    const follows = sameParagraph(index, at, at - 1);
    const leads = sameParagraph(index, at, at + 1);
    const hits = hitPositions(used, sentence);
    const kinds = kindFeatures(question.wants, sentence, questionKeys, hits);
    const before = follows ? (coverage[at - 1] ?? 0) : 0;
    const novel = sentence.words.filter(
      (word) => !questionKeys.has(word.key) && !isFunctionWord(word),
    ).length;
    return {
      bm25: (bm25[at] ?? 0) / (total * (K1 + 1)),
      bm25OfBest: (bm25[at] ?? 0) / best,
      coverage: coverage[at] ?? 0,
      exactCoverage: sum(used, (term) => ((term.strength[at] ?? 0) >= 0.9 ? term.weight : 0)) / contentTotal,
      neighbours:
        sum(used, ({ weight, strength }) => {
          const left = follows ? 0.6 * (strength[at - 1] ?? 0) : 0;
          const right = leads ? 0.4 * (strength[at + 1] ?? 0) : 0;
          return weight * Math.max(strength[at] ?? 0, left, right);
        }) / contentTotal,
      paragraph: sum(used, (term, t) => term.weight * (paragraphs[at]?.[t] ?? 0)) / contentTotal,
      before,
      after: leads ? (coverage[at + 1] ?? 0) : 0,
      ...orderFeatures(used, sentence),
      ...kinds,
      focus: question.focus.length && question.focus.some((key) => sentence.positions.has(key)) ? 1 : 0,
      nameMissing: namedTotal
        ? sum(named, (term) => term.weight * (1 - (term.strength[at] ?? 0))) / namedTotal
        : 0,
      length: Math.log(1 + sentence.words.length),
      short: sentence.words.length < 5 ? 1 : 0,
      asks: /\?[”"’']?$/u.test(sentence.text) ? 1 : 0,
      lead: 1 / (1 + at),
      novelty: Math.min(novel, 10) / 10,
      pronoun: PRONOUN.test(sentence.text) ? before : 0,
      cause: question.type === 'why' && CAUSE.test(sentence.text) ? 1 : 0,
      means: question.type === 'how' && MEANS.test(sentence.text) ? 1 : 0,
      headline: sentence.headline ? 1 : 0,
      lastWord: used.at(-1)?.strength[at] ?? 0,
    };
  });
}

function sum<T>(items: readonly T[], value: (item: T, at: number) => number): number {
  let total = 0;
  for (let at = 0; at < items.length; at++) total += value(items[at] as T, at);
  return total;
}

/** BM25's saturation of a term's count, with a mild correction for long sentences. */
function saturate(count: number, length: number, average: number): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / (average || 1)));
}

function sameParagraph(index: SentenceIndex, at: number, other: number): boolean {
  const there = index.sentences[other];
  return there !== undefined && there.paragraph === index.sentences[at]?.paragraph;
}

/** Per sentence: the best strength of each term anywhere in its paragraph. */
function paragraphStrengths(terms: readonly Term[], index: SentenceIndex): number[][] {
  const byParagraph = new Map<number | null, number[]>();
  for (const [at, { paragraph }] of index.sentences.entries()) {
    const known = byParagraph.get(paragraph) ?? terms.map(() => 0);
    for (const [t, { strength }] of terms.entries()) known[t] = Math.max(known[t] ?? 0, strength[at] ?? 0);
    byParagraph.set(paragraph, known);
  }
  return index.sentences.map(({ paragraph }) => byParagraph.get(paragraph) ?? []);
}

function positionsOf(term: Term, sentence: IndexedSentence): number[] {
  const found: number[] = [];
  for (const key of term.matches.keys()) found.push(...(sentence.positions.get(key) ?? []));
  return found;
}

function hitPositions(terms: readonly Term[], sentence: IndexedSentence): number[] {
  return terms.flatMap((term) => positionsOf(term, sentence));
}

/** `pairs`: neighbouring words of the question that are neighbours here, in order; `near`: how close they stand. */
function orderFeatures(terms: readonly Term[], sentence: IndexedSentence): { pairs: number; near: number } {
  let pairs = 0;
  let near = 0;
  let total = 0;
  for (let t = 1; t < terms.length; t++) {
    const left = terms[t - 1] as Term;
    const right = terms[t] as Term;
    const weight = left.weight + right.weight;
    total += weight;
    let closest = Number.POSITIVE_INFINITY;
    let ordered = false;
    const rights = positionsOf(right, sentence);
    for (const a of positionsOf(left, sentence))
      for (const b of rights) {
        if (a === b) continue;
        if (b > a && b - a <= 2) ordered = true;
        closest = Math.min(closest, Math.abs(a - b));
      }
    if (ordered) pairs += weight;
    if (closest < Number.POSITIVE_INFINITY) near += weight / closest;
  }
  return total ? { pairs: pairs / total, near: near / total } : { pairs: 0, near: 0 };
}

/** How well the sentence offers what is asked for, other than by words that the question already has. */
function kindFeatures(
  wants: AnswerKind | null,
  sentence: IndexedSentence,
  questionKeys: ReadonlySet<string>,
  hits: readonly number[],
): { kind: number; kindNear: number; looseKind: number; kindMissing: number } {
  if (!wants) return { kind: 0, kindNear: 0, looseKind: 0, kindMissing: 0 };
  const fresh = sentence.candidates.filter((candidate) => isFresh(candidate, sentence, questionKeys));
  const fitting = fresh.filter(({ kind }) => kind === wants);
  const loose = fitting.length > 0 || fresh.some(({ kind }) => looseKinds(wants).includes(kind));
  const distance = Math.min(
    ...fitting.flatMap(({ from, to }) =>
      hits.map((hit) => (hit < from ? from - hit : hit >= to ? hit - to + 1 : 1)),
    ),
    30,
  );
  return {
    kind: fitting.length ? 1 : 0,
    kindNear: fitting.length ? 1 / distance : 0,
    looseKind: loose ? 1 : 0,
    kindMissing: loose ? 0 : 1,
  };
}

function looseKinds(wants: AnswerKind): readonly AnswerKind[] {
  if (wants === 'place' || wants === 'person') return ['name'];
  return wants === 'money' ? ['number'] : [];
}

/** A candidate answers nothing where all its words stand in the question. */
export function isFresh(
  candidate: Candidate,
  sentence: IndexedSentence,
  questionKeys: ReadonlySet<string>,
): boolean {
  for (let at = candidate.from; at < candidate.to; at++) {
    const word = sentence.words[at];
    if (word && !questionKeys.has(word.key) && !isFunctionWord(word)) return true;
  }
  return false;
}

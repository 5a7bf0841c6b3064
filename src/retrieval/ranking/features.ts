import type { SentenceIndex } from '../index/sentence-index.ts';
import type { Question } from '../question/question.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { kindFeatures } from './kind-features.ts';
import { orderFeatures, positionsOf } from './order-features.ts';
import { saidBy } from './speech-features.ts';
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
  'rarest',
  'pairs',
  'near',
  'run',
  'sequence',
  'bigrams',
  'dense',
  'kind',
  'kindNear',
  'kindMissing',
  'unit',
  'focus',
  'nameMissing',
  'saidBy',
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

/** Share of the weight that words absent from the story keep when a sentence is measured. */
const ABSENT = 0.5;
const K1 = 0.8;
const B = 0.25;
const CAUSE =
  /\b(?:because|blam(?:es?|ed|ing)|cit(?:es?|ed|ing)|(?:prompted|sparked|triggered) by|thanks to|due to|since|therefore|thus|as a result|in order to|so that|caused?|reasons?|owing to|led to|leading to|to (?:avoid|prevent|protect|ensure|help|keep|stop)|for (?:fear|lack)|after)\b/i;
const ASKS_NEXT =
  /\bwhat(?:['’]?s| is| are| will| does| do)?\b.{0,30}\b(?:next|from here)\b|\bwhat (?:happens|will happen|comes|is going to happen|['’]s going to happen) (?:now|then|after|to)\b|\bnext steps?\b|\bwhat now\b/i;
const NEXT =
  /\b(?:will|won['’]t|shall|going to|plan(?:s|ned|ning)? to|(?:is|are) (?:due|expected|set|scheduled|likely|planned)|intends? to|hopes? to|vow(?:s|ed) to|pledged? to|upcoming|next (?:week|month|year|step|round|stage|game|match|hearing|meeting)|by the end of|later this)\b/i;
const ASKS_REACTION =
  /\breact(?:s|ed|ions?)?\b|\brespon(?:d|ds|ded|se)\b|\bhow did .{2,40} (?:take|feel about) (?:it|this|that|the)\b/i;
const REACTION =
  /\b(?:react|respon[ds]|repli|welcom|condemn|critici[sz]|prais|slam|hail|outrag|ang(?:er|ry)|backlash|applaud|objec|protest|disappoint|delight|furious|shock|cheer|boo|reject|dismiss|mock|thank|apologi|defend|thrilled|upset|glad|proud|sad(?:dened)?|worried|fear)\w*/i;
const MEANS = /\b(?:by|through|via|using|with|means of)\b/i;
const PRONOUN =
  /^[“"‘']?(?:he|she|it|they|his|her|its|their|this|these|those|such|the (?:two|group|company|former|latter|same))\b/i;

/** Measures every sentence of the index. */
export function measure(question: Question, terms: readonly Term[], index: SentenceIndex): FeatureRow[] {
  // Words that the story does not have tell its sentences apart by nothing; confidence counts them, ranking does not.
  const present = terms.filter(({ known }) => known);
  const content = present.filter(({ word }) => !isFunctionWord(word));
  const used = content.length ? content : present;
  const missing = sum(terms, (term) => (term.known ? 0 : term.weight)) * ABSENT;
  const total = missing + sum(present, (term) => term.weight) || 1;
  const contentTotal = missing + sum(used, (term) => term.weight) || 1;
  const covered = (value: (term: Term, t: number) => number): number =>
    sum(used, (term, t) => term.weight * value(term, t)) / contentTotal;
  const bm25 = index.sentences.map((sentence, at) =>
    sum(
      present,
      (term) => term.weight * saturate(term.count[at] ?? 0, sentence.words.length, index.averageLength),
    ),
  );
  const best = Math.max(...bm25, 1e-9);
  const coverage = index.sentences.map((_, at) => covered(({ strength }) => strength[at] ?? 0));
  const named = used.filter(({ word }) => word.name || word.number);
  const namedTotal = sum(named, (term) => term.weight);
  const rarest = used.reduce<Term | null>(
    (found, term) => (term.known && (!found || term.weight > found.weight) ? term : found),
    null,
  );
  const questionKeys = new Set(terms.flatMap(({ matches }) => [...matches.keys()]));
  const focusKeys = new Set(
    terms
      .filter(({ word }) => question.focus.includes(word.key))
      .flatMap(({ matches }) => [...matches.keys()]),
  );
  const byKey = new Map(terms.map((term) => [term.word.key, term]));
  const inOrder = question.words.flatMap(({ key }) => byKey.get(key) ?? []);
  const paragraphs = paragraphStrengths(used, index);
  const sound = soundOf(question);
  return index.sentences.map((sentence, at) => {
    const follows = sameParagraph(index, at, at - 1);
    const leads = sameParagraph(index, at, at + 1);
    const hits = used.flatMap((term) => positionsOf(term, sentence));
    const before = follows ? (coverage[at - 1] ?? 0) : 0;
    const novel = sentence.words.filter(
      (word) => !questionKeys.has(word.key) && !isFunctionWord(word),
    ).length;
    const order = orderFeatures(used, sentence, inOrder);
    const kinds = kindFeatures(question, sentence, questionKeys, focusKeys, hits);
    return {
      bm25: (bm25[at] ?? 0) / (total * (K1 + 1)),
      bm25OfBest: (bm25[at] ?? 0) / best,
      coverage: coverage[at] ?? 0,
      exactCoverage: covered(({ strength }) => ((strength[at] ?? 0) >= 0.9 ? 1 : 0)),
      neighbours: covered(({ strength }) => {
        const left = follows ? 0.6 * (strength[at - 1] ?? 0) : 0;
        const right = leads ? 0.4 * (strength[at + 1] ?? 0) : 0;
        return Math.max(strength[at] ?? 0, left, right);
      }),
      paragraph: covered((_, t) => paragraphs[at]?.[t] ?? 0),
      before,
      after: leads ? (coverage[at + 1] ?? 0) : 0,
      rarest: rarest?.strength[at] ?? 0,
      pairs: order.pairs,
      near: order.near,
      run: order.run,
      sequence: order.sequence,
      bigrams: order.bigrams,
      dense: order.dense,
      kind: kinds.kind,
      kindNear: kinds.kindNear,
      unit: kinds.unit,
      kindMissing: kinds.kindMissing,
      focus: question.focus.some((key) => sentence.positions.has(key)) ? 1 : 0,
      nameMissing: namedTotal
        ? sum(named, (term) => term.weight * (1 - (term.strength[at] ?? 0))) / namedTotal
        : 0,
      saidBy: saidBy(question, terms, sentence, index),
      length: Math.log(1 + sentence.words.length),
      short: sentence.words.length < 5 ? 1 : 0,
      asks: /\?[”"’']?$/u.test(sentence.text) ? 1 : 0,
      lead: 1 / (1 + at),
      novelty: Math.min(novel, 10) / 10,
      pronoun: PRONOUN.test(sentence.text) ? before : 0,
      cause: sound?.test(sentence.text) ? 1 : 0,
      means: question.type === 'how' && MEANS.test(sentence.text) ? 1 : 0,
      headline: sentence.headline ? 1 : 0,
      lastWord: used.at(-1)?.strength[at] ?? 0,
    };
  });
}

/** What a sentence sounds like that gives a reason, says what comes next or how somebody took it, if that is asked for. */
function soundOf({ type, text }: Question): RegExp | undefined {
  if (type === 'why') return CAUSE;
  if (ASKS_NEXT.test(text)) return NEXT;
  return ASKS_REACTION.test(text) ? REACTION : undefined;
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

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { analyse } from '../../src/analysis/analysis.ts';
import { encodeSentences, readSentences } from '../../src/retrieval/ask-by-meaning.ts';
import type { Encoder } from '../../src/retrieval/encoder/encoder.ts';
import { cosines, type StoryVectors } from '../../src/retrieval/encoder/vectors.ts';
import type { Insight } from '../../src/retrieval/insight.ts';
import { rank } from '../../src/retrieval/rank.ts';
import { indexSentences, type SentenceIndex } from '../../src/retrieval/sentence-index.ts';
import { readStoryFile } from '../../src/story/read-file.ts';
import { articleFile, holds, readNaturalQuestions, UNANSWERABLE } from './natural-questions.ts';
import type { QuestionSet, Row } from './question-sets.ts';
import { indexOf } from './question-systems.ts';

/** A question with what the encoder makes of it. */
export interface MeaningQuestion {
  readonly set: string;
  /** The article: what cross-validation keeps together. */
  readonly group: string;
  readonly type: string;
  readonly question: string;
  readonly index: SentenceIndex;
  /** Positions of the sentences that answer; none where the text does not. */
  readonly gold: readonly number[];
  readonly cosines: readonly number[];
  readonly read: readonly (number | null)[] | undefined;
}

type Asked = Omit<MeaningQuestion, 'cosines' | 'read'>;

export async function naturalQuestions(file: string, folder: string): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const [article, questions] of readNaturalQuestions(file)) {
    const { questions: index } = analyse(await readStoryFile(articleFile(folder, article)));
    for (const { type, question, gold } of questions) {
      const places = index.sentences.flatMap(({ text }, at) =>
        gold.some((sentence) => holds(text, sentence)) ? [at] : [],
      );
      if (type === UNANSWERABLE || places.length > 0)
        asked.push({ set: 'natural', group: article, type, question, index, gold: places });
    }
  }
  return asked;
}

/**
 * Each answerable question as it is, and put to its article without the sentences that answer: worded alike on both sides, so
 * that confidence learns from the text and not from how questions without an answer are worded.
 */
export async function cutQuestions(
  asked: readonly MeaningQuestion[],
  encoder: Encoder,
): Promise<MeaningQuestion[]> {
  const found: MeaningQuestion[] = [];
  for (const each of asked) {
    const { index, gold, question } = each;
    if (each.set !== 'natural' || gold.length === 0) continue;
    for (const type of ['whole', 'cut']) {
      const kept = [...index.sentences.keys()].filter((at) => type === 'whole' || !gold.includes(at));
      const plain = indexSentences({
        title: index.sentences[0]?.text,
        sentences: kept.map((at) => ({
          text: index.sentences[at]?.text ?? '',
          paragraph: index.sentences[at]?.paragraph ?? null,
        })),
        hasHeadline: index.titleText === null && kept[0] === 0,
      });
      // In context of the whole article still: encoding each cut anew would take an hour and change little.
      const near = kept.map((at) => each.cosines[at] ?? 0);
      const order = rank(plain, question, { cosines: near }).ranked;
      const read = encoder.reads ? await readSentences(plain, question, order, encoder) : undefined;
      const places = type === 'whole' ? gold : [];
      found.push({ ...each, set: 'cut', type, index: plain, gold: places, cosines: near, read });
    }
  }
  return found;
}

/** @param every takes each nth question only: encoding all takes minutes */
export function setQuestions({ name, answerable, far, ablated, vain }: QuestionSet, every: number): Asked[] {
  const parts: [string, readonly Row[]][] = [
    ['answerable', answerable],
    ['far', far],
    ['ablated', ablated],
    ['vain', vain],
  ];
  const indexes = new Map<string, SentenceIndex>();
  return parts.flatMap(([type, rows]) =>
    rows
      .filter((_, at) => at % every === 0)
      .map((row) => {
        const key = JSON.stringify([row.title, row.sentences]);
        const index = indexes.get(key) ?? indexOf(row);
        indexes.set(key, index);
        const gold = row.sentences.flatMap(({ i }, at) => (row.answerSentences.includes(i) ? [at] : []));
        return { set: name, group: row.group, type, question: row.question, index, gold };
      }),
  );
}

interface Cached {
  readonly version: string;
  readonly seen: Record<string, Pick<MeaningQuestion, 'cosines' | 'read'>>;
}

/**
 * Encodes all texts and questions, and reads where there is a reader; a cache file spares doing so again.
 *
 * @param reread reads again what the cache has, since the reader is another
 */
export async function encodeQuestions(
  asked: readonly Asked[],
  encoder: Encoder,
  cache?: string,
  reread = false,
): Promise<MeaningQuestion[]> {
  const version = `${encoder.version} ${encoder.reads}`;
  const kept: Cached | undefined =
    cache && existsSync(cache) ? JSON.parse(readFileSync(cache, 'utf8')) : undefined;
  const seen: Cached['seen'] = kept?.version === version ? kept.seen : {};
  const vectors = new Map<SentenceIndex, StoryVectors>();
  const found: MeaningQuestion[] = [];
  for (const each of asked) {
    const { index, question } = each;
    const key = JSON.stringify([each.set, each.group, each.type, question, index.sentences.length]);
    if (!seen[key]) {
      const encoded = vectors.get(index) ?? (await encodeSentences(index, encoder));
      vectors.set(index, encoded);
      const near = [...cosines(encoded, await encoder.encodeQuestion(question))].map((value) => round(value));
      const order = rank(index, question, { cosines: near }).ranked;
      const read = encoder.reads ? await readSentences(index, question, order, encoder) : undefined;
      seen[key] = { cosines: near, read: read?.map((score) => (score === null ? null : round(score))) };
      if (cache && found.length % 100 === 0) writeFileSync(cache, JSON.stringify({ version, seen }));
    } else if (reread) {
      const near = seen[key].cosines;
      const read = await readSentences(
        index,
        question,
        rank(index, question, { cosines: near }).ranked,
        encoder,
      );
      seen[key] = { cosines: near, read: read.map((score) => (score === null ? null : round(score))) };
    }
    found.push({ ...each, ...seen[key] });
  }
  if (cache) writeFileSync(cache, JSON.stringify({ version, seen }));
  return found;
}

export function insightOf({ cosines: near, read }: MeaningQuestion, withReader: boolean): Insight {
  return { cosines: near, read: withReader ? read : undefined };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

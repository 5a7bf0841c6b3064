import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { analyse } from '../../src/analysis/analysis.ts';
import {
  encodeSentences,
  insightInto,
  readTogether,
  textsToEncode,
  unsureSentence,
} from '../../src/retrieval/ask-by-meaning.ts';
import type { Encoder } from '../../src/retrieval/encoder/encoder.ts';
import type { StoryVectors } from '../../src/retrieval/encoder/vectors.ts';
import { indexSentences, type SentenceIndex } from '../../src/retrieval/index/sentence-index.ts';
import type { Insight } from '../../src/retrieval/ranking/insight.ts';
import { readStoryFile } from '../../src/story/read-file.ts';
import { articleFile, holds, readNaturalQuestions, UNANSWERABLE } from './natural-questions.ts';
import type { QuestionSet, Row } from './question-sets.ts';
import { indexOf } from './question-systems.ts';

/** A question to one text. */
export interface Asked {
  readonly set: string;
  /** The article: what cross-validation keeps together. */
  readonly group: string;
  readonly type: string;
  readonly question: string;
  readonly index: SentenceIndex;
  /** Positions of the sentences that answer; none if the text does not. */
  readonly gold: readonly number[];
}

/** The same with what the encoder makes of it. */
export interface MeaningQuestion extends Asked {
  readonly cosines: readonly number[];
  readonly tokenCoverages?: readonly number[] | undefined;
  readonly readings?: readonly number[] | undefined;
  readonly crossReading?: Insight['crossReading'];
}

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
export function cutQuestions(asked: readonly Asked[]): Asked[] {
  const wholes = new Map<SentenceIndex, SentenceIndex>();
  return asked.flatMap((each): Asked[] => {
    const { index, gold } = each;
    if (gold.length === 0) return [];
    const whole = wholes.get(index) ?? without(index, []);
    wholes.set(index, whole);
    return [
      { ...each, set: 'cut', type: 'whole', index: whole },
      { ...each, set: 'cut', type: 'cut', index: without(index, gold), gold: [] },
    ];
  });
}

/** The same text less some sentences. */
function without({ sentences, titleText, knowsSpeakers }: SentenceIndex, left: readonly number[]) {
  const kept = sentences.filter((_, at) => !left.includes(at));
  return indexSentences({
    title: titleText ?? sentences[0]?.text,
    sentences: kept.map(({ text, paragraph, aliases, speakers }) => ({
      text,
      paragraph,
      aliases: [...aliases],
      speakers: knowsSpeakers ? [...speakers] : undefined,
    })),
    hasHeadline: titleText === null && !left.includes(0),
  });
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
    rows.filter((_, at) => at % every === 0).map((row) => askedIn(row, name, type, indexes)),
  );
}

/** Misleading questions, each beside one that its text answers. */
export function misleadingQuestions(rows: readonly Row[]): Asked[] {
  const indexes = new Map<string, SentenceIndex>();
  return rows.map((row) =>
    askedIn(row, 'misleading', row.answerSentences.length > 0 ? 'answerable' : 'vain', indexes),
  );
}

/** @param indexes of the texts that came before, so that each is indexed once */
function askedIn(row: Row, set: string, type: string, indexes: Map<string, SentenceIndex>): Asked {
  const key = JSON.stringify([row.title, row.sentences]);
  const index = indexes.get(key) ?? indexOf(row);
  indexes.set(key, index);
  const gold = row.sentences.flatMap(({ i }, at) => (row.answerSentences.includes(i) ? [at] : []));
  return { set, group: row.group, type, question: row.question, index, gold };
}

interface Looked {
  readonly cosines: readonly number[];
  /** −1 if nobody looked: JSON has no NaN. */
  readonly tokenCoverages?: readonly number[] | undefined;
  readonly readings?: readonly (number | null)[] | undefined;
  readonly crossReading?: Insight['crossReading'];
}

interface Cached {
  readonly version: string;
  readonly seen: Record<string, Looked>;
}

/** Encodes all texts and questions; a cache file spares doing so again. */
export async function encodeQuestions(
  asked: readonly Asked[],
  encoder: Encoder,
  cache?: string,
): Promise<MeaningQuestion[]> {
  const { version } = encoder;
  const kept: Cached | undefined =
    cache && existsSync(cache) ? JSON.parse(readFileSync(cache, 'utf8')) : undefined;
  const seen: Cached['seen'] = kept?.version === version ? kept.seen : {};
  const vectors = new Map<SentenceIndex, StoryVectors>();
  const found: MeaningQuestion[] = [];
  for (const each of asked) {
    const { index, question } = each;
    const key = JSON.stringify([each.set, each.group, each.type, question, index.sentences.length]);
    let near = seen[key];
    if (!near) {
      const encoded = vectors.get(index) ?? (await encodeSentences(index, encoder));
      vectors.set(index, encoded);
      const texts = textsToEncode({ questions: index });
      const alone = await insightInto(texts, question, encoded, encoder);
      const unsure = alone && unsureSentence({ questions: index }, question, alone);
      const insight =
        alone && unsure !== undefined ? await readTogether(texts, question, alone, unsure, encoder) : alone;
      near = {
        cosines: Array.from(insight?.cosines ?? [], round),
        tokenCoverages:
          insight?.tokenCoverages && Array.from(insight.tokenCoverages, (value) => round(value || -1)),
        readings:
          insight?.readings &&
          Array.from(insight.readings, (value) => (Number.isNaN(value) ? null : round(value))),
        crossReading: insight?.crossReading,
      };
      seen[key] = near;
    }
    const { cosines, tokenCoverages, readings, crossReading } = near;
    found.push({
      ...each,
      cosines,
      tokenCoverages: tokenCoverages?.map((value) => (value < 0 ? Number.NaN : value)),
      readings: readings?.map((value) => value ?? Number.NaN),
      crossReading,
    });
  }
  if (cache) writeFileSync(cache, JSON.stringify({ version, seen }));
  return found;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

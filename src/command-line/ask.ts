import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { Analysis } from '../analysis/analysis.ts';
import {
  encodeSentences,
  insightInto,
  readTogether,
  textsToEncode,
  unsureSentence,
} from '../retrieval/ask-by-meaning.ts';
import type { Encoder } from '../retrieval/encoder/encoder.ts';
import type { StoryVectors } from '../retrieval/encoder/vectors.ts';
import { indexSentences, type SentenceIndex } from '../retrieval/index/sentence-index.ts';
import type { Insight } from '../retrieval/ranking/insight.ts';
import { rankSentences } from '../retrieval/ranking/rank-sentences.ts';
import { askStory, type StoryAnswer } from '../retrieval/search-stories.ts';
import { readJsonLines } from './input.ts';
import { printJson } from './output.ts';

const MOST_EXCERPTS = 5;
const KEPT_INDEXES = 100;

/** Asks stories by words and, if there is an encoder, by meaning; each story is encoded once. */
export class Asker {
  readonly #encoder: Encoder | undefined;
  readonly #vectors = new WeakMap<SentenceIndex, Promise<StoryVectors>>();

  constructor(encoder?: Encoder) {
    this.#encoder = encoder;
  }

  /** `{answered, confidence, excerpts}` over one or more stories: the surest story's excerpts first. */
  async record(stories: readonly Analysis[], question: string) {
    const asked = stories.map(async (analysed) =>
      askStory(analysed, question, MOST_EXCERPTS, await this.insightInto(analysed.questions, question)),
    );
    return recordOf((await Promise.all(asked)).sort((a, b) => b.confidence - a.confidence));
  }

  async insightInto(index: SentenceIndex, question: string): Promise<Insight | undefined> {
    if (!this.#encoder) return undefined;
    const vectors = this.#vectors.get(index) ?? encodeSentences(index, this.#encoder);
    this.#vectors.set(index, vectors);
    const texts = textsToEncode({ questions: index });
    const insight = await insightInto(texts, question, await vectors, this.#encoder);
    if (!insight) return undefined;
    const at = unsureSentence({ questions: index }, question, insight);
    return at === undefined ? insight : readTogether(texts, question, insight, at, this.#encoder);
  }
}

function recordOf(found: readonly StoryAnswer[]) {
  const excerpts = found
    .flatMap(({ passages }) => passages)
    .slice(0, MOST_EXCERPTS)
    .map(({ story, span, score }) => {
      const { paragraph, text } = story.excerpt(span);
      return { story: story.id, start: span[0], end: span[1], paragraph, text, score };
    });
  return { answered: found[0]?.answered ?? false, confidence: found[0]?.confidence ?? 0, excerpts };
}

/** `ask --sentences FILE`: ranks the given sentences of each line, `{id, answered, confidence, ranking}`. */
export async function askSentences(file: string, asker: Asker): Promise<void> {
  const schema = z.object({
    id: z.union([z.string(), z.number()]),
    title: z.string().optional(),
    question: z.string(),
    sentences: z.array(z.object({ i: z.number(), text: z.string(), p: z.number().optional() })),
  });
  // Questions about one text come together.
  const indexes = new LRUCache<string, SentenceIndex>({ max: KEPT_INDEXES });
  for await (const { id, title, question, sentences } of readJsonLines(file, schema)) {
    const text = { title, sentences: sentences.map(({ text, p }) => ({ text, paragraph: p ?? null })) };
    const key = JSON.stringify(text);
    const index = indexes.get(key) ?? indexSentences(text);
    indexes.set(key, index);
    const insight = await asker.insightInto(index, question);
    const { answered, confidence, ranking } = rankSentences(index, question, insight);
    await printJson({
      id,
      answered,
      confidence,
      ranking: ranking.map(({ index: at }) => sentences[at]?.i ?? at),
    });
  }
}

import type { Encoder } from './encoder/encoder.ts';
import { cosines, DIMENSIONS, type StoryVectors } from './encoder/vectors.ts';
import type { Insight } from './insight.ts';
import { type RankedAnswer, rankSentences } from './rank-sentences.ts';
import type { SentenceIndex } from './sentence-index.ts';
import type { StoryIndex } from './story-index.ts';

/**
 * Confidence between which the first stage is unsure, so that the reader is asked. Never for now: no reader has yet told better
 * than the first stage that an article lacks an answer which it only seems to have (docs/retrieval.md).
 */
const UNSURE: readonly [number, number] = [1, 1];

/** What the models are given of a text: they learned from texts that open with their headline. */
export interface TextsToEncode {
  readonly texts: readonly string[];
  /** How many of them come before the first sentence. */
  readonly before: number;
}

/** How sure the first stage is, and what it would show. */
export type FirstStage = Pick<RankedAnswer, 'confidence' | 'refusal'> & {
  readonly ranking: readonly { readonly index: number }[];
};

/** A text that is asked, wherever its index is kept. */
export interface EncodedText {
  /** Their number. */
  readonly sentences: number;
  texts(): Promise<TextsToEncode>;
  rank(question: string, insight: Insight): Promise<FirstStage>;
}

export function textsToEncode({ questions }: Pick<StoryIndex, 'questions'>): TextsToEncode {
  const { titleText, sentences } = questions;
  const texts = sentences.map(({ text }) => text);
  return titleText === null ? { texts, before: 0 } : { texts: [titleText, ...texts], before: 1 };
}

export function rankedBy(
  { questions }: Pick<StoryIndex, 'questions'>,
  question: string,
  insight: Insight,
): FirstStage {
  const { confidence, refusal, ranking } = rankSentences(questions, question, insight);
  return { confidence, refusal, ranking: ranking.map(({ index }) => ({ index })) };
}

/** A text whose index is at hand. */
function textOf(questions: SentenceIndex): EncodedText {
  return {
    sentences: questions.sentences.length,
    texts: async () => textsToEncode({ questions }),
    rank: async (question, insight) => rankedBy({ questions }, question, insight),
  };
}

/** The vectors of a text's sentences, in its order. */
export async function encodeText(text: Pick<EncodedText, 'texts'>, encoder: Encoder): Promise<StoryVectors> {
  const { texts, before } = await text.texts();
  const vectors = await encoder.encodeStory([...texts]);
  return before === 0 ? vectors : vectors.slice(before * DIMENSIONS);
}

export async function encodeSentences(index: SentenceIndex, encoder: Encoder): Promise<StoryVectors> {
  return encodeText(textOf(index), encoder);
}

/**
 * What the encoder makes of a question put to one text; the reader is asked too where the first stage is unsure and not too
 * much is asked at once.
 *
 * @param vectors of `encodeText`, by this encoder; without the right number of them there is no insight
 */
export async function insightIntoText(
  text: EncodedText,
  question: string,
  vectors: StoryVectors,
  encoder: Encoder,
  mayRead = true,
): Promise<Insight | undefined> {
  if (vectors.length !== text.sentences * DIMENSIONS) return undefined;
  const insight: Insight = { cosines: cosines(vectors, await encoder.encodeQuestion(question)) };
  if (!mayRead || !encoder.reads || encoder.isBusy || UNSURE[0] >= UNSURE[1]) return insight;
  const { confidence, ranking, refusal } = await text.rank(question, insight);
  if (refusal !== null || confidence <= UNSURE[0] || confidence >= UNSURE[1]) return insight;
  return { ...insight, read: await readTexts(await text.texts(), question, ranking, encoder) };
}

/** The same for a text whose index is at hand. */
export async function insightInto(
  index: SentenceIndex,
  question: string,
  vectors: StoryVectors,
  encoder: Encoder,
  mayRead = true,
): Promise<Insight | undefined> {
  return insightIntoText(textOf(index), question, vectors, encoder, mayRead);
}

/** The reader's scores, by position; null for the sentences that it did not see. */
export async function readSentences(
  questions: SentenceIndex,
  question: string,
  ranking: readonly { readonly index: number }[],
  encoder: Encoder,
): Promise<readonly (number | null)[]> {
  return readTexts(textsToEncode({ questions }), question, ranking, encoder);
}

async function readTexts(
  { texts, before }: TextsToEncode,
  question: string,
  ranking: readonly { readonly index: number }[],
  encoder: Encoder,
): Promise<readonly (number | null)[]> {
  const scores = await encoder.read(
    question,
    [...texts],
    ranking.map(({ index }) => index + before),
  );
  return scores.slice(before);
}

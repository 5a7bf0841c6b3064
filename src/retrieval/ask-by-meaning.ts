import type { Encoder } from './encoder/encoder.ts';
import { cosines, DIMENSIONS, type StoryVectors } from './encoder/vectors.ts';
import type { Insight } from './insight.ts';
import { rankSentences } from './rank-sentences.ts';
import type { SentenceIndex } from './sentence-index.ts';

/**
 * Confidence between which the first stage is unsure, so that the reader is asked. Never for now: no reader has yet told better
 * than the first stage that an article lacks an answer which it only seems to have (docs/retrieval.md).
 */
const UNSURE: readonly [number, number] = [1, 1];

/** The vectors of a text's sentences, in its order. */
export async function encodeSentences(index: SentenceIndex, encoder: Encoder): Promise<StoryVectors> {
  const vectors = await encoder.encodeStory(headed(index));
  return index.titleText === null ? vectors : vectors.slice(DIMENSIONS);
}

/**
 * What the encoder makes of a question put to one text; the reader is asked too where the first stage is unsure and not too
 * much is asked at once.
 *
 * @param vectors of `encodeSentences`, by this encoder; without the right number of them there is no insight
 */
export async function insightInto(
  index: SentenceIndex,
  question: string,
  vectors: StoryVectors,
  encoder: Encoder,
  mayRead = true,
): Promise<Insight | undefined> {
  if (vectors.length !== index.sentences.length * DIMENSIONS) return undefined;
  const insight: Insight = { cosines: cosines(vectors, await encoder.encodeQuestion(question)) };
  if (!mayRead || !encoder.reads || encoder.isBusy || UNSURE[0] >= UNSURE[1]) return insight;
  const { confidence, ranking, refusal } = rankSentences(index, question, insight);
  if (refusal !== null || confidence <= UNSURE[0] || confidence >= UNSURE[1]) return insight;
  return { ...insight, read: await readSentences(index, question, ranking, encoder) };
}

/** The reader's scores, by position; null for the sentences that it did not see. */
export async function readSentences(
  index: SentenceIndex,
  question: string,
  ranking: readonly { readonly index: number }[],
  encoder: Encoder,
): Promise<readonly (number | null)[]> {
  const before = index.titleText === null ? 0 : 1;
  const scores = await encoder.read(
    question,
    headed(index),
    ranking.map(({ index: at }) => at + before),
  );
  return scores.slice(before);
}

/** The models learned from texts that open with their headline. */
function headed({ titleText, sentences }: SentenceIndex): string[] {
  const texts = sentences.map(({ text }) => text);
  return titleText === null ? texts : [titleText, ...texts];
}

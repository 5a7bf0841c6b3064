import type { Encoder } from './encoder/encoder.ts';
import { cosines, DIMENSIONS, type StoryVectors } from './encoder/vectors.ts';
import type { SentenceIndex } from './index/sentence-index.ts';
import type { Insight } from './ranking/insight.ts';
import type { StoryIndex } from './story-index.ts';

/** What the encoder is given of a text: it learned from texts that open with their headline. */
export interface TextsToEncode {
  readonly texts: readonly string[];
  /** How many of them come before the first sentence. */
  readonly before: number;
}

export function textsToEncode({ questions }: Pick<StoryIndex, 'questions'>): TextsToEncode {
  const { titleText, sentences } = questions;
  const texts = sentences.map(({ text }) => text);
  return titleText === null ? { texts, before: 0 } : { texts: [titleText, ...texts], before: 1 };
}

/** The vectors of a text's sentences, in its order. */
export async function encodeText({ texts, before }: TextsToEncode, encoder: Encoder): Promise<StoryVectors> {
  const vectors = await encoder.encodeStory([...texts]);
  return before === 0 ? vectors : vectors.slice(before * DIMENSIONS);
}

/** The same of a text whose index is at hand. */
export async function encodeSentences(questions: SentenceIndex, encoder: Encoder): Promise<StoryVectors> {
  return encodeText(textsToEncode({ questions }), encoder);
}

/**
 * What the encoder makes of a question put to one text.
 *
 * @param sentences their number
 * @param vectors of `encodeText`, by this encoder; without the right number of them there is no insight
 */
export async function insightInto(
  sentences: number,
  question: string,
  vectors: StoryVectors,
  encoder: Encoder,
): Promise<Insight | undefined> {
  if (vectors.length !== sentences * DIMENSIONS) return undefined;
  return { cosines: cosines(vectors, await encoder.encodeQuestion(question)) };
}

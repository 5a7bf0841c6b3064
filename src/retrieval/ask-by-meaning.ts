import type { Story } from '../story/story.ts';
import type { Encoder } from './encoder/encoder.ts';
import { cosines, DIMENSIONS, type StoryVectors } from './encoder/vectors.ts';
import type { SentenceIndex } from './index/sentence-index.ts';
import type { Insight } from './ranking/insight.ts';
import type { StoryIndex } from './story-index.ts';

/** The nearest sentences are compared with the question token by token, if a text has no more than so many. */
const LOOKED_AT = 10;
const LONGEST = 400;

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

/** For a story whose index is not at hand. */
export function textsOfStory(story: Story): TextsToEncode {
  const texts = story.sentences.map(({ span }) => story.slice(span));
  return story.paragraphs[0]?.kind === 'headline'
    ? { texts, before: 0 }
    : { texts: [story.title ?? '', ...texts], before: 1 };
}

/** The vectors of a text's sentences, in its order. */
export async function encodeText({ texts, before }: TextsToEncode, encoder: Encoder): Promise<StoryVectors> {
  const vectors = await encoder.encodeStory([...texts]);
  return before === 0 ? vectors : vectors.slice(before * DIMENSIONS);
}

/** Encodes a text whose index is at hand. */
export async function encodeSentences(questions: SentenceIndex, encoder: Encoder): Promise<StoryVectors> {
  return encodeText(textsToEncode({ questions }), encoder);
}

/**
 * What the encoder makes of a question put to one text.
 *
 * @param closely compares the likeliest sentences token by token too, which costs up to a tenth of a second for a story that was not
 *   asked lately
 * @param vectors of `encodeText`, by this encoder; without the right number of them there is no insight
 */
export async function insightInto(
  { texts, before }: TextsToEncode,
  question: string,
  vectors: StoryVectors,
  encoder: Encoder,
  closely = true,
): Promise<Insight | undefined> {
  if (vectors.length !== (texts.length - before) * DIMENSIONS) return undefined;
  const near = cosines(vectors, await encoder.encodeQuestion(question));
  if (!closely || texts.length > LONGEST) return { cosines: near };
  const wanted = [...near.keys()]
    .sort((a, b) => (near[b] ?? 0) - (near[a] ?? 0))
    .slice(0, LOOKED_AT)
    .map((at) => at + before);
  const covered = await encoder.compare({ question, sentences: [...texts], wanted });
  return { cosines: near, tokenCoverages: covered?.subarray(before) };
}

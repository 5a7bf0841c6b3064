import type { Story } from '../story/story.ts';
import type { Encoder } from './encoder/encoder.ts';
import {
  cosines,
  coverage,
  type QuestionVectors,
  type StoryVectors,
  tokensOf,
  type UnpackedVectors,
  unpackVectors,
} from './encoder/vectors.ts';
import type { SentenceIndex } from './index/sentence-index.ts';
import type { Insight } from './ranking/insight.ts';
import { rankSentences } from './ranking/rank-sentences.ts';
import type { StoryIndex } from './story-index.ts';
import { asQuestion } from './text/bare-nouns.ts';
import { inEncodersWords } from './text/chat-words.ts';
import { respellQuestion } from './text/respell-question.ts';

/** So many of the nearest sentences are compared with the question token by token: it costs half a millisecond, whatever the length. */
const LOOKED_AT = 12;
/** So many of these, the best covered ones, are read: a tenth of a millisecond each, in the encoder's thread. */
const READ = 6;

/**
 * Confidence between which the best sentence is read together with the question, which costs as much as all the rest: of the dev
 * questions .46 are. Below it no reading makes an answer of what comes near; above it few are wrong.
 */
const UNSURE_FROM = 0.45;
const UNSURE_TO = 0.93;

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
  return encoder.encodeStory([...texts], before);
}

/** Encodes a text whose index is at hand. */
export async function encodeSentences(questions: SentenceIndex, encoder: Encoder): Promise<StoryVectors> {
  return encodeText(textsToEncode({ questions }), encoder);
}

/**
 * What the encoder makes of a question put to one text.
 *
 * @param vectors of `encodeText`, by this encoder; without the right number of them there is no insight
 */
export async function insightInto(
  { texts, before }: TextsToEncode,
  question: string,
  vectors: StoryVectors,
  encoder: Encoder,
): Promise<Insight | undefined> {
  const story = unpackVectors(vectors, texts.length - before);
  if (!story) return undefined;
  const asked = await encoder.encodeQuestion(asAsked(question, texts));
  const found = insightFrom(story, asked);
  return { ...found, readings: await readingsOf(story, asked, found, encoder) };
}

/** How near each sentence comes to words that somebody may have said: they ask nothing that a sentence could answer. */
export async function nearnessIn(
  { texts, before }: TextsToEncode,
  words: string,
  vectors: StoryVectors,
  encoder: Encoder,
): Promise<Insight | undefined> {
  const story = unpackVectors(vectors, texts.length - before);
  return story && { cosines: cosines(story, await encoder.encodeQuestion(asSpelt(words, texts))) };
}

/** Where the best sentence stands if it is unsure whether it answers: then it is worth reading together with the question. */
export function unsureSentence(
  { questions }: Pick<StoryIndex, 'questions'>,
  question: string,
  insight: Insight,
): number | undefined {
  const { confidence, refusal, ranking } = rankSentences(questions, question, insight);
  const isUnsure = refusal === null && confidence >= UNSURE_FROM && confidence <= UNSURE_TO;
  return isUnsure ? ranking[0]?.index : undefined;
}

/**
 * Adds what comes of reading the question and a sentence together. While there is much to do the insight stays as it is.
 *
 * @param at the sentence's position
 */
export async function readTogether(
  { texts, before }: TextsToEncode,
  question: string,
  insight: Insight,
  at: number,
  encoder: Encoder,
): Promise<Insight> {
  const sentence = texts[at + before];
  if (sentence === undefined) return insight;
  const logit = await encoder.readTogether(asAsked(question, texts), sentence);
  return logit === undefined ? insight : { ...insight, crossReading: { at, logit } };
}

/** How a model is asked: as a question, even if only nouns were typed. */
function asAsked(question: string, texts: readonly string[]): string {
  return asQuestion(asSpelt(question, texts));
}

/** With the text's spelling, and in words that the encoder knows. */
function asSpelt(words: string, texts: readonly string[]): string {
  return respellQuestion(inEncodersWords(words, texts), texts);
}

/** How much of the question, 0 to 1, the sentence covers that covers most of it; −1 if no token was kept of those near it. */
export function bestCoverage(story: UnpackedVectors, asked: QuestionVectors): number {
  let best = -1;
  for (const at of highest(cosines(story, asked), LOOKED_AT)) {
    const covered = coverage(story, asked, at);
    if (covered > best) best = covered;
  }
  return best;
}

/** What can be said without the reader. */
function insightFrom(story: UnpackedVectors, asked: QuestionVectors): Insight {
  const near = cosines(story, asked);
  const tokenCoverages = new Float64Array(near.length).fill(Number.NaN);
  for (const at of highest(near, LOOKED_AT)) tokenCoverages[at] = coverage(story, asked, at);
  return { cosines: near, tokenCoverages };
}

/** Where the highest values stand, so many of them; of equal ones the first. Done for each story that a question may be about. */
function highest(values: Float64Array, many: number): number[] {
  const bar = values.slice().sort()[values.length - many] ?? Number.NEGATIVE_INFINITY;
  const above: number[] = [];
  const equal: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    if (value > bar) above.push(at);
    else if (value === bar) equal.push(at);
  }
  return [...above, ...equal.slice(0, many - above.length)];
}

/** What the reader says of the sentences that come nearest and are covered best. */
async function readingsOf(
  story: UnpackedVectors,
  asked: QuestionVectors,
  { cosines: near, tokenCoverages }: Insight,
  encoder: Encoder,
): Promise<Float64Array> {
  const nearness = Array.from(near, (value, at) => value + (tokenCoverages?.[at] || 0));
  const best = [...nearness.keys()].sort((a, b) => (nearness[b] ?? 0) - (nearness[a] ?? 0)).slice(0, READ);
  const read = await encoder.read(
    asked,
    best.map((at) => tokensOf(story, at)),
  );
  const readings = new Float64Array(nearness.length).fill(Number.NaN);
  for (const [place, at] of best.entries()) readings[at] = read[place] ?? Number.NaN;
  return readings;
}

/** Numbers of the special tokens in the vocabulary of the models. */
const CLS = 101;
const SEP = 102;

/** Tokens of the headline before every window but the first. */
const HEADLINE = 20;
/** Tokens of the end of the sentence before. */
const BEFORE = 40;
/** Tokens of whole sentences in a window. */
const WINDOW = 150;
/** Tokens of one sentence; its rest is left out. */
const LONGEST = 90;
const QUESTION = 40;
const READ_HEADLINE = 24;
const READ_LONGEST = 64;
/** Tokens of the sentences that a reader sees behind the headline. */
const READ_TOKENS = 220;

/** What goes through a model at once. */
export interface Window {
  readonly ids: readonly number[];
  /** Where the second part begins, for models that tell a question from a text: token type 1 from here on. */
  readonly secondFrom: number;
  /** Tokens from and to of each sentence whose output is wanted. */
  readonly spans: readonly (readonly [sentence: number, from: number, to: number])[];
}

type Tokens = readonly number[];

/**
 * A story's sentences in context: headline, end of the sentence before, then whole sentences, as many as fit. The layout is that
 * of the training (training/data.py); another one costs accuracy.
 *
 * @param sentences tokens of each sentence, the headline first
 */
export function storyWindows(sentences: readonly Tokens[]): Window[] {
  const tokens = sentences.map((sentence) => (sentence.length > 0 ? sentence.slice(0, LONGEST) : [0]));
  const windows: Window[] = [];
  for (let at = 0; at < tokens.length; ) {
    const ids: number[] = [CLS];
    if (at > 0) ids.push(...(tokens[0] ?? []).slice(0, HEADLINE), SEP);
    // The sentence before the second one is the headline, which stands there already.
    if (at > 1) ids.push(...(tokens[at - 1] ?? []).slice(-BEFORE));
    const start = ids.length;
    const spans: [number, number, number][] = [];
    for (; at < tokens.length; at++) {
      const sentence = tokens[at] ?? [];
      if (spans.length > 0 && ids.length - start + sentence.length > WINDOW) break;
      spans.push([at, ids.length, ids.length + sentence.length]);
      ids.push(...sentence);
    }
    ids.push(SEP);
    windows.push({ ids, secondFrom: ids.length, spans });
  }
  return windows;
}

/** A question; its vector is the mean over all of it. */
export function questionWindow(question: Tokens): Window {
  const ids = [CLS, ...question.slice(0, QUESTION), SEP];
  return { ids, secondFrom: ids.length, spans: [[0, 0, ids.length]] };
}

/**
 * What the reader sees: the question, the headline, and the likeliest sentences in the story's order, the gaps between them
 * marked.
 *
 * @param sentences tokens of each sentence, the headline first
 * @param order sentences by how likely they answer
 */
export function readingWindow(
  question: Tokens,
  sentences: readonly Tokens[],
  order: readonly number[],
): Window {
  const cut = (at: number): Tokens => (sentences[at] ?? []).slice(0, READ_LONGEST);
  const asked = [CLS, ...question.slice(0, QUESTION), SEP];
  const headline = sentences[0]?.slice(0, READ_HEADLINE) ?? [];
  const ids = [...asked, ...(headline.length > 0 ? headline : [0])];
  const spans: [number, number, number][] = [[0, asked.length, ids.length]];
  let last = 0;
  for (const at of chosen(order, (place) => cut(place).length)) {
    if (at !== last + 1 || last === 0) ids.push(SEP);
    const sentence = cut(at);
    const from = ids.length;
    ids.push(...(sentence.length > 0 ? sentence : [0]));
    spans.push([at, from, ids.length]);
    last = at;
  }
  ids.push(SEP);
  return { ids, secondFrom: asked.length, spans };
}

/** The likeliest sentences that fit, with those before the first two, in the story's order. */
function chosen(order: readonly number[], lengthOf: (sentence: number) => number): number[] {
  const taken = new Set<number>();
  let room = READ_TOKENS;
  for (const [rank, at] of order.entries()) {
    if (at === 0 || taken.has(at)) continue;
    if (lengthOf(at) > room) break;
    taken.add(at);
    room -= lengthOf(at);
    if (rank < 2 && at > 1 && !taken.has(at - 1) && lengthOf(at - 1) <= room) {
      taken.add(at - 1);
      room -= lengthOf(at - 1);
    }
  }
  return [...taken].sort((a, b) => a - b);
}

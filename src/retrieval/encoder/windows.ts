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

/** What goes through a model at once. */
export interface Window {
  readonly ids: readonly number[];
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
  const tokens = sentences.map(cut);
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
    windows.push({ ids, spans });
  }
  return windows;
}

/** A question; its vector is the mean over all of it. */
export function questionWindow(question: Tokens): Window {
  const ids = [CLS, ...question.slice(0, QUESTION), SEP];
  return { ids, spans: [[0, 0, ids.length]] };
}

/** The special tokens of the cross-encoder's own vocabulary. */
const CROSS_CLS = 2;
const CROSS_SEP = 3;

/**
 * [CLS] question [SEP] sentence [SEP], by the cross-encoder's vocabulary (training/cross_encoder.py).
 *
 * @returns its only span is the sentence
 */
export function pairWindow(question: Tokens, sentence: Tokens): Window {
  const asked = [CROSS_CLS, ...question.slice(0, QUESTION), CROSS_SEP];
  const ids = [...asked, ...cut(sentence)];
  return { ids: [...ids, CROSS_SEP], spans: [[0, asked.length, ids.length]] };
}

/** As much of a sentence as a model is given; what has no tokens becomes one that says nothing. */
function cut(sentence: Tokens): Tokens {
  return sentence.length > 0 ? sentence.slice(0, LONGEST) : [0];
}

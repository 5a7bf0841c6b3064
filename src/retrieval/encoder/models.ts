import { Tokenizer } from '@huggingface/tokenizers';
import { LRUCache } from 'lru-cache';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { isFunctionWord } from '../text/function-words.ts';
import type { ModelFiles } from './model-files.ts';
import { bytesOf, coverage, keepTokens, type TokenVectors } from './token-vectors.ts';
import { DIMENSIONS } from './vectors.ts';
import { questionWindow, storyWindows, type Window } from './windows.ts';

/** Texts whose tokens are kept: a story's sentences are read again with each question. */
const KEPT_TOKENS = 2000;
/** Bytes of token vectors: thirty stories of 800 words. */
const KEPT_VECTORS = 16 * 2 ** 20;
const KEPT_QUESTIONS = 20;
/** Windows that one question may have encoded anew, each a fortieth of a second. */
const MOST_WINDOWS = 3;

/** A question and the sentences of a story that may answer it. */
export interface Comparison {
  readonly question: string;
  /** The headline first. */
  readonly sentences: readonly string[];
  /** The likeliest, by their numbers, best first. */
  readonly wanted: readonly number[];
}

/**
 * The encoder, loaded: it gives the vectors of sentences and questions. It only ranks and writes no word. One thread, to be used
 * inside a worker.
 */
export class Models {
  readonly #tokenizer: Tokenizer;
  readonly #encoder: InferenceSession;
  readonly #tensor: typeof Tensor;
  readonly #tokens = new Map<string, readonly number[]>();
  /** By the tokens of their window: questions about a story come soon after it, and one after the other. */
  readonly #windows = new LRUCache<string, TokenVectors>({
    maxSize: KEPT_VECTORS,
    sizeCalculation: bytesOf,
  });

  readonly #questions = new LRUCache<string, Float32Array>({ max: KEPT_QUESTIONS });

  private constructor(tokenizer: Tokenizer, encoder: InferenceSession, tensor: typeof Tensor) {
    this.#tokenizer = tokenizer;
    this.#encoder = encoder;
    this.#tensor = tensor;
  }

  /** @throws Error where onnxruntime-node is not installed or does not run on this machine */
  static async load({ encoder, tokenizer }: Omit<ModelFiles, 'version'>): Promise<Models> {
    const onnx = await import('onnxruntime-node');
    const options: InferenceSession.SessionOptions = {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      logSeverityLevel: 3,
      // Both keep memory for the longest window that ever came; without them it takes no longer.
      enableCpuMemArena: false,
      enableMemPattern: false,
    };
    const session = await onnx.InferenceSession.create(encoder, options);
    return new Models(new Tokenizer(tokenizer as object, {}), session, onnx.Tensor);
  }

  /**
   * The vectors of a story's sentences one after the other, each of unit length.
   *
   * @param breathe awaited between two windows, so that a question need not wait for a long story
   */
  async encodeStory(sentences: readonly string[], breathe: () => Promise<void>): Promise<Float32Array> {
    const vectors = new Float32Array(sentences.length * DIMENSIONS);
    for (const window of storyWindows(sentences.map((text) => this.#tokensOf(text)))) {
      const found = await this.#runAndKeep(window);
      for (const [row, [sentence]] of window.spans.entries())
        vectors.set(found.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), sentence * DIMENSIONS);
      await breathe();
    }
    return vectors;
  }

  async encodeQuestion(question: string): Promise<Float32Array> {
    return (await this.#read(question)).slice(0, DIMENSIONS);
  }

  /** The question's vector, then those of its tokens: both are wanted, one right after the other. */
  async #read(question: string): Promise<Float32Array> {
    const known = this.#questions.get(question);
    if (known) return known;
    const window = questionWindow(this.#tokensOf(question));
    const words = window.ids.map((_, at) => at).slice(1, -1);
    const found = await this.#run(window, words);
    this.#questions.set(question, found);
    return found;
  }

  /**
   * How well each wanted sentence covers the question, token by token; NaN for those that were not looked at, since their window
   * would have to be encoded anew and too many were.
   */
  async compare(
    { question, sentences, wanted }: Comparison,
    breathe: () => Promise<void>,
  ): Promise<Float32Array> {
    const found = new Float32Array(sentences.length).fill(Number.NaN);
    const windowOf = new Map<number, Window>();
    for (const window of storyWindows(sentences.map((text) => this.#tokensOf(text))))
      for (const [sentence] of window.spans) windowOf.set(sentence, window);
    const ofQuestion = (await this.#read(question)).subarray(DIMENSIONS);
    const weights = this.#tokenizer
      .encode(question, { add_special_tokens: false })
      .tokens.map((token: string) => (saysLittle(token) ? FUNCTION_WORD : 1));
    let runs = 0;
    for (const sentence of wanted) {
      const window = windowOf.get(sentence);
      const span = window?.spans.find(([number]) => number === sentence);
      if (!window || !span) continue;
      const key = keyOf(window);
      if (!this.#windows.has(key)) {
        if (runs++ >= MOST_WINDOWS) continue;
        await this.#runAndKeep(window);
        await breathe();
      }
      const tokens = this.#windows.get(key);
      if (tokens) found[sentence] = coverage(ofQuestion, weights, tokens, span[1], span[2]);
    }
    return found;
  }

  /** The vectors of the window's sentences; those of its tokens are kept. */
  async #runAndKeep(window: Window): Promise<Float32Array> {
    const from = window.spans[0]?.[1] ?? 0;
    const to = window.spans.at(-1)?.[2] ?? from;
    const tokens = Array.from({ length: to - from }, (_, at) => from + at);
    const found = await this.#run(window, tokens);
    const sentences = window.spans.length * DIMENSIONS;
    this.#windows.set(keyOf(window), keepTokens(from, found.subarray(sentences)));
    return found.subarray(0, sentences);
  }

  /** The vectors of the window's sentences, then those of single tokens. */
  async #run({ ids, spans }: Window, tokens: readonly number[]): Promise<Float32Array> {
    const length = ids.length;
    const whole = (valueAt: (at: number) => number) =>
      BigInt64Array.from({ length }, (_, at) => BigInt(valueAt(at)));
    const rows = spans.length + tokens.length;
    const pool = new Float32Array(rows * length);
    for (const [row, [, from, to]] of spans.entries())
      pool.fill(1 / (to - from), row * length + from, row * length + to);
    for (const [row, at] of tokens.entries()) pool[(spans.length + row) * length + at] = 1;
    const feeds: Record<string, Tensor> = {
      input_ids: new this.#tensor(
        'int64',
        whole((at) => ids[at] ?? 0),
        [1, length],
      ),
      attention_mask: new this.#tensor(
        'int64',
        whole(() => 1),
        [1, length],
      ),
      pool: new this.#tensor('float32', pool, [1, rows, length]),
    };
    const { out } = await this.#encoder.run(feeds);
    return out?.data as Float32Array;
  }

  #tokensOf(text: string): readonly number[] {
    const known = this.#tokens.get(text);
    if (known) return known;
    const { ids } = this.#tokenizer.encode(text, { add_special_tokens: false });
    this.#tokens.set(text, ids);
    if (this.#tokens.size > KEPT_TOKENS) this.#tokens.delete(this.#tokens.keys().next().value ?? '');
    return ids;
  }
}

/** Share of a question's token that says little: an article, an auxiliary, a question mark. */
const FUNCTION_WORD = 0.3;

function saysLittle(token: string): boolean {
  return !/[\p{L}\p{N}]/u.test(token) || isFunctionWord({ plain: token, key: token });
}

function keyOf({ ids }: Window): string {
  return ids.join(' ');
}

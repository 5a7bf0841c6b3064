import { Tokenizer } from '@huggingface/tokenizers';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { isFunctionWord } from '../text/function-words.ts';
import type { ModelFiles } from './model-files.ts';
import { openSession } from './session.ts';
import {
  DIMENSIONS,
  packVectors,
  type QuestionVectors,
  type StoryVectors,
  TOKEN_DIMENSIONS,
} from './vectors.ts';
import { questionWindow, storyWindows, type Window } from './windows.ts';

/** How much a question's token counts that says little: an article, an auxiliary, a question mark. */
const SAYS_LITTLE = 0.3;

/** Tokens of a story whose vectors are kept, some 9,000 words; sentences beyond are compared as wholes. A long text would take 14 times its size. */
const KEPT_TOKENS = 12_000;

/**
 * The encoder, loaded: it gives the vectors of sentences and questions. It only ranks and writes no word. One thread, to be used
 * inside a worker.
 */
export class Models {
  readonly #tokenizer: Tokenizer;
  readonly #encoder: InferenceSession;
  readonly #tensor: typeof Tensor;

  private constructor(tokenizer: Tokenizer, encoder: InferenceSession, tensor: typeof Tensor) {
    this.#tokenizer = tokenizer;
    this.#encoder = encoder;
    this.#tensor = tensor;
  }

  /** @throws Error if onnxruntime-node is not installed or does not run on this machine */
  static async load({ encoder, tokenizer }: Pick<ModelFiles, 'encoder' | 'tokenizer'>): Promise<Models> {
    const { session, Tensor } = await openSession(encoder);
    return new Models(new Tokenizer(tokenizer as object, {}), session, Tensor);
  }

  /**
   * The vectors of a story's sentences and their tokens.
   *
   * @param before how many sentences in front only give context: a headline that is no sentence of the story
   * @param breathe awaited between two windows, so that a question need not wait for a long story
   */
  async encodeStory(
    sentences: readonly string[],
    before: number,
    breathe: () => Promise<void>,
  ): Promise<StoryVectors> {
    const windows = storyWindows(sentences.map((text) => this.#encode(text).ids));
    let count = 0;
    const lengths = windows
      .flatMap(({ spans }) => spans.map(([, from, to]) => to - from))
      .slice(before)
      .map((length) => {
        if (count + length > KEPT_TOKENS) return 0;
        count += length;
        return length;
      });
    const vectors = new Float32Array(lengths.length * DIMENSIONS);
    const tokens = new Float32Array(count * TOKEN_DIMENSIONS);
    let at = 0;
    for (const window of windows) {
      const found = await this.#run(window);
      for (const [row, [sentence, from, to]] of window.spans.entries()) {
        if (sentence < before) continue;
        vectors.set(
          found.sentences.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS),
          (sentence - before) * DIMENSIONS,
        );
        if (lengths[sentence - before] === 0) continue;
        tokens.set(found.tokens.subarray(from * TOKEN_DIMENSIONS, to * TOKEN_DIMENSIONS), at);
        at += (to - from) * TOKEN_DIMENSIONS;
      }
      await breathe();
    }
    return packVectors(vectors, tokens, lengths);
  }

  async encodeQuestion(question: string): Promise<QuestionVectors> {
    const { ids, tokens } = this.#encode(question);
    const window = questionWindow(ids);
    const found = await this.#run(window);
    // Without the marks at both ends.
    const count = window.ids.length - 2;
    return {
      sentence: found.sentences,
      tokens: found.tokens.slice(TOKEN_DIMENSIONS, (count + 1) * TOKEN_DIMENSIONS),
      weights: Float32Array.from(tokens.slice(0, count), (token) => (saysLittle(token) ? SAYS_LITTLE : 1)),
    };
  }

  /** The vectors of the window's sentences and of all its tokens, of unit length. */
  async #run({ ids, spans }: Window): Promise<{ sentences: Float32Array; tokens: Float32Array }> {
    const length = ids.length;
    const whole = (valueAt: (at: number) => number) =>
      new this.#tensor(
        'int64',
        BigInt64Array.from({ length }, (_, at) => BigInt(valueAt(at))),
        [1, length],
      );
    const pool = new Float32Array(spans.length * length);
    for (const [row, [, from, to]] of spans.entries())
      pool.fill(1 / (to - from), row * length + from, row * length + to);
    const { out, tokens } = await this.#encoder.run({
      input_ids: whole((at) => ids[at] ?? 0),
      attention_mask: whole(() => 1),
      pool: new this.#tensor('float32', pool, [1, spans.length, length]),
    });
    return { sentences: out?.data as Float32Array, tokens: tokens?.data as Float32Array };
  }

  #encode(text: string): { readonly ids: readonly number[]; readonly tokens: readonly string[] } {
    return this.#tokenizer.encode(text, { add_special_tokens: false });
  }
}

function saysLittle(token: string): boolean {
  return !/[\p{L}\p{N}]/u.test(token) || isFunctionWord({ plain: token, key: token });
}

import { Tokenizer } from '@huggingface/tokenizers';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ModelFiles } from './model-files.ts';
import { DIMENSIONS } from './vectors.ts';
import { questionWindow, storyWindows, type Window } from './windows.ts';

/** Texts whose tokens are kept: a story's sentences are read again with each question. */
const KEPT_TOKENS = 2000;

/**
 * The encoder, loaded: it gives the vectors of sentences and questions. It only ranks and writes no word. One thread, to be used
 * inside a worker.
 */
export class Models {
  readonly #tokenizer: Tokenizer;
  readonly #encoder: InferenceSession;
  readonly #tensor: typeof Tensor;
  readonly #tokens = new Map<string, readonly number[]>();

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
      const found = await this.#run(window);
      for (const [row, [sentence]] of window.spans.entries())
        vectors.set(found.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), sentence * DIMENSIONS);
      await breathe();
    }
    return vectors;
  }

  async encodeQuestion(question: string): Promise<Float32Array> {
    return this.#run(questionWindow(this.#tokensOf(question)));
  }

  async #run({ ids, spans }: Window): Promise<Float32Array> {
    const length = ids.length;
    const whole = (valueAt: (at: number) => number) =>
      BigInt64Array.from({ length }, (_, at) => BigInt(valueAt(at)));
    const pool = new Float32Array(spans.length * length);
    for (const [row, [, from, to]] of spans.entries())
      pool.fill(1 / (to - from), row * length + from, row * length + to);
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
      pool: new this.#tensor('float32', pool, [1, spans.length, length]),
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

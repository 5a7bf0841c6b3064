import { Tokenizer } from '@huggingface/tokenizers';
import type { ModelFiles } from './model-files.ts';
import { openSession, type Session } from './session.ts';
import { pairWindow } from './windows.ts';

/**
 * Reads a question and a sentence together (a cross-encoder; Nogueira and Cho, 2019) and says how likely the sentence answers. It sees
 * what two vectors made apart do not hold: that another year, place or person is asked about. To be used inside a worker.
 */
export class CrossEncoder {
  readonly #tokenizer: Tokenizer;
  readonly #parts: Session;

  private constructor(tokenizer: Tokenizer, parts: Session) {
    this.#tokenizer = tokenizer;
    this.#parts = parts;
  }

  /** @throws Error if onnxruntime-node is not installed or does not run on this machine */
  static async load(files: Pick<ModelFiles, 'crossEncoder' | 'crossTokenizer'>): Promise<CrossEncoder> {
    const parts = await openSession(files.crossEncoder);
    return new CrossEncoder(new Tokenizer(files.crossTokenizer as object, {}), parts);
  }

  /** @returns a logit */
  async read(question: string, sentence: string): Promise<number> {
    const { session, Tensor } = this.#parts;
    const { ids, spans } = pairWindow(this.#idsOf(question), this.#idsOf(sentence));
    const [, from, to] = spans[0] ?? [0, 0, 0];
    const shape = [1, ids.length];
    const { logits } = await session.run({
      input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
      token_type_ids: new Tensor('int64', new BigInt64Array(ids.length).fill(1n, from), shape),
      pool: new Tensor('float32', new Float32Array(ids.length).fill(1 / (to - from), from, to), [
        1,
        ...shape,
      ]),
    });
    const [logit = Number.NaN] = (logits?.data ?? []) as Float32Array;
    return logit;
  }

  #idsOf(text: string): readonly number[] {
    return this.#tokenizer.encode(text, { add_special_tokens: false }).ids;
  }
}

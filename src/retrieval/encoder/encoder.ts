import { fileURLToPath } from 'node:url';
import { LRUCache } from 'lru-cache';
import { Piscina } from 'piscina';
import type { GistBlock, NearVersion } from './gist-scan.ts';
import type { QuestionVectors, StoryVectors } from './vectors.ts';
import type { Results, Task } from './worker.ts';

const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url));
/** Tasks that the worker takes turns on; further ones wait. */
const AT_ONCE = 32;
const MOST_WAITING = 1000;
/** Megabytes for what the thread just made; what it computes with lies elsewhere. */
const YOUNG_MB = 3;
const KEPT_QUESTIONS = 500;
/** Questions that are read together with their sentences at once; others must do without while there is much to do. */
const READ_AT_ONCE = 3;

/** Where the weights stand that come with the bot. */
export const MODELS_FOLDER = fileURLToPath(new URL('../../../models', import.meta.url));

/** Ranks by meaning. It writes no word: what it gives are numbers for the story's own sentences. */
export interface Encoder {
  /** Vectors of another version cannot be compared with those of this one. */
  readonly version: string;
  /**
   * @param sentences the headline first
   * @param before how many of them only give context and get no vectors
   */
  encodeStory(sentences: readonly string[], before?: number): Promise<StoryVectors>;
  encodeQuestion(question: string): Promise<QuestionVectors>;
  /** The versions whose gists come nearest to a question, best first. The gists are not copied. */
  nearest(question: string, gists: readonly GistBlock[], limit: number): Promise<readonly NearVersion[]>;
  /**
   * How likely each of some sentences answers the question.
   *
   * @param sentences the vectors of their tokens
   * @returns a logit for each; NaN if it has no tokens
   */
  read(asked: QuestionVectors, sentences: readonly Int8Array[]): Promise<ArrayLike<number>>;
  /**
   * The same of one sentence by reading the question together with it: surer, and ten times the work.
   *
   * @returns a logit; undefined while others wait for it
   */
  readTogether(question: string, sentence: string): Promise<number | undefined>;
  close(): Promise<void>;
}

/**
 * Starts the encoder in its own thread.
 *
 * @param folder holds the models and manifest.json
 * @throws Error that says why it cannot be used: weights missing or not those of the manifest, no onnxruntime-node
 */
export async function startEncoder(folder: string = MODELS_FOLDER): Promise<Encoder> {
  // ONNX Runtime would make an id of this machine, keep it in the home folder and send figures to its maker.
  process.env.ORT_DISABLE_TELEMETRY = '1';
  const stopping = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const pool = new Piscina({
    filename: WORKER,
    workerData: { folder, stopping },
    minThreads: 1,
    maxThreads: 1,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    concurrentTasksPerWorker: AT_ONCE,
    maxQueue: MOST_WAITING,
    recordTiming: false,
  });
  const run = <K extends Task['kind']>(task: Task & { kind: K }): Promise<Results[K]> => pool.run(task);
  // Without this a weight file that is missing would start the thread anew for ever.
  const failed = new Promise<never>((_, reject) => pool.once('error', reject));
  const questions = new LRUCache<string, QuestionVectors>({ max: KEPT_QUESTIONS });
  let reading = 0;
  try {
    const { version } = await Promise.race([run({ kind: 'load' }), failed]);
    const encoding = new Map<string, Promise<QuestionVectors>>();
    const encode = async (question: string) => {
      const vectors = await run({ kind: 'question', question });
      questions.set(question, vectors);
      return vectors;
    };
    const encodeQuestion = async (question: string) => {
      const known = questions.get(question);
      if (known) return known;
      // Several stories are asked the same at once.
      const begun = encoding.get(question);
      if (begun) return begun;
      const begins = encode(question).finally(() => encoding.delete(question));
      encoding.set(question, begins);
      return begins;
    };
    return {
      version,
      encodeStory: (sentences, before = 0) => run({ kind: 'story', sentences, before }),
      encodeQuestion,
      async nearest(question, gists, limit) {
        const known = questions.get(question);
        // Encoded and compared at one go: to wake the thread twice takes longer than to compare.
        const { near, asked } = await run({
          kind: 'nearest',
          question: known ? undefined : question,
          sentence: known?.sentence,
          gists,
          limit,
        });
        if (asked) questions.set(question, asked);
        return near;
      },
      read: (asked, sentences) => run({ kind: 'read', asked, sentences }),
      async readTogether(question, sentence) {
        if (reading >= READ_AT_ONCE) return undefined;
        reading++;
        try {
          return await run({ kind: 'readTogether', question, sentence });
        } finally {
          reading--;
        }
      },
      // onnxruntime ends the whole process if its thread is ended in the middle of a window.
      async close() {
        Atomics.store(stopping, 0, 1);
        await pool.close({ force: true });
      },
    };
  } catch (error) {
    await pool.destroy();
    throw error;
  }
}

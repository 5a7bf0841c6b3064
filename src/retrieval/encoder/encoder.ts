import { fileURLToPath } from 'node:url';
import { LRUCache } from 'lru-cache';
import { Piscina } from 'piscina';
import type { Comparison } from './models.ts';
import type { StoryVectors } from './vectors.ts';
import type { Results, Task } from './worker.ts';

const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url));
/** Tasks that the worker takes turns on; further ones wait. */
const AT_ONCE = 32;
const MOST_WAITING = 1000;
/** Megabytes for what the thread just made; what it computes with lies elsewhere. */
const YOUNG_MB = 6;
const KEPT_QUESTIONS = 500;
/** With so many tasks under way questions are ranked without a second look. */
const BUSY = 8;

/** Where the weights stand that come with the bot. */
export const MODELS_FOLDER = fileURLToPath(new URL('../../../models', import.meta.url));

/** Ranks by meaning. It writes no word: what it gives are numbers for the story's own sentences. */
export interface Encoder {
  /** Vectors of another version cannot be compared with those of this one. */
  readonly version: string;
  /** @param sentences the headline first */
  encodeStory(sentences: readonly string[]): Promise<StoryVectors>;
  /** A vector of unit length. */
  encodeQuestion(question: string): Promise<Float32Array>;
  /**
   * How well single sentences cover a question, token by token, 0 to 1; NaN for those that were not looked at. Undefined where
   * there is too much to do just now.
   */
  compare(comparison: Comparison): Promise<Float32Array | undefined>;
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
  let underWay = 0;
  const run = async <K extends Task['kind']>(task: Task & { kind: K }): Promise<Results[K]> => {
    underWay++;
    try {
      return await pool.run(task);
    } finally {
      underWay--;
    }
  };
  // Without this a weight file that is missing would start the thread anew for ever.
  const failed = new Promise<never>((_, reject) => pool.once('error', reject));
  const questions = new LRUCache<string, Float32Array>({ max: KEPT_QUESTIONS });
  try {
    const { version } = await Promise.race([run({ kind: 'load' }), failed]);
    return {
      version,
      encodeStory: (sentences) => run({ kind: 'story', sentences }),
      async encodeQuestion(question) {
        const known = questions.get(question);
        if (known) return known;
        const vector = await run({ kind: 'question', question });
        questions.set(question, vector);
        return vector;
      },
      compare: async (comparison) => {
        if (underWay >= BUSY) return undefined;
        return run({ kind: 'compare', ...comparison });
      },
      // onnxruntime ends the whole process where its thread is ended in the middle of a window.
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

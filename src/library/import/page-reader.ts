import { Worker } from 'node:worker_threads';
// The parser itself is loaded by the worker only: it would keep 20 MB here.
import { checkLength } from '../../story/decode-text.ts';
import { type Obstacle, UnreadablePage } from '../../story/formats/unreadable-page.ts';
import type { StoryReading } from '../../story/lay-out.ts';
import { type Wording, word } from '../../words/words.ts';
import { unpackStory } from '../stored-story.ts';

export interface PageJob {
  readonly id: number;
  readonly html: string;
  readonly url: string | undefined;
}

export type PageResult =
  | {
      readonly id: number;
      readonly text: string;
      readonly layout: string;
      readonly rest: Omit<StoryReading, 'story'>;
    }
  | { readonly id: number; readonly obstacle: Obstacle; readonly wording: Wording }
  | { readonly id: number; readonly fault: string };

/** Milliseconds for one page; real ones take less than one second on a small machine. */
const TIMEOUT = 10_000;
/** Milliseconds after which a worker without work ends and gives its memory back. */
const IDLE = 60_000;
const MEMORY_MB = 512;

/**
 * Reads pages in a worker thread: taking a hostile page apart can take many seconds, in which the bot would answer nobody.
 * A page that takes too long is given up together with its worker. One page at a time.
 */
export class PageReader {
  readonly #timeout: number;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #count = 0;

  constructor(timeout: number = TIMEOUT) {
    this.#timeout = timeout;
  }

  /** @throws UnreadablePage (a UserError) that says why there is no story and what to do instead */
  read(html: string, url?: string): Promise<StoryReading> {
    const reading = this.#last.then(() => this.#read({ id: ++this.#count, html, url }));
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  async #read(job: PageJob): Promise<StoryReading> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    let timer: NodeJS.Timeout | undefined;
    try {
      const result = await new Promise<PageResult>((resolve, reject) => {
        timer = setTimeout(() => reject(tooLong()), this.#timeout);
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () => reject(tooLong()));
        worker.postMessage(job);
      });
      return readingOf(result);
    } catch (error) {
      if (!(error instanceof UnreadablePage) || error.obstacle === 'too complex') await this.close();
      // Out of memory is the page's doing as well.
      if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        throw tooLong();
      throw error;
    } finally {
      clearTimeout(timer);
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      this.#idle = setTimeout(() => void this.close(), IDLE).unref();
    }
  }

  #start(): Worker {
    const worker = new Worker(new URL('./page-worker.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    // Neither the worker nor its idle timer keeps the process alive.
    worker.unref();
    return worker;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

function readingOf(result: PageResult): StoryReading {
  if ('obstacle' in result) throw new UnreadablePage(result.obstacle, result.wording);
  if ('fault' in result) throw new Error(`the page could not be read: ${result.fault}`);
  return { ...result.rest, story: unpackStory(checkLength(result.text), result.layout) };
}

function tooLong(): UnreadablePage {
  return new UnreadablePage('too complex', word('pageComplex'));
}

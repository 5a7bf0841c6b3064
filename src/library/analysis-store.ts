import { LRUCache } from 'lru-cache';
import type { Analysis } from '../analysis/analysis.ts';
import { AnalysisCache, analysisKey } from '../analysis/analysis-cache.ts';
import { type AboutMany, type AboutOne, ANSWER, type AnswerOrder } from '../analysis/answer-job.ts';
import type { AskedStory } from '../analysis/asked-story.ts';
import { unpackFound } from '../analysis/carry.ts';
import { MODEL_VERSION } from '../analysis/model-version.ts';
import { unpackAnalysis } from '../analysis/packed.ts';
import type { Story } from '../story/story.ts';
import { breathe, Stretch } from '../workers/breathe.ts';
import type { Workers } from '../workers/job.ts';
import type { Analyses } from './by-text.ts';
import { ANALYSE } from './import/read-job.ts';
import { packLayout } from './stored-story.ts';

/** Bytes of analyses that the main thread keeps: about 40 stories of 600 words. */
const KEPT = 16 * 2 ** 20;
const FRESH = 8 * 2 ** 20;
/** UTF-16 units, all asked stories together, up to which an answer is found on the main thread: it takes some 20 milliseconds. */
const SHORT = 24_000;

export interface AnalysisStoreParts {
  readonly library: Analyses;
  readonly workers: Workers;
  /** Hears of an analysis that could not be written down; it will be made again. */
  onError?(error: unknown): void;
  /** Functions that always run in a worker, because they tag typed text: only workers load the language model. */
  readonly tagging?: readonly ((...args: never[]) => unknown)[] | undefined;
  /** As `SHORT`; for tests. */
  readonly short?: number | undefined;
  readonly bytes?: number | undefined;
}

/**
 * Asks stories. Each is analysed once, in a worker, and its analysis read from the library from then on; one by another
 * version of the model is made again when its story is asked. Answers from short stories are found right here; long ones
 * are searched in a worker, which keeps what it made ready for the next question.
 */
export class AnalysisStore {
  readonly #parts: AnalysisStoreParts;
  readonly #short: number;
  readonly #kept: AnalysisCache;
  /** Packed analyses of texts that were just read; no more of them than this many bytes, however many previews wait. */
  readonly #fresh = new LRUCache<string, string>({
    maxSize: FRESH,
    sizeCalculation: ({ length }) => 2 * length,
  });
  /** Analyses being made: two people who ask at once share one. */
  readonly #making = new Map<string, Promise<string>>();

  constructor(parts: AnalysisStoreParts) {
    this.#parts = parts;
    this.#short = parts.short ?? SHORT;
    this.#kept = new AnalysisCache(parts.bytes ?? KEPT);
  }

  /** The estimated bytes of the analyses in this thread's memory. */
  get bytes(): number {
    return this.#kept.bytes;
  }

  /**
   * What a function finds in one story.
   *
   * @param owner whose turn it is if it has to wait
   * @param find one that `src/worker.ts` lists: a worker knows it by its name
   * @throws UserError if it takes too long
   */
  async ask<Args extends readonly unknown[], Found>(
    owner: string,
    find: AboutOne<Args, Found>,
    story: AskedStory,
    ...args: Args
  ): Promise<Found> {
    if (this.#isForWorker(find, [story])) return this.#inWorker<Found>(owner, find.name, true, [story], args);
    return find(await this.#analysis(owner, story), ...args);
  }

  /** What such a function finds in several stories. */
  async askAll<Args extends readonly unknown[], Found>(
    owner: string,
    find: AboutMany<Args, Found>,
    stories: readonly AskedStory[],
    ...args: Args
  ): Promise<Found> {
    if (this.#isForWorker(find, stories))
      return this.#inWorker<Found>(owner, find.name, false, stories, args);
    const analyses: Analysis[] = [];
    const stretch = new Stretch();
    for (const story of stories) {
      analyses.push(await this.#analysis(owner, story));
      await stretch.pause();
    }
    // What follows takes longest: the bot answers somebody else before.
    if (stories.length > 1) await breathe();
    return find(analyses, ...args);
  }

  /** Takes the analysis of a story that was just read; its preview and its keeping need no second one. */
  remember({ hash }: Story, packed: string): void {
    this.#fresh.set(hash, packed);
  }

  /** Writes a story's analysis down; to be called once the story itself was kept. */
  async keep(owner: string, story: Story): Promise<void> {
    const fresh = this.#fresh.get(story.hash);
    if (fresh === undefined) await this.#packed(owner, story);
    else await this.#write(story, fresh);
  }

  async #write({ hash }: Story, packed: string): Promise<void> {
    try {
      await this.#parts.library.keepAnalysis(hash, MODEL_VERSION, packed);
    } catch (error) {
      this.#parts.onError?.(error);
    }
  }

  /** To be called when an owner's stories were erased. */
  forget(): void {
    this.#kept.clear();
    this.#fresh.clear();
  }

  #isForWorker(find: (...args: never[]) => unknown, stories: readonly AskedStory[]): boolean {
    if (this.#parts.tagging?.includes(find)) return true;
    return stories.reduce((sum, { story }) => sum + story.text.length, 0) > this.#short;
  }

  async #analysis(owner: string, { story, corrections }: AskedStory): Promise<Analysis> {
    const key = analysisKey(story);
    let analysis = this.#kept.get(key);
    if (!analysis) {
      analysis = unpackAnalysis(story, await this.#packed(owner, story));
      this.#kept.keep(key, analysis);
    }
    return this.#kept.corrected(key, analysis, corrections);
  }

  async #inWorker<Found>(
    owner: string,
    name: string,
    one: boolean,
    asked: readonly AskedStory[],
    args: readonly unknown[],
  ): Promise<Found> {
    const stories = asked.map(({ story }) => story);
    const order: AnswerOrder = {
      name,
      one,
      stories: asked.map(({ story, corrections }) => ({ key: analysisKey(story), corrections })),
      args,
    };
    const { workers } = this.#parts;
    let result = await workers.run(owner, ANSWER, order);
    if ('missing' in result) {
      const given = [];
      for (const story of stories)
        given.push({ text: story.text, layout: packLayout(story), packed: await this.#packed(owner, story) });
      result = await workers.run(owner, ANSWER, { ...order, given });
    }
    if ('missing' in result) throw new Error('a worker was given stories and did not take them');
    return unpackFound(result.found, stories) as Found;
  }

  #packed(owner: string, story: Story): Promise<string> {
    const making = this.#making.get(story.hash) ?? this.#read(owner, story);
    this.#making.set(story.hash, making);
    return making.finally(() => this.#making.delete(story.hash));
  }

  async #read(owner: string, story: Story): Promise<string> {
    const { library, workers } = this.#parts;
    const known = await library.analysis(story.hash, MODEL_VERSION);
    if (known !== undefined) return known;
    const fresh = this.#fresh.get(story.hash);
    if (fresh !== undefined) return fresh;
    const packed = await workers.run(owner, ANALYSE, { text: story.text, layout: packLayout(story) });
    await this.#write(story, packed);
    return packed;
  }
}

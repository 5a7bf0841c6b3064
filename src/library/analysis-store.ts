import { type Analysis, analyse } from '../analysis/analysis.ts';
import { MODEL_VERSION } from '../analysis/model-version.ts';
import { packAnalysis, unpackAnalysis } from '../analysis/packed.ts';
import type { Story } from '../story/story.ts';
import type { Analyses } from './library.ts';

/** Analyses kept in memory; one of a 1,000-word story takes about half a megabyte. */
const CAPACITY = 100;

/**
 * Analyses stories once: the most recent ones stay in memory, what was found in all others is read from the library. An
 * analysis by another version of the model is not used; it is made again when its story is asked.
 */
export class AnalysisStore {
  readonly #library: Analyses;
  readonly #capacity: number;
  readonly #kept = new Map<string, Promise<Analysis>>();

  /** @param capacity analyses to keep in memory; the least recently used goes first */
  constructor(library: Analyses, capacity: number = CAPACITY) {
    this.#library = library;
    this.#capacity = capacity;
  }

  /** What is said in a story, and its index. Safe to call at once for one story: it is analysed once. */
  analyse(story: Story): Promise<Analysis> {
    // The same text with a corrected date or source is another index, since answers carry its story.
    const key = `${story.hash} ${JSON.stringify(story.details)}`;
    const analysed = this.#kept.get(key) ?? this.#make(story);
    this.#kept.delete(key);
    this.#kept.set(key, analysed);
    analysed.catch(() => this.#kept.delete(key));
    const oldest = this.#kept.size > this.#capacity ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
    return analysed;
  }

  async #make(story: Story): Promise<Analysis> {
    const known = await this.#library.analysis(story.hash, MODEL_VERSION);
    if (known !== undefined) return unpackAnalysis(story, known);
    const made = analyse(story);
    await this.#library.keepAnalysis(story.hash, MODEL_VERSION, packAnalysis(made));
    return made;
  }

  /** Writes a story's analysis down; to be called once the story itself was kept. */
  async keep(story: Story): Promise<void> {
    await this.#library.keepAnalysis(story.hash, MODEL_VERSION, packAnalysis(await this.analyse(story)));
  }

  /** To be called when an owner's stories were erased. */
  forget(): void {
    this.#kept.clear();
  }
}

import { LRUCache } from 'lru-cache';
import type { AskedStory } from '../analysis/asked-story.ts';
import {
  bestCoverage,
  encodeText,
  insightInto,
  nearnessIn,
  readTogether,
  textsOfStory,
  textsToEncode,
  unsureSentence,
} from '../retrieval/ask-by-meaning.ts';
import type { Encoder } from '../retrieval/encoder/encoder.ts';
import { type StoryVectors, unpackVectors } from '../retrieval/encoder/vectors.ts';
import type { Insight } from '../retrieval/ranking/insight.ts';
import type { Story } from '../story/story.ts';
import { Stretch } from '../workers/breathe.ts';
import type { AnalysisStore } from './analysis-store.ts';
import type { Vectors } from './by-text.ts';
import type { Owner } from './owner.ts';
import type { SearchHit } from './story-entry.ts';

/**
 * Bytes of the vectors that stay in memory; those of a story of 800 words take 90,000. For stories that are asked again and again: to
 * read others from the database takes a twentieth of a millisecond.
 */
const CAPACITY = 3 * 2 ** 20;
/** In the workers' queue encoding takes its turn like a server. */
const TURN = 'encoder';
/** Libraries searched by meaning at once; anyone else who asks meanwhile is answered from what full text finds. */
const SEARCHES = 4;
/** Of several stories so many are read together with a question. */
const READ_TOGETHER = 2;
/** Stories taken up at once after an upgrade. */
const RENEWED = 20;

export interface VectorStoreParts {
  readonly library: Vectors;
  /** If it could not start the reason: then there is never an insight, and words alone rank. */
  readonly encoder?: Encoder | Error | undefined;
  readonly analyses: Pick<AnalysisStore, 'ask'>;
  /** Hears of a story that could not be encoded; it is answered by words. */
  onError(error: unknown): void;
}

/**
 * Encodes each story once, in the background, and keeps its vectors with the library. A story without vectors is answered by
 * its words, and encoded next.
 */
export class VectorStore {
  readonly #parts: VectorStoreParts;
  readonly #encoder: Encoder | undefined;
  readonly #kept: LRUCache<string, StoryVectors>;
  readonly #queued = new Map<string, Promise<void>>();
  #last: Promise<void> = Promise.resolve();
  #searches = 0;
  #closed = false;

  /** @param capacity bytes of the vectors that stay in memory; the least recently used go first */
  constructor(parts: VectorStoreParts, capacity: number = CAPACITY) {
    this.#parts = parts;
    this.#encoder = parts.encoder instanceof Error ? undefined : parts.encoder;
    this.#kept = new LRUCache({ maxSize: capacity, sizeCalculation: ({ byteLength }) => byteLength });
  }

  /** Why words alone rank; undefined if meaning does too. */
  get wordsOnly(): string | undefined {
    const { encoder } = this.#parts;
    return encoder instanceof Error ? encoder.message : undefined;
  }

  /**
   * What the encoder makes of a question; undefined if the story is not encoded yet or there is no encoder.
   *
   * @param owner whose turn it is if it has to wait
   * @param isAnswered the story is to answer; otherwise only how near its sentences come is looked at
   */
  async insightInto(
    owner: Owner,
    asked: AskedStory,
    question: string,
    isAnswered = true,
  ): Promise<Insight | undefined> {
    if (!isAnswered) return this.#look(asked, question, nearnessIn);
    const insight = await this.#look(asked, question, insightInto);
    return insight && this.#readTogether(owner, asked, question, insight);
  }

  /**
   * The same for several stories, the likeliest first: with those behind the first two no question is read together.
   */
  async insightsInto(
    owner: Owner,
    stories: readonly AskedStory[],
    question: string,
    isAnswered = true,
  ): Promise<readonly (Insight | undefined)[]> {
    const look = isAnswered ? insightInto : nearnessIn;
    // Together: the encoder's thread is woken once for all of them.
    const insights = await Promise.all(stories.map((story) => this.#look(story, question, look)));
    if (!isAnswered) return insights;
    return Promise.all(
      insights.map((insight, at) => {
        const story = stories[at];
        return story && insight && at < READ_TOGETHER
          ? this.#readTogether(owner, story, question, insight)
          : insight;
      }),
    );
  }

  async #look(
    { story }: AskedStory,
    question: string,
    look: typeof insightInto,
  ): Promise<Insight | undefined> {
    const encoder = this.#encoder;
    if (!encoder) return undefined;
    try {
      const vectors = await this.#vectorsOf(story.hash, encoder);
      if (vectors) return await look(textsOfStory(story), question, vectors, encoder);
      void this.encode(story);
    } catch (error) {
      this.#parts.onError(error);
    }
    return undefined;
  }

  async #readTogether(owner: Owner, asked: AskedStory, question: string, insight: Insight): Promise<Insight> {
    const { analyses, onError } = this.#parts;
    if (!this.#encoder) return insight;
    try {
      const at = await analyses.ask(owner, unsureSentence, asked, question, insight);
      if (at === undefined) return insight;
      return await readTogether(textsOfStory(asked.story), question, insight, at, this.#encoder);
    } catch (error) {
      onError(error);
      return insight;
    }
  }

  /**
   * The owner's stories that come nearest to a question in meaning, best first; none if words alone must do: without an encoder,
   * or while there is much to do.
   */
  async nearest(owner: Owner, question: string, limit: number): Promise<readonly SearchHit[]> {
    const { library, onError } = this.#parts;
    const encoder = this.#encoder;
    if (!encoder || this.#searches >= SEARCHES) return [];
    this.#searches++;
    try {
      return await library.nearest(
        owner,
        encoder.version,
        (blocks, most) => encoder.nearest(question, blocks, most),
        limit,
      );
    } catch (error) {
      onError(error);
      return [];
    } finally {
      this.#searches--;
    }
  }

  /**
   * How much of a question the best sentence of each text covers, `bestCoverage`; undefined for those that are not encoded.
   *
   * @param hashes of the texts
   */
  async coverages(hashes: readonly string[], question: string): Promise<readonly (number | undefined)[]> {
    const { onError } = this.#parts;
    const encoder = this.#encoder;
    if (!encoder) return hashes.map(() => undefined);
    const coverages: (number | undefined)[] = [];
    try {
      const asked = await encoder.encodeQuestion(question);
      const stretch = new Stretch();
      for (const hash of hashes) {
        const vectors = await this.#vectorsOf(hash, encoder);
        const unpacked = vectors && unpackVectors(vectors);
        coverages.push(unpacked && bestCoverage(unpacked, asked));
        await stretch.pause();
      }
      return coverages;
    } catch (error) {
      onError(error);
      return hashes.map(() => undefined);
    }
  }

  async #vectorsOf(hash: string, { version }: Encoder): Promise<StoryVectors | undefined> {
    const vectors = this.#kept.get(hash) ?? (await this.#parts.library.vectors(hash, version));
    if (vectors) this.#kept.set(hash, vectors);
    return vectors;
  }

  /** Encodes a story after those that came before it; resolves once that is done, and never rejects. */
  encode(story: Story): Promise<void> {
    const known = this.#queued.get(story.hash);
    if (known !== undefined) return known;
    const work = this.#last.then(() => this.#encode(story));
    this.#last = work;
    this.#queued.set(story.hash, work);
    return work;
  }

  async #encode(story: Story): Promise<void> {
    const { library, onError } = this.#parts;
    const encoder = this.#encoder;
    try {
      if (!encoder || this.#closed) return;
      // One that has vectors lacks only the gist that is made of them.
      const known = await library.vectors(story.hash, encoder.version);
      const vectors = known ?? (await this.#encodeNow(story, encoder));
      this.#kept.set(story.hash, vectors);
      await library.keepVectors(story.hash, encoder.version, vectors);
    } catch (error) {
      if (!this.#closed) onError(error);
    } finally {
      this.#queued.delete(story.hash);
    }
  }

  async #encodeNow(story: Story, encoder: Encoder): Promise<StoryVectors> {
    const texts = await this.#parts.analyses.ask(TURN, textsToEncode, { story, corrections: [] });
    return encodeText(texts, encoder);
  }

  /** Encodes the library's stories that have no vectors by this encoder: after an upgrade, or if it could not start before. */
  async renew(): Promise<void> {
    const { library, onError } = this.#parts;
    const encoder = this.#encoder;
    if (!encoder) return;
    const tried = new Set<string>();
    try {
      while (!this.#closed) {
        const stories = await library.withoutVectors(encoder.version, RENEWED + tried.size);
        const fresh = stories.filter(({ hash }) => !tried.has(hash));
        if (fresh.length === 0) return;
        for (const story of fresh) {
          tried.add(story.hash);
          await this.encode(story);
        }
      }
    } catch (error) {
      if (!this.#closed) onError(error);
    }
  }

  /** To be called when an owner's stories were erased. */
  forget(): void {
    this.#kept.clear();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#encoder?.close();
    await this.#last;
  }
}

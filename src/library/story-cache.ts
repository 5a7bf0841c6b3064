import { LRUCache } from 'lru-cache';
import type { StoryDetails } from '../story/details.ts';
import type { Story } from '../story/story.ts';
import { readCorrections, unpackDetails } from './stored-story.ts';

/** Bytes of the stories and details that stay in memory: some 150 stories of 600 words. */
const STORIES = 3 * 2 ** 20;
const DETAILS = 2 ** 20;
/** Bytes of a story for each UTF-16 unit of its text, once its sentences were split. */
const BYTES_PER_UNIT = 6;
/** Bytes of a row of details beside its key. */
const ROW = 500;

/** What a story is made of, as its row holds it. */
export interface StoredShape {
  /** SHA-256 of the text. */
  readonly hash: string;
  readonly layout: string;
  readonly corrections: string | null;
}

/**
 * Stories as they were read last: to make one again, a hash and its sentences included, takes longer than to find its row. Kept by
 * content, and only asked for once a row of the owner's own says that they have it.
 */
export class StoryCache {
  readonly #stories = new LRUCache<string, Story>({
    maxSize: STORIES,
    sizeCalculation: ({ text }, key) => key.length + Math.max(1, text.length * BYTES_PER_UNIT),
  });
  readonly #details = new LRUCache<string, StoryDetails>({
    maxSize: DETAILS,
    sizeCalculation: (_, { length }) => length + ROW,
  });

  get(shape: StoredShape): Story | undefined {
    return this.#stories.get(keyOf(shape));
  }

  keep(shape: StoredShape, story: Story): void {
    this.#stories.set(keyOf(shape), story);
  }

  /** Its details as they are shown, corrected. */
  details({ layout, corrections }: Pick<StoredShape, 'layout' | 'corrections'>): StoryDetails {
    const key = `${layout}\n${corrections ?? ''}`;
    const known = this.#details.get(key);
    if (known) return known;
    const details = unpackDetails(layout, readCorrections(corrections));
    this.#details.set(key, details);
    return details;
  }

  /** To be called when stories were erased. */
  forget(): void {
    this.#stories.clear();
    this.#details.clear();
  }
}

function keyOf({ hash, layout, corrections }: StoredShape): string {
  return `${hash}\n${layout}\n${corrections ?? ''}`;
}

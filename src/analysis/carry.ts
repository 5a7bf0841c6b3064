import type { Excerpt } from '../story/excerpt.ts';
import type { Span } from '../story/span.ts';
import { Story } from '../story/story.ts';

/** Stand-ins for a story, and for an excerpt of it, between threads: their place among the asked stories. */
interface StoryMark {
  readonly $story: number;
}
interface ExcerptMark {
  readonly $excerpt: Span;
  readonly of: number;
}

/**
 * An answer, or anything else that was found, as plain data. Stories and excerpts become marks: nothing is copied
 * that the other side has, and every excerpt is cut from the story again there.
 *
 * @param stories those that were asked
 */
export function pack(value: unknown, stories: readonly Story[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Story) return { $story: placeOf(value, stories) } satisfies StoryMark;
  if (isExcerpt(value)) {
    const of = stories.findIndex(({ hash }) => hash === value.hash);
    if (of < 0) throw new RangeError('an excerpt of a story that was not asked');
    return { $excerpt: value.span, of } satisfies ExcerptMark;
  }
  if (Array.isArray(value)) return value.map((each) => pack(each, stories));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each, stories)]));
}

/**
 * What was packed, with this side's stories.
 *
 * @throws RangeError if a span is none of the story's
 */
export function unpackFound(value: unknown, stories: readonly Story[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => unpackFound(each, stories));
  if ('$story' in value) return storyAt(stories, value.$story);
  if ('$excerpt' in value && 'of' in value) return storyAt(stories, value.of).excerpt(value.$excerpt as Span);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpackFound(each, stories)]));
}

function placeOf(story: Story, stories: readonly Story[]): number {
  const at = stories.indexOf(story);
  if (at < 0) throw new RangeError('a story that was not asked');
  return at;
}

function storyAt(stories: readonly Story[], at: unknown): Story {
  const story = typeof at === 'number' ? stories[at] : undefined;
  if (!story) throw new RangeError('no such story');
  return story;
}

function isExcerpt(value: object): value is Excerpt {
  return 'storyId' in value && 'hash' in value && 'span' in value && 'text' in value;
}

import type { Span } from './span.ts';

/**
 * A verbatim piece of one story: `text` is exactly `story.text.slice(...span)`.
 *
 * Made by `Story.excerpt` only; the brand keeps other objects out of a block quote at compile time and the proof gate
 * checks it again at run time.
 */
export interface Excerpt {
  readonly storyId: string;
  /** The content hash of the story's canonical text at the time the excerpt was cut. */
  readonly hash: string;
  readonly span: Span;
  /** Number of the paragraph that holds the span's start: 0 for the headline, then 1, 2, …; null in a note. */
  readonly paragraph: number | null;
  readonly text: string;
  readonly [brand]: true;
}

declare const brand: unique symbol;

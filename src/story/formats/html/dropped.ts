import type { FurnitureReason } from '../../../words/en/lines.ts';

/** Something of a page that did not become part of the story, kept so that nothing disappears silently. */
export interface DroppedPart {
  readonly reason: FurnitureReason;
  /** What it says, as much as is kept. */
  readonly text: string;
  /** Number of words. */
  readonly words: number;
}

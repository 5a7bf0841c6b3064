import type { FurnitureReason } from '../messages/en/lines.ts';
import { wordCount } from './bylines.ts';

/** A part of a page that did not become part of the story; kept, so nothing disappears silently. */
export interface DroppedPart {
  readonly reason: FurnitureReason;
  /** What it says, as much as is kept. */
  readonly text: string;
  /** Number of words. */
  readonly words: number;
}

/** Collects what was left out; neighbours left out for the same reason become one part. */
export class Bin {
  readonly #open: { reason: FurnitureReason; texts: string[]; words: number }[] = [];

  drop(reason: FurnitureReason, text: string): void {
    const last = this.#open.at(-1);
    if (last?.reason !== reason) this.#open.push({ reason, texts: [text], words: wordCount(text) });
    else {
      last.texts.push(text);
      last.words += wordCount(text);
    }
  }

  get parts(): DroppedPart[] {
    return this.#open.map(({ reason, texts, words }) => ({ reason, text: texts.join(' '), words }));
  }
}

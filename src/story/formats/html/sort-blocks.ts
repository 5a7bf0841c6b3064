import type { FurnitureReason } from '../../../words/en/lines.ts';
import type { DroppedPart } from '../../dropped.ts';
import { countWords, plain } from './dom.ts';
import { furnitureReason } from './furniture-text.ts';
import type { Candidate } from './main-content.ts';
import type { PageMetadata } from './metadata.ts';

export interface SortedBlocks {
  readonly paragraphs: readonly string[];
  readonly dropped: readonly DroppedPart[];
}

/** Tells the story's paragraphs from furniture and from the rest of the page; everything ends up in one of the two. */
export function sortBlocks(candidates: readonly Candidate[], metadata: PageMetadata): SortedBlocks {
  const headline = plain(metadata.headline ?? '');
  const byline = plain(metadata.byline ?? '');
  const publisher = plain(metadata.publisher ?? '');
  const top = candidates.findIndex(({ text }) => plain(text) === headline);
  const paragraphs: string[] = [];
  const bin = new Bin();
  for (const [at, block] of candidates.entries()) {
    const same = plain(block.text);
    if (same === headline) continue;
    // What stands above the headline is the page's head, unless the headline stands below the story.
    const above = at < top && top < candidates.length / 2;
    const opening = paragraphs.length === 0;
    const isByline = opening && same !== '' && (same.replace(/^by /u, '') === byline || same === publisher);
    const reason = isByline ? 'byline and date' : furnitureReason(block, opening && block.main);
    if (reason !== undefined) bin.drop(reason, block.text);
    else if (!block.main || above) bin.drop('outside the story', block.text);
    else paragraphs.push(block.text);
  }
  return { paragraphs, dropped: bin.parts };
}

/** Joins neighbours that were dropped for the same reason. */
class Bin {
  readonly parts: DroppedPart[] = [];

  drop(reason: FurnitureReason, text: string): void {
    const last = this.parts.at(-1);
    const joined = last?.reason === reason ? `${last.text} ${text}` : text;
    if (last?.reason === reason) this.parts.pop();
    this.parts.push({ reason, text: joined, words: countWords(joined) });
  }
}

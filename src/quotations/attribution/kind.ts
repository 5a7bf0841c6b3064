import { partitionPoint } from '../../story/partition-point.ts';
import type { Span } from '../../story/span.ts';
import type { AttributionKind } from './attribution.ts';

/**
 * Direct if every word of the content is inside quotation marks, mixed if some are, indirect if none is.
 *
 * @param regions the quoted stretches of the text, in order (`findQuoteRegions`)
 */
export function classify(text: string, content: readonly Span[], regions: readonly Span[]): AttributionKind {
  let words = 0;
  let quoted = 0;
  for (const [start, end] of content) {
    let region = firstEndingAfter(regions, start);
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
      const at = start + match.index;
      while (region < regions.length && (regions[region]?.[1] ?? 0) <= at) region++;
      words++;
      if ((regions[region]?.[0] ?? Number.POSITIVE_INFINITY) <= at) quoted++;
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted === words ? 'direct' : 'mixed';
}

function firstEndingAfter(regions: readonly Span[], offset: number): number {
  return partitionPoint(regions, ([, end]) => end <= offset);
}

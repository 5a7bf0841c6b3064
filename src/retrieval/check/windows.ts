import type { ClaimWords } from './claim-words.ts';
import type { PrintedWords } from './printed-words.ts';

/** Stretches of a story that a claim is aligned with, at most. */
const MOST_WINDOWS = 8;
/** Words of all of them together: a long claim costs no more than its length. */
const MOST_COLUMNS = 4000;
/** Words around a stretch: as long as words of saying. */
const SLACK = 44;
/** A key that is more frequent in a story says nothing about the place. */
const MOST_POSITIONS = 400;
const BUCKET = 24;

/**
 * The positions of a story, ascending, from which a claim may come: those with most of its rarer words in the claim's
 * order. Linear in the story.
 */
export function candidateWindows(
  { words }: ClaimWords,
  { words: printed, positions }: PrintedWords,
): number[] {
  const votes = new Map<number, number>();
  for (const [at, { key }] of words.entries()) {
    const held = positions.get(key) ?? [];
    if (held.length > MOST_POSITIONS) continue;
    const weight = Math.log(1 + printed.length / held.length);
    for (const position of held) {
      const bucket = Math.floor((position - at + words.length) / BUCKET);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  }
  const score = (bucket: number): number => (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0);
  const best = [...votes.keys()].sort((a, b) => score(b) - score(a) || a - b);
  const chosen = new Set<number>();
  let columns = 0;
  for (const bucket of best) {
    if (chosen.has(bucket) || chosen.has(bucket - 1)) continue;
    chosen.add(bucket);
    columns += words.length + 2 * SLACK + BUCKET;
    if (chosen.size === MOST_WINDOWS || columns > MOST_COLUMNS) break;
  }
  const taken = new Set<number>();
  for (const bucket of chosen) {
    const from = Math.max(0, bucket * BUCKET - words.length - SLACK);
    const to = Math.min(printed.length, (bucket + 2) * BUCKET + SLACK);
    for (let at = from; at < to; at++) taken.add(at);
  }
  return [...taken].sort((a, b) => a - b);
}

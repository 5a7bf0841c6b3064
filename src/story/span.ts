import { partitionPoint } from './partition-point.ts';

/** A half-open range `[start, end)` of UTF-16 code units into a story's canonical text. */
export type Span = readonly [start: number, end: number];

/** True if the two ranges share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** True if `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** The spans that share code units with another; in order and disjoint. */
export function overlapping(spans: readonly Span[], span: Span): Span[] {
  const from = partitionPoint(spans, ([, end]) => end <= span[0]);
  const to = partitionPoint(spans, ([start]) => start < span[1]);
  return spans.slice(from, Math.max(from, to));
}

/** The span without the white space at its two ends; empty at its start if it is nothing but white space. */
export function trimSpan(text: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  return [from, to];
}

/** Code units that two ranges share. */
export function sharedUnits(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

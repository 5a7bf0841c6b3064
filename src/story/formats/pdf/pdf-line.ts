/** A piece of text in its place on a page; points, from the lower left corner. */
export interface PdfFragment {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
}

/** A line of a column. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
  /** It was the line of a page whose lines are counted. */
  readonly hadNumber?: boolean | undefined;
  /** A box stood above it in its column. */
  readonly isResumed?: boolean | undefined;
  /** In a column of smaller type beside the text. */
  readonly isAside?: boolean | undefined;
}

/** Lines from which two columns are seen. */
export const FEWEST_LINES = 3;

/** A line with its page, counted from 1. */
export interface Placed extends PdfLine {
  readonly page: number;
}

/** The size in which most characters are set. */
export function usualSize(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

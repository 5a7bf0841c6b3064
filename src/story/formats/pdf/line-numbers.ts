import type { PdfLine } from './pdf-line.ts';

const NUMBER = /^(\d{1,3})(?=\s|$)\s*/u;
const FEWEST = 8;
/** Share of the numbers that follow each other, and of a page's rows that have one. */
const IN_ORDER = 0.85;
const NUMBERED = 0.7;
/** Points within which two lines are one row. */
const SAME_ROW = 3;

/**
 * The lines of a page without the numbers at the left of each, as transcripts of courts and bills have them. A list of
 * figures has them on a part of its page only.
 *
 * @param lines from the top
 * @param isKnown true if other pages of the file have them: the last one may have a few lines
 */
export function withoutLineNumbers(lines: readonly PdfLine[], isKnown = false): readonly PdfLine[] {
  const margin = Math.min(...lines.map(({ x }) => x));
  const numbered = lines.filter((line) => NUMBER.test(line.text) && line.x - margin < 2 * line.size);
  if (numbered.length < (isKnown ? 1 : FEWEST)) return lines;
  const values = numbered.map(({ text }) => Number(NUMBER.exec(text)?.[1]));
  const steps = values.slice(1).filter((value, at) => value === (values[at] ?? 0) + 1);
  let rows = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const { y } of lines)
    if (last - y > SAME_ROW) {
      rows++;
      last = y;
    }
  const isOrdered = steps.length >= IN_ORDER * (values.length - 1);
  const isCount = isKnown ? values[0] === 1 : numbered.length >= NUMBERED * rows;
  if (!isOrdered || !isCount) return lines;
  const set = new Set(numbered);
  const heights = numbered.map(({ y }) => y);
  let row = 0;
  return lines.flatMap((line) => {
    while (row < heights.length - 1 && (heights[row] ?? 0) - line.y > SAME_ROW) row++;
    const isInRow = Math.abs((heights[row] ?? 0) - line.y) <= SAME_ROW;
    if (!set.has(line)) return isInRow ? { ...line, hadNumber: true } : line;
    const length = NUMBER.exec(line.text)?.[0].length ?? 0;
    if (length >= line.text.length) return [];
    const x = line.x + ((line.right - line.x) * length) / line.text.length;
    return { ...line, text: line.text.slice(length), x, hadNumber: true };
  });
}

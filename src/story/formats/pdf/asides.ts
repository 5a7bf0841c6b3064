import type { PdfLine } from './pdf-line.ts';

/** Times the size of the text: larger type in a column is a heading or a pull quote; smaller type a box or a caption. */
const LARGER = 1.12;
const SMALLER = 0.92;
const FEWEST_SMALL = 3;
/** Share of all characters from which smaller type is text of its own. */
const MOST_SMALL = 0.35;
const FEWEST_WORDS = 5;
/** Runs of larger type that are looked for in the text. */
const MOST_LOOKED_FOR = 100;

export interface Asides<Line> {
  readonly text: readonly Line[];
  /** In reading order, behind the text: boxes, and columns at the side. */
  readonly boxes: readonly Line[];
  /** What the text says as well. */
  readonly pullQuotes: readonly Line[];
}

/**
 * Takes boxes and pull quotes from between the lines of a text, whose sentences then go on over them.
 *
 * @param textSize in which most of it is set
 * @param isHead lines that open the document stay where they are
 */
export function takeAsides<Line extends PdfLine>(
  lines: readonly Line[],
  textSize: number,
  isHead: (line: Line) => boolean,
): Asides<Line> {
  const [text, boxes, pullQuotes]: [Line[], Line[], Line[]] = [[], [], []];
  const plainText = ` ${plain(
    lines
      .filter(({ size }) => size <= LARGER * textSize)
      .map((line) => line.text)
      .join(' '),
  )} `;
  const length = (some: readonly Line[]) => some.reduce((sum, line) => sum + line.text.length, 0);
  const isSmall = ({ size }: Line) => size < SMALLER * textSize;
  const hasSmallText = length(lines.filter(isSmall)) > MOST_SMALL * length(lines);
  let looked = 0;
  const isRepeated = (run: readonly Line[]) => {
    const words = plain(run.map((line) => line.text).join(' '));
    return (
      ++looked <= MOST_LOOKED_FOR &&
      words.split(' ').length >= FEWEST_WORDS &&
      plainText.includes(` ${words} `)
    );
  };
  // True behind a box: the gap that it fills does not end a paragraph.
  let isOver = false;
  for (const run of runsOf(lines, textSize)) {
    const [first] = run;
    if (first === undefined) continue;
    const isQuote = first.size > LARGER * textSize && !isHead(first) && isRepeated(run);
    const isBox = isSmall(first) && !isHead(first) && run.length >= FEWEST_SMALL && !hasSmallText;
    if (first.isAside || isBox) boxes.push(...run.map((line) => ({ ...line, isAside: true })));
    else if (isQuote) pullQuotes.push(...run);
    else text.push(...(isOver ? [{ ...first, isResumed: true }, ...run.slice(1)] : run));
    isOver = !first.isAside && (isBox || isQuote);
  }
  return { text, boxes, pullQuotes };
}

/** Lines one after the other of one kind of type. */
function runsOf<Line extends PdfLine>(lines: readonly Line[], textSize: number): Line[][] {
  const kindOf = ({ size, isAside }: Line) =>
    isAside
      ? 'side'
      : size > LARGER * textSize
        ? size.toFixed(1)
        : size < SMALLER * textSize
          ? 'small'
          : 'text';
  const runs: Line[][] = [];
  let kind = '';
  for (const line of lines) {
    if (kindOf(line) === kind) runs.at(-1)?.push(line);
    else runs.push([line]);
    kind = kindOf(line);
  }
  return runs;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[-\u00ad]\s(?=\p{Ll})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

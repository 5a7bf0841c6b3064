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
}

/** Share of the font size: a wider gap on one line is that between two columns. */
const COLUMN_GAP = 1.3;
/** From here on, a narrower one counts, too, if the same place is free on many lines. */
const GUTTER_GAP = 0.55;
/** Share of the lines elsewhere that may have text over a gutter: headlines run over all columns. */
const MOSTLY_FREE = 0.15;
/** Share of the lines that a column has. */
const COLUMN = 0.3;
/** Too narrow: some files set the letters of a word apart. */
const WORD_GAP = 0.15;
const SAME_LINE = 0.5;
const OVERLAP = 1.5;
/** Share of the font size within which base lines are one; texts that may be printed over each other in one row. */
const LEVEL = 0.1;
const MOST_LAYERS = 8;
/** Share of the text's width from which a line runs over all columns. */
const SPANNING = 0.6;
/** Lines from which two columns are seen. */
const FEWEST_LINES = 3;

/** The lines of a page in reading order: column by column between the lines that run over all of them. */
export function linesOfPage(fragments: readonly PdfFragment[]): PdfLine[] {
  const profile = profileOf(fragments);
  const pieces = joinPieces(fragments, profile);
  if (pieces.length === 0) return [];
  const left = Math.min(...pieces.map(({ x }) => x));
  const right = Math.max(...pieces.map((piece) => piece.right));
  const ordered: PdfLine[] = [];
  let region: PdfLine[] = [];
  const flush = () => {
    ordered.push(...orderColumns(region));
    region = [];
  };
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if (piece.right - piece.x > SPANNING * (right - left) || profile.isCrossed(piece.x, piece.right)) {
      flush();
      ordered.push(piece);
    } else region.push(piece);
  }
  flush();
  return ordered;
}

/** Adjacent fragments of one line. */
function joinPieces(fragments: readonly PdfFragment[], { isGutter }: Profile): PdfLine[] {
  const sizes = fragments.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  // A drop cap is on the base line of a later line.
  const caps = fragments.filter((fragment) => isDropCap(fragment, usual));
  const sorted = fragments.filter((each) => !isDropCap(each, usual)).sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: PdfFragment[][] = [];
  for (const fragment of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - fragment.y) <= SAME_LINE * Math.min(first.size, fragment.size))
      row.push(fragment);
    else rows.push([fragment]);
  }
  const alone = caps.map(({ text, x, y, width, size }) => ({
    text: text.trim(),
    x,
    y,
    right: x + width,
    size,
  }));
  const joined = rows.flatMap((row) => {
    const pieces: PdfLine[] = [];
    for (const { text, x, y, width, size } of row.sort((a, b) => a.x - b.x)) {
      // Text of the same base line, before any that is printed over it.
      const level = pieces
        .slice(-MOST_LAYERS)
        .findLastIndex((piece) => Math.abs(piece.y - y) < LEVEL * size && piece.right <= x + size);
      const at = level < 0 ? pieces.length - 1 : Math.max(0, pieces.length - MOST_LAYERS) + level;
      const last = pieces[at];
      const gap = last ? x - last.right : Number.POSITIVE_INFINITY;
      const isApartFrom = last !== undefined && gap >= GUTTER_GAP * size && isGutter(last.right, x);
      // What is printed over other text is a head that stays in its place while a page scrolls.
      const isOver = gap < -OVERLAP * size;
      if (last && !isApartFrom && !isOver && gap < COLUMN_GAP * Math.max(size, last.size)) {
        const isApart = gap > WORD_GAP * size && !/\s$/u.test(last.text) && !/^\s/u.test(text);
        pieces.splice(at, 1, {
          ...last,
          text: `${last.text}${isApart ? ' ' : ''}${text}`,
          right: Math.max(last.right, x + width),
          size: Math.max(last.size, size),
        });
      } else pieces.push({ text, x, y, right: x + width, size });
    }
    return pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/gu, ' ').trim() }));
  });
  return [...alone, ...joined];
}

/** Times the usual size: a letter so large opens the paragraph beside it. */
const DROP_CAP = 1.8;

/** A letter that is set over several lines. */
export function isDropCap({ text, size }: Pick<PdfFragment, 'text' | 'size'>, usual: number): boolean {
  return size >= DROP_CAP * usual && /^[“"‘«„]?\p{Lu}$/u.test(text.trim());
}

/** Where on a page its lines have text, from left to right. */
interface Profile {
  /** True for a gap in which some place has hardly any text above or below it. */
  readonly isGutter: (from: number, to: number) => boolean;
  /** True for a line that reaches over such a place, from one column into the next. */
  readonly isCrossed: (from: number, to: number) => boolean;
}

/** The projection profile of a page (Nagy, Seth & Viswanathan 1992). */
function profileOf(fragments: readonly PdfFragment[]): Profile {
  const changes = new Map<number, number>();
  const change = (at: number, by: number) => changes.set(at, (changes.get(at) ?? 0) + by);
  for (const { x, width } of fragments) {
    change(Math.floor(x / GRID), 1);
    change(Math.ceil((x + width) / GRID), -1);
  }
  const covers = new Map<number, number>();
  const steps = [...changes].sort(([a], [b]) => a - b);
  let [cover, most] = [0, 0];
  for (const [at, [place, by]] of steps.entries()) {
    cover += by;
    most = Math.max(most, cover);
    const end = Math.min(steps[at + 1]?.[0] ?? place, place + WIDEST);
    for (let each = place; each < end; each++) covers.set(each, cover);
  }
  const few = most < FEWEST_LINES * 2 ? -1 : Math.max(1, MOSTLY_FREE * most);
  const coverIn = (from: number, to: number): number[] => {
    const found: number[] = [];
    for (let place = Math.ceil(from / GRID); place < to / GRID && found.length < WIDEST; place++)
      found.push(covers.get(place) ?? 0);
    return found;
  };
  return {
    isGutter: (from, to) => coverIn(from, to).some((count) => count <= few),
    isCrossed: (from, to) => {
      let isLeft = false;
      let isOver = false;
      for (const count of coverIn(from, to)) {
        if (count >= COLUMN * most && isOver) return true;
        if (count >= COLUMN * most) isLeft = true;
        else if (isLeft && count <= few) isOver = true;
      }
      return false;
    },
  };
}

/** Resolution across the page's width, in points. */
const GRID = 2;
/** A page is no wider; text that says so is damaged. */
const WIDEST = 4_000;

/** Left column before right one, if no line reaches over the gap between them. */
function orderColumns(lines: readonly PdfLine[]): PdfLine[] {
  const gutter = findGutter(lines);
  if (gutter === undefined) return [...lines];
  const isLeft = ({ x, right }: PdfLine) => (x + right) / 2 < gutter;
  return [...orderColumns(lines.filter(isLeft)), ...orderColumns(lines.filter((line) => !isLeft(line)))];
}

/** Where a gap runs from top to bottom with lines on both of its sides. */
function findGutter(lines: readonly PdfLine[]): number | undefined {
  const sorted = [...lines].sort((a, b) => a.x - b.x);
  let reach = Number.NEGATIVE_INFINITY;
  for (const [at, { x, size }] of sorted.entries()) {
    if (at >= FEWEST_LINES && sorted.length - at >= FEWEST_LINES && x - reach > 0.5 * size)
      return (x + reach) / 2;
    reach = Math.max(reach, sorted[at]?.right ?? reach);
  }
  return undefined;
}

import { orderColumns } from './columns.ts';
import { withoutLineNumbers } from './line-numbers.ts';
import { FEWEST_LINES, type PdfFragment, type PdfLine } from './pdf-line.ts';

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

/**
 * The lines of a page in reading order: column by column between the lines that run over all of them.
 *
 * @param isCounted true if the lines of other pages are counted
 */
export function linesOfPage(fragments: readonly PdfFragment[], isCounted = false): PdfLine[] {
  const profile = profileOf(fragments);
  const pieces = withoutLineNumbers(
    joinPieces(fragments, profile).sort((a, b) => b.y - a.y || a.x - b.x),
    isCounted,
  );
  if (pieces.length === 0) return [];
  const hasNeighbour = neighboursOf(pieces);
  const left = Math.min(...pieces.map(({ x }) => x));
  const right = Math.max(...pieces.map((piece) => piece.right));
  const ordered: PdfLine[] = [];
  let region: PdfLine[] = [];
  const flush = () => {
    ordered.push(...orderColumns(region));
    region = [];
  };
  for (const piece of pieces) {
    const isWide = piece.right - piece.x > SPANNING * (right - left) && !hasNeighbour(piece);
    if (isWide || profile.isCrossed(piece.x, piece.right)) {
      flush();
      ordered.push(piece);
    } else region.push(piece);
  }
  flush();
  return ordered;
}

/** Lines above and below in which a column beside a wide one would have some. */
const NEIGHBOURS = 5;

/** Whether other text stands beside a line or those near it: a wide column with a narrow one is not the whole page. */
function neighboursOf(pieces: readonly PdfLine[]): (piece: PdfLine) => boolean {
  const places = new Map(pieces.map((piece, at) => [piece, at]));
  return (piece) => {
    const at = places.get(piece) ?? 0;
    const isBeside = (other: PdfLine | undefined, reach: number) =>
      other !== undefined &&
      Math.abs(other.y - piece.y) < reach * piece.size &&
      (other.x > piece.right + GUTTER_GAP * piece.size || other.right < piece.x - GUTTER_GAP * piece.size);
    return pieces
      .slice(Math.max(0, at - 2 * NEIGHBOURS), at + 2 * NEIGHBOURS + 1)
      .some((other) => other !== piece && isBeside(other, NEIGHBOURS));
  };
}

/** A line as it grows: joined with each of its parts, a long one would cost the square of its length. */
interface Piece {
  readonly parts: string[];
  readonly x: number;
  readonly y: number;
  right: number;
  size: number;
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
    const pieces: Piece[] = [];
    for (const { text, x, y, width, size } of row.sort((a, b) => a.x - b.x)) {
      // Text of the same base line, before any that is printed over it.
      const level = pieces
        .slice(-MOST_LAYERS)
        .findLastIndex((piece) => Math.abs(piece.y - y) < LEVEL * size && piece.right <= x + size);
      const at = level < 0 ? pieces.length - 1 : Math.max(0, pieces.length - MOST_LAYERS) + level;
      const last = pieces[at];
      const gap = last ? x - last.right : Number.POSITIVE_INFINITY;
      if (last && isNoteMark({ text, x, y, width, size }, last)) continue;
      const isApartFrom = last !== undefined && gap >= GUTTER_GAP * size && isGutter(last.right, x);
      // What is printed over other text is a head that stays in its place while a page scrolls.
      const isOver = gap < -OVERLAP * size;
      if (last && !isApartFrom && !isOver && gap < COLUMN_GAP * Math.max(size, last.size)) {
        const isApart = gap > WORD_GAP * size && !/\s$/u.test(last.parts.at(-1) ?? '') && !/^\s/u.test(text);
        last.parts.push(isApart ? ` ${text}` : text);
        last.right = Math.max(last.right, x + width);
        last.size = Math.max(last.size, size);
      } else pieces.push({ parts: [text], x, y, right: x + width, size });
    }
    return pieces.map(({ parts, ...place }) => ({
      ...place,
      text: parts.join('').replace(/\s+/gu, ' ').trim(),
    }));
  });
  return [...alone, ...joined];
}

/** The small raised figure of a footnote, behind the end of a sentence or a clause. */
function isNoteMark({ text, y, size }: PdfFragment, last: Piece): boolean {
  return (
    /^\s*\d{1,3}\s*$/u.test(text) &&
    size < SMALL * last.size &&
    y - last.y > RAISED * last.size &&
    /[.,;:!?”"’'»)]\s*$/u.test(last.parts.at(-1) ?? '')
  );
}

/** Shares of the font size. */
const SMALL = 0.85;
const RAISED = 0.15;

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
  const within = (place: number) => Math.max(-WIDEST, Math.min(WIDEST, place));
  for (const { x, width } of fragments) {
    change(within(Math.floor(x / GRID)), 1);
    change(within(Math.ceil((x + width) / GRID)), -1);
  }
  const covers = new Map<number, number>();
  const steps = [...changes].sort(([a], [b]) => a - b);
  let [cover, most] = [0, 0];
  for (const [at, [place, by]] of steps.entries()) {
    cover += by;
    most = Math.max(most, cover);
    const end = steps[at + 1]?.[0] ?? place;
    for (let each = place; each < end; each++) covers.set(each, cover);
  }
  const few = most < FEWEST_LINES * 2 ? -1 : Math.max(1, MOSTLY_FREE * most);
  function* coverIn(from: number, to: number): Generator<number> {
    const end = Math.min(to / GRID, WIDEST);
    for (let place = within(Math.ceil(from / GRID)); place < end; place++) yield covers.get(place) ?? 0;
  }
  return {
    isGutter: (from, to) => {
      for (const count of coverIn(from, to)) if (count <= few) return true;
      return false;
    },
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
/** Steps of it: no page is wider, and text that says so is damaged. */
const WIDEST = 2_000;

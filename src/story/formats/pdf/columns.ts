import { FEWEST_LINES, type PdfLine } from './pdf-line.ts';

/** Share of the lines that may run over the gap between two columns: heads of pages, headlines. */
const CROSSING = 0.1;
const MOST_CROSSING = 2;
/** Font sizes: the narrowest gap between columns. */
const NARROWEST = 0.5;
/** A column of smaller type with less text than the one beside it is no part of its flow. */
const SMALLER = 0.93;
const LESS_TEXT = 0.6;
/** Times the usual distance of lines: a gap over all columns from which what is below may be a part of its own. */
const BAND = 2.3;
const MOST_LEVELS = 8;

/**
 * Left column before right one, between lines that run over both of them; recursive projection (XY-cut: Nagy, Seth &
 * Viswanathan 1992). A narrow column of smaller type beside the text is marked as one at the side.
 */
export function orderColumns(lines: readonly PdfLine[], level = 0): PdfLine[] {
  const gutter = level < MOST_LEVELS ? findGutter(lines) : undefined;
  if (gutter === undefined) return [...lines];
  const ordered: PdfLine[] = [];
  let open: PdfLine[] = [];
  const flush = () => {
    ordered.push(...orderRegion(open, gutter, level));
    open = [];
  };
  for (const line of lines) {
    if (isOver(line, gutter)) {
      flush();
      ordered.push(line);
    } else open.push(line);
  }
  flush();
  return ordered;
}

const isOver = ({ x, right, size }: PdfLine, gutter: number) =>
  x < gutter - size / 4 && right > gutter + size / 4;

function orderRegion(lines: readonly PdfLine[], gutter: number, level: number): PdfLine[] {
  const isLeft = ({ x, right }: PdfLine) => (x + right) / 2 < gutter;
  const sidesOf = (some: readonly PdfLine[]) =>
    [some.filter(isLeft), some.filter((line) => !isLeft(line))] as const;
  const [left, right] = sidesOf(lines);
  const order = (some: readonly PdfLine[]) => orderColumns(some, level + 1);
  if (isAtSide(left, right)) return [...order(right), ...order(left).map(atSide)];
  if (isAtSide(right, left)) return [...order(left), ...order(right).map(atSide)];
  const whole = [left, right];
  const band = bandIn(lines);
  if (band === undefined) return whole.flatMap(order);
  const parts = [...sidesOf(lines.slice(0, band)), ...sidesOf(lines.slice(band))];
  return (flow(parts) > flow(whole) ? parts : whole).flatMap(order);
}

const atSide = (line: PdfLine): PdfLine => ({ ...line, isAside: true });

function isAtSide(one: readonly PdfLine[], other: readonly PdfLine[]): boolean {
  const length = (lines: readonly PdfLine[]) => lines.reduce((sum, { text }) => sum + text.length, 0);
  return (
    one.length >= FEWEST_LINES &&
    length(one) < LESS_TEXT * length(other) &&
    medianOf(one.map(({ size }) => size)) < SMALLER * medianOf(other.map(({ size }) => size))
  );
}

/** Where the lines, from the top, have the widest gap over all columns; undefined if none is wide. */
function bandIn(lines: readonly PdfLine[]): number | undefined {
  const gaps = lines.slice(1).map(({ y }, at) => (lines[at]?.y ?? y) - y);
  const pitch = medianOf(lines.map(({ size }) => size)) * 1.3;
  let best: number | undefined;
  for (const [at, gap] of gaps.entries())
    if (gap > BAND * pitch && gap > (best === undefined ? 0 : (gaps[best - 1] ?? 0))) best = at + 1;
  return best;
}

/** How well sentences go on from each part to the next: an open one in lower case, an ended one with a capital. */
function flow(parts: readonly (readonly PdfLine[])[]): number {
  const filled = parts.filter((part) => part.length > 0);
  return filled.slice(1).reduce((sum, part, at) => {
    const isOpen = !/[.!?…:][”"’'»)\]]*$/u.test(filled[at]?.at(-1)?.text ?? '');
    const goesOn = /^\p{Ll}/u.test(part[0]?.text ?? '');
    return sum + (isOpen === goesOn ? 1 : -1);
  }, 0);
}

/** The emptiest place, from left to right, with lines on both of its sides. */
function findGutter(lines: readonly PdfLine[]): number | undefined {
  if (lines.length < 2 * FEWEST_LINES) return undefined;
  const most = Math.min(MOST_CROSSING, Math.floor(CROSSING * lines.length));
  const size = medianOf(lines.map((line) => line.size));
  const starts = lines.map(({ x }) => x).sort((a, b) => a - b);
  const ends = lines.map(({ right }) => right).sort((a, b) => a - b);
  let best: { readonly place: number; readonly over: number; readonly width: number } | undefined;
  let next = 0;
  // Behind each end of a line, up to the next start of one.
  for (const [ended, end] of ends.entries()) {
    while (next < starts.length && (starts[next] ?? 0) < end) next++;
    const start = starts[next];
    if (start === undefined) break;
    const over = next - (ended + 1);
    const width = Math.min(start, ends[ended + 1] ?? start) - end;
    const isBetween = ended + 1 >= FEWEST_LINES && lines.length - next >= FEWEST_LINES;
    if (!isBetween || over > most || width <= NARROWEST * size) continue;
    if (best === undefined || over < best.over || (over === best.over && width > best.width))
      best = { place: end + width / 2, over, width };
  }
  return best?.place;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

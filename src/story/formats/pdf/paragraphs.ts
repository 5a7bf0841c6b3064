import type { FurnitureReason } from '../../../messages/en/lines.ts';
import { readAboutLine } from '../../about-lines.ts';
import type { PageStart } from '../../story.ts';
import type { Line } from '../format.ts';
import { isDropCap, linesOfPage, type PdfFragment, type PdfLine } from './fragments.ts';

/** Lines at the top and at the bottom of a page among which its running heads are. */
const EDGE = 3;
/** Times the font size: the gap between paragraphs exceeds that between lines. */
const LINE_GAP = 1.7;
/** Share of the column's width: a shorter line is a paragraph's last one. */
const FULL = 0.8;
/** Times the size of the text: larger lines are headings. */
const HEADING = 1.15;
/** Share of the full lines' width: no shorter line goes on in the next one if that begins with a capital or a figure. */
const HALF = 0.5;
const INDENT = 0.8;

const ENDED = /[.!?…:][”"’'»)\]]*$/u;
const PAGE_NUMBER = /^[-–—\s]*(?:page\s*)?\d{1,4}(?:\s*(?:\/|of|von|de|sur)\s*\d{1,4})?[-–—\s]*$/iu;
const ADDRESS = /https?:\/\/\S+/u;
/** As browsers print it at the edge of each page: "2/11/31, 9:40 PM". */
const PRINTED_AT = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}:\d{2}\b/u;

interface Placed extends PdfLine {
  readonly page: number;
}

/** The paragraphs of all pages with their pages, and the address printed at the edges. */
export function linesOfPages(pages: readonly (readonly PdfFragment[])[]): {
  readonly lines: readonly Line[];
  readonly url: string | undefined;
} {
  const placed = pages.map((fragments, at): Placed[] =>
    linesOfPage(fragments).map((line) => ({ ...line, page: at + 1 })),
  );
  const edges = findEdges(placed);
  const rest = placed.flatMap((lines) => withDropCaps(lines.filter((line) => !edges.has(line))));
  const textSize = usualSize(rest);
  const largest = Math.max(0, ...rest.filter(({ page }) => page === 1).map(({ size }) => size));
  const vocabulary = new Set(rest.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []));
  const marginOf = marginsOf(rest);
  const widthOf = widthsOf(rest, marginOf);
  const paragraphs: Paragraph[] = [];
  for (const line of rest) {
    const last = paragraphs.at(-1);
    if (last?.continuesWith(line, textSize, marginOf(line), widthOf(line))) last.add(line, vocabulary);
    else paragraphs.push(new Paragraph(line));
  }
  let headed = largest < HEADING * textSize;
  const lines = paragraphs.map((paragraph): Line => {
    const isHeadline = !headed && paragraph.size === largest && paragraph.firstPage === 1;
    headed ||= isHeadline;
    return { text: paragraph.text, pages: paragraph.pages, is: isHeadline ? 'headline' : undefined };
  });
  const set = [...edges].map(
    ([{ text, page }, furniture]): Line => ({ text, is: { furniture }, pages: [[0, page]] }),
  );
  const address = [...edges.keys()]
    .map(({ text }) => ADDRESS.exec(text)?.[0])
    .find((found) => found && URL.canParse(found));
  return { lines: lines.length === 0 ? [] : [...lines, ...set], url: address };
}

class Paragraph {
  /** Line by line: joined with each, a long paragraph would cost the square of its length. */
  readonly #parts: string[];
  #length: number;
  readonly size: number;
  readonly firstPage: number;
  readonly pages: PageStart[];
  #last: Placed;
  #lines = 1;
  #left: number;
  #right: number;

  constructor(line: Placed) {
    this.#parts = [line.text];
    this.#length = line.text.length;
    this.size = line.size;
    this.firstPage = line.page;
    this.pages = [[0, line.page]];
    this.#last = line;
    this.#left = line.x;
    this.#right = line.right;
  }

  /**
   * @param margin where the lines of its column begin
   * @param usual how wide the full lines there are; 0 if there are too few to tell
   */
  continuesWith(line: Placed, textSize: number, margin: number, usual: number): boolean {
    const last = this.#last;
    if (readAboutLine(last.text) || readAboutLine(line.text)) return false;
    if (Math.abs(line.size - last.size) > 0.1 * last.size) return false;
    const isHeading = last.size > HEADING * textSize;
    const gap = last.y - line.y;
    // In the next column or on the next page it goes on in the middle of a sentence only.
    if (line.page !== last.page || gap < 0)
      return !isHeading && !ENDED.test(last.text) && !/^[•\d]/u.test(line.text);
    if (gap > LINE_GAP * line.size) return false;
    if (isHeading) return true;
    // A row of a table, an item, a line of verse.
    if (last.right - last.x < HALF * usual && /^[^\p{Ll}]*[\p{Lu}\d$€£]/u.test(line.text)) return false;
    const width = Math.max(this.#right, line.right) - this.#left;
    const isShort = last.right - this.#left < FULL * width;
    const isFirst = this.#lines === 1 && Math.abs(line.x - last.x) < line.size / 4;
    const isIndented =
      ENDED.test(last.text) &&
      (line.x - last.x > INDENT * line.size || (isFirst && line.x - margin > INDENT * line.size));
    return !isIndented && !(isShort && ENDED.test(last.text));
  }

  get text(): string {
    return this.#parts.join('');
  }

  add(line: Placed, vocabulary: ReadonlySet<string>): void {
    const before = this.#parts.pop() ?? '';
    const joined = withGap(before, line.text, vocabulary);
    this.#parts.push(joined, line.text);
    this.#length += joined.length - before.length + line.text.length;
    if (this.pages.at(-1)?.[1] !== line.page) this.pages.push([this.#length - line.text.length, line.page]);
    this.#last = line;
    this.#lines++;
    this.#left = Math.min(this.#left, line.x);
    this.#right = Math.max(this.#right, line.right);
  }
}

/** Puts a letter that is set over several lines back into its word. */
function withDropCaps(lines: readonly Placed[]): Placed[] {
  const usual = usualSize(lines);
  const caps = lines.filter((line) => isDropCap(line, usual));
  if (caps.length === 0 || caps.length > MOST_CAPS) return [...lines];
  const opened = new Map<Placed, Placed>();
  for (const cap of caps) {
    const first = lines
      .filter(
        (line) =>
          isDropCap(cap, line.size) &&
          line.x >= cap.x &&
          line.x - cap.right < 2 * line.size &&
          line.y >= cap.y - line.size / 2 &&
          line.y <= cap.y + cap.size,
      )
      .sort((a, b) => b.y - a.y)[0];
    if (first !== undefined) opened.set(first, cap);
  }
  const used = new Set(opened.values());
  return lines.flatMap((line) => {
    if (used.has(line)) return [];
    const cap = opened.get(line);
    return cap === undefined ? line : { ...line, text: cap.text + line.text, x: cap.x };
  });
}

/** More single letters on a page are a puzzle or a drawing. */
const MOST_CAPS = 8;
/** Share of the lines from which a place is where columns begin; how far left of a line it is looked for, in font sizes. */
const USUAL = 0.05;
const FARTHEST = 3;

/** Where the column of a line begins. */
function marginsOf(lines: readonly Placed[]): (line: Placed) => number {
  const counts = new Map<number, number>();
  for (const { x } of lines) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  const usual = [...counts]
    .filter(([, count]) => count >= Math.max(2, USUAL * lines.length))
    .map(([x]) => x)
    .sort((a, b) => a - b);
  return ({ x, size }) => usual.find((place) => place >= x - FARTHEST * size && place <= x) ?? x;
}

/** How wide the full lines of a line's column are. */
function widthsOf(lines: readonly Placed[], marginOf: (line: Placed) => number): (line: Placed) => number {
  const columns = new Map<number, number[]>();
  for (const line of lines) {
    const margin = Math.round(marginOf(line));
    const widths = columns.get(margin) ?? [];
    columns.set(margin, widths);
    widths.push(line.right - line.x);
  }
  const full = new Map(
    [...columns].map(([margin, widths]) => {
      widths.sort((a, b) => a - b);
      return [
        margin,
        widths.length < FEWEST_OF_COLUMN ? 0 : (widths[Math.floor(0.8 * widths.length)] ?? 0),
      ] as const;
    }),
  );
  return (line) => full.get(Math.round(marginOf(line))) ?? 0;
}

const FEWEST_OF_COLUMN = 5;

const KEEPS_HYPHEN =
  /(?:^|[^\p{L}])(?:self|well|non|ex|co|anti|pre|post|half|all|cross|long|short|high|low|so|vice)-$/iu;

/**
 * A line with the space before the next one. A word that was divided at its end is put together, unless the text has it
 * with a hyphen elsewhere.
 */
function withGap(before: string, after: string, vocabulary: ReadonlySet<string>): string {
  const start = /([\p{L}-]*\p{L})-$/u.exec(before)?.[1];
  const rest = /^\p{Ll}[\p{L}]*/u.exec(after)?.[0];
  if (start === undefined || rest === undefined) return `${before} `;
  const isCompound = KEEPS_HYPHEN.test(before) || vocabulary.has(`${start}-${rest}`.toLowerCase());
  return isCompound ? before : before.slice(0, -1);
}

/** Page numbers, and text that recurs at the edge of several pages with other numbers in it. */
function findEdges(pages: readonly (readonly Placed[])[]): Map<Placed, FurnitureReason> {
  const found = new Map<Placed, FurnitureReason>();
  const counts = new Map<string, number>();
  const shape = (text: string) => text.replace(/\d+/gu, '#').toLowerCase();
  // What stays in its place while a page scrolls is printed at the same one on each page, over the text if need be.
  const place = ({ text, x, y }: Placed) => `${Math.round(x / NEAR)} ${Math.round(y / NEAR)} ${text}`;
  const isShort = ({ text }: Placed) => text.length <= LONGEST_HEAD;
  const edgesOf = (lines: readonly Placed[]) => {
    const byHeight = [...lines].sort((a, b) => b.y - a.y);
    return [...new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)])];
  };
  for (const lines of pages)
    for (const text of new Set(edgesOf(lines).map((line) => shape(line.text))))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const lines of pages)
    for (const text of new Set(lines.filter(isShort).map(place)))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  const isOnMost = (text: string) =>
    pages.length > 1 && (counts.get(text) ?? 0) > Math.max(1, 0.4 * pages.length);
  for (const lines of pages) {
    for (const line of lines) if (isShort(line) && isOnMost(place(line))) found.set(line, 'page header');
    const edges = edgesOf(lines);
    const middle = ((edges[0]?.y ?? 0) + (edges.at(-1)?.y ?? 0)) / 2;
    for (const line of edges) {
      const isRepeated = isOnMost(shape(line.text));
      const isPrinted =
        PAGE_NUMBER.test(line.text) ||
        PRINTED_AT.test(line.text) ||
        /^https?:\S+(?:\s+\d+\/\d+)?$/u.test(line.text);
      if (isRepeated || isPrinted) found.set(line, line.y > middle ? 'page header' : 'page footer');
    }
  }
  return found;
}

/** Points within which two places are the same; UTF-16 units of a head. */
const NEAR = 4;
const LONGEST_HEAD = 80;

/** The size in which most characters are set. */
function usualSize(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

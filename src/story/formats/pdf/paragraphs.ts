import { readAboutLine } from '../../about-lines.ts';
import { isDictionaryWord } from '../../dictionary.ts';
import type { PageStart } from '../../story.ts';
import type { Line } from '../format.ts';
import { takeAsides } from './asides.ts';
import { withDropCaps } from './drop-caps.ts';
import { findEdges } from './edges.ts';
import { linesOfPage } from './fragments.ts';
import { type PdfFragment, type PdfLine, type Placed, usualSize } from './pdf-line.ts';

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
/** Another speaker of a transcript: "Q. ", "THE COURT: ". */
const TURN = /^(?:[QA][.:]\s|\p{Lu}[\p{Lu} .’'-]{2,30}:\s)/u;
const ADDRESS = /https?:\/\/\S+/u;

/** The paragraphs of all pages with their pages, and the address printed at the edges. */
export function linesOfPages(pages: readonly (readonly PdfFragment[])[]): {
  readonly lines: readonly Line[];
  readonly url: string | undefined;
} {
  const read = pages.map((fragments) => linesOfPage(fragments));
  const isCounted = (lines: readonly PdfLine[]) => lines.some(({ hadNumber }) => hadNumber);
  const hasCounted = read.some(isCounted);
  const placed = read.map((lines, at): Placed[] => {
    const fragments = hasCounted && !isCounted(lines) ? pages[at] : undefined;
    return (fragments ? linesOfPage(fragments, true) : lines).map((line) => ({ ...line, page: at + 1 }));
  });
  const edges = findEdges(placed);
  const body = placed.flatMap((lines) => withDropCaps(lines.filter((line) => !edges.has(line))));
  const textSize = usualSize(body);
  const largest = Math.max(0, ...body.filter(({ page }) => page === 1).map(({ size }) => size));
  const first = body.findIndex(
    ({ size, text }) => Math.abs(size - textSize) < SAME_SIZE && text.length > LONGEST_LABEL,
  );
  const opening = new Set(body.slice(0, Math.max(0, first)));
  const isHead = (line: Placed) => line.size === largest || opening.has(line);
  const { text, boxes, pullQuotes } = takeAsides(body, textSize, isHead);
  const rest = [...text, ...boxes];
  const pitch = usualPitch(text);
  const vocabulary = new Set(rest.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []));
  const marginOf = marginsOf(rest);
  const widthOf = widthsOf(rest, marginOf);
  const paragraphs: Paragraph[] = [];
  for (const line of rest) {
    const last = paragraphs.at(-1);
    const isApart = line === boxes[0];
    if (
      !isApart &&
      last?.continuesWith(line, { textSize, pitch, margin: marginOf(line), usual: widthOf(line) })
    )
      last.add(line, vocabulary);
    else paragraphs.push(new Paragraph(line));
  }
  const next = nextStory(paragraphs, textSize);
  let headed = largest < HEADING * textSize;
  const lines = paragraphs.map((paragraph, at): Line => {
    if (at >= next && !paragraph.isAside)
      return { text: paragraph.text, pages: paragraph.pages, is: { furniture: 'outside the story' } };
    const isHeadline = !headed && paragraph.size === largest && paragraph.firstPage === 1;
    headed ||= isHeadline;
    return { text: paragraph.text, pages: paragraph.pages, is: isHeadline ? 'headline' : undefined };
  });
  const reasons = [...edges, ...pullQuotes.map((line) => [line, 'pull quote'] as const)];
  const set = reasons.map(
    ([{ text, page }, furniture]): Line => ({ text, is: { furniture }, pages: [[0, page]] }),
  );
  const address = [...edges.keys()]
    .map(({ text }) => ADDRESS.exec(text)?.[0])
    .find((found) => found && URL.canParse(found));
  return { lines: lines.length === 0 ? [] : [...lines, ...set], url: address };
}

/** Where another story begins on the page: a heading with a byline of its own below. */
function nextStory(paragraphs: readonly Paragraph[], textSize: number): number {
  const signed = paragraphs.flatMap((paragraph, at) => {
    const isHeading = paragraph.size > HEADING * textSize && /\S\s+\S+\s+\S/u.test(paragraph.text);
    const below = paragraphs[at + 1]?.text ?? '';
    return isHeading && /^by\s/iu.test(below) && readAboutLine(below)?.byline !== undefined ? [at] : [];
  });
  const isFirst = (at: number) => paragraphs.slice(0, at).every(({ size }) => size > HEADING * textSize);
  return signed.find((at, index) => index > 0 || !isFirst(at)) ?? paragraphs.length;
}

interface Surroundings {
  readonly textSize: number;
  /** Usual distance of lines. */
  readonly pitch: number;
  /** Where the lines of its column begin. */
  readonly margin: number;
  /** How wide the full lines there are; 0 if there are too few to tell. */
  readonly usual: number;
}

class Paragraph {
  /** Line by line: joined with each, a long paragraph would cost the square of its length. */
  readonly #parts: string[];
  #length: number;
  readonly size: number;
  readonly firstPage: number;
  readonly isAside: boolean;
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
    this.isAside = line.isAside === true;
    this.pages = [[0, line.page]];
    this.#last = line;
    this.#left = line.x;
    this.#right = line.right;
  }

  continuesWith(line: Placed, { textSize, pitch, margin, usual }: Surroundings): boolean {
    const last = this.#last;
    if (readAboutLine(last.text) || readAboutLine(line.text) || TURN.test(line.text)) return false;
    if (Math.abs(line.size - last.size) > 0.1 * last.size) return false;
    const isHeading = last.size > HEADING * textSize;
    const gap = last.y - line.y;
    // In the next column or on the next page it goes on in the middle of a sentence only.
    if (line.page !== last.page || gap < 0 || line.isResumed)
      return !isHeading && !ENDED.test(last.text) && !/^[•\d]/u.test(line.text);
    if (gap > Math.max(LINE_GAP * line.size, WIDER * pitch)) return false;
    if (isHeading) return true;
    // "WHO IS WHO"
    if (
      this.#lines === 1 &&
      last.text.length < SHORT_LABEL &&
      /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll},;-]*$/u.test(last.text)
    )
      return false;
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
  const start = /([\p{L}-]*\p{L})-$/u.exec(before.slice(-LONGEST_WORD))?.[1];
  const rest = /^\p{Ll}[\p{L}]*/u.exec(after)?.[0];
  if (start === undefined || rest === undefined) return `${before} `;
  const isCompound =
    KEEPS_HYPHEN.test(before) ||
    vocabulary.has(`${start}-${rest}`.toLowerCase()) ||
    isOfTwoWords(start, rest, vocabulary);
  return isCompound ? before : before.slice(0, -1);
}

/** The distance of most lines from the next one: a text may be set with space for notes between them. */
function usualPitch(lines: readonly Placed[]): number {
  const gaps = lines.slice(1).flatMap((line, at) => {
    const gap = (lines[at]?.y ?? 0) - line.y;
    return lines[at]?.page === line.page && gap > 0 && gap < WIDEST_GAP * line.size ? [gap] : [];
  });
  // Gaps between paragraphs are wider: a third of them at most where all have two lines.
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0;
}

const WIDEST_GAP = 3;
/** Times the usual distance. */
const WIDER = 1.15;
/** Points. */
const SAME_SIZE = 0.5;
/** UTF-16 units of a label in capitals above a paragraph. */
const SHORT_LABEL = 30;
/** UTF-16 units of a byline or a date, as against a line of a paragraph. */
const LONGEST_LABEL = 45;

/** "hydrophone-maker": two words, and none together; a name may be divided anywhere. */
function isOfTwoWords(start: string, rest: string, vocabulary: ReadonlySet<string>): boolean {
  const isWord = (text: string) =>
    text.length >= SHORTEST_WORD && (isDictionaryWord(text) || isDictionaryWord(text.replace(/s$/u, '')));
  const whole = start + rest;
  return !/\p{Lu}/u.test(start) && !vocabulary.has(whole) && !isWord(whole) && isWord(start) && isWord(rest);
}

const SHORTEST_WORD = 4;
/** UTF-16 units; nothing longer is a word. */
const LONGEST_WORD = 100;

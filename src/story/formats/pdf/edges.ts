import type { FurnitureReason } from '../../../messages/en/lines.ts';
import type { Placed } from './pdf-line.ts';

/** Lines at the top and at the bottom of a page among which its running heads are. */
const EDGE = 3;
const PAGE_NUMBER = /^[-–—\s]*(?:page\s*)?\d{1,4}(?:\s*(?:\/|of|von|de|sur)\s*\d{1,4})?[-–—\s]*$/iu;
/** As browsers print it at the edge of each page: "2/11/31, 9:40 PM". */
const PRINTED_AT = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}:\d{2}\b/u;

/** Page numbers, and text that recurs at the edge of several pages with other numbers in it. */
export function findEdges(pages: readonly (readonly Placed[])[]): Map<Placed, FurnitureReason> {
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
  const numbered = withPageNumbers(pages.map((lines) => edgesOf(lines).filter(isShort)));
  for (const lines of pages) {
    for (const line of lines) if (isShort(line) && isOnMost(place(line))) found.set(line, 'page header');
    const edges = edgesOf(lines);
    const middle = ((edges[0]?.y ?? 0) + (edges.at(-1)?.y ?? 0)) / 2;
    for (const line of edges) {
      // What is counted is text, however often it is said.
      const isRepeated = line.hadNumber !== true && isOnMost(shape(line.text));
      const isPrinted =
        PAGE_NUMBER.test(line.text) ||
        PRINTED_AT.test(line.text) ||
        /^(?:https?|file):\S+(?:\s+\d+\/\d+)?$/u.test(line.text);
      if (isRepeated || isPrinted || numbered.has(line))
        found.set(line, line.y > middle ? 'page header' : 'page footer');
    }
  }
  return found;
}

/** Lines with the number of their page at one end, whatever else they say: "Harbour | November 13, 2031 | 2/3". */
function withPageNumbers(edges: readonly (readonly Placed[])[]): ReadonlySet<Placed> {
  const byOffset = new Map<number, Placed[]>();
  for (const line of edges.flat()) {
    const number = NUMBER_AT_END.exec(line.text)?.[1] ?? NUMBER_IN_FRONT.exec(line.text)?.[1];
    if (number === undefined) continue;
    const offset = Number(number) - line.page;
    byOffset.set(offset, [...(byOffset.get(offset) ?? []), line]);
  }
  const found = [...byOffset.values()].filter(
    (lines) => new Set(lines.map(({ page }) => page)).size > Math.max(1, NUMBERED * edges.length),
  );
  return new Set(found.flat());
}

const NUMBER_AT_END = /[|·•–—/\s](\d{1,4})(?:\s*(?:\/|of|von|de|sur)\s*\d{1,4})?$/iu;
const NUMBER_IN_FRONT = /^(?:page\s)?(\d{1,4})\s*[|·•–—/]/iu;
/** Share of the pages that must have one. */
const NUMBERED = 0.6;

/** Points within which two places are the same; UTF-16 units of a head. */
const NEAR = 4;
const LONGEST_HEAD = 80;

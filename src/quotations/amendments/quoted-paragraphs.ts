import { contains, type Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { regionsIn } from '../document/quote-regions.ts';
import type { Context } from './sentence-parts.ts';

const FEWEST_WORDS = 2;
const MOST_PARAGRAPHS = 200;

/** A paragraph, and what of it is quoted. */
export interface Paragraph {
  readonly span: Span;
  /** The quoted stretches in it, if the whole paragraph is quoted. */
  readonly quoted: readonly Span[] | undefined;
  /** Its last mark was left open: the speech goes on. */
  readonly isOpen: boolean;
}

/** The paragraphs of a document with what of each is quoted. */
export function paragraphsOf({ document }: Context): Paragraph[] {
  const { text, tokens, paragraphs, regions } = document;
  return paragraphs.map(([from, to]) => {
    const span: Span = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    const inside = regionsIn(regions, ...span);
    const gaps = inside.map(([start], region): Span => [inside[region - 1]?.[1] ?? span[0], start]);
    gaps.push([inside.at(-1)?.[1] ?? span[0], span[1]]);
    const isWhole = inside.length > 0 && !gaps.some((gap) => /[\p{L}\p{N}]/u.test(text.slice(...gap)));
    const lastRegion = inside.at(-1);
    const isOpen =
      lastRegion !== undefined &&
      lastRegion[1] >= span[1] &&
      !/["”»'’]$/u.test(text.slice(...lastRegion).trimEnd());
    return { span, quoted: isWhole ? inside : undefined, isOpen };
  });
}

/** More than a heading: it ends as a sentence does and does not begin in the middle of one. */
export function isSpeech(text: string, { quoted = [], isOpen }: Paragraph): boolean {
  const words = quoted.map((span) => text.slice(...span)).join(' ');
  const isLong = (words.match(/[\p{L}\p{N}’']+/gu)?.length ?? 0) >= FEWEST_WORDS;
  return (
    (isLong || isOpen || /[.!?]["”'’]$/u.test(words)) &&
    !/^["“‘'](?:…|\.\.\.)/u.test(words) &&
    (isOpen || /[.!?…,—–-]["”»'’]*$/u.test(words))
  );
}

/** Takes headings in quotation marks out of a quotation. */
export function withoutSubheadings(
  { document }: Context,
  paragraphs: readonly Paragraph[],
  each: TaggedAttribution,
): TaggedAttribution[] {
  const { text } = document;
  const content = each.content.flatMap((span): Span[] => {
    const [first, last] = [paragraphAt(document, span[0]), paragraphAt(document, span[1] - 1)];
    const isHeading = (at: number): boolean => {
      const paragraph = paragraphs[at];
      const cue = each.cue?.[0];
      return (
        paragraph?.quoted !== undefined &&
        at > 0 &&
        !isSpeech(text, paragraph) &&
        !(cue && contains(paragraph.span, cue)) &&
        paragraphAt(document, cue?.[0] ?? span[0]) !== at
      );
    };
    if (first === last) return isHeading(first) ? [] : [span];
    const kept: Span[] = [];
    for (let at = first; at <= last; at++) {
      const paragraph = paragraphs[at];
      if (!paragraph || isHeading(at)) continue;
      const piece: Span = [Math.max(span[0], paragraph.span[0]), Math.min(span[1], paragraph.span[1])];
      const before = kept.at(-1);
      if (before && paragraphAt(document, before[1] - 1) === at - 1)
        kept[kept.length - 1] = [before[0], piece[1]];
      else kept.push(piece);
    }
    return kept;
  });
  return content.length > 0 ? [{ ...each, content }] : [];
}

/** The quoted paragraphs from here on that belong to no other attribution. */
export function runFrom(
  paragraphs: readonly Paragraph[],
  held: ReadonlyMap<number, unknown>,
  from: number,
): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < from + MOST_PARAGRAPHS; at++) {
    const quoted = paragraphs[at]?.quoted;
    if (!quoted || held.has(at)) break;
    spans.push(...quoted);
  }
  return spans;
}

/** The index of the paragraph at an offset; -1 in an empty document. */
export const paragraphAt = ({ tokens }: Context['document'], offset: number): number =>
  tokens[Math.min(tokenAt(tokens, offset), tokens.length - 1)]?.paragraph ?? -1;

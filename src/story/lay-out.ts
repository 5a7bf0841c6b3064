import type { StoryDetails } from './details.ts';
import { Bin, type DroppedPart } from './dropped.ts';
import type { Layout, Line } from './formats/format.ts';
import type { LineKind } from './line-kind.ts';
import { isOutletsOwn } from './persons-name.ts';
import { layOutLines, mergeDetails, sortLines } from './sort-lines.ts';
import type { Span } from './span.ts';
import { type PageStart, Story, type TimeStart } from './story.ts';

/** A story as read, with whatever else its file says. */
export interface StoryReading {
  readonly story: Story;
  /** ISO 8601: when it was last changed. */
  readonly modified?: string | undefined;
  /** A language tag. */
  readonly language?: string | undefined;
  /** What did not become part of the story's text. */
  readonly dropped: readonly DroppedPart[];
}

/**
 * Sorts a layout's lines and makes a story of them.
 *
 * @param given goes before anything that was read
 */
export function storyOf(layout: Layout, given: StoryDetails = {}): StoryReading {
  const { lines, modified, language, dropped = [], fallback = {} } = layout;
  const sorted = sortLines(
    lines.map(({ text }) => text),
    lines.map(({ is }) => is),
  );
  const { text, spans } = textOf(layout, sorted.kinds);
  const parts = layOutLines(spans, sorted);
  const isOwnText = layout.text !== undefined;
  const furniture = [...(layout.furniture ?? []), ...parts.furniture].sort((a, b) => a.span[0] - b.span[0]);
  const story = new Story({
    text,
    ...parts,
    furniture: isOwnText ? furniture : [],
    pages: pagesOf(lines, spans),
    times: timesOf(lines, spans),
    details: [layout.details ?? {}, withoutOwn(sorted.details, layout.ownNames), fallback].reduce(
      mergeDetails,
      given,
    ),
  });
  return {
    story,
    modified: modified ?? sorted.modified,
    language,
    dropped: isOwnText ? dropped : [...dropped, ...setAside(lines, sorted.kinds)],
  };
}

function withoutOwn(details: StoryDetails, ownNames: readonly string[] = []): StoryDetails {
  return isOutletsOwn(details.byline ?? '', ownNames) ? { ...details, byline: undefined } : details;
}

/**
 * The canonical text and the place of each line in it; without one of the file's own, the story's lines with a blank
 * line between.
 */
function textOf(
  { lines, text: own }: Layout,
  kinds: readonly LineKind[],
): { readonly text: string; readonly spans: readonly Span[] } {
  if (own !== undefined) return { text: own, spans: lines.map(({ span = [0, 0] }) => span) };
  const kept: string[] = [];
  let length = 0;
  const spans = lines.map(({ text }, at): Span => {
    if (typeof kinds[at] === 'object') return [0, 0];
    const start = length === 0 ? 0 : length + GAP.length;
    kept.push(text);
    length = start + text.length;
    return [start, length];
  });
  return { text: kept.join(GAP), spans };
}

const GAP = '\n\n';

function pagesOf(lines: readonly Line[], spans: readonly Span[]): PageStart[] {
  const starts: PageStart[] = [];
  for (const [at, { pages = [] }] of lines.entries()) {
    const [from, to] = spans[at] ?? [0, 0];
    for (const [offset, page] of pages)
      if (from < to && starts.at(-1)?.[1] !== page) starts.push([from + offset, page]);
  }
  return starts;
}

function timesOf(lines: readonly Line[], spans: readonly Span[]): TimeStart[] {
  return lines.flatMap(({ times = [] }, at) => {
    const [from, to] = spans[at] ?? [0, 0];
    return from < to ? times.map(([offset, seconds]): TimeStart => [from + offset, seconds]) : [];
  });
}

/** Neighbours set aside for one reason are one part. */
function setAside(lines: readonly Line[], kinds: readonly LineKind[]): DroppedPart[] {
  const bin = new Bin();
  for (const [at, { text }] of lines.entries()) {
    const kind = kinds[at];
    if (typeof kind === 'object') bin.drop(kind.furniture, text);
  }
  return bin.parts;
}

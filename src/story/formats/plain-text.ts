import { layOutLines, mergeDetails, sortLines } from '../sort-lines.ts';
import { type Span, trimSpan } from '../span.ts';
import { Story, type StoryDetails } from '../story.ts';
import { unwrap } from '../unwrap.ts';

/**
 * Reads plain text: a headline, then paragraphs ended by one or more line breaks; lines broken at a fixed width are joined.
 *
 * Share counters, bylines, "read more" lines and the like become furniture; update, correction and editor's notes stay
 * citable. Source, byline and date are read from the lines around the story where `details` does not give them.
 *
 * @param headlineAt the line that is the headline, from 0, blank ones not counted; otherwise the first that reads like one
 */
export function readPlainText(text: string, details: StoryDetails = {}, headlineAt?: number): Story {
  const canonical = unwrap(text.toWellFormed());
  const lines = splitLines(canonical);
  const sorted = sortLines(
    lines.map((span) => canonical.slice(...span)),
    headlineAt,
  );
  return new Story({
    text: canonical,
    ...layOutLines(lines, sorted),
    details: mergeDetails(details, sorted.details),
  });
}

/** Spans of the lines that hold more than white space, without the white space (and byte order mark) around them. */
export function splitLines(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\n\r\f\v\u0085\u2028\u2029]+/gu)) {
    const span = trimSpan(text, [match.index, match.index + match[0].length]);
    if (span[0] < span[1]) lines.push(span);
  }
  return lines;
}

import { decodeTextFile } from '../decode-text.ts';
import type { StoryDetails } from '../details.ts';
import { storyOf } from '../lay-out.ts';
import { type Span, trimSpan } from '../span.ts';
import type { Furniture, Story } from '../story.ts';
import { withoutTimeStamps } from '../time-stamps.ts';
import { unwrap } from '../unwrap.ts';
import type { Format, Layout, Line } from './format.ts';
import { quotedText } from './mail-story.ts';
import { withoutPastedMarks } from './pasted-marks.ts';
import { linesOfPastedSubtitles } from './subtitles.ts';

/** A headline, then paragraphs ended by one or more line breaks. */
export const plainText: Format = {
  name: 'plain text',
  extensions: ['.txt', '.text'],
  mediaTypes: ['text/plain'],
  read: (bytes, { charset }) => layOutText(decodeTextFile(bytes, charset)),
};

/**
 * Reads plain text: a headline, then paragraphs ended by one or more line breaks; lines broken at a fixed width are joined.
 *
 * Share counters, bylines, "read more" lines and the like become furniture; update, correction and editor's notes stay
 * citable. Source, byline and date are read from the lines around the story if `details` does not give them.
 *
 * @param headlineAt the line that is the headline, from 0, blank ones not counted; otherwise the first that reads like one
 */
export function readPlainText(text: string, details: StoryDetails = {}, headlineAt?: number): Story {
  return storyOf(layOutText(text, headlineAt), details).story;
}

function layOutText(text: string, headlineAt?: number): Layout {
  const said = linesOfPastedSubtitles(text.toWellFormed());
  if (said !== undefined && said.length > 0)
    return { lines: said.map((line, at) => (at === headlineAt ? { ...line, is: 'headline' } : line)) };
  const canonical = unwrap(quotedText(text.toWellFormed()));
  const rows = splitLines(canonical);
  const furniture: Furniture[] = [];
  const set = (span: Span, reason: Furniture['reason']) => {
    if (span[0] < span[1]) furniture.push({ span, reason });
  };
  const pasted = withoutPastedMarks(rows.map((span) => canonical.slice(...span)));
  const spans = rows.flatMap(([start, end], at): Span[] => {
    const [from, to] = pasted[at]?.words ?? [0, end - start];
    const isEmpty = from === to;
    set([start, start + (isEmpty ? 0 : from)], 'markdown mark');
    set([isEmpty ? start : start + to, end], isEmpty ? 'comments' : 'markdown mark');
    return isEmpty ? [] : [[start + from, start + to]];
  });
  const stamped = withoutTimeStamps(spans.map((span) => canonical.slice(...span)));
  /** Of a line that is only a time: it goes with the next one. */
  let waiting: number | undefined;
  const lines: Line[] = [];
  for (const [at, [start, end]] of spans.entries()) {
    const {
      words: [from, to],
      seconds = waiting,
    } = stamped[at] ?? { words: [0, end - start] };
    set([start, start + from], 'time stamp');
    set([start + to, end], 'time stamp');
    waiting = from === to ? seconds : undefined;
    if (from === to) continue;
    const span: Span = [start + from, start + to];
    lines.push({
      text: canonical.slice(...span),
      span,
      is: at === headlineAt ? ('headline' as const) : undefined,
      times: seconds === undefined ? undefined : [[0, seconds]],
    });
  }
  return { text: canonical, lines, furniture };
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

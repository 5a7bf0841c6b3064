import { isNote } from '../notes.ts';
import { splitSentences } from '../sentences.ts';
import { type Span, trimSpan } from '../span.ts';
import { type Furniture, Story, type StoryDetails } from '../story.ts';

const SOURCE = /^\s*source\s*:\s*(.+?)\s*$/iu;
const COUNTER = /^\s*\d[\d.,]*\s*[kKmM]?\s*(?:shares?|comments?|likes?|views?)?\s*$/u;
const HEADLINE_LIMIT = 300;
/** "HEMPSTEAD, N.Y., Sept. 26 (UPI) —": what stands above it is the headline. */
const DATELINE = /^\p{Lu}[\p{Lu}\s.,’'-]{3,}.{0,60}?(?:—|–|--|\s-\s)/u;

/**
 * Reads plain text: a headline, then paragraphs ended by one or more line breaks.
 *
 * Share counters and the `Source : X` line become furniture; update, correction and editor's notes stay citable.
 * The first line is the headline where it reads like one and something follows it.
 */
export function readPlainText(text: string, details: StoryDetails = {}): Story {
  const canonical = text.toWellFormed();
  const lines = splitLines(canonical);
  const furniture: Furniture[] = [];
  const body: Span[] = [];
  const notes: Span[] = [];
  let source = details.source;
  for (const [position, span] of lines.entries()) {
    const line = canonical.slice(...span);
    const named = SOURCE.exec(line);
    if (named && (position === lines.length - 1 || position <= 1)) {
      source ??= named[1];
      furniture.push({ span, reason: 'source line' });
    } else if (COUNTER.test(line)) furniture.push({ span, reason: 'share counter' });
    else if (isNote(line)) notes.push(span);
    else body.push(span);
  }
  const first = body[0];
  const isHeadline =
    first !== undefined &&
    body.length > 1 &&
    readsAsHeadline(canonical.slice(...first), canonical.slice(...(body[1] ?? first)));
  return new Story({
    text: canonical,
    headline: isHeadline ? first : undefined,
    body: isHeadline ? body.slice(1) : body,
    notes,
    furniture,
    details: { ...details, source },
  });
}

/** Short, and without a full stop at its end, above a dateline or with nearly every long word capitalised. */
function readsAsHeadline(line: string, next: string): boolean {
  if (line.length > HEADLINE_LIMIT || /[;,:]$/u.test(line)) return false;
  if (!/[.…][”"’')\]]*$/u.test(line) || DATELINE.test(next)) return true;
  const long = line.match(/\p{L}{4,}/gu) ?? [];
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    long.length >= 4 && capitals / long.length >= 0.8 && splitSentences(line, [0, line.length]).length === 1
  );
}

/** Spans of the lines that hold more than white space, without the white space (and byte order mark) around them. */
export function splitLines(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    const span = trimSpan(text, [match.index, match.index + match[0].length]);
    if (span[0] < span[1]) lines.push(span);
  }
  return lines;
}

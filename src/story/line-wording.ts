import { LONGEST_LABEL, OUTLET, wordCount } from './bylines.ts';
import { isCredit, isWhereFrom } from './credit-lines.ts';
import { furnitureByWording } from './furniture-lines.ts';
import type { LineKind } from './line-kind.ts';
import { isNote, isNoteHeading } from './notes.ts';
import { OPENING_LINES } from './opening-lines.ts';

const SOURCE = /^source\s*:\s*(.+)$/iu;
/** "CNN —" on a line of its own. */
const DATELINE_ONLY = /^\(?(\p{Lu}[\p{Lu}\s]{1,20})\)?\s*[—–-]+$/u;
const COUNTER = /^\d[\d.,]*\s*[kKmM]?\s*(?:shares?|comments?|likes?|views?)?$/u;
const RELATED =
  /^(?:related|related (?:article|story|stories)|read more|read next|also read|see also|recommended)$/iu;
const BOX_START = /^skip past newsletter promotion$/iu;
const BOX_END = /^after newsletter promotion$/iu;
const LONGEST_BOX = 12;
/** The head of an e-mail: two such lines at the top are no chance. */
const MAIL_HEADER = /^(?:from|to|cc|bcc|subject|date|sent|reply-to):\s/iu;
const FEWEST_HEADERS = 2;

/** The outlet that a line names as the story's source: "Source: Harbour Post", "CNN —"; undefined for none. */
export function sourceIn(line: string): string | undefined {
  const place = DATELINE_ONLY.exec(line)?.[1]?.trim() ?? '';
  return SOURCE.exec(line)?.[1]?.trim() ?? (OUTLET.test(place) ? place : undefined);
}

/** What a line of a text of so many lines is by its words alone. */
export function kindByWording(count: number) {
  return (line: string, at: number): LineKind => {
    if (line.length > LONGEST_LABEL) return isNote(line) ? 'note' : 'body';
    if (SOURCE.test(line) && (at === count - 1 || at <= 1)) return { furniture: 'source line' };
    if (DATELINE_ONLY.test(line)) return { furniture: 'dateline' };
    if (COUNTER.test(line)) return { furniture: 'share counter' };
    if (isNote(line)) return 'note';
    const words = wordCount(line);
    if (words === 0) return { furniture: 'decoration' };
    const named = furnitureByWording(line, words);
    if (named !== undefined) return { furniture: named };
    const isAround = at > count / 2 || (at < OPENING_LINES / 2 && isWhereFrom(line));
    if (words <= 45 && isAround && isCredit(line)) return { furniture: 'reporting credit' };
    return 'body';
  };
}

/** The head of an e-mail, the title below a label for other stories, and a newsletter box between its marks. */
export function dropBoxes(lines: readonly string[], kinds: LineKind[]): void {
  const headers = [...lines.entries()].slice(0, OPENING_LINES).filter(([, line]) => MAIL_HEADER.test(line));
  if (headers.length >= FEWEST_HEADERS) for (const [at] of headers) kinds[at] = { furniture: 'mail header' };
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next !== undefined && kinds[at + 1] === 'body' && RELATED.test(line) && isTitle(next))
      kinds[at + 1] = { furniture: 'read more' };
    if (next !== undefined && isNoteHeading(line) && kinds[at + 1] === 'body') {
      kinds[at] = { furniture: 'label' };
      kinds[at + 1] = 'note';
    }
    if (!BOX_START.test(line)) continue;
    const length = lines.slice(at, at + LONGEST_BOX).findIndex((other) => BOX_END.test(other));
    for (let inside = at; inside < at + length; inside++) kinds[inside] = { furniture: 'newsletter box' };
  }
}
function isTitle(line: string): boolean {
  return line.length <= LONGEST_LABEL && wordCount(line) <= 20 && !/[.:;,][”"’')]*$|^[“"‘']/u.test(line);
}

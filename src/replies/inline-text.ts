import { cutAt } from './cut.ts';
import { escapeLine, splitAtBreaks } from './escape.ts';

/** Replaces words that were left out, always outside a quoted line. */
export const ELISION = '[…]';

/** Story text inside a line of ours, without its line breaks, which would end the line. */
export function inLine(text: string): string {
  return escapeLine(splitAtBreaks(text).join(' '));
}

/** Inline text of at most `room` characters once escaped; `rest` is the mark of what is left out, or empty. */
export function inLineWithin(text: string, room: number): { text: string; rest: string } {
  const line = splitAtBreaks(text).join(' ');
  const length = cutAt(line, (units) => escapeLine(line.slice(0, units)).length <= room);
  return length === line.length
    ? { text: escapeLine(line), rest: '' }
    : { text: escapeLine(line.slice(0, length).trimEnd()), rest: ` ${ELISION}` };
}

/** Inline text as one string. */
export function within(text: string, room: number): string {
  const { text: kept, rest } = inLineWithin(text, room);
  return kept + rest;
}

/** Plain text at most `room` UTF-16 units long, for labels that are shown as they are. */
export function plainWithin(text: string, room: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= room) return line;
  return `${line
    .slice(
      0,
      cutAt(line, (units) => units < room),
    )
    .trimEnd()}…`;
}

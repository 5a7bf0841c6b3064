/** What decides how much room a row takes in a message. */
export interface Row {
  readonly excerpt: { readonly text: string };
  readonly story: { readonly details: { readonly url?: string | undefined } };
  readonly speaker?: { readonly text: string } | undefined;
  readonly role?: { readonly text: string } | undefined;
  readonly cue?: { readonly text: string } | undefined;
  readonly notes?: readonly unknown[] | undefined;
}

/** Characters of a message that rows may fill; the rest is for headings, the page number and errors of the estimate. */
export const PAGE_ROOM = 3400;
const MARKED = /[\\*_~`|[\]<>@:#+-]/gu;
const LINE = 4;
const NOTE = 90;
const CITATION = 90;
const LINK = 512;
const FRAGMENT = 160;

/** Characters that a row takes at most when it is drawn, escaped and cited; a little more than it will need. */
export function estimateLength(row: Row): number {
  const head = [row.speaker, row.role, row.cue].map((part) => (part ? part.text.length + LINE * 2 : 0));
  const { url } = row.story.details;
  const link = url ? Math.min(LINK, url.length + FRAGMENT) : 0;
  const text = row.excerpt.text;
  const escapes = text.match(MARKED)?.length ?? 0;
  const lines = LINE * (text.split('\n').length + 1);
  const notes = NOTE * (row.notes?.length ?? 0);
  return head.reduce((sum, each) => sum + each, 0) + text.length + escapes + lines + notes + link + CITATION;
}

/**
 * Splits rows into pages: as many as the room and `most` allow, at least one a page.
 *
 * @param sizeOf the room of one row, if a row is more than one passage
 * @returns at least one page, which is empty if there are no rows
 */
export function paginate<T extends Row>(rows: readonly T[], most: number): T[][];
export function paginate<T>(
  rows: readonly T[],
  most: number,
  sizeOf: (row: T) => number,
  room?: number,
): T[][];
export function paginate<T>(
  rows: readonly T[],
  most: number,
  sizeOf: (row: T) => number = (row) => estimateLength(row as Row),
  room: number = PAGE_ROOM,
): T[][] {
  const pages: T[][] = [[]];
  let left = room;
  for (const row of rows) {
    const size = sizeOf(row);
    const page = pages.at(-1) as T[];
    if (page.length > 0 && (size > left || page.length >= most)) {
      pages.push([row]);
      left = room - size;
    } else {
      page.push(row);
      left -= size;
    }
  }
  return pages;
}

import type { FurnitureReason } from '../messages/en/lines.ts';
import { LONGEST_LABEL, wordCount } from './bylines.ts';
import { isAuthorNote } from './credit-lines.ts';
import type { LineKind } from './line-kind.ts';

/** "Ana Lopez is a reporter at the Harbour Post.", the last paragraph. */
export function authorNoteAt(
  lines: readonly string[],
  kinds: readonly LineKind[],
  byline: string | undefined,
): number | undefined {
  const last = lastProse(lines, kinds);
  if (last <= 0 || byline === undefined) return undefined;
  // With an address at its end it looks like a label.
  const at = lines.findIndex(
    (line, index) => index >= last && kinds[index] === 'body' && isAuthorNote(line, byline),
  );
  return at > 0 && kinds.slice(0, at).includes('body') ? at : undefined;
}

/** The last paragraph that is no mere label; -1 for none. */
export function lastProse(lines: readonly string[], kinds: readonly LineKind[]): number {
  let last = kinds.length - 1;
  while (last >= 0 && (kinds[last] !== 'body' || isLabel(lines[last] ?? ''))) last--;
  return last;
}

/** Labels below "Related topics" or "Topics", and names below "Media contact", at the end are furniture as well. */
export function dropTail(kinds: LineKind[], last: number): void {
  let above: FurnitureReason | undefined;
  for (let at = last + 1; at < kinds.length; at++) {
    const kind = kinds[at];
    if (typeof kind === 'object' && OPENS_TAIL.has(kind.furniture)) above = kind.furniture;
    else if (kind === 'body' && above !== undefined) kinds[at] = { furniture: above };
  }
}

const OPENS_TAIL: ReadonlySet<FurnitureReason> = new Set([
  'read more',
  'contact',
  'navigation',
  'page footer',
]);

function isLabel(line: string): boolean {
  return line.length <= LONGEST_LABEL && wordCount(line) <= 12 && !/[.!?…:;,][”"’')]*$/u.test(line);
}

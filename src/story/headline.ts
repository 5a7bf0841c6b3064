import { readAboutLine } from './about-lines.ts';
import { isMasthead, LONGEST_LABEL, wordCount } from './bylines.ts';
import { splitSentences } from './sentences.ts';

const LONGEST_HEADLINE = 300;
/** Lines among which the byline is looked for. */
const OPENING_LINES = 16;
/** What a copied page has above its headline is shorter than a headline. */
const HEADLINE_WORDS = 5;
const LABEL_WORDS = 4;

/**
 * The line that reads like a headline; bylines, dates and what a copied page has above it are passed over.
 *
 * @param isOpen whether the line at an index may be story
 */
export function findHeadline(lines: readonly string[], isOpen: (at: number) => boolean): number | undefined {
  const isAround = (at: number) => readAboutLine(lines[at] ?? '') !== undefined;
  const rest = lines.flatMap((_, at) => (isOpen(at) && !isAround(at) ? [at] : []));
  const lineAt = (position: number) => lines[rest[position] ?? -1] ?? '';
  const reads = (position: number) =>
    position + 1 < rest.length && readsAsHeadline(lineAt(position), lineAt(position + 1));
  const byline = lines.slice(0, OPENING_LINES).findIndex((_, at) => at > 0 && isAround(at));
  const above = rest.filter((at) => at < byline).length;
  for (let position = 1; position < above; position++) {
    const before = rest.slice(0, position).map((at) => lines[at] ?? '');
    const isBelowLabels =
      before.every((line) => isMasthead(line) || wordCount(line) <= LABEL_WORDS) &&
      (before.length > 1 || before.every((line) => isMasthead(line) || wordCount(line) === 1));
    if (isBelowLabels && wordCount(lineAt(position)) >= HEADLINE_WORDS && reads(position))
      return rest[position];
  }
  const skipped = rest.findIndex((at) => !isMasthead(lines[at] ?? ''));
  if (skipped > 0 && reads(skipped)) return rest[skipped];
  return reads(0) ? rest[0] : undefined;
}

/** "HEMPSTEAD, N.Y., Sept. 26 (UPI) —": the headline is above it. */
const DATELINE = /^\p{Lu}[\p{Lu}\s.,’'-]{3,}.{0,60}?(?:—|–|--|\s-\s)/u;

/** Short, and without a full stop at its end, above a dateline or with nearly every long word capitalised. */
function readsAsHeadline(line: string, next: string): boolean {
  if (line.length > LONGEST_HEADLINE || /[;,:]$/u.test(line)) return false;
  if (!/[.…][”"’')\]]*$/u.test(line) || DATELINE.test(next.slice(0, LONGEST_LABEL))) return true;
  const long = line.match(/\p{L}{4,}/gu) ?? [];
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    long.length >= 4 && capitals / long.length >= 0.8 && splitSentences(line, [0, line.length]).length === 1
  );
}

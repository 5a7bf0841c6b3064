import { authorsIn, isNameAbove, readAboutLine } from './about-lines.ts';
import { isBylineKind, isHandle, isPaperAbove, isPaperBelow, isRoleBelow } from './below-bylines.ts';
import { NEWSPAPER, namesIn, OUTLET, wordCount } from './bylines.ts';
import { cleanByline } from './clean-byline.ts';
import { authorNoteAt, dropTail, lastProse } from './closing-lines.ts';
import { nameWithJobOrPlace } from './credit-lines.ts';
import { readDateline } from './dateline.ts';
import type { StoryDetails } from './details.ts';
import { findHeadline } from './headline.ts';
import type { LineKind } from './line-kind.ts';
import { withoutMarks } from './line-marks.ts';
import { dropBoxes, kindByWording, sourceIn } from './line-wording.ts';
import { findDateline, isAuthorAlone, openingEnd, PROSE_WORDS, tellsOfLater } from './opening-lines.ts';
import { isOfWords, isPersonsName } from './persons-name.ts';
import { readDate } from './read-date.ts';
import type { Span } from './span.ts';
import type { Furniture, StoryLayout } from './story.ts';
import { hoursOfEntries } from './time-stamps.ts';

export interface SortedLines {
  /** One a line. */
  readonly kinds: readonly LineKind[];
  /** What the furniture and the dateline say about the story. */
  readonly details: StoryDetails;
  /** ISO 8601: when they say that the story was last changed. */
  readonly modified: string | undefined;
}
const ISO_DAY = 10;

/** The parts of a story, by the spans of the lines. */
export function layOutLines(
  spans: readonly Span[],
  { kinds }: SortedLines,
): Pick<StoryLayout, 'headline' | 'body'> & { readonly notes: Span[]; readonly furniture: Furniture[] } {
  const of = (wanted: LineKind) => spans.filter((_, at) => kinds[at] === wanted);
  const furniture = spans.flatMap((span, at) => {
    const kind = kinds[at];
    return typeof kind === 'object' ? [{ span, reason: kind.furniture }] : [];
  });
  return { headline: of('headline')[0], body: of('body'), notes: of('note'), furniture };
}

/** Details that were given take precedence over those read from the text. */
export function mergeDetails(given: StoryDetails, read: StoryDetails): StoryDetails {
  return {
    source: given.source ?? read.source,
    byline: given.byline ?? read.byline,
    published: given.published ?? read.published,
    url: given.url ?? read.url,
  };
}

/**
 * Tells headline, paragraphs, notes and furniture of a text apart, line by line, and reads outlet, byline and date from
 * the lines around the story.
 *
 * @param lines without the white space around them, none empty
 * @param known what the format says of single lines; without a headline among them it is the first that reads like one
 */
export function sortLines(
  printed: readonly string[],
  known: readonly (LineKind | undefined)[] = [],
): SortedLines {
  const lines = printed.map(withoutMarks);
  const kinds = lines.map(kindByWording(lines.length));
  dropBoxes(lines, kinds);
  const isProse = (at: number) => kinds[at] === 'body' && wordCount(lines[at] ?? '') >= PROSE_WORDS;
  for (const at of hoursOfEntries(lines, isProse)) kinds[at] = 'body';
  for (const [at, kind] of known.entries()) if (kind !== undefined) kinds[at] = kind;
  const alone = findDateline(lines, kinds);
  if (alone !== undefined) kinds[alone.at] = { furniture: alone.reason };
  const marked = known.indexOf('headline');
  const read = findHeadline(lines, (at) => kinds[at] === 'body');
  // What a format calls text is none.
  const title = marked >= 0 ? marked : read !== undefined && known[read] === 'body' ? undefined : read;
  const last = lastProse(lines, kinds);
  const opening = Math.max(openingEnd(lines, kinds, title), (title ?? 0) + 1);
  const found: Partial<Record<'source' | 'byline' | 'published' | 'updated', string | undefined>> = {};
  for (const [at, line] of lines.entries()) {
    const kind = kinds[at];
    const named = sourceIn(line);
    if (named !== undefined && kind !== 'body') found.source ??= named;
    if (at === title || at === alone?.at || (kind !== 'body' && readAboutLine(line) === undefined)) continue;
    if (isBylineKind(kinds[at - 1]) && (isRoleBelow(line, lines[at - 1]) || isHandle(line))) {
      kinds[at] = { furniture: 'byline and date' };
      continue;
    }
    if (title !== undefined && at < title) kinds[at] = { furniture: 'navigation' };
    else if (at >= opening && !(at > last && readAboutLine(line)?.date !== undefined)) continue;
    const next = lines[at + 1] ?? '';
    const about = readAboutLine(line);
    const isAlone =
      (isNameAbove(line, next) &&
        !isPaperBelow(line, kinds[at - 1]) &&
        authorsIn(line).every(isPersonsName)) ||
      isAuthorAlone(lines, kinds, at, title);
    if (about !== undefined || isAlone) {
      const isNamed = about?.name !== undefined && isPersonsName(about.name) && !isOfWords(about.name);
      const byline =
        about === undefined
          ? (nameWithJobOrPlace(line) ?? line)
          : (about.byline ?? (isNamed ? about.name : undefined));
      if (byline !== undefined)
        found.byline ??= cleanByline(byline) ?? /^\p{Lu}.*/u.exec(namesIn(byline))?.[0];
      // The day is enough, and the line may have two times.
      const date = readDate(about?.date)?.slice(0, ISO_DAY);
      if (about?.isUpdate) found.updated ??= date;
      else found.published ??= date;
      found.updated ??= readDate(about?.updated)?.slice(0, ISO_DAY);
      kinds[at] = { furniture: 'byline and date' };
    } else if (
      OUTLET.test(line) ||
      NEWSPAPER.test(line) ||
      isPaperBelow(line, kinds[at - 1]) ||
      isPaperAbove(line, next)
    ) {
      // Above a headline only the first line is the outlet's; others are sections.
      if (at === 0 || title === undefined || at > title) found.source ??= line.replace(/,.*$/u, '');
      kinds[at] = { furniture: 'byline and date' };
    }
  }
  const note = authorNoteAt(lines, kinds, found.byline);
  if (note !== undefined) kinds[note] = { furniture: 'author note' };
  dropTail(kinds, last);
  if (title !== undefined) {
    kinds[title] = 'headline';
    if (lines[title + 1] === lines[title]) kinds[title + 1] = { furniture: 'repeated headline' };
  }
  const first = kinds.indexOf('body');
  const opened = readDateline(lines[first] ?? '');
  const day = [alone?.published, opened.published].find((date) => date !== undefined);
  const dated = day !== undefined && !tellsOfLater(day, lines, kinds) ? day : undefined;
  return {
    kinds,
    details: {
      source: found.source ?? alone?.source ?? opened.source,
      byline: found.byline,
      published: found.published ?? dated,
    },
    modified: found.updated,
  };
}

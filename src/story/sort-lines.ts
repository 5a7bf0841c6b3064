import type { FurnitureReason } from '../messages/en/lines.ts';
import { isNameAbove, isNameAlone, readAboutLine } from './about-lines.ts';
import { isBylineKind, isPaperBelow, isRoleBelow } from './below-bylines.ts';
import { LONGEST_LABEL, NEWSPAPER, namesIn, OUTLET, wordCount } from './bylines.ts';
import { cleanByline } from './clean-byline.ts';
import { type Dateline, readDateline, readDatelineAlone, readOutletLine } from './dateline.ts';
import { dayIn } from './days.ts';
import type { StoryDetails } from './details.ts';
import { furnitureByWording, isAuthorNote, isCredit, isDateLine, isWhereFrom } from './furniture-lines.ts';
import { findHeadline } from './headline.ts';
import { type LineKind, PROSE_END } from './line-kind.ts';
import { withoutMarks } from './line-marks.ts';
import { isNote, isNoteHeading } from './notes.ts';
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

const SOURCE = /^source\s*:\s*(.+)$/iu;
/** "CNN —" on a line of its own. */
const DATELINE_ONLY = /^\(?(\p{Lu}[\p{Lu}\s]{1,20})\)?\s*[—–-]+$/u;
const COUNTER = /^\d[\d.,]*\s*[kKmM]?\s*(?:shares?|comments?|likes?|views?)?$/u;
const RELATED =
  /^(?:related|related (?:article|story|stories)|read more|read next|also read|see also|recommended)$/iu;
const BOX_START = /^skip past newsletter promotion$/iu;
const BOX_END = /^after newsletter promotion$/iu;
const LONGEST_BOX = 12;
const ISO_DAY = 10;
/** The head of an e-mail: two such lines at the top are no chance. */
const MAIL_HEADER = /^(?:from|to|cc|bcc|subject|date|sent|reply-to):\s/iu;
const FEWEST_HEADERS = 2;
/** Lines above the story among which its byline is looked for, and how many of them may be prose. */
const OPENING_LINES = 16;
const OPENING_PROSE = 2;
const PROSE_WORDS = 8;

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
    const place = DATELINE_ONLY.exec(line)?.[1]?.trim() ?? '';
    const named = SOURCE.exec(line)?.[1]?.trim() ?? (OUTLET.test(place) ? place : undefined);
    if (named !== undefined && kind !== 'body') found.source ??= named;
    if (at === title || at === alone?.at || (kind !== 'body' && readAboutLine(line) === undefined)) continue;
    if (isBylineKind(kinds[at - 1]) && isRoleBelow(line, lines[at - 1])) {
      kinds[at] = { furniture: 'byline and date' };
      continue;
    }
    if (title !== undefined && at < title) kinds[at] = { furniture: 'navigation' };
    else if (at >= opening && !(at > last && readAboutLine(line)?.date !== undefined)) continue;
    const next = lines[at + 1] ?? '';
    const about = readAboutLine(line);
    const isAlone =
      (isNameAbove(line, next) && isPersonsName(line)) || isAuthorAlone(lines, kinds, at, title);
    if (about !== undefined || isAlone) {
      const isNamed = about?.name !== undefined && isPersonsName(about.name) && !isOfWords(about.name);
      const byline = about === undefined ? line : (about.byline ?? (isNamed ? about.name : undefined));
      if (byline !== undefined)
        found.byline ??= cleanByline(byline) ?? /^\p{Lu}.*/u.exec(namesIn(byline))?.[0];
      // The day is enough, and the line may have two times.
      const date = readDate(about?.date)?.slice(0, ISO_DAY);
      if (about?.isUpdate) found.updated ??= date;
      else found.published ??= date;
      found.updated ??= readDate(about?.updated)?.slice(0, ISO_DAY);
      kinds[at] = { furniture: 'byline and date' };
    } else if (OUTLET.test(line) || NEWSPAPER.test(line) || isPaperBelow(line, kinds[at - 1])) {
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

interface LoneDateline extends Dateline {
  readonly at: number;
  readonly reason: FurnitureReason;
}

/** The line near the top that is only place and day, or outlet and day; behind prose it would be a scene of the story. */
function findDateline(lines: readonly string[], kinds: readonly LineKind[]): LoneDateline | undefined {
  let prose = 0;
  for (const [at, line] of lines.slice(0, OPENING_LINES).entries()) {
    if (kinds[at] !== 'body') continue;
    const outlet = readOutletLine(line);
    if (outlet !== undefined) return { ...outlet, at, reason: 'byline and date' };
    const dateline =
      isDateLine(line) || readAboutLine(line)?.name !== undefined
        ? undefined
        : readDatelineAlone(line, at > 0);
    if (dateline !== undefined) return { ...dateline, at, reason: 'dateline' };
    if (wordCount(line) >= PROSE_WORDS && (++prose > OPENING_PROSE || PROSE_END.test(line))) return undefined;
  }
  return undefined;
}

/** True if a story tells of days long after its dateline: that opens a scene of the past. */
function tellsOfLater(dateline: string, lines: readonly string[], kinds: readonly LineKind[]): boolean {
  const year = Number(dateline.slice(0, 4));
  return lines.some((line, at) => {
    if (kinds[at] !== 'body') return false;
    if (Number(dayIn(line)?.slice(0, 4) ?? 0) > year + 1) return true;
    return year < 2000 && [...line.matchAll(YEAR)].some(([later]) => Number(later) > year + FAR);
  });
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
/** Years that a plan may look ahead. */
const FAR = 15;

function kindByWording(count: number) {
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
function dropBoxes(lines: readonly string[], kinds: LineKind[]): void {
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

/** "Ana Lopez", alone between a headline that does not name her and the story's first sentence. */
function isAuthorAlone(
  lines: readonly string[],
  kinds: readonly LineKind[],
  at: number,
  title: number | undefined,
): boolean {
  const [line = '', next = ''] = [lines[at], lines[at + 1]];
  if (title === undefined || at <= title || wordCount(next) < PROSE_WORDS) return false;
  if (!PROSE_END.test(next) && !/[”"’'][.!?]$/u.test(next)) return false;
  if (kinds[at + 1] !== 'body' || kinds[at] !== 'body') return false;
  // Below the headline may stand a line that says more, never a sentence.
  const between = lines.slice(title + 1, at).filter((_, index) => kinds[title + 1 + index] === 'body');
  if (between.length > 1 || between.some((deck) => /[.!?:]["”’')]*$/u.test(deck) || wordCount(deck) < 4))
    return false;
  const last = line.split(' ').at(-1) ?? '';
  const isNamed = [lines[title] ?? '', next, ...between].some((other) => other.includes(last));
  return !isNamed && isNameAlone(line) && isPersonsName(line) && !isOfWords(line);
}

function isTitle(line: string): boolean {
  return line.length <= LONGEST_LABEL && wordCount(line) <= 20 && !/[.:;,][”"’')]*$|^[“"‘']/u.test(line);
}

/** The end of the lines around the byline: after the last byline or date near the top. */
function openingEnd(lines: readonly string[], kinds: readonly LineKind[], title: number | undefined): number {
  let end = (title ?? -1) + 1;
  let prose = 0;
  for (let at = (title ?? -1) + 1; at < Math.min(lines.length, OPENING_LINES); at++) {
    const line = lines[at] ?? '';
    if (readAboutLine(line) !== undefined || isNameAbove(line, lines[at + 1] ?? '')) end = at + 1;
    else if (isAuthorAlone(lines, kinds, at, title)) end = at + 1;
    else if (kinds[at] !== 'body' && readDatelineAlone(line, true) !== undefined) end = at + 1;
    else if (kinds[at] === 'body' && (OUTLET.test(line) || NEWSPAPER.test(line)) && at === end) end = at + 1;
    else if (kinds[at] === 'body' && wordCount(line) >= PROSE_WORDS && ++prose > OPENING_PROSE) break;
  }
  return end;
}

/** "Ana Lopez is a reporter at the Harbour Post.", the last paragraph. */
function authorNoteAt(
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
function lastProse(lines: readonly string[], kinds: readonly LineKind[]): number {
  let last = kinds.length - 1;
  while (last >= 0 && (kinds[last] !== 'body' || isLabel(lines[last] ?? ''))) last--;
  return last;
}

/** Labels below "Related topics", and names below "Media contact", at the end are furniture as well. */
function dropTail(kinds: LineKind[], last: number): void {
  let above: FurnitureReason | undefined;
  for (let at = last + 1; at < kinds.length; at++) {
    const kind = kinds[at];
    if (typeof kind === 'object' && OPENS_TAIL.has(kind.furniture)) above = kind.furniture;
    else if (kind === 'body' && above !== undefined) kinds[at] = { furniture: above };
  }
}

const OPENS_TAIL: ReadonlySet<FurnitureReason> = new Set(['read more', 'contact']);

function isLabel(line: string): boolean {
  return line.length <= LONGEST_LABEL && wordCount(line) <= 12 && !/[.!?…:;,][”"’')]*$/u.test(line);
}

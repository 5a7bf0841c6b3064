import { dateIn, readDateline } from './dateline.ts';
import { BYLINE, CREDIT, furnitureByWording, isDateLine } from './furniture-lines.ts';
import { isNote } from './notes.ts';
import { splitSentences } from './sentences.ts';
import type { Span } from './span.ts';
import type { Furniture, StoryDetails, StoryLayout } from './story.ts';

/** What a line of a story's text is. */
export type LineKind = 'headline' | 'body' | 'note' | { readonly furniture: string };

export interface SortedLines {
  /** One a line. */
  readonly kinds: readonly LineKind[];
  /** What the furniture and the dateline say about the story. */
  readonly details: StoryDetails;
}

const SOURCE = /^source\s*:\s*(.+)$/iu;
const COUNTER = /^\d[\d.,]*\s*[kKmM]?\s*(?:shares?|comments?|likes?|views?)?$/u;
/** Sections of a site, as they stand above a headline in a copied page. */
const SECTION =
  /^(?:home|news|world|us|u\.s\.|uk|politics|business|money|economy|sports?|opinion|comment|culture|arts?|books|film|music|science|health|tech(?:nology)?|environment|climate|travel|lifestyle|style|food|education|entertainment|local|national|international|europe|africa|asia|middle east|americas|magazine|video|live|latest|breaking(?: news)?|exclusive|analysis|explainer|feature|interview|obituar(?:y|ies)|advertorial)$/iu;
/** Names of outlets and agencies by how they end, and the best known of the others. */
const OUTLET =
  /^(?:the\s+)?(?:\p{Lu}[\p{L}.&’'-]*\s+){0,4}(?:News|Press|Times|Post|Journal|Tribune|Herald|Gazette|Chronicle|Guardian|Observer|Telegraph|Independent|Reuters|AP|AFP|BBC|CNN|NPR|PBS|UPI|DPA|Bloomberg|Politico|Agence France-Presse|BBC News|TODAY)(?:,\s+\p{Lu}[\p{L}\s]{1,30})?$/u;
const NAME = /^\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'.-]*){1,3}$/u;
const BY_TIME = /^by\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^by\s+(?:late|early|mid|the)\b/iu;

const LONGEST_HEADLINE = 300;
/** Lines above the story among which its byline is looked for, and how many of them may be prose. */
const OPENING_LINES = 16;
const OPENING_PROSE = 2;
const PROSE_WORDS = 8;
/** Longer lines, in UTF-16 units, are prose, whatever they say. */
const LONGEST_LABEL = 400;

/** The same as the parts of a story, by the spans of the lines. */
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

/** What is given goes before what was read. */
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
 * @param headlineAt the line that is marked as the headline; otherwise the first that reads like one
 */
export function sortLines(lines: readonly string[], headlineAt?: number): SortedLines {
  const kinds = lines.map(kindByWording(lines.length));
  const title = headlineAt ?? findHeadline(lines, kinds);
  const last = lastProse(lines, kinds);
  const opening = Math.max(openingEnd(lines, kinds, title), (title ?? 0) + 1);
  const found: { source?: string; byline?: string; published?: string; updated?: string } = {};
  for (const [at, line] of lines.entries()) {
    const kind = kinds[at];
    const named = SOURCE.exec(line)?.[1];
    if (named !== undefined && kind !== 'body') found.source ??= named;
    if (at === title || (kind !== 'body' && !isDateLine(line))) continue;
    if (title !== undefined && at < title) kinds[at] = { furniture: 'navigation' };
    else if (at >= opening && !(at > last && isDateLine(line))) continue;
    const next = lines[at + 1] ?? '';
    if (isByline(line) || (isNameAbove(line, next) && at !== title)) {
      found.byline ??= line.replace(/^by:?\s+/iu, '');
      kinds[at] = { furniture: 'byline and date' };
    } else if (isDateLine(line)) {
      const date = dateIn(line);
      if (/^(?:last )?(?:updated|modified)/iu.test(line)) found.updated ??= date;
      else found.published ??= date;
      kinds[at] = { furniture: 'byline and date' };
    } else if (OUTLET.test(line)) {
      found.source ??= line.replace(/,.*$/u, '');
      kinds[at] = { furniture: 'byline and date' };
    }
  }
  dropTail(kinds, last);
  if (title !== undefined) kinds[title] = 'headline';
  const first = kinds.indexOf('body');
  const dateline = readDateline(lines[first] ?? '');
  return {
    kinds,
    details: {
      source: found.source ?? dateline.source,
      byline: found.byline,
      published: found.published ?? dateline.published ?? found.updated,
    },
  };
}

function kindByWording(count: number) {
  return (line: string, at: number): LineKind => {
    if (line.length > LONGEST_LABEL) return isNote(line) ? 'note' : 'body';
    if (SOURCE.test(line) && (at === count - 1 || at <= 1)) return { furniture: 'source line' };
    if (COUNTER.test(line)) return { furniture: 'share counter' };
    if (isNote(line)) return 'note';
    const words = wordCount(line);
    if (words === 0) return { furniture: 'decoration' };
    const named = furnitureByWording(line, words);
    if (named !== undefined) return { furniture: named };
    if (words <= 45 && at > count / 2 && CREDIT.test(line)) return { furniture: 'reporting credit' };
    return 'body';
  };
}

/** The first line that reads like a headline; bylines, dates and what a copied page has above it are passed over. */
function findHeadline(lines: readonly string[], kinds: readonly LineKind[]): number | undefined {
  const rest = lines.flatMap((line, at) =>
    kinds[at] === 'body' && !isByline(line) && !isDateLine(line) ? [at] : [],
  );
  const reads = (position: number) => {
    const [at, next] = [rest[position], rest[position + 1]];
    return at !== undefined && next !== undefined && readsAsHeadline(lines[at] ?? '', lines[next] ?? '');
  };
  const skipped = rest.findIndex((at) => !isMasthead(lines[at] ?? ''));
  if (skipped > 0 && reads(skipped)) return rest[skipped];
  return reads(0) ? rest[0] : undefined;
}

/** A section or an outlet, as they stand above a headline. */
function isMasthead(line: string): boolean {
  return SECTION.test(line) || (OUTLET.test(line) && wordCount(line) <= 3);
}

/** "HEMPSTEAD, N.Y., Sept. 26 (UPI) —": what stands above it is the headline. */
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

/** Where the lines around the byline end: after the last byline or date that stands near the top. */
function openingEnd(lines: readonly string[], kinds: readonly LineKind[], title: number | undefined): number {
  let end = 0;
  let prose = 0;
  for (let at = (title ?? -1) + 1; at < Math.min(lines.length, OPENING_LINES); at++) {
    const line = lines[at] ?? '';
    if (isByline(line) || isDateLine(line) || isNameAbove(line, lines[at + 1] ?? '')) end = at + 1;
    else if (kinds[at] === 'body' && OUTLET.test(line) && at === end) end = at + 1;
    else if (kinds[at] === 'body' && wordCount(line) >= PROSE_WORDS && ++prose > OPENING_PROSE) break;
  }
  return end;
}

function isByline(line: string): boolean {
  if (line.length > LONGEST_LABEL) return false;
  if (BYLINE.test(line)) return true;
  const names = /^[Bb][Yy]:?\s+(\p{Lu}[^!?]{2,90})$/u.exec(line)?.[1];
  if (names === undefined || BY_TIME.test(line) || /\p{Ll}\p{Ll}\.$|[.]\s\p{Lu}\p{Ll}*\s\p{Ll}/u.test(names))
    return false;
  const words = names.match(/[\p{L}\p{N}][^\s,]*/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2;
}

/** A name alone is the byline where a date or the name's outlet follows. */
function isNameAbove(line: string, next: string): boolean {
  return NAME.test(line) && !OUTLET.test(line) && (isDateLine(next) || OUTLET.test(next));
}

/** The last paragraph that is no mere label; -1 for none. */
function lastProse(lines: readonly string[], kinds: readonly LineKind[]): number {
  let last = kinds.length - 1;
  while (last >= 0 && (kinds[last] !== 'body' || isLabel(lines[last] ?? ''))) last--;
  return last;
}

/** Labels below "Related topics" and the like at the end are furniture as well. */
function dropTail(kinds: LineKind[], last: number): void {
  let isBelow = false;
  for (let at = last + 1; at < kinds.length; at++) {
    const kind = kinds[at];
    if (typeof kind === 'object' && kind.furniture === 'read more') isBelow = true;
    else if (kind === 'body' && isBelow) kinds[at] = { furniture: 'read more' };
  }
}

function isLabel(line: string): boolean {
  return line.length <= LONGEST_LABEL && wordCount(line) <= 12 && !/[.!?…:;,][”"’')]*$/u.test(line);
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)?.length ?? 0;
}

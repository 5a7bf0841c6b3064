import { findQuoteRegions } from '../../quotations/document/quote-regions.ts';
import { partitionPoint } from '../../story/partition-point.ts';
import { contains, overlapping, type Span } from '../../story/span.ts';
import type { Sentence, Story } from '../../story/story.ts';
import { type Day, dayOf } from './calendar.ts';
import { type DateKind, type DateWords, findDateWords } from './date-words.ts';
import { relativeOrder } from './relative-order.ts';
import { type ResolvedDate, resolveDate } from './resolve-date.ts';
import { directionAt } from './tense.ts';

/** Where a story says when. */
export interface DateMention {
  readonly kind: DateKind;
  /** The story's own words: offsets into its text. */
  readonly span: Span;
  /** The days that they mean; null if nothing can be inferred from the publication date. */
  readonly days: ResolvedDate | null;
  /** True if they date the saying rather than what is said ("said Tuesday"). */
  readonly ofSaying: boolean;
  /** True if they only describe a person or thing: "who left in 2014", "the July 25 call". */
  readonly describes: boolean;
  /** About how many days before (negative) or after the story they lie, if only the phrase says so. */
  readonly order: number | null;
  /** True within quotation marks: the time is part of what was said. */
  readonly quoted: boolean;
}

/** UTF-16 units on either side of a date in which it is looked for what it dates. */
const LOOK = 240;

/** A date right beside one of these dates the saying. */
const SAYING =
  /\b(?:said|says|told(?:\s(?:\p{Lu}[\p{L}.]*\s?){1,3}|\sreporters)?|added|warned|announced|tweeted|wrote|reported|confirmed|stated|argued)(?:\s(?:in|on|at|during)\b[^,.;]{0,40})?(?:\s(?:on|late|early))?\s?$/u;
const SAYING_AFTER = /^[,\s]+(?:\p{Lu}[\p{L}.]*\s){0,3}(?:said|told|added|warned|announced|tweeted|wrote)\b/u;
const DETERMINER = /(?:\b(?:the|a|an|his|her|its|their|our|my)|[’']s)\s(?:early\s|late\s|upcoming\s)?$/iu;
/** Within a relative clause that tells who or what something is, up to its first date or the two of a range. */
const RELATIVE =
  /\b(?:who|whose|whom|which|that\s(?:was|were|had))\s(?:(?!said\b|says\b|told\b)(?:[\p{L}’'-]+|\d{1,3})(?:,\s\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?,)?\s){1,9}(?:(?:1[5-9]|20)\d{2}\s(?:and|to|until)\s)?$/u;
/** "The record set in 2020", "a bridge built in 1890": when that came about, in a sentence about something else. */
const REDUCED_RELATIVE =
  /\b(?:(?:record|standard|mark|target|limit|level|deadline|benchmark|price|rule)s?\sset|(?!(?:he|she|they|it|we|who|that|which|was|were|been|be|is|are|had|has|have|and|or|not|but)\s)\p{Ll}{3,}\s(?:recorded|built|written|drawn|filmed|published|printed|fitted|installed|painted|composed|laid))\s(?:in|on|back\sin|during)\s$/u;
/** "NEW YORK, Nov. 19 (UPI) —": when the story was filed. */
const DATELINE_BEFORE = /^\p{Lu}[\p{Lu}.\s’'-]{2,}(?:,\s[\p{L}.\s]{2,20})?(?:,\s|,?\s\()$/u;
const LOWER_NOUN =
  /^\s(?!in|on|at|to|for|as|that|and|but|by|after|when|from|with|or|of|if|while|before|whether|because|since|until|till|unless|where|who|which|this|there|under|over|against|despite|during|amid|near|outside|inside|into|through|without|about|around|between|also|although|though|instead|alone|onwards?|inclusive|next|last)\p{Ll}{3,}/u;
/** "At the convention in July" may be to come, whatever the tense around it. */
const EVENT_BEFORE =
  /\b(?:convention|election|primary|primaries|caucus|caucuses|debate|vote|referendum|summit|meeting|trial|hearing|conference|tournament|final|finals|olympics|games|championship|festival|concert|tour|deadline|ballot|runoff|inauguration|talks)\s(?:(?:in|on|for)\s)?(?:early\s|mid-|late\s)?$/iu;
/** "The Nov. 8 election". */
const EVENT_AFTER =
  /^[’']?s?\s(?:\p{L}+\s){0,2}(?:convention|election|primary|caucus|debate|vote|referendum|summit|meeting|trial|hearing|conference|tournament|final|game|match|race|festival|concert|deadline|ballot|runoff|inauguration|talks|opening|launch|release)s?\b/u;
const OWN_YEAR = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/gu;

/**
 * Where sentences of a story say when, each phrase with the days that it means if that can be known; one list a
 * sentence.
 *
 * Counted from the story's publication date; within quotation marks from the day on which the words were said, if the
 * sentence around them gives that day, else from nothing. A date without a year in a paragraph that has named another
 * year is left alone as well.
 */
export function findDates(story: Story, sentences: readonly Sentence[]): DateMention[][] {
  const regions = findQuoteRegions(story.text);
  const published = dayOf(story.details.published);
  const years = [...story.text.matchAll(OWN_YEAR)].map(({ index, 0: year }) => ({ year, start: index }));
  return sentences.map((sentence) => datesOf(story, sentence, regions, years, published));
}

function datesOf(
  story: Story,
  { span }: Sentence,
  regions: readonly Span[],
  years: readonly YearMention[],
  published: Day | null,
): DateMention[] {
  const text = story.slice(span);
  const words = findDateWords(text);
  if (words.length === 0) return [];
  const quoted = overlapping(regions, span)
    .map(([start, end]): Span => [Math.max(0, start - span[0]), Math.min(text.length, end - span[0])])
    .filter(([start, end]) => start < end);
  const narration = blank(text, quoted);
  const paragraph = story.paragraphAt(span[0])?.span[0] ?? span[0];
  const mention = (
    read: string,
    { kind, span: [start, end] }: DateWords,
    reference: Day | null,
  ): DateMention => {
    const before = read.slice(Math.max(0, start - LOOK), start);
    const after = read.slice(end, end + LOOK);
    const direction = directionAt(read, [start, end]);
    // "Will hold a service in June" is to come, whatever year was named before.
    const elsewhere = direction !== 'future' && otherYear(years, [paragraph, span[0] + start], reference);
    const yearless = kind === 'day' || kind === 'month' || kind === 'nth' || kind === 'named';
    const attributive =
      DETERMINER.test(before) || LOWER_NOUN.test(after) || (yearless && EVENT_BEFORE.test(before));
    const days = resolveDate(kind, text.slice(start, end), {
      reference: yearless && elsewhere ? null : reference,
      direction,
      attributive,
      isPlanned: EVENT_BEFORE.test(before) || EVENT_AFTER.test(after),
    });
    const opensSaying = isNearlyBlank(read, start) && SAYING_AFTER.test(after);
    return {
      kind,
      span: [span[0] + start, span[0] + end],
      days,
      quoted: read !== narration,
      order: relativeOrder(kind, text.slice(start, end), direction),
      describes:
        RELATIVE.test(before) ||
        REDUCED_RELATIVE.test(before) ||
        (DETERMINER.test(before) && LOWER_NOUN.test(after)),
      ofSaying: opensSaying || SAYING.test(before) || (start < LOOK && DATELINE_BEFORE.test(before)),
    };
  };
  const regionOf = (each: DateWords) => quoted.find((region) => contains(region, each.span));
  const told = words.filter((each) => !regionOf(each)).map((each) => mention(narration, each, published));
  const saidOn = dayOfSaying(told);
  const said = words.flatMap((each) => {
    const region = regionOf(each);
    return region ? [mention(only(text, region), each, saidOn)] : [];
  });
  return [...told, ...said].sort((a, b) => a.span[0] - b.span[0]);
}

interface YearMention {
  readonly year: string;
  readonly start: number;
}

/** True if the last year named in a stretch of the story is not the reference's own. */
function otherYear(years: readonly YearMention[], [from, to]: Span, reference: Day | null): boolean {
  const last = years[partitionPoint(years, ({ year, start }) => start + year.length <= to) - 1];
  return (
    last !== undefined && last.start >= from && reference !== null && last.year !== reference.slice(0, 4)
  );
}

/** True if hardly anything comes before: the dash of a dateline, a bracket. */
function isNearlyBlank(read: string, end: number): boolean {
  const first = read.search(/\S/u);
  return first < 0 || first >= end || read.slice(first, end).trimEnd().length < 4;
}

/** The one day of a past saying that the sentence's own narration gives; null if it gives none or several. */
function dayOfSaying(told: readonly DateMention[]): Day | null {
  const days = new Set(told.flatMap(({ days }) => (days && days.from === days.to ? [days.from] : [])));
  const [only] = days;
  return days.size === 1 && only !== undefined ? only : null;
}

/** The text with the regions blanked at the same length. */
function blank(text: string, regions: readonly Span[]): string {
  let out = text;
  for (const [start, end] of regions) out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
  return out;
}

/** The text with everything but the region as blanks. */
function only(text: string, [start, end]: Span): string {
  return ' '.repeat(start) + text.slice(start, end) + ' '.repeat(text.length - end);
}

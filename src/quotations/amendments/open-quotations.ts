import { contains, type Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { regionsIn } from '../document/quote-regions.ts';
import { wordAt } from '../document/words.ts';
import { withMissed } from './missed-quotations.ts';
import {
  type Amendment,
  type Context,
  cueWords,
  hasQuoted,
  isQuotedAt,
  lowerAt,
  phraseEnd,
  sentenceAt,
  spanOf,
} from './sentence-parts.ts';

/** Lines that may interrupt a quotation: a caption, a link, a post's signature. */
const MOST_BETWEEN = 2;
const LONGEST_BETWEEN = 120;
const FEWEST_WORDS = 2;
/** With fewer words, a line on its own continues no speech: a heading is as short. */
const FEWEST_ALONE = 5;
/** "Here is his speech in full:", "The full text of the letter:". */
const IN_FULL =
  /\b(?:(?:speech|statement|letter|remarks|address|message|email|post|tweet|note|text|words?)\b.{0,60}\b(?:in full|reads?|read|as follows|below)|full (?:text|speech|statement|letter|transcript|remarks)|(?:wrote|said|posted|reads?) in full|(?:wrote|sent|read out|issued|posted) (?:\w+ ){0,3}(?:the following|this) (?:letter|statement|message|note|email|post))\b.{0,80}:$|\bin full:$/iu;
const TAG =
  /^(?:(?:That|This) (?:was|is) how|(?:Those|These) (?:were|are) the words of|(?:That|This) (?:was|is) the (?:verdict|message|view|reaction|response|assessment|warning|plea|question|advice|answer) (?:of|from)|So (?:said|says|wrote|writes))\s(?=\S)/u;
const HEARD =
  /^(?:shouting|saying|screaming|telling|calling|asking|yelling|whispering|crying|pleading|begging)$/u;
const MOST_PARAGRAPHS = 200;

interface Paragraph {
  readonly span: Span;
  /** The quoted stretches in it, if the whole paragraph is quoted. */
  readonly quoted: readonly Span[] | undefined;
  /** Its last mark was left open: the speech goes on. */
  readonly isOpen: boolean;
}

/**
 * Speech that continues: over paragraphs that reopen the marks, after a picture or a link, in a speech printed in
 * full, in a paragraph that is all speech. A subheading in quotation marks is not speech.
 */
export const openQuotations: Amendment = (context, tagged) => {
  const { document } = context;
  const found = withMissed(context, tagged);
  const paragraphs = paragraphsOf(context);
  const attributions = [
    ...found
      .filter((each) => !isOfHeadline(context, each))
      .flatMap((each) => withoutSubheadings(context, paragraphs, each)),
    ...heard(context),
  ];
  const held = new Map<number, TaggedAttribution>();
  for (const each of attributions)
    for (const span of each.content)
      for (let at = paragraphAt(document, span[0]); at <= paragraphAt(document, span[1] - 1); at++)
        held.set(at, each);
  const grown = new Map<TaggedAttribution, Span[]>();
  const made: TaggedAttribution[] = [];
  let last: { readonly by: TaggedAttribution; readonly paragraph: number } | undefined;
  for (const [at, paragraph] of paragraphs.entries()) {
    const holder = held.get(at);
    if (holder) {
      last = { by: holder, paragraph: at };
      continue;
    }
    if (!paragraph.quoted || !isSpeech(document.text, paragraph)) continue;
    const intro = introOf(context, paragraphs, at);
    if (intro) {
      const speech = { source: intro.source, cue: intro.cue, content: runFrom(paragraphs, held, at) };
      made.push(speech);
      for (const span of speech.content) held.set(paragraphAt(document, span[0]), speech);
      last = { by: speech, paragraph: at };
      continue;
    }
    const tagged = taggedBelow(context, paragraphs, at);
    if (tagged) {
      const speech = { ...tagged, content: paragraph.quoted };
      made.push(speech);
      last = { by: speech, paragraph: at };
      continue;
    }
    const before = last && paragraphs[last.paragraph];
    const isNear = last !== undefined && isBetween(context, paragraphs, last.paragraph, at);
    if (last && before && isNear && before.isOpen) {
      // An open mark shows that the speech continues.
      grown.set(last.by, [...(grown.get(last.by) ?? []), ...paragraph.quoted]);
      last = { by: last.by, paragraph: at };
      continue;
    }
    const next = held.get(at + 1);
    const follows = next?.content.some(([start]) => start === paragraphs[at + 1]?.span[0]);
    const source = isNear && last ? last.by : follows ? next : undefined;
    if (!source?.source || !goesOn(document, source, paragraph.quoted)) continue;
    const speech = { source: source.source, cue: null, content: paragraph.quoted };
    made.push(speech);
    last = { by: speech, paragraph: at };
  }
  const all = [...attributions, ...made].map((each) => {
    const more = grown.get(each);
    return more ? { ...each, content: [...each.content, ...more] } : each;
  });
  return all;
};

/** A headline without a colon does not say what a quotation below it says. */
function isOfHeadline({ document }: Context, { source, cue, content }: TaggedAttribution): boolean {
  const [at] = cue?.[0] ?? source?.[0] ?? [];
  if (at === undefined || document.text.slice(...(cue?.[0] ?? [0, 0])) === ':') return false;
  return (
    paragraphAt(document, at) === 0 &&
    document.paragraphs.length > 1 &&
    content.every(([start]) => paragraphAt(document, start) > 0)
  );
}

/** "That was how the mayor began her speech", "Those were the words of Ana Ruiz" below a quotation: who said it. */
function taggedBelow(
  context: Context,
  paragraphs: readonly Paragraph[],
  at: number,
): Pick<TaggedAttribution, 'source' | 'cue'> | undefined {
  const { document } = context;
  const below = paragraphs[at + 1];
  const found = below && TAG.exec(document.text.slice(...below.span));
  if (!found) return undefined;
  const start = below.span[0];
  const from = tokenAt(document.tokens, start + found[0].length);
  const source = spanOf(document, from, phraseEnd(context, from, sentenceAt(document, start)[1]));
  return source && { source: [source], cue: [[start, start + found[0].trimEnd().length]] };
}

/** Whether quoted words without a cue can continue a speaker's quotation. */
function goesOn(document: Context['document'], by: TaggedAttribution, quoted: readonly Span[]): boolean {
  const words = quoted.flatMap((span) => document.text.slice(...span).match(/[\p{L}\p{N}’']+/gu) ?? []);
  const isLabelled = /^[:.]$/u.test(cueWords(document, by));
  return (
    words.length >= FEWEST_ALONE &&
    hasQuoted(document, by) &&
    !isLabelled &&
    words.some((word) => /^\p{Ll}{4}/u.test(word))
  );
}

function paragraphsOf({ document }: Context): Paragraph[] {
  const { text, tokens, paragraphs, regions } = document;
  return paragraphs.map(([from, to]) => {
    const span: Span = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    const inside = regionsIn(regions, ...span);
    const gaps = inside.map(([start], region): Span => [inside[region - 1]?.[1] ?? span[0], start]);
    gaps.push([inside.at(-1)?.[1] ?? span[0], span[1]]);
    const isWhole = inside.length > 0 && !gaps.some((gap) => /[\p{L}\p{N}]/u.test(text.slice(...gap)));
    const lastRegion = inside.at(-1);
    const isOpen =
      lastRegion !== undefined &&
      lastRegion[1] >= span[1] &&
      !/["”»'’]$/u.test(text.slice(...lastRegion).trimEnd());
    return { span, quoted: isWhole ? inside : undefined, isOpen };
  });
}

/** More than a heading: it ends as a sentence does and does not begin in the middle of one. */
function isSpeech(text: string, { quoted = [], isOpen }: Paragraph): boolean {
  const words = quoted.map((span) => text.slice(...span)).join(' ');
  const isLong = (words.match(/[\p{L}\p{N}’']+/gu)?.length ?? 0) >= FEWEST_WORDS;
  return (
    (isLong || isOpen || /[.!?]["”'’]$/u.test(words)) &&
    !/^["“‘'](?:…|\.\.\.)/u.test(words) &&
    (isOpen || /[.!?…,—–-]["”»'’]*$/u.test(words))
  );
}

/** Takes headings in quotation marks out of a quotation. */
function withoutSubheadings(
  { document }: Context,
  paragraphs: readonly Paragraph[],
  each: TaggedAttribution,
): TaggedAttribution[] {
  const { text } = document;
  const content = each.content.flatMap((span): Span[] => {
    const [first, last] = [paragraphAt(document, span[0]), paragraphAt(document, span[1] - 1)];
    const isHeading = (at: number): boolean => {
      const paragraph = paragraphs[at];
      const cue = each.cue?.[0];
      return (
        paragraph?.quoted !== undefined &&
        at > 0 &&
        !isSpeech(text, paragraph) &&
        !(cue && contains(paragraph.span, cue)) &&
        paragraphAt(document, cue?.[0] ?? span[0]) !== at
      );
    };
    if (first === last) return isHeading(first) ? [] : [span];
    const kept: Span[] = [];
    for (let at = first; at <= last; at++) {
      const paragraph = paragraphs[at];
      if (!paragraph || isHeading(at)) continue;
      const piece: Span = [Math.max(span[0], paragraph.span[0]), Math.min(span[1], paragraph.span[1])];
      const before = kept.at(-1);
      if (before && paragraphAt(document, before[1] - 1) === at - 1)
        kept[kept.length - 1] = [before[0], piece[1]];
      else kept.push(piece);
    }
    return kept;
  });
  return content.length > 0 ? [{ ...each, content }] : [];
}

/** Whether only lines that are not sentences, two at most, separate two paragraphs. */
function isBetween(
  { document, roster }: Context,
  paragraphs: readonly Paragraph[],
  from: number,
  to: number,
): boolean {
  if (to - from - 1 > MOST_BETWEEN) return false;
  for (let at = from + 1; at < to; at++) {
    const { span } = paragraphs[at] as Paragraph;
    const line = document.text.slice(...span);
    const isLabel = line.length <= LONGEST_BETWEEN && !/[.!?:]["”’')]*$/u.test(line);
    const isSigned = /^[—–―-]/u.test(line);
    if (!isLabel && !isSigned && !roster.bylines.has(at)) return false;
  }
  return true;
}

/** The quoted paragraphs from here on that belong to no other attribution. */
function runFrom(paragraphs: readonly Paragraph[], held: ReadonlyMap<number, unknown>, from: number): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < from + MOST_PARAGRAPHS; at++) {
    const quoted = paragraphs[at]?.quoted;
    if (!quoted || held.has(at)) break;
    spans.push(...quoted);
  }
  return spans;
}

/** Who gives the speech that is printed in full below a line which says so. */
function introOf(
  { document, roster }: Context,
  paragraphs: readonly Paragraph[],
  at: number,
): Pick<TaggedAttribution, 'source' | 'cue'> | undefined {
  const intro = paragraphs[at - 1];
  if (!intro || intro.quoted) return undefined;
  const line = document.text.slice(...intro.span);
  if (!IN_FULL.test(line)) return undefined;
  const end = wordAt(roster.words, intro.span[1] - 1);
  // "Here is her speech": a woman's.
  const owner = /\b(his|her)\b/iu.exec(line)?.[1]?.toLowerCase();
  const gender = owner && (owner === 'his' ? 'he' : 'she');
  for (let word = end; word >= 0; word--) {
    const mention = roster.mentionAt(word);
    const entity = mention && roster.entityOf(mention);
    const fits = !gender || (entity?.gender ?? gender) === gender;
    if (mention && fits && (entity?.type === 'person' || entity?.type === 'unknown'))
      return { source: [mention.span], cue: [[intro.span[1] - 1, intro.span[1]]] };
  }
  return undefined;
}

/** "The boy’s mum Michelle can be heard shouting: “…”": which no cue was found for. */
function heard({ document }: Context): TaggedAttribution[] {
  const { tokens, regions } = document;
  return tokens.flatMap(({ lower, start }, at): TaggedAttribution[] => {
    if (!HEARD.test(lower) || lowerAt(document, at - 1) !== 'heard' || isQuotedAt(document, at)) return [];
    const [first, end] = sentenceAt(document, start);
    let from = at - 1;
    while (from > first && /^(?:heard|be|been|was|is|were|can|could|may)$/u.test(lowerAt(document, from)))
      from--;
    const source = spanOf(document, first, from + 1);
    const [region] = regionsIn(regions, tokens[at]?.end ?? 0, tokens[end - 1]?.end ?? 0);
    const cue = spanOf(document, from + 1, at + 1);
    return source && region && cue && region[0] - (tokens[at]?.end ?? 0) < 4
      ? [{ source: [source], cue: [cue], content: [region] }]
      : [];
  });
}

const paragraphAt = ({ tokens }: Context['document'], offset: number): number =>
  tokens[Math.min(tokenAt(tokens, offset), tokens.length - 1)]?.paragraph ?? -1;

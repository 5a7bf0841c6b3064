import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { heard } from './heard-speech.ts';
import { withMissed } from './missed-quotations.ts';
import {
  isSpeech,
  type Paragraph,
  paragraphAt,
  paragraphsOf,
  runFrom,
  withoutSubheadings,
} from './quoted-paragraphs.ts';
import {
  type Amendment,
  type Context,
  cueWords,
  hasQuoted,
  phraseEnd,
  sentenceAt,
  spanOf,
} from './sentence-parts.ts';
import { introOf } from './speech-in-full.ts';

/** Lines that may interrupt a quotation: a caption, a link, a post's signature. */
const MOST_BETWEEN = 2;
const LONGEST_BETWEEN = 120;
/** With fewer words, a line on its own continues no speech: a heading is as short. */
const FEWEST_ALONE = 5;
const TAG =
  /^(?:(?:That|This) (?:was|is) how|(?:Those|These) (?:were|are) the words of|(?:That|This) (?:was|is) the (?:verdict|message|view|reaction|response|assessment|warning|plea|question|advice|answer) (?:of|from)|So (?:said|says|wrote|writes))\s(?=\S)/u;

/**
 * Speech that continues: over paragraphs that reopen the marks, after a picture or a link, in a speech printed in
 * full, in a paragraph that is all speech. A subheading in quotation marks is not speech.
 */
export const openQuotations: Amendment = (context, tagged) => {
  const { document } = context;
  const found = withMissed(context, tagged);
  const paragraphs = paragraphsOf(context);
  const cues = new Set(found.map(({ cue }) => cue?.[0]?.[0]));
  const attributions = [
    ...found
      .filter((each) => !isOfHeadline(context, each))
      .flatMap((each) => withoutSubheadings(context, paragraphs, each)),
    ...heard(context).filter(({ cue }) => !cues.has(cue?.[0]?.[0])),
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

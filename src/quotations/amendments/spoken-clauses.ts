import { overlaps, type Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { regionsIn } from '../document/quote-regions.ts';
import { wordAt } from '../document/words.ts';
import { isKnownPersonNoun } from '../lexicon/person-nouns.ts';
import { singularOf, typeOfNoun } from '../mentions/noun-phrases.ts';
import { type Context, cueWords, isQuotedAt, lowerAt, posAt, sentenceAt, spanOf } from './sentence-parts.ts';

/** No more than when something was said. */
export const TIME_ONLY =
  /^(?:(?:earlier|later|late|early) )?(?:(?:on |last |this |earlier |in the |in an? )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)?day|week|month|year|morning|afternoon|evening|night)|yesterday|today|earlier|later|late)(?: (?:morning|afternoon|evening|night))?$/iu;

/** "According to El Día, the aide, Ana Ruiz, was hired": the source ends at its comma, and all behind it is said. */
export function fromComma({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const { text, regions, tokens } = document;
  const [source, cue, [first, ...more]] = [each.source?.[0], each.cue?.[0], each.content];
  if (!source || !cue || !first || source[0] < cue[1] || first[0] <= source[1]) return each;
  if (cueWords(document, each) !== 'according to') return each;
  const [from] = sentenceAt(document, cue[0]);
  if (tokens[from]?.start !== cue[0] || sentenceAt(document, first[0])[0] !== from) return each;
  const comma = text.indexOf(', ', source[0] + 1);
  const isCut = comma < source[1] && /^(?:VERB|AUX)$/u.test(posAt(document, tokenAt(tokens, first[0])));
  if (comma < 0 || comma > source[1] || (comma < source[1] && !isCut)) return each;
  if (comma + 2 >= first[0] || regionsIn(regions, comma, first[0]).length > 0) return each;
  return { ...each, source: [[source[0], comma]], content: [[comma + 2, first[1]], ...more] };
}

/** "To which Bea Sturt shot back: 'At least I move.'": what stands behind the colon is said. */
export function behindColon({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const { text, regions } = document;
  const end = each.cue?.at(-1)?.[1];
  if (end === undefined || !/:\s*$/u.test(text.slice(Math.max(0, end - 2), end + 1))) return each;
  const [region] = regionsIn(regions, end, end + 4);
  if (!region || region[0] < end - 1 || each.content.some((span) => overlaps(span, region))) return each;
  const isWord = each.content.every(([from, to]) => to <= end && !/\s/u.test(text.slice(from, to)));
  return isWord ? { ...each, content: [region] } : each;
}

/** The longest noun phrase between the comma and "said", in tokens. */
const LONGEST_SPEAKER = 8;

/** Ends the sentence behind who says it. */
const LAST_VERB =
  /^(?:say|says|said|reports?|reported|writes?|wrote|argues?|argued|warned|added|believe|claim|claimed)$/u;

/** "A deal could be signed within days, a diplomat said late on Monday.": which no cue was found for. */
export function saidLate(context: Context, known: readonly TaggedAttribution[]): TaggedAttribution[] {
  const { document } = context;
  const taken = bySentence(document, known);
  return document.sentences.flatMap(([first, end], sentence): TaggedAttribution[] => {
    if (taken.has(sentence)) return [];
    const last = lowerAt(document, end - 1) === '.' ? end - 1 : end;
    // "…, the authors report."
    const isLast = LAST_VERB.test(lowerAt(document, last - 1));
    let at = isLast ? last - 1 : end - 1;
    while (!isLast && at > first && !/^(?:said|says)$/u.test(lowerAt(document, at))) at--;
    const when = spanOf(document, at + 1, last);
    const { from, source, cue, said } = aroundVerb(document, first, at);
    if (!source || !cue || !said) return published(context, first, last);
    if (!isLast && (!when || !TIME_ONLY.test(document.text.slice(...when))))
      return published(context, first, last);
    if (lowerAt(document, from - 1) !== ',') return [];
    return isClause(context, first, from - 1) && isSomebody(context, from, at)
      ? [{ source: [source], cue: [cue], content: [said] }]
      : [];
  });
}

/** Who stands between the comma and the verb `at`, from token `from` on, and what is said before it. */
function aroundVerb(document: Context['document'], first: number, at: number) {
  let from = at;
  while (from > first && at - from < LONGEST_SPEAKER && lowerAt(document, from - 1) !== ',') from--;
  return {
    from,
    source: spanOf(document, from, at),
    cue: spanOf(document, at, at + 1),
    said: spanOf(document, first, from - 1),
  };
}

/** "…, an international team reports today in the journal Cell(, pushing back …)." */
const IN_JOURNAL =
  /^(?:(?:today|yesterday|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|this week|last week),? )?(?:in|at|on) (?:the (?:journal|online journal|latest issue|proceedings)|(?:a|an|the|their|its) (?:new )?(?:study|paper|report|review|preprint|letter|article)|\p{Lu}[\p{L}&’' ]{2,60}$)/u;

/** In tokens: no longer sentence is read for it. */
const LONGEST_REPORT = 80;

function published(context: Context, first: number, last: number): TaggedAttribution[] {
  const { document } = context;
  for (let at = first + 2; at < Math.min(last, first + LONGEST_REPORT); at++) {
    if (!LAST_VERB.test(lowerAt(document, at)) || isQuotedAt(document, at)) continue;
    let end = at + 1;
    while (end < Math.min(last, at + LONGEST_REPORT) && lowerAt(document, end) !== ',') end++;
    const where = spanOf(document, at + 1, end);
    const { from, source, cue, said } = aroundVerb(document, first, at);
    if (!where || !source || !cue || !said || lowerAt(document, from - 1) !== ',') continue;
    if (!IN_JOURNAL.test(document.text.slice(...where))) continue;
    if (isClause(context, first, from - 1) && isSomebody(context, from, at))
      return [{ source: [source], cue: [cue], content: [said] }];
  }
  return [];
}

/** Behind "told": whom and when. */
const LONGEST_AUDIENCE = 6;

/**
 * "Officials believe that it is irregular, several sources previously told CNN": who passes it on says so, and no words
 * of theirs belong to what the officials believe.
 */
export function passedOn(context: Context, known: readonly TaggedAttribution[]): TaggedAttribution[] {
  const { document } = context;
  const held = bySentence(document, known);
  const amended = new Map<TaggedAttribution, TaggedAttribution>();
  const made = document.sentences.flatMap(([first, end], sentence): TaggedAttribution[] => {
    const told = passingOn(context, first, end);
    const here = held.get(sentence) ?? [];
    if (!told || here.some(({ cue }) => cue?.some((span) => overlaps(span, told.cue)))) return [];
    for (const each of here) {
      const content = (amended.get(each) ?? each).content.map(
        ([from, to]): Span =>
          from < told.comma && told.comma < to && to >= told.cue[1] ? [from, told.comma] : [from, to],
      );
      amended.set(each, { ...each, content });
    }
    return [{ source: [told.source], cue: [told.cue], content: [told.content] }];
  });
  return [...known.map((each) => amended.get(each) ?? each), ...made];
}

/** The attributions with a cue or content in each sentence, by its index. */
function bySentence(
  { tokens }: Context['document'],
  attributions: readonly TaggedAttribution[],
): ReadonlyMap<number, readonly TaggedAttribution[]> {
  const held = new Map<number, TaggedAttribution[]>();
  for (const each of attributions)
    for (const [start, end] of [...(each.cue ?? []), ...each.content]) {
      const last = tokens[tokenAt(tokens, end - 1)]?.sentence ?? -1;
      for (let at = tokens[tokenAt(tokens, start)]?.sentence ?? 0; at <= last; at++) {
        const list = held.get(at);
        if (!list) held.set(at, [each]);
        else if (list.at(-1) !== each) list.push(each);
      }
    }
  return held;
}

function passingOn(
  context: Context,
  first: number,
  end: number,
): { readonly source: Span; readonly cue: Span; readonly content: Span; readonly comma: number } | undefined {
  const { document } = context;
  const last = lowerAt(document, end - 1) === '.' ? end - 1 : end;
  let at = last - 1;
  while (at > first && last - at <= LONGEST_AUDIENCE + 1 && lowerAt(document, at) !== 'told') at--;
  if (lowerAt(document, at) !== 'told' || at + 1 >= last) return undefined;
  for (let token = at + 1; token < last; token++)
    if (/^(?:VERB|AUX|PUNCT|SCONJ)$/u.test(posAt(document, token)) || isQuotedAt(document, token))
      return undefined;
  let to = at;
  while (posAt(document, to - 1) === 'ADV') to--;
  let from = to;
  while (from > first && to - from < LONGEST_SPEAKER && lowerAt(document, from - 1) !== ',') from--;
  const start = /^(?:but|and)$/u.test(lowerAt(document, first)) ? first + 1 : first;
  const [source, cue, content] = [
    spanOf(document, from, to),
    spanOf(document, to, at + 1),
    spanOf(document, start, from - 1),
  ];
  if (!source || !cue || !content || lowerAt(document, from - 1) !== ',') return undefined;
  if (!isClause(context, start, from - 1) || !isSomebody(context, from, to)) return undefined;
  return { source, cue, content, comma: content[1] };
}

/** It has a verb and no comma or mark: a list or a phrase in front is none. */
function isClause({ document }: Context, from: number, to: number): boolean {
  let verbs = 0;
  for (let at = from; at < to; at++) {
    if (isQuotedAt(document, at) || /^[,;:—–]$/u.test(lowerAt(document, at))) return false;
    if (/^(?:VERB|AUX)$/u.test(posAt(document, at))) verbs++;
  }
  return verbs > 0;
}

/** Whether these tokens are a noun phrase for people or a body, or a name, and nothing else. */
export function isSomebody({ document, roster }: Context, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (!/^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|PART)$/u.test(posAt(document, at))) return false;
  const noun = singularOf(lowerAt(document, to - 1));
  const end = document.tokens[to - 1]?.end ?? 0;
  return (
    isKnownPersonNoun(noun) ||
    typeOfNoun(noun) === 'organisation' ||
    roster.mentionAt(wordAt(roster.words, end - 1)) !== undefined
  );
}

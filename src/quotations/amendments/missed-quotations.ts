import { partitionPoint } from '../../story/partition-point.ts';
import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { regionsIn } from '../document/quote-regions.ts';
import { SAYS } from './inverted-sources.ts';
import { type Context, isQuotedAt, lowerAt, phraseEnd, posAt, sentenceAt, spanOf } from './sentence-parts.ts';

/** In words; fewer are a term. */
const FEWEST_WORDS = 3;
/** UTF-16 units between the two parts of a quotation. */
const LONGEST_BETWEEN = 200;
/** In tokens. */
const LONGEST_SUBJECT = 14;
/** With what stands in front of the subject: a label and its colon. */
const LONGEST_CLAUSE = 40;
/** Ends the subject in front of it. */
const NO_SUBJECT = /^(?:VERB|AUX|PUNCT|SCONJ|CCONJ)$/u;

/**
 * Quotations that no attribution has though the words beside them say whose they are: `“A,” he laughed. “B.”` goes on,
 * and `A post on X claims that “A”` has its subject in front. Linear in the text.
 */
export function withMissed(
  context: Context,
  attributions: readonly TaggedAttribution[],
): TaggedAttribution[] {
  const { document } = context;
  const holders = holdersOf(document.regions, attributions);
  const grown = new Map<TaggedAttribution, Span[]>();
  const made: TaggedAttribution[] = [];
  const cues = new Set(attributions.flatMap(({ cue }) => (cue ?? []).map(([start]) => start)));
  for (const [at, region] of document.regions.entries()) {
    if (holders.has(at) || countWords(document.text.slice(...region)) < FEWEST_WORDS) continue;
    const before = document.regions[at - 1];
    const holder = holders.get(at - 1);
    if (before && holder && goesOn(document, holder, before, region)) {
      grown.set(holder, [...(grown.get(holder) ?? []), region]);
      holders.set(at, holder);
      continue;
    }
    const found = claimed(context, region, cues);
    if (found) made.push(found);
  }
  const worded = document.regions.flatMap((region) => inWordsOf(context, region) ?? []);
  const taken = new Set(worded.map(({ content }) => content[0]?.[0]));
  const isWorded = ({ content }: TaggedAttribution): boolean =>
    content.some((span) => regionsIn(document.regions, ...span).some(([start]) => taken.has(start)));
  return [
    ...worded,
    ...attributions
      .filter((each) => !isWorded(each))
      .map((each) => {
        const more = grown.get(each);
        return more ? { ...each, content: [...each.content, ...more] } : each;
      }),
    ...made.filter((each) => !isWorded(each)),
  ];
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}’']+/gu)?.length ?? 0;

/** By the index of a quoted stretch: who has its words. */
function holdersOf(
  regions: readonly Span[],
  attributions: readonly TaggedAttribution[],
): Map<number, TaggedAttribution> {
  const found = new Map<number, TaggedAttribution>();
  const spans = attributions.flatMap((each) => each.content.map((span) => ({ each, span })));
  for (const { each, span } of spans)
    for (
      let at = partitionPoint(regions, (region) => region[1] <= span[0]);
      (regions[at]?.[0] ?? Number.POSITIVE_INFINITY) < span[1];
      at++
    )
      found.set(at, each);
  return found;
}

/** `“A,” he laughed. “B.”`: between the two stand the words of saying alone, and the second is a sentence. */
function goesOn(
  { text }: Context['document'],
  { cue }: TaggedAttribution,
  before: Span,
  region: Span,
): boolean {
  const mark = cue?.[0];
  if (!mark || mark[0] < before[1] || mark[1] > region[0] || region[0] - before[1] > LONGEST_BETWEEN)
    return false;
  const between = text.slice(before[1], region[0]);
  return (
    /^[^\n.!?]{2,}\.\s$/u.test(between) &&
    /^["“‘']\p{Lu}/u.test(text.slice(...region)) &&
    /[.!?…]["”’']$/u.test(text.slice(...region)) &&
    /^(?:\s*\n|\s+["“‘'\p{Lu}]|$)/u.test(text.slice(region[1], region[1] + 3))
  );
}

/** `A post shared on X claims that “A”`: from the sentence's beginning, or its label's colon, to the verb. */
function claimed(
  { document }: Context,
  region: Span,
  cues: ReadonlySet<number>,
): TaggedAttribution | undefined {
  const { tokens } = document;
  let verb = tokenAt(tokens, region[0]) - 1;
  const [first] = sentenceAt(document, region[0]);
  while (verb > first && /^(?:that|:|,)$/u.test(lowerAt(document, verb))) verb--;
  const cue = spanOf(document, verb, verb + 1);
  if (!cue || verb <= first || isQuotedAt(document, verb) || !SAYS.test(lowerAt(document, verb)))
    return undefined;
  if (cues.has(cue[0])) return undefined;
  if (verb - first > LONGEST_CLAUSE) return undefined;
  let from = first;
  for (let at = first; at < verb; at++) if (lowerAt(document, at) === ':') from = at + 1;
  if (verb - from > LONGEST_SUBJECT || isQuotedAt(document, from)) return undefined;
  const end = participleAt(document, from, verb);
  for (let at = from; at < end; at++) if (NO_SUBJECT.test(posAt(document, at))) return undefined;
  const source = spanOf(document, from, end);
  return source ? { source: [source], cue: [cue], content: [region] } : undefined;
}

/** `A cheese that was “more mould than intended”, in the words of one customer`. */
function inWordsOf(context: Context, region: Span): TaggedAttribution | undefined {
  const { document } = context;
  const found = /^,? (in the words of )(?=\p{L})/u.exec(document.text.slice(region[1], region[1] + 24));
  if (!found?.[1]) return undefined;
  const start = region[1] + found[0].length;
  const from = tokenAt(document.tokens, start);
  const source = spanOf(document, from, phraseEnd(context, from, sentenceAt(document, start)[1]));
  const cue: Span = [start - found[1].length, start - 1];
  return source && { source: [source], cue: [cue], content: [region] };
}

/** "A post (shared 9,000 times)": a participle behind the noun and the words that go with it. */
function participleAt(document: Context['document'], from: number, verb: number): number {
  for (let at = from + 1; at < verb - 1; at++)
    if (SHARED.test(lowerAt(document, at)) && posAt(document, at - 1) === 'NOUN') return at;
  return verb;
}

/** What becomes of something written. */
export const SHARED =
  /^(?:shared|posted|published|circulating|circulated|viewed|seen|sent|leaked|obtained|released|issued|written|signed|uploaded|addressed|dated|filed|attributed|doing)$/u;

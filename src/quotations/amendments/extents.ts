import { overlaps, type Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { regionsIn } from '../document/quote-regions.ts';
import { wordAt } from '../document/words.ts';
import { toIntroducer } from './introduced-quotations.ts';
import { putTo } from './put-to.ts';
import { saidWithin } from './quotations-within.ts';
import { saidOnce } from './said-once.ts';
import {
  type Amendment,
  type Context,
  isQuotedAt,
  lowerAt,
  posAt,
  sentenceAt,
  spanOf,
  without,
} from './sentence-parts.ts';
import { behindColon, fromComma, passedOn, saidLate, TIME_ONLY } from './spoken-clauses.ts';

/** A quotation neither begins too late nor runs on into another speaker's words or the words of saying. */
export const extents: Amendment = (context, attributions) => {
  const whole = attributions.map((found) => {
    const each = inOwnParagraph(context, found);
    return STEPS.reduce((amended, step) => step(context, amended), each);
  });
  const narrowed = whole.flatMap((each) => {
    const cut = otherSubject(context, each);
    const more = cut === each ? undefined : saidByOther(context, each, cut, whole);
    const kept = clauseBefore(context, titlesBehind(context, cut));
    return more ? [kept, more] : [kept];
  });
  const said = saidOnce(
    context,
    toIntroducer(context, narrowed).flatMap((each) => saidWithin(context, each)),
  );
  return passedOn(context, [...said, ...saidLate(context, said), ...putTo(context, said)]);
};

const STEPS = [
  withoutSource,
  behindListener,
  behindAddress,
  beforeAddress,
  upToMark,
  fromComma,
  behindColon,
] as const;

/** "…, AB.net.au reported": no part of who says it is said. */
function withoutSource({ document, roster }: Context, each: TaggedAttribution): TaggedAttribution {
  const source = each.source?.[0];
  const mention = source && roster.mentionAt(wordAt(roster.words, source[1] - 1));
  if (!mention || !each.content.some(([start, end]) => start < mention.span[0] && mention.span[0] < end))
    return each;
  const isApart = each.content.every((span) => !overlaps(span, source));
  return isApart ? { ...each, content: without(document.text, each.content, mention.span) } : each;
}

/** "She has met envoys, an official said earlier this month": the clause before, not when it was said. */
function clauseBefore({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const [span, more] = each.content;
  const source = each.source?.[0];
  if (!span || more || !source || !TIME_ONLY.test(document.text.slice(...span))) return each;
  const at = tokenAt(document.tokens, source[0]);
  const [first] = sentenceAt(document, source[0]);
  const before = lowerAt(document, at - 1) === ',' ? spanOf(document, first, at - 1) : undefined;
  return before ? { ...each, content: [before] } : each;
}

/** `“… we hoped," chairman, CEO and president Craig Mendel said`: a quotation ends with its mark if titles follow. */
function titlesBehind({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const { regions, tokens } = document;
  const cue = each.cue?.[0]?.[0] ?? 0;
  const content = each.content.map(([start, end]): Span => {
    const region = regionsIn(regions, start, end)[0];
    if (!region || region[0] !== start || region[1] >= end || end > cue) return [start, end];
    for (let at = tokenAt(tokens, region[1]); (tokens[at]?.start ?? end) < end; at++)
      if (
        (/^(?:VERB|AUX|DET|ADP|PRON|SCONJ)$/u.test(posAt(document, at)) &&
          lowerAt(document, at - 1) !== '-') ||
        isQuotedAt(document, at)
      )
        return [start, end];
    return [start, region[1]];
  });
  return { ...each, content };
}

/** "China said it is committed …, while the police deny": what another subject does is not said. */
function otherSubject({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const cue = each.cue?.[0]?.[0] ?? Number.POSITIVE_INFINITY;
  const content = each.content.map(([start, end]): Span => {
    if (start < cue) return [start, end];
    for (let at = tokenAt(document.tokens, start); (document.tokens[at]?.start ?? end) < end; at++) {
      const isThen = /^whereupon$/u.test(lowerAt(document, at)) || isNext(document, at);
      const opens =
        (/^(?:while|whereas)$/u.test(lowerAt(document, at)) || isThen) &&
        lowerAt(document, at - 1) === ',' &&
        posAt(document, at + 1) !== 'VERB' &&
        // "Whereupon he shouted: “…”" is said, by another speaker.
        !(isThen && regionsIn(document.regions, document.tokens[at]?.start ?? end, end).length > 0);
      const token = document.tokens[at - 1];
      if (opens && !isQuotedAt(document, at) && token && token.start > start) return [start, token.start];
    }
    return [start, end];
  });
  return content.some(([, end], at) => end !== each.content[at]?.[1]) ? { ...each, content } : each;
}

/** "At which point", "upon which": what happened next. */
const isNext = (document: Context['document'], at: number): boolean =>
  /^(?:at which (?:point|he|she|they)|upon which) ?/u.test(
    [0, 1, 2].map((step) => lowerAt(document, at + step)).join(' '),
  );

const SAYING =
  /^(?:say|says|said|insist|insists|insisted|argue|argues|argued|claim|claims|claimed|add|adds|added)$/u;

/**
 * ", while the city’s police deny brutality and say they show restraint": what the second subject says, unless it is
 * attributed already.
 */
function saidByOther(
  { document }: Context,
  { content: whole }: TaggedAttribution,
  { content: cut }: TaggedAttribution,
  all: readonly TaggedAttribution[],
): TaggedAttribution | undefined {
  const { tokens } = document;
  const at = cut.findIndex(([, end], index) => end !== whole[index]?.[1]);
  const [, stop = 0] = cut[at] ?? [];
  // Behind the comma and its conjunction.
  const from = tokenAt(tokens, stop) + (lowerAt(document, tokenAt(tokens, stop)) === ',' ? 2 : 1);
  const [, last] = sentenceAt(document, stop);
  const end = /^[.!?]$/u.test(lowerAt(document, last - 1)) ? last - 1 : last;
  let verb = from;
  while (verb < end && !/^(?:VERB|AUX)$/u.test(posAt(document, verb))) verb++;
  let cue = verb;
  while (cue < end && (!SAYING.test(lowerAt(document, cue)) || isQuotedAt(document, cue))) cue++;
  const [source, said, content] = [
    spanOf(document, from, verb),
    spanOf(document, cue, cue + 1),
    spanOf(document, cue + 1, end),
  ];
  if (verb === from || cue + 2 >= end || !source || !said || !content) return undefined;
  const isKnown = all.some(({ cue: other }) => other?.some((span) => overlaps(span, said)));
  return isKnown ? undefined : { source: [source], cue: [said], content: [content] };
}

/** `said to me in the interval, “…”`: to whom and when is not said. */
function behindListener({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const { text, regions } = document;
  const [first] = each.content;
  const cue = each.cue?.at(-1);
  const [region] = first ? regionsIn(regions, ...first) : [];
  if (!first || !cue || !region || region[0] <= first[0] || first[0] < cue[1] || first[0] - cue[1] > 1)
    return each;
  return LISTENER.test(text.slice(first[0], Math.min(region[0], first[0] + LONGEST_LISTENER)))
    ? { ...each, content: [[region[0], first[1]], ...each.content.slice(1)] }
    : each;
}

const LISTENER =
  /^to (?:me|us|him|her|them|\p{Lu}\p{L}+|(?:the|his|her|my|our) \p{Ll}+)(?: [\p{L}’'-]+){0,6},? ?$/u;
/** UTF-16 units. */
const LONGEST_LISTENER = 80;

const ADDRESS =
  /(?<![\p{L}\p{N}@.-])(?:www\.)?[\p{L}\p{N}-]{2,40}(?:\.(?:com|co|org|net|gov|edu|news|info|tv|io|[a-z]{2})){1,3}(?![\p{L}\p{N}-])/giu;

/** "Told autonews.com.au that the recall was over": an address is not speech. */
function behindAddress({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const [first] = each.content;
  const cue = each.cue?.at(-1);
  if (!first || !cue || first[0] < cue[1] || first[0] - cue[1] > 2) return each;
  const [, last] = sentenceAt(document, first[0]);
  const stop = document.tokens[last - 1]?.end ?? first[1];
  if (isQuotedAt(document, tokenAt(document.tokens, first[0]))) return each;
  const [found] = document.text.slice(cue[1], stop).matchAll(ADDRESS);
  const address: Span = [
    cue[1] + (found?.index ?? 0),
    cue[1] + (found?.index ?? 0) + (found?.[0].length ?? 0),
  ];
  if (!found || Math.abs(address[0] - first[0]) > 1) return each;
  const rest = /^[\s,]*/u.exec(document.text.slice(address[1], stop))?.[0].length ?? 0;
  const from = address[1] + rest;
  const end = first[1] > from ? first[1] : stop - (/[.!?]$/u.test(document.text.slice(from, stop)) ? 1 : 0);
  return from < end ? { ...each, content: [[from, end], ...each.content.slice(1)] } : each;
}

/**
 * After a closed quotation, one in the next paragraph amid the story's own words belongs to another speaker: `he
 * shouted: “Not on the chairs!”
 *
 *  “What a day.” That was how the caretaker …`.
 */
function inOwnParagraph({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const { text, tokens, regions } = document;
  const home = tokens[tokenAt(tokens, each.cue?.[0]?.[0] ?? each.content[0]?.[0] ?? 0)]?.paragraph;
  const quoted = each.content.flatMap(([start, end]) => regionsIn(regions, start, end));
  for (const [index, region] of quoted.entries()) {
    const before = quoted[index - 1];
    const paragraph = tokens[tokenAt(tokens, region[0])]?.paragraph ?? -1;
    if (!before || paragraph === home || paragraph === tokens[tokenAt(tokens, before[0])]?.paragraph)
      continue;
    if (!/["”»]$/u.test(text.slice(...before))) continue;
    const [from, to] = document.paragraphs[paragraph] ?? [0, 0];
    const isTold =
      tokens.slice(from, to).filter((token) => token.region < 0 && token.pos !== 'PUNCT').length >=
      LEAST_TOLD;
    if (!isTold) continue;
    const content = each.content.flatMap(([start, end]): Span[] =>
      end <= region[0] ? [[start, end]] : start < before[1] ? [[start, before[1]]] : [],
    );
    return content.length > 0 ? { ...each, content } : each;
  }
  return each;
}

/** So many words outside the marks, and a paragraph tells something of its own. */
const LEAST_TOLD = 4;

/** "The barge caught fire, AB.net(.au reported)": no part of an address is said. */
function beforeAddress({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const { text } = document;
  const content = each.content.flatMap(([start, end]): readonly Span[] => {
    if (!/\.\p{L}+$/u.test(text.slice(Math.max(start, end - 12), end)) || !/^\.\p{L}/u.test(text.slice(end)))
      return [[start, end]];
    const comma = text.lastIndexOf(', ', end);
    return comma > start && !/\s/u.test(text.slice(comma + 2, end)) ? [[start, comma]] : [[start, end]];
  });
  return content.every(([, end], at) => end === each.content[at]?.[1]) ? each : { ...each, content };
}

/** `she said to me, “No,” and I left`: with a subject of its own. */
const NEXT_CLAUSE =
  /^,[”"’']? (?:and|but|so|whereupon) (?:then )?(?:I|we|he|she|they|the \p{Ll}+|\p{Lu}\p{Ll}+) (?!(?:would|will|is|are|was|were|has|have|had|should|must|may|might)\b)\p{Ll}/u;

/** `said: “Shoes on.” So we went out`: a quotation behind its words of saying ends with its mark, if that ends a sentence. */
function upToMark({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const { text, regions } = document;
  const cue = each.cue?.at(-1);
  if (!cue) return each;
  const content = each.content.map(([start, end]): Span => {
    const [region, more] = regionsIn(regions, start, end);
    const isWhole = region !== undefined && region[0] === start && region[1] < end && !more;
    if (!isWhole || start < cue[1]) return [start, end];
    // The comma stands inside the mark or behind it.
    const behind = text.slice(region[1] - (text.charAt(region[1] - 2) === ',' ? 2 : 0), end);
    if (NEXT_CLAUSE.test(behind)) return [start, region[1]];
    if (!/^\s*[:,]?\s*$/u.test(text.slice(cue[1], start))) return [start, end];
    const isEnd =
      /[.!?]["”’']$/u.test(text.slice(...region)) && /^\s+\p{Lu}/u.test(text.slice(region[1], end));
    return isEnd ? [start, region[1]] : [start, end];
  });
  return content.every(([, end], at) => end === each.content[at]?.[1]) ? each : { ...each, content };
}

import type { TaggedAttribution } from '../attribution/attribution.ts';
import { regionsIn } from '../document/quote-regions.ts';
import { type Context, isQuotedAt, lowerAt, sentenceAt, spanOf } from './sentence-parts.ts';

const HEARD =
  /^(?:shouting|saying|screaming|telling|calling|asking|yelling|whispering|crying|pleading|begging)$/u;

/** "The boy’s mum Michelle can be heard shouting: “…”": which no cue was found for. */
export function heard({ document }: Context): TaggedAttribution[] {
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

import type { TaggedAttribution } from '../attribution/attribution.ts';
import { regionsIn } from '../document/quote-regions.ts';
import { agentOf, MOST_TOKENS } from './passive-parts.ts';
import { beBefore } from './passive-verbs.ts';
import { type Context, isQuotedAt, lowerAt, sentenceAt, spanOf } from './sentence-parts.ts';

const SPOKEN = /^(?:spoken|uttered|shouted|written|tweeted)$/u;

/** "The words “…” were spoken by Ana Ruiz, not by Tom Hale": who speaks stands behind "by". */
export function spokenBy(context: Context): TaggedAttribution[] {
  const { document } = context;
  const { tokens, regions } = document;
  return tokens.flatMap(({ lower, start }, at): TaggedAttribution[] => {
    if (!SPOKEN.test(lower) || lowerAt(document, at + 1) !== 'by' || isQuotedAt(document, at)) return [];
    const be = beBefore(context, at);
    const sentence = sentenceAt(document, start);
    const [first, end] = sentence;
    if (at - first > MOST_TOKENS) return [];
    const opens = tokens[first]?.start ?? start;
    const [region, more] = regionsIn(regions, opens, start);
    const agent = be === undefined ? undefined : agentOf(context, { be, participle: at, sentence });
    const cue = be === undefined ? undefined : spanOf(document, be, at + 1);
    const isWords = region && /\s/u.test(document.text.slice(...region)) && !more && agent && agent.to <= end;
    return isWords && cue ? [{ source: [agent.span], cue: [cue], content: [region] }] : [];
  });
}

import type { TaggedAttribution } from '../attribution/attribution.ts';
import { regionsIn } from '../document/quote-regions.ts';
import { isDoubtful } from './disowned-words.ts';
import { agentOf, MOST_TOKENS } from './passive-parts.ts';
import { beBefore } from './passive-verbs.ts';
import { type Context, isQuotedAt, lowerAt, sentenceAt, spanOf } from './sentence-parts.ts';
import { isSomebody } from './spoken-clauses.ts';

const SPOKEN = /^(?:spoken|uttered|shouted|written|tweeted)$/u;
/** Songs and plays are written, too. */
const WORDS =
  /^(?:words?|lines?|phrases?|sentences?|remarks?|messages?|comments?|statements?|posts?|tweets?|notes?|letters?|emails?)$/u;

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
    if (!region || more || !agent || agent.to > end) return [];
    const isPronoun = /^(?:him|her|them)$/u.test(document.text.slice(...agent.span));
    if (!isPronoun && !isSomebody(context, agent.by + 1, agent.to)) return [];
    const front = words(document.text.slice(opens, region[0])).at(-1) ?? '';
    const isWork = lower === 'written' && !WORDS.test(front);
    if (!cue || isWork || !/\s/u.test(document.text.slice(...region))) return [];
    const made = { source: [agent.span], cue: [cue], content: [region] };
    return isDoubtful(context, made) ? [] : [made];
  });
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}’']+/gu) ?? [];

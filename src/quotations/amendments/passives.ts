import { overlaps } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { regionsIn } from '../document/quote-regions.ts';
import { naming } from './namings.ts';
import { agentOf, contentBeside, sayingBehind, subjectOf, writerOf } from './passive-parts.ts';
import { beBefore, type Passive, passiveOf, REPORTED, SPOKEN_OF, TOLD } from './passive-verbs.ts';
import { type Amendment, type Context, isQuotedAt, lowerAt, sentenceAt, spanOf } from './sentence-parts.ts';
import { spokenBy } from './spoken-by.ts';

/**
 * The subject of a passive was told, accused or praised and is not the speaker. The speaker is named by "by", or
 * wrote the letter that opens the sentence, or is not named at all.
 */
export const passives: Amendment = (context, attributions) => {
  const { document } = context;
  const claimed = new Set<number>();
  const amended = attributions.map((each): TaggedAttribution => {
    const passive = passiveOf(context, each);
    if (!passive)
      return isToldInHeadline(context, each) || isDealtWithInHeadline(context, each)
        ? { ...each, source: null }
        : each;
    claimed.add(passive.participle);
    return inPassive(context, each, passive);
  });
  const found: TaggedAttribution[] = [];
  for (let at = 1; at < document.tokens.length; at++) {
    if (claimed.has(at) || !SPOKEN_OF.test(lowerAt(document, at)) || isQuotedAt(document, at)) continue;
    const be = beBefore(context, at);
    if (be === undefined) {
      const made = naming(context, at, amended);
      if (made) found.push(made);
      continue;
    }
    const passive = { be, participle: at, sentence: sentenceAt(document, document.tokens[at]?.start ?? 0) };
    const made = unread(context, passive, amended);
    if (made) found.push(made);
  }
  const spoken = spokenBy(context);
  const taken = new Map(spoken.map(({ cue, content }) => [content[0]?.[0], cue?.[0]]));
  const isOld = ({ source, cue, content }: TaggedAttribution): boolean =>
    content.some((span) =>
      regionsIn(document.regions, ...span).some(([start]) => {
        const own = taken.get(start);
        return own !== undefined && (!source || (cue ?? []).some((each) => overlaps(own, each)));
      }),
    );
  return [...amended.filter((each) => !isOld(each)), ...found, ...spoken];
};

/** "Carer treated purse as a till, jury told", "MPs told ‘we were misled’": nobody is told by them. */
function isToldInHeadline({ document }: Context, { source, cue }: TaggedAttribution): boolean {
  const [by, told] = [source?.[0], cue?.[0]];
  const token = document.tokens[tokenAt(document.tokens, told?.[0] ?? 0)];
  if (!by || !told || by[1] > told[0] || token?.paragraph !== 0 || token.lower !== 'told') return false;
  const end = document.tokens[(document.paragraphs[0]?.[1] ?? 1) - 1]?.end ?? 0;
  return /^(?:[.!]?$|\s["“‘']|\s(?:that|of|how|why|about)\s)/u.test(document.text.slice(token.end, end));
}

const DEALT_WITH =
  /^(?:sentenced|jailed|fined|banned|sacked|fired|suspended|arrested|charged|convicted|cleared|hailed|praised|condemned|slammed|blasted|dubbed|branded|labell?ed|criticised|criticized|mocked|honou?red|booed|rebuked|censured|duped|cheated|conned|scammed|robbed|defrauded)$/u;

/** "Founder sentenced to 11 years for ‘a scheme’": a participle without its "is", of whom others speak. */
function isDealtWithInHeadline({ document }: Context, { source, cue }: TaggedAttribution): boolean {
  const [by, verb] = [source?.[0], cue?.[0]];
  const at = tokenAt(document.tokens, verb?.[0] ?? 0);
  if (!by || !verb || by[1] > verb[0] || document.tokens[at]?.paragraph !== 0) return false;
  return (
    DEALT_WITH.test(lowerAt(document, at)) &&
    /^(?:to|for|as|over|after|with|by|in|from|of|out)$/u.test(lowerAt(document, at + 1))
  );
}

function inPassive(context: Context, each: TaggedAttribution, passive: Passive): TaggedAttribution {
  const { document } = context;
  const participle = lowerAt(document, passive.participle);
  const agent = agentOf(context, passive);
  const saying = REPORTED.test(participle) ? sayingBehind(context, passive) : undefined;
  if (saying) {
    const source = subjectOf(context, passive);
    return { source: source ? [source] : null, cue: each.cue, content: saying };
  }
  if (REPORTED.test(participle) && lowerAt(document, passive.participle + 1) !== 'to') return each;
  const source = agent?.span ?? (TOLD.test(participle) ? writerOf(context, passive) : undefined);
  const content = agent ? contentBeside(context, each, passive, agent) : each.content;
  // A source after the cue is the agent already.
  const isKept = !source && each.source?.every(([start]) => start > (each.cue?.[0]?.[0] ?? 0));
  return { source: isKept ? each.source : source ? [source] : null, cue: each.cue, content };
}

/** "Is accused by critics of …", "was called “…” by …", which no cue was found for. */
function unread(
  context: Context,
  passive: Passive,
  known: readonly TaggedAttribution[],
): TaggedAttribution | undefined {
  const { document } = context;
  const agent = agentOf(context, passive);
  const [cueStart, cueEnd] = spanOf(document, passive.be, passive.participle + 1) ?? [0, 0];
  if (!agent || !cueEnd) return undefined;
  const content = contentBeside(context, { source: null, cue: null, content: [] }, passive, agent);
  const isSaid =
    content.some(([start, end]) => regionsIn(document.regions, start, end).length > 0) ||
    (/^(?:accused|criticised|criticized|blamed)$/u.test(lowerAt(document, passive.participle)) &&
      /^(?:of|for)$/u.test(lowerAt(document, agent.to)));
  const isKnown = known.some((each) =>
    [...each.content, ...(each.cue ?? [])].some((span) => content.some((part) => overlaps(part, span))),
  );
  return isSaid && !isKnown && content.length > 0
    ? { source: [agent.span], cue: [[cueStart, cueEnd]], content }
    : undefined;
}

import { overlaps, type Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { regionsIn } from '../document/quote-regions.ts';
import { wordAt } from '../document/words.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import {
  type Amendment,
  type Context,
  cueWords,
  isQuotedAt,
  lowerAt,
  phraseEnd,
  posAt,
  sentenceAt,
  spanOf,
  trimmed,
} from './sentence-parts.ts';

const BE = /^(?:is|are|was|were|be|been|being)$/u;
/** Done to the listener: "residents were told". */
const TOLD = /^(?:told|warned|informed|advised|reminded|assured|notified|asked|urged|ordered)$/u;
/** Done to the person it is about: "the party was accused". */
const SPOKEN_OF =
  /^(?:accused|criticised|criticized|blamed|condemned|denounced|attacked|faulted|praised|hailed|described|called|dubbed|labelled|labeled|branded|likened|lauded|slammed|mocked|derided|characterised|characterized|portrayed|dismissed|suspected)$/u;
const REPORTED = /^(?:quoted|reported|cited)$/u;
/** Before "to": others say it of the subject: "is said to have paid". */
const RAISED =
  /^(?:said|alleged|believed|thought|reported|understood|rumou?red|known|claimed|feared|considered|deemed|suspected|expected)$/u;
/** Messages in which people say things. */
const MESSAGE =
  /^(?:letter|email|e-mail|memo|message|statement|note|text|notice|tweet|post|speech|call|circular)$/u;
const MOST_TOKENS = 80;

interface Passive {
  /** Token of the form of "be", and of the participle. */
  readonly be: number;
  readonly participle: number;
  readonly sentence: readonly [number, number];
}

/**
 * The subject of a passive was told, accused or praised and is not the speaker. The speaker is named by "by", or
 * wrote the letter that opens the sentence, or is not named at all.
 */
export const passives: Amendment = (context, attributions) => {
  const { document } = context;
  const claimed = new Set<number>();
  const amended = attributions.map((each): TaggedAttribution => {
    const passive = passiveOf(context, each);
    if (!passive) return each;
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
  const taken = new Set(spoken.map(({ content }) => content[0]?.[0]));
  const isOld = ({ source, content }: TaggedAttribution): boolean =>
    !source &&
    content.some((span) => regionsIn(document.regions, ...span).some(([start]) => taken.has(start)));
  return [...amended.filter((each) => !isOld(each)), ...found, ...spoken];
};

const SPOKEN = /^(?:spoken|uttered|shouted|written|tweeted)$/u;

/** "The words “…” were spoken by Ana Ruiz, not by Tom Hale": who speaks stands behind "by". */
function spokenBy(context: Context): TaggedAttribution[] {
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

/** Words up to what a person is called. */
const MOST_BEFORE_NAME = 12;

/** "The mayor, for her part has called the critics “cowards”": quoted words without a speaker so far. */
function naming(
  context: Context,
  verb: number,
  known: readonly TaggedAttribution[],
): TaggedAttribution | undefined {
  const { document } = context;
  const { tokens, regions } = document;
  if (
    posAt(document, verb) !== 'VERB' ||
    !/^(?:called|described|dubbed|branded|labelled|labeled)$/u.test(lowerAt(document, verb))
  )
    return undefined;
  const [first, end] = sentenceAt(document, tokens[verb]?.start ?? 0);
  let mark = verb + 1;
  while (mark < Math.min(end, verb + MOST_BEFORE_NAME) && !isQuotedAt(document, mark)) {
    if (/^(?:VERB|AUX|SCONJ)$/u.test(posAt(document, mark)) && lowerAt(document, mark) !== 'as')
      return undefined;
    if (/^[,;:]$/u.test(lowerAt(document, mark))) return undefined;
    mark++;
  }
  const [region] = isQuotedAt(document, mark)
    ? regionsIn(regions, tokens[mark]?.start ?? 0, tokens[mark]?.end ?? 0)
    : [];
  const source = subjectBefore(context, verb, first);
  const start = tokens[verb + 1]?.start;
  const cue = spanOf(document, verb, verb + 1);
  if (!region || !source || !cue || start === undefined) return undefined;
  const isKnown = known.some(({ content, cue: other }) =>
    [...content, ...(other ?? [])].some((span) => overlaps(span, region) || overlaps(span, cue)),
  );
  return isKnown ? undefined : { source: [source], cue: [cue], content: [[start, region[1]]] };
}

/** The noun phrase or pronoun that opens the clause of a verb: "the mayor, for her part has". */
function subjectBefore({ document, roster }: Context, verb: number, first: number): Span | undefined {
  let to = verb;
  while (to > first && /^(?:AUX|ADV)$/u.test(posAt(document, to - 1))) to--;
  if (lowerAt(document, to - 1) === ',') to--;
  if (lowerAt(document, to - 1) === 'part' && lowerAt(document, to - 3) === 'for') to -= 3;
  if (lowerAt(document, to - 1) === ',') to--;
  let from = to;
  while (from > first && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/u.test(posAt(document, from - 1))) from--;
  if (from === to && /^(?:he|she|they)$/u.test(lowerAt(document, to - 1))) from--;
  const span = from < to ? spanOf(document, from, to) : undefined;
  const opens = from === first || /^(?:,|and|but|while|when|as|that)$/u.test(lowerAt(document, from - 1));
  if (!span || !opens) return undefined;
  const head = lowerAt(document, to - 1);
  const isSomebody =
    /^(?:he|she|they)$/u.test(head) ||
    isPersonNoun(head) ||
    roster.mentionAt(wordAt(roster.words, span[1] - 1)) !== undefined;
  return isSomebody ? span : undefined;
}

function beBefore({ document }: Context, participle: number): number | undefined {
  for (let at = participle - 1; at >= participle - 3; at--) {
    if (BE.test(lowerAt(document, at))) return at;
    if (posAt(document, at) !== 'ADV') return undefined;
  }
  return undefined;
}

/** A cue that is a participle behind a form of "be", with its source in front of it or none. */
function passiveOf(context: Context, each: TaggedAttribution): Passive | undefined {
  const { document } = context;
  const cue = each.cue?.[0];
  if (!cue || each.cue?.length !== 1) return undefined;
  const words = cueWords(document, each).split(/\s+/u);
  if (![TOLD, SPOKEN_OF, REPORTED, RAISED].some((kind) => words.some((word) => kind.test(word))))
    return undefined;
  const sentence = sentenceAt(document, cue[0]);
  for (let at = sentence[0]; at < sentence[1]; at++) {
    const token = document.tokens[at];
    if (!token || !overlaps([token.start, token.end], cue)) continue;
    const { lower } = token;
    if (
      !TOLD.test(lower) &&
      !SPOKEN_OF.test(lower) &&
      !REPORTED.test(lower) &&
      !isRaised(document, at, sentence[1])
    )
      continue;
    const be = beBefore(context, at);
    // "She opened up about being described as": who opens up speaks.
    const first = tokenAt(document.tokens, cue[0]);
    const isWithin = be !== undefined && lowerAt(document, be) === 'being' && be > first;
    return be === undefined || (isWithin && posAt(document, first) === 'VERB')
      ? undefined
      : { be, participle: at, sentence };
  }
  return undefined;
}

/** "Is said to have paid", "is believed by police to hide". */
function isRaised(document: Context['document'], at: number, end: number): boolean {
  if (!RAISED.test(lowerAt(document, at))) return false;
  if (lowerAt(document, at + 1) === 'to') return true;
  if (lowerAt(document, at + 1) !== 'by') return false;
  for (let token = at + 2; token < Math.min(end, at + MOST_BEFORE_NAME); token++)
    if (lowerAt(document, token) === 'to') return true;
  return false;
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

/** "By critics", "by the architect Lena Fors": the words after the first "by" outside quotation marks. */
function agentOf(
  context: Context,
  { participle, sentence: [, end] }: Passive,
): { readonly span: Span; readonly by: number; readonly to: number } | undefined {
  const { document } = context;
  const isTold = TOLD.test(lowerAt(document, participle));
  for (let at = participle + 1; at < Math.min(end, participle + MOST_TOKENS); at++) {
    // "The jury was told that the firm was owned by her son": here the message has begun.
    if (isTold && /^(?:that|to|how|why|whether)$/u.test(lowerAt(document, at))) return undefined;
    if (lowerAt(document, at) !== 'by' || isQuotedAt(document, at)) continue;
    // "By calling its account so": how, not who.
    if (posAt(document, at + 1) === 'VERB' || /ing$/u.test(lowerAt(document, at + 1))) return undefined;
    const to = phraseEnd(context, at + 1, end);
    const span = spanOf(document, at + 1, to);
    return span && { span, by: at, to };
  }
  return undefined;
}

/** What is said: all but the agent; behind the agent too if that has quoted words or says of what, as what. */
function contentBeside(
  { document }: Context,
  each: TaggedAttribution,
  { participle, sentence: [, end] }: Passive,
  { by, to }: { readonly by: number; readonly to: number },
): readonly Span[] {
  const rest = restOf(document, participle + 1, by);
  const behind = /^(?:of|as|for|that|to)$/u.test(lowerAt(document, to)) ? restOf(document, to, end) : [];
  const found = [...rest, ...behind];
  return found.length > 0 ? found : each.content;
}

/** The words of these tokens, without the full stop. */
function restOf(document: Context['document'], from: number, to: number): Span[] {
  let end = to;
  while (end > from && /^[.!?]$/u.test(lowerAt(document, end - 1)) && !isQuotedAt(document, end - 1)) end--;
  const span = spanOf(document, from, end);
  return span ? trimmed(document.text, span) : [];
}

/** "Was quoted by The Herald as saying that …": what follows "saying", "on Oct. 30" included. */
function sayingBehind({ document }: Context, { participle, sentence: [, end] }: Passive): Span[] | undefined {
  for (let at = participle + 1; at < Math.min(end, participle + 20); at++) {
    if (!/^(?:saying|telling|writing|claiming|warning)$/u.test(lowerAt(document, at))) continue;
    const rest = restOf(document, at + 1, end);
    return rest.length > 0 ? rest : undefined;
  }
  return undefined;
}

/** From the sentence's start, or behind what opens it with a comma, to the form of "be". */
function subjectOf({ document }: Context, { be, sentence: [start] }: Passive): Span | undefined {
  let from = start;
  if (/^(?:ADP|SCONJ|ADV)$/u.test(posAt(document, start)))
    for (let at = start; at < be; at++) if (lowerAt(document, at) === ',') from = Math.max(from, at + 1);
  let to = be;
  while (to > from && lowerAt(document, to - 1) === ',') to--;
  return spanOf(document, from, to);
}

/** "In a letter from owner Mario Cleve, drivers were told": the letter's author. */
function writerOf(context: Context, { be, sentence: [start] }: Passive): Span | undefined {
  const { document } = context;
  let message = -1;
  for (let at = start; at < be; at++) {
    if (MESSAGE.test(lowerAt(document, at)) && message < 0) message = at;
    if (message < 0 || !/^(?:from|by)$/u.test(lowerAt(document, at))) continue;
    return spanOf(document, at + 1, Math.min(be, phraseEnd(context, at + 1, be)));
  }
  return undefined;
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

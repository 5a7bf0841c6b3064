import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { type Passive, TOLD } from './passive-verbs.ts';
import { type Context, isQuotedAt, lowerAt, phraseEnd, posAt, spanOf, trimmed } from './sentence-parts.ts';

/** Messages in which people say things. */
const MESSAGE =
  /^(?:letter|email|e-mail|memo|message|statement|note|text|notice|tweet|post|speech|call|circular)$/u;

/** Tokens within which the parts of a passive are looked for. */
export const MOST_TOKENS = 80;

/** "By critics", "by the architect Lena Fors": the words after the first "by" outside quotation marks. */
export function agentOf(
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
    let to = phraseEnd(context, at + 1, end);
    // "Criticised by Ana Ruiz and sent back": what goes on is no second person.
    while (to > at + 2 && posAt(document, to - 1) === 'CCONJ') to--;
    const span = spanOf(document, at + 1, to);
    return span && { span, by: at, to };
  }
  return undefined;
}

/** What is said: all but the agent; behind the agent too if that has quoted words or says of what, as what. */
export function contentBeside(
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
export function sayingBehind(
  { document }: Context,
  { participle, sentence: [, end] }: Passive,
): Span[] | undefined {
  for (let at = participle + 1; at < Math.min(end, participle + 20); at++) {
    if (!/^(?:saying|telling|writing|claiming|warning)$/u.test(lowerAt(document, at))) continue;
    const rest = restOf(document, at + 1, end);
    return rest.length > 0 ? rest : undefined;
  }
  return undefined;
}

/** From the sentence's start, or behind what opens it with a comma, to the form of "be". */
export function subjectOf({ document }: Context, { be, sentence: [start] }: Passive): Span | undefined {
  let from = start;
  if (/^(?:ADP|SCONJ|ADV)$/u.test(posAt(document, start)))
    for (let at = start; at < be; at++) if (lowerAt(document, at) === ',') from = Math.max(from, at + 1);
  let to = be;
  while (to > from && lowerAt(document, to - 1) === ',') to--;
  return spanOf(document, from, to);
}

/** "In a letter from owner Mario Cleve, drivers were told": the letter's author. */
export function writerOf(context: Context, { be, sentence: [start] }: Passive): Span | undefined {
  const { document } = context;
  let message = -1;
  for (let at = start; at < be; at++) {
    if (MESSAGE.test(lowerAt(document, at)) && message < 0) message = at;
    if (message < 0 || !/^(?:from|by)$/u.test(lowerAt(document, at))) continue;
    return spanOf(document, at + 1, Math.min(be, phraseEnd(context, at + 1, be)));
  }
  return undefined;
}

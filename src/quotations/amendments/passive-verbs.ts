import { overlaps } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { type Context, cueWords, lowerAt, posAt, sentenceAt } from './sentence-parts.ts';

const BE = /^(?:is|are|was|were|be|been|being)$/u;
/** Done to the listener: "residents were told". */
export const TOLD = /^(?:told|warned|informed|advised|reminded|assured|notified|asked|urged|ordered)$/u;
/** Done to the person it is about: "the party was accused". */
export const SPOKEN_OF =
  /^(?:accused|criticised|criticized|blamed|condemned|denounced|attacked|faulted|praised|hailed|described|called|dubbed|labelled|labeled|branded|likened|lauded|slammed|mocked|derided|characterised|characterized|portrayed|dismissed|suspected)$/u;

/** Said to have said it: "was quoted as saying". */
export const REPORTED = /^(?:quoted|reported|cited)$/u;
/** Before "to": others say it of the subject: "is said to have paid". */
const RAISED =
  /^(?:said|alleged|believed|thought|reported|understood|rumou?red|known|claimed|feared|considered|deemed|suspected|expected)$/u;

/** A passive of a verb of saying. */
export interface Passive {
  /** Token of the form of "be", and of the participle. */
  readonly be: number;
  readonly participle: number;
  readonly sentence: readonly [number, number];
}

/** Words up to what a person is called. */
export const MOST_BEFORE_NAME = 12;

/** The token of the form of "be" in front of a participle, adverbs between. */
export function beBefore({ document }: Context, participle: number): number | undefined {
  for (let at = participle - 1; at >= participle - 3; at--) {
    if (BE.test(lowerAt(document, at))) return at;
    if (posAt(document, at) !== 'ADV') return undefined;
  }
  return undefined;
}

/** A cue that is a participle behind a form of "be", with its source in front of it or none. */
export function passiveOf(context: Context, each: TaggedAttribution): Passive | undefined {
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

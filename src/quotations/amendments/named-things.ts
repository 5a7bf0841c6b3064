import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { regionsIn } from '../document/quote-regions.ts';
import { wordAt } from '../document/words.ts';
import { type Context, posAt } from './sentence-parts.ts';

/** These give a thing its name or fame; no one speaks. */
const NAMING =
  /\b(?:nickname|nicknamed|dubbed|known as|know (?:it|them|him|her|this|that) as|known for|remembered for|remembered as|famous for|named after|renamed|so-called|billed as|titled|entitled|branded as)\b/u;
/** A longer stretch in quote marks is more than a name. */
const LONGEST_TERM = 4;
/** A few words in quote marks that name something: “duvet lung”. */
export function isTerm(
  { document, roster }: Context,
  { source, content }: TaggedAttribution,
  cue: string,
): boolean {
  if (!NAMING.test(cue)) return false;
  const { text, regions } = document;
  const quoted = content.flatMap(([start, end]) => regionsIn(regions, start, end));
  const isShort = quoted.every(
    (span) => (text.slice(...span).match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0) <= LONGEST_TERM,
  );
  const namer = source?.[0];
  const isNamed = namer !== undefined && roster.mentionAt(wordAt(roster.words, namer[1] - 1)) !== undefined;
  // "Gill will be remembered for her “odd rhymes”": whom it is about names nothing.
  const isPassive =
    /\b(?:is|are|was|were|be|been) (?:\p{L}+ )?(?:remembered|known|famous|dubbed|nicknamed|named|billed|branded)\b/u.test(
      cue,
    );
  return quoted.length > 0 && isShort && (isPassive || !isNamed);
}

const DEED =
  /^(?:\p{L}+ )?(?:keeps?|kept|has|have|had|gives?|gave|gets?|got|holds?|held|wins?|won|requires?|required|promot(?:es|ed|ing)|sells?|sold|runs?|ran|launch(?:es|ed)|introduc(?:es|ed)|joins?|joined|wears?|wore|plays?|played|built|bought)$/u;

/** "Kept her “buy” rating", "launched the “Safe Start” scheme": what is had or made has that name. */
export function isNamedThing({ document }: Context, { content }: TaggedAttribution, cue: string): boolean {
  if (!DEED.test(cue)) return false;
  const { text, tokens, regions } = document;
  const quoted = content.flatMap(([start, end]) => regionsIn(regions, start, end));
  return (
    quoted.length > 0 &&
    quoted.every((span) => {
      const isShort = (text.slice(...span).match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0) < LONGEST_TERM;
      return isShort && posAt(document, tokenAt(tokens, span[1])) === 'NOUN';
    })
  );
}

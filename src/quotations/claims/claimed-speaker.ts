import { contains, overlaps, type Span } from '../../story/span.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { isOutletName } from '../lexicon/outlets.ts';
import { isWordOfSaying } from '../lexicon/words-of-saying.ts';
import { beforeMarks, isDenied } from './before-marks.ts';
import { behindMarks, saysElse, signatureOf } from './behind-marks.ts';
import { type ClaimedSpeaker, ROLE, SAYING, who } from './speaker-patterns.ts';
import { isAddressed, isAddressOf, isAskedOf, isObject } from './spoken-to.ts';

/** What joins a second quotation to the speaker of the first: "and", "but also", nothing. */
const GOES_ON =
  /^[\s,;.–—-]*(?:(?:and|but|then|also|later|adding|added|adds|or|plus|that|it|was|were|is|are|a|an|the|of|as|to)[\s,:]*){0,6}$/u;
/** "As Ruiz puts it", "Ruiz hits back" */
const PUTS_IT = /\bputs?\s+it\b|\b(?:hits?|shot|fires?|fired)\s+back\b/iu;
/** "Boyd should say", "Boyd is told": no words of theirs. */
const UNSAID =
  /\b(?:should|must|could|would|please|can|let|reads?|called\s+out|(?:is|was|are|were|been|gets?|got)\s+(?:told|asked|called|warned))\b/iu;

/**
 * The speaker a message gives for each of its quotations: by a label ("the mayor: “…”"), a signature, words of saying
 * beside it, or the tagger. Each quotation is examined between its neighbours, so no speaker is carried over
 * another's words.
 */
export function claimedSpeakers(
  text: string,
  regions: readonly Span[],
  attributions: readonly Attribution[],
): (ClaimedSpeaker | null)[] {
  const found: (ClaimedSpeaker | null)[] = [];
  for (const [at, region] of regions.entries()) {
    const from = regions[at - 1]?.[1] ?? 0;
    const to = regions[at + 1]?.[0] ?? text.length;
    const lead = text.slice(from, region[0]);
    const tail = text.slice(region[1], to);
    const isNext = at + 1 < regions.length && (/:\s*$/u.test(tail) || opensNext(tail));
    const endsWithComma = /,["”’'»]*$/u.test(text.slice(...region)) || /^\s*,/u.test(tail);
    const behind = isNext ? signatureOf(tail) : behindMarks(tail, endsWithComma);
    const reach: Span = [from, isNext ? region[1] : to];
    const label = beforeMarks(lead);
    // "Hale: “…” (Ruiz)": what she says of him.
    const isSigned = label?.isSaid === false && /^\s*\(/u.test(tail) && behind && !isOutletName(behind.name);
    const named =
      (isSigned ? behind : label) ??
      behind ??
      (isDenied(lead) ? null : tagged(text, region, reach, attributions));
    const inherits = named === null && at > 0 && GOES_ON.test(lead);
    found.push(inherits ? (found[at - 1] ?? null) : named);
  }
  return found;
}

/** “A,” Ruiz said on Monday. “B” */
const SAID_BEHIND = new RegExp(
  `^\\s*,?\\s*(?:\\p{L}+\\s+){0,6}?${SAYING}\\b[^“”"«»]*[.,;]\\s*(?:(?:and|but)\\s*)?$`,
  'u',
);

/** Words of saying right before the next marks belong to what follows: “A” but Ruiz said “B”. */
function opensNext(tail: string): boolean {
  return !SAID_BEHIND.test(tail) && beforeMarks(tail) !== null;
}

/** The speaker whom the tagger reads within reach. */
function tagged(
  text: string,
  region: Span,
  reach: Span,
  attributions: readonly Attribution[],
): ClaimedSpeaker | null {
  const near = attributions.find(
    ({ content, source }) =>
      content.some((part) => overlaps(part, region)) && source?.some((span) => contains(reach, span)),
  );
  const [source] = near?.source ?? [];
  if (!near?.speaker || !source) return null;
  const isBefore = source[0] < region[0];
  const cue = (near.cue ?? []).map((span) => text.slice(...span)).join(' ');
  // "Boyd ignores this: “…”", "Venn is out. “…”": whom a message names beside the words need not have said them.
  if (UNSAID.test(cue) || !(isWordOfSaying(cue) || PUTS_IT.test(cue))) return null;
  const { type, name } = near.speaker;
  const worded = text.slice(...source);
  const at = worded.lastIndexOf(name);
  const [from, to] = at < 0 ? source : [source[0] + at, source[0] + at + name.length];
  const after = text.slice(to, isBefore ? region[0] : undefined);
  if (!isBefore && (saysElse(after) || (after.startsWith(',') && isAskedOf(after.slice(1))))) return null;
  const isSaid = !(isBefore && /:\s*$/u.test(after));
  if (who(name) === null || isAddressOf(worded)) return null;
  if (isBefore && isNoSpeaker(text.slice(reach[0], from), name, after)) return null;
  if (type !== 'anonymous' && /\p{Lu}/u.test(name)) return { name, isSaid };
  const role = new RegExp(`^(?:${ROLE})$`, 'u').test(worded) ? who(worded) : null;
  return role === null ? null : { name: role, isSaid };
}

/** Somebody named before the marks is no speaker: "Okonjo slams Oke:", "Oke, take note:", "Ivy’s mum:". */
function isNoSpeaker(before: string, name: string, between: string): boolean {
  if (isAddressed(before)) return true;
  if (!/:\s*$/u.test(between)) return false;
  return (
    isObject(before, name) ||
    /^[’']s?\s+\p{L}/u.test(between) ||
    (between.startsWith(',') && isAskedOf(between.slice(1)))
  );
}

import type { TaggedAttribution } from '../attribution/attribution.ts';
import type { Document } from '../document/document.ts';
import type { Roster } from '../mentions/entity.ts';
import { extents } from './extents.ts';
import { headlines } from './headlines.ts';
import { noSpeech } from './no-speech.ts';
import { openQuotations } from './open-quotations.ts';
import { othersClaims } from './others-claims.ts';
import { passives } from './passives.ts';
import type { Amendment } from './sentence-parts.ts';
import { sources } from './sources.ts';

/** One after another, each on what the one before left. */
export const AMENDMENTS = {
  noSpeech,
  passives,
  othersClaims,
  sources,
  extents,
  headlines,
  openQuotations,
} as const satisfies Record<string, Amendment>;

/**
 * Where English grammar and the forms of news contradict the tagger: the person told is not the speaker, added points
 * are not said, a quotation continues after a picture. Linear in the text.
 *
 * @param tagged in text order
 * @param amendments the ones to make; each has a figure for the result without it
 */
export function amend(
  document: Document,
  roster: Roster,
  tagged: readonly TaggedAttribution[],
  amendments: readonly Amendment[] = Object.values(AMENDMENTS),
): TaggedAttribution[] {
  let attributions = [...tagged];
  for (const amendment of amendments) attributions = amendment({ document, roster }, attributions);
  return attributions.sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
}

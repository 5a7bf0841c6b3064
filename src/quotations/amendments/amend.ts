import type { TaggedAttribution } from '../attribution/attribution.ts';
import type { Document } from '../document/document.ts';
import type { Roster } from '../mentions/entity.ts';
import { extents } from './extents.ts';
import { headlines } from './headlines.ts';
import { noSpeech } from './no-speech.ts';
import { openQuotations } from './open-quotations.ts';
import { passives } from './passives.ts';
import type { Amendment } from './sentence-parts.ts';
import { sources } from './sources.ts';

/** One after another, each on what the one before left. */
export const AMENDMENTS = {
  noSpeech,
  passives,
  sources,
  extents,
  headlines,
  openQuotations,
} as const satisfies Record<string, Amendment>;

/**
 * What English grammar and the forms of news say against the tagger's reading of a text: who is told does not tell, points
 * that are added are not said, a quotation goes on behind a picture. Linear in the text.
 *
 * @param tagged in text order
 * @param amendments those that are made; a figure is printed for each left out
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

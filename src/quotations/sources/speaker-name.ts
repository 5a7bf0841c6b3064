import type { Attribution } from '../attribution/attribution.ts';
import { isPronoun } from './source-phrase.ts';

/** The speaker's plain name; null if there is none, a pronoun that nothing resolves included. */
export function speakerName({ speaker }: Attribution): string | null {
  if (!speaker) return null;
  const isOpen = speaker.resolution.rule === 'unclear' && isPronoun(speaker.name);
  return isOpen ? null : speaker.name;
}

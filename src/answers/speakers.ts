import type { Analysis } from '../analysis/analysis.ts';
import { isAsked } from '../facts/salience.ts';
import { isSaid } from '../facts/saying.ts';
import type { Attribution } from '../quotations/attribution/attribution.ts';

/** Everyone who speaks in the story, most quoted first, each named once in the story's words. */
export function speakersOf({
  attributions,
}: Pick<Analysis, 'attributions'>): { name: string; entity: string; count: number }[] {
  const speakers = new Map<string, { name: string; entity: string; count: number }>();
  for (const { speaker } of attributions) {
    if (!speaker || speaker.resolution.rule === 'unclear') continue;
    const known = speakers.get(speaker.entity);
    if (known) known.count++;
    else speakers.set(speaker.entity, { name: speaker.name, entity: speaker.entity, count: 1 });
  }
  return [...speakers.values()].sort((a, b) => b.count - a.count);
}

/** What is said, without thoughts and deeds and the questions of an interviewer. */
export function answersIn({
  story,
  attributions,
}: Pick<Analysis, 'story' | 'attributions'>): readonly Attribution[] {
  return attributions.filter((each) => isSaid(story, each) && !isAsked(story, each.content[0]?.[0] ?? 0));
}

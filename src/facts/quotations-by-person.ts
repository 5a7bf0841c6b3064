import type { Attribution, Speaker } from '../quotations/attribution/attribution.ts';
import { wordAt } from '../quotations/document/words.ts';
import type { Entity, Roster } from '../quotations/mentions/entity.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { mentionOf } from './mention-of-span.ts';
import { isSaid } from './saying.ts';

/** A longer description of a group is no name for it. */
const MOST_GROUP_WORDS = 6;
/** No one in particular, and phrases that are not people. */
const NO_GROUP =
  /^(?:(?:any|every|some|no)(?:one|body)\b.*|others?|many|some|few|several|most|all|both|none|people|\d+|(?:that|among|than|and|but|or|more|mere)\s.*)$/iu;

interface Count {
  quoted: number;
  reported: number;
}

/** Quotations of each person and body named, and of each group that speaks. */
export function countSpeakers(story: Story, roster: Roster, attributions: readonly Attribution[]) {
  const byKey = new Map(roster.entities.map((entity) => [entity.key, entity]));
  const entities = new Map<Entity, Count>();
  const groups = new Map<string, Count & { readonly type: 'group' | 'organisation'; readonly span: Span }>();
  for (const attribution of attributions) {
    const { speaker, kind } = attribution;
    if (!speaker || speaker.resolution.rule === 'unclear') continue;
    const both = speaker.type === 'group' ? namedTogether(roster, speaker.span) : [];
    const one = both.length > 0 ? undefined : countOf(speaker, isSaid(story, attribution));
    const counted = both.map((entity) => getOr(entities, entity, () => ({ quoted: 0, reported: 0 })));
    for (const count of one ? [one] : counted)
      if (kind === 'indirect') count.reported++;
      else count.quoted++;
  }
  return { entities, groups };

  function countOf(speaker: Speaker, said: boolean): Count | undefined {
    const mention = mentionOf(roster, speaker.span);
    const isNamed = speaker.resolution.rule !== 'as worded' && speaker.type !== 'anonymous';
    const entity = byKey.get(speaker.entity) ?? (isNamed && mention ? roster.entityOf(mention) : undefined);
    if (entity) return getOr(entities, entity, () => ({ quoted: 0, reported: 0 }));
    const { type, span } = speaker;
    if (type !== 'group' && type !== 'organisation') return undefined;
    if (!said || NO_GROUP.test(speaker.name) || speaker.name.split(' ').length > MOST_GROUP_WORDS)
      return undefined;
    return getOr(groups, speaker.entity, () => ({ type, span, quoted: 0, reported: 0 }));
  }
}

/** "Both Wendman and Willis": the people, if the words name no one else. */
function namedTogether(roster: Roster, [start, end]: Span): Entity[] {
  const { words } = roster;
  const found = new Set<Entity>();
  for (let at = wordAt(words, start); (words[at]?.start ?? end) < end; at++) {
    const mention = roster.mentionAt(at, true);
    const entity = mention && roster.entityOf(mention);
    if (entity?.type === 'person' || entity?.type === 'unknown') found.add(entity);
    else if (!/^(?:both|and|or)$/u.test(words[at]?.lower ?? '')) return [];
  }
  return found.size > 1 ? [...found] : [];
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

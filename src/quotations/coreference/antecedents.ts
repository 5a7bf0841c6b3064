import { isPersonNoun } from '../lexicon/person-nouns.ts';
import type { Entity } from '../mentions/entity.ts';
import { isPlural } from '../mentions/noun-phrases.ts';

/** Who "he" or "she" can be: a person by name or, without one, by description. */
export function canBeMeant(entity: Entity): boolean {
  return entity.type === 'person' || entity.type === 'unknown' || isOnePerson(entity);
}

/** A person who asks, and lets another answer. */
export const ASKER = /^(?:reporter|journalist|interviewer|moderator|caller|correspondent)$/u;

/** "A spokesman", "the organiser", not "two officials" or "the timeline". */
export function isOnePerson({ type, head }: Entity): boolean {
  return (
    type === 'anonymous' && head !== undefined && isPersonNoun(head) && !isPlural(head) && !ASKER.test(head)
  );
}

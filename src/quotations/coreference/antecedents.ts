import { isPersonNoun } from '../lexicon/person-nouns.ts';
import type { Entity } from '../mentions/entity.ts';
import { isPlural } from '../mentions/noun-phrases.ts';

/** Whom "he" or "she" can mean: a person by name or, for lack of one, by what they are. */
export function canBeMeant(entity: Entity): boolean {
  return entity.type === 'person' || entity.type === 'unknown' || isOnePerson(entity);
}

/** Who asks, so that another answers. */
export const ASKER = /^(?:reporter|journalist|interviewer|moderator|caller|correspondent)$/u;

/** "A spokesman", "the organiser", not "two officials" or "the timeline". */
export function isOnePerson({ type, head }: Entity): boolean {
  return (
    type === 'anonymous' && head !== undefined && isPersonNoun(head) && !isPlural(head) && !ASKER.test(head)
  );
}

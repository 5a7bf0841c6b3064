import { isPersonNoun } from '../lexicon/person-nouns.ts';
import type { Entity } from '../mentions/entity.ts';
import { isPlural } from '../mentions/noun-phrases.ts';

/** Who "he" or "she" can be: a person by name or, without one, by description. */
export function canBeMeant(entity: Entity): boolean {
  return (entity.type === 'person' || entity.type === 'unknown' || isOnePerson(entity)) && !isParent(entity);
}

/** "Dad used to say", of somebody who is interviewed: nobody whom the story itself calls so. */
const isParent = ({ head, name: { words } }: Entity): boolean =>
  words[1] - words[0] === 1 && PARENT.test(head ?? '');

const PARENT =
  /^(?:dad|daddy|mum|mummy|mom|mommy|mam|gran|granny|grandma|grandad|granddad|grandpa|nan|nana)$/u;

/** A person who asks, and lets another answer. */
export const ASKER = /^(?:reporter|journalist|interviewer|moderator|caller|correspondent)$/u;

/** "A spokesman", "the organiser", not "two officials" or "the timeline". */
export function isOnePerson({ type, head }: Entity): boolean {
  return (
    type === 'anonymous' && head !== undefined && isPersonNoun(head) && !isPlural(head) && !ASKER.test(head)
  );
}

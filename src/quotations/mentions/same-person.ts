import { mayBeSameFirstName } from '../lexicon/first-names.ts';
import type { Entity } from './entity.ts';
import type { Mention } from './mentions.ts';

/** Outlets are called by the end of their names; "Democratic Party" is another than "Lima Democratic Party". */
export const OUTLET =
  /^(?:news|times|post|journal|herald|tribune|gazette|globe|chronicle|telegraph|press|star|mail|caller)$/u;

/** A first name and a last one, or an organisation's whole name. */
export const isFull = (mention: Mention): boolean => mention.names.length > 1;

export const isGender = (entity: Entity, { gender }: Mention): boolean =>
  !entity.gender || !gender || entity.gender === gender;

export function isSamePerson(one: Mention, other: Mention): boolean {
  if (one.names.length < 2) return true;
  const [a, b] = [one.names[0] as string, other.names[0] as string];
  return (
    mayBeSameFirstName(a, b) ||
    one.nickname === b ||
    other.nickname === a ||
    one.names.slice(1, -1).includes(b) ||
    other.names.slice(1, -1).includes(a)
  );
}

/** "organization for security and cooperation in europe" -> "osce". */
export function acronymOf({ names }: Mention): string {
  return names
    .filter((name) => !/^(?:of|for|the|and|in|on)$/u.test(name))
    .map((name) => name.charAt(0))
    .join('');
}

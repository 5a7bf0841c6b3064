import type { Span } from '../../story/span.ts';
import type { Document } from '../document/document.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import type { Mention } from '../mentions/mentions.ts';

/** A name that the story does not go on about: no pronoun that follows means whoever bears it. */
export const isInPassing = ({ text }: Document, roster: Roster, mention: Mention, entity: Entity): boolean =>
  isSeat(text, mention.span, entity) ||
  isPlaying(text, mention) ||
  isSurvivor(text, mention.span) ||
  isOfSomebody(text, roster, mention, entity);

/** "Mr. Townley (Kingsbridge): …": whom a speaker sits for. */
const isSeat = (text: string, [start, end]: Span, { type }: Entity): boolean =>
  type === 'unknown' &&
  /\($/u.test(text.slice(Math.max(0, start - 1), start)) &&
  /^\):?/u.test(text.slice(end, end + 2));

/** "Anders (Petter Rask) … he": the part, not who plays it. */
const isPlaying = (text: string, { span: [start, end], names }: Mention): boolean =>
  names.length > 1 &&
  /\p{Lu}[\p{L}’'-]+ \($/u.test(text.slice(Math.max(0, start - LONGEST_PART), start)) &&
  text.charAt(end) === ')';

/** UTF-16 units. */
const LONGEST_PART = 30;

/** "She is survived by a son, Tom Hale; and a sister, Ana Ruiz.": nobody that the story goes on about. */
const isSurvivor = (text: string, [start]: Span): boolean =>
  /\b(?:survived|predeceased) by\b[^.\n]*(?:\b\p{Lu}\.[^.\n]*)*$/u.test(
    text.slice(Math.max(0, start - SURVIVORS), start),
  );

/** UTF-16 units. */
const SURVIVORS = 400;

/** "A Red Cross volunteer … she": whom somebody without a name belongs to, not who they are. */
function isOfSomebody(
  text: string,
  { words }: Roster,
  { words: [from, to] }: Mention,
  { type }: Entity,
): boolean {
  const [before, behind] = [words[from - 1], words[to]];
  const isOne = words[from]?.joined === true && /^(?:an?|one|another|the)$/u.test(before?.lower ?? '');
  if (type !== 'unknown' || !isOne || !behind?.joined || behind.capital) return false;
  // "A Holt supporter, Ana Ruiz": of those with a name the phrase does not stand alone.
  return isPersonNoun(behind.lower) && !/^,? \p{Lu}/u.test(text.slice(behind.end, behind.end + 3));
}

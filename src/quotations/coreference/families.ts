import { partitionPoint } from '../../story/partition-point.ts';
import type { Word } from '../document/words.ts';
import { isOfCouple } from '../mentions/couples.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import type { DiscourseSalience } from './discourse-salience.ts';

/** Where a story speaks of a couple or a family by their last name alone. */
interface FamilyMention {
  readonly word: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly lastName: string;
}

/** "Mr and Mrs Vane", "the Vanes", "the Vane family", in text order. */
export function familiesOf({ words, entities }: Roster): readonly FamilyMention[] {
  const lastNames = new Set(
    entities.flatMap(({ type, name }) => (type === 'person' ? [name.names.at(-1)] : [])),
  );
  return words.flatMap((word, at) => {
    const lastName = familyNameAt(words, at, lastNames);
    return lastName === undefined || word.quoted
      ? []
      : [{ word: at, sentence: word.sentence, paragraph: word.paragraph, lastName }];
  });
}

function familyNameAt(
  words: readonly Word[],
  at: number,
  lastNames: ReadonlySet<string | undefined>,
): string | undefined {
  const word = words[at] as Word;
  if (!word.capital) return undefined;
  if (isOfCouple(words, at - 1)) return word.lower;
  if (words[at - 1]?.lower !== 'the') return undefined;
  if (words[at + 1]?.lower === 'family' && lastNames.has(word.lower)) return word.lower;
  return [word.lower.replace(/s$/u, ''), word.lower.replace(/es$/u, '')].find(
    (one) => one !== word.lower && lastNames.has(one),
  );
}

/**
 * The family of whom one may be meant by the "she" that speaks at a word, in place of somebody of another name: "Mr and
 * Mrs Vane lost all. A neighbour, Ana Lind, gave them tea. “We have nothing left,” she said."
 */
export function familyBehind(
  families: readonly FamilyMention[],
  at: number,
  { paragraph }: Word,
  chosen: Entity,
  { speakers }: DiscourseSalience,
): string | undefined {
  const family = families[partitionPoint(families, ({ word }) => word < at) - 1];
  if (
    family?.paragraph !== paragraph ||
    chosen.mentions.some(({ names }) => names.at(-1) === family.lastName)
  )
    return undefined;
  const hasSpoken = speakers.some(
    ({ entity, spokeParagraph, spokeSentence }) =>
      entity === chosen && spokeParagraph === paragraph && spokeSentence >= family.sentence,
  );
  return hasSpoken ? undefined : family.lastName;
}

import type { SpeakerType } from '../attribution/attribution.ts';
import type { Word } from '../document/words.ts';
import type { Gender } from '../lexicon/first-names.ts';
import type { Mention } from './mentions.ts';

/** A person or thing that a story names, with every mention. */
export interface Entity {
  /** Unique within the story: type and offset of the first mention. */
  readonly key: string;
  type: SpeakerType | 'place' | 'unknown';
  gender: Gender | undefined;
  /** The noun that describes a person without a name. */
  readonly head?: string | undefined;
  /** The fullest mention, the first of these. */
  name: Mention;
  readonly mentions: Mention[];
}

export interface Roster {
  readonly words: readonly Word[];
  /** The paragraphs that name who wrote the story: `bylines`. */
  readonly bylines: ReadonlySet<number>;
  readonly entities: readonly Entity[];
  /** In text order. */
  readonly mentions: readonly Mention[];
  entityOf(mention: Mention): Entity | undefined;
  /** Several people of one last name if nothing says which of them this mention means. */
  rivalsOf(mention: Mention): readonly Entity[] | undefined;
  /** The mention that holds the word with this index, its title counted or not. */
  mentionAt(word: number, titled?: boolean): Mention | undefined;
}

import type { Span } from '../../story/span.ts';
import type { SpeakerType } from '../attribution/attribution.ts';
import { genderOfWord } from '../lexicon/titles-and-places.ts';
import type { Entity } from '../mentions/entity.ts';
import type { WordedSource } from '../sources/source-phrase.ts';

/** "An official" is another one each time; "the official" and "US officials" are who they were before. */
const INTRODUCING =
  /^(?:an?|one|another|some|someone|several|multiple|two|three|four|five|six|many|few|most|numerous|other|others|dozens|unnamed|anonymous)\b/iu;
/** "Army" in a headline is "the army". */
const keyOf = (text: string, type: SpeakerType): string => {
  const lower = text.toLowerCase().replace(/\s+/gu, ' ');
  return type === 'organisation' ? lower.replace(/^the /u, '') : lower;
};

/** The key of a speaker whom the noun at this word introduces. */
export const introducedKey = (word: number): string => `introduced@${word}`;

/** The speakers whom a story gives no name: "the police union", "an official". Each is one entity however often it speaks. */
export class WordedSpeakers {
  readonly #text: string;
  readonly #known = new Map<string, Entity>();
  /** By head noun the only source so far that says more than "the union"; null if there are two. */
  readonly #longer = new Map<string, Entity | null>();
  readonly added: Entity[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  named(key: string): Entity | undefined {
    return this.#known.get(key);
  }

  /** The speaker an earlier source introduced, else a new one from the introducing phrase. */
  introduced(by: {
    readonly span: Span;
    readonly word: number;
    readonly type: SpeakerType;
    readonly head?: string | undefined;
  }): Entity {
    const key = introducedKey(by.word);
    return this.#known.get(key) ?? this.add(key, by.type, by.span, [by.word, by.word + 1], by.head);
  }

  asWorded(phrase: WordedSource): Entity {
    const text = this.#text.slice(...phrase.span);
    const key = INTRODUCING.test(text) ? introducedKey(phrase.word) : keyOf(text, phrase.type);
    const known = this.#known.get(key);
    known?.mentions.push(phraseMention(phrase.span, phrase.words));
    if (known) return known;
    const entity = this.add(key, phrase.type, phrase.span, phrase.words, phrase.head);
    if (phrase.words[1] - phrase.words[0] > 2 && !phrase.plural && !INTRODUCING.test(text))
      this.#longer.set(phrase.head, this.#longer.has(phrase.head) ? null : entity);
    return entity;
  }

  /** "The union" of a story in which "the police union" alone spoke before. */
  shortened({ definite, plural, words, head }: WordedSource): Entity | undefined {
    const isShort = definite && !plural && words[1] - words[0] === 2;
    return (isShort && this.#longer.get(head)) || undefined;
  }

  add(
    key: string,
    type: SpeakerType,
    span: Span,
    words: readonly [number, number],
    head?: string | undefined,
  ): Entity {
    const name = phraseMention(span, words);
    const gender = head === undefined ? undefined : genderOfWord(head);
    const entity: Entity = { key: `${type}@${span[0]}`, type, gender, head, name, mentions: [name] };
    this.#known.set(key, entity);
    this.added.push(entity);
    return entity;
  }
}

/** A mention that is a phrase of common nouns. */
export function phraseMention(span: Span, words: readonly [number, number]) {
  return {
    span,
    kind: 'phrase',
    names: [],
    title: [],
    gender: undefined,
    words,
    titleFrom: words[0],
  } as const;
}

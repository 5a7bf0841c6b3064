import { isDictionaryWord } from '../../story/dictionary.ts';
import type { Span } from '../../story/span.ts';
import type { Word } from '../document/words.ts';
import { isFirstName, isGenderUnsure } from '../lexicon/first-names.ts';
import type { Entity, Roster } from './entity.ts';
import type { Mention } from './mentions.ts';
import { NameIndex } from './name-index.ts';
import type { Vocabulary } from './name-start.ts';
import { isFull, isGender, isSamePerson } from './same-person.ts';

/** So many times more often must one of two be named that the last name alone means them. */
const DOMINANT = 2;

/** Gathers mentions into entities: whole names first, then what is said for short. */
export class RosterBuilder {
  readonly #entities: Entity[] = [];
  readonly #owner = new Map<Mention, Entity>();
  readonly #index = new NameIndex();
  /** Offset of the first whole name. */
  readonly #introduced = new Map<Entity, number>();
  /** By last name: whose whole name came last, in which paragraph. */
  readonly #lastFull = new Map<string, { readonly entity: Entity; readonly paragraph: number }>();
  /** By last name: who of them was named first in the last paragraph that names one. */
  readonly #openers = new Map<string, { readonly entity: Entity; readonly paragraph: number }>();
  readonly #rivals = new Map<Mention, readonly Entity[]>();
  readonly #words: readonly Word[];
  readonly #titled: readonly boolean[];
  readonly #bylines: ReadonlySet<number>;

  /** @param titled for each paragraph whether its capitals say nothing */
  constructor(words: readonly Word[], titled: readonly boolean[], bylines: ReadonlySet<number>) {
    this.#words = words;
    this.#bylines = bylines;
    this.#titled = titled;
  }

  addFull(mention: Mention): void {
    const last = mention.names.at(-1) as string;
    const born = this.#bornAs(mention);
    if (born) {
      this.#attach(born, mention);
      return;
    }
    let entity = this.#index.named(mention) ?? this.#index.bodyOf(mention);
    if (!entity && mention.kind !== 'organisation' && mention.kind !== 'place')
      entity = this.#index.ofLast(last).find(({ name }) => isSamePerson(name, mention));
    if (!entity) {
      entity = this.#create(mention);
      this.#index.addWhole(entity);
    }
    this.#index.addName(mention, entity);
    this.#attach(entity, mention);
  }

  /** "Ana Mary Quayle was born in 1937", "Born Ana Quayle in Lima, she": of a story about Ana Ruiz, the only one of that given name so far. */
  #bornAs({ names, words: [from, to] }: Mention): Entity | undefined {
    const words = this.#words;
    const isSubject = words[from]?.opens && words[to]?.lower === 'was' && words[to + 1]?.lower === 'born';
    const isBehind =
      words[from - 1]?.lower === 'born' && (words[from - 1]?.opens || words[from - 2]?.lower === 'was');
    if (!isSubject && !isBehind) return undefined;
    const [only, other] = this.#index.ofFirst(names[0] ?? '');
    return other || only?.type !== 'person' ? undefined : only;
  }

  /**
   * Last names behind "Mr." or "Mrs.", before all others are read: "Mrs. Ruiz" says that "President Ruiz" need not be she.
   *
   * @returns false if the owner is not clear yet
   */
  addGendered(mention: Mention): boolean {
    const [name] = mention.names;
    if (!mention.gender || name === undefined) return false;
    const known = this.#index.ofLast(name);
    const [only, other] = known.filter(({ gender }) => gender === mention.gender);
    const [first] = known;
    // "Laurie Hood … Mr Hood".
    if (first && known.length === 1 && !only && isGenderUnsure(first.name.names[0] ?? '')) {
      first.gender = mention.gender;
      this.#attach(first, mention);
      return true;
    }
    if (other || (!only && known.some(({ gender }) => !gender)) || (!only && known.length === 0))
      return false;
    if (only) this.#attach(only, mention);
    else {
      const entity = this.#create(mention);
      this.#index.addLast(name, entity);
      this.#attach(entity, mention);
    }
    return true;
  }

  /** "Crooked Hillary" is Hillary; "Trump Tower" is not a person. */
  review(mention: Mention, { small, middle }: Vocabulary): Mention {
    const [first, last] = mention.names;
    if (mention.kind !== 'name' || first === undefined || last === undefined) return mention;
    if (this.#isPerson(first)) return { ...mention, kind: 'place' };
    const from = mention.words[1] - 1;
    // "Brave Hale fights on": a word that is written with a capital as it opens the headline.
    const isOpening =
      this.#words[mention.words[0]]?.opens &&
      !middle.has(first) &&
      isDictionaryWord(first) &&
      !isFirstName(first);
    if (mention.names.length > 2 || !(small.has(first) || isOpening) || !this.#isPerson(last)) return mention;
    const span: Span = [(this.#words[from] as Word).start, mention.span[1]];
    return { ...mention, span, names: [last], title: [first], words: [from, from + 1] };
  }

  #isPerson(name: string): boolean {
    const known = this.#index.ofLast(name).some(({ type }) => type === 'person');
    return known || (this.#index.ofFirst(name).length > 0 && isFirstName(name));
  }

  /** @param isLabel true for the head of a line in a transcript: "AR:" may be Ana Ruiz */
  addShort(mention: Mention, isLabel: boolean): void {
    const name = mention.names[0];
    if (name === undefined) return;
    const label = isLabel ? this.#index.ofInitials(name) : undefined;
    const owner =
      label ??
      this.#ownerOf(name, mention) ??
      this.#index.ofPart(name, mention, this.#paragraphOf(mention) === 0);
    const entity = owner ?? this.#create(mention);
    if (!owner) {
      this.#index.addName(mention, entity);
      if (mention.kind === 'name' || mention.kind === 'person') this.#index.addLast(name, entity);
    }
    this.#attach(entity, mention);
    this.#open(mention);
  }

  #ownerOf(name: string, mention: Mention): Entity | undefined {
    return mention.kind === 'organisation'
      ? (this.#index.ofAcronym(name) ?? this.#onlyPerson(name) ?? this.#index.named(mention))
      : (this.#lastNameOwner(name, mention) ??
          this.#firstNameOwner(name, mention) ??
          this.#index.named(mention));
  }

  /** Notes a whole name while the short ones are read in text order. */
  pass(mention: Mention): void {
    const entity = this.#owner.get(mention);
    const last = mention.names.at(-1);
    if (entity && last) this.#lastFull.set(last, { entity, paragraph: this.#paragraphOf(mention) });
    this.#open(mention);
  }

  lastNames(): ReadonlyMap<string, readonly Entity[]> {
    return this.#index.lastNames;
  }

  finish(): Roster {
    const words = this.#words;
    for (const { mentions } of this.#entities) mentions.sort((a, b) => a.span[0] - b.span[0]);
    for (const entity of this.#entities) entity.name = this.#fullest(entity);
    const mentions = [...this.#owner.keys()].sort((a, b) => a.span[0] - b.span[0]);
    const holder: (Mention | undefined)[] = new Array(words.length);
    for (const mention of mentions)
      for (let at = mention.titleFrom; at < mention.words[1]; at++) holder[at] = mention;
    return {
      words,
      bylines: this.#bylines,
      entities: this.#entities,
      mentions,
      entityOf: (mention) => this.#owner.get(mention),
      rivalsOf: (mention) => this.#rivals.get(mention),
      mentionAt: (word, titled) => {
        const mention = holder[word];
        return mention && (titled || word >= mention.words[0]) ? mention : undefined;
      },
    };
  }

  /**
   * Whose last name it is. Of several the one who opened the paragraph by the whole name, else the one named by far the most;
   * who was not introduced before the mention cannot be meant by it.
   */
  #lastNameOwner(last: string, mention: Mention): Entity | undefined {
    const all = this.#index.ofLast(last);
    if (all.length < 2) {
      const only = all.find((each) => isGender(each, mention));
      // "Halden" of Halden Foods, though the story ends with its founder, Edmund Halden.
      const isLater = only && (this.#introduced.get(only) ?? 0) > mention.span[0];
      return (isLater && this.#index.ofPart(last, mention, this.#paragraphOf(mention) === 0)) || only;
    }
    const fitting = all.filter((each) => isGender(each, mention));
    const before = fitting.filter((each) => (this.#introduced.get(each) ?? 0) < mention.span[0]);
    if (before.length === 0 && fitting.length === 1) return undefined;
    const owners = before.length > 0 ? before : fitting;
    const [best, second] = owners.sort((a, b) => b.mentions.length - a.mentions.length);
    if (!best || !second) return best;
    const late = this.#lastFull.get(last);
    const isHere = late && owners.includes(late.entity) && late.paragraph === this.#paragraphOf(mention);
    if (isHere && this.#opener(last, mention) === late.entity) return late.entity;
    if (best.mentions.length >= DOMINANT * second.mentions.length) return best;
    if (isHere) return late.entity;
    this.#rivals.set(mention, owners);
    return best;
  }

  /** Who was the first of this last name in the mention's paragraph. */
  #opener(last: string, mention: Mention): Entity | undefined {
    const opener = this.#openers.get(last);
    return opener?.paragraph === this.#paragraphOf(mention) ? opener.entity : undefined;
  }

  #open(mention: Mention): void {
    const entity = this.#owner.get(mention);
    const last = mention.names.at(-1);
    if (entity && last && !this.#opener(last, mention))
      this.#openers.set(last, { entity, paragraph: this.#paragraphOf(mention) });
  }

  /** The first whole name, from a paragraph in sentence case if there is one. */
  #fullest({ mentions, name }: Entity): Mention {
    const whole = mentions.filter(isFull);
    return (
      whole.find((mention) => !this.#titled[this.#paragraphOf(mention)]) ?? whole[0] ?? mentions[0] ?? name
    );
  }

  /** The only person of this last name in the story. */
  #onlyPerson(last: string): Entity | undefined {
    const [only, other] = this.#index.ofLast(last);
    return other || only?.type !== 'person' ? undefined : only;
  }

  #paragraphOf({ words }: Mention): number {
    return this.#words[words[0]]?.paragraph ?? -1;
  }

  #firstNameOwner(first: string, mention: Mention): Entity | undefined {
    // "Sir Kenneth" is called by his first name.
    const isCalledSo = mention.title.every((title) =>
      /^(?:sir|dame|lord|lady|prince|princess|king|queen)$/u.test(title),
    );
    if (!isCalledSo || !isFirstName(first)) return undefined;
    const [best, second] = this.#index
      .ofFirst(first)
      .toSorted((a, b) => b.mentions.length - a.mentions.length);
    if (!best || !second || best.mentions.length >= DOMINANT * second.mentions.length) return best;
    this.#rivals.set(mention, [best, second]);
    return undefined;
  }

  #create(mention: Mention): Entity {
    const type = mention.kind === 'name' || mention.kind === 'phrase' ? 'unknown' : mention.kind;
    const entity: Entity = {
      key: `${type}@${mention.span[0]}`,
      type,
      gender: mention.gender,
      name: mention,
      mentions: [],
    };
    this.#entities.push(entity);
    return entity;
  }

  #attach(entity: Entity, mention: Mention): void {
    entity.mentions.push(mention);
    const first = this.#introduced.get(entity) ?? Number.POSITIVE_INFINITY;
    if (isFull(mention) || !Number.isFinite(first))
      this.#introduced.set(entity, Math.min(first, mention.span[0]));
    entity.gender ??= mention.gender;
    if (entity.type === 'unknown' && mention.kind !== 'name' && mention.kind !== 'phrase')
      entity.type = mention.kind;
    this.#owner.set(mention, entity);
  }
}

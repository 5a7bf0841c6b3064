import type { Span } from '../../story/span.ts';
import { isFirstName } from './first-names.ts';
import { acronymOf, isFull, isGender, isSamePerson, OUTLET } from './identity.ts';
import type { Mention } from './mentions.ts';
import type { Vocabulary } from './name-start.ts';
import type { Entity, Roster } from './roster.ts';
import type { Word } from './words.ts';

/** So many times more often must one of two be named that the last name alone means them. */
const DOMINANT = 2;

/** More people of one name than any story has: the work stays linear. */
const MOST_NAMESAKES = 40;

/** Gathers mentions into entities: whole names first, then what is said for short. */
export class RosterBuilder {
  readonly #entities: Entity[] = [];
  readonly #owner = new Map<Mention, Entity>();
  readonly #byLast = new Map<string, Entity[]>();
  readonly #byFirst = new Map<string, Set<Entity>>();
  /** Organisations by the last word of the name. */
  readonly #bodies = new Map<string, Entity[]>();
  readonly #byName = new Map<string, Entity>();
  /** Offset of the first whole name. */
  readonly #introduced = new Map<Entity, number>();
  /** By last name: whose whole name came last, in which paragraph. */
  readonly #lastFull = new Map<string, { readonly entity: Entity; readonly paragraph: number }>();
  readonly #rivals = new Map<Mention, readonly Entity[]>();
  readonly #words: readonly Word[];
  readonly #titled: readonly boolean[];

  /** @param titled for each paragraph whether its capitals say nothing */
  constructor(words: readonly Word[], titled: readonly boolean[]) {
    this.#words = words;
    this.#titled = titled;
  }

  addFull(mention: Mention): void {
    const whole = mention.names.join(' ');
    const last = mention.names.at(-1) as string;
    let entity = this.#byName.get(whole) ?? this.#bodyOf(mention);
    if (!entity && mention.kind !== 'organisation' && mention.kind !== 'place')
      entity = this.#byLast.get(last)?.find(({ name }) => isSamePerson(name, mention));
    if (!entity) {
      entity = this.#create(mention);
      if (mention.kind === 'organisation') {
        this.#index(this.#byLast, acronymOf(mention), entity);
        this.#index(this.#bodies, last, entity);
      } else if (mention.kind !== 'place') this.#index(this.#byLast, last, entity);
      const given = mention.kind === 'person' ? [mention.names[0], mention.nickname] : [];
      for (const first of given)
        if (first) this.#byFirst.set(first, (this.#byFirst.get(first) ?? new Set()).add(entity));
    }
    this.#byName.set(whole, entity);
    this.#attach(entity, mention);
  }

  /** "Daily News" is the "Lima Daily News", if no other name ends so; the longer names come first. */
  #bodyOf({ kind, names }: Mention): Entity | undefined {
    if (kind !== 'organisation' || !OUTLET.test(names.at(-1) as string)) return undefined;
    const [only, other] = (this.#bodies.get(names.at(-1) as string) ?? []).filter(({ name }) =>
      names.every((each, at) => name.names.at(at - names.length) === each),
    );
    return other ? undefined : only;
  }

  /**
   * Last names behind "Mr." or "Mrs.", before all others are read: "Mrs. Ruiz" says that "President Ruiz" need not be she.
   *
   * @returns false where the owner is not clear yet
   */
  addGendered(mention: Mention): boolean {
    const [name] = mention.names;
    if (!mention.gender || name === undefined) return false;
    const known = this.#byLast.get(name) ?? [];
    const [only, other] = known.filter(({ gender }) => gender === mention.gender);
    if (other || (!only && known.some(({ gender }) => !gender)) || (!only && known.length === 0))
      return false;
    if (only) this.#attach(only, mention);
    else {
      const entity = this.#create(mention);
      this.#index(this.#byLast, name, entity);
      this.#attach(entity, mention);
    }
    return true;
  }

  /** "Crooked Hillary" is Hillary; "Trump Tower" is nobody. */
  review(mention: Mention, { small }: Vocabulary): Mention {
    const [first, last] = mention.names;
    if (mention.kind !== 'name' || first === undefined || last === undefined) return mention;
    if (this.#isPerson(first)) return { ...mention, kind: 'place' };
    const from = mention.words[1] - 1;
    if (mention.names.length > 2 || !small.has(first) || !this.#isPerson(last)) return mention;
    const span: Span = [(this.#words[from] as Word).start, mention.span[1]];
    return { ...mention, span, names: [last], title: [first], words: [from, from + 1] };
  }

  #isPerson(name: string): boolean {
    const known = this.#byLast.get(name)?.some(({ type }) => type === 'person') ?? false;
    return known || (this.#byFirst.has(name) && isFirstName(name));
  }

  addShort(mention: Mention): void {
    const name = mention.names[0];
    if (name === undefined) return;
    const owner =
      mention.kind === 'organisation'
        ? (this.#acronymOwner(name) ?? this.#onlyPerson(name) ?? this.#byName.get(name))
        : (this.#lastNameOwner(name, mention) ??
          this.#firstNameOwner(name, mention) ??
          this.#byName.get(name));
    const entity = owner ?? this.#create(mention);
    if (!owner) {
      this.#byName.set(name, entity);
      if (mention.kind === 'name' || mention.kind === 'person') this.#index(this.#byLast, name, entity);
    }
    this.#attach(entity, mention);
  }

  /** Notes a whole name while the short ones are read in text order. */
  pass(mention: Mention): void {
    const entity = this.#owner.get(mention);
    const last = mention.names.at(-1);
    if (entity && last) this.#lastFull.set(last, { entity, paragraph: this.#paragraphOf(mention) });
  }

  lastNames(): ReadonlyMap<string, readonly Entity[]> {
    return this.#byLast;
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
   * Whose last name it is. Of several the one named by far the most, else the one whose whole name the paragraph gave;
   * who was not introduced before the mention cannot be meant by it.
   */
  #lastNameOwner(last: string, mention: Mention): Entity | undefined {
    const all = this.#byLast.get(last) ?? [];
    if (all.length < 2) return all.find((each) => isGender(each, mention));
    const fitting = all.filter((each) => isGender(each, mention));
    const before = fitting.filter((each) => (this.#introduced.get(each) ?? 0) < mention.span[0]);
    if (before.length === 0 && fitting.length === 1) return undefined;
    const owners = before.length > 0 ? before : fitting;
    const [best, second] = owners.sort((a, b) => b.mentions.length - a.mentions.length);
    if (!best || !second || best.mentions.length >= DOMINANT * second.mentions.length) return best;
    const late = this.#lastFull.get(last);
    if (late && owners.includes(late.entity) && late.paragraph === this.#paragraphOf(mention))
      return late.entity;
    this.#rivals.set(mention, owners);
    return best;
  }

  /** The first whole name, from a paragraph in sentence case if there is one. */
  #fullest({ mentions, name }: Entity): Mention {
    const whole = mentions.filter(isFull);
    return (
      whole.find((mention) => !this.#titled[this.#paragraphOf(mention)]) ?? whole[0] ?? mentions[0] ?? name
    );
  }

  /** "The Ruiz" of whom the story names but one. */
  #onlyPerson(last: string): Entity | undefined {
    const [only, other] = this.#byLast.get(last) ?? [];
    return other || only?.type !== 'person' ? undefined : only;
  }

  #acronymOwner(letters: string): Entity | undefined {
    return this.#byLast
      .get(letters)
      ?.find(({ name }) => name.names.length > 1 && acronymOf(name) === letters);
  }

  #paragraphOf({ words }: Mention): number {
    return this.#words[words[0]]?.paragraph ?? -1;
  }

  #firstNameOwner(first: string, mention: Mention): Entity | undefined {
    if (mention.title.length > 0 || !isFirstName(first)) return undefined;
    const [best, second] = [...(this.#byFirst.get(first) ?? [])].sort(
      (a, b) => b.mentions.length - a.mentions.length,
    );
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

  #index(map: Map<string, Entity[]>, key: string, entity: Entity): void {
    const list = map.get(key);
    if (!list) map.set(key, [entity]);
    else if (list.length < MOST_NAMESAKES) list.push(entity);
  }
}

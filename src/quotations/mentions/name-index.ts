import { isCompanyWord } from '../lexicon/company-words.ts';
import { isFirstName } from '../lexicon/first-names.ts';
import { ORGANISATION_WORDS } from '../lexicon/titles-and-places.ts';
import type { Entity } from './entity.ts';
import type { Mention } from './mentions.ts';
import { acronymOf, isFull, OUTLET } from './same-person.ts';

/** More people of one name than any story has: the work stays linear. */
const MOST_NAMESAKES = 40;
/** In names with this many words, one in the middle may be the name used. */
const LONG_NAME = 4;

/** The entities of a story by what they can be called. */
export class NameIndex {
  readonly #byName = new Map<string, Entity>();
  readonly #byLast = new Map<string, Entity[]>();
  readonly #byFirst = new Map<string, Entity[]>();
  /** By words of the whole name that are neither a usual given name nor the last one. */
  readonly #byPart = new Map<string, Entity[]>();
  readonly #byInitials = new Map<string, Entity[]>();
  /** Organisations by the last word of the name. */
  readonly #bodies = new Map<string, Entity[]>();

  /** Notes who was made of a mention of several words. */
  addWhole(entity: Entity): void {
    const { name } = entity;
    const { kind, names, nickname } = name;
    const last = names.at(-1) as string;
    if (kind === 'organisation') {
      add(this.#byLast, acronymOf(name), entity);
      add(this.#bodies, last, entity);
      if (ORGANISATION_WORDS.has(last) || isCompanyWord(last)) add(this.#byPart, names[0], entity);
      return;
    }
    if (kind === 'place') return;
    add(this.#byLast, last, entity);
    add(this.#byInitials, acronymOf(name), entity);
    if (kind === 'person')
      for (const first of new Set([names[0], nickname])) add(this.#byFirst, first, entity);
    if (!isFirstName(names[0] as string)) add(this.#byPart, names[0], entity);
    if (names.length >= LONG_NAME) for (const part of names.slice(1, -1)) add(this.#byPart, part, entity);
  }

  addName({ names }: Mention, entity: Entity): void {
    this.#byName.set(names.join(' '), entity);
  }

  addLast(name: string, entity: Entity): void {
    add(this.#byLast, name, entity);
  }

  named({ names }: Mention): Entity | undefined {
    return this.#byName.get(names.join(' '));
  }

  get lastNames(): ReadonlyMap<string, readonly Entity[]> {
    return this.#byLast;
  }

  ofLast(name: string): readonly Entity[] {
    return this.#byLast.get(name) ?? [];
  }

  ofFirst(name: string): readonly Entity[] {
    return this.#byFirst.get(name) ?? [];
  }

  /**
   * "Xi" of "Xi Jinping", "Lula" of "Luiz Inácio Lula da Silva", "Lima" of "Lima Holdings": the only one whose whole name,
   * given before, has the word; a firm may be called so in the headline first.
   */
  ofPart(name: string, { span, title }: Mention, isHeadline: boolean): Entity | undefined {
    const [only, other] = this.#byPart.get(name) ?? [];
    const isEarlier = only !== undefined && only.name.span[0] > span[0];
    const isLate = isEarlier && !(isHeadline && only.type === 'organisation');
    return other || !only || isLate || (title.length > 0 && only.type === 'organisation') ? undefined : only;
  }

  /** "AR" of a transcript with Ana Ruiz. */
  ofInitials(letters: string): Entity | undefined {
    const [only, other] = letters.length < 2 ? [] : (this.#byInitials.get(letters) ?? []);
    return other ? undefined : only;
  }

  ofAcronym(letters: string): Entity | undefined {
    return this.ofLast(letters).find(({ name }) => isFull(name) && acronymOf(name) === letters);
  }

  /** "Daily News" is the "Lima Daily News", if no other name ends so; the longer names come first. */
  bodyOf({ kind, names }: Mention): Entity | undefined {
    if (kind !== 'organisation' || !OUTLET.test(names.at(-1) as string)) return undefined;
    const [only, other] = (this.#bodies.get(names.at(-1) as string) ?? []).filter(({ name }) =>
      names.every((each, at) => name.names.at(at - names.length) === each),
    );
    return other ? undefined : only;
  }
}

function add(map: Map<string, Entity[]>, key: string | undefined, entity: Entity): void {
  if (!key) return;
  const list = map.get(key);
  if (!list) map.set(key, [entity]);
  else if (list.length < MOST_NAMESAKES && !list.includes(entity)) list.push(entity);
}

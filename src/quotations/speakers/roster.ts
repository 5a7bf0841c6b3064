import type { Span } from '../../story/span.ts';
import type { SpeakerType } from '../attribution.ts';
import type { Reading } from '../reading.ts';
import { type Gender, isFirstName, mayBeSameFirstName } from './first-names.ts';
import { titledMentions, titledParagraphs } from './headline.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { type Vocabulary, vocabularyOf } from './name-start.ts';
import { type Word, wordsOf } from './words.ts';

/** Somebody or something that a story names, with every place where it does. */
export interface Entity {
  /** Unique within the story: type and offset of the first mention. */
  readonly key: string;
  type: SpeakerType | 'place' | 'unknown';
  gender: Gender | undefined;
  /** The fullest mention, the first of these. */
  name: Mention;
  readonly mentions: Mention[];
}

export interface Roster {
  readonly words: readonly Word[];
  readonly entities: readonly Entity[];
  /** In text order. */
  readonly mentions: readonly Mention[];
  entityOf(mention: Mention): Entity | undefined;
  /** The mention that holds the word with this index, its title counted or not. */
  mentionAt(word: number, titled?: boolean): Mention | undefined;
}

/** Who and what a text names. Two people with one last name stay two; a last name alone is the one it was given to. */
export function buildRoster(reading: Reading): Roster {
  const words = wordsOf(reading);
  const titled = titledParagraphs(reading, words);
  const vocabulary = vocabularyOf(words, titled);
  const body = mentionsOf(reading, words, titled, vocabulary);
  const builder = new Builder();
  for (const mention of body) if (isFull(mention) && mention.kind === 'person') builder.addFull(mention);
  const others = body.map((mention) => builder.review(mention, words, vocabulary));
  for (const mention of others) if (isFull(mention) && mention.kind !== 'person') builder.addFull(mention);
  for (const mention of others) if (!isFull(mention)) builder.addShort(mention);
  const headline = titledMentions(words, titled, builder.lastNames());
  for (const mention of headline) builder.addKnown(mention);
  return builder.roster(words);
}

/** A first name and a last one, or an organisation's whole name. */
const isFull = (mention: Mention): boolean => mention.names.length > 1;

class Builder {
  readonly #entities: Entity[] = [];
  readonly #owner = new Map<Mention, Entity>();
  readonly #byLast = new Map<string, Entity[]>();
  readonly #byFirst = new Map<string, Set<Entity>>();
  readonly #byName = new Map<string, Entity>();

  addFull(mention: Mention): void {
    const whole = mention.names.join(' ');
    let entity = this.#byName.get(whole);
    const last = mention.names.at(-1) as string;
    if (!entity && mention.kind !== 'organisation' && mention.kind !== 'place')
      entity = this.#byLast.get(last)?.find(({ name }) => isSamePerson(name, mention));
    if (!entity) {
      entity = this.#create(mention);
      if (mention.kind === 'organisation') this.#index(this.#byLast, acronymOf(mention), entity);
      else if (mention.kind !== 'place') this.#index(this.#byLast, last, entity);
      const given = mention.kind === 'person' ? [mention.names[0], mention.nickname] : [];
      for (const first of given)
        if (first) this.#byFirst.set(first, (this.#byFirst.get(first) ?? new Set()).add(entity));
    }
    this.#byName.set(whole, entity);
    this.#attach(entity, mention);
  }

  /** "Crooked Hillary" is Hillary; "Trump Tower" is nobody. */
  review(mention: Mention, words: readonly Word[], { small }: Vocabulary): Mention {
    const [first, last] = mention.names;
    if (mention.kind !== 'name' || first === undefined || last === undefined) return mention;
    if (this.#isPerson(first)) return { ...mention, kind: 'place' };
    const from = mention.words[1] - 1;
    if (mention.names.length > 2 || !small.has(first) || !this.#isPerson(last)) return mention;
    const span: Span = [(words[from] as Word).start, mention.span[1]];
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
      this.#lastNameOwner(name, mention) ?? this.#firstNameOwner(name, mention) ?? this.#byName.get(name);
    const entity = owner ?? this.#create(mention);
    if (!owner) {
      this.#byName.set(name, entity);
      if (mention.kind === 'name' || mention.kind === 'person') this.#index(this.#byLast, name, entity);
    }
    this.#attach(entity, mention);
  }

  /** A mention that was found by the names already known. */
  addKnown(mention: Mention): void {
    if (isFull(mention)) this.addFull(mention);
    else this.addShort(mention);
  }

  lastNames(): ReadonlyMap<string, readonly Entity[]> {
    return this.#byLast;
  }

  roster(words: readonly Word[]): Roster {
    for (const { mentions } of this.#entities) mentions.sort((a, b) => a.span[0] - b.span[0]);
    for (const entity of this.#entities) entity.name = fullest(entity);
    const mentions = [...this.#owner.keys()].sort((a, b) => a.span[0] - b.span[0]);
    const holder: (Mention | undefined)[] = new Array(words.length);
    for (const mention of mentions)
      for (let at = mention.titleFrom; at < mention.words[1]; at++) holder[at] = mention;
    return {
      words,
      entities: this.#entities,
      mentions,
      entityOf: (mention) => this.#owner.get(mention),
      mentionAt: (word, titled) => {
        const mention = holder[word];
        return mention && (titled || word >= mention.words[0]) ? mention : undefined;
      },
    };
  }

  #lastNameOwner(last: string, mention: Mention): Entity | undefined {
    const owners = this.#byLast
      .get(last)
      ?.filter(({ gender }) => !gender || !mention.gender || gender === mention.gender);
    if (!owners || owners.length < 2) return owners?.[0];
    return owners.reduce((best, each) => (each.mentions.length > best.mentions.length ? each : best));
  }

  #firstNameOwner(first: string, mention: Mention): Entity | undefined {
    const owners = this.#byFirst.get(first);
    return owners?.size === 1 && mention.title.length === 0 && isFirstName(first)
      ? [...owners][0]
      : undefined;
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
    entity.gender ??= mention.gender;
    if (entity.type === 'unknown' && mention.kind !== 'name' && mention.kind !== 'phrase')
      entity.type = mention.kind;
    this.#owner.set(mention, entity);
  }

  #index(map: Map<string, Entity[]>, key: string, entity: Entity): void {
    const list = map.get(key);
    if (list) list.push(entity);
    else map.set(key, [entity]);
  }
}

function isSamePerson(one: Mention, other: Mention): boolean {
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
function acronymOf({ names }: Mention): string {
  return names
    .filter((name) => !/^(?:of|for|the|and|in|on)$/u.test(name))
    .map((name) => name.charAt(0))
    .join('');
}

function fullest({ mentions, name }: Entity): Mention {
  return mentions.find((mention) => mention.names.length > 1) ?? mentions[0] ?? name;
}

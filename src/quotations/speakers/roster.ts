import type { Reading, TokenRange } from '../reading.ts';
import { type Draft, DraftRoster, isFull } from './drafts.ts';
import { findMentions, type Gender, type Mention, type MentionKind } from './mentions.ts';
import { type Role, rolesOf } from './roles.ts';
import { GENDERED } from './words.ts';

/** Someone or something the story names, by all the names it uses. */
export interface Entity {
  readonly id: string;
  /** In text order. */
  readonly mentions: readonly Mention[];
  /** The fullest use of the name, the first of equals. */
  readonly name: Mention;
  readonly kind: MentionKind;
  readonly gender: Gender | null;
  readonly roles: readonly Role[];
}

/** Everyone and everything that a text names. */
export class Roster {
  readonly entities: readonly Entity[];
  /** All uses of names, in text order. */
  readonly mentions: readonly Mention[];
  readonly #byMention = new Map<Mention, Entity>();
  readonly #doubts = new Map<Mention, readonly Draft[]>();
  readonly #byId = new Map<string, Entity>();
  readonly #byRole = new Map<string, { entity: Entity; range: TokenRange }[]>();
  readonly #made = new Map<Draft, Entity>();

  constructor(reading: Reading) {
    const files = new DraftRoster();
    this.mentions = findMentions(reading);
    const full = this.mentions.filter(isFull).sort((a, b) => b.words.length - a.words.length);
    for (const mention of full) files.fileFull(mention);
    files.sortStarts();
    for (const mention of this.mentions) {
      if (isFull(mention)) continue;
      const others = files.fileShort(mention);
      if (others.length > 0) this.#doubts.set(mention, others);
    }
    this.entities = files.drafts.map((draft, index) => {
      const mentions = draft.mentions.sort((a, b) => a.range[0] - b.range[0]);
      const roles = mentions.flatMap((mention) => rolesOf(reading, mention));
      const entity: Entity = {
        id: `e${index + 1}`,
        mentions,
        name: fullest(mentions),
        kind: draft.kind,
        gender: draft.gender ?? genderBy(roles),
        roles,
      };
      for (const mention of mentions) this.#byMention.set(mention, entity);
      this.#made.set(draft, entity);
      this.#byId.set(entity.id, entity);
      for (const { noun, range } of roles) {
        const bearers = this.#byRole.get(noun);
        if (bearers) bearers.push({ entity, range });
        else this.#byRole.set(noun, [{ entity, range }]);
      }
      return entity;
    });
  }

  /** How many mentions begin before the token. */
  before(at: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.mentions[middle]?.range[0] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The mentions inside a range of tokens. */
  mentionsWithin([from, to]: TokenRange): Mention[] {
    const found: Mention[] = [];
    for (let index = this.before(from); index < this.mentions.length; index++) {
      const mention = this.mentions[index];
      if (!mention || mention.range[0] >= to) break;
      found.push(mention);
    }
    return found;
  }

  /** The name right before a token, at most a comma between them. */
  endingBefore(at: number, { tokens }: Reading): Mention | undefined {
    const mention = this.mentions[this.before(at) - 1];
    const end = mention?.range[1] ?? -1;
    return end === at || (end === at - 1 && tokens[end]?.lower === ',') ? mention : undefined;
  }

  byId(id: string): Entity | undefined {
    return this.#byId.get(id);
  }

  /** Who was given the role, in the order in which they were first named. */
  withRole(noun: string): readonly { readonly entity: Entity; readonly range: TokenRange }[] {
    return this.#byRole.get(noun) ?? [];
  }

  entityOf(mention: Mention): Entity | undefined {
    return this.#byMention.get(mention);
  }

  /** Other bearers of a bare last name that the text does not rule out. */
  doubtsAbout(mention: Mention): Entity[] {
    return (this.#doubts.get(mention) ?? []).flatMap((draft) => this.#made.get(draft) ?? []);
  }
}

function fullest(mentions: readonly Mention[]): Mention {
  return mentions.reduce((best, mention) => (mention.words.length > best.words.length ? mention : best));
}

function genderBy(roles: readonly Role[]): Gender | null {
  for (const { noun } of roles) {
    const gender = GENDERED.get(noun);
    if (gender) return gender;
  }
  return null;
}

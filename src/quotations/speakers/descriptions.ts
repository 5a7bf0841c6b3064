import { partitionPoint } from '../../story/partition-point.ts';
import type { Span } from '../../story/span.ts';
import type { DiscourseSalience } from '../coreference/discourse-salience.ts';
import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import { genderOfWord } from '../lexicon/titles-and-places.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import type { Mention } from '../mentions/mentions.ts';
import { type Introduction, typeOfNoun } from '../mentions/noun-phrases.ts';
import { isBusiness } from '../roles/businesses.ts';
import { plainRole, type Role, STATE_WORDS } from '../roles/roles.ts';
import type { WordedSource } from '../sources/source-phrase.ts';
import { mayHaveEpithet } from './epithets.ts';

/** Possible referents of a description: one, or several of which none is certain. */
export type Described =
  | { readonly entity: Entity; readonly evidence: Span }
  | { readonly candidates: readonly Entity[] };

/** A description means one of several only if the others were not named for so many paragraphs. */
const LATELY = 2;
/** No longer list of candidates helps anybody. */
const SHOWN = 5;
/** A party says too little; with "the Wisconsin" in front of it it will do. */
const PARTY = /^(?:republican|democrat|independent|conservative|liberal|democratic)$/u;
/** More than any story is about: the work stays linear. */
const MOST_BODIES = 40;
/** What a business is called for short. */
const BUSINESS =
  /^(?:company|firm|business|corporation|group|conglomerate|giant|startup|start-up|carmaker|automaker|retailer|manufacturer|insurer|lender|airline|chain|brand|maker|operator|developer|supplier|carrier|drugmaker|chipmaker)$/u;
/** What other bodies are called for short, and the last words of their names. */
const BODIES: readonly (readonly [short: RegExp, last: RegExp])[] = [
  [
    /^agency$/u,
    /^(?:agency|service|bureau|department|administration|authority|commission|office|survey|board)$/u,
  ],
  [
    /^(?:group|organi[sz]ation|nonprofit|charity|body)$/u,
    /^(?:association|alliance|society|foundation|union|coalition|federation|fund|project|network|league|council|committee|movement|organi[sz]ation|watch|trust|international)$/u,
  ],
  [
    /^(?:newspaper|paper|magazine|outlet|publication|network|broadcaster|website|tabloid)$/u,
    /^(?:times|post|journal|news|herald|tribune|gazette|globe|chronicle|guardian|telegraph|examiner|observer|press|cnn|msnbc|nbc|abc|cbs|bbc|npr|fox|politico|magazine|mirror|sun)$/u,
  ],
];
/** "Austin-based", "state-owned": true of a business whether the story says so again or not. */
const ASIDE = /-(?:based|owned|listed|run|backed|traded|headquartered)$/u;
/** Adjectives that tell one holder of an office from another. */
const TELLING =
  /^(?:former|late|acting|deputy|outgoing|incoming|senior|junior|first|second|vice|independent|local|national|federal|regional|other|new|old|young|own)$/u;
/** Roles that many in one story may have, called so or not. */
const COMMON =
  /^(?:candidate|nominee|front-runner|frontrunner|leader|member|author|winner|hopeful|opponent|rival|supporter|activist|writer|reporter|lawyer|attorney|host|voter|student|resident|chief|head|chair)$/u;

/** Resolves "the senator", "the former secretary of state", "the company" by what the story says of those it names. */
export class Descriptions {
  readonly #document: Document;
  readonly #words: readonly Word[];
  readonly #roles: ReadonlyMap<Entity, Role>;
  readonly #companies: readonly Entity[];
  readonly #organisations: readonly Entity[];
  readonly #byHead = new Map<string, Entity[]>();

  constructor(document: Document, roster: Roster, roles: ReadonlyMap<Entity, Role>) {
    this.#document = document;
    this.#words = roster.words;
    this.#roles = roles;
    const entities = [...roles.keys()];
    this.#companies = entities.filter((entity) => isBusiness(document, roster, entity)).slice(0, MOST_BODIES);
    this.#organisations = entities.filter(({ type }) => type === 'organisation').slice(0, MOST_BODIES);
    for (const [entity, { heads }] of roles) {
      for (const head of heads) this.#add(head, entity);
      const last = entity.name.names.at(-1);
      // "The House" is not the White House.
      if (entity.type === 'organisation' && last && last !== 'house' && !heads.has(last))
        this.#add(last, entity);
    }
  }

  /** The story says of this person what nobody is called by an epithet: a manager is no midfielder, a judge no teenager. */
  isOtherwise(entity: Entity): boolean {
    return [...(this.#roles.get(entity)?.heads ?? [])].some((role) => !mayHaveEpithet(role));
  }

  resolve(phrase: WordedSource, activity: DiscourseSalience): Described | undefined {
    if (!phrase.definite || phrase.plural) return undefined;
    const head = plainRole(phrase.head);
    const wanted = this.#modifiers(phrase);
    if (PARTY.test(head) && wanted.size === 0) return undefined;
    const named = (this.#byHead.get(head) ?? []).filter(
      (entity) =>
        this.#fits(entity, head, wanted) &&
        // A firm that comes up later is another one.
        (!BUSINESS.test(head) || (entity.mentions[0]?.words[0] ?? 0) < phrase.word),
    );
    const fitting = named.length === 0 && wanted.size === 0 ? this.#bodies(head, phrase.word) : named;
    const [only] = fitting;
    if (!only) return undefined;
    const paragraph = this.#words[phrase.word]?.paragraph ?? 0;
    const late = fitting.filter((entity) => {
      const last = isPerson(entity)
        ? activity.recent.find((trace) => trace.entity === entity)?.last?.paragraph
        : this.#words[lastBefore(entity, phrase.span)?.words[0] ?? -1]?.paragraph;
      return last !== undefined && paragraph - last <= LATELY;
    });
    const sure = fitting.length === 1 && !COMMON.test(head) ? only : undefined;
    const one = sure ?? (late.length === 1 ? late[0] : this.#onlyHere(late, phrase, paragraph));
    if (one) return { entity: one, evidence: evidenceOf(one, phrase.span) };
    return fitting.length > 1 ? { candidates: fitting.slice(0, SHOWN) } : undefined;
  }

  /** "Norvik’s board met. The company said": the only one that its paragraph names, but as somebody’s employer. */
  #onlyHere(late: readonly Entity[], { head, span }: WordedSource, paragraph: number): Entity | undefined {
    if (!BUSINESS.test(head)) return undefined;
    const [only, other] = late.filter((entity) => {
      const last = lastBefore(entity, span);
      return this.#words[last?.words[0] ?? -1]?.paragraph === paragraph;
    });
    const at = only && lastBefore(only, span)?.span[0];
    if (other || at === undefined) return undefined;
    return EMPLOYER.test(this.#document.text.slice(Math.max(0, at - 20), at)) ? undefined : only;
  }

  /** Named before, with a name or in words that say what it is: "the company" and "the agency" can mean it. */
  #bodies(head: string, word: number): Entity[] {
    const last = BODIES.find(([short]) => short.test(head))?.[1];
    const found = BUSINESS.test(head)
      ? this.#companies.filter((company) => !isOnlyObject(this.#document.text, company))
      : [];
    if (last) found.push(...this.#organisations.filter(({ name }) => last.test(name.names.at(-1) ?? '')));
    return [...new Set(found)].filter(({ name }) => name.words[0] < word);
  }

  #fits(entity: Entity, head: string, wanted: ReadonlySet<string>): boolean {
    const type = typeOfNoun(head);
    if (type === 'document' || type === 'group') return false;
    if (entity.type === (type === 'organisation' ? 'person' : 'organisation')) return false;
    const gender = genderOfWord(head);
    if (gender && entity.gender && entity.gender !== gender) return false;
    const known = this.#roles.get(entity)?.words;
    if (head === 'president' && known?.has('former') && !wanted.has('former')) return false;
    const isKnown = (word: string): boolean => known?.has(word) === true || entity.name.names.includes(word);
    const missing = [...wanted].filter((word) => !isKnown(word));
    if (missing.length === 0) return true;
    // "The Ohio senator" is the only senator of the story, unless the story puts that one elsewhere.
    const alone = this.#byHead.get(head)?.length === 1 && !COMMON.test(head);
    return (
      alone &&
      missing.every((word) => STATE_WORDS.has(word)) &&
      ![...(known ?? [])].some((word) => STATE_WORDS.has(word))
    );
  }

  /** The words beside the head that identify the person; adjectives of praise or blame do not. */
  #modifiers({ words: [from, to], word }: WordedSource): Set<string> {
    const wanted = new Set<string>();
    for (let at = from; at < to; at++) {
      const each = this.#words[at] as Word;
      const pos = this.#document.tokens[each.token]?.pos ?? '';
      const tells = each.capital || pos === 'NOUN' || pos === 'PROPN' || TELLING.test(each.lower);
      if (at !== word && tells && /^(?:NOUN|ADJ|PROPN)$/u.test(pos) && !ASIDE.test(each.lower))
        wanted.add(plainRole(each.lower));
    }
    return wanted;
  }

  #add(head: string, entity: Entity): void {
    const list = this.#byHead.get(head);
    if (list) list.push(entity);
    else this.#byHead.set(head, [entity]);
  }
}

/** "An analyst at Norvik" */
const EMPLOYER = /\b(?:at|of|from|with|for|by|to|in|rival|unlike|like) (?:the )?$/iu;

/** "Leased from Irish firm Danu Capital": named once, for what it does for the firm that the story is about. */
function isOnlyObject(text: string, { mentions }: Entity): boolean {
  const [only, other] = mentions;
  if (!only || other) return false;
  const [start] = only.span;
  return /\b(?:from|by|with|to|for|via) (?:[\p{L}’'-]+ ){0,4}$/u.test(
    text.slice(Math.max(0, start - 60), start),
  );
}

/** The phrase that brought in what "the report" or "the official" takes up, if there is but one before. */
export function introducedBy(
  phrase: WordedSource,
  introductions: ReadonlyMap<string, readonly Introduction[]>,
): Introduction | undefined {
  if (!phrase.definite || phrase.words[1] - phrase.words[0] > 2) return undefined;
  const [first, second] = introductions.get(phrase.head) ?? [];
  const isBefore = (each: Introduction | undefined): boolean => each !== undefined && each.word < phrase.word;
  return isBefore(first) && !isBefore(second) ? first : undefined;
}

const isPerson = ({ type }: Entity): boolean => type === 'person' || type === 'unknown';

/** The last mention before the description, or the first at all. */
const evidenceOf = (entity: Entity, span: Span): Span => (lastBefore(entity, span) ?? entity.name).span;

function lastBefore(entity: Entity, [start]: Span): Mention | undefined {
  return entity.mentions[partitionPoint(entity.mentions, ({ span }) => span[0] < start) - 1];
}

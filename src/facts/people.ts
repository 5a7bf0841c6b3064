import type { Attribution } from '../quotations/attribution/attribution.ts';
import type { Document } from '../quotations/document/document.ts';
import { isPersonNoun } from '../quotations/lexicon/person-nouns.ts';
import { DEMONYMS, GROUP_NOUNS } from '../quotations/lexicon/titles-and-places.ts';
import type { Entity, Roster } from '../quotations/mentions/entity.ts';
import { singularOf, typeOfNoun } from '../quotations/mentions/noun-phrases.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { opensDateline, typeOf } from './person-or-thing.ts';
import { countSpeakers } from './quotations-by-person.ts';
import { roleInLead } from './role-in-lead.ts';
import { roleAt } from './roles.ts';

/** A person in a story, placed at their introduction. */
export interface KnownPerson {
  readonly type: 'person' | 'organisation' | 'group';
  /** The first full name, or a group's words. */
  readonly name: Span;
  /** Where they are first spoken of, by whatever part of the name. */
  readonly first: Span;
  /** Who they are, in the story's words, at the introduction or else the first place that says so. */
  readonly role: Span | null;
  /** Quotations with at least some words in quotation marks. */
  readonly quoted: number;
  /** Quotations in the story's own wording. */
  readonly reported: number;
}

/** Relations that many people have to one another, and that are no one's office. */
const WEAK =
  /^(?:[Ff]ellow \p{L}+|(?:(?:the|her|his|their|main|chief|fellow|GOP|Democratic|Republican) )*(?:rival|opponent|candidate|hopeful|supporter|ally|Democrat|Republican))$/u;

/** What is read of a story to tell who is in it. */
export interface ReadStory {
  readonly story: Story;
  readonly document: Document;
  readonly roster: Roster;
  readonly attributions: readonly Attribution[];
}

/** Everyone a story names, people first, each group in the order of first mention. */
export function peopleOf({ story, document, roster, attributions }: ReadStory): KnownPerson[] {
  const counts = countSpeakers(story, roster, attributions);
  const people: KnownPerson[] = [];
  const bearers = new Map<string | undefined, number>();
  for (const { name } of roster.entities)
    bearers.set(name.names.at(-1), (bearers.get(name.names.at(-1)) ?? 0) + 1);
  for (const entity of roster.entities) {
    const { quoted = 0, reported = 0 } = counts.entities.get(entity) ?? {};
    const type = typeOf(document, roster, entity, quoted + reported);
    if (!type || (quoted + reported === 0 && opensDateline(story, entity))) continue;
    const first = entity.mentions[0] ?? entity.name;
    const role = type === 'person' ? roleOf(document, roster, entity, bearers) : null;
    people.push({ type, name: entity.name.span, first: first.span, role, quoted, reported });
  }
  for (const { type, span, quoted, reported } of counts.groups.values())
    if (type === 'organisation' || isPeople(story.slice(span)))
      people.push({ type, name: span, first: span, role: null, quoted, reported });
  const rank = ({ type }: KnownPerson) => (type === 'person' ? 0 : 1);
  return people.sort((a, b) => rank(a) - rank(b) || a.first[0] - b.first[0]);
}

/**
 * At the introduction or else the first place that says so; "rival" only if the story says no more.
 *
 * @param bearers how many have each last name
 */
function roleOf(
  document: Document,
  roster: Roster,
  entity: Entity,
  bearers: ReadonlyMap<string | undefined, number>,
): Span | null {
  const { name, mentions } = entity;
  const last = name.names.at(-1);
  const isShared = (bearers.get(last) ?? 0) > 1;
  // "President Obama" beside Michelle Obama may be another person.
  const own = mentions.filter(({ names }) => names.length > 1 || !isShared || names[0] !== last);
  let weak: Span | null = null;
  for (const mention of [name, ...own]) {
    const role = roleAt(document, roster, mention);
    if (role && !WEAK.test(document.text.slice(...role))) return role;
    weak ??= role;
  }
  return weak ?? roleInLead(document, entity);
}

/** "Some voters", "the Ohio Democrats", not "the unofficial returns" or "half of the address". */
function isPeople(group: string): boolean {
  const head =
    group.split(/\s(?:of|for|from|in|at|with|on|to|by|who|whose|that|across|like)\s|,/u)[0] ?? group;
  const noun = /[\p{L}-]+$/u.exec(head)?.[0] ?? '';
  const one = singularOf(noun.toLowerCase());
  if (/^(?:whose|which)\b/iu.test(group)) return false;
  return (
    /\p{Lu}/u.test(noun) ||
    GROUP_NOUNS.has(noun) ||
    isPersonNoun(one) ||
    DEMONYMS.has(one) ||
    typeOfNoun(one) === 'organisation'
  );
}

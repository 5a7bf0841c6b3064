import type { Attribution, Speaker } from '../quotations/attribution.ts';
import { type Reading, read } from '../quotations/reading.ts';
import { DEMONYMS, GROUP_NOUNS } from '../quotations/speakers/lexicon.ts';
import { isPersonNoun } from '../quotations/speakers/person-nouns.ts';
import { singularOf, typeOfNoun } from '../quotations/speakers/phrases.ts';
import { buildRoster, type Entity, type Roster } from '../quotations/speakers/roster.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { mentionOf, roleAt } from './roles.ts';

/** Somebody in a story, by where the story introduces them. */
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

/** What many are to one another, and nobody's office. */
const WEAK =
  /^(?:(?:the|her|his|their|main|chief|fellow|GOP|Democratic|Republican) )*(?:rival|opponent|candidate|hopeful|supporter|ally|Democrat|Republican)$/u;
/** An organisation that is neither quoted nor named this often is no part of the story's cast. */
const LEAST_MENTIONS = 2;

/** Everybody whom a story names, people first, each part in the order of first mention. */
export function peopleOf(story: Story, attributions: readonly Attribution[]): KnownPerson[] {
  const paragraphs = story.paragraphs.filter(({ kind }) => kind !== 'note').map(({ span }) => span);
  const reading = read(story.text, paragraphs);
  const roster = buildRoster(reading);
  const counts = countSpeakers(roster, attributions);
  const people: KnownPerson[] = [];
  for (const entity of roster.entities) {
    const { quoted = 0, reported = 0 } = counts.entities.get(entity) ?? {};
    const type = typeOf(entity, quoted + reported);
    if (!type) continue;
    const first = entity.mentions[0] ?? entity.name;
    const role = type === 'person' ? roleOf(reading, roster, entity) : null;
    people.push({ type, name: entity.name.span, first: first.span, role, quoted, reported });
  }
  for (const { type, span, quoted, reported } of counts.groups.values())
    if (type === 'organisation' || isPeople(story.slice(span)))
      people.push({ type, name: span, first: span, role: null, quoted, reported });
  const rank = ({ type }: KnownPerson) => (type === 'person' ? 0 : 1);
  return people.sort((a, b) => rank(a) - rank(b) || a.first[0] - b.first[0]);
}

function typeOf({ type, mentions }: Entity, count: number): 'person' | 'organisation' | null {
  if (type === 'person') return 'person';
  if (type === 'unknown') return count > 0 ? 'person' : null;
  if (type === 'place') return count > 0 ? 'organisation' : null;
  return count > 0 || mentions.length >= LEAST_MENTIONS ? 'organisation' : null;
}

/** At the introduction or else the first place that says so; "rival" only where the story says no more. */
function roleOf(reading: Reading, roster: Roster, { name, mentions }: Entity): Span | null {
  let weak: Span | null = null;
  for (const mention of [name, ...mentions]) {
    const role = roleAt(reading, roster, mention);
    if (role && !WEAK.test(reading.text.slice(...role))) return role;
    weak ??= role;
  }
  return weak;
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

interface Count {
  quoted: number;
  reported: number;
}

function countSpeakers(roster: Roster, attributions: readonly Attribution[]) {
  const byKey = new Map(roster.entities.map((entity) => [entity.key, entity]));
  const entities = new Map<Entity, Count>();
  const groups = new Map<string, Count & { readonly type: 'group' | 'organisation'; readonly span: Span }>();
  for (const { speaker, kind } of attributions) {
    if (!speaker || speaker.resolution.rule === 'unclear') continue;
    const count = countOf(speaker);
    if (!count) continue;
    if (kind === 'indirect') count.reported++;
    else count.quoted++;
  }
  return { entities, groups };

  function countOf(speaker: Speaker): Count | undefined {
    const mention = mentionOf(roster, speaker.span);
    const isNamed = speaker.resolution.rule !== 'as worded' && speaker.type !== 'anonymous';
    const entity = byKey.get(speaker.entity) ?? (isNamed && mention ? roster.entityOf(mention) : undefined);
    if (entity) return getOr(entities, entity, () => ({ quoted: 0, reported: 0 }));
    const { type, span } = speaker;
    if (type !== 'group' && type !== 'organisation') return undefined;
    return getOr(groups, speaker.entity, () => ({ type, span, quoted: 0, reported: 0 }));
  }
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

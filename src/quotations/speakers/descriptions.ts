import type { Reading, TokenRange } from '../reading.ts';
import { isDocumentNoun, isOrganisationNoun } from './nouns.ts';
import type { Entity, Roster } from './roster.ts';
import type { SourceHead } from './source-head.ts';

/** Whom a description means, with the words that say so; or whom it could mean where that is more than one. */
export interface Described {
  readonly entity: Entity | null;
  readonly evidence: TokenRange;
  readonly candidates: readonly Entity[];
}

/** How far back a body meant by "the company" is looked for, in sentences. */
const REACH = 3;

/** "The senator" by the title or apposition that made someone one; "the company" by the body named just before. */
export function describedEntity(
  reading: Reading,
  roster: Roster,
  head: SourceHead & { kind: 'noun' },
  [from]: TokenRange,
): Described | null {
  const noun = reading.tokens[head.at];
  if (!noun || head.determiner !== 'definite' || head.plural || isDocumentNoun(noun.lemma)) return null;
  return byRole(roster, noun.lower, from) ?? byName(reading, roster, noun.lemma, from);
}

function byRole(roster: Roster, noun: string, at: number): Described | null {
  const bearers = roster.withRole(noun).filter(({ entity }) => (entity.mentions[0]?.range[0] ?? at) < at);
  const first = bearers[0];
  if (!first) return null;
  const entities = [...new Set(bearers.map(({ entity }) => entity))];
  if (entities.length === 1) return { entity: first.entity, evidence: first.range, candidates: [] };
  return { entity: null, evidence: first.range, candidates: entities.slice(0, 4) };
}

function byName({ tokens }: Reading, roster: Roster, lemma: string, at: number): Described | null {
  if (!isOrganisationNoun(lemma)) return null;
  const sentence = tokens[at]?.sentence ?? 0;
  const near: Entity[] = [];
  for (let index = roster.before(at) - 1; index >= 0; index--) {
    const mention = roster.mentions[index];
    const entity = mention && roster.entityOf(mention);
    if (!mention || !entity) continue;
    if (entity.name.words.includes(lemma)) return { entity, evidence: mention.range, candidates: [] };
    if (sentence - mention.sentence > REACH) break;
    if (entity.kind === 'organisation' && !near.includes(entity)) near.push(entity);
  }
  const only = near.length === 1 ? near[0] : undefined;
  // Any body may be "the company"; a committee or a court is meant only by its own name.
  if (
    !only ||
    !/^(?:company|firm|agency|group|organisation|organization|corporation|newspaper|network)$/u.test(lemma)
  )
    return null;
  const mention = only.mentions.findLast(({ range }) => range[0] < at) ?? only.name;
  return { entity: only, evidence: mention.range, candidates: [] };
}

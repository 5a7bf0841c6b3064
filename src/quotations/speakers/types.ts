import type { SpeakerType } from '../attribution.ts';
import type { Reading } from '../reading.ts';
import type { Entity } from './roster.ts';

/** "Republicans", "Ukrainians": a capitalised plural names many. */
const MANY = /(?:ans|ists|crats|lims|ews|ers|ives|als|ites|ists)$/u;

/** What an entity of the roster is as a speaker. */
export function typeOfEntity(reading: Reading, entity: Entity): SpeakerType {
  if (entity.kind === 'person') return 'person';
  if (entity.kind === 'organisation' || entity.kind === 'place') return 'organisation';
  const { words, range } = entity.name;
  if (words.length === 1 && MANY.test(words[0] ?? '')) return 'group';
  const before = reading.tokens[range[0] - 1]?.lower;
  if (before === 'the') return 'organisation';
  return entity.gender !== null || words.length !== 1 || entity.roles.length > 0 ? 'person' : 'person';
}

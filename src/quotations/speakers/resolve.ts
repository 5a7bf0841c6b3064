import type { Span } from '../../story/span.ts';
import type { Speaker, SpeakerType, TaggedAttribution } from '../attribution.ts';
import type { Reading } from '../reading.ts';
import type { Mention } from './mentions.ts';
import { buildRoster, type Entity, type Roster } from './roster.ts';
import { parseSource } from './source-phrase.ts';

/** Names the speaker of each attribution (in text order); null where it has no source. */
export function nameSpeakers(
  reading: Reading,
  attributions: readonly TaggedAttribution[],
): (Speaker | null)[] {
  const roster = buildRoster(reading);
  const { text } = reading;
  let last: { entity: Entity; at: Span } | undefined;
  return attributions.map(({ source }) => {
    const phrase = source && parseSource(text, roster, source);
    if (!phrase) return null;
    if (phrase.form === 'name') {
      const entity = roster.entityOf(phrase.mention);
      if (!entity) return null;
      if (entity.type === 'person' || entity.type === 'unknown') last = { entity, at: phrase.mention.span };
      return named(text, entity, phrase.mention);
    }
    if (phrase.form === 'worded')
      return {
        name: text.slice(...phrase.span),
        type: phrase.type,
        span: phrase.span,
        entity: phrase.definite ? `${phrase.type}:${phrase.head}` : `${phrase.type}@${phrase.span[0]}`,
        resolution: { rule: 'as worded', evidence: [phrase.span] },
      };
    const gender = /^(?:he|him|his|himself)$/u.test(phrase.pronoun)
      ? 'he'
      : /^(?:she|her|hers|herself)$/u.test(phrase.pronoun)
        ? 'she'
        : undefined;
    let found = gender && last && (last.entity.gender ?? gender) === gender ? last : undefined;
    if (gender && !found) found = nearest(roster, phrase.span[0], gender);
    if (!found) {
      return {
        name: text.slice(...phrase.span),
        type: 'anonymous',
        span: phrase.span,
        entity: `unclear@${phrase.span[0]}`,
        resolution: { rule: 'unclear', evidence: [phrase.span] },
      };
    }
    last = found;
    return {
      ...named(text, found.entity, found.entity.name),
      resolution: { rule: 'pronoun', evidence: [found.at] },
    };
  });
}

function nearest(roster: Roster, before: number, gender: string): { entity: Entity; at: Span } | undefined {
  let best: { entity: Entity; at: Span } | undefined;
  for (const mention of roster.mentions) {
    if (mention.span[0] >= before) break;
    const entity = roster.entityOf(mention);
    if (entity && entity.type === 'person' && entity.gender === gender) best = { entity, at: mention.span };
  }
  return best;
}

function named(text: string, entity: Entity, mention: Mention): Speaker {
  const { span } = entity.name;
  const alias = mention.span[0] !== span[0];
  const type: SpeakerType =
    entity.type === 'unknown' ? 'person' : entity.type === 'place' ? 'organisation' : entity.type;
  return {
    name: text.slice(...span),
    type,
    span,
    entity: entity.key,
    resolution: { rule: alias ? 'alias' : 'named', evidence: alias ? [mention.span, span] : [span] },
  };
}

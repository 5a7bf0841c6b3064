import type { Span } from '../../story/span.ts';
import type { Speaker, SpeakerType, TaggedAttribution } from '../attribution/attribution.ts';
import { findImplicitSpeakers } from '../coreference/implicit-speakers.ts';
import { type Referent, resolvePronouns, type Unclear } from '../coreference/pronoun-resolution.ts';
import { pronounWeights } from '../coreference/pronouns.ts';
import type { Document } from '../document/document.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import { buildRoster } from '../mentions/roster.ts';
import { parseSource, type SourcePhrase } from '../sources/source-phrase.ts';
import { isNonSpeaker } from './non-speakers.ts';
import { SourceVisitor } from './speaker-of-source.ts';

/** Who speaks in a story: each attribution's speaker, and everyone the story names or introduces. */
export interface ResolvedSpeakers {
  /** In the order of the attributions; null if nothing says who speaks. */
  readonly speakers: readonly (Speaker | null)[];
  readonly roster: readonly Entity[];
}

/**
 * Names the speaker of each attribution; they are in text order. Linear in the text.
 *
 * @param roster of this reading; what is learnt of its entities on the way is added to it
 */
export function nameSpeakers(
  document: Document,
  attributions: readonly TaggedAttribution[],
  roster: Roster = buildRoster(document),
): (Speaker | null)[] {
  return [...resolveSpeakers(document, attributions, roster).speakers];
}

/** The speakers with the whole roster: people, organisations, groups, anonymous speakers, documents, all mentions. */
function resolveSpeakers(
  document: Document,
  attributions: readonly TaggedAttribution[],
  roster: Roster = buildRoster(document),
): ResolvedSpeakers {
  const { text } = document;
  const silent = attributions.map((attribution) => isNonSpeaker(text, attribution));
  const phrases = attributions.map(({ source }, index) =>
    source && !silent[index] ? parseSource(document, roster, source) : null,
  );
  const byWord = new Map<number, SourcePhrase>();
  for (const phrase of phrases) if (phrase && !byWord.has(phrase.word)) byWord.set(phrase.word, phrase);
  const visitor = new SourceVisitor(document, roster, byWord);
  const found = resolvePronouns(document, roster, saidBy(attributions, phrases), pronounWeights(), visitor);
  const referents = phrases.map((phrase) => (phrase ? found.get(phrase.word) : undefined));
  const complete = findImplicitSpeakers(document, attributions, phrases, referents);
  const speakers = complete.map((referent, index) => {
    const phrase = phrases[index];
    if (silent[index]) return null;
    return toSpeaker(text, referent, phrase ? spanOf(phrase) : undefined);
  });
  return { speakers, roster: [...roster.entities, ...visitor.added] };
}

/** What each source says, by its first word. */
export function saidBy(
  attributions: readonly Pick<TaggedAttribution, 'content'>[],
  phrases: readonly (SourcePhrase | null | undefined)[],
): Map<number, Span[]> {
  const said = new Map<number, Span[]>();
  for (const [index, phrase] of phrases.entries())
    if (phrase)
      said.set(phrase.word, [...(said.get(phrase.word) ?? []), ...(attributions[index]?.content ?? [])]);
  return said;
}

const spanOf = (phrase: SourcePhrase): Span => (phrase.form === 'name' ? phrase.mention.span : phrase.span);

function toSpeaker(
  text: string,
  referent: Referent | Unclear | undefined,
  worded: Span | undefined,
): Speaker | null {
  if (!referent) return null;
  if ('entity' in referent) {
    const { entity, rule, evidence, isCertain } = referent;
    const { span } = entity.name;
    return {
      name: text.slice(...span),
      type: typeOf(entity),
      span,
      entity: entity.key,
      resolution: isCertain ? { rule, evidence, isCertain } : { rule, evidence },
    };
  }
  if (!worded) return null;
  return {
    name: text.slice(...worded),
    type: 'anonymous',
    span: worded,
    entity: `unclear@${worded[0]}`,
    resolution: { rule: 'unclear', evidence: [worded] },
    candidates: referent.candidates.map(({ name }) => name.span),
  };
}

/** If a story says no more, who speaks under a name is a person and a place is its government. */
function typeOf({ type }: Entity): SpeakerType {
  if (type === 'unknown') return 'person';
  return type === 'place' ? 'organisation' : type;
}

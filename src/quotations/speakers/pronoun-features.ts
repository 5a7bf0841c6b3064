import type { Reading } from '../reading.ts';
import type { Gender } from './mentions.ts';
import type { Entity, Roster } from './roster.ts';

/** What was said so far, for the pronouns that follow. */
export interface Conversation {
  /** The speakers of the attributions before, the last one last. */
  readonly speakers: readonly Entity[];
}

/** Someone a pronoun may stand for, with what speaks for it. */
export interface PronounCandidate {
  readonly entity: Entity;
  readonly features: readonly string[];
}

const GENDERS: Readonly<Record<string, Gender>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  herself: 'f',
};
const MOST = 8;
/** Mentions further back than this are forgotten, in tokens. */
const REACH = 500;

/** The people (or, for "it" and "they", bodies) named before a pronoun, nearest first. */
export function pronounCandidates(
  reading: Reading,
  roster: Roster,
  at: number,
  conversation: Conversation,
): PronounCandidate[] {
  const { tokens, sentences } = reading;
  const pronoun = tokens[at];
  if (!pronoun) return [];
  const gender = GENDERS[pronoun.lower] ?? null;
  const wanted = gender ? 'person' : pronoun.lower === 'it' || pronoun.lower === 'its' ? 'body' : 'any';
  const found: { entity: Entity; start: number; index: number }[] = [];
  for (let index = roster.before(at) - 1; index >= 0 && found.length < MOST; index--) {
    const mention = roster.mentions[index];
    if (!mention || mention.range[0] < at - REACH) break;
    const entity = roster.entityOf(mention);
    if (!entity || found.some((other) => other.entity === entity) || !eligible(entity, gender, wanted))
      continue;
    found.push({ entity, start: mention.range[0], index });
  }
  const last = conversation.speakers.at(-1);
  return found.map(({ entity, start, index }, rank) => {
    const mention = roster.mentions[index];
    const token = tokens[start];
    const apart = Math.min(5, pronoun.sentence - (token?.sentence ?? 0));
    const paragraphs = Math.min(3, pronoun.paragraph - (token?.paragraph ?? 0));
    const from = sentences[token?.sentence ?? 0]?.[0] ?? 0;
    const subject = isSubject(reading, from, mention?.whole[0] ?? start) ? 'subject' : 'object';
    const next = tokens[mention?.range[1] ?? 0]?.lower;
    const owner = next === "'s" || next === "'" ? 'owner' : 'none';
    const quoted = (token?.region ?? -1) >= 0 ? 'quoted' : 'plain';
    const speaking = last === entity ? 'last' : conversation.speakers.includes(entity) ? 'earlier' : 'never';
    const known = gender === null ? 'any' : entity.gender === gender ? 'same' : 'unknown';
    const place = `${Math.min(rank, 3)}`;
    const often = Math.min(4, Math.floor(Math.log2(entity.mentions.length)));
    const headline = entity.mentions[0]?.paragraph === 0 ? 'headline' : 'body';
    const opens = sentences[pronoun.sentence]?.[0] === at ? 'opens' : 'within';
    return {
      entity,
      features: [
        `rank ${place}`,
        `sentences ${apart}`,
        `paragraphs ${paragraphs}`,
        `gender ${known}`,
        `kind ${entity.kind} ${wanted}`,
        `${subject} ${apart}`,
        `${subject} ${place}`,
        `${owner}`,
        `${quoted} ${apart}`,
        `speaking ${speaking}`,
        `speaking ${speaking} ${paragraphs}`,
        `speaking ${speaking} ${apart} ${subject}`,
        `often ${often}`,
        `${headline}`,
        `${headline} often ${often}`,
        `gender ${known} speaking ${speaking}`,
        `gender ${known} rank ${place}`,
        `gender ${known} kind ${entity.kind}`,
        `${opens} ${subject} ${apart}`,
        `${opens} speaking ${speaking} ${paragraphs}`,
        `only ${found.length === 1}`,
        `${pronoun.region >= 0 ? 'quoted' : 'plain'} pronoun speaking ${speaking}`,
        `roles ${entity.roles.length > 0}`,
      ],
    };
  });
}

function eligible(entity: Entity, gender: Gender | null, wanted: 'person' | 'body' | 'any'): boolean {
  if (wanted === 'person') {
    if (entity.kind === 'place' || entity.kind === 'organisation') return false;
    return entity.gender === null || entity.gender === gender;
  }
  return wanted === 'body' ? entity.kind !== 'person' : true;
}

/** Nothing but an opening (a small word, an adverb, quote marks) stands before it, or no verb does. */
function isSubject({ tokens }: Reading, from: number, at: number): boolean {
  for (let before = from; before < at; before++) {
    const pos = tokens[before]?.pos;
    if (pos === 'VERB' || pos === 'AUX' || (pos === 'ADP' && before === at - 1)) return false;
  }
  return true;
}

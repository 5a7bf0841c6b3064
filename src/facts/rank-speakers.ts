import type { Attribution, SpeakerType } from '../quotations/attribution/attribution.ts';
import type { Story } from '../story/story.ts';
import { isAsked, type Salience } from './salience.ts';
import { isSaid } from './saying.ts';

/** Words of a quotation that says something and is read at a glance. */
const IDEAL_WORDS = 20;
/** Fewer words in quotation marks say little by themselves. */
const FEWEST_WORDS = 5;

/** How much a speaker's words count for who is heard: a person's more than a report's. */
const BY_TYPE: Readonly<Record<SpeakerType, number>> = {
  person: 1,
  organisation: 0.6,
  anonymous: 0.5,
  group: 0.4,
  document: 0.3,
};
/** The story's own wording counts less than words in quotation marks. */
const REPORTED = 0.4;
/** No one in particular, and the labels of an interview. */
const NOBODY = /^(?:(?:any|every|no|some)(?:one|body)\b|(?:q|a|question|answer|interviewer|transcript)$)/iu;

/**
 * One quotation of each named speaker, most quoted first; then more, if wanted.
 *
 * The choice among a speaker's quotations: those that say most at a glance, in quotation marks, of a good length,
 * about the story's subject.
 *
 * @param each quotations of one speaker, at most
 */
export function rankSpeakers(
  story: Story,
  attributions: readonly Attribution[],
  salience: Salience,
  each = 1,
): Attribution[] {
  const heard = new Map<string, { weight: number; said: { attribution: Attribution; worth: number }[] }>();
  for (const attribution of attributions) {
    const { speaker } = attribution;
    if (!speaker || speaker.resolution.rule === 'unclear' || NOBODY.test(speaker.name)) continue;
    if (!isSaid(story, attribution) || isAsked(story, attribution.content[0]?.[0] ?? 0)) continue;
    const words = attribution.content.reduce((sum, span) => sum + wordsIn(story.slice(span)), 0);
    if (words < FEWEST_WORDS && attribution.kind === 'indirect') continue;
    const share = attribution.kind === 'indirect' ? REPORTED : 1;
    const weight = words * share * BY_TYPE[speaker.type];
    const worth = worthOf(attribution, words, salience) * share;
    const known = heard.get(speaker.entity);
    if (!known) heard.set(speaker.entity, { weight, said: [{ attribution, worth }] });
    else {
      known.weight += weight;
      known.said.push({ attribution, worth });
    }
  }
  const speakers = [...heard.values()].sort((a, b) => b.weight - a.weight);
  for (const { said } of speakers) said.sort((a, b) => b.worth - a.worth);
  return Array.from({ length: each }, (_, at) =>
    speakers.flatMap(({ said }) => said[at]?.attribution ?? []),
  ).flat();
}

function worthOf({ kind, content }: Attribution, words: number, salience: Salience): number {
  const verbatim = kind === 'direct' ? 1 : 0.9;
  const about = Math.max(0, ...content.map((span) => salience.headlineShare(span)));
  const central = Math.max(0, ...content.map((span) => salience.centrality(span)));
  const length = Math.min(1, Math.abs(words - IDEAL_WORDS) / (2 * IDEAL_WORDS));
  const short = words < FEWEST_WORDS ? 0.5 : 0;
  return Math.max(0.05, verbatim + about + central - length - short);
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

import type { Attribution, SpeakerType } from '../quotations/attribution.ts';
import type { Story } from '../story/story.ts';
import type { Salience } from './salience.ts';

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
const NEGATED = /\b(?:not|never)\b|n[’']t\b/iu;
const NOBODY = /^(?:any|every|no|some)(?:one|body)\b/iu;

/** Cues that are words of saying; other attributions are of thoughts, wishes and deeds. */
const SAYING =
  /\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|according|announc|warn|add(?:ed|s|ing)\b|argu|claim|stat(?:ed?|es|ing)\b|writ|wrote|tweet|insist|report|confirm|call(?:ed|s|ing)\b|describ|acknowledg|admit|complain|predict|promis|vow|pledg|declar|den(?:y|ied|ies)|explain|testif|suggest|not(?:ed|es|ing)\b|urg|ask|conclu|estimat|recall(?:ed|s)\b|repl|respon|joke|accus|critici|prais|boast|quip)/iu;

/**
 * One quotation of each speaker who can be told, those first who are heard most.
 *
 * Of a speaker's quotations the one that says most at a glance: in quotation marks, of a telling length, about what the
 * story is about.
 */
export function rankVoices(
  story: Story,
  attributions: readonly Attribution[],
  salience: Salience,
): Attribution[] {
  const heard = new Map<string, { weight: number; best: Attribution; worth: number }>();
  for (const attribution of attributions) {
    const { speaker } = attribution;
    if (!speaker || speaker.resolution.rule === 'unclear' || NOBODY.test(speaker.name)) continue;
    if (attribution.kind === 'indirect' && !isSaid(story, attribution)) continue;
    const words = attribution.content.reduce((sum, span) => sum + wordsIn(story.slice(span)), 0);
    if (words < FEWEST_WORDS && attribution.kind === 'indirect') continue;
    const share = attribution.kind === 'indirect' ? REPORTED : 1;
    const weight = words * share * BY_TYPE[speaker.type];
    const worth = worthOf(attribution, words, salience) * share;
    const known = heard.get(speaker.entity);
    if (!known) heard.set(speaker.entity, { weight, best: attribution, worth });
    else {
      known.weight += weight;
      if (worth > known.worth) Object.assign(known, { best: attribution, worth });
    }
  }
  return [...heard.values()].sort((a, b) => b.weight - a.weight).map(({ best }) => best);
}

/** What somebody did not say, thought or did is nobody's voice. */
function isSaid(story: Story, { cue }: Attribution): boolean {
  const words = (cue ?? []).map((span) => story.slice(span)).join(' ');
  return SAYING.test(words) && !NEGATED.test(words);
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

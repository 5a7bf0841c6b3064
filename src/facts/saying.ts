import type { Attribution } from '../quotations/attribution.ts';
import type { Story } from '../story/story.ts';

/** Cues that are words of saying; other attributions are of thoughts, wishes and deeds. */
const SAYING =
  /\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|according|announc|warn|add(?:ed|s|ing)\b|argu|claim|stat(?:ed?|es|ing)\b|writ|wrote|tweet|insist|report|confirm|call(?:ed|s|ing)\b|describ|acknowledg|admit|complain|predict|promis|vow|pledg|declar|den(?:y|ied|ies)|explain|testif|suggest|not(?:ed|es|ing)\b|urg|ask|conclu|estimat|recall(?:ed|s)\b|repl|respon|joke|accus|critici|prais|boast|quip|believ|releas|publish|show(?:s|ed|n)?\b|found\b|finds\b|stress|reiterat|condemn|reveal|point(?:s|ed|ing)?\s+out|alleg|maintain|disclos|underlin|underscor|remark|emphasi|highlight|caution|contend|assert|conced|comment|elaborat|clarif|recount|retort|counter(?:s|ed)\b|lament|observ|mention|apologi|denounc|reads?\b|implor|caution)/iu;
const NEGATED = /\b(?:not|never)\b|n[’']t\b/iu;

/** True where words are quoted or reported; what somebody thought, did or did not say is nobody's voice. */
export function isSaid(story: Story, { kind, cue }: Attribution): boolean {
  if (kind !== 'indirect' || !cue) return true;
  const words = cue.map((span) => story.slice(span)).join(' ');
  return SAYING.test(words) && !NEGATED.test(words);
}

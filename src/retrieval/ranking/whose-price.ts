import { splitWords } from '../text/words.ts';
import { HELD, type Held } from './held-sentence.ts';

const ASKS_COST =
  /\bhow much (?:do|does|did|will|would) (?:the|this|that|an?) (?:[\p{L}-]+ ){0,2}?(\p{L}{3,}) cost\b/iu;
const COSTS_WHAT =
  /\bhow much (?:do|does|did|will|would|was|were|is|are) (?:the|this|that|these|those|an?) (?:[\p{L}-]+ ){0,2}?(\p{L}{3,})(?: cost\b|[\s?!.]*$)/iu;
/** "The injections given at present cost". */
const THEY_COST =
  /(?:^|[.;:“"]\s?|\b(?:and|but|while|because|that)\s)(?:The|These|Those|the|these|those)?\s?\p{L}{3,}[^s\P{L}]s\s(?:[^,;:.]{2,40}\s)?cost\b/u;

/** "A $92,000 pickup truck". */
const PRICED =
  /\b(?:an?|the|his|her|its|their|this) [$€£]\d[\d.,]*(?:[mbk]n?\b|[\s-](?:m|b|tr)illion\b)?[\s-]((?:\p{L}+[\s-]){0,2}\p{L}+)/giu;
const ASKS_ITS_COST = /\bhow much (?:does|did|will|would) (?:it|this|that) cost\b/i;
/** "A new screen costs £890". */
const PART_COSTS = /^An? (?:\p{Ll}[\p{L}-]* ){0,3}?(\p{L}{3,}) (?:will |would )?costs?\b/u;

/** "How much does it cost": not what "a new screen" of it costs. */
export function costsOfPart({ ranking: { question, index }, sentence: { text, words } }: Held): boolean {
  const part = ASKS_ITS_COST.test(question.text) ? PART_COSTS.exec(text)?.[1]?.toLowerCase() : undefined;
  const key = words.find(({ plain }) => plain === part)?.key;
  return key !== undefined && index.title.size > 0 && !index.title.has(key);
}

/** "Each cost £18". */
const OPENS_WITH_PRONOUN = /^(?:Each|It|They|These|This|Both|All)\b/u;

/**
 * "How much will the pill cost": not what "the injections" cost, since they are several, nor what "it" costs where the sentence before is about
 * something else.
 */
export function costsOfAnother({
  ranking: { question, terms, index },
  at,
  sentence: { text },
}: Held): boolean {
  const about = terms.find(({ word }) => word.plain === COSTS_WHAT.exec(question.text)?.[1]?.toLowerCase());
  if (about?.known && OPENS_WITH_PRONOUN.test(text)) {
    const isElsewhere = [at, at - 1].every((place) => (about.strength[place] ?? 0) < HELD);
    if (isElsewhere && index.sentences[at - 1]?.headline === false) return true;
  }
  const priced = [...text.matchAll(PRICED)];
  const isPricedAlone = priced.length > 0 && priced.length === [...text.matchAll(/[$€£]\d/gu)].length;
  const isAsked = (noun = ''): boolean => splitWords(noun).some(({ key }) => about?.matches.has(key));
  if (about && isPricedAlone && !priced.some(([, noun]) => isAsked(noun))) return true;
  const asked = ASKS_COST.exec(question.text)?.[1]?.toLowerCase();
  const term =
    asked === undefined || /[^s]s$/.test(asked) ? undefined : terms.find(({ word }) => word.plain === asked);
  return term !== undefined && (term.strength[at] ?? 0) < HELD && THEY_COST.test(text);
}

import type { IndexedSentence, SentenceIndex } from '../index/sentence-index.ts';
import { isNameIn } from './named.ts';
import type { Term } from './terms.ts';

/** A question that people ask in few forms, and what a sentence that answers it says. */
interface Frame {
  readonly asked: RegExp;
  /** The plainest form first: a later one counts only if none has an earlier one. */
  readonly told: readonly RegExp[];
  /** Confidence that is enough for such a sentence. */
  readonly enough: number;
  /** True if nothing else answers: no apology is told in other words. */
  readonly isOnly?: boolean;
}

const WHO =
  "(?:he|she|they|him|her|them|the (?:[\\p{L}’'-]+ ){0,2}[\\p{L}’'-]+|\\p{L}[\\p{L}’'-]+(?: \\p{L}[\\p{L}’'-]+)?)";
const OPENING = '^(?:(?:so|and|but|ok|hey|wait),?\\s)?';
const END = '[\\s?!.]*$';
const pattern = (...parts: string[]): RegExp => new RegExp(parts.join(''), 'iu');

const SENTENCED = pattern(
  '\\b(?:jailed|imprisoned|sentenced|sent to (?:jail|prison)|locked up)\\b[^.;]{0,60}\\b(?:years?|months?|weeks?|days|life|death)\\b',
  '|\\b(?:years?|months?|life|weeks)[\\s’-]+(?:(?:in|of) (?:jail|prison|custody|detention|probation)|(?:jail |prison |suspended |custodial )*(?:sentence|term))\\b',
  '|\\bcommunity (?:order|service)\\b|\\b(?:sentence|term) of\\b',
);

const FRAMES: readonly Frame[] = [
  // "How long did she get", "what was his sentence"
  {
    asked: pattern(
      OPENING,
      `(?:(?:for )?how (?:long|much time|many (?:years|months))(?: in (?:jail|prison))?\\s(?:did|does|has|have|will|is|was|are|were)\\s${WHO}\\s(?:get|got|gotten|given|been given|jailed|imprisoned|sentenced|locked up|(?:in|going to|go to|been sent to|sent to|be in) (?:jail|prison))(?: in (?:jail|prison))?(?: for)?`,
      `|what(?:['’]?s| is| was)? (?:the|his|her|their|${WHO}['’]s?) (?:sentence|punishment|(?:jail|prison) (?:term|sentence)))(?: for [\\p{L} ’'-]{2,40})?`,
      END,
    ),
    told: [SENTENCED],
    enough: 0,
  },
  // "Did she say sorry"
  {
    asked: pattern(
      OPENING,
      `(?:did|has|have|is|was|are|were|will)\\s${WHO}\\s(?:ever )?(?:apologi[sz]ed?|sa(?:y|id) (?:(?:he|she|they)(?:['’]s|['’]re| (?:was|is|are|were))? )?sorry|sorry|show(?:n|ed)? (?:any )?(?:remorse|regret))(?: (?:for|to|about)\\s.{2,60}?)?`,
      END,
    ),
    told: [/\b(?:apolog\w+|sorry|remorse\w*)\b/iu, /\b(?:asham\w+|regret\w*)\b/iu],
    enough: 0.03,
    isOnly: true,
  },
  // "How strong was the quake"
  {
    asked: pattern(
      OPENING,
      "(?:how (?:strong|big|powerful) (?:was|is) (?:it|this|that|the (?:earth)?quake)|what magnitude(?: was it)?|what(?:[’']?s| is| was) the magnitude)",
      END,
    ),
    told: [/quake\b[^.]*\bmagnitude\b|\bmagnitude\b[^.]*quake\b/iu, /\bmagnitude\b[^.]*\d/iu],
    enough: 0,
  },
  // "How much did the shares fall"
  {
    asked: pattern(
      OPENING,
      "how (?:much|far|badly) (?:did|have|has|are|were)\\s(?:[\\p{L}’'-]+\\s){0,3}?(?:shares?|stocks?|(?:share|stock) price)\\s",
      '(?:drop|fall|fell|fallen|rise|risen|go (?:up|down)|down|up|plunge|jump|climb|slide|slump|sink|soar|surge|tumble)(?:p?ed)?',
      END,
    ),
    told: [
      /\b(?:shares?|stocks?)\b[^.;]{0,60}\b(?:down|up|f[ae]ll\w*|dropp\w+|rose|ris\w+|sl[iu]\w+|plung\w+|jump\w+|climb\w+|lost|gain\w+|tumbl\w+|sank|soar\w+|surg\w+)\b[^.;]{0,40}\d/iu,
    ],
    enough: 0,
  },
  // "How did they find out"
  {
    asked: pattern(
      OPENING,
      `how did\\s(?:the )?${WHO}\\s(?:find out|learn|hear|discover|get found out)(?: (?:about|of)\\s.{2,40}?| (?:that )?(?:he|she|they|it|the)\\s.{2,60}?| it| this| that)?`,
      END,
    ),
    told: [
      /\b(?:learn(?:ed|t) (?:of|about|that)|found out|(?<!\b(?:court|jury|inquest|tribunal|hearing|judge|judges|magistrates) )heard (?:of|about|that|from)|tipped off|alerted|c[ao]me to light)\b/iu,
      /\b(?:discovered|notic(?:ed|ing)|spotted|reali[sz]ed|uncovered|reported it|(?:was|were|been) told)\b/iu,
    ],
    enough: 0.2,
  },
  // "Who do they play next", "when's the next game"
  {
    asked: pattern(
      OPENING,
      `(?:who (?:do|does|are|is|will)\\s${WHO}\\s(?:play|playing|face|facing|meet|meeting)(?: next)?|(?:when|who|what)(?:['’]?s| is| are)\\s(?:the|their|${WHO}['’]s?)\\snext (?:game|match|fixture|opponents?))`,
      END,
    ),
    told: [
      /\b(?:travels? to|hosts?|(?:at|is|are) home to|away (?:to|at)|faces?|plays?|visits?|takes? on|meets?|entertains?|goes to|go to)\b[^.]*\b(?:next|tomorrow|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|this weekend|this (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu,
    ],
    enough: 0.03,
  },
  // "Where are they in the table"
  {
    asked: pattern(
      OPENING,
      `where (?:do|does|are|is)\\s${WHO}\\s(?:stand|sit|finish|(?:now )?in the (?:table|league|standings))(?: (?:now|in the (?:table|league|standings)))?`,
      END,
    ),
    told: [
      /\b(?:\d+(?:st|nd|rd|th)|top|bottom|second|third|fourth|fifth) (?:in|of) the (?:table|league|division|group|standings)\b|\b(?:stays?|remains?|mov\w+|lifts?|lifted|drop\w*|climb\w*|rise|rose|up|down|goes?)\b[^.;]{0,40}\b(?:top|bottom|\d+(?:st|nd|rd|th))\b|\bpoints? (?:ahead|behind|clear|above|adrift|off)\b/iu,
    ],
    enough: 0.03,
  },
  // "How long will it be closed"
  {
    asked: pattern(
      OPENING,
      "(?:for )?how long (?:will|is|are|was|were|does|did|has|have|would)\\s(?:[\\p{L}’'-]+\\s){1,4}?(?:(?:be |been |stay |remain |going to be )?(?:closed|shut|out of action|suspended|close|last|take|go on|run))(?: for)?",
      END,
    ),
    told: [
      /\b(?:lasts?|lasted|clos(?:e|ed|es|ing|ures?)|shut|suspended|remain|stay|takes?|took|runs?|ran)\b[^.;]{0,80}\b(?:hours?|days?|weeks?|months?|years?|until|till)\b/iu,
    ],
    enough: 0.1,
  },
  // "Is he married"
  {
    asked: pattern(
      OPENING,
      `(?:(?:is|was)\\s${WHO}\\s(?:ever |still )?(?:married|single|divorced)|did\\s${WHO}\\s(?:ever )?(?:marry|get married)|(?:does|did)\\s${WHO}\\shave a (?:wife|husband|partner))`,
      END,
    ),
    told: [
      /\b(?:(?:my|his|her) (?:late |first |second |third |former |ex-|then )?(?:wife|husband|widow|widower|spouse|divorce)|(?:he|she) (?:was |is |got |had |has )?(?:never |been )?(?:married|divorced))\b|^\p{Lu}[\p{L}’'-]+ (?:was |is |had |has )?(?:never )?(?:married|divorced)\b/iu,
    ],
    enough: 0.03,
    isOnly: true,
  },
  // "Has he got kids"
  {
    asked: pattern(
      OPENING,
      `(?:(?:did|does|do)\\s${WHO}\\shave|(?:has|have|had)\\s${WHO}\\s(?:got|had))\\s(?:any )?(?:kids|children|sons?|daughters?|a family)`,
      END,
    ),
    told: [
      /\b(?:my|his|her|their) (?:\p{L}+ )?(?:children|kids|sons?|daughters?)\b|\bsurvived by\b|\b(?:had|has|have|with) (?:no|one|two|three|four|five|six|seven|\d) (?:children|kids|sons?|daughters?)\b|\b(?:mother|father) of (?:one|two|three|four|five|six|seven|\d)\b/iu,
    ],
    enough: 0.03,
    isOnly: true,
  },
  // "What happens next"
  {
    asked: pattern(
      OPENING,
      "(?:what(?:['’]?s| is| happens| will happen|['’]ll happen| comes)? (?:going to happen )?(?:next|now|after (?:this|that))|what now|next steps?|what are the next steps)",
      END,
    ),
    told: [
      /^[^“"]*\b(?:will|(?:is|are) (?:due|expected|scheduled|set|to be)|to (?:meet|vote|decide|appear|rule|return|travel|hold))\b[^“"]*\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may \d|\d may|june|july|august|september|october|november|december|tomorrow|next|in \d{4}|later (?:this|in))\b/iu,
      /^[^“"]*\b(?:will (?!not\b|never\b)|(?:is|are) (?:due|expected|scheduled|set) |will also )/iu,
    ],
    enough: 0,
  },
  // "What will happen if …"
  {
    asked:
      /\bwhat(?:['’]ll|['’]?s going to|\s(?:will|would|could|might|happens?|is going to)\b)(?:\s(?!if\b)\S+){0,6}?\sif\s.{3,}|^(?:(?:so|and|but|ok),?\s)?what if\s.{3,}/iu,
    told: [
      /\b(?:if|unless)\b.*\b(?:will|would|can|could|may|might|must|should|cannot)\b|\b(?:will|would|can|could|may|might|must|should|cannot)\b.*\b(?:if|unless)\b/iu,
      /\bany(?:body|one)?(?:\s[\p{L}’'-]+){1,7}?\s(?:will|would|can|could|may|might|must)\b|\bwho\b[^,;]*\b(?:will|would|must)\b|\b(?:consequences|otherwise)\b/iu,
    ],
    enough: 0.15,
  },
  // "What is he known for"
  {
    asked: pattern(
      OPENING,
      `what (?:is|was|are|were)\\s${WHO}\\s(?:best |most )?(?:famous|known|remembered|celebrated|noted) for`,
      END,
    ),
    told: [
      /\b(?:best known|known for|famous for|remembered (?:for|as)|celebrated for|made (?:his|her|their) name)\b/iu,
      /^(?:\p{Lu}[\p{L}.’'-]*\s){1,3}\p{Lu}[\p{L}’'-]+,(?: \d{1,3},)? (?:who|whose|the|an?)\b/u,
    ],
    enough: 0,
  },
];

/** A name that a sentence holds. */
const HELD = 0.5;

/**
 * The sentences that plainly say what is asked for, in the text's order, and the confidence that is enough for one; none if nothing
 * answers, null for any other question. Of whom the question names, those that name them.
 */
export function findTold(
  index: SentenceIndex,
  question: string,
  terms: readonly Term[],
): { readonly places: readonly number[]; readonly enough: number } | null {
  const frame = FRAMES.find(({ asked }) => asked.test(question));
  if (!frame) return null;
  const named = terms.filter(({ word }) => isNameIn(index, word.key));
  for (const told of frame.told) {
    const places = [...index.sentences.keys()].filter((at) => isTold(index.sentences[at], told));
    const own = places.filter((at) => named.some(({ strength }) => (strength[at] ?? 0) >= HELD));
    if (places.length > 0) return { places: own.length > 0 ? own : places, enough: frame.enough };
  }
  return frame.isOnly ? { places: [], enough: 1 } : null;
}

function isTold(sentence: IndexedSentence | undefined, told: RegExp): boolean {
  return sentence !== undefined && !sentence.asks && told.test(sentence.text);
}

import type { IndexedSentence, SentenceIndex } from '../index/sentence-index.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { splitWords } from '../text/words.ts';
import { QUESTION_THRESHOLD } from './confidence.ts';
import { HELD, type Held } from './held-sentence.ts';
import { isNameIn } from './named.ts';
import type { Term } from './terms.ts';

/** A question that people ask in few forms, and what a sentence that answers it says. */
interface Frame {
  /** The group `subject`, if there is one, is what it asks about besides the names in it. */
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

const HOW_LONG = `${OPENING}(?:for )?how long (?:will|is|are|was|were|does|did|has|have|would)\\s(?<subject>(?:[\\p{L}’'-]+\\s){1,4}?)`;
const TERM =
  '(?:up to|life|at least|between|\\d+|\\p{L}+[ -](?:years?|months?)|an? (?:[\\p{L}\\d-]+ ){0,2}(?:sentence|term))';
/** What somebody may get, or what is asked for, is no sentence. */
const ONLY_POSSIBLE = pattern(
  '\\b(?:(?:fac(?:e[sd]?|ing)|carr(?:y|ies|ied|ying)|(?:call|ask)(?:ed|s|ing)? for|sought|seek(?:s|ing)?',
  `|demand(?:s|ed|ing)?|recommend(?:s|ed|ing)?) ${TERM}|maximum (?:sentence|term|penalty|of)|if (?:convicted|found guilty)`,
  '|(?:could|may|might|would) (?:get|face|go|spend|serve|be (?:jailed|sentenced|imprisoned|sent|given)))',
);
const GIVEN = pattern(`^(?!.*?${ONLY_POSSIBLE.source})(?=.*?(?:${SENTENCED.source}))`);
const howLongJailed = (auxiliary: string): string =>
  `(?:for )?how (?:long|much time|many (?:years|months))(?: in (?:jail|prison))?\\s(?:${auxiliary})\\s${WHO}\\s(?:get|got|gotten|face|(?:be |been |going to be )?(?:given|jailed|imprisoned|sentenced|locked up)|going to get|(?:in|going to|go to|be in|(?:be |been )?sent to) (?:jail|prison))(?: in (?:jail|prison))?(?: for)?`;
const ASKS_SENTENCE = pattern(
  OPENING,
  `(?:${howLongJailed('did|has|have|was|were')}`,
  `|what(?:['’]?s| is| was)? (?:the|his|her|their|${WHO}['’]s?) (?:sentence|punishment|(?:jail|prison) (?:term|sentence)))(?: for [\\p{L} ’'-]{2,40})?`,
  END,
);
/** Of another year's earthquake. */
const NO_YEAR = '^(?!.*\\bin (?:1[89]|20)\\d\\d\\b)';

const FRAMES: readonly Frame[] = [
  // "How long will she get"
  {
    asked: pattern(OPENING, howLongJailed('does|will|is|are|could'), "(?: for [\\p{L} ’'-]{2,40})?", END),
    told: [GIVEN, SENTENCED],
    enough: 0,
  },
  // "How long did she get", "what was his sentence"
  {
    asked: ASKS_SENTENCE,
    told: [GIVEN],
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
    told: [
      pattern(NO_YEAR, '.*?(?:quake\\b.{0,80}\\bmagnitude\\b|\\bmagnitude\\b.{0,80}quake\\b)'),
      pattern(NO_YEAR, '(?!.*\\b(?:tremor|(?:after|fore)shock))', '.*?\\bmagnitude\\b.{0,40}\\d'),
    ],
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
      /\b(?:travels? to|hosts?|(?:at|is|are) home to|away (?:to|at)|faces?|plays?|visits?|takes? on|meets?|entertains?|goes to|go to)\b[^.]{0,120}\b(?:next|tomorrow|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|this weekend|this (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu,
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
      HOW_LONG,
      '(?:be |been |stay |remain |going to be )?(?:closed|shut|out of action|suspended|close)(?: for)?',
      END,
    ),
    told: [
      /\b(?:clos(?:e|ed|es|ing|ures?)|shut|suspended|suspension|out of action)\b[^.;]{0,80}\b(?:hours?|days?|weeks?|months?|years?|until|till)\b/iu,
    ],
    enough: 0.1,
  },
  // "How long will it last"
  {
    asked: pattern(HOW_LONG, '(?:going to )?(?:last|take|go on|run)(?: for)?', END),
    told: [
      /\b(?:lasts?|lasted|remain|stay|takes?|took|runs?|ran)\b[^.;]{0,80}\b(?:hours?|days?|weeks?|months?|years?|until|till)\b/iu,
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
      /\b(?:my|his|her|their) (?:\p{L}+ )?(?:children|kids|sons?|daughters?)\b|\bsurvived by\b|\bwith (?:no|one|two|three|four|five|six|seven|\d) (?:children|kids|sons?|daughters?)\b|\b(?:mother|father) of (?:one|two|three|four|five|six|seven|\d)\b/iu,
      // "The judge, who has three children" is nobody whom a story tells much of.
      /\b(?:[Hh]e|[Ss]he|[Tt]hey|\p{Lu}[\p{L}’'-]+),? (?:\d{1,3}, )?(?:who )?(?:had|has|have) (?:no|one|two|three|four|five|six|seven|\d) (?:children|kids|sons?|daughters?)\b/u,
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
      /^[^“"]*\b(?:will|(?:is|are) (?:due|expected|scheduled|set|to be)|to (?:meet|vote|decide|appear|rule|return|travel|hold))\b[^“"]{0,200}\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may \d|\d may|june|july|august|september|october|november|december|tomorrow|next|in \d{4}|later (?:this|in))\b/iu,
      /^[^“"]*\b(?:will (?!not\b|never\b)|(?:is|are) (?:due|expected|scheduled|set) |will also )/iu,
    ],
    enough: 0,
  },
  // "What will happen if …"
  {
    asked:
      /(?:\bwhat(?:['’]ll|['’]?s going to|\s(?:will|would|could|might|happens?|is going to)\b)(?:\s(?!if\b)\S+){0,6}?|^(?:(?:so|and|but|ok),?\s)?what)\sif\s(?<subject>.{3,})/iu,
    told: [
      /^(?=.*?\b(?:if|unless)\b).*?\b(?:will|would|can|could|may|might|must|should|cannot|faces?)\b/iu,
      /\bany(?:body|one)?(?:\s[\p{L}’'-]+){1,7}?\s(?:will|would|can|could|may|might|must)\b|\bwho\b[^,;]{0,100}\b(?:will|would|must)\b|\b(?:consequences|otherwise)\b/iu,
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

const HE_ASKED = /\b(?:he|him|his)\b/iu;
const SHE_ASKED = /\b(?:she|her)\b/iu;
const HE = /^h(?:e|is)\b/iu;
const SHE = /^(?:she|her)\b/iu;

/**
 * The sentences that plainly say what is asked for, in the text's order, and the confidence that is enough for one; none if nothing
 * answers, null for any other question. Of whom or what the question names, those that have them: of a person no others, and of
 * anything else others only with the confidence that any answer needs.
 */
export function findTold(
  index: SentenceIndex,
  question: string,
  terms: readonly Term[],
): { readonly places: readonly number[]; readonly enough: number } | null {
  for (const frame of FRAMES) {
    const asked = frame.asked.exec(question);
    if (!asked) continue;
    const subject = new Set(splitWords(asked.groups?.subject ?? '').map(({ key }) => key));
    const isPerson = ({ word }: Term): boolean => index.people.has(word.key) && isNameIn(index, word.key);
    const named = terms.filter(
      ({ word, known }) =>
        isNameIn(index, word.key) || (known && subject.has(word.key) && !isFunctionWord(word)),
    );
    for (const told of frame.told) {
      const places = [...index.sentences.entries()].flatMap(([at, sentence]) =>
        isTold(sentence, told, question) ? [at] : [],
      );
      const own = places.filter((at) => named.some(({ strength }) => (strength[at] ?? 0) >= HELD));
      if (own.length > 0) return { places: own, enough: frame.enough };
      if (places.length > 0 && !named.some(isPerson))
        return { places, enough: named.length > 0 ? QUESTION_THRESHOLD : frame.enough };
    }
    return frame.isOnly ? { places: [], enough: 1 } : null;
  }
  return null;
}

function isTold({ text, asks }: IndexedSentence, told: RegExp, question: string): boolean {
  const said = asks ? undefined : told.exec(text)?.[0];
  if (said === undefined) return false;
  // "Is she married": not by what is told of "his wife".
  return !((SHE_ASKED.test(question) && HE.test(said)) || (HE_ASKED.test(question) && SHE.test(said)));
}

/** "How long did she get": not what she may get, nor what is asked for. */
export function givesNoSentence({ ranking: { question }, sentence: { text } }: Held): boolean {
  return ASKS_SENTENCE.test(question.text) && ONLY_POSSIBLE.test(text);
}

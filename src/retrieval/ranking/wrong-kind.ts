import { isPersonNoun } from '../../quotations/lexicon/person-nouns.ts';
import { isDictionaryWord } from '../../story/dictionary.ts';

/** What a question wants to hear and what a sentence must then have; a sentence on the same subject without it is no answer. */
const KINDS: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  // "Where is she from"
  [
    /^(?:(?:so|and|ok),?\s)?where(?:(?:['’]?s|\s(?:is|was|are|were))\s.{2,40}?(?<!ing|ed)|\s(?:does|did|do)\s.{2,40}\s(?:come|hail))\sfrom[\s?!.]*$/i,
    /\b(?:born|gr[eo]w up|raised|from|native|home ?towns?|comes?|came|hails?|nationality|citizen|national|based|of the University of)\b/i,
  ],
  // "Where does she live"
  [
    /^(?:(?:so|and|ok),?\s)?where\s(?:does|did|do)\s.{2,40}\slive[\s?!.]*$/i,
    /\b(?:liv(?:e|es|ed|ing)|(?:his|her|their|at|’s|'s) (?:\p{L}+ )?(?:home|house|flat|apartment)|home in|based in|\d,? from \p{Lu}|residents? of (?!\p{Lu}\p{Ll}+ (?:House|Home|Lodge|Court|Hall)\b)|moved to|settled|gr[eo]w up)\b/iu,
  ],
  // "How much does he earn"
  [
    /\b(?:how much (?:money )?(?:does|do|did|will|would|is|are|has|have|can)\s.{2,40}\s(?:earn(?:ed|ing)?|(?:get|getting|being|be) paid)\b|what (?:does|do|did|will|would|is|are)\s.{2,40}\s(?:earn(?:ing)?|(?:get|getting|being) paid|paid)\b)|\bwhat (?:is|are|was|were)\s.{2,40}\s(?:salary|wages?|pay)[\s?!.]*$|\bwhat['’]?s\s.{2,40}\s(?:salary|wages?|pay)[\s?!.]*$/i,
    /\bearn\w*\b[^.;]{0,40}[$€£\d]|\b(?:salar\w+|wages?|income)\b|[$€£][\d.,]+\w{0,2} (?:million )?(?:a|an|per|each|every) (?:year|week|month|hour|day)\b/i,
  ],
  // "How much did they pay"
  [
    /\bhow much (?:money )?(?:did|do|does|has|have|will|would|is|are)\s.{2,40}\s(?:pay|paid|paying|cough up|fork out)\b/i,
    /\b(?:pa(?:y|ys|id|ying|yments?|yout|id-up)|cost\w*|fees?|prices?|priced|spen[dt]\w*|fin(?:e|ed|es)|deals?|sums?|bids?|offer\w*|hand(?:ed|s|ing)|g[ai]ve[ns]?|transfer\w*|rents?|wages?|salar\w+|earn\w*|bills?|charg\w+|contribut\w+|damages|compensat\w+|settle\w*|invest\w*|free|tax\w*|refund\w*|owe\w*|rais\w+|donat\w+)\b.{0,200}[$€£¥₹\d]|\b(?:bought|sold|took|acquired|snapped up)\b.{0,60}\bfor (?:\p{L}+ ){0,3}[$€£¥₹\d]|[$€£¥₹\d].{0,200}\b(?:pa(?:y|ys|id|ying|yments?)|cost\w*|fees?|prices?|deals?|bids?|fines?|a (?:year|month|week|day|head)|for (?:the|it|her|him|an?))\b/iu,
  ],
  // "How much will it cost to build"
  [
    /\bhow much (?:money )?(?:did|do|does|has|have|will|would|is|are|was)\s.{2,60}\scost(?:ing)?\b/i,
    /\b(?:cost\w*|pric\w+|charg\w+|fees?|budget\w*|bills?|spen[dt]\w*|worth|invest\w*|estimat\w+|free|tickets?|s(?:old|ells?)|bought|buy|paid for|contract\w*|funding|damages?|expens\w+|cheap\w*|quoted?|tariffs?|fares?)\b|\b(?:for|at|from) (?:\p{L}+ ){0,2}[$€£¥₹]\d|[$€£¥₹][\d.,]+(?:[mbk]n?\b|\s?(?:m|b|tr)illion\b)?,?[\s-](?!a (?:year|week|month|day)|(?:to|in|of|from|into|for)\b)\p{L}+/iu,
  ],
  // "How many people live there"
  [
    /\bhow many (?:people |residents )?(?:live|are living)\b/i,
    /\b(?:liv(?:e|es|ed|ing)|residents?|inhabitants?|population|home (?:to|for)|populated|households?|people|souls|islanders|villagers|townspeople|tenants?|families)\b.{0,200}\b(?!(?:1[89]|20)\d\d\b)\d|\b(?!(?:1[89]|20)\d\d\b)\d.{0,200}\b(?:liv(?:e|es|ed|ing)|residents?|inhabitants?|population|people|souls|islanders|villagers|townspeople|tenants?|families)\b|\b(?:dozens?|hundreds|thousands|nobody|no one)\b/i,
  ],
  // "How much compensation will they get"
  [
    /\bhow much (?:compensation|damages)\b/i,
    /\b(?:compensat\w+|damages|settle\w*|pay-?outs?|awarded|claim\w*|order\w* to pay|apolog\w+)\b/i,
  ],
  // "How much was she fined"
  [
    /\bhow (?:much|big|large)\b.{2,60}\b(?:fined?|penalty)\b/i,
    /\b(?:fin(?:e|ed|es|ing)|penalt\w+|order(?:ed|s) to pay|costs)\b/i,
  ],
  // "How long is the tunnel"
  [
    /\bhow long (?:is|was|will|are|were)\s(?:the|this|that)\s(?:\p{L}+\s)?(?:tunnel|bridge|road|river|wall|pier|runway|track|route|beach|ship|boat|snake|rope|pipe(?:line)?|fence|cable|canal|trail|path)s?(?: be)?[\s?!.]*$/iu,
    /\d[\d.,]*[\s-](?:m|km|cm|ft|met(?:re|er)s?|kilomet(?:re|er)s?|miles?|feet|foot|inch(?:es)?|yards?)\b/i,
  ],
  // "How many kids were on it"
  [
    /\bhow many (?:of the |school|young )?(?:kids|children|pupils|schoolchildren|boys|girls)\b/i,
    /\b(?:\w*child\w*|kids?|pupils?|boys?|girls?|students?|toddlers?|bab(?:y|ies)|infants?|teen\w*|youngsters?|sons?|daughters?|twins?|triplets?|aged|year-olds?|class(?:es)?|no one|nobody|none)\b/i,
  ],
  // "How much did they lose"
  [
    /\bhow much (?:money )?(?:did|do|does|has|have|will|would)\s.{2,40}\s(?:lose|lost|make|made|spend|spent|raised?|owed?|saved?|invest(?:ed)?|borrow(?:ed)?)\b/i,
    /\d|[$€£¥₹₦]|\b(?:(?:m|b|tr)illions?|thousands|hundreds|crore|lakh|nothing|undisclosed)\b/i,
  ],
  // "Did she get charged"
  [
    /\b(?:get|gets|got|been|be|was|were|is|are|being)\s(?:prosecuted|arrested|indicted|charged(?=[\s?!.]*$|\s(?:with|over|yet|too|as|by|in)\b))/i,
    /\b(?:charg\w+|prosecut\w+|arrest\w*|indict\w*|custody|bail\w*|held|detain\w+|accus\w+|on trial|acquitted|cleared|court|plead\w*|convict\w+|question(?:ed|ing)|suspects?|investigat\w+|jailed|fined)\b/i,
  ],
  // "Has he been sacked"
  [
    /\b(?:get|gets|got|been|be|was|were|is|are|being)\s(?:the (?:sack|boot)|sacked|fired|dismissed)\b/i,
    /\b(?:sack\w*|fir(?:ed|ing)|dismiss\w*|axed|remov\w+|replac\w+|resign\w*|stood down|step\w* down|suspend\w+|jobs?|(?:his|her|their) (?:post|contract)|leav(?:e|es|ing)|left|quit\w*|laid off|redundan\w+|stay\w*|future|terminat\w+|ousted|comment)\b/i,
  ],
  // "Did they sue"
  [
    /^(?:(?:so|and|ok),?\s)?(?:did|is|are|will|has|have|does|do|can|could)\s.{2,60}\b(?:sue[ds]?|suing)\b/i,
    /\b(?:su(?:e[ds]?|ing)|lawsuits?|(?:legal|class|group) (?:action|proceeding)s?|proceedings|courts?|damages|claims?|claimed compensation|settle\w*|writ)\b/i,
  ],
  // "Where is she in prison"
  [
    /^(?:(?:so|and|ok),?\s)?where\s.{2,60}\b(?:prison|jail(?:ed)?|imprisoned|locked up|custody)\b/i,
    /\b(?:HMP|prison|jail|penitentiary|custody|detention|detained|held (?:at|in))\b/i,
  ],
  // "Is she going to appeal"
  [
    /\bappeal(?:s|ed|ing)?(?: (?:it|this|that|against .{2,40}|the .{2,40}))?[\s?!.]*$/i,
    /\b(?:appeal\w*|challeng\w+|overturn\w*)\b/i,
  ],
  // "Who scored for them"
  [
    /^(?:(?:so|and|ok),?\s)?who (?:else )?scored\b/i,
    /\b(?:scor(?:ed?|ing|ers?)|head(?:ed|er)|struck|strike|netted|nets|convert\w+|level+ed|equali[sz]\w+|fired|volley\w*|tapped|slotted|goals?|hat-trick|penalty|free-kick|winner|tr(?:y|ies)|touchdowns?|points)\b/i,
  ],
  // "Is the company going bankrupt"
  [
    /\b(?:bankrupt|(?:go|going|gone|went) (?:under|bust))\b/i,
    /\b(?:bankrupt\w*|administration|insolven\w+|collaps\w+|receiver\w*|liquidat\w+|surviv\w+|bust|go under|went under)\b/i,
  ],
  // "Was it a penalty"
  [/^(?:was|is) (?:it|that|there) (?:a |any )?penalty[\s?!.]*$/i, /\bpenalt\w+|\bspot[ -]kick/i],
  // "Who owns it"
  [
    /^(?:(?:so|and|ok),?\s)?who\sowns\b/i,
    /\b(?:own\w*|belong\w*|bought|buys?|purchas\w+|acquir\w+|sold|property of|subsidiary|parent|controll\w+|stakes?|shares?|shareholders?|proprietor|landlord|famil\w+|inherit\w+|founder|possession|h[eo]ld\w*)\b/i,
  ],
  // "How many people work there"
  [
    /\bhow (?:many|big|large)\b(?! (?:year|month|week|day|hour|time)s?\b).{0,40}\b(?:work (?:for|at|in|there|here)|(?:does|do) .{2,40} employ|(?:is|are) employed)\b/i,
    /\d[\d,.]{0,20}\s(?:[\p{L}-]+\s){0,3}(?:(?:people|men|women)\b[^.;]{0,40}\b(?:work|employed)|staff|workers|employees|miners|nurses|teachers)\b|\b(?:employ\w*|staff of|workforce of|headcount|payroll)\b[^.;]{0,40}\d/iu,
  ],
];

/**
 * True if the question asks for a home, an origin, pay, a prison …, and no given sentence speaks of one.
 *
 * @param sentences the one that is looked at, then those that are shown with it
 */
export function givesWrongKind(question: string, sentences: readonly string[]): boolean {
  const lacks =
    (texts: readonly string[]) =>
    ([asked, told]: (typeof KINDS)[number]): boolean =>
      asked.test(question) && !texts.some((text) => told.test(text));
  return KINDS.some(lacks(sentences)) || KINDS_ITSELF.some(lacks(sentences.slice(0, 1)));
}

/** The same for what the sentence itself must have, whatever the next one tells. */
const KINDS_ITSELF: typeof KINDS = [
  // "Who paid for it"
  [
    /^(?:(?:so|and|ok),?\s)?who(?:['’]s| is| was| are| has)? (?:paid|pays|paying|funded|funds|funding|financed|sponsored)\b/i,
    /\b(?:pa(?:y\w*|id)|fund\w*|financ\w+|sponsor\w*|costs?|bills?|money|grants?|donat\w+|charg\w+|backed|invest\w*|spen[dt]\w*|bought|met by|expense)\b|[$€£]/i,
  ],
  // "Who ran the study": not who paid for it
  [
    /^(?:(?:so|and|ok),?\s)?who (?:did|ran|led|carried out|conducted|made|wrote|was behind) (?:the|this|that) (?:\p{L}+ )?(?:study|trial|research|survey|poll|report|review|experiment|tests?)\b/iu,
    /^(?!.*\b(?:paid for|funded|financed|sponsored) by\b)|\b(?:led|leads|ran|run by|authors?|researchers?|scientists?|carried out|conducted|wrote|Prof\w*|Dr)\b/i,
  ],
];

const HOW_OLD =
  /\bhow old (?:is|was|are|were) (?:the |this |that |its )(?:\p{L}+ ){0,2}?(\p{L}+)(?: (?:that|when|which|who|whose|in|at|now)\b.*)?[\s?!.]*$/iu;
const THINGS_AGE =
  /\b(?:built|rebuilt|opened|founded|establish\w+|dat(?:es?|ed|ing)|centur\w+|constructed|launched|completed|made in|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) years old|years of age)\b/i;

/** Whom people ask about with words that no news story has. */
const SLANG_FOR_SOMEBODY =
  /^(?:dude|bloke|chap|lad|lass|fella|geezer|psycho|creep|weirdo|nutter|maniac|monster|perp|crook|scumbag|kiddo)s?$/u;
/** The two words behind "41-year-old", one of which says who or what is of that age. */
const OF_THAT_AGE = /-year-old\s(\p{L}+)(?:\s(\p{L}+))?/iu;

/** "How old is the ship": not as old as the girl who was rescued from it, but a vessel of some years may well be the ship. */
export function givesAgeOfAnother(question: string, text: string): boolean {
  const noun = HOW_OLD.exec(question)?.[1]?.toLowerCase();
  if (noun === undefined || isPersonNoun(noun) || SLANG_FOR_SOMEBODY.test(noun)) return false;
  if (!isDictionaryWord(noun) || THINGS_AGE.test(text)) return false;
  const aged = OF_THAT_AGE.exec(text);
  if (aged && !aged.slice(1).some((word) => word && isPersonNoun(word))) return false;
  return !new RegExp(`-year-old (?:[\\p{L}’'-]+ ){0,2}${noun}\\b`, 'iu').test(text);
}

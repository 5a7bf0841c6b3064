import { asks, DAY, type Frame, WHO } from './frame.ts';

const WHEN = `(?:${DAY}|weekend|within \\S+ \\S+|(?:about|around|at least|up to|for) (?:an? |\\S+ )?(?:hours?|days?|weeks?|months?|years?)|in (?:an? |\\S+ )?(?:hours?|days?|weeks?|months?|years?))`;

const BY_SO_MUCH = '\\b[^.;]{0,30}?\\b(?:by )?[\\d.]+ ?(?:%|per ?cent|percent|points?\\b)';
/** "By how much did use go up": the words of the question, and of what tells it. */
const CHANGES = [
  [
    'go up|rise|increase|grow|climb|jump|soar',
    'rose|risen|rise of|increas\\w+|up|grew|grown|climbed|jumped|soared|surged',
  ],
  [
    'go down|fall|drop|decrease|decline|shrink|sink',
    'fell|fallen|fall of|dropp?\\w*|down|decreas\\w+|declin\\w+|shrank|sank|slid|slumped',
  ],
].map(
  ([asked, told]): Frame => ({
    asked: asks(`by how much (?:did|has|have|does) (?<subject>\\S+(?: \\S+){0,3} )(?:${asked})`),
    told: [new RegExp(`\\b(?:${told})${BY_SO_MUCH}`, 'iu')],
    enough: 0.15,
    isOfSubject: true,
    isMarked: true,
  }),
);

/** What becomes of people who are missing, of money, journeys and things that are out of use. */
export const SERVICE_FRAMES: readonly Frame[] = [
  ...CHANGES,
  // "Have they found him"
  {
    asked: asks(
      '(?:have|did) (?:they|the police|police|rescuers|searchers|anyone|somebody|divers) (?:found|find|locate|located) (?:him|her|them|\\p{L}+)(?: yet)?',
      `(?:has|have|is|are|was|were|did) ${WHO} (?:been |get |still )?(?:found|missing|located)(?: yet)?`,
    ),
    told: [
      /\b(?:(?:is|are|was|were|remains?|still|reported|went|gone) missing|found (?:dead|alive|safe|well|his body|her body)|body (?:was|has been|of)|bodies|(?:he|she|they) (?:was|were|has been|have been) found|turned up (?:safe|alive|dead)|search(?:es|ers)? (?:for|was|is|will|has|continues?|resumed?)|no (?:sign|trace) of)\b/i,
    ],
    enough: 0.1,
  },
  // "Do people get their money back"
  {
    asked: asks(
      '(?:do|will|can|are|did|should|could) (?:(?:the )?\\S+ ){1,3}(?:get |be |getting |have )*(?:(?:their|my|our|your|the|any) money back|(?:a |any )?refunds?|refunded)(?: .+)?',
    ),
    told: [/\brefund\w*\b/i, /\b(?:money back|reimburs\w+|money (?:was|would be|will be) returned)\b/i],
    enough: 0.1,
  },
  // "Did she keep the money"
  {
    asked: asks(
      `(?:did|has|have|will|does|is) ${WHO} (?:give |giving |given |gave |keep |keeping |kept |pay |paid |paying |return |returned |hand )(?:it|(?:the|her|his|their|any|any of the) (?:money|fee|cash|prize|medal|bonus|sum|it))(?: back)?`,
    ),
    told: [
      /\b(?:return(?:ed|ing)?|repaid|repay\w*|paid back|pa(?:y|id) (?:it |them )?back|g[ai]ve\w* (?:it |them |the money )?back|hand(?:ed|ing)? (?:it |them )?back|kept (?:the|her|his|their|it)|pocketed)\b/i,
    ],
    enough: 0.1,
  },
  // "Where was it going"
  {
    asked: asks(
      `where (?:was|were|is|are) ${WHO} (?:going|heading|headed|travelling|traveling|flying|sailing|driving|bound)(?: to| for)?(?: when .+)?`,
    ),
    told: [
      /\b(?:bound for|(?:on (?:its|his|her|their|the) way|en route|head(?:ed|ing)|travel+(?:ed|ing)|flying|flew|sail(?:ed|ing)|driving|going|return(?:ed|ing)) (?:home )?(?:to|for|from .{2,40} to)\s(?:the\s)?\p{Lu})/u,
      /\bon (?:his|her|their) way\b/i,
    ],
    enough: 0.15,
  },
  // "When will it be back"
  {
    asked: asks(
      `when (?:will|is|are|does|do|can) ${WHO} (?:be |going to |expected )*(?:back(?: (?:in (?:service|action|use)|up|running|open|on))?|fly(?:ing)? again|run(?:ning)? again|open(?:ing)? again|reopen(?:ing|ed)?|fixed|repaired|up and running|work(?:ing)? again|return(?:ing)?|resum(?:e|ing))`,
    ),
    told: [
      new RegExp(
        `\\b(?:out of (?:service|action|use)|reopen\\w*|back (?:in|by|on|at|within)|return(?:s|ing|ed)? (?:in|by|on|to)|resum\\w+|repair\\w*|restor\\w+|fixed|closed (?:until|for))\\b[^.;]{0,60}?\\b${WHEN}`,
        'iu',
      ),
    ],
    enough: 0.05,
  },
  // "How long was she out there"
  {
    asked: asks(
      `how long (?:was|were|is|are|has|have) ${WHO} (?:been )?(?:out there|in there|there|stuck|trapped|lost|missing|stranded|adrift|on the run|free|loose|gone)`,
    ),
    told: [
      /\b(?:found|rescued|alive|surviv\w+|spent|stuck|trapped|missing|adrift|lost|stranded|recaptured|recovered)\b[^.;]{0,60}\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:nights?|days?|hours?|minutes?|weeks?|months?)\b|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s(?:nights?|days?|hours?|weeks?) (?:adrift|stuck|trapped|lost|in the|on the|at sea)\b/iu,
    ],
    enough: 0.05,
  },
  // "How much do the jobs pay"
  {
    asked: asks(
      'how much (?:do|does|will|would) (?:the |these |those |new )*(?:jobs?|workers|positions|staff) (?:pay|earn|make|get|be paid|get paid)',
    ),
    told: [/\b(?:wages?|salar(?:y|ies)|pay|earn\w*)\b[^.;]{0,40}[$€£]\s?\d/iu],
    enough: 0.1,
  },
  // "How much is a ticket"
  {
    asked: asks(
      'how much (?:is|are|was|were) (?<subject>(?:an? |the )?(?:\\S+ ){0,2}(?:tickets?|entry|admission|seats?|pass(?:es)?|membership|subscription|fares?|tour|course|licence))(?: to get in)?',
      'how much (?:is it|does it cost) to (?:get in|enter|visit|go in)',
    ),
    told: [
      /\b(?:tickets?|entry|admission|entrance|seats?|pass(?:es)?|membership|subscription|fares?|tours?|walks?|course|licences?)\b[^.;]{0,40}(?:[$€£¥]\s?\d|\d+p\b|\bfree\b)/iu,
    ],
    enough: 0.1,
  },
];

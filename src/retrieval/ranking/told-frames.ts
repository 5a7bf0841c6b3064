import { asks, DAY, type Frame, type Told, WHO } from './frame.ts';

const HOW_LONG =
  '(?:for )?how long (?:will|is|are|was|were|does|did|has|have|would) (?<subject>(?:\\S+ ){1,4}?)';

const SENTENCED = new RegExp(
  [
    '\\b(?:jailed|imprisoned|sentenced|sent to (?:jail|prison)|locked up)\\b[^.;]{0,60}\\b(?:years?|months?|weeks?|days|life|death)\\b',
    '\\b(?:years?|months?|life|weeks)[\\s’-]+(?:(?:in|of) (?:jail|prison|custody|detention|probation)|(?:jail |prison |suspended |custodial )*(?:sentence|term))\\b',
    '\\bcommunity (?:order|service)\\b|\\b(?:sentence|term) of\\b',
  ].join('|'),
  'i',
);
const TERM =
  '(?:up to|life|at least|between|\\d+|\\p{L}+[ -](?:years?|months?)|an? (?:[\\p{L}\\d-]+ ){0,2}(?:sentence|term))';
/** What somebody may get, or what is asked for, is no sentence. */
export const ONLY_POSSIBLE = new RegExp(
  [
    `\\b(?:(?:fac(?:e[sd]?|ing)|carr(?:y|ies|ied|ying)|(?:call|ask)(?:ed|s|ing)? for|sought|seek(?:s|ing)?|demand(?:s|ed|ing)?|recommend(?:s|ed|ing)?) ${TERM})`,
    '\\b(?:maximum (?:sentence|term|penalty|of)|if (?:convicted|found guilty))',
    '\\b(?:could|may|might|would) (?:get|face|go|spend|serve|be (?:jailed|sentenced|imprisoned|sent|given))',
  ].join('|'),
  'iu',
);
const GIVEN: Told = { says: SENTENCED, unless: ONLY_POSSIBLE };

const howLongJailed = (auxiliary: string): string =>
  `(?:for )?how (?:long|much time|many (?:years|months))(?: in (?:jail|prison))? (?:${auxiliary}) ${WHO} (?:get|got|gotten|face|(?:be |been |going to be )?(?:given|jailed|imprisoned|sentenced|locked up)|going to get|(?:in|going to|go to|be in|(?:be |been )?sent to) (?:jail|prison))(?: in (?:jail|prison))?(?: for(?: \\S+){0,5})?`;
/** "How long did she get", "what was his sentence". */
export const ASKS_SENTENCE = asks(
  howLongJailed('did|has|have|was|were'),
  `what (?:is |was )?${WHO} (?:sentence|punishment|(?:jail|prison) (?:term|sentence))(?: for(?: \\S+){1,5})?`,
);

const OTHER_YEAR = /\bin (?:1[89]|20)\d\d\b/u;
const OTHER_QUAKE = /\b(?:in (?:1[89]|20)\d\d\b|tremor|aftershock|foreshock)/i;

const STARTS =
  '\\b(?:from|(?:will|to) (?:now )?(?:start|begin)|starts|begins|starting|beginning|(?:come|comes|coming) into (?:force|effect)|takes? effect)\\b';
const OPENS = '\\b(?:will|to) (?:now )?(?:open|launch)\\b';

export const FRAMES: readonly Frame[] = [
  // "How long will she get"
  { asked: asks(howLongJailed('does|will|is|are|could')), told: [GIVEN, SENTENCED], enough: 0 },
  { asked: ASKS_SENTENCE, told: [GIVEN], enough: 0 },
  // "When will she be out"
  {
    asked: asks(
      'when (?:will|does|is|can|could) (?:he|she) (?:be |get |getting |going to be |going to get )?(?:out(?: of (?:jail|prison))?|released|free|freed|paroled)',
      'when (?:will|does|is|can|could) \\S+(?: \\S+){0,2} (?:be |get |getting )?(?:out of (?:jail|prison)|released from (?:jail|prison)|paroled)',
    ),
    told: [
      /\b(?:releas\w+|parole\w*|freed|discharged|serve (?:at least|half|two[- ]thirds|a minimum|a third)|minimum (?:term|of)|remain in (?:jail|prison|custody))\b/i,
    ],
    enough: 0.03,
    isOnly: true,
  },
  // "When does it kick in"
  {
    asked: asks(
      'when (?:does|do|will|is|are) (?<subject>(?:\\S+ ){1,4}?)(?:be )?(?:start|starting|begin|beginning|kick in|kicking in|come in|coming in|come into (?:force|effect)|take effect)',
    ),
    told: [STARTS, OPENS].map(
      (word) => new RegExp(`${word}[^.;]{0,60}?${DAY}|${DAY}[^.;]{0,40}?${word}`, 'iu'),
    ),
    enough: 0.04,
  },
  // "Did she say sorry"
  {
    asked: asks(
      `(?:did|has|have|is|was|are|were|will) ${WHO} (?:ever )?(?:apologi[sz]ed?|sa(?:y|id) (?:(?:he|she|they) (?:(?:was|is|are|were) )?)?sorry|sorry|show(?:n|ed)? (?:any )?(?:remorse|regret))(?: (?:for|to|about)(?: \\S+){1,10})?`,
    ),
    told: [/\b(?:apolog\w+|sorry|remorse\w*)\b/i, /\b(?:asham\w+|regret\w*)\b/i],
    enough: 0.03,
    isOnly: true,
  },
  // "Did anyone vote against it"
  {
    asked: asks(
      'did (?:anyone|anybody|any of them|any \\S+|someone|somebody) (?:vote|go) against(?: (?:it|that|this|the \\S+))?',
      '(?:was it|was the vote|were they) (?:unanimous|all in favou?r|unopposed)',
    ),
    told: [
      /\b(?:unanim\w+|unopposed|dissent\w*|abst(?:ain|ention)\w*|vot\w+ against|against it)\b/i,
      /\b\d+ (?:votes )?(?:to|against) \d+\b|\b\d+ ?[-–] ?\d+\b(?=.{0,200}\b(?:vot|councill|senat|motion|bill)\w*)/i,
    ],
    enough: 0.03,
  },
  // "Who runs it"
  {
    asked: asks(
      'who (?:runs|heads|leads|is running|is leading) (?<subject>(?:\\S+ ?){1,3})',
      'who is (?:the boss|in charge)(?: there| here| of \\S+(?: \\S+)?)?',
    ),
    told: [
      /\b(?:chief executive|managing director|CEO|general manager)\b/i,
      /\b(?:who (?:runs|heads|leads)|(?:is |are |be )?(?:led|headed|run) by|chair(?:man|woman|person)?|head (?:of|teacher|coach)|director|president|manager|principal)\b/i,
    ],
    enough: 0.15,
    isOfSole: 0.05,
  },
  // "How strong was the quake"
  {
    asked: asks(
      'how (?:strong|big|powerful) (?:was|is) (?:it|this|that|the (?:earth)?quake)',
      'what (?:(?:is |was )?the )?magnitude(?: (?:was|is) (?:it|the (?:earth)?quake))?',
    ),
    told: [
      { says: /quake\b.{0,80}\bmagnitude\b|\bmagnitude\b.{0,80}quake\b/i, unless: OTHER_YEAR },
      { says: /\bmagnitude\b.{0,40}\d/i, unless: OTHER_QUAKE },
    ],
    enough: 0,
  },
  // "How much did the shares fall"
  {
    asked: asks(
      'how (?:much|far|badly) (?:did|have|has|are|were) (?:\\S+ ){0,3}?(?:shares?|stocks?|(?:share|stock) price) (?:drop|fall|fell|fallen|rise|risen|go (?:up|down)|down|up|plunge|jump|climb|slide|slump|sink|soar|surge|tumble)(?:p?ed)?',
    ),
    told: [
      /\b(?:shares?|stocks?)\b[^.;]{0,60}\b(?:down|up|f[ae]ll\w*|dropp\w+|rose|ris\w+|sl[iu]\w+|plung\w+|jump\w+|climb\w+|lost|gain\w+|tumbl\w+|sank|soar\w+|surg\w+)\b[^.;]{0,40}\d/i,
    ],
    enough: 0,
  },
  // "How did they find out"
  {
    asked: asks(
      `how did ${WHO} (?:find out|learn|hear|discover)(?: (?:about|of)(?: \\S+){1,6}| (?:that )?(?:he|she|they|it|the)(?: \\S+)*| it| this| that)?`,
    ),
    told: [
      /\b(?:learn(?:ed|t) (?:of|about|that)|found out|(?<!\b(?:court|jury|inquest|tribunal|hearing|judge|judges|magistrates) )heard (?:of|about|that|from)|tipped off|alerted|c[ao]me to light)\b/i,
      /\b(?:discovered|notic(?:ed|ing)|spotted|reali[sz]ed|uncovered|reported it|(?:was|were|been) told)\b/i,
    ],
    enough: 0.2,
  },
  // "How did she get caught"
  {
    asked: asks(`how (?:did|was|were) ${WHO} (?:get )?(?:caught(?: out)?|found out|rumbled|uncovered)`),
    told: [
      /\b(?:c[ao]me to light|tipped off|tip-off|alerted|raised the alarm|found out)\b/i,
      /\b(?:caught|discovered|uncovered|spotted|noticed|arrested|traced)\b[^.;]{0,40}\b(?:when|after|by|through|thanks to|from|because)\b/i,
    ],
    enough: 0.1,
    isOfDeed: true,
  },
  // "Who do they play next", "when's the next game"
  {
    asked: asks(
      `who (?:do|does|are|is|will) ${WHO} (?:play|playing|face|facing|meet|meeting)(?: next)?`,
      `(?:when|who|what) (?:is |are )?${WHO} next (?:game|match|fixture|opponents?)`,
    ),
    told: [
      /\b(?:travels? to|hosts?|(?:at|is|are) home to|away (?:to|at)|faces?|plays?|visits?|takes? on|meets?|entertains?|goes to|go to)\b[^.]{0,120}\b(?:next|tomorrow|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|this weekend|this (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i,
    ],
    enough: 0.03,
  },
  // "Where are they in the table"
  {
    asked: asks(
      `where (?:do|does|are|is) ${WHO} (?:stand|sit|finish|(?:now )?in the (?:table|league|standings))(?: (?:now|in the (?:table|league|standings)))?`,
    ),
    told: [
      /\b(?:\d+(?:st|nd|rd|th)|top|bottom|second|third|fourth|fifth) (?:in|of) the (?:table|league|division|group|standings)\b/i,
      /\b(?:stays?|remains?|mov\w+|lifts?|lifted|drop\w*|climb\w*|rise|rose|up|down|goes?)\b[^.;]{0,40}\b(?:top|bottom|\d+(?:st|nd|rd|th))\b|\bpoints? (?:ahead|behind|clear|above|adrift|off)\b/i,
    ],
    enough: 0.03,
  },
  // "How long will it be closed"
  {
    asked: asks(
      `${HOW_LONG}(?:be |been |stay |remain |going to be )?(?:closed|shut|out of action|suspended|close)(?: for)?`,
    ),
    told: [
      /\b(?:clos(?:e|ed|es|ing|ures?)|shut|suspended(?! (?:\p{L}+ )?(?:sentences?|terms?)\b)|suspension|out of action)\b[^.;]{0,80}\b(?:hours?|days?|weeks?|months?|years?|until|till)\b/iu,
    ],
    enough: 0.1,
  },
  // "How long will it last"
  {
    asked: asks(`${HOW_LONG}(?:going to )?(?:last|take|go on|run)(?: for)?`),
    told: [
      /\b(?:(?<!\b(?:the|this|his|her|their|past|or) )last|lasts|lasted|remain|stay|takes?|took|runs?|ran)\b[^.;]{0,80}\b(?:minutes?|hours?|days?|weeks?|months?|years?|until|till)\b/i,
      /\b(?:after|within|inside) (?:(?:a|an|about|almost|nearly|only|just|less than|more than|under|over|barely) )*[\p{L}\d-]+ (?:minutes?|hours?|days?|weeks?|months?|years?)\b/iu,
    ],
    enough: 0.1,
  },
  // "Is he married"
  {
    asked: asks(
      `(?:is|was) ${WHO} (?:ever |still )?(?:married|single|divorced)`,
      `did ${WHO} (?:ever )?(?:marry|get married)`,
      `(?:does|did) ${WHO} have a (?:wife|husband|partner)`,
    ),
    told: [
      {
        says: /, whose (?:late |first |second |third |former |ex-|then )?(?:wife|husband|widow|widower|spouse)\b/u,
        isOfNamed: true,
      },
      /\b(?:my|his|her) (?:late |first |second |third |former |ex-|then )?(?:wife|husband|widow|widower|spouse|divorce)\b/i,
      /\b(?:he|she) (?:was |is |got |had |has )?(?:never |been )?(?:married|divorced)\b/i,
      /^\p{Lu}[\p{L}’'-]+ (?:was |is |had |has )?(?:never )?(?:married|divorced)\b/u,
    ],
    enough: 0.03,
    isOnly: true,
  },
  // "Has he got kids"
  {
    asked: asks(
      `(?:(?:did|does|do) ${WHO} (?:ever )?have|(?:has|have|had) ${WHO} (?:got|had)) (?:any )?(?:kids|children|sons?|daughters?|a family)`,
    ),
    told: [
      { says: /, whose (?:\p{L}+ )?(?:children|kids|sons?|daughters?)\b/u, isOfNamed: true },
      /\b(?:my|his|her|their) (?:\p{L}+ )?(?:children|kids|sons?|daughters?)\b|\bsurvived by\b|\bwith (?:no|one|two|three|four|five|six|seven|\d) (?:children|kids|sons?|daughters?)\b|\b(?:mother|father) of (?:one|two|three|four|five|six|seven|\d)\b/iu,
      // "The judge, who has three children" is nobody whom a story tells much of.
      /\b(?:[Hh]e|[Ss]he|[Tt]hey|\p{Lu}[\p{L}’'-]{1,40}),? (?:\d{1,3}, )?(?:who )?(?:(?:is|was) (?:married|divorced|single|widowed) and )?(?:had|has|have) (?:no|one|two|three|four|five|six|seven|\d) (?:children|kids|sons?|daughters?)\b/u,
    ],
    enough: 0.03,
    isOnly: true,
  },
  // "What happens next"
  {
    asked: asks(
      'what (?:is |happens |will happen |comes |is going to happen |going to happen )?(?:next|now|after (?:this|that))',
      '(?:what are the )?next steps?',
    ),
    told: [
      /^[^“"]*\b(?:will|would|now (?:goes|moves|passes|heads) to|(?:is|are) (?:due|expected|scheduled|set|to be)|to (?:meet|vote|decide|appear|rule|return|travel|hold))\b[^“"]{0,200}\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may \d|\d may|june|july|august|september|october|november|december|tomorrow|next|in \d{4}|later (?:this|in)|this (?:week|month|year|spring|summer|autumn|winter))\b/i,
      {
        says: /^[^“"]*\b(?:will (?!not\b|never\b)|(?:is|are) (?:due|expected|scheduled|set) |now (?:goes|moves|passes|heads) to )/i,
        unless: /\bif\b/i,
      },
    ],
    enough: 0,
  },
  // "What will happen if …"
  {
    asked:
      /(?:\bwhat (?:will|would|could|might|happens?|(?:is )?going to)\b(?: (?!if\b)\S+){0,6}?|^(?:(?:so|and|but|ok) )?what) if (?<subject>.{3,})/u,
    told: [
      /^(?=.*?\b(?:if|unless)\b).*?\b(?:will|would|can|could|may|might|must|should|cannot|faces?)\b/i,
      /\bany(?:body|one)?(?:\s[\p{L}’'-]+){1,7}?\s(?:will|would|can|could|may|might|must)\b|\bwho (?:refuse|fail|break|ignore|breach|do not|are caught|disobey)\b|\bwho\b[^,;]{0,100}\b(?:will|would|must)\b|\b(?:consequences|otherwise)\b/iu,
    ],
    enough: 0.15,
  },
  // "What is he known for"
  {
    asked: asks(
      `what (?:is |was |are |were )?${WHO} (?:best |most )?(?:famous|known|remembered|celebrated|noted) for`,
    ),
    told: [
      /\b(?:best known|known for|famous for|remembered (?:for|as)|celebrated for|made (?:his|her|their) name)\b/i,
      /^(?:\p{Lu}[\p{L}.’'-]*\s){1,3}\p{Lu}[\p{L}’'-]+,(?: \d{1,3},)? (?:who|whose|the|an?)\b/u,
    ],
    enough: 0,
  },
];

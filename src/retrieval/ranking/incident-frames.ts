import { asks, DAY, type Frame, NUMBER, WHO } from './frame.ts';
import { ONLY_POSSIBLE } from './told-frames.ts';

const ANYBODY = '(?:anyone|anybody|someone|somebody|any (?:of them|people|\\S+)|people|everyone|there)';
/** Where or when: "on the boat", "in the crash", "when it sank". */
const THERE = '(?: (?:in|on|at|by|from|during|when|because|after)(?: \\S+){1,6})?';
const WOULD_BE = /\b(?:could|would|might|may|if|risk\w*|fear\w*|danger\w*)\b/i;
const HURT =
  '(?:hurt|harmed|attacked|bitten|injured|wounded|killed|died|dead|unhurt|unharmed|uninjured|unscathed|casualt\\w+|fatalit\\w+|injur(?:y|ies)|deaths?)';
const SUM = '(?:[$€£¥₹]\\s?\\d|\\d[\\d.,]*\\s?(?:p\\b|pence|cents|dollars|pounds|euros)|free\\b|nothing\\b)';
const BOUGHT =
  '(?:cost|costs|costing|paid|pays?|paying|bought|buys?|purchased|picked up|acquired|snapped up|sold|spent|spending|price\\w*|priced|fetched)';
const STAFF = '(?:jobs|posts|roles|positions|staff|workers|employees|people)';
const GONE =
  '(?:at risk|lost|lose|losing|cut|cuts|go|axed|axe|redundan\\w+|laid off|threatened|disappear|out of work)';

/** What befell people and things: accidents, causes, closures, prices. */
export const INCIDENT_FRAMES: readonly Frame[] = [
  // "Did anyone get hurt"
  {
    asked: asks(
      `(?:did|has|have|had|was|were|is|are) ${ANYBODY} (?:else )?(?:get |got |getting |been |be )?(?:badly |seriously )?(?:hurt|harmed|injured|wounded|killed|die|died|dead)${THERE}`,
      `(?:did|has|have) (?:it|they|he|she|the \\S+) (?:hurt|harm|harmed|injure|injured|attack|attacked|bite|bitten|kill|killed) (?:anyone|anybody|people|somebody|someone)${THERE}`,
      `(?:(?:was|were|is|are) there )?any ?(?:injuries|casualties|deaths|fatalities|(?:one|body) (?:hurt|injured|dead|killed))${THERE}`,
    ),
    told: [
      {
        says: new RegExp(
          `${NUMBER}\\s[^.;:]{0,60}\\b${HURT}\\b|\\b(?:un(?:hurt|harmed|injured|scathed)|escaped (?:injury|without)|treated (?:for|at|in)|(?:taken|rushed|flown|airlifted) to (?:a |the )?hospital|life-threatening|stretcher|(?:broken|fractured|dislocated) (?:an? |his |her |their )?(?:leg|arm|ankle|wrist|ribs?|nose|neck|hip|collarbone|jaw|pelvis))\\b`,
          'iu',
        ),
        unless: WOULD_BE,
      },
      { says: /\b(?:injured|wounded|killed|died|dead|hurt)\b/i, unless: WOULD_BE },
    ],
    enough: 0.1,
  },
  // "What caused the fire", "how did it start"
  {
    asked: asks(
      'what (?:caused|started|sparked|triggered|set off) (?<subject>\\S+(?: \\S+){0,3})',
      'what (?:is |was )?(?:the )?cause(?: of (?<of>\\S+(?: \\S+){0,3}))?',
      'how did (?:the )?(?:fire|blaze|explosion|crash|accident|flood|leak|outbreak|collision|it) (?:start|begin|break out|happen)',
    ),
    told: [
      /\b(?:caused by|(?:the|a) (?:likely |probable |possible |exact )?causes?\b|blamed (?:on|for)|sparked by|triggered by|ignited|started (?:in|by|when|after|on|at|with|from|because)|originated|(?:thought|believed) to have (?:been caused|started|begun)|due to|set off by|accidental\w*|deliberate\w*|arson)\b/i,
    ],
    enough: 0.2,
  },
  // "How many people were on it"
  {
    asked: asks(
      'how many (?:people |passengers |kids |children |pupils |men |women )?(?:were|was|are|is) (?:there )?(?:(?:on ?board|aboard)|(?:on|in|inside|aboard|on board) (?:it|board|(?:the|this|that) (?:\\S+ )?(?:boat|ship|ferry|vessel|yacht|plane|jet|aircraft|flight|helicopter|train|tram|bus|coach|minibus|car|van|lift|elevator|cable car|dinghy|raft)))(?: at the time| when .+)?',
    ),
    told: [
      new RegExp(
        `${NUMBER}\\s(?:[\\p{L}’'-]+\\s){0,4}?(?:(?<!other )passengers?|on board|aboard|crew|inside)\\b|${NUMBER}\\s(?:[\\p{L}’'-]+\\s){0,3}?(?:people|children|schoolchildren|pupils|students|tourists|fans|men|women)\\b[^.;]{0,40}\\bon (?:an?|the) (?:train|bus|coach|boat|ferry|ship|plane|flight|tram|yacht)\\b|\\b(?:carrying|carried|with|had)\\s(?:[\\p{L}’'-]+\\s){0,3}?${NUMBER}\\s(?:[\\p{L}’'-]+\\s){0,3}?(?:people|passengers|pupils|children|tourists|workers|men|women|crew|others)\\b`,
        'iu',
      ),
    ],
    enough: 0.05,
  },
  // "How many people lose their jobs"
  {
    asked: asks(
      '(?:are|is|will|would|could) (?:there )?(?:be )?(?:(?:any|the|people|anyone|workers|staff|employees|many) ){0,2}(?:going to |gonna |be )*(?:(?:lose|losing) (?:their |any )?jobs?|job (?:losses|cuts)|jobs? (?:lost|cut|going)|redundancies|layoffs|laid off|sacked|made redundant)(?: .+)?',
      `how many (?:${STAFF} )(?:(?:will|are|is|could|would|might|did|have|has|had|were|going|being|getting|get|got|been|to|be) ){0,4}(?:lose|losing|lost|laid off|sacked|axed|cut|made redundant|redundant|at risk|go|going|out of)(?: (?:their|a|the) (?:jobs?|work)| (?:of )?work)?${THERE}`,
    ),
    told: [
      new RegExp(
        `${NUMBER}\\s(?:[\\p{L}’'-]+\\s){0,3}?${STAFF}\\b[^.;]{0,60}\\b${GONE}\\b|\\b(?:cut|cutting|axe|axing|shed|shedding|lose|losing|lay(?:ing)? off|loss of|threat\\w*|redundan\\w+)\\b[^.;]{0,40}${NUMBER}\\s(?:[\\p{L}’'-]+\\s){0,3}?${STAFF}\\b`,
        'iu',
      ),
      {
        says: new RegExp(
          `${NUMBER}\\s(?:[\\p{L}’'-]+\\s){0,2}?(?:staff|workers|employees|jobs)\\b|\\bemploy(?:s|ed|ing)\\s(?:[\\p{L}’'-]+\\s){0,3}?${NUMBER}`,
          'iu',
        ),
        unless: /\b(?:creat\w+|new jobs|hir(?:e|ed|ing)|recruit\w*)\b/i,
      },
    ],
    enough: 0,
    isOnly: true,
  },
  // "Was it the first time"
  {
    asked: asks(
      '(?:is|was) (?:it|this|that|he|she|the \\S+) (?:the )?first (?:time|one|such)(?: .+)?',
      '(?:has|have|did) (?:it|this|that|anything like (?:it|this|that)|something like (?:it|this|that)) (?:ever )?happen(?:ed)? (?:before|there before|here before)',
    ),
    told: [
      /\b(?:first|second|third|fourth|fifth|sixth|seventh|\d+(?:st|nd|rd|th)) (?:\p{L}+ ){0,4}?(?:in|on|at|since|this|ever|there|within|of (?:its|this) kind)\b|\bnot the first\b|\b(?:first|second|third) time\b/iu,
    ],
    enough: 0.15,
  },
  // "How many people voted"
  {
    asked: asks(
      'how many (?:people |voters )?(?:actually |even )?(?:voted|turned out|cast a vote|went to the polls)',
      'what (?:is |was )?(?:the )?turnout',
    ),
    told: [/\bturnout\b|\bvotes? (?:were |was )?cast\b|\b(?:went to the polls|ballots? (?:were )?cast)\b/i],
    enough: 0.05,
  },
  // "By how much did she win"
  {
    asked: asks(
      `by how (?:much|many \\S+) (?:did|has|have) ${WHO} (?:win|won|lose|lost|beat|beaten)(?: .+)?`,
      `how (?:close|narrow) (?:is|was) (?:it|the \\S+(?: \\S+)?)`,
      'what (?:is |was )?(?:the |his |her |their )?(?:winning )?(?:margin|majority)(?: of victory)?',
    ),
    told: [
      /\b(?:by|won by|lost by|margin of|majority (?:of|was)|lead of)\b[^.;]{0,25}?(?<!\p{L})(?:[\d,.]+|a single|one|two|three|four|five|six|seven|eight|nine|ten|a|an|half)(?:[\s-]\p{L}+)?[\s-](?:votes?|points?|goals?|runs?|wickets?|seconds?|minutes?|shots?|strokes?|lengths?|tries|laps?|sets?|frames?|seats?|per\s?cent|percentage|margin|majority)\b|\b[\d,]+[\s-]vote (?:margin|majority)\b/iu,
    ],
    enough: 0.1,
  },
  // "Are they going public"
  {
    asked: asks(
      `(?:is|are|will|did|do|does|has|have) ${WHO} (?:still )?(?:go|going|gone|planning to go|want to go) public`,
    ),
    told: [
      /\b(?:stock market (?:listing|debut|flotation)|listing|IPO|initial public offering|flotation|float(?:ed|ing)?|go(?:es|ing)? public|went public)\b/i,
    ],
    enough: 0.1,
  },
  // "Can I bring my dog"
  {
    asked: asks(
      '(?:can|could|may) (?:i|you|u|we|people|visitors|anyone) (?:bring|take) (?:my|your|a|an|the|our|their)? ?(?<subject>\\S+(?: \\S+)?)(?: (?:in|with|along|there|to) ?.*)?',
      'are (?!(?:you|we|they|people|i) )(?<allowed>\\S+) (?:allowed|welcome|permitted|let in)(?: .+)?',
    ),
    told: [/\b(?:allowed|banned|welcome|permitted|admitted|prohibited|forbidden|bring|on (?:a )?leads?)\b/i],
    enough: 0.1,
    isOfSubject: true,
  },
  // "What's the strike about"
  {
    asked: asks(
      'what (?:is |was |are |were )?(?:the|this|their) (?<subject>(?:\\S+ )?(?:row|dispute|strikes?|protests?|fight|fuss|argument|lawsuit|petition|campaign|quarrel|feud|standoff) )(?:all )?(?:about|over)',
      'what (?:are|were) (?:they|the \\S+(?: \\S+)?) (?:striking|protesting|fighting|arguing|rowing|campaigning) (?:about|over|for|against)',
    ),
    told: [
      /\b(?:dispute|row|strikes?|protests?|argument|fight|lawsuit|petition|campaign|quarrel|feud)\b[^.;,“"]{0,40}\b(?:is|was|are|were|cent(?:re|er)s|cent(?:re|er)ed|revolves|began|started|arose) (?:about|over|on|around|when|after)\b/i,
      /\b(?:dispute|row|strik\w+|walk\w*|protest\w*|argu\w+|petition\w*|campaign\w*|feud)\b[^.;“"]{0,50}\b(?:over|against|in protest at|calling for|demand\w+)\b/i,
    ],
    enough: 0.15,
  },
  // "How big is it"
  {
    asked: asks(
      'how (?:big|large|wide|tall|high|heavy|deep) (?:is|was|are|were) (?<subject>(?:it|this|that|they|the \\S+)(?: \\S+)?)',
      'what size (?:is|was|are|were) (?<sized>(?:it|this|that|they|the \\S+)(?: \\S+)?)',
    ),
    told: [
      /\b(?:[\d.,]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half an?|an?|hundreds|thousands)[\s-](?:square[\s-])?(?:m|km|cm|mm|ft|met(?:re|er)s?|kilomet(?:re|er)s?|miles?|feet|foot|inch(?:es)?|yards?|stor(?:e?y|ies|eys)|acres?|hectares?|tonn?es?|tons?|kg|kilos?|lbs?|pounds)[\s-](?:across|wide|long|tall|high|deep|in (?:diameter|length|height|area)|by)\b|\b[\d.,]+(?:[\s-](?:acres?|hectares?|square)|-(?:met(?:re|er)|foot|stor(?:e?y)|mile|tonne?|inch))\b|\b(?:the size of|weigh(?:s|ed|ing)?|measur(?:es|ed|ing))\b[^.;]{0,40}\b(?:\d|an?|one|two|three|four|five|six|seven|eight|nine|ten)\b/i,
    ],
    enough: 0.2,
    isOfSubject: true,
  },
  // "How old is it"
  {
    asked: asks(
      'how old (?:is|was|are|were) (?<subject>(?:it|this|that|the (?:building|house|church|bridge|castle|ship|boat|ruins?|mosaic|painting|wreck|tree|tomb|villa|mill|pub|school|stadium|company|club))(?: \\S+)?)',
      'when (?:does|did) (?<dated>it|(?:the|this) \\S+) date (?:from|back to)',
    ),
    told: [
      /\b(?:dat(?:es?|ed|ing) (?:from|back|to)|built (?:in|by|around|about|between)|founded in|made in (?:about )?\d|opened in \d|(?:\d[\d,]*|\p{L}+)[ -]years?[ -]old|\d\d?(?:st|nd|rd|th)[ -]century|[\p{L}]+(?:th|first|second|third)[ -]century)\b/iu,
    ],
    enough: 0.02,
    isOfSubject: true,
  },
  // "What does she want to be"
  {
    asked: asks(
      `what (?:does|do|did) ${WHO} (?:want|hope|plan|like|dream) (?:to |of )?(?:be|become|becoming|being|study)(?: (?:when|after|in|later|next|for|at) .+)?`,
    ),
    told: [
      /\b(?:wants?|hop(?:es?|ing)|would like|plans?|planning|intends?|dreams?|longs?) (?:to |of )?(?:be(?:come|coming|ing)?|stud(?:y|ying)|train(?:ing)?)\b|\b(?:ambition|dream) (?:is|was)\b/i,
    ],
    enough: 0.15,
  },
  // "When does it close", "when's the last day"
  {
    asked: asks(
      'when (?:will|does|do|is|are|did|was) (?<subject>\\S+(?: \\S+){0,3}? )(?:be )?(?:close|closing|closed|shut|shutting)(?: down| for good| its doors| their doors)?',
      '(?:when|what) (?:is |are |was |will be )?(?:the|their|its) last day(?: open| there| of .+)?',
    ),
    told: [
      new RegExp(`\\b(?:clos(?:e|es|ed|ing)|shut(?:s|ting)?|last day|final day)\\b[^.;]{0,60}?${DAY}`, 'iu'),
    ],
    enough: 0.08,
  },
  // "Did she go to prison"
  {
    asked: asks(
      `(?:did|will|is|was|has|have|does|are|were) ${WHO} (?:get |got |be |been |being |going to |have to )*(?:go|going|gone|sent|in|jailed|imprisoned|locked up|banged up)(?: (?:to )?(?:prison|jail))?(?: for(?: \\S+){1,5})?`,
      `did ${WHO} (?:get|avoid) (?:any )?(?:prison|jail|jail time|prison time|time)`,
    ),
    told: [
      {
        says: /\b(?:jailed (?:for|after|on)|spared (?:an? )?(?:immediate |further )?(?:jail|prison|custod\w+)|avoid(?:s|ed|ing) (?:an? )?(?:immediate )?(?:jail|prison|custody)|suspended (?:sentence|prison|jail|for)|, suspended for|walk(?:s|ed) free|sentenced to|sent to (?:prison|jail)|life (?:sentence|in prison|imprisonment)|(?:years?|months?|weeks?) in (?:prison|jail|custody)|behind bars|remanded)\b/i,
        unless: ONLY_POSSIBLE,
      },
    ],
    enough: 0.05,
  },
  // "Did the victim come to court"
  {
    asked: asks(
      `(?:did|was|were|is|are|will) ${WHO} (?:come to|go to|attend|turn up (?:at|to|in)|show up (?:at|to|in)|appear (?:in|at)|in|at|there in|present (?:in|at)) (?:the |his |her |their )?(?:court|hearing|trial|sentencing|inquest)(?: .+)?`,
    ),
    told: [
      /\b(?:attend\w*|in court|in the dock|public gallery|appeared (?:in|at|by|via|before)|video ?link|present (?:at|in) (?:the )?(?:court|hearing)|absence|absent)\b/i,
    ],
    enough: 0.1,
    isOfSubject: true,
  },
  // "How much did the telescope cost"
  {
    asked: asks(
      'how much (?:did|does|do|has|will) (?<subject>\\S+(?: \\S+){0,3} )(?:cost|costs)(?: (?:to (?:buy|build|make)|her|him|them))?',
      `how much (?:did|has|have|does|do) ${WHO} (?:pay|paid|spend|spent|give) (?:for|on) (?<object>\\S+(?: \\S+){0,3})`,
    ),
    told: [new RegExp(`\\b${BOUGHT}\\b[^.;]{0,60}${SUM}|${SUM}[^.;]{0,20}\\b(?:to buy|price|cost)\\b`, 'iu')],
    enough: 0.3,
    isOfSubject: true,
  },
];

import type { Route } from './route.ts';

/*
 * What people type to be shown a view of a story, or the bot itself: whole messages in lower case, without accents, commas,
 * polite openings and closing marks. Each list is read as "one of these, from the first letter to the last".
 */

type Maker = (match: RegExpExecArray) => Route;
/** The whole message, in one of several forms, and what it asks for. */
type Request = readonly [form: RegExp, make: Maker];

const { raw } = String;
const whole = (...forms: readonly string[]): RegExp => new RegExp(`^(?:${forms.join('|')})$`, 'u');
const any = (...words: readonly string[]): string => `(?:${words.join('|')})`;

const plainRoute =
  (kind: Exclude<Route['kind'], 'quotes' | 'details' | 'said' | 'check' | 'question'>): Maker =>
  () => ({ kind });
const quotesOf: Maker = (match) => ({ kind: 'quotes', speaker: match[1] ?? '' });
const detail =
  (name: Extract<Route, { kind: 'details' }>['detail']): Maker =>
  () => ({ kind: 'details', detail: name });

const STORY = '(?:(?:the|this|that|your) )?(?:news )?(?:story|article|piece|report|text|news|post)';
/** The story itself, and no report, letter or post that it may tell of. */
const PRINTED = any(
  '(?:(?:the|this|that|your) )?(?:news )?(?:story|article)',
  '(?:this|that|your) (?:piece|report|text|post)',
  'this|it',
);
const THIS = any(STORY, 'this', 'it', 'that');
const FOR_ME = '(?: for (?:me|us))?';
const ABOUT_STORY = `(?: (?:of|about|for|in|from|to|behind) ${THIS})?${FOR_ME}`;
const SHOW = '(?:(?:list|show|give|get|write|make|send|tell) (?:me |us )?)?(?:an? |the )?';
const LIST = '(?:(?:list|show|give|get) (?:me |us )?)?';
const WHO_IS = "who(?:'s| is| are|'re| was| were)";
const NAME = raw`(?:[\p{L}.'-]+ ){0,3}[\p{L}.'-]+`;

/** Tried in order. */
export const REQUESTS: readonly Request[] = [
  [
    whole(
      '(?:hi|hello|hey|hiya|yo|howdy|greetings|good (?:morning|afternoon|evening|day))(?: (?:there|all|everyone|bot|you|again))*',
      'how are you(?: doing)?(?: today)?',
      "what'?s up",
      'sup',
    ),
    plainRoute('greeting'),
  ],
  [
    whole(
      `(?:many )?(?:thanks?(?: you)?|thx|ty|tysm|cheers|ta|nice one)(?: ${any(
        'a lot',
        'so much',
        'very much',
        'bot|mate|man|buddy|pal|bro|dude',
        'all|everyone|again',
        'for (?:that|this|the help|the answer)',
      )})*`,
      'great|cool|ok(?:ay)?|nice|good bot|perfect|got it',
    ),
    plainRoute('thanks'),
  ],
  [
    whole(
      raw`(?:(?:lol|lmao|lmfao|rofl|haha(?:ha)*|hehe|wow|omg|wtf|bruh|hmm+|huh|meh|oh|yikes|ouch|damn|smh|yes|no|yep|nope|yeah)(?:[\s!.]+|$))+`,
    ),
    plainRoute('nothing'),
  ],
  [whole('(?:bye|goodbye|see you|good night|cya)(?: .{0,20})?'), plainRoute('thanks')],
  [
    whole(
      'help|commands?|usage',
      'how do i use (?:this|you|the bot)',
      'what can (?:you|this bot|i ask)(?: (?:do|you|about))?.{0,12}',
      'what (?:are|is) (?:your|the) commands?',
      'how does (?:this|the bot) work',
      'how do you work',
    ),
    plainRoute('help'),
  ],
  [
    whole(
      '(?:who|what) (?:are|r) (?:you|u)',
      raw`(?:are|r) (?:you|u) (?:a |an )?(?:bot|robot|human|real|ai|person|chatgpt|gpt|alive)\b.*`,
      "what(?:'s| is) your (?:name|purpose|job|source code)",
      'who (?:made|built|created|wrote|programmed|runs|owns) (?:you|this bot|the bot)',
      '(?:what|which) (?:model|ai|llm) (?:are|do) you.*',
      raw`(?:do|can|will|did|are|have) you (?:think|feel|lie|make things up|invent|know everything|remember|like|love|use ai|sleep)\b.*`,
      'what do you think(?: about .*)?',
      raw`what(?:'s| is) your opinion\b.*`,
      'really|seriously|srsly|are you sure',
      '(?:is|was) (?:that|this|it|any of (?:this|that)) (?:even |actually |really )?(?:true|real|right|correct|legit|accurate|fake|fake news)',
    ),
    plainRoute('about'),
  ],
  [
    whole(
      `${SHOW}(?:short |quick |brief |one line )?${any(
        'summary|overview|recap|rundown|gist|highlights',
        'tl ?;? ?dr',
        'key points|main points|bullet points',
        '(?:short|quick) version',
      )}${ABOUT_STORY}(?: ${STORY})?(?: and (?:thanks|thank you))?`,
      `(?:summarize|summarise|sum up|recap|explain|break down|eli5)(?: ${THIS})?${FOR_ME}(?: ${any(
        'quickly|briefly|in short',
        'in (?:a|one) (?:few words|sentence|line)',
      )})?`,
      `(?:sum|break) ${THIS} (?:up|down)${FOR_ME}`,
      'in (?:short|brief|a nutshell)|briefly|long story short',
      `what(?:'s| is| was)? ${STORY} (?:about|say|saying)`,
      "what(?:'s| is) (?:this|it|that) (?:all )?about",
      "what (?:happened|is happening|'s happening|is going on)(?: here)?",
      "what(?:'s| is| are)? (?:new|the (?:news|latest(?: (?:news|updates?|on this))?)|going on|happening)(?: here)?",
      '(?:any|the) (?:news|updates?|latest)',
      '(?:the )?latest(?: news)?',
      'catch me up|fill me in|bring me up to speed',
      'what did i miss|what have i missed',
      `what(?:'s| is| are) the (?:main |key )(?:point|points|facts?|takeaways?)${ABOUT_STORY}`,
    ),
    plainRoute('summary'),
  ],
  [
    whole(
      `${SHOW}(?:timeline|chronology|(?:sequence|order) of events)(?: of (?:the )?events)?${ABOUT_STORY}`,
      'what happened when',
      '(?:in )?what order did (?:it|this|things|everything)(?: all)? happen(?: in)?',
      'when did (?:everything|it all|what) happen',
    ),
    plainRoute('timeline'),
  ],
  [
    whole(
      `${WHO_IS} (?:all )?(?:quoted|cited|speaking|mentioned|talking|named|interviewed)(?: (?:here|in ${STORY}|in it))?`,
      `who (?:speaks|talks|said something|says something)(?: (?:here|in ${STORY}))?`,
      `(?:(?:list|show|give) (?:me |us )?)?(?:all |the )*(?:speakers|sources)${ABOUT_STORY}`,
      `(?:what|who) (?:are|were) the (?:speakers|sources)${ABOUT_STORY}`,
    ),
    plainRoute('speakers'),
  ],
  [
    whole(
      `who(?:'s| is) who(?: here| in ${STORY})?`,
      `who(?:'s| is| are)? (?:all )?(?:in|involved(?: in)?|in it|involved here)(?: ${THIS})?`,
      `${SHOW}(?:all |the )*(?:people|persons|names|characters|cast|players|people involved|people named)${ABOUT_STORY}`,
      `who are (?:all )?(?:the|these) (?:people|persons|players|names)(?: (?:in|of) ${THIS}| here)?`,
    ),
    plainRoute('people'),
  ],
  [
    whole(
      `how (?:well|reliably) (?:is ${THIS} sourced|sourced is ${THIS})`,
      `how (?:good|reliable|solid|strong) (?:is the sourcing|are (?:the|its) sources)${ABOUT_STORY}`,
      `${SHOW}sourcing${ABOUT_STORY}`,
      `are (?:the|its|any|all) (?:of the )?(?:sources|speakers) (?:named|anonymous|unnamed|identified)${ABOUT_STORY}`,
      `(?:are there |does it have |does ${STORY} (?:have|use) )?(?:any )?(?:anonymous|unnamed|named) (?:sources|speakers)${ABOUT_STORY}`,
      `(?:what|which|how many) (?:kinds? of )?(?:named |unnamed |anonymous )?sources ${any(
        'are (?:there|named|anonymous|unnamed)',
        `does (?:it|${STORY}) (?:have|use|quote|rely on)`,
      )}`,
      'who are the (?:anonymous|unnamed) (?:sources|speakers)',
    ),
    plainRoute('sourcing'),
  ],
  [
    whole(
      '(?:(?:list|show|give|tell) (?:me |us )?)?(?:all |the |your |available )*(?:stories|articles|library)',
      `(?:what|which) (?:stories|articles) ${any(
        'do you (?:have|know)',
        'are (?:there|here|available|in here)',
        'can i ask (?:you )?about',
        'have you got',
      )}`,
      "what(?:'s| is) in (?:the|your) library",
      'what have you got',
    ),
    plainRoute('stories'),
  ],
  [
    whole(
      `${LIST}(?:all |the |every |any |some |an? |more |best |top |key |main |good |direct |important |big )*(?:quotes|quotations|quote)${ABOUT_STORY}`,
      `what (?:quotes|quotations) are (?:there|in ${STORY})`,
    ),
    () => ({ kind: 'quotes', speaker: null }),
  ],
  [
    whole(
      `${LIST}(?:all |the |every |any )*(?:everything|quotes?|quotations?|statements?|words)(?: (?:that )?(?:is|are|was|were))? (?:by|from|of) (.{2,60})`,
    ),
    quotesOf,
  ],
  [
    whole(
      raw`(?:${LIST}|what (?:are|were) )(?:all )?(?!(?:what|which|whose|who|how|when|where|why|are|is|were|was|did|do)(?:'s)? )((?:[\p{L}.'-]+ ){0,3}?[\p{L}.-]+)(?:'s?)? (?:quotes|quotations|statements)`,
    ),
    quotesOf,
  ],
  [
    whole(
      `(?:show (?:me )?|list |give me )?(?:everything|all|what) (?:that )?(?!(?:did|does|do|he|she|they|it|you|we) )(${NAME}) (?:said|says)`,
    ),
    quotesOf,
  ],
  [
    whole(
      `what (?:did|does|has|do) (?!(?:he|she|they|it|you|we|i|the|this|that|people|anyone|anybody|everyone|everybody) )(${NAME}) ${any(
        'say|said|ask|asked|tell|told|announce|announced|tweet|tweeted',
      )}`,
    ),
    quotesOf,
  ],
  [
    whole(
      `${any(
        'who (?:wrote|reported|is the author)',
        'who is the (?:author|writer|journalist|reporter) of',
        "who's the author(?: of)?",
      )}(?: ${PRINTED})?`,
    ),
    detail('author'),
  ],
  [
    whole(
      `when (?:was|is|were) ${PRINTED} (?:published|written|posted|from)`,
      `(?:what(?:'s| is) the )?(?:publication )?date(?: of ${PRINTED})?`,
      `how old is (?!it$)${PRINTED}`,
    ),
    detail('date'),
  ],
  [
    whole(
      `(?:what(?:'s| is) the |what |which )?(?:source|outlet|newspaper|publisher|link|url)(?: ${any(
        'is (?:this|it)(?: from)?',
        `of ${PRINTED}`,
      )})?`,
      `where (?:is|does|did) ${PRINTED} (?:from|come from)`,
      `(?:what|which) (?:paper|newspaper|site|website|outlet) (?:is|was) (?:${PRINTED}|that)(?: (?:from|in|on))?`,
      `who published ${PRINTED}`,
    ),
    detail('source'),
  ],
];

import { Vocabulary } from '../text/spelling.ts';
import { plainText } from '../text/words.ts';

/**
 * What the author of a plain message wants. Only `question` is searched for an answer; `said` looks a phrase up,
 * `check` compares a quotation with the story, the others are not about the story's words at all.
 */
export type Route =
  | { readonly kind: 'greeting' | 'thanks' | 'about' | 'help' | 'stories' | 'nothing' }
  | { readonly kind: 'summary' | 'timeline' | 'speakers' | 'people' | 'sourcing' }
  | { readonly kind: 'quotes'; readonly speaker: string | null }
  | { readonly kind: 'details'; readonly detail: 'author' | 'date' | 'source' }
  | { readonly kind: 'said'; readonly phrase: string }
  | { readonly kind: 'check'; readonly text: string }
  | { readonly kind: 'question'; readonly question: string };

type Maker = (match: RegExpExecArray) => Route;
type Rule = readonly [pattern: RegExp, make: Maker];

const plainRoute =
  (kind: Exclude<Route['kind'], 'quotes' | 'details' | 'said' | 'check' | 'question'>): Maker =>
  () => ({ kind });

const STORY = '(?:(?:the|this|that|your) )?(?:news )?(?:story|article|piece|report|text|news|post)';
const THIS = `(?:${STORY}|this|it|that)`;
const ABOUT_STORY = `(?: (?:of|about|for|in|from|to|behind) ${THIS})?(?: for (?:me|us))?`;
const SHOW = '(?:(?:list|show|give|get|write|make|send|tell) (?:me |us )?)?(?:an? |the )?';

/** Tried in order on the message without polite openings, in lower case without accents and closing marks. */
const RULES: readonly Rule[] = [
  [
    /^(?:hi|hello|hey|hiya|yo|howdy|greetings|good (?:morning|afternoon|evening|day))(?: (?:there|all|everyone|bot|you|again))*$/,
    plainRoute('greeting'),
  ],
  [/^(?:how are you(?: doing)?(?: today)?|what'?s up|sup)$/, plainRoute('greeting')],
  [
    /^(?:(?:many )?(?:thanks?(?: you)?|thx|ty|tysm|cheers|ta|nice one)(?: (?:a lot|so much|very much|bot|mate|man|buddy|pal|bro|dude|all|everyone|again|for (?:that|this|the help|the answer)))*|great|cool|ok(?:ay)?|nice|good bot|perfect|got it)$/,
    plainRoute('thanks'),
  ],
  [
    /^(?:(?:lol|lmao|lmfao|rofl|haha(?:ha)*|hehe|wow|omg|wtf|bruh|hmm+|huh|meh|oh|yikes|ouch|damn|smh|yes|no|yep|nope|yeah)(?:[\s!.]+|$))+$/,
    plainRoute('nothing'),
  ],
  [/^(?:bye|goodbye|see you|good night|cya)(?: .{0,20})?$/, plainRoute('thanks')],
  [
    /^(?:help|commands?|usage|how do i use (?:this|you|the bot)|what can (?:you|this bot|i ask)(?: (?:do|you|about))?.{0,12}|what (?:are|is) (?:your|the) commands?|how does (?:this|the bot) work|how do you work)$/,
    plainRoute('help'),
  ],
  [
    /^(?:who|what) (?:are|r) (?:you|u)$|^(?:are|r) (?:you|u) (?:a |an )?(?:bot|robot|human|real|ai|person|chatgpt|gpt|alive)\b.*$|^what(?:'s| is) your (?:name|purpose|job|source code)$|^who (?:made|built|created|wrote|programmed|runs|owns) (?:you|this bot|the bot)$|^(?:what|which) (?:model|ai|llm) (?:are|do) you.*$|^(?:do|can|will|did|are|have) you (?:think|feel|lie|make things up|invent|know everything|remember|like|love|use ai|sleep)\b.*$|^what do you think(?: about .*)?$|^what(?:'s| is) your opinion\b.*$|^(?:really|seriously|srsly|are you sure|(?:is|was) (?:that|this|it|any of (?:this|that)) (?:even |actually |really )?(?:true|real|right|correct|legit|accurate|fake|fake news))$/,
    plainRoute('about'),
  ],
  [
    new RegExp(
      `^${SHOW}(?:short |quick |brief |one line )?(?:summary|tl ?;? ?dr|overview|recap|rundown|gist|key points|main points|highlights|bullet points|(?:short|quick) version)${ABOUT_STORY}(?: ${STORY})?(?: and (?:thanks|thank you))?$|^(?:summarize|summarise|sum up|recap|explain|break down|eli5)(?: ${THIS})?(?: for (?:me|us))?(?: (?:quickly|briefly|in short|in (?:a|one) (?:few words|sentence|line)))?$|^(?:sum|break) ${THIS} (?:up|down)(?: for (?:me|us))?$|^(?:in (?:short|brief|a nutshell)|briefly|long story short)$`,
    ),
    plainRoute('summary'),
  ],
  [
    new RegExp(
      `^what(?:'s| is| was)? ${STORY} (?:about|say|saying)$|^what(?:'s| is) (?:this|it|that) (?:all )?about$|^what (?:happened|is happening|'s happening|is going on)(?: here)?$|^what(?:'s| is| are)? (?:new|the (?:news|latest(?: (?:news|updates?|on this))?)|going on|happening)(?: here)?$|^(?:any|the) (?:news|updates?|latest)$|^(?:the )?latest(?: news)?$|^(?:catch me up|fill me in|bring me up to speed|eli5|what did i miss|what have i missed)$|^what(?:'s| is| are) the (?:main |key )(?:point|points|facts?|takeaways?)${ABOUT_STORY}$`,
    ),
    plainRoute('summary'),
  ],
  [
    new RegExp(
      `^${SHOW}(?:timeline|chronology|(?:sequence|order) of events)(?: of (?:the )?events)?${ABOUT_STORY}$|^what happened when$|^(?:in )?what order did (?:it|this|things|everything)(?: all)? happen(?: in)?$|^when did (?:everything|it all|what) happen$`,
    ),
    plainRoute('timeline'),
  ],
  [
    new RegExp(
      `^who(?:'s| is| are|'re| was| were) (?:all )?(?:quoted|cited|speaking|mentioned|talking|named|interviewed)(?: (?:here|in ${STORY}|in it))?$|^who (?:speaks|talks|said something|says something)(?: (?:here|in ${STORY}))?$|^(?:(?:list|show|give) (?:me |us )?)?(?:all |the )*(?:speakers|sources)${ABOUT_STORY}$|^(?:what|who) (?:are|were) the (?:speakers|sources)${ABOUT_STORY}$`,
    ),
    plainRoute('speakers'),
  ],
  [
    new RegExp(
      `^who(?:'s| is) who(?: here| in ${STORY})?$|^who(?:'s| is| are)? (?:all )?(?:in|involved(?: in)?|in it|involved here)(?: ${THIS})?$|^${SHOW}(?:all |the )*(?:people|persons|names|characters|cast|players|people involved|people named)${ABOUT_STORY}$|^who are (?:all )?(?:the|these) (?:people|persons|players|names)(?: (?:in|of) ${THIS}| here)?$`,
    ),
    plainRoute('people'),
  ],
  [
    new RegExp(
      `^how (?:well|reliably) (?:is ${THIS} sourced|sourced is ${THIS})$|^how (?:good|reliable|solid|strong) (?:is the sourcing|are (?:the|its) sources)${ABOUT_STORY}$|^${SHOW}sourcing${ABOUT_STORY}$|^are (?:the|its|any|all) (?:of the )?(?:sources|speakers) (?:named|anonymous|unnamed|identified)${ABOUT_STORY}$|^(?:are there |does it have |does ${STORY} (?:have|use) )?(?:any )?(?:anonymous|unnamed|named) (?:sources|speakers)${ABOUT_STORY}$|^(?:what|which|how many) (?:kinds? of )?(?:named |unnamed |anonymous )?sources (?:are (?:there|named|anonymous|unnamed)|does (?:it|${STORY}) (?:have|use|quote|rely on))$|^who are the (?:anonymous|unnamed) (?:sources|speakers)$`,
    ),
    plainRoute('sourcing'),
  ],
  [
    /^(?:(?:list|show|give|tell) (?:me |us )?)?(?:all |the |your |available )*(?:stories|articles|library)$|^(?:what|which) (?:stories|articles) (?:do you (?:have|know)|are (?:there|here|available|in here)|can i ask (?:you )?about|have you got)$|^what(?:'s| is) in (?:the|your) library$|^what have you got$/,
    plainRoute('stories'),
  ],
  [
    new RegExp(
      `^(?:(?:list|show|give|get) (?:me |us )?)?(?:all |the |every |any |some |an? |more |best |top |key |main |good |direct |important |big )*(?:quotes|quotations|quote)${ABOUT_STORY}$|^what (?:quotes|quotations) are (?:there|in ${STORY})$`,
    ),
    () => ({ kind: 'quotes', speaker: null }),
  ],
  [
    /^(?:(?:list|show|give|get) (?:me |us )?)?(?:all |the |every |any )*(?:everything|quotes?|quotations?|statements?|words)(?: (?:that )?(?:is|are|was|were))? (?:by|from|of) (.{2,60})$/,
    (match) => ({ kind: 'quotes', speaker: match[1] ?? '' }),
  ],
  [
    /^(?:(?:list|show|give|get) (?:me |us )?)?(?:all )?((?:[\p{L}.'-]+ ){0,3}?[\p{L}.-]+)(?:'s?)? (?:quotes|quotations|statements)$/u,
    (match) => ({ kind: 'quotes', speaker: match[1] ?? '' }),
  ],
  [
    /^(?:show (?:me )?|list |give me )?(?:everything|all|what) (?:that )?(?!(?:did|does|do|he|she|they|it|you|we) )((?:[\p{L}.'-]+ ){0,3}[\p{L}.'-]+) (?:said|says)$/u,
    (match) => ({ kind: 'quotes', speaker: match[1] ?? '' }),
  ],
  [
    /^what (?:did|does|has|do) (?!(?:he|she|they|it|you|we|i|the|this|that|people|anyone|anybody|everyone|everybody) )((?:[\p{L}.'-]+ ){0,3}[\p{L}.'-]+) (?:say|said|ask|asked|tell|told|announce|announced|tweet|tweeted)$/u,
    (match) => ({ kind: 'quotes', speaker: match[1] ?? '' }),
  ],
  [
    new RegExp(
      `^(?:who (?:wrote|is the (?:author|writer|journalist|reporter) of|reported|is the author)|who's the author(?: of)?)(?: ${STORY}| this| it)?$`,
    ),
    () => ({ kind: 'details', detail: 'author' }),
  ],
  [
    new RegExp(
      `^when (?:was|is|were) (?:${STORY}|this|it) (?:published|written|posted|from)$|^(?:what(?:'s| is) the )?(?:publication )?date(?: of ${STORY})?$|^how old is (?:${STORY}|this)$`,
    ),
    () => ({ kind: 'details', detail: 'date' }),
  ],
  [
    new RegExp(
      `^(?:what(?:'s| is) the |what |which )?(?:source|outlet|newspaper|publisher|link|url)(?: (?:is (?:this|it)|of ${STORY}|is (?:this|it) from))?$|^where (?:is|does|did) (?:${STORY}|this|it) (?:from|come from)$|^(?:what|which) (?:paper|newspaper|site|website|outlet) (?:is|was) (?:it|this|that|${STORY})(?: (?:from|in|on))?$|^who published (?:${STORY}|this|it)$`,
    ),
    () => ({ kind: 'details', detail: 'source' }),
  ],
];

const POLITE =
  /^(?:(?:ok(?:ay)?|so|um|well|and|but|hey|hi|hello|please|pls|bot)[,!.]?\s+)*(?:(?:can|could|would|will) (?:you|u) (?:please |pls |kindly )?(?:(?:tell|show|give|find|explain)(?: (?:me|us))?(?: please)?|help me (?:find|understand))|do you (?:happen to )?know|(?:please |pls )?tell (?:me|us)|i(?:'d| would)? (?:want|like|need) to know|i(?:'m| am) (?:wondering|curious)|any idea|does (?:it|the (?:story|article)) say|according to (?:the|this) (?:story|article)),?\s+(?:if |whether )?/i;
const ORDER =
  /^(?:can|could|would|will) (?:you|u|someone|somebody|anyone) (?:please |pls |kindly )?(?=sum|list|check|verify|explain|recap|break|catch|fill)/i;
const COURTESY =
  /(?<![,\s])[,\s]+(?:please|pls|plz|thanks|thank you|thx)(?:[,\s]+(?:and[,\s]+)?(?:thanks|thank you|thx))?(?=[?.!\s]*$)/i;
const WHO_SAID =
  /^who (?:was it (?:that|who) )?(?:said|says|say|told|claimed|stated|mentioned|tweeted)(?: that)?[:,]?\s+(.{3,})$/i;
const WHOSE_WORDS =
  /^whose (?:words?|quote|quotation|line)s? (?:is|are|was|were)(?: (?:this|that|it|these|those))?[:,]?\s*([“"].{3,}[”"])\s*\??$|^([“"][^“”"]{3,}[”"])\s*[-–—:,.]*\s*(?:who(?: said (?:this|that|it))?|who(?:'s| is) (?:this|that)|whose(?: words)?(?: (?:is|are) (?:this|that|it))?)\s*\??$/i;
const CHECK =
  /^(?:is it true (?:that )?|did |fact[ -]?check:? ?|check:? ?|verify:? ?|(?:is|was|are) (?:this|that|these) (?:(?:quotes?|quotations?|lines?|words?) )?(?:even |actually |really )?(?:real|true|right|correct|accurate|legit|genuine|fake|made up)[?:,]*\s*)(.*[“"].{3,}[”"].*)$/i;
/** "Ruiz: “…”", "Ruiz said “…”": somebody's words, and no question. */
const CLAIMED =
  /^(?!(?:who|what|when|where|why|how|which|whose|did|does|do|is|was|are|were|has|have|had|can|could|will|would|should|if)\b)[^“”"?:]{2,80}(?::|\b(?:said|says|tweeted|wrote|claimed|claims|told|admitted|admits)\b[^“”"?]{0,60})\s*[“"][^“”"]{8,}[”"][^?]*$/i;
const COMMAND_WORDS =
  'summary summarize summarise overview timeline quotes quotations quoted speakers sources stories articles hello thanks commands highlights published author';

const vocabulary = new Vocabulary();
for (const word of COMMAND_WORDS.split(' ')) vocabulary.add(word);

/** Decides what a message asks for; everything unknown is a question. Phrases and questions keep their wording. */
export function routeMessage(message: string): Route {
  const text = message
    .replace(/<@!?\d+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'nothing' };
  const asked = text.replace(POLITE, '').replace(ORDER, '').replace(COURTESY, '').trim() || text;
  const check = CHECK.exec(asked);
  if (check?.[1]) return { kind: 'check', text: check[1] };
  if (CLAIMED.test(asked)) return { kind: 'check', text: asked };
  for (const candidate of [asked, text]) {
    const plain = normal(candidate);
    for (const form of [plain, respelt(plain)])
      for (const [pattern, make] of RULES) {
        const match = pattern.exec(form);
        if (match) return make(match);
      }
  }
  const words = WHOSE_WORDS.exec(asked);
  if (words) return { kind: 'said', phrase: (words[1] ?? words[2] ?? '').slice(1, -1) };
  const said = WHO_SAID.exec(asked);
  if (said?.[1] && !/^(?:what|it|that|this|so|something|anything)\??$/i.test(said[1].trim()))
    return { kind: 'said', phrase: said[1].replace(/\?\s*$/, '').trim() };
  return { kind: 'question', question: asked };
}

function normal(text: string): string {
  return plainText(text)
    .replace(/(?<![?!.…,;:])[?!.…,;:]+\s*$/u, '')
    .replace(/[“”"]/gu, '')
    .replace(/,/g, '')
    .replace(/^(what|who|where|when|how)s /, "$1's ")
    .trim();
}

/** Command words with a typing error; only if the message is short enough to be a command. */
function respelt(plain: string): string {
  const words = plain.split(' ');
  if (words.length > 7) return plain;
  return words.map((word) => (word.length > 4 ? (vocabulary.respell(word)[0] ?? word) : word)).join(' ');
}

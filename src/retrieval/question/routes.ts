import { Vocabulary } from '../text/spelling.ts';
import { plainText } from '../text/words.ts';

/**
 * What the author of a plain message wants. Only `question` is searched for an answer; `said` looks a phrase up,
 * `check` compares a quotation with the story, the others are not about the story's words at all.
 */
export type Route =
  | { readonly kind: 'greeting' | 'thanks' | 'about' | 'help' | 'stories' | 'nothing' }
  | { readonly kind: 'summary' | 'timeline' | 'speakers' }
  | { readonly kind: 'quotes'; readonly speaker: string | null }
  | { readonly kind: 'details'; readonly detail: 'author' | 'date' | 'source' }
  | { readonly kind: 'said'; readonly phrase: string }
  | { readonly kind: 'check'; readonly text: string }
  | { readonly kind: 'question'; readonly question: string };

type Maker = (match: RegExpExecArray) => Route;
type Rule = readonly [pattern: RegExp, make: Maker];

const plainRoute =
  (kind: 'greeting' | 'thanks' | 'about' | 'help' | 'summary' | 'timeline' | 'speakers' | 'stories'): Maker =>
  () => ({ kind });

const STORY = '(?:(?:the|this|that|your) )?(?:news )?(?:story|article|piece|report|text|news|post)';
const ABOUT_STORY = `(?: (?:of|about|for|in|from|to) (?:${STORY}|this|it|that))?`;

/** Tried in order on the message without polite openings, in lower case without accents and closing marks. */
const RULES: readonly Rule[] = [
  [
    /^(?:hi|hello|hey|hiya|yo|howdy|greetings|good (?:morning|afternoon|evening|day))(?: (?:there|all|everyone|bot|you|again))*$/,
    plainRoute('greeting'),
  ],
  [/^(?:how are you(?: doing)?(?: today)?|what'?s up|sup)$/, plainRoute('greeting')],
  [
    /^(?:(?:many )?thanks?(?: you)?(?: (?:a lot|so much|very much|bot))?|thx|ty|cheers|great|cool|ok(?:ay)?|nice|good bot|perfect|got it)$/,
    plainRoute('thanks'),
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
      `^(?:(?:give|show|get|write|make|send|tell) (?:me |us )?)?(?:an? |the )?(?:short |quick |brief )?(?:summary|summarize|summarise|sum up|tl ?;? ?dr|overview|recap|gist|key points|main points|highlights|bullet points)${ABOUT_STORY}(?: ${STORY})?$`,
    ),
    plainRoute('summary'),
  ],
  [
    new RegExp(
      `^what(?:'s| is| was)? ${STORY} (?:about|say|saying)$|^what(?:'s| is) (?:this|it|that) (?:all )?about$|^what (?:happened|is happening|'s happening|is going on)$|^what(?:'s| is| are)? (?:new|the (?:news|latest(?: (?:news|updates?|on this))?)|going on|happening)$|^(?:any|the) (?:news|updates?|latest)$|^(?:the )?latest(?: news)?$|^(?:catch me up|fill me in|eli5)$|^what(?:'s| is| are) the (?:main |key )(?:point|points|facts?|takeaways?)${ABOUT_STORY}$`,
    ),
    plainRoute('summary'),
  ],
  [
    new RegExp(`^(?:(?:give|show) (?:me |us )?)?(?:a |the )?(?:timeline|chronology)${ABOUT_STORY}$`),
    plainRoute('timeline'),
  ],
  [
    new RegExp(
      `^who(?:'s| is| are|'re| was| were) (?:all )?(?:quoted|cited|speaking|mentioned|talking|named|interviewed)(?: (?:here|in ${STORY}|in it))?$|^who (?:speaks|talks|said something|says something)(?: (?:here|in ${STORY}))?$|^(?:(?:list|show|give) (?:me |us )?)?(?:all |the )*(?:speakers|sources)${ABOUT_STORY}$|^(?:what|who) (?:are|were) the (?:speakers|sources)${ABOUT_STORY}$`,
    ),
    plainRoute('speakers'),
  ],
  [
    /^(?:(?:list|show|give|tell) (?:me |us )?)?(?:all |the |your |available )*(?:stories|articles|library)$|^(?:what|which) (?:stories|articles) (?:do you (?:have|know)|are (?:there|available|in here)|can i ask about)$/,
    plainRoute('stories'),
  ],
  [
    new RegExp(
      `^(?:(?:list|show|give|get) (?:me |us )?)?(?:all |the |every |any )*(?:quotes|quotations|quote)${ABOUT_STORY}$|^what (?:quotes|quotations) are (?:there|in ${STORY})$`,
    ),
    () => ({ kind: 'quotes', speaker: null }),
  ],
  [
    /^(?:(?:list|show|give|get) (?:me |us )?)?(?:all |the |every |any )*(?:everything|quotes?|quotations?|statements?|words)(?: (?:that )?(?:is|are|was|were))? (?:by|from|of) (.{2,60})$/,
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
      `^(?:what(?:'s| is) the |what |which )?(?:source|outlet|newspaper|publisher|link|url)(?: (?:is (?:this|it)|of ${STORY}|is (?:this|it) from))?$|^where (?:is|does|did) (?:${STORY}|this|it) (?:from|come from)$|^who published (?:${STORY}|this|it)$`,
    ),
    () => ({ kind: 'details', detail: 'source' }),
  ],
];

const POLITE =
  /^(?:(?:ok(?:ay)?|so|um|well|and|but|hey|hi|hello|please|pls|bot)[,!.]?\s+)*(?:(?:can|could|would|will) (?:you|u) (?:please |pls |kindly )?(?:(?:tell|show|give|find|explain)(?: (?:me|us))?(?: please)?|help me (?:find|understand))|do you (?:happen to )?know|(?:please |pls )?tell (?:me|us)|i(?:'d| would)? (?:want|like|need) to know|i(?:'m| am) (?:wondering|curious)|any idea|does (?:it|the (?:story|article)) say|according to (?:the|this) (?:story|article)),?\s+(?:if |whether )?/i;
const ORDER = /^(?:can|could|would|will) (?:you|u) (?:please |pls |kindly )?(?=sum|list|check|verify)/i;
const COURTESY = /(?<![,\s])[,\s]+(?:please|pls|plz|thanks|thank you|thx)(?=[?.!\s]*$)/i;
const WHO_SAID =
  /^who (?:was it (?:that|who) )?(?:said|says|say|told|claimed|stated|mentioned|tweeted)(?: that)?[:,]?\s+(.{3,})$/i;
const CHECK = /^(?:is it true (?:that )?|did |fact[ -]?check:? ?|check:? ?|verify:? ?)(.*[“"].{3,}[”"].*)$/i;
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
  for (const candidate of [asked, text]) {
    const plain = normal(candidate);
    for (const form of [plain, respelt(plain)])
      for (const [pattern, make] of RULES) {
        const match = pattern.exec(form);
        if (match) return make(match);
      }
  }
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

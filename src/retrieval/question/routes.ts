import { Vocabulary } from '../text/spelling.ts';
import { plainText } from '../text/words.ts';
import { REQUESTS } from './requests.ts';
import type { Route } from './route.ts';

export type { Route } from './route.ts';

const { raw } = String;
const oneOf = (...forms: readonly string[]): string => `(?:${forms.join('|')})`;
const PLEASE = '(?:please |pls |kindly )?';
const THEM = '(?:this|that|it|these|those)';

const POLITE = new RegExp(
  raw`^(?:(?:ok(?:ay)?|so|um|well|and|but|hey|hi|hello|please|pls|bot)[,!.]?\s+)*${oneOf(
    `(?:can|could|would|will) (?:you|u) ${PLEASE}(?:(?:tell|show|give|find|explain)(?: (?:me|us))?(?: please)?|help me (?:find|understand))`,
    'do you (?:happen to )?know',
    '(?:please |pls )?tell (?:me|us)',
    "i(?:'d| would)? (?:want|like|need) to know",
    "i(?:'m| am) (?:wondering|curious)",
    'any idea',
    'does (?:it|the (?:story|article)) say',
    'according to (?:the|this) (?:story|article)',
  )},?\s+(?:if |whether )?`,
  'i',
);
const ORDER = new RegExp(
  `^(?:can|could|would|will) (?:you|u|someone|somebody|anyone) ${PLEASE}(?=sum|list|check|verify|explain|recap|break|catch|fill)`,
  'i',
);
const COURTESY =
  /(?<![,\s])[,\s]+(?:please|pls|plz|thanks|thank you|thx)(?:[,\s]+(?:and[,\s]+)?(?:thanks|thank you|thx))?(?=[?.!\s]*$)/i;
const WHO_SAID =
  /^who (?:was it (?:that|who) )?(?:said|says|say|told|claimed|stated|mentioned|tweeted)(?: that)?[:,]?\s+(.{3,})$/i;
/** "Whose words are these: “…”?", "“…” – who said that?" */
const WHOSE_WORDS = new RegExp(
  oneOf(
    raw`^whose (?:words?|quote|quotation|line)s? (?:is|are|was|were)(?: ${THEM})?[:,]?\s*([“"].{3,}[”"])\s*\??$`,
    raw`^([“"][^“”"]{3,}[”"])\s*[-–—:,.]*\s*${oneOf(
      'who(?: said (?:this|that|it))?',
      "who(?:'s| is) (?:this|that)",
      'whose(?: words)?(?: (?:is|are) (?:this|that|it))?',
    )}\s*\??$`,
  ),
  'i',
);
/** "Is it true that Ruiz said “…”?", "is this quote real: “…”"; from the first mark to a closing one in one step, so that marks without end cost little. */
const CHECK = new RegExp(
  raw`^${oneOf(
    'is it true (?:that )?',
    raw`did (?=[^“"]{2,80}\b(?:say|tell|claim|state|write|tweet|post|call|describe|admit|promise|warn|argue|insist|announce|ask|add|mention|reply|answer|shout|use)\b)`,
    'fact[ -]?check:? ?',
    'check:? ?',
    'verify:? ?',
    raw`(?:is|was|are) (?:this|that|these) (?:(?:quotes?|quotations?|lines?|words?) )?(?:even |actually |really )?(?:real|true|right|correct|accurate|legit|genuine|fake|made up)[?:,]*\s*`,
  )}(?=[^“"]*[“"].{3,}[”"])(.+)$`,
  'i',
);
/** "Ruiz: “…”", "Ruiz said “…”": somebody's words, and what is typed behind them. */
const CLAIMED = new RegExp(
  raw`^[^“”"?:]{2,80}${oneOf(
    ':',
    raw`\b(?:said|says|tweeted|wrote|claimed|claims|told|admitted|admits)\b[^“”"?]{0,60}`,
  )}\s*[“"][^“”"]{8,}[”"](.*)$`,
  'i',
);
/** "Will Ruiz: “…”" is not asked. */
const NAMED_WILL =
  /^Will(?: \p{Lu}[\p{L}’'-]+){1,2}(?::| (?:said|says|tweeted|wrote|claimed|told|admitted)\b)/u;
/** "… “…” – is that right?": only whether the words are so. */
const ASKS_WHETHER_SO =
  /^\W*(?:(?:(?:is|was) (?:that|this|it)|really|did (?:he|she|they)(?: really)? say (?:that|this|so)) ?)?(?:right|true|correct|accurate|real|legit|genuine|fake|really|a real quote|what (?:he|she|they) said)?\W*$/i;
/** "On what day did she say", "name whoever said" */
const ASKS_FIRST = new RegExp(
  raw`^${oneOf(
    raw`(?:(?:and|but|so|on|in|at|to|from|by|for|with|of|about|according to|after|before)\s+)?(?:who|whom|whose|what|when|where|why|how|which)`,
    'did|does|do|is|was|are|were|has|have|had|can|could|will|would|should|if',
    raw`(?:name|explain|describe|tell|list|guess)\b(?!:)`,
  )}\b`,
  'i',
);
/** "… “…” – what did the council answer", "… “…” but why" */
const ASKS_BEHIND =
  /^\s*[,.;–—-]*\s*(?:(?:but|and|so|then)\s+)?(?:why|what|how|who|whom|did|does|(?:is|was) (?:that|it|this))\b/i;
/** UTF-16 units. */
const LONGEST_DOUBT = 40;
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
  if (isClaim(asked)) return { kind: 'check', text: asked };
  for (const candidate of [asked, text]) {
    const plain = normal(candidate);
    for (const form of [plain, respelt(plain)])
      for (const [request, make] of REQUESTS) {
        const match = request.exec(form);
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

/** True if the message gives somebody's words, and asks nothing else. */
function isClaim(text: string): boolean {
  const behind = CLAIMED.exec(text)?.[1];
  if (behind === undefined || (ASKS_FIRST.test(text) && !NAMED_WILL.test(text))) return false;
  return (
    (behind.length <= LONGEST_DOUBT && ASKS_WHETHER_SO.test(behind)) ||
    !(behind.includes('?') || ASKS_BEHIND.test(behind))
  );
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

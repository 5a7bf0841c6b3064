import type { Block } from './blocks.ts';
import { countWords } from './dom.ts';

/** Paragraphs longer than this are story, whatever they begin with. */
const LONGEST = 45;

/** Furniture by its wording, for pages whose class names say nothing. */
const RULES: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    'read more',
    /^(?:read|see|hear|watch|listen)(?: more| also| next)?\s*[:：|]|^(?:see|watch|view|browse) .{0,40}\b(?:pictures|photos|cartoons|videos?|gallery|slide ?show|archive)\b[^,;]{0,40}$|^(?:read more|also read|see also|related(?: stories| articles| content| coverage| topics)?|more (?:on this|from|in) [^.]{0,60}|more on this|more stories|most (?:read|popular)|recommended(?: for you| stories| reading)?|you (?:may|might) (?:also )?(?:like|be interested)|don[’']t miss|up next|keep reading|continue reading|go deeper|explore more|what to read next|top stories|editors?[’']? picks?|trending(?: now)?)\s*(?:[:：|].*)?$/iu,
  ],
  [
    'newsletter box',
    /\b(?:sign up|subscribe|signing up|register)\b.{0,80}\b(?:newsletter|briefing|inbox|e-?mail|alerts?|digest|channel)\b|^(?:get|want) .{0,80}\b(?:inbox|newsletter|by e-?mail)\b|^sign up (?:to|for) [^.]{1,60}$|^(?:free|our|the) (?:(?:daily|weekly|monthly|e-?mail) )*newsletter\b|\bour (?:daily |weekly |free |morning |evening )*newsletter\b/iu,
  ],
  [
    'paywall prompt',
    /^(?:subscribe|register|log in|sign in|join)(?: now| today| here)? to (?:continue|keep|read|unlock|access)\b|^(?:to )?(?:continue|keep) reading[,.]? .{0,40}\b(?:subscri|register|sign in|log in|account)|\balready (?:a|have an?) (?:subscriber|subscription|member|account)\b|^this (?:article|story|content) is (?:for|only for|available (?:only )?to|reserved for|exclusive to) (?:our )?(?:paying )?(?:subscribers|members)|\byou(?:[’']ve| have) (?:reached|used|read) .{0,40}\b(?:free|limit)\b|^(?:unlock|get unlimited access)\b/iu,
  ],
  [
    'cookie banner',
    /\b(?:we|this (?:site|website)|our (?:site|partners))\b.{0,60}\buses?\b.{0,20}\bcookies\b|^(?:accept|reject|manage) (?:all )?cookies/iu,
  ],
  [
    'advertisement',
    /^(?:advertisement|advertising|ad|sponsored(?: content)?|promoted|(?:story|article|content) continues below(?: (?:this )?(?:ad(?:vertisement)?|video))?|continue reading below|scroll (?:down )?to continue)\.?$/iu,
  ],
  [
    'share buttons',
    /^(?:read or share this story\b.{0,60}|text size\b.{0,20})$|^(?:(?:share(?: (?:this|on|via|full article)[^.]{0,30})?|copy(?: the)? link|link copied|facebook|twitter|x|bluesky|threads|whatsapp|linkedin|reddit|telegram|pinterest|messenger|e-?mail|print|save|gift(?: this article)?|bookmark|comments?|\d+ comments?|listen|\d+ shares?)(?:[\s,/|·•]+|$))+$/iu,
  ],
  [
    'follow us',
    /^(?:follow|find|like|join) (?:us|@\w+|the \S+|[\p{Lu}]\S+(?: \p{Lu}\S+)*) on (?:twitter|x|facebook|instagram|tiktok|youtube|threads|bluesky|whatsapp|telegram|linkedin)\b/iu,
  ],
  [
    'copyright line',
    /^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b|^this material may not be published, broadcast/iu,
  ],
  [
    'photo caption',
    /^\(?(?:photo(?:graph)?|picture|image|illustration|video|graphic|credit)s?(?: by| credit| courtesy(?: of)?)?\s*[:/]|^(?:photograph|illustration)s? by\b|\b(?:getty images|afp\/getty|ap photo|reuters\/\p{Lu})/iu,
  ],
  [
    'reading time',
    /^(?:\d+[- ]min(?:ute)?s?(?: (?:read|listen|to read))?|(?:reading time|time to read)\b.{0,20})$/iu,
  ],
  [
    'comments',
    /^(?:comments are closed|join the (?:conversation|discussion)|leave a comment|view comments|what do you think\?|have your say|(?:post|add) a comment)\.?$/iu,
  ],
  [
    'donation appeal',
    /^(?:support (?:our|independent|local) (?:journalism|news)|help us (?:continue|keep)|make a (?:donation|contribution)|donate (?:now|today))\b/iu,
  ],
  [
    'contact appeal',
    /^(?:do you (?:have|know)|have you(?: got)?|got) (?:a|any|an|more|something)\b.{0,40}\b(?:story|tip|information|news|to (?:sell|tell|share))\b/iu,
  ],
  ['house rules', /^(?:read )?our (?:standards|ethics|editorial (?:standards|code|policy))\b.{0,60}$/iu],
  [
    'enable script',
    /\b(?:enable|turn on) java\s?script\b|\byour browser (?:does not|doesn[’']t) support\b/iu,
  ],
  [
    'navigation',
    /^(?:back to top|skip to (?:main )?content|home|menu|search|previous|next|topics?|tags?|filed under)\s*(?::.*)?$/iu,
  ],
];

const DATE_WORDS =
  /^(?:(?:first |last )?(?:published|updated|posted|modified|edited|created)\b.{0,80}|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? ?(?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:\d{4})?.{0,30}\b(?:\d{1,2}[:.]\d{2}|\d{4})(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?|\d{1,2} (?:minutes?|hours?|days?|weeks?|months?) ago)$/iu;
const BYLINE =
  /^by\s+\p{Lu}[^.!?]{2,90}$|^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]*){1,3},? (?:staff writer|(?:\p{L}+ ){0,3}(?:correspondent|reporter|editor))(?:, \p{L}+)?$/u;

/** A heading or label that stands over nothing once the furniture below it is gone. */
const ORPHAN = /^(?:related|more|advertisement|read more|sign up|share|comments|most read|newsletter)\b/iu;

/**
 * Why a paragraph is furniture and no part of the story; undefined where it is story.
 *
 * @param opening true before the first paragraph of the story: only there a date or a name alone is a byline
 */
export function furnitureReason(block: Block, opening: boolean): string | undefined {
  const { text, linked, heading, element } = block;
  const words = countWords(text);
  if (words > LONGEST) return undefined;
  const named = RULES.find(([, pattern]) => pattern.test(text));
  if (named) return named[0];
  if (heading && ORPHAN.test(text) && words <= 4) return 'read more';
  if (opening && words <= 16 && (DATE_WORDS.test(text) || BYLINE.test(text))) return 'byline and date';
  if (words === 0) return 'decoration';
  if (opening && /^\W*[\w.-]+\.(?:com|org|net|co\.uk|news)$/iu.test(text)) return 'byline and date';
  // "IN TEXAS: Family of patient quarantined", most of it a link.
  if (words <= 20 && linked >= 0.5 * text.length && /^\p{Lu}[\p{Lu}\d '’&-]{2,30}: /u.test(text))
    return 'read more';
  // A word or two without a full stop, neither heading nor item of a list: the label of a button or a box.
  const label =
    words <= 2 && !heading && !block.quoted && !/[.!?…:,;”"’]$/u.test(text) && element.tagName !== 'LI';
  if (label) return 'label';
  // A sentence may be one link; a headline of another story ends without a full stop and is nothing but a link.
  if (linked >= 0.95 * text.length && !/[.!?][”"’')]*$/u.test(text))
    return words < 3 ? 'navigation' : 'read more';
  return undefined;
}

import { isPersonNoun } from '../lexicon/person-nouns.ts';
import { isTitle } from '../lexicon/titles-and-places.ts';
import { isAddressOf } from './spoken-to.ts';

/** Who a message says spoke. */
export interface ClaimedSpeaker {
  /** A name, or a role or description ("the mayor", "Boyd’s spokesman"). */
  readonly name: string;
  /** True if words of saying or a signature name it; what only stands before a colon may be no speaker ("Update:"). */
  readonly isSaid: boolean;
}

/** How a message names somebody, as parts of regular expressions with the flag `u`. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const NAME = String.raw`(?:\p{Lu}[\p{L}\p{M}.’'-]*)(?:\s+(?:(?:of|de|da|van|von|der|al|bin|el|la|&)\s+)?\p{Lu}[\p{L}\p{M}.’'-]*){0,7}`;
const ARTICLE = '(?:[Tt]he|[Oo]ur|[Tt]heir|[Hh]is|[Hh]er)';
/** "the mayor", "our harbour master", "the council’s engineer": a role that one person holds. */
export const ROLE = String.raw`${ARTICLE}\s+(?:[\p{L}\p{M}.’'-]+\s+){0,3}?[\p{L}\p{M}-]+`;
/** "the Clinton campaign spokesman": up to its comma. */
export const LONG_ROLE = String.raw`${ARTICLE}\s+(?:[\p{L}\p{M}\p{N}&.’'-]+\s+){1,12}[\p{L}\p{M}-]+`;
/** "minister", "Transport minister", "Boyd’s spokesman", "a juror": a role without "the"; its last word is to be a person's. */
export const BARE_ROLE = String.raw`(?:(?:[Aa]n?|[Oo]ne|[Aa]nother)\s+)?(?:\p{Lu}[\p{L}\p{M}.’'-]*\s+){0,4}(?:\p{L}[\p{L}\p{M}’'-]*\s+){0,3}?\p{L}[\p{L}\p{M}-]+`;
export const WHO = `(?:${ROLE}\\s+)?${NAME}|${ROLE}`;
/** "said Clinton campaign spokesman Brian Fallon": what stands before the name is no name of its own. */
export const OFFICE_AND_NAME = String.raw`(?:the\s+)?${NAME}\s+(?!(?:on|in|at|to|after|before|during|when|as|while|who|that|about|from|with|and|but|of|by|for|was|were|is|has|had|told|said|says|did|later|also|then|because)\s)[\p{Ll}-]+(?:\s+[\p{Ll}-]+){0,5}?\s+${NAME}`;
export const SAYING =
  '(?:sa(?:id|ys?|ying)|tells?|told|adds?|added|writes?|wrote|tweets?|tweeted|posts?|posted|asks?|asked|repl(?:y|ies|ied)|answers?|answered|insists?|insisted|argues?|argued|claims?|claimed|states?|stated|warns?|warned|explains?|explained|notes?|noted|calls?|called|describes?|described|promises?|promised|announces?|announced|admits?|admitted|declares?|declared|repeats?|repeated|stress(?:es|ed)|quip(?:s|ped)|jokes?|joked|thinks|believes)';

const PRONOUN =
  /^(?:he|she|they|it|we|i|you|who|his|her|their|our|this|that|these|those|everybody|nobody|someone)$/iu;
/** "the quote": the thing quoted, not a speaker; "Northern Isles Line" may be one. */
const THING =
  '(?:quotes?|quotation|story|article|line|text|headline|sentence|paragraph|thing|part|bit|words?|way|fact|question|answer|truth|point|media|news|internet)';
const NO_ONE = new RegExp(`(?:^|\\s)${THING}$`, 'u');
const NO_ONE_ALONE = new RegExp(`^(?:the\\s+)?${THING}$`, 'iu');
/** "Said Lima-based developer Ana Ruiz", "Sen.:": words beside a name, and no name. */
const PART_OF_NAME =
  /^(?:the\s+)?(?:[RDI]-\p{L}+|sens?|reps?|govs?|rev|dr|prof|gen|col|sgt|lt|capt|mr|mrs|ms|[\p{L}’'-]+-(?:based|born|bred|elected|educated|backed|led|owned|trained))\.?$/iu;
const NO_NAME =
  /^(?:An?|One|And|But|Then|While|So|Also|Did|Does|Is|Was|According|Yes|No|Lol|Btw|Fyi|Reply|Response|Not|Well|CC|Cc|Re)$/u;
/** "The signing from Sedan in January said": no person's name alone, as April and May may be. */
const DAY_OR_MONTH =
  /^(?:January|February|March|July|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u;

/** What a pattern found, if it can be a speaker; without "'s" and what joins it to the words before. */
export function who(found: string | undefined): string | null {
  const words = (found ?? '')
    .replace(/^(?:and|but|then|while|when|so|lol|btw|did|does|is|was|has|if|why|how)\s+/iu, '')
    .replace(/^(?:From|By|(?:in )?the words of)\s+(?=\p{Lu})/u, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '')
    .trim();
  if (
    words === '' ||
    isAddressOf(words) ||
    [PRONOUN, NO_ONE, NO_ONE_ALONE, PART_OF_NAME, NO_NAME, DAY_OR_MONTH].some((each) => each.test(words))
  )
    return null;
  return words.replace(/[’']s$/u, '');
}

/** Those who speak for the person whose they are: "Boyd’s office". */
const THEIRS = set(
  'mum mom dad gran granny nan auntie office people team side camp campaign staff family company firm lawyers aides department agency party union',
);

/** True if the last word is what a person is, or those around one: "Transport minister", "Boyd’s office". */
export function isBareRole(words: string): boolean {
  const noun = /\p{Ll}[\p{Ll}-]+$/u.exec(words)?.[0];
  if (noun === undefined || /^(?:my|your|any|every|some)\s/iu.test(words)) return false;
  return isPersonNoun(noun) || isTitle(noun) || (THEIRS.has(noun) && /[’']s?\s/u.test(words));
}

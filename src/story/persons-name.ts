import { ROLE_HEAD } from './byline-jobs.ts';
import { NEWSPAPER, OUTLET } from './bylines.ts';
import { isDictionaryWord } from './dictionary.ts';
import { isOwnName } from './outlet-names.ts';

/** No person's name: a place for one, an address, a mail box, a login. */
export const NO_NAME =
  /^(?:more (?:by|from)\b.*|(?:\S+ )?\w{0,8}admin(?:istrator)?\d*(?: (?:only|user|account|team))?|breaking(?: news)?|(?:\S+ ){0,3}staff reports?\W*|posts?|communications?|press(?: office| releases?)?|(?:sponsored|promoted|paid|partner|branded)(?: \p{L}+)?|advertorial|advertisement|super ?user|letters? to(?: the editor)?|contributed|submitted|special to\b.*|(?:news )?agencies|wires?(?: services?)?|share|follow|subscribe|comments?|newsletter|print|menu|home|search|log ?in|sign (?:in|up)|(?:die |la |el |a )?(?:redaktion|rédaction|redacción|redação|redazione)|marketing|public relations|pr|media(?: relations)?|no author|anonymous|contributors?|editors?|editorial(?: (?:staff|team|board))?|staff(?: (?:writers?|reporters?))?|newsroom|news desk|web ?desk|guest|author|unknown|none|null|undefined|user\d*|webmaster|n\/?a|by)$|https?:|www\.|@|\.(?:com|org|net|co\.uk)\b|^\W*$|[{}<>=:]|\b(?:edited|translated|illustrations?|photo(?:graph|s)?|reviewed|sponsored|powered) by\b|^\d[\d\s,.]*$|^\d{1,2} \p{L}{3}$|^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/iu;

/** The last word of an outlet, a desk or a company. */
export const BODY =
  /\b(?:news(?:room)?|staff|team|media|desk|editors?|editorial|press|magazine|inc|llc|ltd|group|university|clinic|hospital|college|school|agencies|blog|foundation|institute|association|agency|company|network|times|post|forum|reuters|afp)\b\.?$/iu;
const PERSON = /^(?:\p{Lu}[\p{L}.’'-]*\s)(?:\p{Ll}{1,3}\s){0,2}(?:\p{Lu}[\p{L}.’'-]*\s?){1,3}$/u;
const NO_PERSON =
  /^(?:about|by|more|meet|the|team|our|all|view|read|share|follow|expert|guest|contact|top|best|new)\b|\b(?:reviewers?|guides?|articles?|stories|blog|minutes?|read|agencies|reports?|trends|insights|tips|resources|bio(?:graphy)?|profile|president|mayor|council(?:lor|man|woman)?|senator|governor|sheriff|minister|judge|website|linkedin|twitter|facebook|instagram)\b/iu;
/** Places, on a line above a day. */
const PLACE =
  /^(?:port|new|san|santa|los|las|saint|fort|mount|lake|north|south|east|west|cape|hong|tel|kuala|addis|abu|salt|baton|buenos|rio|são)\s|\s(?:city|county|beach|springs|falls|valley|heights|hills|islands?|harbou?r|township|village|district|province|region|coast)$/iu;
/** "Le Monde", "Al Jazeera": how outlets begin, and few people. */
const ARTICLE = /^(?:le|la|les|el|al|il|der|die|das|los|las)\s/iu;
/** How bodies of people begin whose names have an "of" or an "and" inside: "Center for Drug Evaluation and Research". */
export const BODY_START =
  /^(?:the\s+)?(?:\p{Lu}\p{L}+\s+){0,2}(?:cent(?:er|re)|department|office|ministry|institute|university|college|school|bureau|board|council|association|society|federation|agency|division|committee|commission|foundation|faculty)\s+(?:of|for|on)\s+(?:the\s+)?\p{Lu}/iu;

/** True for an outlet, a desk, a company or an office, by the first or last word of its name. */
export function isBodyOfPeople(name: string): boolean {
  return BODY.test(name) || BODY_START.test(name);
}

/** True for two to four capitalised words that end neither like an outlet nor like a job. */
export function isPersonsName(text: string): boolean {
  return (
    PERSON.test(text) &&
    !BODY.test(text) &&
    !ROLE_HEAD.test(text.split(' ').at(-1) ?? '') &&
    !NO_PERSON.test(text) &&
    !PLACE.test(text) &&
    !/\p{Ll}{3}\p{Lu}/u.test(text) &&
    !NO_NAME.test(text)
  );
}

/** True if the outlet's name replaces the author's; a site written by one person often has their name. */
export function isOutletsOwn(byline: string, outlets: readonly (string | undefined)[]): boolean {
  return (
    isOwnName(byline, outlets) && (!isPersonsName(byline) || ARTICLE.test(byline) || endsInAWord(byline))
  );
}

/** A person's name that is also the name of the site: neither a newspaper's nor all of it words, such as "Harbour Notes". */
export function isSoleAuthor(name: string): boolean {
  return isPersonsName(name) && !isOfWords(name) && !NEWSPAPER.test(`The ${name}`) && !OUTLET.test(name);
}

/** "Harbour Notes": few surnames are in a dictionary. */
const endsInAWord = (name: string) => isDictionaryWord(plainName(name).split(' ').at(-1) ?? '');

/** "Wedding Checklists", "HR Strategy": each of the words is general English. */
export function isOfWords(name: string): boolean {
  return plainName(name)
    .split(' ')
    .every((word) => isDictionaryWord(word) || isDictionaryWord(word.replace(/s$/u, '')));
}

/** "analopez", "AL2031", "TurboTaxAna": as someone logs in. */
export function isLogin(byline: string): boolean {
  return /^[\p{Ll}\d][\p{Ll}\d._-]*$|^[\w.-]*\d[\w.-]*$|^\S*\p{Ll}{3}\p{Lu}\p{Ll}\S*$/u.test(byline);
}

/** In lower case, with spaces in place of all signs, to compare names. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

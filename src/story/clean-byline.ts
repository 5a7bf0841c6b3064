import { NEWSPAPER, OUTLET } from './bylines.ts';
import { isDictionaryWord } from './dictionary.ts';
import { isOwnName } from './outlet-names.ts';
import { readDate } from './read-date.ts';

/** Ending of a job at the paper: "education editor". */
const ROLE_HEAD =
  /^(?:staff|writer|reporter|correspondent|editor(?:-at-large|-in-chief)?|columnist|contributor|journalist|producer|photographer|critic|analyst|intern|chief|director|(?:co-?)?founder|president|coordinator|ceo|cto|cmo|coo|cfo|cio|[se]?vp|manager|professor|lecturer|scientist|researcher|fellow|engineer|specialist|strategist|marketer|expert|consultant|advis[eo]r|dietiti?[ac]n|nutritionist|therapist|physician|nurse|technologist|attorney|lawyer|host|presenter|blogger|author|reviewer)s?$/iu;
/** No surname: "Court Reporter", "HT Correspondent". */
const ROLE_ALONE =
  /^(?:\S+\s+){0,2}(?:staff|writer|reporter|correspondent|editor|columnist|contributor|journalist|photographer|critic|analyst|intern|coordinator|manager)s?$/iu;
/** And it begins with one of these, or with a word in lower case. */
const ROLE_START =
  /^(?:staff|guest|community|event|opinion|auto|weather|senior|special|foreign|political|politics|health|science|sports?|business|education|environment|technology|tech|royal|crime|social|home|chief|deputy|associate|assistant|managing|executive|digital|data|national|international|world|us|uk|local|city|news|features?|arts?|culture|media|economics?|finance|legal|religion|climate|diplomatic|defen[cs]e|security|europe|asia|africa|middle|north|south|east|west|washington|contributing|freelance|investigative|breaking|consumer|show|entertainment|fashion|food|travel|wire|web|and|the|vice|sr\.?|jr\.?|head|lead|marketing|content|product|sales|software|adjunct|emeritus|&)$/iu;
const AFFILIATION =
  /\s+[|•·/]\s+.*$|\s*•.*$|\s+(?:in|on)\s+\p{L}.*$|\s+(?:in|on|at|for)$|\s+[–—-]\s+.*$|\s+(?:for|of|at)\s+(?:the\s+)?\p{Lu}.*$|,\s+(?:the\s+)?(?:AP|AFP|CNN|BBC|NPR|Reuters|Associated Press|USA TODAY|[\p{L}\s]+ (?:News|Times|Post|Press|Journal|Tribune|Herald|Network|Media|Magazine))\b.*$/iu;
const WHEN =
  /[\s,|·•–—-]*(?:\d{1,2}[:.]\d{2}|\d{4}-\d{2}|\b(?:published|updated|posted|last (?:modified|updated)|on (?:mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,|\d{1,2}\/\s?\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?\.?\s+(?:\d{1,2},?\s+)?\d{4}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?\.?\s+\d{1,2}(?:st|nd|rd|th)?\b|\d{1,2}\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?\b).*$/iu;
/** No person's name: a place for one, an address, a mail box, a login. */
const NO_NAME =
  /^(?:more (?:by|from)\b.*|(?:\S+ )?\w{0,8}admin(?:istrator)?\d*(?: (?:only|user|account|team))?|breaking(?: news)?|(?:\S+ ){0,3}staff reports?\W*|posts?|communications?|press(?: office| releases?)?|(?:sponsored|promoted|paid|partner|branded)(?: \p{L}+)?|advertorial|advertisement|super ?user|letters? to(?: the editor)?|contributed|submitted|special to\b.*|(?:news )?agencies|wires?(?: services?)?|share|follow|subscribe|comments?|newsletter|print|menu|home|search|log ?in|sign (?:in|up)|(?:die |la |el |a )?(?:redaktion|rédaction|redacción|redação|redazione)|marketing|public relations|pr|media(?: relations)?|no author|anonymous|contributors?|editors?|editorial(?: (?:staff|team|board))?|staff(?: (?:writers?|reporters?))?|newsroom|news desk|web ?desk|guest|author|unknown|none|null|undefined|user\d*|webmaster|n\/?a|by)$|https?:|www\.|@|\.(?:com|org|net|co\.uk)\b|^\W*$|[{}<>=:]|\b(?:edited|translated|illustrations?|photo(?:graph|s)?|reviewed|sponsored|powered) by\b|^\d[\d\s,.]*$|^\d{1,2} \p{L}{3}$|^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/iu;
/** "CNN Business", "AP Sports": what follows a name says where that person works. */
const OF_OUTLET =
  /^\s*(?:\p{Lu}{2,5}\s+\p{Lu}\p{Ll}+|USA TODAY\b.*|(?:and|und) .*|(?:other|various) .*|others|agencies|wires?)\.?$/u;
const CREDENTIAL =
  /^(?:m\.?d\.?|ph\.?\s?d\.?|j\.?d\.?|r\.?n\.?|m\.?b\.?a\.?|esq\.?|jr\.?|sr\.?|ii|iii|iv)$/iu;
const BODY =
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
const BODY_START =
  /^(?:the\s+)?(?:\p{Lu}\p{L}+\s+){0,2}(?:cent(?:er|re)|department|office|ministry|institute|university|college|school|bureau|board|council|association|society|federation|agency|division|committee|commission|foundation|faculty)\s+(?:of|for|on)\s+(?:the\s+)?\p{Lu}/iu;
/** What was written, in front of "by": "Recipe by Ana Lopez". */
const WORK =
  '(?:(?:words?(?: and (?:photos|pictures|images))?|text|story|stories|article|post|blog|report|feature|guide|recipe|preview|written|reported|reporting|posted|updated|published|analysis|opinion|commentary|column|essay|review|interview|recommended|compiled|submitted|authored)\\s+)?';
const BY = new RegExp(`^${WORK}(?:by|from|authors?:?|von|par|por)(?:\\s+|:\\s*|$)`, 'iu');
/** Two elements side by side: "ByAna Lopez", "Written byAna Lopez". */
const BY_GLUED = new RegExp(`^${WORK}by:?(?=\\S)`, 'iu');
/** What others did; who is named behind it is no author. */
const BY_OTHERS =
  /(?:^|[\s,;|·•(]+(?:(?:and|with)\s+)?)(?:(?:photo(?:graph)?(?:s|y)?|pictures|images|illustrations?|art|graphics?|videos?|animation|design|additional reporting|translation)(?:\s+and\s+\p{L}+)?|edited|translated|illustrated|photographed|filmed|(?:fact|medically|expert|legally|technically)[- ](?:checked|reviewed|verified)|fact check|reviewed|approved|produced|presented|hosted|sponsored)\s+by(?![\p{L}]).*$/iu;
/** "Text: Ana Lopez, Photos: Bo Ek": who wrote it, apart from the others. */
const TEXT_BY =
  /^(?:text|story|words|reporting|written|authors?|reporters?|byline|writers?|texte|texto|testo):\s*(.+?)(?:(?:\s*[,;|/]\s*|\s+)\p{L}+:.*)?$/iu;
/** "Photographs by Bo Ek, text by Ana Lopez" */
const TEXT_LAST =
  /^(?:photo(?:graph)?(?:s|y)?|pictures|images|illustrations?|videos?|graphics?)(?: by|:)\s.{2,80}?(?:[,;|·•]|\band\b)\s*(?:text|words|story|written|reporting)(?: by|:)\s+(.+)$/iu;
/** What a reader can do beside the name, how long the text is and how long ago it was there. */
const BESIDE =
  /^(?:follow|contact|e-?mail|meet|about)\s+(?=\p{L}+\s\p{L})|\s?@[\w.]+|(?<=\s\S+)\s+(?:follow|subscribe|share)$|,?\s+special to\s.*$|\s*\d+[- ]?(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\b.*$|\s?\/\s?\p{Lu}{2,6}$/giu;
/** "content: Harbour Notes, design: Bo Ek": who made the page. */
const LABELLED = /\p{L}: .*\p{L}: /u;
const MOST_NAMES = 6;
const LONGEST_NAME = 60;

/**
 * The people of a byline as read aloud: "Ana Ruiz", "Ana Ruiz and Li Wei", "Ana Ruiz, Li Wei and Bo Ek".
 *
 * Left out: markup, "By", dates, the outlet and jobs there.
 *
 * @param outlets whose names are no author's if others are named
 * @returns undefined if no name is left
 */
export function cleanByline(
  line: string | readonly string[] | undefined,
  outlets: readonly (string | undefined)[] = [],
): string | undefined {
  const lines = typeof line === 'string' ? [line] : (line ?? []);
  const names = new Map<string, string>();
  // The whole first: "Lopez & Ruiz" may be a firm's name.
  const namesIn = (text: string) => (isOwnName(text, outlets) ? [text.trim()] : namesOf(text));
  for (const name of lines.flatMap(namesIn)) names.set(plainName(name), names.get(plainName(name)) ?? name);
  const isOutlet = (name: string) =>
    isOwnName(name, outlets) ||
    (/\s/u.test(name) && outlets.some((outlet) => plainName(outlet ?? '').startsWith(`${plainName(name)} `)));
  const people = [...names.values()].filter((name) => !isOutlet(name));
  const kept = withoutOutlets(people.length > 0 ? people : [...names.values()], outlets).slice(0, MOST_NAMES);
  if (kept.length < 2) return kept[0];
  return `${kept.slice(0, -1).join(', ')} and ${kept.at(-1)}`;
}

/** "MARA LIND The Harbour Post" */
function withoutOutlets(names: readonly string[], outlets: readonly (string | undefined)[]): string[] {
  return names.map((name) => {
    const outlet = outlets.find((one) => one && plainName(name).endsWith(` ${plainName(one)}`)) ?? '';
    const words = name.split(' ');
    const rest = words.slice(0, words.length - outlet.split(' ').length);
    return outlet !== '' && rest.length >= 2 ? rest.join(' ') : name;
  });
}

function namesOf(line: string): string[] {
  const bare = line
    .replace(/<[^>]{0,300}>/gu, ' ')
    // As feeds write it: "mlind@harbour.example (Mara Lind)".
    .replace(/^\s*\S+@\S+ \(([^()]{3,60})\)\s*$/u, '$1')
    .replace(/\([^)]{0,60}\)|\[[^\]]{0,60}\]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 400);
  const text = TEXT_BY.exec(bare)?.[1] ?? TEXT_LAST.exec(bare)?.[1];
  if (text !== undefined && text !== bare) return namesOf(text);
  if (LABELLED.test(bare)) return [];
  if (BODY_START.test(bare)) return isName(bare) ? [bare] : [];
  return namesAmong(partsOf(bare));
}

/** The names of a byline and, between them, the marks that part them, without what stands around them. */
function partsOf(bare: string): string[] {
  return (
    bare
      .replace(BY, '')
      .replace(BY_OTHERS, '')
      .replace(BY_GLUED, (by, at: number, line: string) =>
        /y:?$/u.test(by) && /^(?:\p{Lu}|by\b)/u.test(line.slice(at + by.length)) ? '' : by,
      )
      .replace(/^by\s+/iu, '')
      .replace(
        /^(?:view|see|read|browse) (?:all |more )*(?:posts?|articles?|stories|by)(?: (?:by|from))?\b\s*/iu,
        '',
      )
      .replace(/\s*\d+ comments?$/iu, '')
      .replace(/\S+@\S+\.\p{Ll}+/gu, '')
      .replace(BESIDE, '')
      .replace(
        /(?<=\p{Ll})(?:(?:Published|Updated|Posted|Filed under|Share|Follow)\b|In \p{Lu}|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d).*$/u,
        '',
      )
      .replace(WHEN, '')
      // "Ana LopezFOXBusiness", "Ana LopezPolitics"
      .replace(
        /(?<=\s\p{L}*\p{Ll}{3})(?:\p{Lu}{3}|(?:Business|Politics|Sports?|News|Opinion|Technology|Lifestyle|Entertainment)\b).*$/u,
        '',
      )
      // "Lopez, A.": the other way round.
      .replace(/^(\p{Lu}[\p{L}’'-]+), ((?:\p{Lu}\p{Ll}+ )?(?:\p{Lu}\.\s?)+)$/u, '$2 $1')
      .split(
        /(\s*(?:;|,|\s&\s|\band by\b|\band\b|\bund\b|\bet\b|(?<=\s\p{Lu}\p{L}+)\s[ye]\s(?=\p{Lu}\p{L}+\s\p{Lu})|(?<=\p{Ll})\s+(?:By|with)\s+)\s*)/u,
      )
  );
}

/** Names among parts: no outlets, jobs or credentials; every second part is a mark. */
function namesAmong(parts: readonly string[]): string[] {
  const names: string[] = [];
  const isRoleAt = (at: number) => isRole((parts[at] ?? '').split(' '));
  let afterRole = false;
  // The marks between the names may be misplaced.
  for (let at = 0; at < parts.length; at += 2) {
    const part = parts[at] ?? '';
    if (names.length > 0 && (OUTLET.test(part) || OF_OUTLET.test(part) || isRoleAt(at))) {
      afterRole = true;
      continue;
    }
    // "Ana Lopez, Director of Operations, Atlas Lines": the employer follows the job.
    const isListed = /^\s*[,&]\s*$/u.test(parts[at - 1] ?? '') && !isRoleAt(at + 2);
    if (afterRole && (isListed || isOfWords(part))) continue;
    // Of a section or a company: a second author has a first name as well.
    const isPaper = NEWSPAPER.test(`The ${part}`) && isOfWords(part);
    if (names.length > 0 && (BODY.test(part) || isPaper || isHalfRole(part, names[0] ?? ''))) continue;
    afterRole = false;
    if (CREDENTIAL.test(part) && names.length > 0) {
      names.push(`${names.pop()}, ${part}`);
      continue;
    }
    const whole = part.replace(/^by:?\s+/iu, '').replace(AFFILIATION, '');
    const bareName = withoutRole(whole);
    afterRole = bareName !== whole;
    const name = bareName.replace(/^[\s,|·•:–—-]+|[\s,|·•:–—-]+$/gu, '').trim();
    if (isName(name)) names.push(name);
  }
  return names;
}

function isHalfRole(part: string, first: string): boolean {
  const words = part.trim().split(' ');
  return first.includes(' ') && (words.length < 2 || ROLE_HEAD.test(words.at(-1) ?? ''));
}

/** "Ana Lopez Staff Writer", even if the two come from separate elements and are glued together. */
function withoutRole(text: string): string {
  const words = text
    // "Ana LopezTransport editor"
    .replace(
      /(?<=\s\S*(?!mac)\p{Ll}{3})(?=\p{Lu}\p{Ll}+(?:\s(?:and\s|&\s)?\p{L}+){0,2}\s\S+$)/u,
      (_, at: number) =>
        ROLE_HEAD.test(text.split(' ').at(-1) ?? '') && !/\bMac$/u.test(text.slice(0, at)) ? ' \n' : '',
    )
    .replace(/\s\n.*$/u, '')
    .replace(
      /(\p{Ll}\p{Ll})(?=(?:Staff|Senior|Special|Political|Chief|Reporter|Correspondent|Editor|Writer|Columnist)\b)/gu,
      '$1 ',
    )
    .split(' ');
  const start = words.findIndex((_, at) => at >= 2 && isRole(words.slice(at)));
  return (start < 0 ? words : words.slice(0, start)).join(' ');
}

function isRole(words: readonly string[]): boolean {
  const head = words.slice(0, 5).findIndex((word) => ROLE_HEAD.test(word));
  // "CNN Editor-at-large", "AP Religion Writer"
  const isOfRole = (word: string) => ROLE_START.test(word) || /^(?:\p{Ll}|\p{Lu}{2,5}$)/u.test(word);
  return head >= 0 && words.slice(0, head).every(isOfRole);
}

function isName(name: string): boolean {
  return (
    name.length > 1 &&
    name.length <= LONGEST_NAME &&
    /\p{L}/u.test(name) &&
    !NO_NAME.test(name) &&
    !/^(?:in|at|from|for|on|near)\s/u.test(name) &&
    !isRole(name.split(' ')) &&
    !ROLE_ALONE.test(name) &&
    (name.split(' ').length <= 7 || BODY_START.test(name)) &&
    !GLUED.test(name) &&
    readDate(name) === undefined
  );
}

/** "Wedding ChecklistsJust Engaged": labels side by side, no name. */
const GLUED = /\p{Ll}{4}\p{Lu}\p{Ll}.*\p{Ll}{4}\p{Lu}\p{Ll}|^(?=(?:\S+ ){3}).*\p{Ll}{4}\p{Lu}\p{Ll}/u;

/** True for a line that names the photographer first and then the writer. */
export const namesWriterLast = (line: string): boolean => TEXT_LAST.test(line);

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

/** "Senior writer", "Co-founder & marketing director". */
export function isRoleLine(text: string): boolean {
  const words = text.split(/[\s,]+/u);
  return words.length <= 8 && words.some((word) => ROLE_HEAD.test(word));
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

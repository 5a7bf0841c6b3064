import { isDictionaryWord } from '../../story/dictionary.ts';
import type { Document } from '../document/document.ts';
import { lowerAt, type Word } from '../document/words.ts';
import { isCompanyWord, isOnlyCompanyWord } from '../lexicon/company-words.ts';
import { isFirstName } from '../lexicon/first-names.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import { isTitle, KNOWN_ORGANISATIONS, PLACES, THING_WORDS } from '../lexicon/titles-and-places.ts';

/** `name`: a capitalised name; only the rest of the story shows what it names. `phrase`: not a name at all. */
export type MentionKind = 'person' | 'organisation' | 'place' | 'name' | 'phrase';

/** "Clark County", "Warren Street": a first name in front makes no person of it. */
const MAP_WORDS =
  /^(?:state|row|mews|crescent|terrace|dam|creek|cathedral|colliery|quarry|refinery|reef|cove|lido|barracks|aquarium|observatory|embankment|roundabout|bypass|motorway|viaduct|aqueduct|lighthouse|windmill|county|city|street|avenue|boulevard|square|river|island|islands|airport|stadium|highway|bridge|station|hospital|central|theatre|theater|school|library|show|trust|terminal|harbour|harbor|awards?|prize|cup|memorial|gardens|tunnel|shelter|arena|cemetery|canal|reservoir|pier|clinic|room|pub|inn|shop|ward|wing|lodge|quay|wharf|marina)$/u;
/** These are last names, too: they name a place behind "in Victoria" or "the". */
const MAP_OR_LAST_NAME =
  /^(?:park|hall|house|lane|lake|bay|beach|road|tower|market|valley|dock|square|close|court|grove|hill|green|common|field|fields|wood|woods)$/u;
/** Bodies are these as well: "rival Target", "Dow member Homestead Depot". */
const NO_TITLE = /^(?:rival|member|opponent|owner|partner|supplier|developer|giant)$/u;
/** "Blood Donor Month", "Young Reader Week": days and schemes that are called after people. */
const CELEBRATED =
  /^(?:month|week|weekend|year|project|programme|program|scheme|initiative|trail|festival|parade|challenge|appeal|charter|strategy|index|survey)$/u;
/** Last names as well. */
const DAY = /^(?:day|night|evening|morning|season|walk|march|run)$/u;
/** Korean and Chinese family names, in front of a given name of two syllables: "Park Da-eun". */
const FAMILY_FIRST =
  /^(?:park|kim|lee|choi|kang|jung|jeong|cho|yoon|jang|lim|han|oh|seo|shin|kwon|hwang|ahn|song|yoo|hong|moon|baek|ha|nam|no|bae|son|heo|ryu|jeon|min|woo|tsai|chen|lin|wang|huang|chang|wu|hsieh|hsu|su|liu|lai|yang)$/u;
/** "Grace Lutheran", "Mary Street Methodist": what a church is called for short. */
const CHURCH =
  /^(?:lutheran|methodist|baptist|presbyterian|episcopal|unitarian|adventist|pentecostal|mennonite|congregational)$/u;
const isLastNameToo = (word: string): boolean =>
  /^(?:steel|gas|bank|partners|sa|ag|nv|co|rail|oil|travel|digital|data|bakers|coaches|builders|homes|estates|farms)$/u.test(
    word,
  );
/** What a name in front of it is the name of: "the Late Tackle podcast". */
const MEDIA =
  /^(?:podcast|show|programme|program|magazine|website|app|festival|awards?|newsletter|brand|album|novel|series)$/u;
/** Party words do not make what follows a person: "Republican Primary". */
const WEAK_TITLES =
  /^(?:republicans?|democrats?|democratic|gop|conservative|liberal|progressive|independent|socialist|libertarian|labour|tory|former|late|then|member|first-lady|chief|head|deputy)$/u;

/** "In Victoria Park", "the Jane Austen House", "at Baker Lane": a place stands there. */
export const isPlaced = (words: readonly Word[], from: number): boolean =>
  words[from]?.joined === true &&
  /^(?:in|at|near|through|outside|around|across|along|inside|into|the|between|down|off)$/u.test(
    lowerAt(words, from - 1),
  );

/** What a name names, by its words and those beside it. */
export function kindOf(
  { text, tokens }: Document,
  words: readonly Word[],
  from: number,
  start: number,
  to: number,
): MentionKind {
  const names = words.slice(start, to);
  const first = names[0] as Word;
  const titles = words.slice(from, start).filter(
    ({ lower }) =>
      (isTitle(lower) || isPersonNoun(lower)) &&
      !WEAK_TITLES.test(lower) &&
      !NO_TITLE.test(lower) &&
      // "Castleford host Brightwater on Saturday"
      !(lower === 'host' && names.length === 1),
  );
  // "C. Paul Lund"
  const given = (first.lower.length === 1 && names.length > 2 ? names[1] : first)?.lower ?? '';
  const last = (names.at(-1) as Word).lower;
  // "Prince Edward Bridge", "in Victoria Park"
  if (names.length > 1 && (MAP_WORDS.test(last) || (MAP_OR_LAST_NAME.test(last) && isPlaced(words, from))))
    return 'place';
  if (names.length > 1 && CHURCH.test(last)) return 'organisation';
  // "Lydia Coast Charters"; "Danielle Steel" is a person.
  const isFirm =
    start === from &&
    (names.length > 2 || (names.length === 2 && (isOnlyCompanyWord(last) || !isFirstName(given)))) &&
    isCompanyWord(last) &&
    !isLastNameToo(last);
  if (isFirm) return 'organisation';
  if (text.slice(first.start, (names.at(-1) as Word).end).includes(' & ')) return 'organisation';
  // "The Mary Ellen has been tied up": a ship, a pub, a prize; no "the Ruiz campaign".
  const article = words[from - 1];
  const follows = words[to];
  const isCommon =
    names.length > 1 &&
    start === from &&
    article?.lower === 'the' &&
    first.joined &&
    !article.quoted &&
    !(follows?.joined && /^(?:NOUN|PROPN|ADJ)$/u.test(tokens[follows.token]?.pos ?? '')) &&
    follows?.lower !== 'of';
  if (isCommon && isFirstName(given)) return 'place';
  const areWords =
    names.length > 1 &&
    start === from &&
    names.every(({ lower }) => isDictionaryWord(lower)) &&
    !isFirstName(given);
  // "The Long Shift", "Citizens Advice": nobody's name.
  if (areWords && isCommon) return 'place';
  if (areWords && /[^su]s$/u.test(first.lower) && !isCompanyWord(last)) return 'organisation';
  const known = names.length > 1 && isFirstName(given) && !names.some(({ lower }) => MAP_WORDS.test(lower));
  if (KNOWN_ORGANISATIONS.has(first.lower) && !known && titles.length === 0) return 'organisation';
  const isAlone = names.length === 1 && from < start && !words[start - 1]?.possessive;
  const behind = words[to];
  if (isAlone && (CELEBRATED.test(last) || (DAY.test(last) && titles.every(({ lower }) => !isTitle(lower)))))
    return 'place';
  const before = words[start - 1];
  // "The Ruiz campaign" says nothing of what "Ruiz" names.
  const modifies = behind?.joined && !behind.capital && tokens[behind.token]?.pos === 'NOUN';
  // "His boat, the Margaret Ann": nobody has an article before the whole name.
  const isThing =
    known &&
    titles.length === 0 &&
    from === start &&
    before?.lower === 'the' &&
    first.joined &&
    !modifies &&
    !behind?.capital;
  if (
    isThing &&
    !/^ (?:I|we|you|he|she|they|who|of|that)\b/u.test(
      text.slice((names.at(-1) as Word).end, (names.at(-1) as Word).end + 6),
    )
  )
    return 'place';
  const isFamilyFirst =
    names.length === 2 && FAMILY_FIRST.test(first.lower) && /^\p{L}+-\p{Ll}+$/u.test(last);
  if (titles.length > 0 || known || isFamilyFirst) return 'person';
  if (names.length === 1 && behind?.joined && MEDIA.test(behind.lower)) return 'place';
  // "Unison, which represents staff"
  if (
    names.length === 1 &&
    /^, which\b/u.test(text.slice(first.end, first.end + 8)) &&
    !PLACES.has(first.lower)
  )
    return 'organisation';
  if (names.some(({ lower }) => PLACES.has(lower) || THING_WORDS.has(lower))) return 'place';
  const written = text.slice(first.start, (names.at(-1) as Word).dotEnd);
  // "MUIR: And what is said?": the label of somebody's turn.
  const isLabel =
    words[from - 1]?.paragraph !== first.paragraph &&
    /^(?: \([^)\n]{1,30}\))?: \S/u.test(
      text.slice((names.at(-1) as Word).end, (names.at(-1) as Word).end + 36),
    );
  const acronym =
    names.length === 1 && !isLabel && /^(?:(?:\p{Lu}\.?){2,6}|\p{Lu}{1,3}\d{1,3})$/u.test(written);
  if (acronym || names.some(({ lower }) => /^(?:of|for|and)$/u.test(lower))) return 'organisation';
  if (names.length > 1 && written === written.toUpperCase()) return isLabel ? 'name' : 'place';
  const isBody = before?.lower === 'the' && first.joined && !modifies && !isFirstName(first.lower);
  if (names.length === 1 && isBody) return 'organisation';
  // "The Clearwater Mudcats held on"
  if (names.length === 2 && isBody && start === from && /[^su]s$/u.test(last)) return 'organisation';
  return /\.(?:com|org|net)$/u.test(first.lower) ? 'organisation' : 'name';
}

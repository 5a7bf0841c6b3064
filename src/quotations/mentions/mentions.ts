import { isDictionaryWord } from '../../story/dictionary.ts';
import type { Span } from '../../story/span.ts';
import type { Document } from '../document/document.ts';
import { lowerAt, type Word } from '../document/words.ts';
import { type Gender, genderOfFirstName, isFirstName } from '../lexicon/first-names.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import { DEMONYMS, genderOfWord, ORGANISATION_WORDS } from '../lexicon/titles-and-places.ts';
import { isOfCouple } from './couples.ts';
import { cypherEnd } from './cyphers.ts';
import { isLabel } from './labels.ts';
import { isPlaced, kindOf, type MentionKind } from './mention-kind.ts';
import { type Run, runsOf } from './name-spans.ts';
import { isOpening, nameStart, type Vocabulary } from './name-start.ts';
import { isRoad } from './roads.ts';

/** A mention of a person or thing; the span has no title, but includes the article of "The Lima Times". */
export interface Mention {
  readonly span: Span;
  readonly kind: MentionKind;
  /** Lower case, without nickname and "Jr". */
  readonly names: readonly string[];
  readonly nickname?: string | undefined;
  /** Lower-case capitalised words in front: "nato secretary general". */
  readonly title: readonly string[];
  readonly gender: Gender | undefined;
  /** Indices of its words, title excluded. */
  readonly words: readonly [from: number, to: number];
  /** Index of the first word of its title, or of the name if it has none. */
  readonly titleFrom: number;
}

const PARTY = /^(?:democratic|republican|conservative|liberal|independent|libertarian|labour)$/u;
/** Offices before an organisation's name that are no part of it: "Attorney General", "Republican", "General" may be. */
const OFFICE =
  /^(?:former|late|then|ceo|cfo|president|chairman|chairwoman|director|editor|reporter|correspondent|anchor|host|columnist|secretary|spokes(?:man|woman|person)|founder|member|sens?|reps?|senator)$/u;
const SUFFIX =
  /^(?:jr|sr|ii|iii|iv|esq|dbe|kbe|frs|frcs|fba|psm|mhk|mp|msp|mla|mep|td|qc|kc|obe|cbe|mbe|phd)$/u;
/** Letters after a name that give a rank or degree and are not part of it. */
const POST_NOMINAL = /^(?:mhk|mlc|mp|msp|ms|mla|mep|td|qc|kc|obe|cbe|mbe|phd|frs|dbe|kbe|frcs|fba|psm)$/u;
/** "Theo Marsh, PharmD,": between commas they are no name either. */
const DEGREE = /^(?:phd|ph\.d|pharmd|dphil|mba|mph|esq|dvm|dds|edd|mbbs|frcp|bsc|msc)$/u;
/** In front of a last name that may be a body's word as well: "Mr Church". */
const ADDRESS = /^(?:mr|mrs|ms|miss|mx)$/u;
/** What the last word of a name shows to be no person: a law, an area. */
const THING = /^(?:bill|act|area|amendment|treaty|accord|code|statute)$/u;
/** Places and clubs whose first word is a given name too. */
const NAMED_LIKE_PEOPLE =
  /^(?:milton keynes|abu dhabi|crystal palace|aston villa|sierra (?:leone|nevada)|monte carlo|des moines|ann arbor|santa (?:fe|monica|barbara|cruz)|st louis|palo alto|alice springs|jackson hole|martha’s vineyard|dar es|addis ababa|leyton orient|preston north|jordan valley|lourdes|victoria falls|charlotte amalie)$/u;
const DAYS =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/u;
/** Words of organisations that are also last names. */
const LAST_NAMES = /^(?:hill|church|house|guard|court|bush|hunt|post|banks|sun|day)$/u;
/** Peoples whose plural is no adjective with an "s". */
const PEOPLES =
  /^(?:turks|swedes|danes|finns|poles|scots|britons|brits|spaniards|kurds|arabs|jews|serbs|croats|slavs|westerners|southerners|northerners|easterners)$/u;

/** Every capitalised name of the paragraphs that are written in sentence case, in text order. */
export function mentionsOf(
  document: Document,
  words: readonly Word[],
  titled: readonly boolean[],
  vocabulary: Vocabulary,
): Mention[] {
  const labels = new Set([...document.text.matchAll(FULL_LABEL)].map(([name]) => initialsOf(name)));
  const found = runsOf(document.text, words, titled).flatMap(
    (run) =>
      labelOfInitials(document.text, words, run, labels) ?? parseRun(document, words, run, vocabulary) ?? [],
  );
  return found.map((mention, at) => withLastName(words, mention, found[at + 1]));
}

/** "Delphine Amory:" at the head of a line. */
const FULL_LABEL = /(?<=^|\n)\p{Lu}[\p{L}\p{M}.’'-]+(?: \p{Lu}[\p{L}\p{M}.’'-]*){1,3}(?=:\s)/gu;

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((each) => each.charAt(0))
    .join('')
    .toLowerCase();

/** "DA:", "MP:" of an interview whose labels were "Delphine Amory:" and "Mary Poole:", whatever these letters stand for elsewhere. */
function labelOfInitials(
  text: string,
  words: readonly Word[],
  run: Run,
  labels: ReadonlySet<string>,
): Mention | undefined {
  const { from, to } = run;
  const { lower, start, end } = words[from] as Word;
  if (to - from > 1 || !labels.has(lower) || !/^\p{Lu}{2,4}$/u.test(text.slice(start, end))) return undefined;
  return isLabel(text, words, from) ? build(words, run, from, from, to, 'name') : undefined;
}

/** "Joan and Eric Platt": Joan is a Platt as well. */
function withLastName(words: readonly Word[], mention: Mention, next: Mention | undefined): Mention {
  const [first = '', more] = mention.names;
  const [from, to] = mention.words;
  if (more !== undefined || to - from !== 1 || !isFirstName(first) || next?.kind !== 'person') return mention;
  const isPair =
    /^(?:and|&)$/u.test(words[to]?.lower ?? '') &&
    words[to]?.joined === true &&
    next.titleFrom === to + 1 &&
    next.words[0] === to + 1 &&
    words[to + 1]?.joined === true;
  const last = next.names.at(-1);
  const [given = ''] = next.names;
  if (!isPair || next.names.length !== 2 || last === undefined || !isFirstName(given)) return mention;
  const gender = mention.gender ?? genderOfFirstName(first);
  return { ...mention, kind: 'person', names: [first, last], gender };
}

/** What a business is, in front of its name. */
const FIRM =
  /^(?:fintech|brokerage|retailer|airline|start-up|startup|supermarket|lender|carmaker|insurer|chipmaker|drugmaker|telco|watchdog|regulator|conglomerate|automaker|chain|charity|thinktank|think-tank|outsourcer)$/u;

/** In capitals only: "Di María" is a name. */
const POLICE_RANK = /^(?:D[CIS]|DCI|W?PC|PS|WDC|[ACDS]?CP|[ACD]?SP|SSP|CSP|[AD]IG|IGP)$/u;

function parseRun(
  document: Document,
  words: readonly Word[],
  run: Run,
  vocabulary: Vocabulary,
): Mention | undefined {
  let { from, to } = run;
  const written = document.text.slice((words[from] as Word).start, (words[from] as Word).dotEnd);
  // "Barr. Tunde Oke": with its dot no name.
  if (to - from > 1 && (POLICE_RANK.test(written) || written === 'Barr.'))
    return build(words, run, from, from + 1, to, 'person');
  // "The CP said": an office.
  if (to - from === 1 && POLICE_RANK.test(written) && lowerAt(words, from - 1) === 'the') return undefined;
  const cypher = cypherEnd(document.text, words, from);
  if (cypher !== undefined && !isLabel(document.text, words, cypher - 1))
    return build(words, run, from, from, cypher, 'person');
  if (isRoad(document.text, words, from, to)) return undefined;
  while (from < to && isOpening(document, words, from, vocabulary, to - from)) from++;
  while (to > from + 1 && DAYS.test(lowerAt(words, to - 1))) to--;
  while (to > from + 2 && DAYS.test(lowerAt(words, from))) from++;
  while (to > from + 1 && !words[to - 1]?.capital) to--;
  if (from >= to || (to === from + 1 && (DAYS.test(lowerAt(words, from)) || isLetter(words, from))))
    return undefined;
  if (to === from + 1 && DEGREE.test(lowerAt(words, from))) return undefined;
  const lettered = to;
  while (to > from + 1 && POST_NOMINAL.test(lowerAt(words, to - 1))) to--;
  if (to < lettered || (to === from + 2 && ADDRESS.test(lowerAt(words, from)))) {
    const start = nameStart(words, from, to);
    const named = start < to ? start : Math.max(from, to - 1);
    return build(words, run, from, named, lettered, 'person');
  }
  // "Fintech Pelago", "Airline Norvik": what it is, and its name.
  const isFirm = to - from > 1 && FIRM.test(lowerAt(words, from)) && !isFirstName(lowerAt(words, from + 1));
  if (isFirm) return build(words, run, from, from + 1, to, 'organisation');
  const last = lowerAt(words, to - 1);
  const length = to - from;
  // "At St Mary Cray", "the St Louis Blues"
  if (length > 2 && lowerAt(words, from) === 'st' && isPlaced(words, from))
    return build(words, run, from, from, to, 'place');
  // "VNA Pentagon correspondent": an outlet and its beat are no body.
  if (
    length === 2 &&
    /^(?:pentagon|kremlin|congress|senate|parliament)$/u.test(last) &&
    isAcronym(document, words, from)
  )
    return undefined;
  if (
    ORGANISATION_WORDS.has(last) &&
    !(length === 2 && LAST_NAMES.test(last) && isFirstName(lowerAt(words, from)))
  )
    return length === 1 ? undefined : organisation(words, run, from, to);
  if (length > 1 && THING.test(last) && !(length === 2 && isFirstName(lowerAt(words, from))))
    return build(words, run, from, from, to, 'place');
  if (length === 2 && NAMED_LIKE_PEOPLE.test(`${lowerAt(words, from)} ${last}`))
    return build(words, run, from, from, to, 'place');
  const start = nameStart(words, from, to);
  const head = headOfBody(words, from, to);
  // "Secretary of State Ana Ruiz" is a person, "the Ana Ruiz Center for Peace" is none.
  const isBody = head !== undefined && !(start < to && start > head && isFirstName(lowerAt(words, start)));
  if (isBody) return organisation(words, run, from, to);
  if (start >= to || isPeople(words, start, to, vocabulary)) return undefined;
  // "The General Overseer of Living Spring": an office, and nobody called so.
  const isOffice =
    start === to - 1 &&
    start > from &&
    lowerAt(words, from - 1) === 'the' &&
    lowerAt(words, to) === 'of' &&
    isPersonNoun(lowerAt(words, start)) &&
    isDictionaryWord(lowerAt(words, start));
  if (isOffice) return undefined;
  const kind = kindOf(document, words, from, start, to);
  const isThing = kind === 'place' || (kind === 'name' && start === to - 1);
  const front = isThing ? lowerAt(words, Math.max(from, start - 1)) : '';
  if (isThing && start > from && (DEMONYMS.has(front) || (kind === 'place' && PARTY.test(front))))
    return build(words, run, from, start - 1, to, 'place');
  return build(words, run, from, start, to, kind);
}

const isAcronym = ({ text }: Document, words: readonly Word[], at: number): boolean =>
  /^\p{Lu}{2,5}$/u.test(text.slice((words[at] as Word).start, (words[at] as Word).end));

/** "Department of Justice", "U.S. Center for Health": a body whose head noun comes first. */
function headOfBody(words: readonly Word[], from: number, to: number): number | undefined {
  for (let at = from; at + 2 < to; at++)
    if (ORGANISATION_WORDS.has(lowerAt(words, at)) && /^(?:of|for|on)$/u.test(lowerAt(words, at + 1)))
      return at;
  return undefined;
}

/** An organisation without the office in front of it: "CEO of Lima Holdings", "former Lima Times". */
function organisation(words: readonly Word[], run: Run, from: number, to: number): Mention | undefined {
  let start = from;
  while (start + 2 < to && OFFICE.test(lowerAt(words, start))) {
    start++;
    while (start + 1 < to && /^(?:of|for|the)$/u.test(lowerAt(words, start))) start++;
  }
  // "The Joint Commissioner of Police"
  const office = words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
  return OF_POLICE.test(office) ? undefined : build(words, run, from, start, to, 'organisation');
}

const OF_POLICE =
  /^(?:(?:joint|deputy|additional|assistant|chief|special|acting) )*(?:commissioner|superintendent|inspector|director|chief)(?:[ -]general)? of (?:the )?police$/u;

/** "Muslims", "Clintons", "Bushes", "New Yorkers": a plural of people is no name of one. */
function isPeople(words: readonly Word[], start: number, to: number, { middle }: Vocabulary): boolean {
  const last = lowerAt(words, to - 1);
  if (to - start === 2 && /^new (?:yorker|englander|zealander)s$/u.test(`${lowerAt(words, start)} ${last}`))
    return true;
  if (to - start > 1 || !/[^s]s$/u.test(last)) return false;
  return (
    PEOPLES.test(last) ||
    [last.slice(0, -1), last.slice(0, -2)].some((one) => DEMONYMS.has(one) || middle.has(one))
  );
}

function build(
  words: readonly Word[],
  run: Run,
  from: number,
  start: number,
  to: number,
  kind: MentionKind,
): Mention {
  const first = words[start] as Word;
  const last = words[to - 1] as Word;
  const title = words.slice(from, start).map(({ lower }) => lower);
  const names: string[] = [];
  let nickname: string | undefined;
  for (let at = start; at < to; at++) {
    const { lower } = words[at] as Word;
    // "Juror No. 7"
    if (at > start && /^no\.?$/u.test(lower) && /^\d/u.test(lowerAt(words, at + 1))) continue;
    if (at === run.nickname) nickname = lower;
    else if (!SUFFIX.test(lower) || (at === start && to === start + 1)) names.push(lower);
  }
  const gender =
    (isOfCouple(words, start - 1) ? undefined : title.map(genderOfWord).find((each) => each !== undefined)) ??
    (kind === 'person' && names.length > 1 ? genderOfGivenNames(names) : undefined) ??
    genderOfRelative(words, from, to);
  const dotted = SUFFIX.test(last.lower) || last.lower.length === 1 || last.lower.includes('.');
  const article = kind === 'organisation' ? words[start - 1] : undefined;
  const isPart = article?.capital && article.lower === 'the' && !article.opens && first.joined;
  const span: Span = [(isPart ? article : first).start, dotted ? last.dotEnd : last.end];
  return { span, kind, names, nickname, title, gender, words: [start, to], titleFrom: from };
}

/** "His daughter, Asha, is coming", not "his wife, Tom said, is coming". */
function genderOfRelative(words: readonly Word[], from: number, to: number): Gender | undefined {
  const [owner, noun] = [words[from - 2], words[from - 1]];
  const isOwned =
    noun?.joined && (owner?.possessive || /^(?:his|her|their|my|our)$/u.test(owner?.lower ?? ''));
  const isApposition = words[from]?.joined || !words[to]?.joined;
  return isOwned && isApposition && noun.sentence === words[from]?.sentence
    ? genderOfWord(noun.lower)
    : undefined;
}

/** The second half of a woman's double name: "Lou Ann Becker", "Billie Jean Ward". */
const DOUBLED = /^(?:ann|anne|sue|beth|lynn|lynne|mae|jean|kay)$/u;

/** A second given name tells where the first may be a man's or a woman's. */
function genderOfGivenNames([first = '', second = '', ...more]: readonly string[]): Gender | undefined {
  const isDouble = more.length > 0 && isFirstName(first);
  if (isDouble && DOUBLED.test(second)) return 'she';
  return genderOfFirstName(first) ?? (isDouble ? genderOfFirstName(second) : undefined);
}

/** "(D)". */
const isLetter = (words: readonly Word[], at: number): boolean => lowerAt(words, at).length === 1;

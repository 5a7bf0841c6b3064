import type { Document } from '../quotations/document/document.ts';
import { genderOfFirstName } from '../quotations/lexicon/first-names.ts';
import type { Entity, Roster } from '../quotations/mentions/entity.ts';
import type { Mention } from '../quotations/mentions/mentions.ts';
import { isDictionaryWord } from '../story/dictionary.ts';
import type { Story } from '../story/story.ts';
import { isIntroduced } from './introductions.ts';

/** An organisation that is neither quoted nor named this often is no part of the story's cast. */
const LEAST_MENTIONS = 2;
/** Labels of an interview or a transcript. */
const LABEL = /^(?:q|a|question|answer|interviewer|transcript|host|moderator)$/u;
/** Who is spoken to by an office. */
const ADDRESSED =
  /^(?:speaker|president|chairman|chairwoman|chair|minister|mayor|judge|chancellor|ambassador|secretary|general|senator|governor|commissioner)$/u;
const TIME_ZONE = /^(?:gmt|utc|bst|cet|[ecmp][sd]?t)$/u;

/** What a name stands for, if it is of the story's cast: null if it is not. */
export function typeOf(
  document: Document,
  roster: Roster,
  { type, name, mentions }: Entity,
  count: number,
): 'person' | 'organisation' | null {
  // "Mr. Speaker, …"
  if (name.names.length === 1 && ADDRESSED.test(name.names[0] ?? '') && count === 0) return null;
  if (type === 'person') return 'person';
  if (LABEL.test(name.names.join(' '))) return null;
  // "Policymakers now expect …": at a sentence's start a capital makes no name.
  const [only = ''] = name.names;
  const isPlural = name.names.length === 1 && /[^s]s$/u.test(only);
  // "Insurance covered it": a plain word that opens every sentence in which it stands.
  const isWord = name.names.length === 1 && isDictionaryWord(only) && genderOfFirstName(only) === undefined;
  const isOpening = mentions.every(({ words: [at] }) => roster.words[at]?.opens);
  if (type === 'unknown' && (isPlural || isWord) && isOpening) return null;
  if (type === 'unknown')
    return count > 0 ||
      mentions.some(
        (mention) => isIntroduced(document, roster, mention) || isActing(document, roster, mention),
      )
      ? 'person'
      : null;
  if (TIME_ZONE.test(name.names.join(' '))) return null;
  if (type === 'place') return count > 0 ? 'organisation' : null;
  // "Seoul’s Foreign Ministry" beside "Tokyo’s Foreign Ministry": each is known by its whole name.
  if (count === 0 && (ownersOf(roster, mentions) > 1 || isPlace(document, roster, mentions))) return null;
  // "“Closing Stourham is the hardest decision”"
  if (count === 0 && /ing$/u.test(only) && isDictionaryWord(only)) return null;
  return count > 0 || mentions.length >= LEAST_MENTIONS ? 'organisation' : null;
}

/** "VARN, May 6 (Northwire) -": the place of a dateline is nobody in the story. */
export function opensDateline(story: Story, { name, type }: Entity): boolean {
  const [from, to] = name.span;
  const isCapitals = /^\p{Lu}[\p{Lu}\s.’'-]{2,}$/u.test(story.slice(name.span));
  const opens = story.paragraphs.some(({ kind, span }) => kind === 'body' && span[0] === from);
  return (
    type !== 'person' &&
    isCapitals &&
    opens &&
    /^[^.!?]{0,60}?\s?(?:—|–|--|\s-\s)/u.test(story.text.slice(to, to + 70))
  );
}

/** Told by most of its mentions: "in Tesh", "the province of Karvan", "Pelham council" are no part of the cast; NATO is. */
function isPlace({ text }: Document, { words }: Roster, mentions: readonly Mention[]): boolean {
  const placed = mentions.filter(({ span, words: [from, to], names }) => {
    if (names.length > 2 || /^\p{Lu}{2,}$/u.test(text.slice(...span))) return false;
    const [before, behind] = [words[from - 1], words[to]];
    return (
      (words[from]?.joined && IN.test(before?.lower ?? '')) ||
      (behind?.joined && IS_PLACE.test(behind.lower)) ||
      (words[from]?.joined && before?.lower === 'of' && IS_PLACE.test(words[from - 2]?.lower ?? ''))
    );
  });
  return placed.length * 2 >= mentions.length;
}

const IN =
  /^(?:in|at|near|above|below|around|outside|across|through|throughout|reach|reached|leave|left|to|from|into)$/u;
const IS_PLACE =
  /^(?:province|town|city|village|council|county|district|region|island|valley|harbour|harbor|coast|port|state|river|hills?|parish|borough)$/u;

/** How many own what all these mentions name; 0 if one of them has no owner. */
function ownersOf({ words }: Roster, mentions: readonly Mention[]): number {
  const owners = mentions.map(({ words: [from, to] }) => {
    const [before, place] = [words[from - 1], words[to + 1]];
    if (before?.possessive && before.capital) return before.lower;
    return place?.capital && /^(?:in|of)$/u.test(words[to]?.lower ?? '') ? place.lower : undefined;
  });
  return owners.includes(undefined) ? 0 : new Set(owners).size;
}

/** Two words that do something in the story, or are listed with a person: "Vasek Pospal edged Reilly Opel". */
function isActing({ text, tokens }: Document, roster: Roster, mention: Mention): boolean {
  const { words } = roster;
  const [from, to] = mention.words;
  const own = words.slice(from, to);
  const isName = own.every(({ token, capital }) => capital && tokens[token]?.pos === 'PROPN');
  if (mention.names.length !== 2 || !isName || mention.names.some(isOfThings)) return false;
  const [before, behind] = [words[from - 1], words[to]];
  const isVerb = (at: number | undefined): boolean =>
    /^(?:VERB|AUX)$/u.test(tokens[at ?? -1]?.pos ?? '') || CONTESTS.test(tokens[at ?? -1]?.lower ?? '');
  const isSubject = behind?.joined === true && isVerb(behind.token);
  // "She told Cahiers Nordiques last year": an outlet as well as a person.
  const isObject =
    own[0]?.joined === true &&
    isVerb(before?.token) &&
    !/^(?:told|tells|telling)$/u.test(before?.lower ?? '');
  const isBehind = before !== undefined && own[0]?.sentence === before.sentence;
  const isOfPlace =
    isBehind &&
    before.possessive &&
    before.capital &&
    /^[’']s $/u.test(text.slice(before.end, own[0]?.start));
  const contest = words[from - 2];
  const isAgainst = isBehind && isObjectOfContest(contest?.lower ?? '', before.lower);
  const next = roster.mentionAt(to + (behind?.lower === 'and' ? 1 : 0), true);
  const gap = text.slice(mention.span[1], next?.span[0]);
  const isInRow = next !== undefined && next !== mention && /^,? (?:and )?/u.test(gap) && gap.length < 14;
  return (
    isSubject || isObject || isOfPlace || isAgainst || (isInRow && roster.entityOf(next)?.type === 'person')
  );
}

/** Read as nouns now and then. */
const CONTESTS = /^(?:beats?|upsets?|edges?|faces?|leads?|wins?|hits?|stuns?|tops?|downs?|ousts?)$/u;

/** Words with which clubs, firms and places begin or end in other languages, and all plain English words. */
const isOfThings = (name: string): boolean =>
  isDictionaryWord(name) ||
  /^(?:abu|kuala|costa|port|puerto|porto|rio|villa|ville|monte|mont|monti|bad|sri|ras|tel|vinho|playa|isla|ilha|cap|quai|rue|plaza|piazza|atletico|athletic|inter|bayer|borussia|sporting|dynamo|dinamo|spartak|lokomotiv|cska|olympique|deportivo|union|hertha|werder|eintracht|celta|banco|banca|banque|credit|deutsche|societe|groupe|grupo|gruppo|samsung|novo|nippon|mitsui|toyota|hyundai|siemens|electronics|nordisk|tinto|royce|suisse|keynes|brava|dhabi|lumpur|leverkusen|wednesday)$/u.test(
    name,
  );

/** "Lost to Ons Jabbari", "a penalty from Kwame Boateng". */
const isObjectOfContest = (before: string, link: string): boolean =>
  /^(?:to|from|over|against|behind|of|for|by)$/u.test(link) &&
  /^(?:lost|losing|loses|loss|defeat|win|wins|won|victory|triumph|pass|cross|header|penalty|goal|shot|match|final|ahead|beaten|replaced|booked|fouled|coached|corner|kick|free-kick|assist|throw-in|effort|strike|volley|save|delivery|ball)$/u.test(
    before,
  );

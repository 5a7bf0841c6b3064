import type { Span } from '../../story/span.ts';
import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import { isKnownPersonNoun, isPersonNoun } from '../lexicon/person-nouns.ts';
import type { Roster } from '../mentions/entity.ts';
import { ASKER } from './antecedents.ts';

/** What opens a phrase for one person: "a spokesman", "the organiser", "his lawyer". */
const OPENS = /^(?:an?|the|another|his|her|its|their)$/u;
/** Words that may precede a clause; "Ruiz, a doctor" and "Ruiz is a doctor" introduce no new person. */
const CLAUSE_BEFORE = /^(?:and|but|so|that|when|while|as|after|before|because|if|then|where)$/u;
/** Descriptions a story uses for people it has named: "the incumbent" is hardly a new person. */
const EPITHET =
  /^(?:candidate|nominee|president|leader|senator|governor|mayor|congress(?:man|woman)|front-?runner|incumbent|native|host|mogul|billionaire|business(?:man|woman)|tycoon|star|act(?:or|ress)|singer|politician|democrat|republican|conservative|author|veteran|contender|hopeful|rival|opponent|lawmaker|talker|secretary|premier)$/u;
/** Words that may come between the person and the verb: "for the Home Office", but not "who asked not to be named". */
const TIES = /^(?:of|for|from|at|in|with|on)$/u;
const LONGEST_PHRASE = 5;
const LONGEST_TIE = 8;
/** Persons by their endings only: too many things end alike, but for these. */
const ANY_PERSON = /(?:man|woman|boy|girl|ist|ician|year-old|[^aeiou]er|eer)$/u;

/** One person without a name, as the subject of a clause. */
export interface UnnamedPerson {
  /** From its article to the word before the verb. */
  readonly span: Span;
  /** Index of the head noun. */
  readonly word: number;
  /** "The governor" is hardly a new person: somebody whom the story has named, or nobody that is known. */
  readonly isNamedElsewhere: boolean;
}

/**
 * People whom a text introduces without a name and who do or say something: "a spokesman for the ministry rejected it",
 * "the manager arrived late". A later "he" may be one of them. Keyed by the word of the head noun. Linear in the text.
 */
export function unnamedPersons(document: Document, roster: Roster): ReadonlyMap<number, UnnamedPerson> {
  const { words } = roster;
  const found = new Map<number, UnnamedPerson>();
  const headline = headlineOf(document);
  for (const [at, { lower, quoted, paragraph }] of words.entries()) {
    // "The Woman Who Listens to Ice" is whom the story is about, and named in it.
    if (paragraph === headline) continue;
    if (quoted || !OPENS.test(lower) || !(opensClause(roster, at) || isBehindOpening(document, roster, at)))
      continue;
    const head = headOf(document, roster, at);
    const end = head === undefined ? undefined : subjectEnd(document, roster, head);
    if (head === undefined || end === undefined) continue;
    // "The manager is Lucy Platt": a name follows.
    if (/^(?:is|was)$/u.test(words[end]?.lower ?? '') && roster.mentionAt(end + 1, true)?.kind === 'person')
      continue;
    found.set(head, {
      span: [(words[at] as Word).start, (words[end - 1] as Word).dotEnd],
      word: head,
      isNamedElsewhere: isSomebodyNamed(words, at, head),
    });
  }
  return found;
}

/** The first paragraph, if it has no full stop and others follow. */
function headlineOf({ text, tokens, paragraphs }: Document): number | undefined {
  const [first, second] = paragraphs;
  const end = tokens[(first?.[1] ?? 0) - 1]?.end ?? 0;
  return second && !/[.!?…]["”’')]*$/u.test(text.slice(Math.max(0, end - 3), end)) ? 0 : undefined;
}

function opensClause({ words }: Roster, at: number): boolean {
  const before = words[at - 1];
  return before?.sentence !== words[at]?.sentence || CLAUSE_BEFORE.test(before?.lower ?? '');
}

/** "Outside, his mother wept", "On the steps of the court, a juror shook his head". */
function isBehindOpening({ text, tokens }: Document, { words, mentionAt }: Roster, at: number): boolean {
  const before = words[at - 1];
  if (!before || text.slice(before.dotEnd, words[at]?.start) !== ', ') return false;
  // "Dr Ana Ruiz, a neurologist who …": nobody new.
  const named = mentionAt(at - 1);
  if (named && words[named.titleFrom - 1]?.sentence !== before.sentence) return false;
  for (let word = at - 1; word > at - LONGEST_OPENING; word--) {
    const each = words[word];
    if (each?.sentence !== words[at]?.sentence) return true;
    if (!each || /^(?:VERB|AUX)$/u.test(tokens[each.token]?.pos ?? '')) return false;
    if (word < at - 1 && !words[word + 1]?.joined) return false;
  }
  return false;
}

/** In words. */
const LONGEST_OPENING = 9;

/** "The Ohio incumbent" is usually a person the story has named before. */
function isSomebodyNamed(words: readonly Word[], from: number, head: number): boolean {
  const noun = (words[head] as Word).lower;
  const isLong = head - from > 1 && (words[from] as Word).lower === 'the' && !/^spokes/u.test(noun);
  return EPITHET.test(noun) || ASKER.test(noun) || isLong;
}

/** The last noun of the phrase that opens here, if it is one person and no name follows it. */
function headOf({ tokens }: Document, roster: Roster, from: number): number | undefined {
  const { words } = roster;
  let head: number | undefined;
  for (let at = from + 1; at <= from + LONGEST_PHRASE; at++) {
    const word = words[at];
    if (!word?.joined || word.sentence !== words[from]?.sentence) break;
    const mention = roster.mentionAt(at);
    if (mention && (mention.kind === 'person' || mention.kind === 'name')) return undefined;
    const pos = tokens[word.token]?.pos ?? '';
    if (!/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(pos) && !isKnownPersonNoun(word.lower)) break;
    if (pos !== 'ADJ' || isKnownPersonNoun(word.lower)) head = at;
    if (word.possessive) head = undefined;
  }
  const noun = words[head ?? -1]?.lower ?? '';
  const isOne = isKnownPersonNoun(noun) || (ANY_PERSON.test(noun) && isPersonNoun(noun));
  return head !== undefined && isOne && roster.mentionAt(head + 1) === undefined ? head : undefined;
}

/** Where the subject ends before its verb; undefined if no verb follows it. */
function subjectEnd({ tokens }: Document, roster: Roster, head: number): number | undefined {
  const { words } = roster;
  let tied = false;
  for (let at = head + 1; at <= head + LONGEST_TIE; at++) {
    const word = words[at];
    if (!word?.joined || word.sentence !== words[head]?.sentence) return undefined;
    const pos = tokens[word.token]?.pos ?? '';
    if (pos === 'VERB' || pos === 'AUX') return at;
    if (pos === 'ADV' && !tied) continue;
    // "A resident who watched it disagreed."
    if (at === head + 1 && word.lower === 'who') return isNamedLater(roster, at) ? undefined : at;
    if (at === head + 1 && !TIES.test(word.lower)) return undefined;
    tied = true;
  }
  return undefined;
}

/** "The judge who led the inquiry, Dame Ana Ruiz, called": a name of its own. */
function isNamedLater({ words, mentionAt }: Roster, who: number): boolean {
  for (let at = who + 1; at < who + LONGEST_RELATIVE && words[at]?.sentence === words[who]?.sentence; at++) {
    const mention = mentionAt(at, true);
    if (mention && mention.titleFrom === at && words[at]?.joined === false) return true;
  }
  return false;
}

/** In words. */
const LONGEST_RELATIVE = 20;

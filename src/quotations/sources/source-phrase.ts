import type { Span } from '../../story/span.ts';
import type { SpeakerType } from '../attribution/attribution.ts';
import type { Document } from '../document/document.ts';
import { lowerAt, type Word, wordAt } from '../document/words.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import { ANONYMOUS_NOUNS, ORGANISATION_WORDS, TITLES } from '../lexicon/titles-and-places.ts';
import type { Roster } from '../mentions/entity.ts';
import { datelineEnd, isRoleLabel, type TurnLabel, turnLabel } from '../mentions/labels.ts';
import type { Mention } from '../mentions/mentions.ts';
import { isPlural, SHARE, typeOfNoun } from '../mentions/noun-phrases.ts';
import { isCoordinated, isInside, listEnd, nextCut } from './coordination.ts';

/** The words of a source: a pronoun, a name, or a phrase kept as worded. */
export type SourcePhrase = PronounSource | NameSource | WordedSource | LabelSource;

export interface PronounSource {
  readonly form: 'pronoun';
  readonly pronoun: string;
  readonly span: Span;
  readonly word: number;
}

export interface NameSource {
  readonly form: 'name';
  readonly mention: Mention;
  readonly word: number;
}

/** "Q" or "A" at the head of a line of an interview. */
export interface LabelSource {
  readonly form: 'label';
  readonly label: TurnLabel;
  readonly span: Span;
  readonly word: number;
}

export interface WordedSource {
  readonly form: 'worded';
  /** The phrase up to a comma, bracket or relative clause. */
  readonly span: Span;
  readonly type: SpeakerType;
  /** Lower-case head noun: "official" of "the official from the ministry". */
  readonly head: string;
  /** Index of the head noun. */
  readonly word: number;
  /** Indices of all its words. */
  readonly words: readonly [from: number, to: number];
  readonly definite: boolean;
  readonly plural: boolean;
}

const PRONOUN =
  /^(?:he|she|they|it|we|i|you|who|him|her|them|us|me|his|their|its|our|my|hers|himself|herself|themselves|itself|which|that|this|these|those|someone|one|both)$/u;

export function isPronoun(text: string): boolean {
  return PRONOUN.test(text.toLowerCase());
}

const REFLEXIVE = /^(?:himself|herself|themselves|itself|also|too|both|alone)$/u;
const PREPOSITION =
  /^(?:of|for|from|in|at|with|on|to|by|familiar|close|near|under|including|inside|within|behind|against|like|about|across|around|among|between|during|after|before|working|briefed|involved|speaking|quoted|interviewed|contacted|representing|affiliated|aware|present|supporting|via|as|outside|over|throughout|based|attending|surveyed|polled|such)$/u;
const LINK = /^(?:of|for|and|the|on)$/u;
const DEFINITE = /^(?:the|this|that|these|those)$/u;

/** Reads a source; undefined if it holds no word, or an article alone. Of several stretches the one nearest to the cue counts. */
export function parseSource(
  document: Document,
  roster: Roster,
  spans: readonly Span[],
): SourcePhrase | undefined {
  for (const span of spans) {
    const from = wordAt(roster.words, span[0]);
    let to = from;
    while ((roster.words[to]?.start ?? Number.POSITIVE_INFINITY) < span[1]) to++;
    // "A" opens an answer.
    const isArticle = to === from + 1 && /^(?:[Tt]he|[Aa]n|a)$/u.test(document.text.slice(...span));
    if (to > from && !isArticle)
      return parseWords(
        document,
        roster,
        withoutPlace(roster, withoutLink(roster, datelineEnd(document.text, roster.words, from, to), to), to),
        to,
      );
  }
  return undefined;
}

/** Without the "that" or "by" of the clause around it: "that Ruiz and Hale", "by the mayor". */
function withoutLink(roster: Roster, from: number, to: number): number {
  const links = /^(?:that|and|but|as|when|while|by)$/u.test(lowerAt(roster.words, from)) && from + 1 < to;
  const names = roster.mentionAt(from + 1, true) !== undefined && !roster.mentionAt(from, true);
  return links && (names || /^(?:the|an?|his|her|their|its)$/u.test(lowerAt(roster.words, from + 1)))
    ? from + 1
    : from;
}

const PLACE_OPENS = /^(?:at|in|on|outside|inside|near|behind|opposite|across|beside)$/u;
const DETERMINER = /^(?:the|an?|one|his|her|its|their)$/u;

/** Without the place that comes first: "At the Golden Wok in Tanner Street the owner, Bo Chen,". */
function withoutPlace({ words }: Roster, from: number, to: number): number {
  const isPlace = [from, from - 1].some(
    (at) => words[at]?.sentence === words[from]?.sentence && PLACE_OPENS.test(lowerAt(words, at)),
  );
  if (!isPlace) return from;
  for (let at = from + 2; at < to; at++) {
    const before = lowerAt(words, at - 1);
    const opens = DETERMINER.test(lowerAt(words, at)) && !PREPOSITION.test(before) && !LINK.test(before);
    if (opens && !DETERMINER.test(before)) return at;
  }
  return from;
}

function parseWords(document: Document, roster: Roster, from: number, end: number): SourcePhrase {
  const { words } = roster;
  const cut = nextCut(document, roster, from, end);
  if (
    cut < end &&
    /^(?:both|all|some|many|most|none|one|two|several|each|few) of wh/u.test(lowerOf(words, from, cut))
  )
    return { form: 'pronoun', pronoun: 'who', span: spanOf(words, from, cut), word: cut };
  const own = nameGivenAs(document, roster, cut, end);
  if (own) return { form: 'name', mention: own, word: own.words[0] };
  const list = listEnd(document, roster, from, cut, end);
  let to = list ?? cut;
  while (to > from + 1 && REFLEXIVE.test(lowerAt(words, to - 1))) to--;
  // "The teaching assistant, 36,"
  const isAged = /^\d{1,3}$/u.test(lowerAt(words, to - 1)) && !words[to - 1]?.joined;
  if (to > from + 1 && isAged) to--;
  const first = words[from] as Word;
  const label = to === from + 1 && turnLabel(document.text, words, from);
  if (label) return { form: 'label', label, span: [first.start, first.end], word: from };
  if (to === from + 1 && PRONOUN.test(first.lower))
    return isAntecedent(words, from, end)
      ? { ...worded(words, from, end, from), type: 'group', plural: true }
      : { form: 'pronoun', pronoun: first.lower, span: [first.start, first.end], word: from };
  const shared = list !== undefined || isCoordinated(roster, from, to);
  const head = headEnd(document, roster, from, to);
  const named =
    nameBehindBody(roster, head, to) ?? roster.mentionAt(head - 1) ?? nameBehindOffice(roster, head, to);
  if (named && !shared) return { form: 'name', mention: named, word: named.words[0] };
  const noun = lowerAt(words, head - 1);
  const behind = cut < end && !isPlural(noun) && !shared ? nameBehind(document, roster, cut, end) : undefined;
  if (behind) return { form: 'name', mention: behind, word: behind.words[0] };
  const share = isShare(words, head - 1) ? headEnd(document, roster, head, to) : head;
  const phrase = worded(
    words,
    from,
    to,
    ANONYMOUS_NOUNS.has(lowerAt(words, share - 1)) ? share - 1 : head - 1,
  );
  const isRole = isRoleLabel(document.text, words, to - 1) && words[from - 1]?.paragraph !== first.paragraph;
  const isBody =
    words[head - 1]?.capital &&
    ORGANISATION_WORDS.has(noun) &&
    phrase.type !== 'document' &&
    (noun === 'times' || !phrase.plural);
  return {
    ...phrase,
    definite: phrase.definite || isRole,
    type: shared || named ? 'group' : isBody ? 'organisation' : phrase.type,
    plural: shared || (phrase.plural && !isBody),
  };
}

const GIVEN_AS =
  /^,? ?who (?:only )?(?:gave|gives|identified|wished|asked|wanted|would)\b[^,;.]{0,60}? (?:only |just )?(?:as|by the (?:first )?name) $/u;
/** Words up to the name. */
const LONGEST_GIVEN = 14;

/** "A prisoner’s wife, who gave her name only as Kim": the name a person is willing to give. */
function nameGivenAs(
  { text }: Document,
  { words, mentionAt }: Roster,
  cut: number,
  end: number,
): Mention | undefined {
  const who = words[cut]?.lower === 'who' ? cut : words[end]?.lower === 'who' ? end : undefined;
  if (who === undefined) return undefined;
  for (let at = who + 2; at < who + LONGEST_GIVEN && words[at]?.sentence === words[who]?.sentence; at++) {
    const mention = mentionAt(at);
    if (mention && GIVEN_AS.test(text.slice((words[who] as Word).start, mention.span[0]))) return mention;
  }
  return undefined;
}

function worded(words: readonly Word[], from: number, to: number, head: number): WordedSource {
  const first = words[from] as Word;
  const noun = lowerAt(words, head);
  return {
    form: 'worded',
    span: [first.start, (words[to - 1] as Word).dotEnd],
    type: typeOfNoun(noun),
    head: noun,
    word: head,
    words: [from, to],
    definite: DEFINITE.test(first.lower),
    plural: isPlural(noun),
  };
}

/** "One of the officials", "two of his aides". */
const isShare = (words: readonly Word[], index: number): boolean =>
  SHARE.test(lowerAt(words, index)) && words[index + 1]?.lower === 'of';

/** "Those who came". */
function isAntecedent(words: readonly Word[], from: number, end: number): boolean {
  return (
    lowerAt(words, from) === 'those' &&
    from + 2 < end &&
    /^(?:who|whose|whom)$/u.test(lowerAt(words, from + 1))
  );
}

/** "Another pollster, Ana Ruiz of Lima,", "his rival, former governor Ana Ruiz": the name of the next part. */
function nameBehind(document: Document, roster: Roster, from: number, end: number): Mention | undefined {
  const head = headEnd(document, roster, from, nextCut(document, roster, from, end));
  const mention = roster.mentionAt(head - 1);
  if (!mention || mention.kind === 'organisation' || mention.kind === 'place') return undefined;
  return mention.titleFrom === from || mention.names.length > 1 ? mention : undefined;
}

/** Behind the head noun or name: a preposition or participle outside a name ends it ("the poll released Monday"). */
function headEnd(document: Document, roster: Roster, from: number, to: number): number {
  const { words } = roster;
  for (let at = from + 1; at < to; at++) {
    if (isInside(roster, at)) continue;
    const { lower, token, capital } = words[at] as Word;
    const participle = !capital && /ed$/u.test(lower) && document.tokens[token]?.pos === 'VERB';
    if (
      PREPOSITION.test(lower) ||
      (participle && /^(?:NOUN|ADV)$/u.test(document.tokens[(words[at - 1] as Word).token]?.pos ?? ''))
    )
      return at;
  }
  return to;
}

/** "The widow of actor Ana Ruiz" is another person. */
const RELATION =
  /^(?:widow|widower|wife|husband|mother|father|son|daughter|brother|sister|parent|aunt|uncle|niece|nephew|cousin|friend|partner|girlfriend|boyfriend|grandson|granddaughter|lawyer|solicitor|agent|colleague|neighbou?r|victim|killer|supporter|critic|fan|biographer|relative|heir)$/u;

/** "Former secretary of state Hillary Clinton": a full name right behind the lower-case office. */
function nameBehindOffice(roster: Roster, head: number, to: number): Mention | undefined {
  const { words } = roster;
  const mention = roster.mentionAt(to - 1);
  const noun = words[head - 1];
  if (!mention || mention.names.length < 2 || !noun || !isPersonNoun(noun.lower)) return undefined;
  if (RELATION.test(noun.lower)) return undefined;
  // "Assistant Secretary of State for European Affairs Ana Ruiz", not "attorney for President Ruiz".
  const field = words.slice(head + 1, mention.words[0]);
  const isField = field.every(({ lower, capital }) => (capital && !TITLES.has(lower)) || LINK.test(lower));
  if (mention.kind === 'person' && TITLES.has(noun.lower) && field.length > 0 && isField) return mention;
  if (mention.titleFrom - head < 2) return undefined;
  const before = words[mention.titleFrom - 1] as Word;
  const office = !before.capital && !before.possessive && !/^(?:the|a|an|and|or)$/u.test(before.lower);
  return office && !PREPOSITION.test(before.lower) ? mention : undefined;
}

/** "Hall of Fame president Jim Porter", "Friends of the Earth campaigner Ann Beck": an office of a body whose name has "of". */
function nameBehindBody({ words, mentionAt }: Roster, head: number, to: number): Mention | undefined {
  const mention = mentionAt(to - 1);
  const [body, link, office] = [words[head - 1], words[head], words[(mention?.titleFrom ?? 0) - 1]];
  if (!mention || mention.names.length < 2 || !body?.capital || !link || !office) return undefined;
  if (mention.kind !== 'person' && mention.kind !== 'name') return undefined;
  if (
    !/^(?:of|for|without|in|on|at)$/u.test(link.lower) ||
    isPersonNoun(body.lower) ||
    TITLES.has(body.lower)
  )
    return undefined;
  const isOffice = !office.capital && !office.possessive && isPersonNoun(office.lower);
  const isRelated = RELATION.test(office.lower) || mention.titleFrom - head < 3;
  const between = words.slice(head + 1, mention.titleFrom);
  const isWhole =
    words.slice(head, mention.words[1]).every(({ joined }) => joined) &&
    between.some(({ capital }) => capital) &&
    between.every(({ lower }) => !PREPOSITION.test(lower) || LINK.test(lower));
  return isOffice && !isRelated && isWhole ? mention : undefined;
}

/** The words up to the cut and the one there. */
const lowerOf = (words: readonly Word[], from: number, cut: number): string =>
  words
    .slice(from, cut + 1)
    .map(({ lower }) => lower)
    .join(' ');
const spanOf = (words: readonly Word[], from: number, to: number): Span => [
  (words[from] as Word).start,
  (words[to] as Word).end,
];

import { isAnotherThere } from '../coreference/another-person.ts';
import type { DiscourseSalience, MentionHistory } from '../coreference/discourse-salience.ts';
import type { Document } from '../document/document.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import { DEMONYMS, genderOfWord } from '../lexicon/titles-and-places.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import type { WordedSource } from '../sources/source-phrase.ts';

/** What writers call somebody whom they have just named, and hardly ever somebody new. */
const EPITHET =
  /^(?:striker|forward|winger|midfielder|defender|full-back|centre-back|left-back|right-back|goalkeeper|playmaker|batsman|batter|bowler|seamer|spinner|all-rounder|fly-half|scrum-half|quarterback|pitcher|sprinter|hurdler|swimmer|golfer|jockey|boxer|cyclist|footballer|cricketer|athlete|olympian|teenager|youngster|veteran|pensioner|actor|actress|singer|songwriter|rapper|comedian|presenter|novelist|musician|guitarist|drummer|star|(?:french|english|irish|welsh|dutch|scots)(?:man|woman)|swede|dane|spaniard|finn|briton|croat|serb|(?:mother|father|mum|mom|dad)-of-\p{L}+|[\p{L}\p{N}-]+-year-old)$/u;
/** These are called so in front of a name; "the keeper" and "the prop" may be anybody's. */
const PLAYS = /^(?:keeper|prop|hooker|lock|flanker|captain|skipper)$/u;
/** With a place in front of it no office and nobody new: "the Lima mayor" would be another. */
const AT_HOME =
  /^(?:farmer|grower|grazier|crofter|baker|publican|potter|painter|student|grand(?:mother|father)|retiree|shopkeeper|fisherman|beekeeper|landowner)$/u;
const BASED = /-(?:based|born)$/u;
/** "Late Okoro header wins it": of a headline. */
const HONORIFIC = /^(?:mr|mrs|ms|miss|sir|dame|lord|lady|late)$/u;
/** In words: "the 23-year-old Welsh defender". */
const LONGEST = 4;

/** What somebody is who may be called by an epithet: a striker is "the 33-year-old", a judge or a manager hardly ever. */
export const mayHaveEpithet = (role: string): boolean =>
  EPITHET.test(role) || PLAYS.test(role) || HONORIFIC.test(role) || DEMONYMS.has(role);

/**
 * "Castellane could not hide it. “…,” the midfielder said": the person who leads the paragraph, if nobody else is named
 * in it; undefined if the phrase is no epithet, or may mean another.
 */
export function bearerOf(
  document: Document,
  roster: Roster,
  { definite, plural, head, span, word, words: [from, to] }: WordedSource,
  activity: DiscourseSalience,
): Entity | undefined {
  const { words } = roster;
  const isThe = /^the\s/iu.test(document.text.slice(...span));
  if (!definite || plural || !isThe || to - from > LONGEST) return undefined;
  // "Says the teaching assistant, 36, who rents": whatever somebody is whose age has not been told.
  const isAged = isPersonNoun(head) && /^, \d{1,3}\b/u.test(document.text.slice(span[1], span[1] + 6));
  // "The Lockhart mixed farmer"
  const isPlaced =
    AT_HOME.test(head) && words.slice(from, word).some(({ capital, lower }) => capital || BASED.test(lower));
  if (!(isAged || isPlaced || EPITHET.test(head) || DEMONYMS.has(head))) return undefined;
  const paragraph = words[word]?.paragraph ?? -1;
  const leaderOf = (at: number) => leaderIn(document, roster, at, activity);
  const here = leaderOf(paragraph);
  // "The 33-year-old was mobbed." in a paragraph that names nobody: who led the one before.
  const found = here ?? (isUnnamed(paragraph, activity) ? leaderOf(paragraph - 1) : undefined);
  if (!found || isAnotherThere(document, roster, from, ({ paragraph: at }) => at >= found.ledParagraph))
    return undefined;
  const { entity, guess, quotedSentence, ledSentence } = found;
  const [gender, known] = [genderOfWord(head), entity.gender ?? guess];
  const isSpokenOf = quotedSentence >= ledSentence;
  const isPerson = entity.type === 'person' || entity.type === 'unknown';
  return isPerson && !isSpokenOf && !(gender && known && gender !== known) ? entity : undefined;
}

const isUnnamed = (paragraph: number, { recent }: DiscourseSalience): boolean =>
  recent.every(({ last }) => last?.paragraph !== paragraph);

/** Who leads a paragraph in which nobody else is named. */
function leaderIn(
  { tokens }: Document,
  { words }: Roster,
  paragraph: number,
  { recent }: DiscourseSalience,
): MentionHistory | undefined {
  // "On loan from Dunmere", "has joined Crewe": nobody that is known to be a person.
  const isPlace = (word: number): boolean =>
    tokens[(words[word]?.token ?? 0) - 1]?.pos === 'ADP' ||
    /^(?:join(?:s|ed|ing)?|leav(?:es|ing)|left)$/u.test(words[word - 1]?.lower ?? '');
  const named = recent.filter(
    ({ entity: { type }, last, ledParagraph }) =>
      last?.paragraph === paragraph &&
      !last.within &&
      (type !== 'unknown' || last.subject || ledParagraph === paragraph || !isPlace(last.word)),
  );
  const [only, other] = named;
  return other || only?.ledParagraph !== paragraph ? undefined : only;
}

import type { Span } from '../../story/span.ts';
import type { Document } from '../document/document.ts';
import { type Word, wordAt } from '../document/words.ts';
import { type Gender, genderOfFirstName } from '../lexicon/first-names.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import { canBeMeant } from './antecedents.ts';
import type { DiscourseSalience, MentionHistory } from './discourse-salience.ts';

/** A singular personal pronoun in its place. */
export interface Pronoun {
  readonly gender: Gender;
  readonly word: Word;
  readonly index: number;
  readonly possessive: boolean;
  readonly subject: boolean;
  /** Behind a quotation in its sentence, at the head of the sentence, or within it. */
  readonly place: 'behind quote' | 'opening' | 'inside';
  readonly opensParagraph: boolean;
  /** It is the source of an attribution. */
  readonly speaks: boolean;
  /** What it says. */
  readonly says: readonly Span[];
  /** Who is named in what it says: hardly the speaker. */
  readonly saidNames: ReadonlySet<Entity>;
  /** Who is named behind it in its sentence. */
  readonly namedBehind: ReadonlySet<Entity>;
}

export function pronounAt(
  document: Document,
  roster: Roster,
  index: number,
  gender: Gender,
  content: readonly Span[] | undefined,
): Pronoun {
  const { words } = roster;
  const word = words[index] as Word;
  const before = words[index - 1];
  const opens = before?.sentence !== word.sentence;
  const [first, last] = document.sentences[word.sentence] ?? [word.token, word.token + 1];
  const sentenceEnd = document.tokens[last - 1]?.end ?? word.end;
  let quoteBefore = false;
  for (let token = word.token - 1; token >= Math.max(first, word.token - 12) && !quoteBefore; token--)
    quoteBefore = (document.tokens[token]?.region ?? -1) >= 0;
  return {
    gender,
    word,
    index,
    possessive: /^(?:his|hers|her)$/u.test(word.lower) && words[index + 1]?.joined === true,
    subject: /^(?:he|she)$/u.test(word.lower),
    place: opens ? 'opening' : quoteBefore && !word.quoted ? 'behind quote' : 'inside',
    opensParagraph: before?.paragraph !== word.paragraph,
    speaks: content !== undefined,
    says: content ?? [],
    saidNames: new Set((content ?? []).flatMap(([start, end]) => namedIn(roster, wordAt(words, start), end))),
    namedBehind: new Set(namedIn(roster, index + 1, sentenceEnd)),
  };
}

/** Longer sentences and quotations are examined no further: linear work. */
const LONGEST_LOOK = 120;

/** The persons named from this word to this offset. */
function namedIn(roster: Roster, from: number, end: number): Entity[] {
  const found: Entity[] = [];
  for (let at = from; at < from + LONGEST_LOOK && (roster.words[at]?.start ?? end) < end; at++) {
    const mention = roster.mentionAt(at);
    const entity = mention && roster.entityOf(mention);
    if (entity) found.push(entity);
  }
  return found;
}

/** So many pronouns of one gender, and nobody is called by the other. */
const TOLD_BY = 2;

/** Possible antecedents: people of the pronoun's gender, or of unknown gender, latest first. */
export function candidatesFor(activity: DiscourseSalience, { gender }: Pronoun): MentionHistory[] {
  return activity.recent.filter(
    ({ entity, guess, guesses }) =>
      canBeMeant(entity) && (entity.gender ?? (guesses >= TOLD_BY ? guess : gender)) === gender,
  );
}

/** What speaks for a candidate and against it, as names of yes-or-no features. */
export function featuresOf(
  pronoun: Pronoun,
  candidate: MentionHistory,
  rank: number,
  activity: DiscourseSalience,
): string[] {
  const { word, place } = pronoun;
  const { last, entity } = candidate;
  const features: string[] = [];
  const kind = pronoun.speaks ? place : 'other';
  const add = (name: string): void => {
    features.push(name, `${kind}: ${name}`);
  };
  features.push(`rank ${Math.min(rank, 4)}`);
  const guess = candidate.guess ?? genderOfName(entity);
  if (!entity.gender && guess)
    features.push(guess === pronoun.gender ? 'guessed gender' : 'other gender guessed');
  features.push(
    entity.gender ? 'gender known' : entity.type === 'unknown' ? 'maybe no person' : 'gender unknown',
  );
  if (entity.mentions.length >= 2) features.push('named again');
  features.push(`times ${bucket(candidate.times, [1, 2, 4, 8])}`);
  if (last) {
    const sentences = bucket(word.sentence - last.sentence, [0, 1, 2, 3, 6]);
    add(`sentences ${sentences}`);
    add(`paragraphs ${bucket(word.paragraph - last.paragraph, [0, 1, 2])}`);
    const part = last.within
      ? 'within'
      : last.possessive
        ? 'possessive'
        : last.subject
          ? 'subject'
          : 'object';
    add(`last ${part} ${sentences === '0' ? 'here' : sentences === '1' ? 'before' : 'far'}`);
    if (last.pronoun) features.push(`pronoun chain ${sentences}`);
    if (last.opensSentence) features.push(`opened ${sentences}`);
  } else features.push('only in quotes');
  if (candidate.ledSentence === word.sentence) add('leads this sentence');
  else if (candidate.ledSentence === word.sentence - 1) add('leads last sentence');
  if (candidate.ledParagraph === word.paragraph) add('leads this paragraph');
  else if (candidate.ledParagraph === word.paragraph - 1) add('leads last paragraph');
  if (candidate.quotedSentence === word.sentence) add('in this quote');
  else if (candidate.quotedSentence === word.sentence - 1) add('in last quote');
  const turn = activity.speakers.indexOf(candidate);
  if (turn >= 0) {
    add(`speaker ${turn}`);
    add(`speaker ${turn} ${bucket(word.paragraph - candidate.spokeParagraph, [0, 1, 2, 4])}`);
    if (pronoun.opensParagraph) features.push(`new paragraph: speaker ${turn}`);
    if (candidate.spokeSentence === word.sentence) add('speaks here');
  }
  if (pronoun.saidNames.has(entity)) add('named in what is said');
  if (pronoun.namedBehind.has(entity)) add('named behind');
  if (last?.reported) add(`reported ${bucket(word.sentence - last.sentence, [0, 1])}`);
  if (pronoun.possessive) features.push(`possessive: rank ${Math.min(rank, 2)}`);
  if (word.quoted) features.push(`quoted: speaker ${turn}`, `quoted: rank ${Math.min(rank, 2)}`);
  return features;
}

/** For a person known only by a given name: "Melanie". */
function genderOfName({ name }: Entity): Gender | undefined {
  const [first, second] = name.names;
  return first !== undefined && second === undefined ? genderOfFirstName(first) : undefined;
}

/** The first limit that holds the value, or "more". */
function bucket(value: number, limits: readonly number[]): string {
  const limit = limits.find((each) => value <= each);
  return limit === undefined ? 'more' : `${limit}`;
}

import type { Span } from '../../story/span.ts';
import type { Resolution } from '../attribution/attribution.ts';
import type { Document } from '../document/document.ts';
import { type Word, wordAt } from '../document/words.ts';
import type { Gender } from '../lexicon/first-names.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import type { Mention } from '../mentions/mentions.ts';
import { isOwnerBetween } from './another-person.ts';
import { canBeMeant, isOnePerson } from './antecedents.ts';
import { boundOut } from './binding.ts';
import { appearanceOf, DiscourseSalience, noteGender } from './discourse-salience.ts';
import { familiesOf, familyBehind } from './families.ts';
import { broughtIn, whoGoesOn } from './last-speaker.ts';
import { isOfDescribedSubject, isOfLaterSubject, ofRelativeClause } from './later-subjects.ts';
import { deceased, isOfOther, opensParagraph } from './obituaries.ts';
import { type OnlyOne, onlyOneHere } from './only-one-here.ts';
import { isInPassing } from './passing-mentions.ts';
import { type Pronoun, pronounAt } from './pronoun-features.ts';
import { choose, type PronounWeights } from './pronouns.ts';
import { isApproached, isDisagreeing, isReacting } from './reactions.ts';
import { deadBehind, victimsOf } from './victims.ts';

/** The person a source refers to, and the words that say so. */
export interface Referent {
  readonly entity: Entity;
  readonly rule: Resolution['rule'];
  readonly evidence: readonly Span[];
  readonly isCertain?: true;
}

/** No one, or one of several. */
export interface Unclear {
  readonly rule: 'unclear';
  readonly candidates: readonly Entity[];
}

/** What happens at a word of the text that opens a source. */
export interface Visitor {
  /** The speakers of those sources at this word that are not singular personal pronouns. */
  visit(word: number, activity: DiscourseSalience): Referent | Unclear | undefined;
  /** Who is introduced or referred to here without a name, outside any source. */
  present?(word: number, activity: DiscourseSalience): Entity | undefined;
  /** Sees each choice before it is made: the training script learns from it. */
  watch?(pronoun: Pronoun, activity: DiscourseSalience): void;
}

const GENDERS: Readonly<Record<string, Gender>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
};

/**
 * Reads a text once from its beginning and resolves singular pronouns on the way.
 *
 * @param sources the words at which sources begin, with the spans of what they say
 * @returns the referent of each of these words
 */
export function resolvePronouns(
  document: Document,
  roster: Roster,
  sources: ReadonlyMap<number, readonly Span[]>,
  weights: PronounWeights,
  visitor: Visitor,
): Map<number, Referent | Unclear> {
  const { words } = roster;
  const reported = wordsIn(words, [...sources.values()].flat());
  const activity = new DiscourseSalience();
  const found = new Map<number, Referent | Unclear>();
  let turn: { readonly entity: Entity; readonly end: number } | undefined;
  const labels = new Set<Entity>();
  let approached: { readonly entity: Entity; readonly sentence: number } | undefined;
  const dead = deceased(document, roster);
  const victims = victimsOf(document, roster);
  const families = familiesOf(roster);
  /** Who may be meant or not by "he" from this word on, until he is named again. */
  let doubted: { readonly entity: Entity; readonly word: Word } | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const mention = roster.mentionAt(at);
    const named = mention && mention.words[0] === at ? roster.entityOf(mention) : undefined;
    if (mention && named) appearNamed(named, mention, word);
    const gender = GENDERS[word.lower];
    const content = sources.get(at);
    const speaks = content !== undefined;
    if (!speaks && !gender) presentUnnamed(word, at);
    if (!gender && !speaks) continue;
    let referent: Referent | Unclear | undefined;
    if (gender && (speaks || !word.quoted)) referent = resolvePronoun(word, at, gender, content);
    else if (speaks) referent = resolveSource(at, named);
    if (!speaks || !referent) continue;
    found.set(at, referent);
    if ('entity' in referent) speak(referent.entity, word, at, content);
  }
  return found;

  /** A name: who bears it can be meant from here on, and speaks if words to that effect follow. */
  function appearNamed(named: Entity, mention: Mention, word: Word): void {
    const [at, end] = mention.words;
    if (
      isPerson(named) &&
      !roster.bylines.has(word.paragraph) &&
      !isInPassing(document, roster, mention, named)
    )
      activity.appear(
        named,
        word,
        appearanceOf(document, roster, mention.words, { pronoun: false, reported: reported.has(at) }),
        mention.span,
      );
    if (isPerson(named) && isDisagreeing(roster, end)) activity.speak(named, word);
    if (isPerson(named) && isApproached(document, roster, mention.titleFrom, end))
      approached = { entity: named, sentence: word.sentence };
    labels.delete(named);
  }

  /** "His mother wept": somebody without a name, outside any source. */
  function presentUnnamed(word: Word, at: number): void {
    const unnamed = visitor.present?.(at, activity);
    if (unnamed) appearUnnamed(unnamed, at);
    if (unnamed && canBeMeant(unnamed) && isReacting(roster, at)) activity.speak(unnamed, word);
  }

  /** Whom a pronoun means; that person is meant the more readily from here on. */
  function resolvePronoun(
    word: Word,
    at: number,
    gender: Gender,
    content: readonly Span[] | undefined,
  ): Referent | Unclear {
    if (!content && isOfLaterSubject(document, roster, at)) return { rule: 'unclear', candidates: [] };
    const own =
      content || !/^(?:his|her)$/u.test(word.lower) ? undefined : ofRelativeClause(roster, at, gender);
    if (own) {
      const trace = activity.recent.find(({ entity }) => entity === own);
      if (trace) noteGender(trace, gender);
      return { entity: own, rule: 'pronoun', evidence: [own.name.span] };
    }
    const pronoun = pronounAt(document, roster, at, gender, content);
    const out = boundOut(document, roster, pronoun, activity);
    // Who speaks in a transcript says "I" of himself, and "he" of another who speaks only if he has named him.
    if (turn && word.start < turn.end)
      for (const { entity } of activity.recent)
        if (entity === turn.entity || labels.has(entity)) out.add(entity);
    if (pronoun.subject) for (const each of deadBehind(victims, word, pronoun, activity)) out.add(each);
    const isOfDead =
      dead !== undefined &&
      // "He said: “…”" may be a friend's tribute.
      content === undefined &&
      !out.has(dead) &&
      opensParagraph(roster, at) &&
      !isOfOther(roster, at, dead, activity) &&
      (dead.gender ?? gender) === gender;
    // "I rang Ana Ruiz. “…,” she said."
    const brought = content ? broughtIn(document, roster, pronoun, activity.recent) : undefined;
    const asked =
      content && approached && word.sentence - approached.sentence <= 1
        ? approached.entity
        : brought === undefined
          ? whoGoesOn(document, roster, pronoun, activity)
          : (brought ?? undefined);
    const isOfAsked = asked !== undefined && !out.has(asked) && (asked.gender ?? gender) === gender;
    const referent: Referent | Unclear = isOfAsked
      ? {
          entity: asked,
          rule: 'pronoun',
          evidence: [asked.name.span],
          ...(brought === asked ? {} : { isCertain: true }),
        }
      : isOfDead
        ? { entity: dead, rule: 'pronoun', evidence: [dead.name.span] }
        : orOnlyOne(
            resolve(pronoun, out, activity, weights, visitor),
            onlyOneHere(document, roster, pronoun, out, activity),
          );
    const family =
      content && 'entity' in referent && familyBehind(families, at, word, referent.entity, activity);
    if (family)
      return {
        rule: 'unclear',
        candidates: [
          referent.entity,
          ...roster.entities.filter(({ name }) => name.names.at(-1) === family).slice(0, MOST_OF_FAMILY),
        ],
      };
    const { entity } = 'entity' in referent ? referent : {};
    const [said] = pronoun.says;
    const isOther = entity && said && isOfDescribedSubject(document, roster, said[0], entity, gender);
    if (entity && !isOfAsked && content && isOwnersBeside(entity, word, at)) doubted = { entity, word };
    const since =
      doubted?.entity === entity && doubted?.word.paragraph === word.paragraph ? doubted.word : undefined;
    if (entity && ((isOther && !isOfAsked) || (since && isUnnamedSince(entity, since))))
      return { rule: 'unclear', candidates: [entity] };
    if ('entity' in referent) {
      activity.appear(
        referent.entity,
        word,
        appearanceOf(document, roster, [at, at + 1], { pronoun: true, reported: reported.has(at) }),
      );
    }
    return referent;
  }

  /** "They sold their captain, Tom Hale, against the coach’s wishes. “…,” he said" */
  function isOwnersBeside(entity: Entity, { paragraph }: Word, at: number): boolean {
    const { last, spokeParagraph } = activity.recent.find((trace) => trace.entity === entity) ?? {};
    const isSubject = last?.subject || last?.pronoun || spokeParagraph === paragraph;
    return last?.paragraph === paragraph && !isSubject && isOwnerBetween(document, roster, last.word, at);
  }

  function isUnnamedSince(entity: Entity, { start }: Word): boolean {
    return (activity.recent.find((trace) => trace.entity === entity)?.named[0] ?? 0) < start;
  }

  /** Whom a source that is no pronoun refers to. */
  function resolveSource(at: number, named: Entity | undefined): Referent | Unclear | undefined {
    const referent = visitor.visit(at, activity);
    const entity = referent && 'entity' in referent ? referent.entity : undefined;
    if (entity && !named && (isOnePerson(entity) || entity.type === 'person')) appearUnnamed(entity, at);
    return referent;
  }

  /** A source speaks, and in a transcript has its turn until what it says ends. */
  function speak(entity: Entity, word: Word, at: number, content: readonly Span[]): void {
    if (canBeMeant(entity)) activity.speak(entity, word);
    const end = turnEnd(document, roster, at, content);
    if (end === undefined) return;
    turn = { entity, end };
    labels.add(entity);
  }

  function appearUnnamed(entity: Entity, at: number): void {
    const appearance = appearanceOf(document, roster, [at, at + 1], {
      pronoun: false,
      reported: reported.has(at),
    });
    activity.appear(entity, words[at] as Word, { ...appearance, subject: true });
  }
}

/** The ranking gives way to the only one named here, but where that is a relative of whom it found. */
function orOnlyOne(ranked: Referent | Unclear, only: OnlyOne | undefined): Referent | Unclear {
  if (!only || ('entity' in ranked && ranked.entity === only.entity)) return ranked;
  if (only.owners.length > 0) return { rule: 'unclear', candidates: [only.entity, ...only.owners] };
  return { entity: only.entity, rule: 'pronoun', evidence: [only.entity.name.span] };
}

const MOST_OF_FAMILY = 2;

/** The end of the turn whose label is at this word, the head of its line; undefined if there is none. */
function turnEnd(
  { text }: Document,
  { words, mentionAt }: Roster,
  at: number,
  content: readonly Span[],
): number | undefined {
  const { paragraph } = words[at] as Word;
  let first = mentionAt(at)?.titleFrom ?? at;
  while (at - first < LONGEST_LABEL && words[first - 1]?.paragraph === paragraph) first--;
  const { start } = words[first] as Word;
  const said = content.find((span) => span[0] > start);
  const opens = words[first - 1]?.paragraph !== paragraph;
  return opens && said && LABEL.test(text.slice(start, Math.min(said[0], start + 120)))
    ? content.at(-1)?.[1]
    : undefined;
}

/** In words. */
const LONGEST_LABEL = 8;
/** "Ana Ruiz:", "A." up to what is said. */
const LABEL = /^\p{Lu}[^:\n“”"]{0,90}[:.]\s+$/u;

/** Indices of the words in these spans. */
function wordsIn(words: readonly Word[], spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [start, end] of spans)
    for (let at = wordAt(words, start); (words[at]?.start ?? end) < end; at++) found.add(at);
  return found;
}

function resolve(
  pronoun: Pronoun,
  out: ReadonlySet<Entity>,
  activity: DiscourseSalience,
  weights: PronounWeights,
  visitor: Visitor,
): Referent | Unclear {
  const { chosen, possible, sure, certain } = choose(pronoun, activity, weights, out);
  if (chosen && sure) noteGender(chosen, pronoun.gender);
  visitor.watch?.(pronoun, activity);
  const entity = chosen?.entity;
  if (!entity) return { rule: 'unclear', candidates: possible.map((trace) => trace.entity) };
  const trace = activity.recent.find((each) => each.entity === entity);
  const evidence = [trace?.named ?? entity.name.span];
  return certain
    ? { entity, rule: 'pronoun', evidence, isCertain: true }
    : { entity, rule: 'pronoun', evidence };
}

const isPerson = ({ type }: Entity): boolean => type === 'person' || type === 'unknown';

import { isDoer, isRole as isOffice } from '../../facts/role-words.ts';
import type { Attribution, Speaker } from '../../quotations/attribution/attribution.ts';
import { isFirstName } from '../../quotations/lexicon/first-names.ts';
import { isPersonNoun } from '../../quotations/lexicon/person-nouns.ts';
import { isTitle } from '../../quotations/lexicon/titles-and-places.ts';
import type { Story } from '../../story/story.ts';
import type { StoryIndex } from '../story-index.ts';
import { headNoun, mentionsOf } from './claimed-name.ts';
import { claimedSide, isInCourt, isOnSide, lawyersOf } from './court-sides.ts';
import { escapeRegExp } from './escape-reg-exp.ts';
import { ANYBODY, isLawyer, SHARED, sameOffices } from './offices.ts';
import { agreement, type ClaimedRole, LESSER, placesOfRole, readRole } from './role-agreement.ts';
import { mayBeOne, type RoleHolder, roleHolders } from './role-holders.ts';

/** True if the story puts the role's noun to the name: "Mayor Ana Ruiz", "Ana Ruiz, the mayor of Harlow". */
export function hasRole(story: Story, name: string, claimed: string): boolean {
  const side = claimedSide(claimed);
  if (side !== null && isOnSide(story, name, side)) return true;
  const noun = headNoun(claimed);
  const last = name.split(/\s+/u).at(-1) ?? '';
  if (noun === null || last.length < 2) return false;
  const around = aroundName(story, last).filter((text) => text.toLowerCase().includes(noun.toLowerCase()));
  if (around.length === 0) return false;
  const [role, surname] = [anyCase(noun), escapeRegExp(last)];
  const before = new RegExp(
    `\\b${role}\\b[,]?(?:\\s+(?:of|for|at|on|in)(?:\\s+[\\p{L}’'-]+){1,4},?)?((?:\\s+["“‘(]?\\p{Lu}[\\p{L}\\p{M}.’'-]*["”’)]?){0,3}\\s+${surname})(?![\\p{L}])`,
    'gu',
  );
  const behind = new RegExp(
    `((?:\\p{Lu}[\\p{L}\\p{M}.’'-]*\\s+)?${surname})(?:,|\\s+\\(|\\s+(?:is|was)\\b)(?:(?!\\b(?:${OTHERS})\\b)[^.;“”"]){0,60}?\\b${role}\\b`,
    'gu',
  );
  // "Her mother, Jo Pell" is not Hannah Pell.
  const isHis = ([, found = '']: RegExpMatchArray): boolean =>
    !isFirstName(found.trim().split(/\s+/u)[0] ?? '') || mayBeOne(found.trim(), name);
  return around.some((text) => [...text.matchAll(before), ...text.matchAll(behind)].some(isHis));
}

/** UTF-16 units on either side of a name in which its role is looked for. */
const REACH = 160;

/** What stands around each place of a name: to look through the whole story for each of its names would cost the square of its length. */
function aroundName(story: Story, last: string): string[] {
  return mentionsOf(story, last).map(({ span }) =>
    story.text.slice(Math.max(0, span[0] - REACH), span[1] + REACH),
  );
}

/** What follows is somebody or something else: "Ruiz, of Harlow, stressed that the study …". */
const OTHERS =
  '(?:sa(?:id|ys)|t(?:old|ells)|ask(?:s|ed)|met|meets|stress(?:es|ed)|add(?:s|ed)|warn(?:s|ed)|argu(?:es|ed)|who (?!(?:is|was|became|has been|had been|serves|served)\\b)|whose|that|which|with|against|after|before|when|while)';

/** A pattern for a word in capitals or not, beside names, which have them. */
const anyCase = (word: string): string =>
  [...word]
    .map((letter) =>
      /\p{L}/u.test(letter) ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : escapeRegExp(letter),
    )
    .join('');

/**
 * Persons whom the story names, other than the speaker, to whom it puts the role that a message names, if the speaker
 * cannot be meant by it. "Rovers manager" is not the manager of United, "the mayor" not her deputy.
 */
export function otherHolders({ story }: StoryIndex, { speaker }: Attribution, claimed: string): string[] {
  const noun = roleNoun(claimed);
  if (!speaker || speaker.resolution.rule === 'unclear') return [];
  const side = claimedSide(claimed);
  if (side !== null && speaker.type === 'person')
    return isOnSide(story, speaker.name, side) ? [] : lawyersOf(story, side);
  if (!isRole(noun) || (isLawyer(noun) && isInCourt(story, speaker.name))) return [];
  if (speaker.type === 'anonymous' && !areApart(roleNoun(speaker.name), noun)) return [];
  const role = readRole(story, claimed, noun);
  const isOwn = ([, { name }]: Place): boolean => mayBeOne(name, speaker.name);
  const same = placesOfRole(story, claimed, noun);
  const offices = sameOffices(noun).flatMap((other) =>
    roleHolders(story, other).map((held): Place => [role, held]),
  );
  const own = [...same, ...offices].filter(isOwn);
  const mayHold = hasRole(story, speaker.name, claimed) || isSameOffice(story, speaker.name, noun);
  const isAnothers = own.length > 0 && own.every((place) => agreement(...place) === 'another');
  // "Hexham manager" says whose: the boss of another club is somebody else.
  if (own.length > 0 || mayHold) {
    // "Owls coach" of a story that calls the speaker only a coach, and somebody else the Owls'.
    const isBare =
      own.length > 0 && own.every(([, { words }]) => words.size === 0) && ONE_OF_A_BODY.test(noun);
    if (isBare && role.opensWithOwner)
      return same.flatMap(([claim, held]) =>
        held.isOwned && !mayBeOne(held.name, speaker.name) && agreement(claim, held) === 'full'
          ? [held.name]
          : [],
      );
    if (!isAnothers) return [];
    const others = [...same, ...(role.isOwned ? offices : [])].filter((place) => !isOwn(place));
    return others.flatMap(([claim, held]) => (agreement(claim, held, true) === 'full' ? [held.name] : []));
  }
  // "The opposition leader" says which of them.
  const isOneOfMany = ANYBODY.has(noun) && !(noun === 'leader' && role.words.length > 0);
  // "A councillor" may be any of them, by whatever the story calls one.
  const isAny = /^an?\s/iu.test(claimed) && !/^spokes/u.test(noun);
  if (speaker.type === 'person' && (isOneOfMany || isAny) && !role.opensWithOwner) return [];
  const agreeing = (wanted: 'full' | 'open'): string[] =>
    same.flatMap(([claim, held]) => (agreement(claim, held, true) === wanted ? [held.name] : []));
  const full = agreeing('full');
  return full.length > 0 || role.opensWithOwner ? full : agreeing('open');
}

/** A body has one of them. */
const ONE_OF_A_BODY = /^(?:coach|manager|boss|captain|skipper|mayor|governor|headteacher|principal)$/u;

type Place = readonly [ClaimedRole, RoleHolder];

/** "The deputy leader" is not whom the story only calls the leader. */
export function isOfOtherRank({ story }: StoryIndex, { speaker }: Attribution, claimed: string): boolean {
  const noun = roleNoun(claimed);
  if (speaker?.type !== 'person' || !isRole(noun)) return false;
  const role = readRole(story, claimed, noun);
  const own = roleHolders(story, noun).filter(({ name }) => mayBeOne(name, speaker.name));
  return (
    role.words.some((word) => SECOND.test(word)) &&
    own.length > 0 &&
    own.every(({ words }) => ![...words].some((word) => LESSER.test(word)))
  );
}

const SECOND = /^(?:deputy|vice|assistant|junior|shadow)$/u;

/**
 * True if the role is that of somebody without a name whom the story keeps apart from a speaker it names: "a juror",
 * "Juror No. 7, who asked not to be named".
 */
export function isOfNameless(index: StoryIndex, { speaker }: Attribution, claimed: string): boolean {
  const noun = roleNoun(claimed);
  if (speaker?.type !== 'person') return false;
  const { rule, isCertain } = speaker.resolution;
  if (!/^(?:named|alias)$/u.test(rule) && isCertain !== true) return false;
  const owner = /(?<!^)\p{Lu}[\p{L}\p{M}-]+(?!\S)|\p{Lu}[\p{L}\p{M}-]+(?=[’']s?\s)/u.exec(claimed)?.[0];
  return othersThan(index, speaker).some(
    (other) =>
      isNothingElse(index.story, other, noun) &&
      (!SHARED.has(noun) || (owner !== undefined && other.name.includes(owner))),
  );
}

function othersThan({ attributions }: StoryIndex, { entity }: Speaker): Speaker[] {
  return attributions.flatMap(({ speaker }) => (speaker && speaker.entity !== entity ? [speaker] : []));
}

/** "juror" of "Juror No. 7" */
function roleNoun(name: string): string {
  return headNoun(name.replace(/\s+(?:No\.?\s*)?\d+$/u, ''))?.toLowerCase() ?? '';
}

const isRole = (noun: string): boolean =>
  isPersonNoun(noun) || isTitle(noun) || isDoer(noun) || isOffice({ lower: noun });

function isSameOffice(story: Story, name: string, noun: string): boolean {
  return sameOffices(noun).some((other) => hasRole(story, name, other));
}

/** "The juror" is not the pharmacist; "the officer" may be the sergeant. */
function areApart(one: string, other: string): boolean {
  return one !== other && [one, other].every((noun) => isRole(noun) && !SHARED.has(noun));
}

function isNothingElse(story: Story, speaker: Speaker, noun: string): boolean {
  const { name, type } = speaker;
  const isNumbered = /\s(?:No\.?\s*)?(?:\d+|\p{Lu})$/u.test(name);
  if ((type === 'person' && !isNumbered) || type === 'organisation' || roleNoun(name) !== noun) return false;
  if (!isRole(noun) && type !== 'anonymous') return false;
  return (
    isNumbered ||
    /^(?:an?|one|another)\s/iu.test(name) ||
    isNameless(story, speaker) ||
    isBroughtIn(story, speaker, noun)
  );
}

/** "The cadet" behind "an 18-year-old cadet". */
function isBroughtIn({ text }: Story, { name, span }: Speaker, noun: string): boolean {
  if (!/^the\s\p{Ll}+$/iu.test(name)) return false;
  const before = text.slice(Math.max(0, span[0] - BROUGHT_IN_WITHIN), span[0]);
  return new RegExp(
    `\\b[Aa]n?\\s(?:[\\p{Ll}\\d-]+\\s){0,3}${escapeRegExp(noun)}\\b(?!,?\\s\\p{Lu})`,
    'u',
  ).test(before);
}

/** UTF-16 units. */
const BROUGHT_IN_WITHIN = 1500;

/** "The radiographer, who asked not to be named": nobody whom the story names. */
export const isNameless = ({ text }: Story, { span }: Speaker): boolean =>
  NAMELESS.test(text.slice(span[1], span[1] + 80));

const NAMELESS =
  /^[^.;“”"]{0,20}\b(?:(?:asked|wished|preferred|requested|wanted)\s+(?:not\s+)?to\s+(?:be\s+(?:named|identified)|remain\s+anonymous)|(?:declined|refused)\s+to\s+(?:be\s+(?:named|identified)|give)|did\s+not\s+(?:give|want)|on\s+condition\s+of\s+anonymity)/u;

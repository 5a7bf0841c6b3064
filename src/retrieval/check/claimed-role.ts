import { isDoer } from '../../facts/role-words.ts';
import type { Attribution, Speaker } from '../../quotations/attribution/attribution.ts';
import { isFirstName } from '../../quotations/lexicon/first-names.ts';
import { isPersonNoun } from '../../quotations/lexicon/person-nouns.ts';
import { isTitle } from '../../quotations/lexicon/titles-and-places.ts';
import type { Story } from '../../story/story.ts';
import type { StoryIndex } from '../story-index.ts';
import { plainText } from '../text/words.ts';
import { headNoun, headOf, mentionsOf } from './claimed-name.ts';
import { claimedSide, isOnSide, lawyersOf } from './court-sides.ts';
import { escapeRegExp } from './escape-reg-exp.ts';
import { printedWords } from './printed-words.ts';
import { mayBeOne, type RoleHolder, roleHolders, stem } from './role-holders.ts';

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
  if (!isRole(noun)) return [];
  if (speaker.type === 'anonymous' && !areApart(roleNoun(speaker.name), noun)) return [];
  const role = readRole(story, claimed, noun);
  const isOwn = ({ name }: RoleHolder): boolean => mayBeOne(name, speaker.name);
  const same = holdersOf(story, claimed, noun);
  const offices = sameOffices(noun).flatMap((other) => roleHolders(story, other));
  const own = [...same, ...offices].filter(isOwn);
  const mayHold = hasRole(story, speaker.name, claimed) || isSameOffice(story, speaker.name, noun);
  const isAnothers = own.length > 0 && own.every((held) => agreement(role, held) === 'another');
  // "Hexham manager" says whose: the boss of another club is somebody else.
  if (own.length > 0 || mayHold) {
    if (!isAnothers) return [];
    const others = [...same, ...(role.isOwned ? offices : [])].filter((held) => !isOwn(held));
    return others.flatMap((held) => (agreement(role, held, true) === 'full' ? [held.name] : []));
  }
  if (speaker.type === 'person' && ANYBODY.has(noun) && !role.opensWithOwner) return [];
  return same.flatMap((held) => {
    const agrees = agreement(role, held, true);
    return agrees === 'full' || (agrees === 'open' && !role.opensWithOwner) ? [held.name] : [];
  });
}

/** "Head teacher" may be printed as one word. */
function holdersOf(story: Story, claimed: string, noun: string): RoleHolder[] {
  const pair = /([\p{L}]+)[\s-]([\p{L}]+)$/u.exec(headOf(claimed))?.[0];
  return [...roleHolders(story, noun), ...(pair ? roleHolders(story, pair.replace(/[\s-]/u, '')) : [])];
}

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

interface ClaimedRole {
  readonly noun: string;
  readonly words: readonly string[];
  readonly isOwned: boolean;
  /** "Rovers manager", not "manager of Rovers". */
  readonly opensWithOwner: boolean;
}

/** What a message says of a role: "transport" of "Transport minister"; a capital that opens it says nothing. */
function readRole(story: Story, claimed: string, noun: string): ClaimedRole {
  const { words: printed, positions } = printedWords(story);
  const said = (text: string): string[] =>
    text.split(/[\s-]+/u).filter((word) => word.toLowerCase() !== noun && !SMALL.test(word));
  const isProper = (word: string): boolean =>
    /[’']s?$/u.test(word) ||
    (/^\p{Lu}/u.test(word) &&
      (positions.get(plainText(word)) ?? []).every((at) => printed[at]?.capital === true));
  const [all, front] = [said(claimed), said(headOf(claimed))];
  return { noun, words: all.map(stem), isOwned: all.some(isProper), opensWithOwner: front.some(isProper) };
}

const SMALL = /^(?:the|an?|his|her|their|its|our|my|of|for|at|in|from|with|on)$/iu;
/** "The mayor" is not the deputy mayor. */
const LESSER = /^(?:deputy|vice|assistant|shadow|former|ex|junior|trainee|student)$/u;
/** Offices that a body has many of, each for something else. */
const OF_FIELDS = /^(?:minister|secretary|director|editor|correspondent|officer)$/u;

/** How a role that the story puts to a name goes with a claimed one: "another" where it says of another place or rank. */
function agreement(
  { noun, words, isOwned }: ClaimedRole,
  held: RoleHolder,
  perhaps = false,
): 'full' | 'open' | 'another' {
  const lesser = (all: Iterable<string>): string => [...all].filter((word) => LESSER.test(word)).join(' ');
  const has = (word: string): boolean =>
    held.words.has(word) ||
    (perhaps && held.perhapsOf === word) ||
    // "Headteacher"
    (held.words.size === 0 && word === 'head');
  if (lesser(words) !== lesser(held.words)) return 'another';
  if (words.every(has)) return 'full';
  if (held.isOwned && isOwned) return 'another';
  return OF_FIELDS.test(noun) && held.words.size > 0 && !words.some(has) ? 'another' : 'open';
}

/**
 * True if the role is that of somebody without a name whom the story keeps apart from a speaker it names: "a juror",
 * "Juror No. 7, who asked not to be named".
 */
export function isOfNameless(index: StoryIndex, { speaker }: Attribution, claimed: string): boolean {
  const noun = roleNoun(claimed);
  if (speaker?.type !== 'person' || !/^(?:named|alias)$/u.test(speaker.resolution.rule)) return false;
  if (!isRole(noun)) return false;
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

/** "The study said": it is its authors who speak. */
const isRole = (noun: string): boolean => isPersonNoun(noun) || isTitle(noun) || isDoer(noun);

/** Roles that one person may have beside another, or that many people of a story may be called by. */
const SHARED = new Set(
  (
    'official officer doctor lawyer expert politician lawmaker researcher scientist academic leader boss chief head executive analyst adviser advisor aide ' +
    'reporter journalist resident neighbour neighbor witness victim survivor relative parent mother father son daughter brother sister husband wife man woman ' +
    'boy girl guy person source teenager child kid teacher student pupil worker employee fan supporter critic voter campaigner activist author writer friend ' +
    'colleague member spokesman spokeswoman spokesperson captain player striker defender midfielder winger goalkeeper keeper forward skipper scorer winner ' +
    'star veteran owner founder investor user customer passenger driver local insider individual staffer representative operative speaker host guest ' +
    'caller other one patient defendant suspect candidate nominee professor director manager chair chairman secretary'
  ).split(' '),
);

/** What anybody may be beside what the story says of them. */
const ANYBODY = new Set(
  (
    'resident neighbour neighbor witness victim survivor relative parent man woman boy girl guy person source teenager child kid worker employee fan ' +
    'supporter critic voter campaigner activist author writer friend colleague member veteran expert official insider individual local customer user ' +
    'passenger driver investor other one guest caller host reporter journalist politician leader player star winner'
  ).split(' '),
);

/** Offices with several words: where the story calls the speaker a coach, "the manager" may be meant for that one. */
const SAME_OFFICE: readonly (readonly string[])[] = [
  ['coach', 'manager', 'boss'],
  ['captain', 'skipper'],
  ['chairman', 'chairwoman', 'chair', 'president', 'leader'],
  ['lawyer', 'attorney', 'barrister', 'solicitor', 'counsel'],
  ['minister', 'secretary'],
  ['doctor', 'physician', 'surgeon', 'consultant'],
  ['officer', 'detective', 'inspector', 'sergeant', 'superintendent'],
  ['director', 'head', 'chief', 'executive', 'boss', 'manager'],
];

const sameOffices = (noun: string): string[] => [
  ...new Set(
    SAME_OFFICE.flatMap((words) => (words.includes(noun) ? words.filter((word) => word !== noun) : [])),
  ),
];

function isSameOffice(story: Story, name: string, noun: string): boolean {
  return sameOffices(noun).some((other) => hasRole(story, name, other));
}

/** "The juror" is not the pharmacist; "the officer" may be the sergeant. */
function areApart(one: string, other: string): boolean {
  return one !== other && [one, other].every((noun) => isRole(noun) && !SHARED.has(noun));
}

function isNothingElse({ text }: Story, { name, type, span }: Speaker, noun: string): boolean {
  const isNumbered = /\s(?:No\.?\s*)?(?:\d+|\p{Lu})$/u.test(name);
  if ((type === 'person' && !isNumbered) || type === 'organisation' || roleNoun(name) !== noun) return false;
  return (
    isNumbered || /^(?:an?|one|another)\s/iu.test(name) || NAMELESS.test(text.slice(span[1], span[1] + 80))
  );
}

const NAMELESS =
  /^[^.;“”"]{0,20}\b(?:(?:asked|wished|preferred|requested|wanted)\s+(?:not\s+)?to\s+(?:be\s+(?:named|identified)|remain\s+anonymous)|(?:declined|refused)\s+to\s+(?:be\s+(?:named|identified)|give)|did\s+not\s+(?:give|want)|on\s+condition\s+of\s+anonymity)/u;

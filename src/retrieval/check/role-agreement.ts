import type { Story } from '../../story/story.ts';
import { plainText } from '../text/words.ts';
import { headOf } from './claimed-name.ts';
import { synonymsOf } from './offices.ts';
import { printedWords } from './printed-words.ts';
import { type RoleHolder, roleHolders, stem } from './role-holders.ts';

/** What a message says that a speaker is. */
export interface ClaimedRole {
  readonly noun: string;
  /** What else it says, in lower case: "transport" of "Transport minister". */
  readonly words: readonly string[];
  /** Of these, what is no name. */
  readonly fields: readonly string[];
  readonly isOwned: boolean;
  /** "Rovers manager", not "manager of Rovers". */
  readonly opensWithOwner: boolean;
}

export function readRole(story: Story, claimed: string, noun: string): ClaimedRole {
  const { words: printed, positions } = printedWords(story);
  const own = noun.split(' ');
  const said = (text: string): string[] =>
    text.split(/[\s-]+/u).filter((word) => !own.includes(word.toLowerCase()) && !SMALL.test(word));
  // A capital that opens the message says nothing.
  const isProper = (word: string): boolean =>
    /[’']s?$/u.test(word) ||
    (/^\p{Lu}/u.test(word) &&
      (positions.get(plainText(word)) ?? []).every((at) => printed[at]?.capital === true));
  const [all, front] = [said(claimed), said(headOf(claimed))];
  return {
    noun,
    words: all.map(stem),
    fields: all.filter((word) => !isProper(word)).map(stem),
    isOwned: all.some(isProper),
    opensWithOwner: front.some(isProper),
  };
}

/** The places of a claimed role, by its noun and by other words for the same: "headteacher", "CEO". */
export function placesOfRole(
  story: Story,
  claimed: string,
  noun: string,
): (readonly [ClaimedRole, RoleHolder])[] {
  const pair = /\p{L}+[\s-]\p{L}+$/u.exec(headOf(claimed))?.[0].toLowerCase() ?? '';
  const others = [...synonymsOf(noun), ...synonymsOf(headOf(claimed).toLowerCase()), ...synonymsOf(pair)];
  const main = readRole(story, claimed, noun);
  const places = roleHolders(story, noun).map((held) => [main, held] as const);
  if (pair !== '') {
    const whole = { ...readRole(story, claimed, pair.replace('-', ' ')), noun: pair.replace(/[\s-]/u, '') };
    places.push(...roleHolders(story, whole.noun).map((held) => [whole, held] as const));
  }
  for (const other of others) {
    const same = { ...readRole(story, claimed, synonymsOf(pair).includes(other) ? pair : noun), noun: other };
    places.push(...roleHolders(story, other).map((held) => [same, held] as const));
  }
  return places;
}

const SMALL = /^(?:the|an?|his|her|their|its|our|my|of|for|at|in|from|with|on)$/iu;
/** "The mayor" is not the deputy mayor. */
export const LESSER = /^(?:deputy|vice|assistant|shadow|former|ex|junior|trainee|student)$/u;
/** Offices that a body has many of, each for something else. */
const OF_FIELDS = /^(?:head|minister|secretary|director|editor|correspondent|officer|executive)$/u;

/**
 * How a role that the story puts to a name goes with a claimed one: "another" where it says of another place or rank.
 *
 * @param perhaps "her lawyer" may be whose it is that was named before
 */
export function agreement(
  { noun, words, fields, isOwned }: ClaimedRole,
  held: RoleHolder,
  perhaps = false,
): 'full' | 'open' | 'another' {
  const lesser = (all: Iterable<string>): string => [...all].filter((word) => LESSER.test(word)).join(' ');
  const has = (word: string): boolean =>
    held.words.has(word) ||
    (perhaps && held.namedBefore.has(word)) ||
    // "Headteacher"
    (held.words.size === 0 && word === 'head');
  if (lesser(words) !== lesser(held.words)) return 'another';
  if (words.every(has)) return 'full';
  if (held.isOwned && isOwned) return 'another';
  const isOtherField =
    fields.length > 0 && held.fields.size > 0 && !fields.some((word) => held.fields.has(word));
  return OF_FIELDS.test(noun) && isOtherField ? 'another' : 'open';
}

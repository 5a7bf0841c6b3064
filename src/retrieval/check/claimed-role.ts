import type { Attribution, Speaker } from '../../quotations/attribution/attribution.ts';
import { isPersonNoun } from '../../quotations/lexicon/person-nouns.ts';
import { isTitle } from '../../quotations/lexicon/titles-and-places.ts';
import type { Story } from '../../story/story.ts';
import type { StoryIndex } from '../story-index.ts';
import { headNoun, headOf, mentionsOf } from './claimed-name.ts';
import { escapeRegExp } from './escape-reg-exp.ts';

/** True if the story puts the role's noun to the name: "Mayor Ana Ruiz", "Ana Ruiz, the mayor of Harlow". */
export function hasRole(story: Story, name: string, claimed: string): boolean {
  const noun = headNoun(claimed);
  const last = name.split(/\s+/u).at(-1) ?? '';
  if (noun === null || last.length < 2) return false;
  const around = aroundName(story, last).filter((text) => text.toLowerCase().includes(noun.toLowerCase()));
  if (around.length === 0) return false;
  const [role, surname] = [anyCase(noun), escapeRegExp(last)];
  const before = new RegExp(
    `\\b${role}\\b[,]?(?:\\s+(?:of|for|at)(?:\\s+[\\p{L}’'-]+){1,4},?)?(?:\\s+["“‘(]?\\p{Lu}[\\p{L}\\p{M}.’'-]*["”’)]?){0,3}\\s+${surname}(?![\\p{L}])`,
    'u',
  );
  const behind = new RegExp(
    `${surname}(?:,|\\s+\\(|\\s+(?:is|was)\\b)(?:(?!\\b(?:${OTHERS})\\b)[^.;“”"]){0,60}?\\b${role}\\b`,
    'u',
  );
  return around.some((text) => before.test(text) || behind.test(text));
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

/** Named persons of this story, other than the speaker, who have the role that a message names, if the speaker cannot. */
export function otherHolders(index: StoryIndex, { speaker }: Attribution, claimed: string): string[] {
  const noun = roleNoun(claimed);
  if (!speaker || speaker.resolution.rule === 'unclear' || !isRole(noun)) return [];
  if (speaker.type === 'anonymous' && !areApart(roleNoun(speaker.name), noun)) return [];
  const whole = headOf(claimed);
  // "Hexham manager" says whose.
  if (!/\p{Lu}\S*\s/u.test(whole) && isSameOffice(index.story, speaker.name, noun)) return [];
  const names = new Set(
    othersThan(index, speaker).flatMap(({ name, type }) => (type === 'person' ? [name] : [])),
  );
  // "The Mudcats coach" is not the coach of the others.
  return [...names].filter(
    (name) => hasRole(index.story, name, claimed) && isCalled(index.story, name, whole),
  );
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
const isRole = (noun: string): boolean => isPersonNoun(noun) || isTitle(noun);

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

function isSameOffice(story: Story, name: string, noun: string): boolean {
  const others = SAME_OFFICE.flatMap((words) => (words.includes(noun) ? words : []));
  return others.some((other) => other !== noun && hasRole(story, name, other));
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

/** The capitalised words in front of a role stand beside the name as well. */
function isCalled(story: Story, name: string, role: string): boolean {
  const own = role.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word));
  if (own.length === 0) return true;
  const last = name.split(/\s+/u).at(-1) ?? '';
  const around = aroundName(story, last);
  const surname = escapeRegExp(last);
  return own.every((word) => {
    const beside = new RegExp(
      `${escapeRegExp(word)}[^.\\n]{0,60}${surname}|${surname}[^.\\n]{0,60}${escapeRegExp(word)}`,
      'iu',
    );
    return around.some((text) => beside.test(text));
  });
}

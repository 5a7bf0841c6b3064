import type { Attribution, Speaker } from '../../quotations/attribution/attribution.ts';
import { genderOfFirstName, isGenderUnsure } from '../../quotations/lexicon/first-names.ts';
import { isRelative } from '../../quotations/lexicon/person-nouns.ts';
import { genderOfWord } from '../../quotations/lexicon/titles-and-places.ts';
import { isDictionaryWord } from '../../story/dictionary.ts';
import type { Story } from '../../story/story.ts';
import type { StoryIndex } from '../story-index.ts';
import { headNoun } from './claimed-name.ts';
import { escapeRegExp } from './escape-reg-exp.ts';
import { mayBeOne, roleHolders, stem } from './role-holders.ts';

/** Those who speak for one person, by any word for them. */
const ADVOCATES = ['lawyer', 'attorney', 'solicitor', 'barrister', 'counsel', 'advocate'];
/** Those of whom a club or firm has one. */
const HEADS = [
  'manager',
  'coach',
  'captain',
  'chairman',
  'chairwoman',
  'chair',
  'president',
  'executive',
  'director',
  'owner',
  'head',
];

/**
 * True if a message gives the words to "Pell’s lawyer", "City’s chairman" or "her husband", and the story to the lawyer of
 * somebody else, the chairman of another club or a woman.
 */
export function isOfAnotherOwner(index: StoryIndex, { speaker }: Attribution, claimed: string): boolean {
  const noun = headNoun(claimed)?.toLowerCase() ?? '';
  if (speaker?.type !== 'person') return false;
  if (isRelative(noun)) return isOfOtherGender(speaker, noun);
  const owner = /(?:^|\s)(\p{Lu}[\p{L}\p{M}-]+)(?:[’']s?)?\s(?:[\p{Ll}-]+\s)?[\p{L}-]+$/u.exec(claimed)?.[1];
  if (owner === undefined) return false;
  if (ADVOCATES.includes(noun)) return isAnothersAdvocate(index, speaker, stem(owner));
  return HEADS.includes(noun) && leadsAnother(index, speaker, stem(owner), noun);
}

function isOfOtherGender({ name }: Speaker, noun: string): boolean {
  const [given = '', ...others] = name.split(/\s+/u);
  const [own, said] = [genderOfFirstName(given), genderOfWord(noun)];
  return (
    others.length > 0 && !isGenderUnsure(given) && own !== undefined && said !== undefined && own !== said
  );
}

/** The story says whose lawyers there are, and nobody of the name is among them, though it quotes one. */
function isAnothersAdvocate({ story, attributions }: StoryIndex, speaker: Speaker, owner: string): boolean {
  const last = (name: string): string => stem(name.split(/\s+/u).at(-1) ?? '');
  if (last(speaker.name) === owner) return true;
  const isQuoted = attributions.some(
    ({ speaker: each }) => each?.type === 'person' && last(each.name) === owner,
  );
  const isOne = ADVOCATES.some((noun) =>
    roleHolders(story, noun).some(({ name }) => mayBeOne(name, speaker.name)),
  );
  if (!isQuoted || !isOne) return false;
  const clients = clientsIn(story);
  return clients.size > 0 && !clients.has(owner);
}

const ADVOCATE = `(?:${ADVOCATES.join('|')})s?`;
const CLIENT = new RegExp(
  `(?<![\\p{L}-])(\\p{Lu}[\\p{L}\\p{M}-]+)[’']s?\\s(?:[\\p{L}-]+\\s){0,3}?${ADVOCATE}\\b|\\b${ADVOCATE}\\s(?:for|of|representing)\\s(?:the\\s)?((?:\\p{Lu}[\\p{L}\\p{M}’'-]+\\s?){1,4})|\\b(?:[Hh]is|[Hh]er|[Tt]heir)\\s(?:[\\p{L}-]+\\s){0,2}?${ADVOCATE}\\b`,
  'gu',
);

const NAMES = /\p{Lu}[\p{L}\p{M}’'-]+/gu;
/** UTF-16 units. */
const BEFORE = 500;

/** Names of those who have a lawyer: "Pell" of "Pell’s lawyer", "a lawyer for Pell", "Pell came with her lawyer". */
function clientsIn(story: Story): ReadonlySet<string> {
  const clients = new Set<string>();
  for (const { 1: owner, 2: client, index } of story.text.matchAll(CLIENT)) {
    const start = story.paragraphAt(index)?.span[0] ?? index;
    const [home, before] = [story.slice([start, index]), story.slice([Math.max(0, start - BEFORE), start])];
    const namesIn = (text: string): string[] =>
      (text.match(NAMES) ?? []).filter((name) => !isDictionaryWord(name.toLowerCase()));
    const [near, far] = [namesIn(home), namesIn(before)];
    const names = (owner ?? client)?.match(NAMES) ?? (near.length > 0 ? near : far);
    for (const name of names) clients.add(stem(name));
  }
  return clients;
}

/** The story calls the speaker chairman of another body, and somebody else something of the one that the message names. */
function leadsAnother({ story }: StoryIndex, speaker: Speaker, owner: string, noun: string): boolean {
  const own = roleHolders(story, noun).filter(({ name }) => mayBeOne(name, speaker.name));
  if (own.length === 0 || !own.every((held) => held.isOwned && !held.words.has(owner))) return false;
  const isBesideOwn = own.some(({ words }) => [...words].some((word) => areOneName(story, word, owner)));
  if (isBesideOwn) return false;
  return HEADS.some((other) =>
    roleHolders(story, other).some(
      (held) => held.words.has(owner) && held.isOwned && !mayBeOne(held.name, speaker.name),
    ),
  );
}

/** "Carrow" and "City" of Carrow City. */
function areOneName({ text }: Story, one: string, other: string): boolean {
  const [left, right] = [one, other].map(escapeRegExp);
  return new RegExp(`\\b(?:${left}\\S{0,3}\\s${right}|${right}\\S{0,3}\\s${left})`, 'iu').test(text);
}

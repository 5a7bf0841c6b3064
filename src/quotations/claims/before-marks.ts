import { isDictionaryWord } from '../../story/dictionary.ts';
import { isFirstName } from '../lexicon/first-names.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import { isTitle } from '../lexicon/titles-and-places.ts';
import {
  BARE_ROLE,
  type ClaimedSpeaker,
  isBareRole,
  LONG_ROLE,
  NAME,
  OFFICE_AND_NAME,
  SAYING,
  WHO,
  who,
} from './speaker-patterns.ts';
import { isAddressed, isAskedOf, isObject } from './spoken-to.ts';

/** Characters before the marks that are examined. */
const NEAR = 200;
const OPENS = '(?:^|[\\s(>*_|"”,;.–—-])';
const COLON = '[*_]*\\s*:[\\s*_>]*$';
const ADVERB = '(?:\\p{L}+(?:ly|lso|hen|nce|ever)\\s+|has\\s+|had\\s+|is\\s+)?';
const BESIDE = '(?:\\s*\\((?<aside>[^)\\n]{1,40})\\)|,(?<beside>[^,:\\n]{1,50}))?';

const LABEL = new RegExp(`${OPENS}(?<who>${WHO})${BESIDE}${COLON}`, 'u');
/** What may stand between a name and its colon: "Ruiz on the bridge:", "Hale, when asked about it:", "Hale in the chamber:". */
const ABOUT = String.raw`(?:,\s*)?\s*\b(?:on|about|re|regarding|to|when|after|asked|speaking|in(?!\s(?:the|\p{Lu}\S*[’']s?)\swords\b)|at|during)\b:?\s[^“”"«»:\n]{1,60}`;
/** "Ruiz on the bridge:", "Ruiz’s verdict on Hale:" */
const TOPIC = new RegExp(`${OPENS}(?<who>${WHO})(?:(?<=[’']s?)(?:\\s+\\p{Ll}+){1,3})?${ABOUT}${COLON}`, 'u');
const SAID = new RegExp(
  `${OPENS}(?<who>${WHO})(?:,[^,\\n]{1,60},)?\\s+${ADVERB}${SAYING}\\b[^“”"«»\\n]{0,100}$`,
  'u',
);
const CLAUSE = '(?:^|[.!?;:\\n>]\\s*|\\b(?:and|but|while|so|then|meanwhile|lol)\\s+)';
const BARE_LABEL = new RegExp(`${CLAUSE}(?<who>${BARE_ROLE})${BESIDE}${COLON}`, 'u');
const BARE_TOPIC = new RegExp(`${CLAUSE}(?<who>${BARE_ROLE})${ABOUT}${COLON}`, 'u');
const BARE_SAID = new RegExp(
  `${CLAUSE}(?<who>${BARE_ROLE})\\s+${ADVERB}${SAYING}\\b[^“”"«»\\n]{0,100}$`,
  'u',
);
const ACCORDING = new RegExp(
  `[Aa]ccording to\\s+(?:(?<role>${LONG_ROLE})\\s*[,:]\\s*$|(?<who>${OFFICE_AND_NAME}|${NAME}|${WHO})[^“”"«»\\n]{0,40}$)`,
  'u',
);
/** "the head of the union:", "the head of the union said:" from the beginning of a clause. */
const OF_BODY = new RegExp(`(?:^|[.!?;\\n])\\s*(${LONG_ROLE})\\s*[:,]\\s*$`, 'u');
const ENDS_SAYING = new RegExp(`\\s${SAYING}$`, 'u');
const APPOSED = new RegExp(`(?:^|[.!?;\\n]\\s*)(${NAME})(?:\\s*\\([^)\\n]{1,40}\\))?,\\s*$`, 'u');
/** "When Ruiz said he had warned them, the reply was": another sentence follows the comma. */
const SUBORDINATE = /(?:^|[\s(])(?:when|after|before|because|if|although|though|since|once|while)\s+$/iu;
const OTHER_CLAUSE = /,\s+\p{L}/u;
/** "The mayor never said": the message claims the opposite. */
const DENIED =
  /(?:\b(?:never|not|nobody)|n[’']t)\s+(?:\p{L}+ly\s+|ever\s+)?(?:say|said|saying|tell|told|claim|claimed|write|wrote)\b[^“”"«».!?\n]{0,60}$/iu;
/** "Ruiz (through her lawyer):" is the lawyer. */
const BY_PROXY = /\b(?:through|via|by|per|according\s+to|words?)\b/iu;
/** "Hale, in Ruiz’s words:", "Hale, in the words of Ruiz:" */
const IN_WORDS_OF = new RegExp(
  `^\\s*in\\s+(?:the\\s+words\\s+of\\s+)?(${NAME}?)(?:[’']s?\\s+words)?\\s*$`,
  'u',
);
/** "Ana Ruiz from the" before "Harbour Trust" */
const FROM_BODY = new RegExp(`(?:^|[\\s(>*_|"”,;.–—-])(${NAME})\\s+(?:from|at|of)\\s+(?:the\\s+)?$`, 'u');
/** "Ruiz is told", "Ruiz called out": whoever it is hears it. */
const IS_TOLD = /\bis\s+(?:told|asked|called|described|warned)\b|^\s*called\s+out\b/iu;

/**
 * The speaker that the words before quotation marks name; null for none.
 *
 * @param lead the message's own words before the marks, behind the marks before them
 */
export function beforeMarks(lead: string): ClaimedSpeaker | null {
  const near = lead.slice(-NEAR);
  if (DENIED.test(near)) return null;
  const according = ACCORDING.exec(near)?.groups;
  return (
    topic(near) ??
    named(ofBody(near), false) ??
    named(label(near), false) ??
    said(near) ??
    bare(near) ??
    named(who(according?.role ?? according?.who), true)
  );
}

/** True if the words say that somebody did not say it. */
export const isDenied = (lead: string): boolean => DENIED.test(lead.slice(-NEAR));

/** The name or role before a colon at the end of a text; null if nothing there names anybody. */
export function label(text: string): string | null {
  const near = text.slice(-NEAR);
  const found = LABEL.exec(near);
  const { who: words = '', aside = '', beside = '' } = found?.groups ?? {};
  const at = startOf(found, words);
  const worded = IN_WORDS_OF.exec(beside)?.[1];
  if (worded) return who(worded);
  if (BY_PROXY.test(aside) || BY_PROXY.test(beside) || isAskedOf(beside)) return null;
  // "The judge said: “…”": words of saying are no part of a role.
  if (found && !ENDS_SAYING.test(words)) {
    const whole = withHead(near, at, words);
    if (whole !== words || !isObject(near.slice(0, at), words)) return who(whole);
    return null;
  }
  return bareLabel(near);
}

function bareLabel(near: string): string | null {
  const { who: words = '', aside = '' } = BARE_LABEL.exec(near)?.groups ?? {};
  return isBareRole(words) && !BY_PROXY.test(aside) ? who(words) : null;
}

function topic(near: string): ClaimedSpeaker | null {
  const role = BARE_TOPIC.exec(near)?.groups?.who ?? '';
  if (isBareRole(role)) return named(who(role), false);
  const found = TOPIC.exec(near);
  const words = found?.groups?.who ?? '';
  if (ENDS_SAYING.test(words) || isAddressed(near.slice(0, startOf(found, words)))) return null;
  return named(who(words), false);
}

function said(near: string): ClaimedSpeaker | null {
  const found = SAID.exec(near);
  const words = found?.groups?.who ?? '';
  const at = startOf(found, words);
  const whole = withHead(near, at, words);
  // "Robert Ray, who works with Mr Hale said"
  const isListener = whole === words && isAddressed(near.slice(0, at));
  const [opening = ''] = /^\p{L}+\s+/u.exec(words) ?? [];
  const isAside = SUBORDINATE.test(near.slice(0, at)) || SUBORDINATE.test(opening);
  const behind = near.slice(at + words.length);
  const isOther = IS_TOLD.test(behind) || (isAside && OTHER_CLAUSE.test(behind));
  return found && !isListener && !isOther ? named(who(whole), true) : null;
}

function bare(near: string): ClaimedSpeaker | null {
  const words = BARE_SAID.exec(near)?.groups?.who ?? '';
  return isBareRole(words) ? named(who(words), true) : null;
}

function ofBody(near: string): string | null {
  const found = (OF_BODY.exec(near)?.[1] ?? '').replace(ENDS_SAYING, '');
  const head = /^(.*?)\s(?:of|at|for|in|with)\s/u.exec(found)?.[1] ?? '';
  const isSpoken = new RegExp(`\\s${SAYING}\\b`, 'u').test(found);
  return !isSpoken && isPersonNoun(/[\p{L}-]+$/u.exec(head)?.[0].toLowerCase() ?? '') ? found : null;
}

/** "the daughter of one of" before "the patients", "lawyer for" before "Denise Okafor": who speaks is the daughter, the lawyer. */
function withHead(near: string, at: number, words: string): string {
  const before = near.slice(0, at);
  const person = FROM_BODY.exec(before)?.[1];
  if (person && isNameAlone(person)) return person;
  const head = /(\p{L}[\p{L}-]*)\s+(?:of|for|to|in|at|from|with)\s+(?:one\s+of\s+)?$/u.exec(before);
  const noun = head?.[1]?.toLowerCase() ?? '';
  if (!head || !(isPersonNoun(noun) || isTitle(noun))) return words;
  const opening = /(?:\b(?:the|an?|our|their|his|her|one)\s+)?(?:\p{Ll}[\p{L}’'-]*\s+){0,2}$/iu.exec(
    before.slice(0, head.index),
  );
  const start = opening?.index ?? head.index;
  // "Rep. Ana Ruiz (D-N.C.), head of the Caucus:" is Ruiz.
  const apposed = APPOSED.exec(before.slice(0, start))?.[1];
  return apposed ?? `${before.slice(start)}${words}`;
}

/** "Kenji Sato" of "Kenji Sato from Marlow Research:", not "Statement from" or "Bank of". */
function isNameAlone(words: string): boolean {
  const [given = '', ...others] = words.split(/\s+/u);
  return others.length > 0 ? isFirstName(given) : !isDictionaryWord(given.toLowerCase());
}

function startOf(found: RegExpExecArray | null, words: string): number {
  return found ? found.index + found[0].indexOf(words) : 0;
}

function named(name: string | null, isSaid: boolean): ClaimedSpeaker | null {
  return name === null ? null : { name, isSaid };
}

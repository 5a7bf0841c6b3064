import { isPersonNoun } from '../lexicon/person-nouns.ts';
import { type ClaimedSpeaker, OFFICE_AND_NAME, SAYING, WHO, who } from './speaker-patterns.ts';
import { isAskedOf } from './spoken-to.ts';

/** Characters behind the marks that are examined. */
const NEAR = 120;
const SIGNED = new RegExp(`^\\s*[,.]?\\s*(?:[—–―]|--?|~|\\()\\s*(${WHO})`, 'u');
const SAID_AFTER = new RegExp(`^[\\s,.*_]*(${WHO})\\s+(?:\\p{L}+ly\\s+)?${SAYING}\\b`, 'u');
const SAYS_WHO = new RegExp(`^[\\s,.*_]*${SAYING}\\s+(${OFFICE_AND_NAME}|${WHO})`, 'u');
const OFTEN = '(?:(?:\\p{L}+ly|still|also|now|again|even|already)\\s+)?';
const STATED =
  'that|he|she|they|it|we|i|you|there|this|these|those|nobody|no|not|never|nothing|everything|the|an?|his|her|its|their|if|only|just';
/** "Boyd says he did not know", "Boyd called it fine": words of saying with a statement of their own behind them. */
const OWN_STATEMENT = new RegExp(
  `^\\s*${OFTEN}(?:(?:told|tells)\\s+(?:\\p{L}+\\s+)?(?:that|nothing|nobody)|(?:called|calls)\\s+(?:it|this|that|him|her|them)\\s+\\p{L}+|(?:${SAYING}|thinks?|believes?|den(?:y|ies|ied))\\s+(?:${STATED}))\\b`,
  'iu',
);
/** "— Ana Ruiz should be ashamed", "— Ana Ruiz, please answer": a sentence, and no signature. */
const GOES_ON_ABOUT =
  /^\s+(?:(?:is|was|are|were|has|had|does|did|do|will|would|wo|should|must|could|can|may|might|needs?|ought|never|still|just|knows?|knew|forgot|forgets|ignores?|ignored|disagrees?|disagreed)\b|\p{L}+n[’']t\b)/iu;
/** What goes on behind a name to say what somebody is: "Skellan resident", "the match winner". */
const ROLE_GOES_ON = /^(?:\s+\p{Ll}[\p{L}-]*){1,4}/u;

/** The speaker that the words behind quotation marks name; null for none. */
export function behindMarks(tail: string, endsWithComma: boolean): ClaimedSpeaker | null {
  const near = tail.slice(0, NEAR);
  const signed = signatureOf(near);
  if (signed) return signed;
  const after = SAID_AFTER.exec(near);
  const isOther =
    after && !endsWithComma && saysElse(near.slice(near.indexOf(after[1] ?? '') + (after[1] ?? '').length));
  const says = SAYS_WHO.exec(near);
  const spoken = says && !isOwnerOnly(says[1] ?? '', near.slice(says[0].length)) ? says[1] : undefined;
  const name = who(spoken) ?? (isOther ? null : who(after?.[1]));
  return name === null ? null : { name, isSaid: true };
}

/** "Hale’s conqueror" is not Hale. */
const isOwnerOnly = (words: string, rest: string): boolean =>
  /[’']s?$/u.test(words) && /^\s+\p{L}/u.test(rest);

/** True if what follows a name says something else: "says he did not know", ": explain yourself". */
export function saysElse(rest: string): boolean {
  return OWN_STATEMENT.test(rest) || /^\s*:/u.test(rest);
}

export function signatureOf(tail: string): ClaimedSpeaker | null {
  const near = tail.slice(0, NEAR);
  const found = SIGNED.exec(near);
  const words = found?.[1] ?? '';
  const rest = near.slice(found?.[0].length ?? 0);
  if (GOES_ON_ABOUT.test(rest) || saysElse(rest) || (rest.startsWith(',') && isAskedOf(rest.slice(1))))
    return null;
  const going =
    ROLE_GOES_ON.exec(rest)?.[0]
      .trimEnd()
      .split(/(?<=\S)(?=\s)/u) ?? [];
  const nouns = going.findLastIndex((word) => isPersonNoun(word.trim()));
  const whole = words + going.slice(0, nouns + 1).join('');
  if (isOwnerOnly(whole, near.slice((found?.[0].length ?? 0) + whole.length - words.length))) return null;
  const name = who(found ? whole : undefined);
  return name === null ? null : { name, isSaid: true };
}

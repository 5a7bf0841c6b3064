import { lowerAt, type Word } from '../document/words.ts';

/** Whom courts, inquiries and doctors call by a letter or number. */
const NOUN =
  /^(?:juror|officer|witness|patient|soldier|marine|trooper|child|baby|girl|boy|man|woman|person|individual|adult|victim|survivor|complainant|accuser|claimant|plaintiff|defendant|accused|applicant|suspect|informant|agent|detective|constable|deputy|guard|inmate|prisoner|detainee|employee|worker|nurse|doctor|surgeon|midwife|paramedic|firefighter|pilot|pupil|student|teacher|resident|mother|father|parent|participant|volunteer|donor|player|contractor|whistleblower)$/u;

/**
 * Where the cypher that begins at a capitalised word ends: "Juror No. 7", "Officer B", "Patient 3".
 *
 * @returns the word behind it; undefined if no cypher begins there
 */
export function cypherEnd(text: string, words: readonly Word[], from: number): number | undefined {
  const noun = words[from];
  if (!noun?.capital || noun.possessive || !NOUN.test(noun.lower)) return undefined;
  const isNumbered = /^no\.?$/u.test(lowerAt(words, from + 1)) && words[from + 1]?.capital === true;
  const at = isNumbered ? from + 2 : from + 1;
  const [code, next] = [words[at], words[at + 1]];
  const isJoined = isNumbered ? /^ No\.? $/u.test(text.slice(noun.end, code?.start)) : code?.joined;
  if (!code || !isJoined) return undefined;
  const written = text.slice(code.start, code.end).replace(/[’']s$/u, '');
  if (/^\d{1,3}$/u.test(written)) return at + 1;
  // "Officer B. Hale", "Man U"
  const isName = code.dotEnd > code.end && next?.capital === true && next.joined;
  const isLetter = !isNumbered && /^[A-HJ-Z]$/u.test(written) && !(next?.capital && next.joined) && !isName;
  return isLetter && !(noun.lower === 'man' && written === 'U') ? at + 1 : undefined;
}

/** What somebody with a cypher is: "officer" of the names "officer b". */
export function cypherNoun(names: readonly string[]): string | undefined {
  const [noun, code, more] = names;
  const isCoded = noun !== undefined && more === undefined && /^(?:\d{1,3}|\p{Ll})$/u.test(code ?? '');
  return isCoded && NOUN.test(noun) ? noun : undefined;
}

import type { Document } from '../quotations/document/document.ts';
import { genderOfWord } from '../quotations/lexicon/titles-and-places.ts';
import type { Entity } from '../quotations/mentions/entity.ts';
import type { Span } from '../story/span.ts';
import { isDoer, isNoOccupation } from './role-words.ts';

/** "A carer who stole £8,000": one person without a name, the subject of the lead. */
const LEAD =
  /^(?:[^—–\n]{2,60} [—–-]{1,2} )?(An?) ((?:[\p{Ll}-]{3,} ){0,3}?[\p{Ll}-]{3,})(?: (?:in|from|at|of) [\p{L}’' -]{2,40}?)? (?=(?:who|has|have|had|is|was|went|goes|admitted|pleaded|denied|accused|convicted|jailed|charged) )/u;
/** What a court or an employer did to that person, or that person before a court. */
const DEALT_WITH =
  '(?:(?:has|had|was|is) (?:been |found |now |today |\\p{L}+ly )*(?:jailed|sentenced|fined|banned|struck off|arrested|charged|convicted|acquitted|cleared|guilty|suspended|sacked|dismissed|fired|awarded|spared jail|remanded|on trial|accused)|went on trial|goes on trial|(?:has |have )?(?:admitted|denied|pleaded|confessed))\\b';
/** Behind that person: "has been jailed", or what the person did and then "has been jailed". */
const OF_SUBJECT = new RegExp(
  `^(?:(?:accused|convicted|jailed|charged) [^“"]*?)?${DEALT_WITH}|^who was (?:dismissed|sacked|fired|suspended|struck off)\\b|^who (?!(?:was|were|is|has|had|told|says|said|saw|heard|witnessed|survived|suffered|found|lost)\\b)(?:(?! who )[^“"])*? ${DEALT_WITH}`,
  'u',
);
/** The same of the name: "Mina Frost, 42, admitted theft", not "admitted that she was lucky", "was given a new bike". */
const NAMED =
  /^,? (?:\(?\d{1,3}\)?,? )?(?:(?:of|from) [\p{Lu}][^.;!?]{2,60}, )?(?:(?:has |have |had )?(?:admitted|admits|denied|denies|confessed)\b(?! (?:that|to (?:feeling|being)|feeling|he|she|they|it|her|his|him)\b)|(?:pleaded|pleads)\b|appeared (?:at|before|in|by) (?:[\p{L}’'-]+ ){0,5}?(?:court|magistrates|judge|tribunal|panel|video)\b|was (?:jailed|sentenced|fined|banned|struck off|arrested|charged|convicted|acquitted|cleared|found guilty|found not guilty|remanded|given (?:an? |\d+ )?(?:[\p{L}\d]+[ -]){0,4}?(?:sentence|order|years?|months?|jail|caution|ban|term)\b)|(?:had )?worked (?:at|for|in|as)\b|was (?:dismissed|sacked|fired|suspended)\b|must (?:pay|serve|carry out|sign|do|complete)\b|faces (?:an? )?(?:[\p{L}-]+ ){0,2}(?:jail|prison|sentence|trial|charges?)\b)/iu;
/** UTF-16 units. */
const LONGEST_LEAD = 500;
const LOOK = 120;

/**
 * What the lead calls somebody whom the next paragraph names: "A carer who stole £8,000 has been jailed.\n\nMina Frost, 42,
 * admitted theft." Only of those whom a court or an employer deals with in both: another may be the victim.
 */
export function roleInLead(
  { text, tokens, paragraphs }: Document,
  { name, gender, mentions }: Entity,
): Span | null {
  const first = mentions.find(({ names }) => names.length > 1);
  if (!first || first.span[0] !== name.span[0]) return null;
  const startOf = (at: number): number | undefined => tokens[paragraphs[at]?.[0] ?? -1]?.start;
  const at = [1, 2, 3].find((each) => startOf(each) === first.span[0]);
  const [lead, end] = at === undefined ? [] : [startOf(at - 1), startOf(at)];
  if (lead === undefined || end === undefined || !NAMED.test(text.slice(first.span[1], first.span[1] + LOOK)))
    return null;
  const words = text.slice(lead, Math.min(end, lead + LONGEST_LEAD));
  const [opening = '', article = '', role = ''] = LEAD.exec(words) ?? [];
  const noun = /[\p{L}-]+$/u.exec(role)?.[0] ?? '';
  const told = genderOfWord(noun);
  if (
    !isDoer(noun) ||
    isNoOccupation(noun) ||
    (told && gender && told !== gender) ||
    !OF_SUBJECT.test(words.slice(opening.length))
  )
    return null;
  const from = lead + opening.indexOf(`${article} ${role}`) + article.length + 1;
  return [from, from + role.length];
}

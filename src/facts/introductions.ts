import type { Document } from '../quotations/document/document.ts';
import type { Word } from '../quotations/document/words.ts';
import { isCompanyWord } from '../quotations/lexicon/company-words.ts';
import { isKnownPersonNoun, isPersonNoun } from '../quotations/lexicon/person-nouns.ts';
import { KNOWN_ORGANISATIONS, ORGANISATION_WORDS } from '../quotations/lexicon/titles-and-places.ts';
import type { Roster } from '../quotations/mentions/entity.ts';
import type { Mention } from '../quotations/mentions/mentions.ts';
import { isDictionaryWord } from '../story/dictionary.ts';

/** "His rival, " before a name. */
const RELATED = /\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[\p{L}-]+ ){0,3}(\p{Ll}+), $/u;

/** "The then army chief, " before a name: no "the retailer, ". */
const OFFICE = /\b[Tt]he (?:[\p{L}-]+ ){0,3}(\p{Ll}+), $/u;

/** True if an age or "who" beside a name shows that it is a person's. */
export function isIntroduced(
  { text }: Document,
  { words }: Roster,
  { names, span, words: [from, to] }: Mention,
): boolean {
  const last = words[to - 1];
  if (names.length < 2 || !last) return false;
  const behind = text.slice(last.dotEnd, last.dotEnd + 20);
  const ahead = text.slice(Math.max(0, span[0] - 40), (words[from] as Word).start);
  // "A keeper (Stellan Moor) wakes": who plays whom.
  const isPlayed =
    ahead.endsWith('(') &&
    behind.startsWith(')') &&
    isPersonNoun(/(\p{L}+) \([^()]*$/u.exec(ahead)?.[1]?.toLowerCase() ?? '');
  return (
    isPlayed ||
    isPartner(ahead, names) ||
    (names.slice(0, -1).every((each) => each.length === 1) && !KNOWN_ORGANISATIONS.has(names.at(-1) ?? '')) ||
    /^,\s\d{1,3}(?:,|\sand\b|\syears\sold|\.$)|^\s\(\d{1,3}\)|^,\s(?:who|whose)\s/u.test(behind) ||
    /\b\d{1,3}-year-old\s$/u.test(ahead) ||
    (behind.startsWith(',') && isPersonNoun(RELATED.exec(ahead)?.[1] ?? '')) ||
    (behind.startsWith(',') && isKnownPersonNoun(OFFICE.exec(ahead)?.[1] ?? ''))
  );
}

/** "With partner Katya Sorel", "her doubles partner Bo Lund": of a firm one says "with its partner" or gives it a firm's name. */
const PARTNER =
  /\b(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|dance|dancing|skating|doubles|pairs|ice|training|playing|life|long-time|longtime|former|then) (?:[\p{Ll}-]+ )?|[Ww]ith )(?:partner|team-?mate|rival|opponent|boss|agent|coach)s? $/u;

const isPartner = (ahead: string, names: readonly string[]): boolean =>
  PARTNER.test(ahead) &&
  names.length === 2 &&
  names.every((name) => !isDictionaryWord(name) && !isCompanyWord(name) && !ORGANISATION_WORDS.has(name));

import type { Document } from '../quotations/document/document.ts';
import type { Word } from '../quotations/document/words.ts';
import { isPersonNoun, isRelative } from '../quotations/lexicon/person-nouns.ts';
import { genderOfWord } from '../quotations/lexicon/titles-and-places.ts';
import type { Roster } from '../quotations/mentions/entity.ts';
import type { Mention } from '../quotations/mentions/mentions.ts';
import { officeBefore } from '../quotations/roles/roles.ts';
import type { Span } from '../story/span.ts';
import {
  DOER,
  FORMER,
  isDoer,
  isNoOccupation,
  isRole,
  LEADING,
  MOST_WORDS_BEFORE,
  NO_WORD,
} from './role-words.ts';

/** "Rubio's deputy campaign manager, Rich Beeson": a role with its possessor or article, and a comma. */
export function roleBeforeComma({ text, tokens }: Document, roster: Roster, mention: Mention): Span | null {
  const { words } = roster;
  const at = mention.words[0] - mention.title.length;
  const name = words[at];
  const last = words[at - 1];
  // "The chief executive of the Marsh Vale trust": what stands in front is not over.
  if (!name || !last || /^(?:of|for|the)$/u.test(last.lower)) return null;
  const office = officeBefore(text, words, mention);
  if (office !== undefined) {
    // Without a short form in brackets.
    const end = (text.charAt(last.start - 1) === '(' ? words[at - 2] : last)?.dotEnd ?? last.dotEnd;
    let start = office;
    while (start > office - 3 && words[start]?.joined && isPartOfOffice(words[start - 1])) start--;
    const owner = words[start - 1];
    if (owner?.possessive && owner.sentence === last.sentence) {
      const from = roster.mentionAt(start - 1)?.words[0] ?? start - 1;
      return [(words[from] as Word).start, end];
    }
    const isThe = words[start - 1]?.lower === 'the' && words[start]?.joined;
    return [(words[isThe ? start - 1 : start] as Word).start, end];
  }
  // "The injured firefighter, 24-year-old Josh Brennan,"
  if (/^\d{1,2}-year-old$/u.test(last.lower) && last.joined === false && at > 1)
    return roleBeforeAge(roster, at - 2);
  if (text.slice(last.dotEnd, name.start) !== ', ') return null;
  // "In a letter read by his niece, Mr Ruiz said": another person.
  const gender = isRelative(last.lower) ? genderOfWord(last.lower) : undefined;
  if (gender && mention.gender && gender !== mention.gender) return null;
  const opening = words[at - 2];
  // "The taoiseach, Leo Varadkar, has …": whatever an office is called.
  const isSubject = opening?.opens && opening.lower === 'the' && last.joined && !last.capital;
  if (isSubject && /^,\s/u.test(text.slice((words[mention.words[1] - 1] as Word).dotEnd)))
    return [opening.start, last.dotEnd];
  for (let start = at - 1; start >= Math.max(0, at - MOST_WORDS_BEFORE); start--) {
    const word = words[start] as Word;
    if (word.sentence !== name.sentence) return null;
    const hasRole =
      words.slice(start, at).some(isRole) ||
      (last.lower === 'chief' && start < at - 1) ||
      (/^(?:a|an)$/u.test(word.lower) && isPersonNoun(last.lower)) ||
      // "Hartsea's goalkeeper, Pavel Hruska,", "my guide, Joan Ash"
      ((word.possessive || /^(?:my|our|your|his|her|their|its|whose)$/u.test(word.lower)) &&
        isDoer(last.lower)) ||
      // "After the referee, Ana Ruiz, ruled": between commas, and no "victim".
      (word.lower === 'the' &&
        isDoer(last.lower) &&
        !isNoOccupation(last.lower) &&
        isClosed(text, words, mention) &&
        opensClause(words, start));
    if (
      hasRole &&
      (word.possessive || /^(?:a|an|the|his|her|their|its|my|our|your|whose)$/u.test(word.lower)) &&
      !isPlace(words, start)
    ) {
      const named = word.possessive ? roster.mentionAt(start)?.words[0] : undefined;
      const from = words[Math.min(named ?? start, start)] as Word;
      // "Asked whether he believed the sheriff, Ruiz said": the comma ends the clause of another.
      if (!isClosed(text, words, mention) && !opensClause(words, start)) return null;
      // "Counsel assisting the coroner, Ana Ruiz": the coroner is another.
      const before = words[start - 1];
      const isObject = word.joined && /\p{L}{2}ing$/u.test(before?.lower ?? '') && word.lower === 'the';
      if (isObject && before?.joined && isRole(words[start - 2] ?? NO_WORD))
        return [(words[start - 2] as Word).start, last.dotEnd];
      // "The man suing the mayor, Tom Hale, spoke": either may be he.
      if (isObject && before?.joined && isPersonNoun(words[start - 2]?.lower ?? '')) return null;
      const opens = word.lower === 'whose' ? words[start + 1] : from;
      return describesNameBefore(text, roster, start) ? null : [(opens ?? from).start, last.dotEnd];
    }
    if (isPlace(words, start)) continue;
    const before = words[start - 1];
    const isTied = word.lower === 'the' && word.joined && /^(?:of|for|at|in)$/u.test(before?.lower ?? '');
    if (isTied && !words.slice(start, at).some(isRole)) continue;
    const isJoined = word.joined || words[start - 1]?.possessive;
    const pos = tokens[word.token]?.pos ?? '';
    const isPart =
      /^(?:NOUN|ADJ|PROPN)$/u.test(pos) ||
      LEADING.test(word.lower) ||
      // "Its former chilled director"
      (pos === 'VERB' && /ed$/u.test(word.lower) && start < at - 1) ||
      /^(?:of|for|at|in|new|first|only|most|then|former|lead|deputy|chief|head)$/u.test(word.lower) ||
      (/ing$/u.test(word.lower) && /^(?:of|for)$/u.test(words[start - 1]?.lower ?? '')) ||
      (word.capital && !word.opens);
    if (!isJoined || !isPart) return null;
  }
  return null;
}

/** From the article up to the noun in front of an age. */
function roleBeforeAge({ words }: Roster, at: number): Span | null {
  const noun = words[at] as Word;
  if (!isDoer(noun.lower) || isNoOccupation(noun.lower)) return null;
  for (let from = at; from > at - LONGEST_BEFORE_AGE && words[from]?.sentence === noun.sentence; from--) {
    if (/^(?:the|an?)$/u.test(words[from]?.lower ?? '')) return [(words[from] as Word).start, noun.dotEnd];
    if (!words[from]?.joined) return null;
  }
  return null;
}

/** In words. */
const LONGEST_BEFORE_AGE = 6;

/** "…, Ana Ruiz, said", "said the sheriff, Ana Ruiz.", "the agent, Ana Ruiz of Lima Homes": the description is over with the name. */
const isClosed = (text: string, words: readonly Word[], { words: [, to] }: Mention): boolean => {
  const end = (words[to - 1] as Word).dotEnd;
  return (
    /^(?:$|[’']s|\s?[,.;:?!()[\]—–”"\n])/u.test(text.slice(end, end + 2)) ||
    OF_BODY.test(text.slice(end, end + LONGEST_BODY))
  );
};

const OF_BODY =
  /^ (?:of|from) (?:the )?(?:\p{Lu}[\p{L}\p{N}’'/&-]*(?: and| of| for| &)?(?: |(?=[,.;)])))+[,.;)]/u;
/** UTF-16 units. */
const LONGEST_BODY = 80;

/** Nothing of its clause stands before these words. */
const opensClause = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1];
  return (
    words[at]?.opens === true ||
    before === undefined ||
    words[at]?.joined !== true ||
    /^(?:and|but|said|says|after|before|when|while|because|since|until|although|though|whether|as|if|where)$/u.test(
      before.lower,
    )
  );
};

/** "A spokesman for the family": within the description. */
const isPlace = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'the' &&
  words[at]?.joined === true &&
  /^(?:of|for|at|in)$/u.test(words[at - 1]?.lower ?? '') &&
  (isRole(words[at - 2] ?? NO_WORD) || DOER.test(words[at - 2]?.lower ?? ''));

/** "Deputy (Chief of Staff)", "former (Speaker of the House)", "a retired chief (engineer of the city)". */
const isPartOfOffice = (word: Word | undefined): boolean =>
  word !== undefined &&
  (LEADING.test(word.lower) ||
    FORMER.test(word.lower) ||
    RANKED.test(word.lower) ||
    (word.capital && isRole(word)));

const RANKED = /^(?:chief|deputy|senior|assistant|associate|vice|principal|joint)$/u;

const isPersonNamed = (roster: Roster, at: number): boolean => {
  const mention = roster.mentionAt(at);
  const type = mention && roster.entityOf(mention)?.type;
  return type === 'person' || type === 'unknown';
};

/** "On Hale, the front-runner, Ruiz said": the words between belong to Hale. */
function describesNameBefore(text: string, roster: Roster, start: number): boolean {
  const before = roster.words[start - 1];
  return isPersonNamed(roster, start - 1) && text.slice(before?.dotEnd, roster.words[start]?.start) === ', ';
}

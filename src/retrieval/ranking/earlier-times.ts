import { isFunctionWord } from '../text/function-words.ts';
import { HELD, type Held } from './held-sentence.ts';

const ASKS_EARLIER =
  /^(?:(?:so|and|but|ok),?\s)?(?:has|have|had|did|was|were|is|are)\b.*\b(?:before|in the past|previously|already been)[\s?!.]*$/i;
const EARLIER =
  /\b(?:in (?:1[89]|20)\d\d|(?:1[89]|20)\d\d|since|last|previous\w*|before|earlier|ago|again|once|twice|first|second|third|fourth|fifth|another|repeated\w*|never|histor\w+|past|former\w*|used to|already|returned?|anniversary|record|until|unprecedented)\b/i;

/** "Has it been cancelled before": not that it is cancelled now. */
export function tellsOnlyOfNow({ ranking: { question }, whole }: Held): boolean {
  return ASKS_EARLIER.test(question.text) && !whole.some(({ text }) => EARLIER.test(text));
}

const ASKED_ONE = /^(?:(?:so|and|but|ok),?\s)?(?:was|is|were|are|did|has|have)\sthe\s([\p{L}-]+)\s/iu;
const NONE = /^(?:no|none of the|not one)\s(\p{L}+)/iu;
const ANYBODY = /^(?:one|body|people|person|lives?)$/i;

/** "Was the pilot hurt": not that no passenger was. */
export function tellsOfNoOther({ ranking: { question, terms }, sentence }: Held): boolean {
  const asked = ASKED_ONE.exec(question.text)?.[1]?.toLowerCase();
  const told = NONE.exec(sentence.text)?.[1];
  if (question.type !== 'yes/no' || asked === undefined || told === undefined || ANYBODY.test(told))
    return false;
  const term = terms.find(({ word }) => word.plain === asked);
  const noun = sentence.words.find(({ plain }) => plain === told.toLowerCase());
  return term !== undefined && noun !== undefined && !term.matches.has(noun.key);
}

const WHEN_CLAUSE =
  /^(?:When|Once|After|Before|Until|As soon as)\s[^,]{3,60},|\b(?:until|once)\s[^,;:.]{3,60}(?=[,;:.]|$)/gu;

/** "When will it open": not "When it opens, it will cut the journey" nor "closed until it opens", which take the day for granted. */
export function takesTheDayForGranted({ ranking: { question, terms }, sentence }: Held): boolean {
  if (question.type !== 'when' || sentence.candidates.some(({ kind }) => kind === 'date')) return false;
  const verb = question.words.findLast((word) => !isFunctionWord(word) && !word.name);
  const term = terms.find(({ word }) => word.key === verb?.key);
  const places = [...(term?.matches ?? [])]
    .filter(([, sure]) => sure >= HELD)
    .flatMap(([key]) => sentence.positions.get(key) ?? []);
  return [...sentence.text.matchAll(WHEN_CLAUSE)].some(({ index, 0: clause }) =>
    places.some((at) => {
      const start = sentence.words[at]?.start ?? -1;
      return start >= index && start < index + clause.length;
    }),
  );
}

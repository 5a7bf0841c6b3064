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

const OPENS_WITH_WHEN = /^(?:When|Once|After|Before|Until|As soon as)\s[^,]{3,60},/u;

/** "When will it open": not "When it opens, it will cut the journey", which takes the day for granted. */
export function takesTheDayForGranted({ ranking: { question, terms }, sentence }: Held): boolean {
  const clause = question.type === 'when' ? OPENS_WITH_WHEN.exec(sentence.text)?.[0] : undefined;
  if (clause === undefined || sentence.candidates.some(({ kind }) => kind === 'date')) return false;
  return terms.some(
    ({ word, matches }) =>
      !isFunctionWord(word) &&
      [...matches].some(
        ([key, sure]) =>
          sure >= HELD &&
          sentence.positions
            .get(key)
            ?.some((at) => (sentence.words[at]?.start ?? clause.length) < clause.length),
      ),
  );
}

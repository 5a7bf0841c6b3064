import { isFunctionWord } from '../text/function-words.ts';
import { isPlaceName } from '../text/name-lists.ts';
import { isCountryWord } from '../text/synonyms.ts';
import { asksMeasure, HELD, type Held } from './held-sentence.ts';

/** "How many live in Wales": the story has no Wales, by that name or another, and the sentence tells of other places. */
export function isOfAnotherPlace({ ranking: { question, terms }, sentence }: Held): boolean {
  // "Was it in Wales" is settled by where it was.
  if (question.type === 'yes/no') return false;
  const isUnknown = terms.some(
    ({ word, known, matches }) =>
      (isPlaceName(word.plain) || isCountryWord(word.key)) && !known && matches.size === 0,
  );
  if (!isUnknown) return false;
  // "Hollywood" may be the studios, and America have New York in it: only what is counted or dated there is elsewhere.
  const isCounted = asksMeasure(question) && question.type !== 'where';
  return (
    sentence.words.some(({ plain, key, capital }) => capital && (isPlaceName(plain) || isCountryWord(key))) ||
    (isCounted && sentence.candidates.some(({ kind, sure }) => kind === 'place' && sure >= IN_A_PLACE))
  );
}

/** How sure a name behind an "in" is a place's. */
const IN_A_PLACE = 0.7;

const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|debut|last|latest|final|newest|previous|next)';
const SAME: readonly (readonly string[])[] = [
  ['first', 'debut'],
  ['last', 'latest', 'final', 'newest'],
];
const OF_ORDINAL = new RegExp(`\\b(${ORDINAL})\\s(?:\\p{L}+\\s){0,2}?(\\p{L}{3,})`, 'giu');
const PLACES = ['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const IN_ORDER = new RegExp(`\\b(?:c[ao]me|finish(?:ed)?|ended up|placed)\\s(${PLACES.join('|')})\\b`, 'i');
const OPENS_WITH_PRONOUN = /^(?:it|this|that|he|she|they)\b/i;

const areSame = (one: string, other: string): boolean =>
  one === other || SAME.some((group) => group.includes(one) && group.includes(other));

/** "How many did the last novel sell": not as many as the first one. "Who came fifth": nobody of those who came third and fourth. */
export function isOfAnotherInOrder({ ranking: { question, terms, index }, at, sentence }: Held): boolean {
  const { text } = question;
  const before = index.sentences[at - 1];
  const isLed = before?.paragraph === sentence.paragraph && OPENS_WITH_PRONOUN.test(sentence.text);
  const told = isLed ? `${before.text} ${sentence.text}` : sentence.text;
  const place = IN_ORDER.exec(text)?.[1]?.toLowerCase();
  // Nobody is told to be third in other words.
  if (place !== undefined) {
    const inDigits = place === 'third' ? '3rd' : `${PLACES.indexOf(place) + 3}th`;
    return !new RegExp(`\\b(?:${place}|${inDigits})\\b`, 'iu').test(told);
  }
  return [...text.matchAll(OF_ORDINAL)].some(([, asked = '']) => {
    const ordinal = asked.toLowerCase();
    const at = question.words.findIndex(({ plain }) => plain === ordinal);
    const noun = terms.find(({ word }) => word.key === question.words[at + 1]?.key);
    if (!noun) return false;
    const others = [...told.matchAll(OF_ORDINAL)].filter(([phrase]) =>
      [...noun.matches].some(([key, sure]) => sure >= HELD && phrase.toLowerCase().includes(key)),
    );
    return others.length > 0 && !others.some(([, other = '']) => areSame(ordinal, other.toLowerCase()));
  });
}

const OPENS_WITH_ANOTHER =
  /^(?:A similar|Another|An earlier|A previous|A rival|A different|A separate|Similar)\s\p{Ll}/u;
const ASKS_FOR_ANOTHER =
  /\b(?:similar|other|another|else|elsewhere|earlier|previous|rival|different|separate|before|second|more)\b/i;

/** "How much will it cost": not what "a similar lane in Portleigh" cost, unless the question names what tells it apart. */
export function tellsOfAnother({ ranking: { question, terms }, sentence }: Held): boolean {
  const opening = asksMeasure(question) ? OPENS_WITH_ANOTHER.exec(sentence.text)?.[0] : undefined;
  if (opening === undefined || ASKS_FOR_ANOTHER.test(question.text)) return false;
  return !terms.some(({ word, matches }) =>
    [...matches.keys()].some(
      (key) =>
        !isFunctionWord(word) &&
        sentence.positions.get(key)?.some((at) => at > 0 && sentence.words[at]?.capital),
    ),
  );
}

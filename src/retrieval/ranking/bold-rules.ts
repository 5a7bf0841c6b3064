import { MONTH_NAMES, WEEKDAY } from '../../story/calendar-names.ts';
import type { IndexedSentence } from '../index/sentence-index.ts';
import type { Candidate } from '../question/answer-kinds.ts';
import type { Question } from '../question/question.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { positionsOf } from './order-features.ts';
import type { Term } from './terms.ts';

const CALENDAR = new RegExp(`^(?:${`${MONTH_NAMES}|${WEEKDAY}`.toLowerCase()}|1[5-9]\\d\\d|20\\d\\d)$`);

/** True if the sentence lacks the day, month or year that the question is about: its number may be that of another one. */
export function isOfAnotherDay({ question, terms }: Asked, at: number): boolean {
  if (question.wants === 'date') return false;
  return terms.some(
    ({ word, strength }) =>
      CALENDAR.test(word.plain) && (word.number || word.capital) && (strength[at] ?? 0) === 0,
  );
}

const NO_TERM: Pick<Term, 'matches'> = { matches: new Map() };

interface Asked {
  readonly question: Question;
  readonly terms: readonly Term[];
}

/** "If", "could": before a day, it may not come to it; what was due may have been put off. */
const UNSURE =
  /\b(?:could|might|may|ideally|perhaps|possibly|if|unless|hop(?:es?|ed|ing) to|(?:was|were|had been) (?:originally |first )?(?:due|supposed|meant|expected|scheduled|planned|to have))\b[^,;:.]{0,60}$/u;
/** "On Tuesday, when she hopes to have him back". */
const HOPED = /^,? when (?:\p{L}+ ){1,3}(?:hopes?|expects?|wants?|could|might|may)\b/u;
/** "It would keep Milwaukee open but close a plant in Toledo": behind it another name may be told of. */
const TURNS = /\b(?:but|while|whereas|although|compared)\b/u;

const ASKS_CHANGE =
  /\b(?:fall|fell|fallen|rise|rose|risen|drop|dropped|increased?|decreased?|declined?|grow|grew|grown|shrink|shrank|climb|climbed|jump|jumped|(?:go|went|gone) (?:up|down)|changed?)\b/i;
const CHANGE_WORD =
  'fall|fell|rise|rose|drop\\w*|increase\\w*|decrease\\w*|declin\\w*|gr[eo]w\\w*|shrank|climb\\w*|jump\\w*|surg\\w*|cut';
const CHANGED_BY = new RegExp(
  `\\b(?:by|up|down|(?:${CHANGE_WORD})(?: of)?)\\s(?:about\\s|around\\s|almost\\s|nearly\\s|some\\s|more than\\s|just\\s|only\\s|roughly\\s|over\\s)*[$€£]?$`,
  'i',
);
const BEFORE_CHANGE = new RegExp(`^\\s?(?:%|per\\s?cent)?\\s(?:\\p{L}+\\s)?(?:${CHANGE_WORD})\\b`, 'iu');

/** What a size is given in: "how high" is answered by no number of people. */
const UNITS: readonly (readonly [asked: RegExp, given: RegExp])[] = [
  [
    /^(?:tall|far|deep|wide|high)$/,
    /^[\s-]?(?:m\b|km|cm|mm|ft|met(?:re|er)s?|kilomet(?:re|er)s?|miles?|feet|foot|inch(?:es)?|yards?|stor(?:e?y|ies|eys)|%|per\s?cent|degrees?|°)/i,
  ],
  [/^(?:heavy)$/, /^[\s-]?(?:k?g\b|t\b|kilo\w*|gram\w*|tonn?e?s?|lbs?|pounds?|stone|ounces?|oz)/i],
  [
    /^(?:fast)$/,
    /^[\s-]?(?:mph|kph|km\/?h|m\/s|knots?|seconds?|minutes?|miles?\s(?:an|per)|kilomet(?:re|er)s?\s(?:an|per))/i,
  ],
];

const SUBJECT_REACH = 6;
const OBJECT_REACH = 4;
const NEAR = 5;

/** Whether a candidate stands where the answer would: whoever does it before its verb, a place behind "in", a change behind "by". */
export function standsWhereAsked(asked: Asked, sentence: IndexedSentence, candidate: Candidate): boolean {
  const { question } = asked;
  switch (question.wants) {
    case 'person':
      return question.type !== 'who' || isInRole(asked, sentence, candidate);
    case 'place':
      return question.type !== 'where' || BEFORE_PLACE.test(sentence.text.slice(0, candidate.start));
    case 'date':
      return (
        !UNSURE.test(sentence.text.slice(0, candidate.start)) &&
        !HOPED.test(sentence.text.slice(candidate.end)) &&
        !isOfOtherName(asked, sentence, candidate) &&
        !isMeasuredFrom(asked, sentence, candidate)
      );
    case 'number':
    case 'money':
      if (question.words.length > BARE && OF_WHICH.test(sentence.text.slice(0, candidate.start)))
        return false;
      return question.type === 'how much' ? isMeasured(asked, sentence, candidate) : true;
    default:
      return true;
  }
}

/** "The port of Rodani", but not "residents of Ashdene House". */
const BEFORE_PLACE =
  /(?:\b(?:in|at|near|to|from|into|outside|across|around|between|and)|,|\b(?:city|town|village|port|island|state|province|region|county|district|suburb|capital|coast|outskirts|cent(?:re|er)|heart|edge|parts?|streets|middle|north|south|east|west|miles|km|kilomet(?:re|er)s)\sof)\s(?:the\s)?$/i;
/** "How many authors" asks for all of them. */
const BARE = 3;
/** "11 of 15 words", "nine of my fourteen colonies": the second number only says of how many. */
const OF_WHICH =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\s(?:out\s)?(?:of|in)\s(?:(?:the|my|our|his|her|its|their|every)\s)?$/i;

/** "Two days after the raid" does not say when the raid was. */
function isMeasuredFrom({ terms }: Asked, sentence: IndexedSentence, { to }: Candidate): boolean {
  if (!/^(?:after|before|later|earlier)$/.test(sentence.words[to - 1]?.plain ?? '')) return false;
  return terms.some(
    (term) =>
      !isFunctionWord(term.word) && positionsOf(term, sentence).some((hit) => hit === to || hit === to + 1),
  );
}

/** "Milwaukee stays open, but Toledo will close in spring": behind the turn stands another name than the question's. */
function isOfOtherName({ terms }: Asked, sentence: IndexedSentence, { from }: Candidate): boolean {
  const { candidates, words, text } = sentence;
  const named = terms
    .filter(({ word }) => !isFunctionWord(word))
    .flatMap((term) => positionsOf(term, sentence))
    .filter((at) => at < from && words[at]?.capital);
  if (named.length === 0) return false;
  const end = words[Math.max(...named)]?.end ?? 0;
  const turn = TURNS.exec(text.slice(end, words[from]?.start));
  return (
    turn !== null &&
    candidates.some(({ kind, start, to }) => kind === 'name' && start > end + turn.index && to <= from)
  );
}

const PASSIVE = /^(?:was|were|is|are|been|being|be|got|get|gets)$/;

/** "Who led the study": before the verb, or behind "by"; "who did they meet": behind it. */
function isInRole(asked: Asked, sentence: IndexedSentence, { from, to, start, end }: Candidate): boolean {
  const { words, text, candidates } = sentence;
  const { question } = asked;
  // "(R)", and "Trump’s" unless it is asked whose.
  if (end - start < 2) return false;
  if (/['’]s?$/u.test(text.slice(start, end)) && !/\bwhose\b/i.test(question.text)) return false;
  const asksObject = ASKS_OBJECT.test(question.text);
  const asksPassive = ASKS_PASSIVE.test(question.text);
  const isFree = (first: number, last: number): boolean =>
    !candidates.some(
      (other) =>
        other.kind === 'person' &&
        other.sure >= SURE &&
        other.from !== from &&
        other.from >= first &&
        other.to <= last,
    );
  return positionsOf(verbOf(asked), sentence).some((verb) => {
    if (verb < to) return from - verb <= OBJECT_REACH && (asksObject || words[from - 1]?.plain === 'by');
    const isPassive = PASSIVE.test(words[verb - 1]?.plain ?? '');
    return !asksObject && isPassive === asksPassive && verb - to < SUBJECT_REACH && isFree(to, verb);
  });
}

const SURE = 0.6;
/** "Who did they meet", "whom has she named". */
export const ASKS_OBJECT = /\bwhom?\s+(?:did|do|does|will|has|have|had)\s+(?!(?:been|\p{L}+ed)\b)/iu;
const ASKS_PASSIVE =
  /\bwho(?:['’]s)?\s+(?:(?:is|are|was|were|has been|have been|will be|got|gets)\s+)(?!\p{L}+ing\b)/iu;

/** What somebody is asked to have done: the first word behind "who" that says something. */
function verbOf({ question: { words }, terms }: Asked): Pick<Term, 'matches'> {
  const who = words.findIndex(({ plain }) => /^(?:who|whom|whos|whose)$/.test(plain));
  const verb = words.find((word, at) => at > who && !word.name && word.weight === 1) ?? words[who + 1];
  return terms.find(({ word }) => word.key === verb?.key) ?? NO_TERM;
}

/** "How much did it fall": what it fell by; else a number near a word of the question that is no name. */
function isMeasured(
  { question, terms }: Asked,
  sentence: IndexedSentence,
  { from, to, start, end }: Candidate,
): boolean {
  const { text } = sentence;
  if (ASKS_CHANGE.test(question.text))
    return CHANGED_BY.test(text.slice(0, start)) || BEFORE_CHANGE.test(text.slice(end));
  const unit = UNITS.find(([asked]) => question.words.some(({ plain }) => asked.test(plain)));
  if (unit) return unit[1].test(text.slice(end)) || CURRENCY.test(text.slice(0, start));
  return terms.some(
    (term) =>
      !term.word.name &&
      !isFunctionWord(term.word) &&
      positionsOf(term, sentence).some((hit) => (hit < from ? from - hit : hit - to + 1) <= NEAR),
  );
}

const CURRENCY = /[$€£¥]\s?$/u;

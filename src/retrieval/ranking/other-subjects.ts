import { isFirstName } from '../../quotations/lexicon/first-names.ts';
import { MONTH_NAMES, WEEKDAY } from '../../story/calendar-names.ts';
import { isDictionaryWord } from '../../story/dictionary.ts';
import type { IndexedSentence } from '../index/sentence-index.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { isCountryWord } from '../text/synonyms.ts';
import { askedAgent, endOfName, isAgentIn, MUTUAL } from './agents.ts';
import { ASKS_OBJECT } from './bold-rules.ts';
import { HELD, type Held, keysOf, offers } from './held-sentence.ts';
import { isNameIn } from './named.ts';
import { givesAgeOfAnother, givesWrongKind } from './wrong-kind.ts';

/** Questions for a measure, a day, a place or a yes, whose answer names whom they name. */
const NAMES_WHOM_IT_ASKS = /^(?:when|where|how many|how much|yes\/no)$/;
const SURE_OTHER = 0.6;
const HE_OR_SHE = /\b(?:he|she|his|her)\b/i;

/** Somebody is named, and the sentence is about somebody else. */
export function isAboutAnother({ ranking, at, sentence }: Held): boolean {
  const { question, terms, index } = ranking;
  const asksWhom = ASKS_OBJECT.test(question.text);
  // Whoever speaks of themselves is not named.
  if (!(asksWhom || NAMES_WHOM_IT_ASKS.test(question.type)) || /\b(?:I|[Mm]y|me)\b/u.test(sentence.text))
    return false;
  const { fullNames } = index;
  const asked = terms.filter(
    ({ word, matches }) =>
      !isDictionaryWord(word.plain) && [...matches].some(([key, sure]) => sure >= 0.9 && fullNames.has(key)),
  );
  if (asked.length === 0) return false;
  const follows = index.sentences[at - 1]?.paragraph === sentence.paragraph;
  const isNamed = asked.some(
    ({ strength }) => (strength[at] ?? 0) >= HELD || (follows && (strength[at - 1] ?? 0) >= HELD),
  );
  return (
    !isNamed &&
    offers(
      ranking,
      sentence,
      ({ kind, sure, from, to }) =>
        // "He ended his career in the Hall of Fame" may well be about whom the question names.
        (kind === 'person' && sure >= SURE_OTHER) ||
        (kind === 'name' && to - from > 1 && !HE_OR_SHE.test(sentence.text)),
    )
  );
}

/** "Did Aaron plead guilty": not where Daniel Roth did, his brother. The first name that the question gives goes with the surname, and another stands there. */
export function isNamesakes({ ranking: { question, terms, index }, sentence }: Held): boolean {
  const asked = terms.filter(({ word }) => !sentence.positions.has(word.key) && isNameIn(index, word.key));
  if (asked.length === 0) return false;
  const named = new Set(question.words.map(({ key }) => key));
  const full = fullNames(sentence);
  const times = new Map<string, number>();
  for (const [, last] of full) times.set(last, (times.get(last) ?? 0) + 1);
  // "Bill Clinton wrote to Clinton's address": the surname alone may be whom the question names.
  const isAlone = (last: string): boolean =>
    (sentence.positions.get(last)?.length ?? 0) > (times.get(last) ?? 0);
  const surnames = new Set(
    full.flatMap(([first, last]) => (named.has(first) || isAlone(last) ? [] : [last])),
  );
  const firsts = new Set(asked.map(({ word }) => word.key));
  return (
    surnames.size > 0 &&
    index.sentences.some((each) =>
      fullNames(each).some(([first, last]) => firsts.has(first) && surnames.has(last)),
    )
  );
}

/** Keys of the first name and the surname of each person who has both in a sentence; of "Mrs Clinton" nothing. */
function fullNames({ candidates, words }: IndexedSentence): (readonly [first: string, last: string])[] {
  return candidates.flatMap(({ kind, sure, from, to }) => {
    const [first, last] = words.slice(Math.max(from, to - 2), to);
    return kind === 'person' && sure >= SURE_OTHER && first && last && isFirstName(first.plain)
      ? [[first.key, last.key] as const]
      : [];
  });
}

/** The officers of a firm, each with its names. */
const OFFICERS: readonly { readonly office: RegExp; readonly key: string }[] = [
  { office: /\b(?:CEO|chief executive)\b/i, key: 'ceo' },
  { office: /\b(?:CFO|chief financial officer|finance (?:chief|director))\b/i, key: 'cfo' },
  { office: /\b(?:COO|chief operating officer)\b/i, key: 'coo' },
  { office: /\b(?:CTO|chief technology officer)\b/i, key: 'cto' },
  { office: /\bchair(?:man|woman|person)\b/i, key: 'chairman' },
];

/** "Is the CEO leaving": not because the chief financial officer is. */
export function isAnotherOfficers({ ranking: { question, index }, at, sentence }: Held): boolean {
  const asked = OFFICERS.filter(({ office }) => office.test(question.text));
  const [officer] = asked;
  if (!officer || asked.length > 1 || officer.office.test(sentence.text)) return false;
  const before = index.sentences[at - 1];
  const goesOn =
    before?.paragraph === sentence.paragraph &&
    officer.office.test(before.text) &&
    HE_OR_SHE.test(sentence.text);
  return (
    !goesOn &&
    !sentence.aliases.has(officer.key) &&
    OFFICERS.some((other) => other !== officer && other.office.test(sentence.text))
  );
}

const FOR_WHOM = /\bwho\s+\S+(?:\s\S+)?\s+for\s+(?:the\s+)?([\p{L}’'-]+)[\s?!.]*$/iu;

const DID_WHOM = /^(?:did|does|has|have|will)\s(?:the\s)?([\p{L}’'-]+)\s/iu;

/** "Who scored for Kingsmere", "did Kingsmere score first": not if only something is Kingsmere's. */
export function isOnlyOwner({
  ranking: { question, terms },
  sentence: { words, text, positions },
}: Held): boolean {
  const asked = { who: FOR_WHOM, 'yes/no': DID_WHOM } as const;
  const pattern = question.type === 'who' || question.type === 'yes/no' ? asked[question.type] : undefined;
  const name = pattern?.exec(question.text)?.[1]?.toLowerCase();
  const term = name && terms.find(({ word }) => word.plain === name);
  if (!term) return false;
  const keys = keysOf({ terms });
  const places = [...term.matches].flatMap(([key]) => positions.get(key) ?? []);
  return (
    places.length > 0 &&
    places.every((at) => {
      // Whom a question for an act names may well act by an office: "Ombudsman Nadia Cruz’s office called on …".
      const end = question.type === 'who' ? endOfName(words, at, text) : at;
      const word = words[end];
      const next = words[end + 1];
      const isOwner = word && /['’]s?$/u.test(text.slice(word.start, word.end));
      const isNamed = question.type !== 'who' && next?.capital;
      return isOwner && !isNamed && !keys.has(next?.key ?? '');
    })
  );
}

const YEAR = /^(?:1[5-9]\d\d|20\d\d)$/;

const ASKS_OF_NOW = /\bthis (?:year|month|week|season|summer|winter|time)\b/i;
const IN_A_YEAR = /\bin (?:1[89]|20)\d\d\b/;

/** The question names a year, or asks of this one, and the sentence names others only. */
export function isOfAnotherYear({ ranking: { question, terms }, at, sentence }: Held): boolean {
  if (ASKS_OF_NOW.test(question.text) && IN_A_YEAR.test(sentence.text) && !/\bthis\b/i.test(sentence.text))
    return true;
  const asked = terms.filter(({ word }) => YEAR.test(word.plain));
  if (asked.length === 0 || asked.some(({ strength }) => (strength[at] ?? 0) > 0)) return false;
  return sentence.words.some(({ plain, number }) => number && YEAR.test(plain));
}

const MEASURE = /^(?:how much|how many)$/;
const OPENS_IN_A_YEAR = /^In (?:1[89]|20)\d\d\b/u;
const ASKS_OF_THEN =
  /\b(?:(?:1[89]|20)\d\d|last|first|before|previous\w*|ever|record|history|used to|then|back)\b/i;

/** "How long were they stuck": not how long others were, "in 1978". */
export function isOfLongAgo({ ranking: { question }, sentence: { text } }: Held): boolean {
  return MEASURE.test(question.type) && OPENS_IN_A_YEAR.test(text) && !ASKS_OF_THEN.test(question.text);
}

const SUBJECT =
  /^(?:(?:so|and|but|ok),?\s)?when\s(?:will|did|does|do|would|has|have|is|was)\sthe\s(\p{L}{4,})\s(?:(?:re)?open|clos|shut|start|begin|end|finish|return|arriv|leav|land|mov|resign|die|meet|decid|vot|be\b)/iu;
const SAYS_WHO_BY_PRONOUN = /\b(?:it|he|she|they|its|his|her|their|I|we|my|our)\b/iu;

/** "When will the canteen reopen": not when something else does, where the story speaks of the canteen by that word elsewhere. */
export function isOfAnotherSubject({ ranking: { question, terms, index }, at, sentence }: Held): boolean {
  const asked = SUBJECT.exec(question.text)?.[1]?.toLowerCase();
  const term = asked === undefined ? undefined : terms.find(({ word }) => word.plain === asked);
  if (
    !term ||
    isFunctionWord(term.word) ||
    !term.matches.has(term.word.key) ||
    isNameIn(index, term.word.key)
  )
    return false;
  const before = index.sentences[at - 1]?.paragraph === sentence.paragraph ? at - 1 : at;
  const isHeld = [before, at].some((each) => (term.strength[each] ?? 0) > 0);
  return !isHeld && !SAYS_WHO_BY_PRONOUN.test(sentence.text);
}

const MONTHS = MONTH_NAMES;
const ASKS_MONTH = new RegExp(`\\b(?:in|by|since|during|last|this|of|until)\\s(${MONTHS})\\b`, 'giu');
const ASKS_DAY = new RegExp(`\\b(?:on|by|since|last|this|until)\\s(${WEEKDAY})\\b`, 'giu');
const TOLD_MONTH = new RegExp(`\\b(${MONTHS})\\b`, 'gu');
const TOLD_DAY = new RegExp(`\\b(${WEEKDAY})\\b`, 'gu');

/** "What was inflation in April": not what it was in June; "what did he say on Friday": not what he said on Tuesday. */
export function isOfAnotherMonth({ ranking: { question }, sentence: { text } }: Held): boolean {
  if (question.wants === 'date') return false;
  const isOther = (asks: RegExp, tells: RegExp): boolean => {
    const asked = new Set([...question.text.matchAll(asks)].map(([, name = '']) => name.toLowerCase()));
    const told = [...text.matchAll(tells)].map(([, name = '']) => name.toLowerCase());
    return asked.size > 0 && told.length > 0 && !told.some((name) => asked.has(name));
  };
  return isOther(ASKS_MONTH, TOLD_MONTH) || isOther(ASKS_DAY, TOLD_DAY);
}

const ASKS_WHO_IS_AGAINST =
  /\b(?:vot(?:e[ds]?|ing)|sid(?:e[ds]?|ing)|argue[ds]?|sp(?:oke|eak)|st(?:and|ood)|campaign(?:ed)?|is|are|was|were)\s+against\b/i;
const AGAINST =
  /\b(?:against|oppos\w+|reject\w*|resist\w*|dissent\w*|object\w*|defied|rebel\w*|refused|no|not|n[’']t|\d+\s?[-–]\s?\d+)\b/i;

/** "Who voted against it?": the sentence tells who was for it. */
export function tellsOtherSide({ ranking: { question }, sentence: { text } }: Held): boolean {
  if (question.type !== 'who' || !ASKS_WHO_IS_AGAINST.test(question.text)) return false;
  // Whoever "had opposed" it may have voted for it since.
  const isVote = /\bvot\w+ against\b/i.test(question.text);
  return !AGAINST.test(text) || (isVote && !/\b(?:vot\w+|against|rejected)\b/i.test(text));
}

/** Somebody else does in the sentence what the question asks about one. */
export function isAnothersAct({ ranking: { question, index, terms }, sentence }: Held): boolean {
  const agent = askedAgent(question, (key) => index.people.has(key));
  return agent !== null && !isAgentIn(sentence, agent, terms);
}

const COUNTED_FOR =
  /\bhow (?:many|much)\s(?:\S+\s){0,3}?(?:did|has|have|do|does|will)\s(?:the\s)?([\p{L}’'-]+)\s/iu;

/** "How many games have Rovers won": not if the sentence opens with another name and has no Rovers. */
export function countsForAnother({ ranking: { question, terms, index }, at, sentence }: Held): boolean {
  const asked = COUNTED_FOR.exec(question.text)?.[1]?.toLowerCase();
  const term = asked && terms.find(({ word }) => word.plain === asked);
  if (!term || !isNameIn(index, term.word.key) || (term.strength[at] ?? 0) > 0) return false;
  return sentence.candidates.some(({ kind, from }) => from === 0 && (kind === 'name' || kind === 'person'));
}

/** It gives the age of something else, or tells of another kind of thing than is asked for. */
export function isOfAnotherThing({ ranking: { question }, sentence, whole }: Held): boolean {
  return (
    givesAgeOfAnother(question.text, sentence.text) ||
    givesWrongKind(
      question.text,
      whole.map(({ text }) => text),
    )
  );
}

/** "Did Biden talk to Putin": not where somebody else did. */
export function tellsOnlyOne({ ranking: { question, terms, index }, at }: Held): boolean {
  const { words, type } = question;
  if (type !== 'yes/no' || !words.some(({ plain }) => MUTUAL.test(plain))) return false;
  const people = terms.filter(
    ({ word, matches }) =>
      [...matches].some(([key, sure]) => sure >= 0.9 && (index.people.has(key) || key === word.key)) &&
      isNameIn(index, word.key) &&
      !isFunctionWord(word) &&
      !isCountryWord(word.key),
  );
  const verb = words.findIndex(({ plain }) => MUTUAL.test(plain));
  const sideOf = ({ word }: (typeof people)[number]): boolean => word.start < (words[verb]?.start ?? 0);
  const held = ({ strength }: (typeof people)[number]): boolean => (strength[at] ?? 0) >= HELD;
  const [before, behind] = [people.filter(sideOf), people.filter((each) => !sideOf(each))];
  return before.length > 0 && behind.length > 0 && !(before.some(held) && behind.some(held));
}

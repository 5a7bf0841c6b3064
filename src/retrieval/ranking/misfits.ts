import { isDictionaryWord } from '../../story/dictionary.ts';
import type { IndexedSentence } from '../index/sentence-index.ts';
import type { Candidate } from '../question/answer-kinds.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { isCountryWord } from '../text/synonyms.ts';
import { askedAgent, endOfName, isAgentIn, MUTUAL } from './agents.ts';
import { ASKS_OBJECT } from './bold-rules.ts';
import { isFresh } from './kind-features.ts';
import { isNameIn } from './named.ts';
import type { Ranking } from './rank.ts';
import { UNTOLD } from './untold.ts';
import { givesAgeOfAnother, givesWrongKind } from './wrong-kind.ts';

/** Why a sentence cannot answer a question, however near it comes. */
export type Misfit =
  | 'another person'
  | 'another year'
  | 'the other side'
  | 'did not happen'
  | 'decides nothing'
  | 'only the owner'
  | 'tells only when'
  | 'no cause of death'
  | 'no sum'
  | 'no span of time'
  | 'no name'
  | 'not the agent'
  | 'another thing'
  | 'no reason'
  | 'only one of two';

interface Held {
  readonly ranking: Ranking;
  readonly at: number;
  readonly sentence: IndexedSentence;
  /** The sentence, and the one behind it that is shown too if it completes the answer. */
  readonly whole: readonly IndexedSentence[];
}

/**
 * What speaks against a sentence as the answer, whatever it scores: it is about another person or year, tells the other side, or
 * lacks what is asked for. Null if nothing does.
 */
export function misfitOf(ranking: Ranking, at: number): Misfit | null {
  const { sentences } = ranking.index;
  const [sentence, next] = [sentences[at], sentences[at + 1]];
  if (!sentence) return null;
  const goesOn = next && next.paragraph === sentence.paragraph && !sentence.headline;
  const held: Held = { ranking, at, sentence, whole: goesOn ? [sentence, next] : [sentence] };
  return TESTS.find(([, fits]) => fits(held))?.[0] ?? null;
}

/** Questions for a measure, a day, a place or a yes, whose answer names whom they name. */
const NAMES_WHOM_IT_ASKS = /^(?:when|where|how many|how much|yes\/no)$/;
const HELD = 0.5;
const SURE_OTHER = 0.6;
const HE_OR_SHE = /\b(?:he|she|his|her)\b/iu;

/** Somebody is named, and the sentence is about somebody else. */
function isAboutAnother({ ranking, at, sentence }: Held): boolean {
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

const FOR_WHOM = /\bwho\s+\S+(?:\s\S+)?\s+for\s+(?:the\s+)?([\p{L}’'-]+)[\s?!.]*$/iu;

const DID_WHOM = /^(?:did|does|has|have|will)\s(?:the\s)?([\p{L}’'-]+)\s/iu;

/** "Who scored for Kingsmere", "did Kingsmere score first": not if only something is Kingsmere's. */
function isOnlyOwner({ ranking: { question, terms }, sentence: { words, text, positions } }: Held): boolean {
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

const ASKS_ABOUT_WHAT = /^(?:so\s|and\s)?what(?:['’]?s|\s(?:is|was|are))\s.+\sabout[\s?!.]*$/iu;
const COMES_OUT = /\b(?:com(?:es?|ing) out|is (?:out|published|released)|premieres?|goes on sale|opens)\b/iu;
const TELLS_ABOUT = /\b(?:about|tells?|story of|follows?|explor\w+|describ\w+|portray\w+|set in)\b/iu;

/** "What is the book about": not when it comes out. */
function tellsOnlyWhen({ ranking: { question }, sentence: { text } }: Held): boolean {
  return ASKS_ABOUT_WHAT.test(question.text) && COMES_OUT.test(text) && !TELLS_ABOUT.test(text);
}

const ASKS_CAUSE_OF_DEATH = /\b(?:die[ds]? (?:of|from)|cause of (?:his |her |their |the )?death)\b/iu;
const CAUSE_OF_DEATH =
  /\b(?:of|from|after|by|with|caused?|due to) (?:an? |the |his |her )?(?:\p{L}+ ){0,2}(?:cancer|leuk\w+|tumou?r|illness|disease|heart|stroke|attack|failure|complications?|pneumonia|covid\S*|flu|infection|injur\w+|wounds?|overdose|fall|crash|accident|shot|burns?|diabetes|causes|old age|\p{L}+itis|\p{L}+oma|\p{L}+osis)\b|\bbattle with\b/iu;

function givesNoCauseOfDeath({ ranking: { question }, sentence: { text } }: Held): boolean {
  return ASKS_CAUSE_OF_DEATH.test(question.text) && !CAUSE_OF_DEATH.test(text) && !UNTOLD.test(text);
}

const YEAR = /^(?:1[5-9]\d\d|20\d\d)$/;

function isOfAnotherYear({ ranking: { terms }, at, sentence }: Held): boolean {
  const asked = terms.filter(({ word }) => YEAR.test(word.plain));
  if (asked.length === 0 || asked.some(({ strength }) => (strength[at] ?? 0) > 0)) return false;
  return sentence.words.some(({ plain, number }) => number && YEAR.test(plain));
}

const ASKS_WHO_IS_AGAINST =
  /\b(?:vot(?:e[ds]?|ing)|sid(?:e[ds]?|ing)|argue[ds]?|sp(?:oke|eak)|st(?:and|ood)|campaign(?:ed)?|is|are|was|were)\s+against\b/iu;
const AGAINST =
  /\b(?:against|oppos\w+|reject\w*|resist\w*|dissent\w*|object\w*|defied|rebel\w*|refused|no|not|n[’']t|\d+\s?[-–]\s?\d+)\b/iu;

function tellsOtherSide({ ranking: { question }, sentence: { text } }: Held): boolean {
  if (question.type !== 'who' || !ASKS_WHO_IS_AGAINST.test(question.text)) return false;
  // Whoever "had opposed" it may have voted for it since.
  const isVote = /\bvot\w+ against\b/iu.test(question.text);
  return !AGAINST.test(text) || (isVote && !/\b(?:vot\w+|against|rejected)\b/iu.test(text));
}

const PAST =
  /(?:ed|won|wrote|beat|made|took|gave|left|lost|led|got|went|came|said|told|held|paid|sent|built|bought|sold|found|hit|ran|shot|stole|broke|began|chose|drew|drove|spoke|threw|wore)$/;
const UNREAL =
  /^(?:to|would|could|might|may|should|must|if|will|wo|cannot|can|never|not|hope|hopes|hoped|want|wants|wanted)$/;
/** "Went on to win", "managed to win". */
const REAL = /^(?:on|managed|able|helped|back)$/;

/** "Who won": no sentence in which somebody could have won. */
function onlyCouldHave({ ranking: { question, terms }, sentence: { words, positions } }: Held): boolean {
  if (question.type !== 'who') return false;
  const verb = question.words[question.words.findIndex(({ plain }) => plain === 'who') + 1];
  if (!verb || !PAST.test(verb.plain) || isFunctionWord(verb)) return false;
  const matches = terms.find(({ word }) => word.key === verb.key)?.matches ?? [];
  const places = [...matches].flatMap(([key]) => positions.get(key) ?? []);
  if (places.length === 0) return false;
  return places.every((place) => {
    const before = words[place - 1]?.plain ?? '';
    return UNREAL.test(before) && !(before === 'to' && REAL.test(words[place - 2]?.plain ?? ''));
  });
}

const ASKS_DECISION =
  /\bwhat\s+(?:did|has|have|had)\s+(?:\S+\s+){1,5}?(?:decided?|ch[oo]osen?|chose|ruled?|agreed?|resolved?)(?:\s+(?:on|to do|about it))?[\s?!.]*$/iu;
const DECIDED =
  /\b(?:decid\w+|ruled?|ruling|voted?|chose|chosen|opted|resolved|agreed|ordered|approved|rejected|banned|backed|refused|declined|dismissed|granted|sentenced|jailed|cleared|fined|awarded|appointed|picked|scrapped|cancelled|canceled|announced|pledged|signed|vetoed|lifted|extended|postponed|suspended|imposed|upheld|overturned|will|won[’']t|plans? to|is to)\b/iu;

/** "What did the mayor decide?": neither threats nor what is weighed. */
function decidesNothing({ ranking: { question }, sentence: { text } }: Held): boolean {
  return (
    ASKS_DECISION.test(question.text) && (!DECIDED.test(text) || /\bweigh\w*|\bconsidering\b/iu.test(text))
  );
}

const SUM =
  /[$€£¥%]|\d[pkmc]\b|\b(?:dollars?|euros?|pounds?|cents?|pence|free|nothing|half|third|quarter|per\s?cent|millions?|billions?|thousands)\b/iu;

function hasNoSum({ ranking, sentence, whole }: Held): boolean {
  if (ranking.question.wants !== 'money' || UNTOLD.test(sentence.text)) return false;
  return !whole.some(
    (each) =>
      SUM.test(each.text) || offers(ranking, each, ({ kind, sure }) => kind === 'money' && sure === 1),
  );
}

const SPAN_OF_TIME =
  /\b(?:since|until|till|hours?|minutes?|days?|weeks?|months?|years?|seconds?|decades?|centur\w+|indefinite\w*|permanent\w*|temporar\w*|overnight|forever|life|lifetime|deadline|met(?:re|er)s?|km|kilomet(?:re|er)s?|miles?|feet|foot|inch(?:es)?|yards?|pages?|words?)\b|\d-(?:hour|day|week|month|year)|\dm\b/iu;

/** "How long will it be closed": neither how long nor until when. */
function hasNoSpan({ ranking: { question }, sentence, whole }: Held): boolean {
  if (question.wants !== 'duration' || UNTOLD.test(sentence.text)) return false;
  return !whole.some(({ text }) => SPAN_OF_TIME.test(text));
}

/** Words between a name and the word for whose name is asked. */
const NAMED_REACH = 4;

/** Asked for a name, it gives none beside the word for whom it is asked. */
function namesOthers({ ranking: { question, terms }, sentence }: Held): boolean {
  if (!question.asksName || UNTOLD.test(sentence.text)) return false;
  const keys = keysOf({ terms: terms.filter(({ word }) => word.weight === 1) });
  return !sentence.candidates.some(
    (candidate) =>
      (candidate.kind === 'name' || candidate.kind === 'person') &&
      isFresh(candidate, sentence, keys) &&
      sentence.words
        .slice(Math.max(0, candidate.from - NAMED_REACH), candidate.to + NAMED_REACH)
        .some(({ key }) => keys.has(key)),
  );
}

function isAnothersAct({ ranking: { question, index, terms }, sentence }: Held): boolean {
  const agent = askedAgent(question, (key) => index.people.has(key));
  return agent !== null && !isAgentIn(sentence, agent, terms);
}

const COUNTED_FOR =
  /\bhow (?:many|much)\s(?:\S+\s){0,3}?(?:did|has|have|do|does|will)\s(?:the\s)?([\p{L}’'-]+)\s/iu;

/** "How many games have Rovers won": not if the sentence opens with another name and has no Rovers. */
function countsForAnother({ ranking: { question, terms, index }, at, sentence }: Held): boolean {
  const asked = COUNTED_FOR.exec(question.text)?.[1]?.toLowerCase();
  const term = asked && terms.find(({ word }) => word.plain === asked);
  if (!term || !isNameIn(index, term.word.key) || (term.strength[at] ?? 0) > 0) return false;
  return sentence.candidates.some(({ kind, from }) => from === 0 && (kind === 'name' || kind === 'person'));
}

function isOfAnotherThing({ ranking: { question }, sentence, whole }: Held): boolean {
  return (
    givesAgeOfAnother(question.text, sentence.text) ||
    givesWrongKind(
      question.text,
      whole.map(({ text }) => text),
    )
  );
}

const REASON =
  /\b(?:because|since|as|due|over|(?<!\bnamed\b.{0,60})after(?! (?:him|her|them|it)\b)|for|to|so|thanks|reasons?|caus\w+|blam\w+|led|fear\w*|concern\w*|amid|protest|response|following|given|which|that|by|despite|why|when|where|with|from|result\w*|accus\w+|want\w*|hop\w+|need\w*|without|not|no|never|too|if)\b|n[’']t\b|[:;–—]/iu;

/** "Why": neither the sentence nor those beside it say what for, what because of or what after. */
function hasNoReason({ ranking: { question, index }, at, sentence }: Held): boolean {
  if (question.type !== 'why' || UNTOLD.test(sentence.text)) return false;
  const before = index.sentences[at - 1];
  const led = before && before.paragraph === sentence.paragraph ? [before] : [];
  return ![...led, sentence].some(({ text }) => REASON.test(text));
}

/** "Did Biden talk to Putin": not where somebody else did. */
function tellsOnlyOne({ ranking: { question, terms, index }, at }: Held): boolean {
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

function offers(
  { terms }: Ranking,
  sentence: IndexedSentence,
  fits: (candidate: Candidate) => boolean,
): boolean {
  const keys = keysOf({ terms });
  return sentence.candidates.some((candidate) => fits(candidate) && isFresh(candidate, sentence, keys));
}

function keysOf({ terms }: Pick<Ranking, 'terms'>): Set<string> {
  return new Set(terms.flatMap(({ matches }) => [...matches.keys()]));
}

const TESTS: readonly (readonly [Misfit, (held: Held) => boolean])[] = [
  ['another person', isAboutAnother],
  ['another year', isOfAnotherYear],
  ['the other side', tellsOtherSide],
  ['did not happen', onlyCouldHave],
  ['decides nothing', decidesNothing],
  ['only the owner', isOnlyOwner],
  ['tells only when', tellsOnlyWhen],
  ['no cause of death', givesNoCauseOfDeath],
  ['no sum', hasNoSum],
  ['no span of time', hasNoSpan],
  ['no name', namesOthers],
  ['not the agent', isAnothersAct],
  ['another person', countsForAnother],
  ['another thing', isOfAnotherThing],
  ['no reason', hasNoReason],
  ['only one of two', tellsOnlyOne],
];

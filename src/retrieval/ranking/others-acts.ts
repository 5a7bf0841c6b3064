import { isPersonNoun } from '../../quotations/lexicon/person-nouns.ts';
import { ORGANISATION_NOUNS } from '../../quotations/lexicon/titles-and-places.ts';
import type { IndexedSentence, SentenceIndex } from '../index/sentence-index.ts';
import { isCalendarWord } from '../question/answer-kinds.ts';
import type { QuestionWord } from '../question/question.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { isPastForm } from '../text/word-forms.ts';
import type { Word } from '../text/words.ts';
import { type Act, actAt, hasObject, type Part } from './acts.ts';
import { MUTUAL } from './agents.ts';
import { type AskedAct, askedAct } from './asked-acts.ts';
import { HELD, type Held } from './held-sentence.ts';
import { isNameIn } from './named.ts';
import type { Term } from './terms.ts';

/** How surely a word of the sentence must be the question's verb. */
const SAME_VERB = 0.75;

const SAYS =
  /^(?:say|says|said|tell|tells|told|think|thought|claim|claimed|announced?|call|called|ask|asked|report|reported|warn|warned|named?|add|added|insist|insisted|admit|admitted|explain|explained|write|wrote|state|stated|argue|argued|reply|replied)$/;

/** Whoever opens a shop makes it open, "it took rescuers an hour": of these what is asked about may stand on either side. */
const EITHER_SIDE =
  /^(?:open|reopen|clos|shut|start|begin|end|stop|finish|launch|sink|burn|crash|break|move|chang|grow|sell|take)$/;

interface Found {
  readonly asked: AskedAct;
  /** What the sentence tells by the question's verb. */
  readonly acts: readonly Act[];
  readonly termOf: (word: QuestionWord) => Term | undefined;
}

/**
 * "When did Orchard buy Fennick" where Fennick bought Orchard, "who sued the council" where the council sued somebody: whom the question
 * names is there, on the other side of the verb.
 */
export function isOtherWayRound(held: Held): boolean {
  const found = actsAsked(held);
  if (!found) return false;
  const { sentence } = held;
  const { asked, acts, termOf } = found;
  const [agent, patient, receiver] = [asked.agent, asked.patient, asked.receiver].map((words) =>
    headKeys(words, termOf, held.at),
  );
  return acts.every((act) => {
    const isGiving =
      receiver &&
      stands(sentence, receiver, act.agent, 'phrase') &&
      !stands(sentence, receiver, act.patient, 'clause');
    if (isGiving) return true;
    const isDone =
      agent &&
      !stands(sentence, agent, act.agent, 'clause') &&
      stands(sentence, agent, act.patient, 'phrase');
    const isDoing =
      patient &&
      !stands(sentence, patient, act.patient, 'clause') &&
      stands(sentence, patient, act.agent, 'phrase') &&
      // "The library closed" tells when it was closed.
      (act.isPassive || hasObject(sentence, act));
    return Boolean(agent && patient ? isDone && isDoing : isDone || isDoing);
  });
}

/**
 * "Did the council apologise" where the mayor did, "was the hospital fined" where its owner was: somebody else stands where the question has
 * whom it names, and these stand nowhere in the sentence. Only names against names, and bodies against people and other bodies: a man and
 * a driver may well be one.
 */
export function isAnothersDoing(held: Held): boolean {
  const found = actsAsked(held);
  if (!found) return false;
  const { asked, acts, termOf } = found;
  const side = asked.agent.length > 0 ? 'agent' : 'patient';
  const whose = asked[side];
  if (whose.length === 0) return false;
  const isHere = whose.some((word) => {
    const term = termOf(word);
    return !term?.known || (term.strength[held.at] ?? 0) > 0;
  });
  return (
    !isHere && acts.every((act) => isOther(held, whose, act[side], side === 'patient' && !act.isPassive))
  );
}

function actsAsked({ ranking: { question, terms }, sentence }: Held): Found | null {
  const byKey = new Map(terms.map((term) => [term.word.key, term]));
  const termOf = (word: QuestionWord): Term | undefined => byKey.get(word.key);
  const placesOf = (word: QuestionWord): number[] =>
    [...(termOf(word)?.matches ?? [])]
      .filter(([, sure]) => sure >= SAME_VERB)
      .flatMap(([key]) => sentence.positions.get(key) ?? []);
  const asked = askedAct(
    question,
    (word) => !word.name && placesOf(word).some((at) => isPastForm(sentence.words[at]?.plain ?? '')),
  );
  // “Said Mayor Mendez”: whoever says something may stand behind the verb.
  if (!asked || MUTUAL.test(asked.verb.plain) || SAYS.test(asked.verb.plain)) return null;
  if (asked.patient.length === 0 && EITHER_SIDE.test(asked.verb.key)) return null;
  const acts = placesOf(asked.verb).flatMap((at) => actAt(sentence, at) ?? []);
  return acts.length > 0 ? { asked, acts, termOf } : null;
}

/**
 * Keys of what the last of the words is in the story, of "the town council" the noun: of those that the sentence has, if it has any. Null
 * if there are no words.
 */
function headKeys(
  words: readonly QuestionWord[],
  termOf: (word: QuestionWord) => Term | undefined,
  at: number,
): ReadonlySet<string> | null {
  const last = words.findLast((word) => (termOf(word)?.strength[at] ?? 0) >= HELD) ?? words.at(-1);
  const matches = last && termOf(last)?.matches;
  return matches ? new Set([...matches].filter(([, sure]) => sure >= HELD).map(([key]) => key)) : null;
}

function stands(
  { words }: IndexedSentence,
  keys: ReadonlySet<string>,
  part: Part | null,
  within: keyof Part,
): boolean {
  return part !== null && words.slice(...part[within]).some(({ key }) => keys.has(key));
}

/** Bodies that are anything: "the company" is whatever firm was named before. */
const GENERAL =
  /^(?:company|firm|group|organi[sz]ation|business|body|authority|institution|agency|industry|outlet|service|team|board|side|camp|government|state|country|city)$/;
const isBody = (plain: string): boolean => ORGANISATION_NOUNS.has(plain) && !GENERAL.test(plain);

function isOther(
  { ranking: { index }, sentence: { words } }: Held,
  whose: readonly QuestionWord[],
  part: Part | null,
  isBehind: boolean,
): boolean {
  const asked = whose.at(-1);
  if (!asked || !part) return false;
  const name = nameIn(index, words, part, isBehind);
  const noun = isBehind ? '' : (words[part.phrase[1] - 1]?.plain ?? '');
  if (whose.every((word) => word.name || word.number || isNameIn(index, word.key))) {
    if (name) return !areNear(index, whose, name, BESIDE);
    return isBody(noun) && whose.some(({ key }) => index.people.has(key));
  }
  if (whose.length > 1 || !isBody(asked.plain)) return false;
  if (name) return !areNear(index, whose, name, NEAR);
  return isBody(noun) || isPersonNoun(noun);
}

/** The words of a name with which a phrase ends, or opens if it is behind the verb; null if it has none there. */
function nameIn(
  index: SentenceIndex,
  words: readonly Word[],
  { phrase: [from, to] }: Part,
  isBehind: boolean,
): readonly Word[] | null {
  const isName = (word: Word | undefined): boolean =>
    word?.capital === true &&
    !word.number &&
    !isFunctionWord(word) &&
    !isCalendarWord(word.plain) &&
    (!word.opening || isNameIn(index, word.key));
  let start = isBehind ? from : to - 1;
  let end = start + 1;
  while (isBehind && end < to && isName(words[end])) end++;
  while (!isBehind && start > from && isName(words[start - 1])) start--;
  return isName(words[isBehind ? from : to - 1]) ? words.slice(start, end) : null;
}

/** Words between a name and another one, or what it is said to be. */
const BESIDE = 2;
const NEAR = 6;

/** What stands near each other somewhere may be the same: "Bernie" and "Sanders", "the hospital, Ashby General". */
function areNear(
  { sentences }: SentenceIndex,
  whose: readonly QuestionWord[],
  name: readonly Word[],
  within: number,
): boolean {
  const steps = Array.from({ length: 2 * within + 1 }, (_, at) => at - within);
  return sentences.some(({ positions }) => {
    const places = new Set(name.flatMap(({ key }) => positions.get(key) ?? []));
    return (
      places.size > 0 &&
      whose.some(({ key }) => positions.get(key)?.some((at) => steps.some((step) => places.has(at + step))))
    );
  });
}

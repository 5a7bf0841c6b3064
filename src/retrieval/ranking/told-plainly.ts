import type { IndexedSentence, SentenceIndex } from '../index/sentence-index.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { isPersonTitle } from '../text/name-lists.ts';
import { splitWords } from '../text/words.ts';
import { actAt } from './acts.ts';
import { QUESTION_THRESHOLD } from './confidence.ts';
import type { Told } from './frame.ts';
import { HELD, type Held, offers } from './held-sentence.ts';
import { INCIDENT_FRAMES } from './incident-frames.ts';
import { isNameIn } from './named.ts';
import { findNamedRoles } from './roles.ts';
import { SERVICE_FRAMES } from './service-frames.ts';
import type { Term } from './terms.ts';
import { ASKS_SENTENCE, FRAMES, ONLY_POSSIBLE } from './told-frames.ts';
import { UNTOLD } from './untold.ts';

/** The sentences that plainly say what is asked for, in the text's order; none if nothing else answers either. */
interface PlainlyTold {
  readonly places: readonly number[];
  /** Confidence that is enough for one of them. */
  readonly enough: number;
  readonly isMarked?: boolean | undefined;
}

const ALL_FRAMES = [...FRAMES, ...INCIDENT_FRAMES, ...SERVICE_FRAMES];

/**
 * Null for a question that no frame reads, or that no sentence answers plainly. Of whom or what the question names, those that have
 * them: of a person no others, and of anything else others only with the confidence that any answer needs.
 */
export function findTold(index: SentenceIndex, question: string, terms: readonly Term[]): PlainlyTold | null {
  const words = wordsOf(question);
  for (const frame of ALL_FRAMES) {
    const asked = frame.asked.exec(words);
    if (!asked) continue;
    const about = splitWords(Object.values(asked.groups ?? {}).join(' ')).filter(
      (word) => !isFunctionWord(word),
    );
    const subject = new Set(about.map(({ key }) => key));
    const named = terms.filter(
      ({ word, known }) => isNameIn(index, word.key) || (known && subject.has(word.key)),
    );
    const officer = officerAsked(index, words, terms);
    const ofOfficer = officer && placesOf(index, officer);
    const isOfPerson =
      ofOfficer !== null || named.some(({ word }) => index.people.has(word.key) && isNameIn(index, word.key));
    for (const told of frame.told) {
      const places = [...index.sentences.entries()].flatMap(([at, sentence]) =>
        isTold(sentence, told, words) ? [at] : [],
      );
      const own = places.filter(
        (at) =>
          ofOfficer?.has(at) ||
          (named.some(({ strength }) => (strength[at] ?? 0) >= HELD) && !isAnothers(index, at, told, named)),
      );
      if (own.length > 0) return { places: own, enough: frame.enough, isMarked: frame.isMarked };
      if (places.length === 0 || (!(told instanceof RegExp) && told.isOfNamed)) continue;
      if (frame.isOfSubject && subject.size > 0) continue;
      if (frame.isOfDeed) return { places, enough: frame.enough };
      if (frame.isOfSole && places.length === 1 && named.some(isMuchTold))
        return { places, enough: frame.isOfSole };
      if (!isOfPerson) return { places, enough: named.length > 0 ? QUESTION_THRESHOLD : frame.enough };
    }
    return frame.isOnly ? { places: [], enough: 1 } : null;
  }
  return null;
}

/** Sentences in which a name stands from which on a story is about it. */
const MUCH = 3;
const isMuchTold = ({ strength }: Term): boolean => strength.filter((held) => held >= HELD).length >= MUCH;

/** "His successor, Pauline Tait, apologised": the pronoun stands for whom the question names, and somebody else does it. */
function isAnothers(index: SentenceIndex, at: number, told: Told, named: readonly Term[]): boolean {
  const sentence = index.sentences[at];
  if (
    !sentence ||
    named.some(({ matches }) => [...matches.keys()].some((key) => sentence.positions.has(key)))
  )
    return false;
  const says = told instanceof RegExp ? told : told.says;
  const start = says.exec(sentence.text)?.index ?? -1;
  const act = actAt(
    sentence,
    sentence.words.findIndex((word) => word.end > start),
  );
  const last = act?.agent && sentence.words[act.agent.phrase[1] - 1];
  return last?.capital === true && isNameIn(index, last.key);
}

/** Not “her lawyer”. */
const GOES_ON =
  /^(?:s?he|(?:his|her) (?:\S+ )?(?:husband|wife|widow|widower|partner|children|kids|sons?|daughters?))\b/i;
const OFFICE = /\b(?:is|was|did|does|has|had|will|would) the (\S+(?: \S+)?)/u;

/** "Did the prime minister come": not where another named person did. */
export function isOfOtherOfficer({ ranking, at, sentence }: Held): boolean {
  const { question, terms, index } = ranking;
  const words = wordsOf(question.text);
  if (question.type !== 'yes/no' || !OPENS_WITH_OFFICE.test(words)) return false;
  const officer = officerAsked(index, words, terms);
  if (!officer || officer.surnames.length === 0 || placesOf(index, officer).has(at)) return false;
  const pronoun = /\b(?:I|[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b/u.exec(sentence.text)?.index ?? sentence.text.length;
  // "He met Roche" may be about the officer; in "Roche was hurt and he was treated" he is Roche.
  return offers(
    ranking,
    sentence,
    ({ kind, sure, start }) => kind === 'person' && sure >= SURE && start < pronoun,
  );
}

const SURE = 0.6;
const OPENS_WITH_OFFICE = /^(?:(?:so|and|but|ok) )?(?:is|was|did|does|has|had|will|would) the /u;

/** Whom a question calls by an office that the story has: the word for it, and the surnames that stand beside it. */
interface Officer {
  readonly term: Term;
  readonly surnames: readonly string[];
}

/** Null if the question calls nobody so. */
function officerAsked(index: SentenceIndex, question: string, terms: readonly Term[]): Officer | null {
  const title = OFFICE.exec(question)?.[1]?.split(' ').find(isPersonTitle);
  const term = terms.find(({ word, known }) => known && word.plain === title);
  if (!term) return null;
  const surnames = findNamedRoles(index, terms, {
    core: [term.word.key],
    modifiers: [],
    isOffice: true,
  }).flatMap(
    ({ sentence, start, end }) =>
      splitWords(index.sentences[sentence]?.text.slice(start, end) ?? '').at(-1)?.key ?? [],
  );
  return { term, surnames };
}

/** Sentences of whom the question calls by an office that the story has ("is the judge married"). */
function placesOf({ sentences }: SentenceIndex, { term, surnames }: Officer): ReadonlySet<number> {
  const isNamed = (at: number): boolean =>
    (term.strength[at] ?? 0) >= HELD || surnames.some((key) => sentences[at]?.positions.has(key));
  const goesOn = ({ text, paragraph }: IndexedSentence, at: number): boolean =>
    GOES_ON.test(text) && sentences[at - 1]?.paragraph === paragraph && isNamed(at - 1);
  return new Set(sentences.flatMap((sentence, at) => (isNamed(at) || goesOn(sentence, at) ? [at] : [])));
}

/** As frames read a question: words alone. */
function wordsOf(question: string): string {
  return splitWords(question)
    .map(({ plain }) => plain)
    .join(' ');
}

const HE_ASKED = /\b(?:he|him|his)\b/u;
const SHE_ASKED = /\b(?:she|her)\b/u;
const HE = /^h(?:e|is)\b/i;
const SHE = /^(?:she|her)\b/i;

function isTold({ text, asks }: IndexedSentence, told: Told, question: string): boolean {
  const { says, unless }: Exclude<Told, RegExp> = told instanceof RegExp ? { says: told } : told;
  const said = asks ? undefined : says.exec(text)?.[0];
  if (said === undefined || unless?.test(text)) return false;
  // "Is she married": not by what is told of "his wife".
  return !((SHE_ASKED.test(question) && HE.test(said)) || (HE_ASKED.test(question) && SHE.test(said)));
}

const COURTS =
  /\b(?:jail\w*|prison\w*|sentenc\w+|imprison\w+|behind bars|terms?|custod\w+|suspended|suspension|probation|community|life|locked up|given|serv\w+|detention|bann?\w*|fined)\b/i;

/** "How long did she get": not what she may get, nor what is asked for, nor how long anything else was. */
export function givesNoSentence({ ranking: { question }, whole, sentence: { text } }: Held): boolean {
  if (!ASKS_SENTENCE.test(wordsOf(question.text))) return false;
  return ONLY_POSSIBLE.test(text) || !whole.some((each) => COURTS.test(each.text) || UNTOLD.test(each.text));
}

import type { Analysis } from '../analysis/analysis.ts';
import { attributionAt } from '../analysis/attribution-at.ts';
import { mentionOf } from '../facts/mention-of-span.ts';
import { peopleOf } from '../facts/people.ts';
import type { Speaker } from '../quotations/attribution/attribution.ts';
import { genderOfFirstName } from '../quotations/lexicon/first-names.ts';
import { genderOfWord } from '../quotations/lexicon/titles-and-places.ts';
import type { Insight } from '../retrieval/ranking/insight.ts';
import { askStory } from '../retrieval/search-stories.ts';
import { splitWords } from '../retrieval/text/words.ts';
import { overlaps, type Span } from '../story/span.ts';
import type { Answer } from './answer.ts';
import { answerQuestion } from './ask.ts';
import { mainPerson } from './main-person.ts';
import { passagesAnswer } from './passages-answer.ts';
import { saysAbout, speakerByName } from './said-about.ts';
import { takenUp, takesUp } from './taken-up.ts';

const OPENING = /^\s*(?:and|but|so|also|then|or|what about|how about|what else|who else|why|how so)\b/iu;
/** "And the prosecutor?", "what about Ms Swift": what they say. */
const OTHER_SPEAKER =
  /^\s*(?:and|what about|how about|and what about)\s+((?:the\s)?\p{L}[\p{L}’'.-]*(?:\s[\p{L}’'.-]+){0,3})[\s?!.]*$/iu;
/** The longest such question, in UTF-16 units. */
const LONGEST_OTHER = 100;
const PERSON = /\b(?:he|him|his|she|her|hers|they|them|their|theirs)\b/iu;
const POSSESSIVE = /^(?:his|her|their)$/iu;
const SPEECH =
  /\b(?:say|says|said|saying|tell|tells|told|think|thinks|thought|warn|warns|warned|claim|claims|claimed|comment|comments|react|reacts|reply|replied|announce|announced|argue|argued|add|added|call|called|mean|meant)\b/iu;
const LOOKED_AT = 12;

/** True for a question that takes up the last answer ("and what did he say about NATO?"). */
export function isFollowUp(question: string): boolean {
  return OPENING.test(question) || PERSON.test(question) || takesUp(question);
}

/**
 * The question without its pronoun, which refers to the speaker of the earlier answer; without one, or if it named nobody who can be
 * meant, to the person whom the story is about. Whose words are asked for is called by name, not by office.
 *
 * @param before spans that the earlier answer showed; none for a first question
 */
export function resolveQuestion(analysed: Analysis, question: string, before: readonly Span[]): string {
  const byName = speakerByName(analysed, question);
  if (byName !== undefined) return byName;
  const name = whoIsMeant(analysed, question, before);
  return name === undefined ? question : nameInstead(question, name);
}

/** The name for the question's pronoun. */
function whoIsMeant(analysed: Analysis, question: string, before: readonly Span[]): string | undefined {
  if (!PERSON.test(question)) return undefined;
  const gender = genderAsked(question);
  return (
    lastSpeaker(analysed, question, before)?.name ??
    lastName(analysed, question, before) ??
    (gender && !NAMES_SOMEBODY.test(question) ? mainPerson(analysed, gender) : undefined)
  );
}

/**
 * The answer to a follow-up as it was typed: "where did she sell them" finds "She sold them in Selham" better than with a name. Undefined
 * if that sentence is about neither the one who is meant nor, by a pronoun whose name is shown, the person whom the story is about.
 *
 * @param insight what the encoder makes of the question as typed
 */
export function answerAsTyped(
  analysed: Analysis,
  question: string,
  before: readonly Span[],
  insight?: Insight,
): Answer | undefined {
  const { answered, passages } = askStory(analysed, question, 1, insight);
  const at = analysed.story.sentences.findIndex(({ span }) => span[0] === passages[0]?.span[0]);
  const sentence = analysed.questions.sentences[at];
  if (!answered || !sentence) return undefined;
  const gender = genderAsked(question);
  const isAbout =
    isPutAsTyped(analysed, question, before) ||
    keysOf(whoIsMeant(analysed, question, before)).some(
      (key) => sentence.aliases.has(key) || sentence.positions.has(key),
    ) ||
    keysOf(gender && mainPerson(analysed, gender)).some((key) => sentence.aliases.has(key));
  return isAbout ? answerQuestion(analysed, question, insight) : undefined;
}

function keysOf(name: string | undefined): string[] {
  return splitWords(name ?? '').map(({ key }) => key);
}

/**
 * True if the pronoun means the person whom the story is about, or several, and no words are asked for: the story tells most of them
 * without a name, so that the question is first put as it was typed.
 */
export function isPutAsTyped(analysed: Analysis, question: string, before: readonly Span[]): boolean {
  if (!PERSON.test(question) || SPEECH.test(question)) return false;
  const gender = genderAsked(question);
  if (!gender) return true;
  const name = whoIsMeant(analysed, question, before);
  return name !== undefined && name === mainPerson(analysed, gender);
}

/**
 * Answers a follow-up question about the same story.
 *
 * @param before spans that the earlier answer showed
 * @param insight what the encoder makes of `resolveQuestion`
 */
export function answerFollowUp(
  analysed: Analysis,
  question: string,
  before: readonly Span[],
  insight?: Insight,
): Answer {
  const other = question.length <= LONGEST_OTHER ? OTHER_SPEAKER.exec(question)?.[1] : undefined;
  const theirs = other && `what did ${other} say`;
  if (theirs && saysAbout(analysed, theirs)) return answerQuestion(analysed, theirs, insight);
  const speaker = PERSON.test(question) ? lastSpeaker(analysed, question, before) : undefined;
  const asked = resolveQuestion(analysed, question, before);
  const taken = takenUp(analysed, asked, before);
  if (taken) return taken;
  // Their words on it, or all they say, are read from the story; ranking is asked only where these are none.
  if (saysAbout(analysed, asked)) return answerQuestion(analysed, asked, insight);
  const own = speaker && SPEECH.test(question) ? answerOf(analysed, asked, speaker, insight) : undefined;
  return own ?? answerQuestion(analysed, asked, insight);
}

/** What this speaker said on it, if the story answers the question at all. */
function answerOf(
  analysed: Analysis,
  question: string,
  { entity }: Speaker,
  insight: Insight | undefined,
): Answer | undefined {
  const { answered, passages } = askStory(analysed, question, LOOKED_AT, insight);
  const best = passages[0]?.score ?? 0;
  const own = passages.filter(
    ({ span, score }) =>
      score > best / 2 &&
      analysed.attributions.some(
        ({ speaker, content }) => speaker?.entity === entity && content.some((part) => overlaps(part, span)),
      ),
  );
  const [first, ...more] = own.map(({ span }) => span);
  return answered && first ? passagesAnswer(analysed, [first], more.slice(0, 3)) : undefined;
}

/** A speaker whom the question's pronoun can refer to: "she" is neither Thomas nor a court. */
function lastSpeaker(analysed: Analysis, question: string, before: readonly Span[]): Speaker | undefined {
  return before
    .flatMap((span) => attributionAt(analysed, span)?.speaker ?? [])
    .find(({ name, resolution, type }) => {
      const isOne = genderAsked(question) === undefined || type === 'person';
      return resolution.rule !== 'unclear' && type !== 'anonymous' && isOne && canBeMeant(name, question);
    });
}

/** Somebody who is named in the shown sentences, a speaker first, by the full name; for "they" a body too. */
function lastName(analysed: Analysis, question: string, before: readonly Span[]): string | undefined {
  const { story, speakers, roster } = analysed;
  const words = before.flatMap((span) => story.slice(span).match(/[\p{L}’'-]+/gu) ?? []).map(withoutOwner);
  const gender = genderAsked(question);
  const people = peopleOf(analysed);
  const lasts = people.map(({ name }) => lastWord(story.slice(name)));
  const named = people
    .flatMap(({ type, name }) => {
      const mention = mentionOf(roster, name);
      const known = mention && roster.entityOf(mention)?.gender;
      const fits = !gender || (type === 'person' && (known === undefined || known === gender));
      const full = story.slice(name);
      const last = lastWord(full);
      // Where two people have one surname, the first name says who is shown.
      const isShared = lasts.indexOf(last) !== lasts.lastIndexOf(last);
      const at = isShared ? placeOf(words, full.split(/\s+/u)) : words.indexOf(last);
      return fits && at >= 0 && canBeMeant(full, question) ? [{ full, at }] : [];
    })
    .sort((one, other) => one.at - other.at)
    .map(({ full }) => full);
  return (
    named.find((name) => speakers.includes(name)) ??
    named[0] ??
    (gender && relativeNamed(analysed, gender, before))
  );
}

/** "Her grandmother, Kamala, who …": somebody by a first name only, whom the noun before it makes a man or a woman. */
function relativeNamed(
  { story }: Analysis,
  gender: 'he' | 'she',
  before: readonly Span[],
): string | undefined {
  return before
    .flatMap((span) => [...story.slice(span).matchAll(/(\p{Ll}+), (\p{Lu}\p{L}+)(?=,| who\b)/gu)])
    .find(([, noun = '']) => genderOfWord(noun) === gender)?.[2];
}

const lastWord = (name: string): string => name.split(/\s+/u).at(-1) ?? '';

/** Where the parts of a name stand one behind the other; -1 if nowhere. */
function placeOf(words: readonly string[], parts: readonly string[]): number {
  return words.findIndex((_, at) => parts.every((part, offset) => words[at + offset] === part));
}

const withoutOwner = (word: string): string => word.replace(/['’]s$/u, '');

/** The pronoun may mean someone who is named beside it. */
const NAMES_SOMEBODY = /\p{L}\s+(?!I\b)\p{Lu}\p{Ll}/u;

function genderAsked(question: string): 'he' | 'she' | undefined {
  if (/\b(?:she|her|hers)\b/iu.test(question)) return 'she';
  return /\b(?:he|him|his)\b/iu.test(question) ? 'he' : undefined;
}

/** False only if a given name speaks for the other gender than the question's pronoun. */
function canBeMeant(name: string, question: string): boolean {
  const asked = genderAsked(question);
  const own = genderOfFirstName(name.split(' ')[0] ?? '');
  return asked === undefined || own === undefined || own === asked;
}

function nameInstead(question: string, name: string): string {
  return question.replace(PERSON, (pronoun) => (POSSESSIVE.test(pronoun) ? `${name}’s` : name));
}

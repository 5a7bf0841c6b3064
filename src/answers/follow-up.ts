import type { Analysis } from '../analysis/analysis.ts';
import { attributionAt } from '../analysis/attribution-at.ts';
import type { Speaker } from '../quotations/attribution/attribution.ts';
import { genderOfFirstName } from '../quotations/lexicon/first-names.ts';
import type { Insight } from '../retrieval/ranking/insight.ts';
import { askStory } from '../retrieval/search-stories.ts';
import { overlaps, type Span } from '../story/span.ts';
import type { Answer } from './answer.ts';
import { answerQuestion } from './ask.ts';
import { mainPerson } from './main-person.ts';
import { passagesAnswer } from './passages-answer.ts';
import { saysAbout, speakerByName } from './said-about.ts';

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
  return OPENING.test(question) || PERSON.test(question);
}

/**
 * The question without its pronoun, which refers to the speaker of the earlier answer; without one, or if it named nobody who can be
 * meant, to the person whom the story is about. Whose words are asked for is called by name, not by office.
 *
 * @param before spans that the earlier answer showed; none for a first question
 */
export function resolveQuestion(analysed: Analysis, question: string, before: readonly Span[]): string {
  const byName = speakerByName(analysed, question);
  if (byName !== undefined || !PERSON.test(question)) return byName ?? question;
  const gender = genderAsked(question);
  const name =
    lastSpeaker(analysed, question, before)?.name ??
    lastName(analysed, question, before) ??
    (gender && !NAMES_SOMEBODY.test(question) ? mainPerson(analysed, gender) : undefined);
  return name === undefined ? question : nameInstead(question, name);
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

/** A person whom the question's pronoun can refer to: "she" is not Thomas. */
function lastSpeaker(analysed: Analysis, question: string, before: readonly Span[]): Speaker | undefined {
  return before
    .flatMap((span) => attributionAt(analysed, span)?.speaker ?? [])
    .find(({ name, resolution, type }) => {
      return resolution.rule !== 'unclear' && type !== 'anonymous' && canBeMeant(name, question);
    });
}

/** A name in the shown sentences: a speaker's, else the first of several words. */
function lastName(
  { story, speakers }: Analysis,
  question: string,
  before: readonly Span[],
): string | undefined {
  const text = before.map((span) => story.slice(span)).join(' ');
  const known = speakers.find(
    (name) => /^\p{Lu}/u.test(name) && text.includes(name) && canBeMeant(name, question),
  );
  const named = text.matchAll(/(?<![.!?“"]\s*)\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)+/gu);
  return known ?? [...named].map(([name]) => name).find((name) => canBeMeant(name, question));
}

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

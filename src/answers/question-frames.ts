import type { Analysis } from '../analysis/analysis.ts';
import { findDatesNamed, findNumbers } from '../facts/figures.ts';
import { peopleOf } from '../facts/people.ts';
import type { Attribution } from '../quotations/attribution/attribution.ts';
import { genderOfFirstName } from '../quotations/lexicon/first-names.ts';
import { MONTH_NAMES } from '../story/calendar-names.ts';
import { isDictionaryWord } from '../story/dictionary.ts';
import { partitionPoint } from '../story/partition-point.ts';
import type { Span } from '../story/span.ts';
import { answersIn } from './speakers.ts';

/** UTF-16 units. */
const LONGEST_PHRASE = 60;

/** A question that a story may answer. */
export interface Candidate {
  readonly question: string;
  /** The answer's place. */
  readonly answer: Span;
}

/** Lists of candidates, one for each frame, the best frames first. */
export function candidatesOf(analysed: Analysis): Candidate[][] {
  const spoken = answersIn(analysed).filter(
    ({ speaker }) => speaker?.type === 'person' && speaker.resolution.rule !== 'unclear',
  );
  return [
    whoQuestions(analysed),
    spoken.flatMap((attribution) => topicQuestions(analysed, attribution)),
    numberQuestions(analysed),
    spoken.flatMap((attribution) => phraseQuestion(analysed, attribution)),
    spoken.flatMap(({ speaker, content: [first] }) =>
      speaker && first ? [{ question: `What did ${oneLine(speaker.name)} say?`, answer: first }] : [],
    ),
    commonQuestions(analysed),
    dateQuestions(analysed),
  ];
}

/** "Who is Tomas Varga?": people the story describes, most quoted first. */
function whoQuestions(analysed: Analysis): Candidate[] {
  const { story } = analysed;
  return peopleOf(analysed)
    .filter(({ type, name, role }) => type === 'person' && role !== null && isNameOfPerson(story.slice(name)))
    .sort((a, b) => b.quoted + b.reported - a.quoted - a.reported)
    .flatMap(({ name, role }) =>
      role ? [{ question: `Who is ${oneLine(story.slice(name))}?`, answer: role }] : [],
    );
}

/** Not "Larkmead Land", which a story that calls it a developer may seem to describe as a person. */
function isNameOfPerson(name: string): boolean {
  const words = name.split(/\s+/u);
  return (
    genderOfFirstName(words[0] ?? '') !== undefined || !isDictionaryWord((words.at(-1) ?? '').toLowerCase())
  );
}

/** A name of one or more words, with its article; what follows shows that it is not the start of something longer. */
const NAME =
  /(?<=[\p{Ll},]\s)(?<!\b(?:one|two|three|an?|every|each|no|my|our|your|his|her|their|last|next)\s)(?!I[’'])(?:(?:the\s)?\p{Lu}[\p{Ll}’-]+(?:\s\p{Lu}[\p{Ll}’-]+){0,9}(?=[,.;:”"]|\s(?:to|in|on|as|and|or|would|will|at|from|with|by|that|who|which|is|was|were|has|had|after|before|during|against)\b)|\p{Lu}{3,}(?!\p{L}))/gu;
/** No one asks what was said about Monday. */
const NO_TOPIC = new RegExp(
  `^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|${MONTH_NAMES}|mr|mrs|ms|dr|god)$`,
  'iu',
);

/** "What did Antony Blinken say about NATO?": a name in what was said. */
function topicQuestions({ story }: Analysis, { speaker, content }: Attribution): Candidate[] {
  if (!speaker) return [];
  return content.flatMap((span) =>
    [...story.slice(span).matchAll(NAME)]
      .map(([name]) => name.replace(/[’']s?$/u, ''))
      .filter((name) => !speaker.name.includes(name) && name !== story.details.source && !NO_TOPIC.test(name))
      .slice(0, 2)
      .map((name) => ({
        question: `What did ${oneLine(speaker.name)} say about ${oneLine(name)}?`,
        answer: span,
      })),
  );
}

/** Words in a phrase that people would remember: with fewer it could be anyone's, and no one recalls more. */
const FEWEST_PHRASE_WORDS = 2;

/** "Who said “high price”?": all the words inside the quotation marks. */
function phraseQuestion({ story }: Analysis, { content }: Attribution): Candidate[] {
  return content.flatMap((span) => {
    const inner = /[“"«„]([^“”"«»„]+)[”"»]/u.exec(story.slice(span))?.[1];
    const phrase = inner && oneLine(inner).replace(/[.,;:!?…]+$/u, '');
    return phrase && phrase.length <= LONGEST_PHRASE && phrase.split(' ').length >= FEWEST_PHRASE_WORDS
      ? [{ question: `Who said “${phrase}”?`, answer: span }]
      : [];
  });
}

const COUNTED = /^\s((?:\p{Ll}{3,}\s)?(?:\p{Ll}{3,}s|people|children|men|women))\s/u;
const MOST_CLAUSE_WORDS = 7;

/** "How many vehicles cross the bridge every day?": a number with its noun, its verb and the rest of the clause. */
function numberQuestions({ story, document }: Analysis): Candidate[] {
  const { tokens } = document;
  return story.sentences.flatMap(({ span }) =>
    findNumbers(story.text, span).flatMap((number) => {
      const rest = story.text.slice(number[1], span[1]);
      const noun = COUNTED.exec(rest);
      const before = story.text.slice(span[0], number[0]);
      if (!noun || PART.test(noun[1] ?? '') || BEHIND.test(before)) return [];
      const verbAt = number[1] + noun[0].length;
      const verb = tokens[partitionPoint(tokens, ({ start }) => start < verbAt)];
      if (!verb || !/^(?:VERB|AUX)$/u.test(verb.pos) || !STANDS.test(verb.lower)) return [];
      const clause = CLAUSE.exec(rest.slice(noun[0].length))?.[0].trim() ?? '';
      if (clause.split(/\s+/u).length > MOST_CLAUSE_WORDS || clause === '') return [];
      return [{ question: `How many ${noun[1]} ${oneLine(clause)}?`, answer: number }];
    }),
  );
}

/** "Two thirds of them": no one asks how many thirds. */
const PART = /^(?:thirds|quarters|fifths|tenths|halves|times|points|per)\b/u;

/** "Who does not return it within eight weeks will have to pay": the weeks do not pay, nor have 24 kinds died out of which two have. */
const BEHIND =
  /\b(?:within|in|of|of the|for|after|by|at|from|to|with|on|until|before|since|between|every)\s$/iu;

/** Up to its end; the comma of "£5,400" is none. */
const CLAUSE = /^(?:[^,.;:!?—–“”"()]|(?<=\d)[,.:](?=\d))+/u;

/** Forms of a verb that can follow a plural noun: no "closing", no "to close". */
const STANDS = /^(?:are|were|have|had|will|would|can|could|\p{L}+(?:ed|[^s]))$/u;

/** Questions that are asked of every report, each with what its answer must have. */
const COMMON: readonly (readonly [question: string, answer: RegExp])[] = [
  [
    'How many people died?',
    /\b(?:(?<!\d,?)\d[\d,]{0,20}|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)\b[^.]{0,40}\b(?:died(?! out)|dead|killed)\b/iu,
  ],
  [
    'How many people were injured?',
    /\b(?:(?<!\d,?)\d[\d,]{0,20}|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)\b[^.]{0,40}\b(?:injured|wounded|hurt)\b/iu,
  ],
  ['How much will it cost?', /\bcosts?\b[^.]{0,200}[$€£]|[$€£][^.]{0,200}\bcosts?\b/iu],
  [
    'How long will it last?',
    /\b(?:(?:will|would|could|may|might|to) last|lasts|lasted)\b[^.]{0,200}\b(?:hours?|days?|weeks?|months?|years?)\b/iu,
  ],
  ['Who was arrested?', /\barrested\b/iu],
];

function commonQuestions({ story }: Analysis): Candidate[] {
  return COMMON.flatMap(([question, pattern]) => {
    const home = story.sentences.find(({ span }) => pattern.test(story.slice(span)));
    return home ? [{ question, answer: home.span }] : [];
  });
}

/** "Compared with a profit in the same period last year": nothing happened then. */
const COMPARED = /\b(?:than|compared|same|from|since|until|in the|for the)\b[^,;:]{0,60}$/iu;

/** "What happened last month?": days of the past that need no calendar to be understood. */
function dateQuestions({ story }: Analysis): Candidate[] {
  return story.sentences.flatMap(({ span }) => {
    if (!story.slice(span).includes('last')) return [];
    return findDatesNamed(story.text, span).flatMap((date) => {
      const words = oneLine(story.slice(date));
      const before = story.text.slice(span[0], date[0]);
      return /^last\s/u.test(words) && !COMPARED.test(before)
        ? [{ question: `What happened l${words.slice(1)}?`, answer: date }]
        : [];
    });
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

import type { Answer, Section } from './answer.ts';

/** Questions of one message that are answered each on its own; further ones belong to the last. */
const MOST = 3;

const QUESTION_WORD = 'who|whom|whose|what|which|when|where|why|how';
const AUXILIARY = 'is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must';
/**
 * "…, and when do they play?", "… and can she block it": a question word with its verb, or a verb with whom it asks about, opens a second
 * question. A lone "when" may go on with the first.
 */
const SECOND = new RegExp(
  `(?:[,;]\\s*|\\s)(?:and|also|plus|&)\\s+(?:also\\s+)?(?=(?:(?:${QUESTION_WORD})(?:['’]?s)?\\s+(?:(?:many|much|long|old|far|often)\\s+)?(?:[\\p{L}’'-]+\\s+)?(?:${AUXILIARY})\\b|(?:${QUESTION_WORD})['’]s\\s|how\\s+(?:many|much)\\s+\\p{L}+\\s+\\p{L}{3,}|(?:${AUXILIARY})\\s(?:he|she|it|they|we|you|i|there|the)\\b))`,
  'iu',
);
const LEAST_WORDS = 2;

/** The questions of a message, as typed: one, or two or three independent ones. */
export function questionsIn(message: string): string[] {
  // A question that is quoted is not asked.
  if (/[“”"«»„]/u.test(message)) return [message];
  const sentences = message
    .split(/(?<=[?？])\s*(?=\p{L})/u)
    .flatMap((part) => part.split(SECOND))
    .map((part) => part.trim());
  const isSeparate = sentences.length > 1 && sentences.length <= MOST && sentences.every(stands);
  return isSeparate ? named(sentences) : [message];
}

const PERSON = /\b(?:he|him|she|her|they|them)\b/iu;
const NAME = /(?<=\s)\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)*/u;

/** "How old is Mara Lind, and where does she live?": the second asks about the same person, by name. */
function named(questions: readonly string[]): string[] {
  const name = questions[0] && NAME.exec(questions[0])?.[0];
  return questions.map((question, at) =>
    at === 0 || !name || NAME.test(question) ? question : question.replace(PERSON, name),
  );
}

/** Neither an afterthought ("right?") nor a lead-in that asks nothing. */
function stands(part: string): boolean {
  const words = part.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < LEAST_WORDS) return false;
  return (
    /\?$/u.test(part) ||
    new RegExp(`^(?:(?:and|so|also|ok|hey)\\s+)?(?:${QUESTION_WORD}|${AUXILIARY})(?:['’]?s)?\\b`, 'iu').test(
      part,
    )
  );
}

/** The one answer, or one out of several: each question, as the asker typed it, with its passages or "not in this story". */
export function joinAnswers(questions: readonly string[], answers: readonly Answer[]): Answer {
  const [only] = answers;
  if (only && answers.length === 1) return only;
  const sections = answers.flatMap((answer, at): Section[] => {
    const claim = questions[at];
    const [first, ...others] = answer.answered ? answer.sections : [];
    return first ? [{ ...first, claim }, ...others] : [{ label: 'notInStory', claim, passages: [] }];
  });
  const searched = [...new Set(answers.flatMap((answer) => answer.searched))];
  const counts = answers.flatMap(({ searchedCount }) => searchedCount ?? []);
  return {
    kind: 'answer',
    answered: answers.some(({ answered }) => answered),
    sections,
    controls: [],
    searched,
    ...(counts.length > 0 ? { searchedCount: Math.max(...counts) } : {}),
  };
}

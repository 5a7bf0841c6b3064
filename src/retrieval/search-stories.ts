import type { Attribution } from '../quotations/attribution/attribution.ts';
import { isDictionaryWord } from '../story/dictionary.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { PHRASE_THRESHOLD } from './phrases/phrase-confidence.ts';
import { searchPhrase } from './phrases/phrases.ts';
import { isCalendarWord } from './question/answer-kinds.ts';
import { readQuestion } from './question/question.ts';
import { QUESTION_THRESHOLD } from './ranking/confidence.ts';
import type { RankedAnswer } from './ranking/decide.ts';
import type { Insight } from './ranking/insight.ts';
import { isNameIn } from './ranking/named.ts';
import { rankSentences } from './ranking/rank-sentences.ts';
import { type StoryIndex, spanInStory } from './story-index.ts';
import { isFunctionWord } from './text/function-words.ts';

/** A sentence that answers a question, or comes closest. */
export interface FoundPassage {
  readonly story: Story;
  readonly span: Span;
  readonly score: number;
}

/** A `RankedAnswer` with its sentences as places in the story. */
export interface StoryAnswer
  extends Pick<RankedAnswer, 'answered' | 'confidence' | 'refusal' | 'isNear'>,
    Readonly<Record<'completedBy' | 'ledBy' | 'rival', Span | null>> {
  /** Best first. If not answered they are the closest passages and no answer. */
  readonly passages: readonly FoundPassage[];
  readonly bold: readonly Span[];
}

/**
 * Puts a question to one story.
 *
 * @param insight what the encoder makes of the question and this story; without it words alone rank
 */
export function askStory(index: StoryIndex, question: string, limit = 3, insight?: Insight): StoryAnswer {
  const { sentences } = index.story;
  const { answered, confidence, ranking, refusal, ...found } = rankSentences(
    index.questions,
    question,
    insight,
  );
  const passages = ranking.slice(0, limit).flatMap(({ index: at, score }) => {
    const sentence = sentences[at];
    return sentence ? [{ story: index.story, span: sentence.span, score }] : [];
  });
  const start = passages[0]?.span[0] ?? 0;
  const bold = found.bold.map(([from, to]): Span => [start + from, start + to]);
  const spanOf = (at: number | null): Span | null => (at === null ? null : (sentences[at]?.span ?? null));
  const [completedBy, ledBy, rival] = [spanOf(found.completedBy), spanOf(found.ledBy), spanOf(found.rival)];
  return { answered, confidence, passages, refusal, bold, completedBy, ledBy, rival, isNear: found.isNear };
}

/** The lead of a story, as `Candidate.lead`, from which on the question is taken to be about it. */
const CLEAR_LEAD = 0.08;
/**
 * How much less an answer is believed, in logits, for each 1 that is missing to a clear lead. A question to a library is answered in
 * some way by many of its stories. Chosen on 550 training questions to 637 stories: half as many wrong answers (16% for 31%) for a tenth
 * of the right ones. Twice as much would halve them once more, but two reports of one event are rivals too.
 */
const DOUBT = 15;
/** … of a question that says of whom only "he" or "the guy": of 270 dev questions it spares 11 of 25 wrong answers for five right ones. */
const DOUBT_IF_VAGUE = 30;

const POINTS =
  /\b(?:he|she|they|him|her|his|their|them|it|this|that|these|those|the (?:guy|man|woman|dude|bloke|lad|kid|boy|girl))\b/iu;

/**
 * True for "how old is he" and "did they sack the guy", and for "when is the election" where the story has none: no word says that it is
 * this one of many stories that is meant.
 */
export function isVague({ questions }: StoryIndex, question: string): boolean {
  const { words } = readQuestion(question);
  const content = words.filter((word) => word.weight === 1);
  const isElsewhere = content.length > 0 && !content.some(({ key }) => questions.frequency.has(key));
  return (
    isElsewhere || (POINTS.test(question) && !words.some(({ name, key }) => name || isNameIn(questions, key)))
  );
}

/** True if a question names somebody or something that this story has and none of the others: it is about this one. */
export function isNamedHereAlone(
  { questions }: StoryIndex,
  others: readonly StoryIndex[],
  question: string,
): boolean {
  return readQuestion(question).words.some(
    (word) =>
      !isFunctionWord(word) &&
      !isCalendarWord(word.plain) &&
      // "Is he ok" names nobody, though a story may print "OK".
      (word.name || !isDictionaryWord(word.plain)) &&
      isNameIn(questions, word.key) &&
      others.every((other) => !other.questions.frequency.has(word.key)),
  );
}

/**
 * The answer of one of several stories, believed less the less clear it is that the question is about that story.
 *
 * @param lead undefined if the story was compared with no other one
 * @param vague what `isVague` says of the question
 */
export function doubted(answer: StoryAnswer, lead: number | undefined, vague = false): StoryAnswer {
  const missing = Math.max(0, CLEAR_LEAD - (lead ?? CLEAR_LEAD));
  if (missing === 0 || answer.confidence <= 0 || answer.confidence >= 1) return answer;
  const logit =
    Math.log(answer.confidence / (1 - answer.confidence)) - (vague ? DOUBT_IF_VAGUE : DOUBT) * missing;
  const confidence = 1 / (1 + Math.exp(-logit));
  return { ...answer, confidence, answered: answer.answered && confidence >= QUESTION_THRESHOLD };
}

export interface SaidPassage {
  readonly story: Story;
  readonly attribution: Attribution;
  readonly confidence: number;
  /** From the first to the last remembered word, in the story's text. */
  readonly matched: Span;
}

export interface SaidAnswer {
  readonly answered: boolean;
  readonly confidence: number;
  /** Best first. If not answered they are the closest quotations and no answer. */
  readonly quotations: readonly SaidPassage[];
}

/**
 * Finds who said a half-remembered phrase in any of the stories.
 *
 * @param searched how many stories were searched if these are only the likeliest of them: among many, similar words turn
 *   up by chance
 */
export function findPhrase(
  indexes: readonly StoryIndex[],
  phrase: string,
  limit = 5,
  searched = indexes.length,
): SaidAnswer {
  const quotations = indexes
    .flatMap((index) =>
      searchPhrase(index.phrases, phrase, limit, Math.max(1, searched)).flatMap(
        ({ index: at, confidence, matched }) => {
          const attribution = index.attributions[at];
          if (!attribution) return [];
          return [
            {
              story: index.story,
              attribution,
              confidence,
              matched: spanInStory(attribution.content, matched),
            },
          ];
        },
      ),
    )
    // Stable: within a story, the order of searchPhrase remains.
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, limit);
  const confidence = quotations[0]?.confidence ?? 0;
  return { answered: confidence >= PHRASE_THRESHOLD, confidence, quotations };
}

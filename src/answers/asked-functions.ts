// Nothing here calls these by name, but controls bring them, "also" below older messages only.
import './also.ts';
import './details.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { textsToEncode, unsureSentence } from '../retrieval/ask-by-meaning.ts';
import type { Insight } from '../retrieval/ranking/insight.ts';
import type { Span } from '../story/span.ts';
import { storyActions } from './action.ts';
import type { Answer } from './answer.ts';
import { answerFromStories, answerQuestion } from './ask.ts';
import { askedView } from './asked-view.ts';
import { checkMessage, claimsIn } from './check/check.ts';
import { compare } from './compare.ts';
import { correctableAt, possibleSpeakers, speakerAt } from './corrected-speakers.ts';
import { answerAsTyped, answerFollowUp, isPutAsTyped, resolveQuestion } from './follow-up.ts';
import { passagesAnswer } from './passages-answer.ts';
import { people } from './people.ts';
import { listQuotes } from './quotes.ts';
import { saysAbout, speakerByName } from './said-about.ts';
import { sourcing } from './sourcing.ts';
import { speakersOf } from './speakers.ts';
import { nearestQuestion, questionOf, suggestQuestions } from './suggestions.ts';
import { summarise } from './summary.ts';
import { timeline } from './timeline.ts';
import { speaksIn } from './typed-words.ts';
import { closestInOtherWords, whoSaidInStories } from './who-said.ts';

/**
 * @param insights what the encoder makes of the question, in the order of the stories
 * @param leads how far each story is ahead of the others, in the same order
 */
export function answerFromAll(
  found: readonly Analysis[],
  searched: number,
  question: string,
  insights?: readonly (Insight | undefined)[],
  leads?: readonly (number | undefined)[],
): Answer {
  const by = { insights: byStory(found, insights), leads: byStory(found, leads) };
  return answerFromStories({ found, searched, ...by }, question);
}

/** @param insights what the encoder makes of the phrase, in the order of the stories */
export function whoSaidInAll(
  found: readonly Analysis[],
  searched: number,
  phrase: string,
  insights?: readonly (Insight | undefined)[],
): Answer {
  return whoSaidInStories({ found, searched, insights: byStory(found, insights) }, phrase);
}

function byStory<T>(
  found: readonly Analysis[],
  some: readonly (T | undefined)[] = [],
): ReadonlyMap<Analysis, T> {
  const known = found.flatMap((analysis, at): [Analysis, T][] => {
    const one = some[at];
    return one === undefined ? [] : [[analysis, one]];
  });
  return new Map(known);
}

export function compareTwo([a, b]: readonly Analysis[], page?: number): Answer {
  if (!a || !b) throw new RangeError('two stories are compared');
  return compare(a, b, page);
}

/**
 * What a control brings, made again.
 *
 * @param name of a story action
 * @param argument as the control carries it
 */
export function replay(
  [story, ...others]: readonly Analysis[],
  name: string,
  argument: string,
  spans: readonly Span[],
): Answer {
  const action = storyActions.get(name);
  if (!action || !story) throw new RangeError(`nothing is made again by “${name}”`);
  return action.run(story, action.read(argument), spans, others);
}

/** Everything that can be asked of stories. A worker, which asks long ones, knows each function by its name. */
export const ASKED_FUNCTIONS = [
  answerAsTyped,
  answerFollowUp,
  answerFromAll,
  answerQuestion,
  askedView,
  checkMessage,
  claimsIn,
  closestInOtherWords,
  compareTwo,
  correctableAt,
  isPutAsTyped,
  listQuotes,
  nearestQuestion,
  passagesAnswer,
  people,
  possibleSpeakers,
  questionOf,
  replay,
  resolveQuestion,
  saysAbout,
  speakerByName,
  sourcing,
  speakerAt,
  speakersOf,
  speaksIn,
  suggestQuestions,
  summarise,
  textsToEncode,
  timeline,
  unsureSentence,
  whoSaidInAll,
];

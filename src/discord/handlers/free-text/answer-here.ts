import type { Answer } from '../../../answers/answer.ts';
import { answerQuestion } from '../../../answers/ask.ts';
import { answerFromAll, whoSaidInAll } from '../../../answers/asked-functions.ts';
import { joinAnswers, questionsIn } from '../../../answers/several-questions.ts';
import { readTyped } from '../../../answers/typed-words.ts';
import { whoSaid } from '../../../answers/who-said.ts';
import { UserError } from '../../../errors.ts';
import { word } from '../../../words/words.ts';
import type { Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { answerRoute } from './answer-route.ts';
import { checkIn } from './check-in.ts';

/**
 * Answers what was typed as a question, or sends it where it belongs: a summary, a list, a remembered phrase.
 *
 * @throws UserError where there is no story
 */
export async function answerTyped(text: string, context: Context, story?: string): Promise<Reply> {
  const route = readTyped(text);
  const routed = await answerRoute(route, context, story);
  if (routed) return routed;
  if (route.kind === 'said') return whoSaidHere(route.phrase, context, story);
  return answerHere(route.kind === 'question' ? route.question : text, context, story);
}

/**
 * Puts a question to the story that was named, else to the one pinned in the channel, else to all stories; two or three questions
 * of one message each on their own.
 *
 * @throws UserError where there is no story
 */
export async function answerHere(text: string, context: Context, story?: string): Promise<Reply> {
  const asked = { kind: 'ask', text } as const;
  const questions = questionsIn(text);
  const answers: Answer[] = [];
  for (const question of questions) answers.push(await answerOne(question, context, story));
  return { content: joinAnswers(questions, answers), asked };
}

async function answerOne(question: string, context: Context, story?: string): Promise<Answer> {
  const one = await context.chosenStory(story);
  if (one) return context.ask(answerQuestion, one, question, await context.insightInto(one, question, true));
  const { found, searched, insights } = await context.storiesToAsk(question);
  return context.askAll(answerFromAll, found, searched, question, insights);
}

/** The same for a remembered phrase. */
export async function whoSaidHere(phrase: string, context: Context, story?: string): Promise<Reply> {
  const asked = { kind: 'who-said', text: phrase } as const;
  const one = await context.chosenStory(story);
  if (one) {
    const insight = await context.insightInto(one, phrase, false);
    return { content: await context.ask(whoSaid, one, phrase, insight), asked };
  }
  const { found, searched, insights } = await context.storiesToAsk(phrase);
  return { content: await context.askAll(whoSaidInAll, found, searched, phrase, insights), asked };
}

/**
 * Compares what a message claims was said with the story that was named or pinned, else with all stories.
 *
 * @throws UserError where the message claims nothing
 */
export async function checkHere(message: string, context: Context, story?: string): Promise<Reply> {
  const one = await context.chosenStory(story);
  const { found, searched } = one ? { found: [one], searched: 1 } : await context.stories(message);
  const content = await checkIn(found, message, context, searched);
  if (!content) throw new UserError(word('nothingClaimed'));
  return { content, private: true, asked: { kind: 'check', text: message } };
}

import { answerFromStories, answerQuestion } from '../answers/ask.ts';
import { whoSaid, whoSaidInStories } from '../answers/who-said.ts';
import type { Reply } from './command.ts';
import type { Context } from './context.ts';

/**
 * Puts a question to the story that was named, else to the one pinned in the channel, else to all stories.
 *
 * @throws UserError where there is no story
 */
export async function answerHere(question: string, context: Context, story?: string): Promise<Reply> {
  const asked = { kind: 'ask', text: question } as const;
  const one = await context.chosenStory(story);
  if (one) return { content: answerQuestion(one, question), asked };
  return { content: answerFromStories(await context.stories(question), question), asked };
}

/** The same for a remembered phrase. */
export async function whoSaidHere(phrase: string, context: Context, story?: string): Promise<Reply> {
  const asked = { kind: 'who-said', text: phrase } as const;
  const one = await context.chosenStory(story);
  if (one) return { content: whoSaid(one, phrase), asked };
  return { content: whoSaidInStories(await context.stories(phrase), phrase), asked };
}

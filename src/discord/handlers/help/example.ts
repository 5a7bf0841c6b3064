import { answerQuestion } from '../../../answers/ask.ts';
import { suggestQuestions } from '../../../answers/suggestions.ts';
import { UserError } from '../../../errors.ts';
import { word } from '../../../words/words.ts';
import type { Action } from '../../core/command.ts';
import { storyOf } from '../../core/story-of.ts';

/** Answers one of the story's suggested questions; the argument is its position. */
export const exampleAnswer: Action = async (id, context) => {
  const analysed = await storyOf(id, context);
  const question = (await context.ask(suggestQuestions, analysed))[Number(id.argument)];
  if (question === undefined) throw new UserError(word('staleExample'));
  return {
    content: await context.ask(answerQuestion, analysed, question),
    asked: { kind: 'ask', text: question },
  };
};

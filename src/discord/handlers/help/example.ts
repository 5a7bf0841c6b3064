import { answerQuestion } from '../../../answers/ask.ts';
import { plainText } from '../../../answers/codec.ts';
import { questionOf } from '../../../answers/suggestions.ts';
import { UserError } from '../../../errors.ts';
import { word } from '../../../messages/messages.ts';
import { defineAction } from '../../core/action.ts';
import { storyOf } from '../../core/story-of.ts';

/** Answers one of the story's suggested questions; the argument is its key. */
export const exampleAction = defineAction({
  name: 'example',
  argument: plainText,
  async run({ id, argument }, context) {
    const asked = await storyOf(id, context);
    const question = await context.ask(questionOf, asked, argument);
    if (question === undefined) throw new UserError(word('staleExample'));
    return {
      content: await context.ask(answerQuestion, asked, question),
      asked: { kind: 'ask', text: question },
    };
  },
});

import { oneOf, plainText } from '../../../answers/codec.ts';
import { type Action, defineAction } from '../../core/action.ts';
import type { Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import type { Asked } from '../../core/conversation-memory.ts';
import { modalText } from '../../core/modal-values.ts';
import { answerHere, answerIn } from './answer-here.ts';
import { askMoreAction, textForm } from './ask-more.ts';

/** "All stories" below a refusal: asks every story the same. If the question is no longer known, a form asks for it. */
export const askAllAction: Action<Asked['kind'] | undefined> = defineAction({
  name: 'all',
  argument: oneOf('ask', 'who-said', 'check'),
  async run({ id, argument: kind = 'ask' }, context) {
    const { asked } = context.recall() ?? {};
    if (asked?.kind === kind) return askAllStories(asked, context);
    return { modal: textForm(askAllAction.formId(kind, id), kind) };
  },
  submit: async ({ argument: kind = 'ask', ...filled }, context) =>
    askAllStories({ kind, text: modalText(filled, 'text') }, context),
});

/**
 * Puts a card's question to the story that was chosen; the argument is the question's mark. If it is no longer known, or another one was
 * asked since, a form asks.
 */
export const askInAction = defineAction({
  name: 'ask-in',
  argument: plainText,
  async run({ id: { story }, argument }, context) {
    const { asked } = context.recall() ?? {};
    if (asked && asked.mark === argument) return answerHere(asked.text, context, story);
    return { modal: textForm(askMoreAction.formId(undefined, { story, spans: [] }), 'ask') };
  },
});

async function askAllStories(asked: Asked, context: Context): Promise<Reply> {
  return { ...(await answerIn(undefined, asked, context)), everywhere: true };
}

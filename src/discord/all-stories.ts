import { answerFromStories } from '../answers/ask.ts';
import { whoSaidInStories } from '../answers/who-said.ts';
import { encodeCustomId } from '../replies/custom-id.ts';
import { textForm } from './ask-more.ts';
import type { Action, Form, Reply } from './command.ts';
import type { Context } from './context.ts';
import type { Asked } from './conversation-memory.ts';
import { filledText } from './filled.ts';

/** "All stories" below a refusal: asks every story the same. Where it is no longer known what was asked, a form asks. */
export const askAll: Action = async (id, context) => {
  const kind = id.argument === 'who-said' ? 'who-said' : 'ask';
  const { asked } = context.recall() ?? {};
  if (asked?.kind === kind) return askAllStories(asked, context);
  return { modal: textForm(encodeCustomId({ ...id, argument: kind }), kind) };
};

export const askAllForm: Form = async (id, filled, context) => {
  const kind = id.argument === 'who-said' ? 'who-said' : 'ask';
  return askAllStories({ kind, text: filledText(filled, 'text') }, context);
};

async function askAllStories(asked: Asked, context: Context): Promise<Reply> {
  const found = await context.stories(asked.text);
  const content =
    asked.kind === 'ask' ? answerFromStories(found, asked.text) : whoSaidInStories(found, asked.text);
  return { content, asked, everywhere: true };
}

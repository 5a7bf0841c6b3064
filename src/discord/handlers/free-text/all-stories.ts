import { answerFromAll, whoSaidInAll } from '../../../answers/asked-functions.ts';
import { UserError } from '../../../errors.ts';
import { encodeCustomId } from '../../../replies/custom-id.ts';
import { word } from '../../../words/words.ts';
import type { Action, Form, Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import type { Asked } from '../../core/conversation-memory.ts';
import { modalText } from '../../core/modal-values.ts';
import { textForm } from './ask-more.ts';
import { checkIn } from './check-in.ts';

const KINDS = ['ask', 'who-said', 'check'] as const;

/** "All stories" below a refusal: asks every story the same. Where it is no longer known what was asked, a form asks. */
export const askAll: Action = async (id, context) => {
  const kind = kindOf(id.argument);
  const { asked } = context.recall() ?? {};
  if (asked?.kind === kind) return askAllStories(asked, context);
  return { modal: textForm(encodeCustomId({ ...id, argument: kind }), kind) };
};

export const askAllForm: Form = async (id, filled, context) =>
  askAllStories({ kind: kindOf(id.argument), text: modalText(filled, 'text') }, context);

function kindOf(argument: string): Asked['kind'] {
  return KINDS.find((kind) => kind === argument) ?? 'ask';
}

async function askAllStories(asked: Asked, context: Context): Promise<Reply> {
  const { text } = asked;
  if (asked.kind === 'ask') {
    const { found, searched, insights } = await context.storiesToAsk(text);
    const content = await context.askAll(answerFromAll, found, searched, text, insights);
    return { content, asked, everywhere: true };
  }
  const { found, searched } = await context.stories(text);
  switch (asked.kind) {
    case 'who-said':
      return { content: await context.askAll(whoSaidInAll, found, searched, text), asked, everywhere: true };
    case 'check': {
      const content = await checkIn(found, text, context, searched);
      if (!content) throw new UserError(word('nothingClaimed'));
      return { content, asked, everywhere: true };
    }
  }
}

import { type MessageBody, renderMessage } from '../replies/render.ts';
import type { Reply } from './command.ts';
import type { Context } from './context.ts';
import { type DispatchLog, failureReply } from './failure.ts';
import { marksFor } from './marks.ts';
import { usualControls } from './usual-controls.ts';

export interface Showing {
  readonly isPrivate: boolean;
  /** True for a message in words: a refusal is one line then. */
  readonly brief?: boolean;
}

/** Draws a reply behind the proof gate; one that fails is replaced by an apology. */
export async function drawReply(
  reply: Reply,
  context: Context,
  { isPrivate, brief = false }: Showing,
  log: DispatchLog,
): Promise<MessageBody> {
  try {
    const { content, about } = reply;
    const mayShare = !(await context.library.settings(context.owner)).privateAnswers;
    const usual = usualControls(content, { isPrivate, who: context, mayShare, about });
    return renderMessage(content, { isPrivate, brief, usual, marks: await marksFor(content, context) });
  } catch (error) {
    return renderMessage(failureReply(error, log).content, { isPrivate });
  }
}

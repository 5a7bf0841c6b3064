import type { Reply } from '../core/command.ts';
import type { Context } from '../core/context.ts';
import { type DispatchLog, notice, refusedReply } from '../core/failure.ts';
import { refusedLine } from '../core/missing-permissions.ts';
import { type MessageResponder, MissingPermissionError, RefusedMessageError } from '../core/responder.ts';
import { drawReply } from './draw-reply.ts';
import { noteAnswer } from './note-answer.ts';

/**
 * Answers a message in its channel. If the bot may not write there, its author learns by direct message which
 * permission is missing.
 */
export async function deliverToMessage(
  reply: Reply,
  responder: MessageResponder,
  context: Context,
  log: DispatchLog,
): Promise<void> {
  const draw = (what: Reply) => drawReply(what, context, { isPrivate: false, brief: true }, log);
  try {
    const sent = await responder.reply(await draw(reply));
    if (sent !== undefined) await noteAnswer(reply, context, sent);
  } catch (error) {
    if (error instanceof RefusedMessageError) await responder.reply(await draw(refusedReply(error, log)));
    else if (error instanceof MissingPermissionError && responder.tellAuthor)
      await responder.tellAuthor(await draw(notice(refusedLine(error.may, context))));
    else throw error;
  }
}

import { type Messages, word } from '../../messages/messages.ts';
import type { MessageBody } from '../../replies/render.ts';
import type { Outcome, Reply } from '../core/command.ts';
import { withDeadline } from '../core/deadline.ts';
import { type DispatchLog, failureReply, notice, refusedReply } from '../core/failure.ts';
import type { Progress } from '../core/progress.ts';
import { RefusedMessageError, type Responder } from '../core/responder.ts';

/** How one answer is to reach its asker. */
export interface DeliveryOptions {
  /** Whether only the asker sees it; known before the work is done, since "thinking…" needs it. */
  readonly isPrivate: Promise<boolean>;
  /** True for controls and forms: private unless the reply says otherwise. */
  readonly answersControl: boolean;
  /** True if the pressed message is private: its answer takes its place. */
  readonly inPlace: boolean;
  /** What the work tells of itself, shown once "thinking…" is. */
  readonly progress: Progress;
  /** The asker's language. */
  readonly messages: Messages;
  draw(reply: Reply, isPrivate: boolean): Promise<MessageBody>;
  /** Hears of a message that everyone sees, once it is there. */
  onPublic?(reply: Reply, messageId: string): Promise<void>;
}

/** Waits for the work, says "thinking…" when it takes long, and sends what came of it. */
export async function deliver(
  work: Promise<Outcome>,
  responder: Responder,
  way: DeliveryOptions,
  log: DispatchLog,
): Promise<void> {
  const guarded = work.catch((error) => failureReply(error, log));
  const { value, wasLate } = await withDeadline(guarded, async () => {
    const isPrivate = await way.isPrivate;
    await responder.defer({ private: isPrivate });
    way.progress.start(async (line) => responder.edit(await way.draw(notice(line), isPrivate)));
  });
  await way.progress.stop();
  if ('content' in value) return send(value, wasLate, responder, way, log);
  // Neither can follow "thinking…".
  if (wasLate) return send(notice(word('tooSlow')), wasLate, responder, way, log);
  return 'modal' in value ? responder.modal(value.modal(way.messages)) : responder.remove();
}

async function send(
  reply: Reply,
  wasLate: boolean,
  responder: Responder,
  way: DeliveryOptions,
  log: DispatchLog,
): Promise<void> {
  const refused = reply.content.kind === 'notice' || !reply.content.answered;
  const settled = await way.isPrivate;
  const toAsker = refused || (reply.private ?? way.answersControl);
  // "Thinking…" was public; this is not.
  const hides = wasLate && toAsker && !settled;
  const inPlace = way.inPlace && (!refused || reply.replaces === true) && reply.private !== false;
  const isPrivate = settled || toAsker;
  const giveAnew = async (body: MessageBody) => {
    if (hides) return void (await responder.followUp(body));
    return wasLate ? responder.edit(body) : responder.reply(body);
  };
  const first = await way.draw(reply, isPrivate);
  if (hides) await responder.withdraw();
  try {
    const id = !wasLate && inPlace ? void (await responder.update(first)) : await giveAnew(first);
    if (!isPrivate && id !== undefined) await way.onPublic?.(reply, id);
  } catch (error) {
    if (!(error instanceof RefusedMessageError)) throw error;
    await giveAnew(await way.draw(refusedReply(error, log), true));
  }
}

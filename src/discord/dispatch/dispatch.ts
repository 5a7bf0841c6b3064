import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIInteraction,
  type GatewayMessageCreateDispatchData,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { storyActions } from '../../answers/action.ts';
import { UserError } from '../../errors.ts';
import { messagesFor } from '../../messages/languages.ts';
import { type Wording, word } from '../../messages/messages.ts';
import { renderMessage } from '../../replies/render.ts';
import { actionNamed } from '../core/action.ts';
import {
  type Caller,
  callerOfInteraction,
  callerOfMessage,
  isAmongOthers,
  type MessageOrigin,
} from '../core/caller.ts';
import { type Choices, isMessageCommand, type Outcome, type Reply } from '../core/command.ts';
import type { Context } from '../core/context.ts';
import { withDeadline } from '../core/deadline.ts';
import { type DispatchLog, failureReply, notice } from '../core/failure.ts';
import { messagesOf } from '../core/language.ts';
import { Progress } from '../core/progress.ts';
import type { MessageResponder, Responder } from '../core/responder.ts';
import { type UseObserver, UseWatch, useOf } from '../core/uses.ts';
import { type Addressed, readAddressed } from './addressed.ts';
import { answersMentions } from './answers-mentions.ts';
import { deliver } from './delivery.ts';
import { drawReply } from './draw-reply.ts';
import type { Lateness } from './lateness.ts';
import { deliverToMessage } from './message-delivery.ts';
import { noteAnswer } from './note-answer.ts';
import type { RateLimit } from './rate-limit.ts';
import { type Commands, offerChoices, pressControl, runCommand, submitForm } from './requested.ts';
import { StaysPrivate } from './stays-private.ts';
import { Turnstile } from './turnstile.ts';
import { wantsPrivate } from './wants-private.ts';

export type { Caller } from '../core/caller.ts';

/** Answers a message that was addressed to the bot; null to stay silent. */
export type MentionHandler = (message: Addressed, context: Context) => Promise<Reply | null>;

export interface DispatchParts {
  readonly commands: Commands;
  readonly mention: MentionHandler;
  contextFor(who: Caller): Context;
  /** Without one, everyone may ask as fast as they like. */
  readonly limit?: RateLimit | undefined;
  /** Without it everything is answered, however late. */
  readonly lateness?: Lateness | undefined;
  /** Hears of every use and how it ended. */
  readonly uses?: UseObserver | undefined;
  readonly log: DispatchLog;
}

/** The names of the bot's own controls and forms. */
const PRESSED = { has: (name: string) => storyActions.has(name) || actionNamed(name)?.press !== undefined };
const SUBMITTED = { has: (name: string) => actionNamed(name)?.submit !== undefined };

/** Takes Discord's raw JSON, from wherever it comes, and answers through a Responder. Never throws. */
export class Dispatch {
  readonly #parts: DispatchParts;
  readonly #private = new StaysPrivate();
  readonly #turnstile = new Turnstile();

  constructor(parts: DispatchParts) {
    this.#parts = parts;
  }

  async interaction(interaction: APIInteraction, responder: Responder): Promise<void> {
    const { lateness, uses, commands } = this.#parts;
    const watch = new UseWatch(useOf(interaction, { commands, actions: PRESSED, forms: SUBMITTED }), uses);
    const log = watch.about(this.#parts.log);
    try {
      // No one would see the answer: spend the time on those who still wait.
      if (lateness?.isTooLate(interaction.id)) return watch.ends('late');
      const progress = new Progress();
      const tell = (line: Wording) => progress.tell(line);
      let context: Context;
      try {
        context = { ...this.#parts.contextFor(callerOfInteraction(interaction)), progress: tell };
      } catch (error) {
        watch.failed(error);
        return await this.#apologise(error, interaction, responder, log);
      }
      const answer = (work: Promise<Outcome>) => {
        watch.follow(work);
        return this.#answer(work, interaction, context, responder, progress, log);
      };
      const mayGo = await this.#turnstile.enter(context.owner);
      if (lateness?.isTooLate(interaction.id)) return watch.ends('late');
      if (!mayGo) {
        await this.#apologise(new UserError(word('overloaded')), interaction, responder, log);
        return watch.ends('shed');
      }
      if (interaction.type !== InteractionType.ApplicationCommandAutocomplete) {
        const wait = this.#parts.limit?.take(context.userId, context.channelId) ?? 0;
        if (wait > 0) return await answer(Promise.reject(new UserError(word('tooFast', wait))));
      }
      switch (interaction.type) {
        case InteractionType.ApplicationCommandAutocomplete:
          if (this.#parts.limit?.takeTyping(context.userId) === false)
            return await responder.autocomplete([]);
          return await responder.autocomplete(await this.#choices(interaction, context, watch));
        case InteractionType.ApplicationCommand:
          return await answer(runCommand(commands, interaction, context));
        case InteractionType.MessageComponent:
          return await answer(pressControl(interaction, context));
        case InteractionType.ModalSubmit:
          return await answer(submitForm(interaction, context));
        default:
          return;
      }
    } catch (error) {
      // The other side is gone or refuses: there is no one left to tell.
      watch.ends('undelivered');
      log.error({ err: error }, 'an answer could not be delivered');
    } finally {
      watch.close();
    }
  }

  /** For an event that cannot be answered: the person who waits learns that. */
  async #apologise(
    error: unknown,
    interaction: APIInteraction,
    responder: Responder,
    log: DispatchLog,
  ): Promise<void> {
    const { content } = failureReply(error, log);
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete)
      return responder.autocomplete([]);
    const messages = messagesFor('locale' in interaction ? interaction.locale : undefined);
    await responder.reply(renderMessage(content, { isPrivate: true, messages }));
  }

  /**
   * A message that mentions the bot or replies to it, or a direct message.
   *
   * @param where what the message itself does not tell
   */
  async message(
    message: GatewayMessageCreateDispatchData,
    botId: string,
    responder: MessageResponder,
    where?: MessageOrigin,
  ): Promise<void> {
    const { contextFor, limit, uses } = this.#parts;
    let watch: UseWatch | undefined;
    let { log } = this.#parts;
    try {
      const addressed = readAddressed(message, botId);
      if (!addressed || (limit?.take(message.author.id, message.channel_id) ?? 0) > 0) return;
      watch = new UseWatch({ id: message.id, kind: 'message', name: 'message' }, uses);
      log = watch.about(log);
      const context = contextFor(callerOfMessage(message, where));
      if (!(await this.#turnstile.enter(context.owner))) return watch.ends('shed');
      const answering = this.#mentioned(addressed, context);
      watch.follow(answering);
      const work = answering.catch((error) => failureReply(error, log));
      // It only says that the answer takes a moment: the answer comes even if this fails.
      const showTyping = async () => responder.showTyping?.().catch(() => undefined);
      const { value: reply } = await withDeadline(work, showTyping);
      if (!reply) return watch.ends('silent');
      await deliverToMessage(reply, responder, context, log);
    } catch (error) {
      watch?.ends('undelivered');
      log.error({ err: error }, 'an answer to a message could not be delivered');
    } finally {
      watch?.close();
    }
  }

  async #mentioned(addressed: Addressed, context: Context): Promise<Reply | null> {
    const settings = await context.library.settings(context.owner);
    if (!answersMentions(settings, context)) return null;
    // A reply to a message is seen by all.
    if (settings.privateAnswers && !context.isDirect) return notice(word('mentionPrivate'));
    return this.#parts.mention(addressed, context);
  }

  async #choices(
    interaction: APIApplicationCommandAutocompleteInteraction,
    context: Context,
    watch: UseWatch,
  ): Promise<Choices> {
    try {
      return await offerChoices(this.#parts.commands, interaction, context);
    } catch (error) {
      watch.failed(error);
      failureReply(error, watch.about(this.#parts.log));
      return [];
    }
  }

  async #answer(
    work: Promise<Outcome>,
    interaction: APIInteraction,
    context: Context,
    responder: Responder,
    progress: Progress,
    log: DispatchLog,
  ): Promise<void> {
    // It is awaited later, and must not count as unhandled until then.
    work.catch(() => undefined);
    const isPress = interaction.type === InteractionType.MessageComponent;
    const way = {
      progress,
      messages: messagesOf(context, true),
      isPrivate: this.#staysPrivate(interaction, context),
      answersControl: isPress || interaction.type === InteractionType.ModalSubmit,
      inPlace: isPress && ((interaction.message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
      draw: (reply: Reply, isPrivate: boolean) => drawReply(reply, context, { isPrivate }, log),
      onPublic: (reply: Reply, messageId: string) => noteAnswer(reply, context, messageId),
    };
    await deliver(work, responder, way, log);
  }

  /** If the asker, the command or the server wants it so. Never rejects. */
  async #staysPrivate(interaction: APIInteraction, context: Context): Promise<boolean> {
    try {
      if (wantsPrivate(interaction) || isAmongOthers(context) || this.#isForAsker(interaction)) return true;
      return await this.#private.here(context);
    } catch {
      return true;
    }
  }

  #isForAsker({ data }: APIInteraction): boolean {
    const command = data && 'name' in data ? this.#parts.commands.get(data.name) : undefined;
    if (!data || !command || isMessageCommand(command)) return false;
    const { isPrivate = false } = command;
    if (typeof isPrivate === 'boolean') return isPrivate;
    const [first] = 'options' in data ? (data.options ?? []) : [];
    return first !== undefined && isPrivate.includes(first.name);
  }
}

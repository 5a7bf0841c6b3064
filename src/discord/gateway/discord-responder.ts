import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
  Routes,
} from 'discord-api-types/v10';
import { limits } from '../../replies/limits.ts';
import type { MessageBody } from '../../replies/render.ts';
import {
  type MessageResponder,
  MissingPermissionError,
  RefusedMessageError,
  type Responder,
} from '../core/responder.ts';
import { DiscordCallError, type DiscordRest } from '../rest/discord-rest.ts';

/** How long answers are tried, in milliseconds. */
const timing = {
  /** Less than Discord's 3 s: the event took some time to get here. */
  callbackMs: limits.answerWithinMs - 200,
  callbackTryMs: 1000,
  /** How long an edit or a message is tried through an outage. */
  editMs: 60_000,
  editTryMs: 5000,
  /** Files take as long as they are large. */
  fileTryMs: 30_000,
} as const;

/** Discord then tells the id of the message that it made. */
const WITH_MESSAGE = { with_response: 'true' };

interface Ids {
  readonly id: string;
  readonly token: string;
  readonly application_id: string;
}

/** Answers one interaction over Discord's REST. Made when the event arrives: the 3 s run from there. */
export class DiscordResponder implements Responder {
  readonly #rest: DiscordRest;
  readonly #ids: Ids;
  readonly #received = performance.now();
  #answered = false;
  /** True from "thinking…" on, until that is taken away. */
  #thinking = false;

  constructor(rest: DiscordRest, ids: Ids) {
    this.#rest = rest;
    this.#ids = ids;
  }

  async defer(options: { readonly private: boolean }): Promise<void> {
    const data = options.private ? { flags: MessageFlags.Ephemeral } : undefined;
    this.#thinking = true;
    try {
      await this.#callback(InteractionResponseType.DeferredChannelMessageWithSource, data);
    } catch (error) {
      // Discord may show "thinking…" all the same: then the edit reaches it; if not, the edit fails too.
      if (!(error instanceof DiscordCallError && error.mayHaveArrived)) throw error;
    }
  }

  async reply(message: MessageBody): Promise<string | undefined> {
    if (message.files) {
      // Files may take longer than the 3 s.
      await this.defer({ private: (message.flags & MessageFlags.Ephemeral) !== 0 });
      return this.edit(message);
    }
    const taken = await this.#callback(InteractionResponseType.ChannelMessageWithSource, message);
    return idOf(resourceOf(taken));
  }

  async update(message: MessageBody): Promise<void> {
    await this.#callback(InteractionResponseType.UpdateMessage, visibleAsBefore(message));
  }

  async remove(): Promise<void> {
    await this.#callback(InteractionResponseType.DeferredMessageUpdate, undefined);
    await this.withdraw();
  }

  async withdraw(): Promise<void> {
    this.#thinking = false;
    const path = Routes.webhookMessage(this.#ids.application_id, this.#ids.token, '@original');
    await this.#later({ method: 'DELETE', path }).catch((error) => {
      // It is gone already, by an earlier try or someone else's hand.
      if (!(error instanceof DiscordCallError && error.status === 404)) throw error;
    });
  }

  async edit(message: MessageBody): Promise<string | undefined> {
    const path = Routes.webhookMessage(this.#ids.application_id, this.#ids.token, '@original');
    return idOf(await this.#later({ method: 'PATCH', path, body: visibleAsBefore(message) }));
  }

  async followUp(message: MessageBody): Promise<void> {
    const path = Routes.webhook(this.#ids.application_id, this.#ids.token);
    await this.#later({ method: 'POST', path, body: message, repeatable: false });
  }

  async autocomplete(choices: readonly APIApplicationCommandOptionChoice[]): Promise<void> {
    await this.#callback(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices });
  }

  async modal(modal: APIModalInteractionResponseCallbackData): Promise<void> {
    await this.#callback(InteractionResponseType.Modal, modal);
  }

  /** If the bot stops in the middle of the work, the message replaces "thinking…", if that is still there. */
  async giveUp(message: MessageBody): Promise<void> {
    if (!this.#thinking) return;
    this.#thinking = false;
    const path = Routes.webhookMessage(this.#ids.application_id, this.#ids.token, '@original');
    const until = performance.now() + timing.callbackMs;
    const request = { method: 'PATCH' as const, path, body: visibleAsBefore(message), auth: false };
    await this.#rest.call(request, { until, perTryMs: timing.callbackTryMs });
  }

  async #callback(type: InteractionResponseType, data: unknown): Promise<unknown> {
    if (this.#answered) throw new Error('an interaction has one first answer: use edit or followUp');
    this.#answered = true;
    const path = Routes.interactionCallback(this.#ids.id, this.#ids.token);
    const body = data === undefined ? { type } : { type, data };
    try {
      return await this.#rest
        .call(
          { method: 'POST', path, body, query: WITH_MESSAGE, auth: false },
          { until: this.#received + timing.callbackMs, perTryMs: timing.callbackTryMs },
        )
        .catch(asRefusal);
    } catch (error) {
      // Discord did not take it: another first answer may follow.
      if (error instanceof RefusedMessageError) this.#answered = false;
      throw error;
    }
  }

  async #later(request: {
    method: 'PATCH' | 'POST' | 'DELETE';
    path: `/${string}`;
    body?: MessageBody;
    repeatable?: boolean;
  }): Promise<unknown> {
    const tokenEnds = this.#received + limits.tokenMinutes * 60_000;
    const until = Math.min(tokenEnds, performance.now() + timing.editMs);
    const { files, ...body } = request.body ?? {};
    const sent = request.body ? { ...request, body, files } : request;
    const perTryMs = files ? timing.fileTryMs : timing.editTryMs;
    return this.#rest.call({ ...sent, auth: false }, { until, perTryMs }).catch(asRefusal);
  }
}

interface AnsweredMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly author: { readonly id: string };
}

/** Answers a plain message, as a reply to it. */
export class DiscordMessageResponder implements MessageResponder {
  readonly #rest: DiscordRest;
  readonly #message: AnsweredMessage;
  #sent: string | undefined;

  constructor(rest: DiscordRest, message: AnsweredMessage) {
    this.#rest = rest;
    this.#message = message;
  }

  async reply(message: MessageBody): Promise<string | undefined> {
    // Discord would show it to everyone.
    if (message.flags & MessageFlags.Ephemeral) throw new Error('a reply to a message cannot be private');
    const { id, channel_id } = this.#message;
    const body = {
      ...message,
      message_reference: { message_id: id, fail_if_not_exists: false },
      // One message however often it is tried.
      nonce: id,
      enforce_nonce: true,
    };
    const sent = await this.#rest
      .call({ method: 'POST', path: Routes.channelMessages(channel_id), body }, this.#patience())
      .catch(asRefusal);
    this.#sent = idOf(sent);
    return this.#sent;
  }

  async edit(message: MessageBody): Promise<string | undefined> {
    if (this.#sent === undefined) throw new Error('there is no reply to edit');
    const path = Routes.channelMessage(this.#message.channel_id, this.#sent);
    await this.#rest
      .call({ method: 'PATCH', path, body: visibleAsBefore(message) }, this.#patience())
      .catch(asRefusal);
    return this.#sent;
  }

  /** Discord shows it for 10 s, or until the answer is there. */
  async showTyping(): Promise<void> {
    const path = Routes.channelTyping(this.#message.channel_id);
    const soon = { until: performance.now() + timing.callbackTryMs, perTryMs: timing.callbackTryMs };
    await this.#rest.call({ method: 'POST', path }, soon);
  }

  async tellAuthor(message: MessageBody): Promise<void> {
    const opened = await this.#rest.call(
      { method: 'POST', path: Routes.userChannels(), body: { recipient_id: this.#message.author.id } },
      this.#patience(),
    );
    const channel = idOf(opened);
    if (channel === undefined) throw new Error('Discord gave no channel for direct messages');
    const body = { ...message, nonce: this.#message.id, enforce_nonce: true };
    await this.#rest.call({ method: 'POST', path: Routes.channelMessages(channel), body }, this.#patience());
  }

  #patience() {
    return { until: performance.now() + timing.editMs, perTryMs: timing.editTryMs };
  }
}

const INVALID_FORM_BODY = 50035;
/** Discord's codes for "Missing Access", "Missing Permissions" and "Cannot reply without … read message history". */
const MISSING = new Map<unknown, MissingPermissionError['may']>([
  [50001, 'view'],
  [50013, 'write'],
  [160002, 'read history'],
]);

/** Tells refusals that dispatch can do something about from failures that it cannot. */
function asRefusal(error: unknown): never {
  if (error instanceof DiscordCallError) {
    if (error.status === 400 && error.code === INVALID_FORM_BODY)
      throw new RefusedMessageError(error.message, { cause: error });
    const missing = MISSING.get(error.code);
    if (missing) throw new MissingPermissionError(missing, { cause: error });
  }
  throw error;
}

/** Who sees a message is settled when it is first sent; Discord takes no such flag in a change. */
function visibleAsBefore(message: MessageBody): MessageBody {
  return { ...message, flags: message.flags & ~MessageFlags.Ephemeral };
}

function idOf(message: unknown): string | undefined {
  const id = field(message, 'id');
  return typeof id === 'string' ? id : undefined;
}

/** The message in Discord's answer to a callback. */
function resourceOf(taken: unknown): unknown {
  return field(field(taken, 'resource'), 'message');
}

function field(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
}

import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { MessageBody } from '../../replies/render.ts';

/** The other side calls the message malformed (HTTP 400): sending it again is useless, but a simpler one may pass. */
export class RefusedMessageError extends Error {
  override readonly name = 'RefusedMessageError';
}

/** The bot lacks a permission in the channel. */
export class MissingPermissionError extends Error {
  override readonly name = 'MissingPermissionError';
  /** What it may not do there. */
  readonly may: 'view' | 'write' | 'read history';

  constructor(may: MissingPermissionError['may'], options?: ErrorOptions) {
    super(`the bot may not ${may}`, options);
    this.may = may;
  }
}

/**
 * How an answer gets back to the asker: Discord's interaction callbacks, the desk's page, or a test. Every method
 * rejects if the other side is gone or refuses (RefusedMessageError if another message may pass); dispatch handles
 * that.
 */
export interface Responder {
  /** Shows "thinking…"; the answer follows by `edit`. At most once, and not after `reply`. */
  defer(options: { readonly private: boolean }): Promise<void>;
  /** The first answer, as a new message. Returns its id, if the other side tells it. */
  reply(message: MessageBody): Promise<string | undefined>;
  /** The first answer to a press on a message: changes that message in place. */
  update(message: MessageBody): Promise<void>;
  /** Takes "thinking…" away again: what follows may then be private although it was shown to all. */
  withdraw(): Promise<void>;
  /** Changes the answer given by `defer` or `reply`. Returns its id, if the other side tells it. */
  edit(message: MessageBody): Promise<string | undefined>;
  /** A further message. */
  followUp(message: MessageBody): Promise<void>;
  /** The first answer to a press on a message: takes that message away. */
  remove(): Promise<void>;
  autocomplete(choices: readonly APIApplicationCommandOptionChoice[]): Promise<void>;
  modal(modal: APIModalInteractionResponseCallbackData): Promise<void>;
}

/** What a plain message that mentions the bot can be answered with. */
export interface MessageResponder extends Pick<Responder, 'reply' | 'edit'> {
  /** Shows that an answer is being written, if the channel can. */
  showTyping?(): Promise<void>;
  /** A direct message to the author, for what cannot be said in the channel; missing if there are none. */
  tellAuthor?(message: MessageBody): Promise<void>;
}

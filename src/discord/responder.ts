import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { MessageBody } from '../replies/render.ts';

/** The other side calls the message malformed (HTTP 400): the same again is useless, a simpler one may pass. */
export class RefusedMessageError extends Error {
  override readonly name = 'RefusedMessageError';
}

/** The bot lacks a permission in the channel (HTTP 403). */
export class MissingPermissionError extends Error {
  override readonly name = 'MissingPermissionError';
}

/**
 * How an answer goes back to whoever asked: Discord's interaction callbacks, the desk's page, or a test.
 * Every method rejects where the other side is gone or refuses (RefusedMessageError where another message may pass);
 * dispatch handles that.
 */
export interface Responder {
  /** Shows "thinking…"; the answer follows by `edit`. At most once, and not after `reply`. */
  defer(options: { readonly private: boolean }): Promise<void>;
  /** The first answer, as a new message. Returns its id, where the other side tells it. */
  reply(message: MessageBody): Promise<string | undefined>;
  /** The first answer to a press on a message: changes that message in place. */
  update(message: MessageBody): Promise<void>;
  /** Changes the answer given by `defer` or `reply`. Returns its id, where the other side tells it. */
  edit(message: MessageBody): Promise<string | undefined>;
  /** A further message. */
  followUp(message: MessageBody): Promise<void>;
  /** The first answer to a press on a message: takes that message away. */
  remove(): Promise<void>;
  autocomplete(choices: readonly APIApplicationCommandOptionChoice[]): Promise<void>;
  modal(modal: APIModalInteractionResponseCallbackData): Promise<void>;
}

/** What a plain message that mentions the bot can be answered with. */
export type MessageResponder = Pick<Responder, 'reply' | 'edit'>;

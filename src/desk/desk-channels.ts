import type { APIMessage } from 'discord-api-types/v10';
import type { ChannelMessages } from '../discord/core/channel-messages.ts';
import type { MessageBody } from '../replies/render.ts';
import type { Conversation } from './conversation.ts';
import { bot, places } from './demo-servers.ts';
import { content } from './desk-responder.ts';
import type { Emit } from './event.ts';
import type { Languages } from './languages.ts';
import { messageOf } from './payload.ts';
import type { Uploads } from './uploads.ts';

/** The bot's messages that no one at the desk asked for. */
export class DeskChannels implements ChannelMessages {
  readonly #conversation: Conversation;
  readonly #uploads: Uploads;
  /** Hears of each new or changed message. */
  readonly #emit: Emit;
  readonly #languages: Languages;

  constructor(conversation: Conversation, uploads: Uploads, languages: Languages, emit: Emit) {
    this.#conversation = conversation;
    this.#uploads = uploads;
    this.#languages = languages;
    this.#emit = emit;
  }

  async post(channelId: string, body: MessageBody): Promise<void> {
    const place = places.find(({ id }) => id === channelId);
    if (!place) throw new Error(`There is no channel ${channelId} at this desk`);
    this.#put(messageOf(place, bot, content(body, this.#uploads)));
  }

  async read(channelId: string, messageId: string): Promise<APIMessage | undefined> {
    const { message, viewer } = this.#conversation.get(messageId) ?? {};
    return message?.channel_id === channelId && viewer === undefined ? message : undefined;
  }

  async change(channelId: string, messageId: string, body: Omit<MessageBody, 'files'>): Promise<void> {
    const message = await this.read(channelId, messageId);
    if (!message) throw new Error('That message was removed');
    const { flags, components } = content(body, this.#uploads);
    const edited_timestamp = new Date().toISOString();
    this.#put({ ...message, flags, components, edited_timestamp } as APIMessage);
  }

  localeOf(guildId: string): string {
    return this.#languages.of(guildId);
  }

  #put(message: APIMessage): void {
    const entry = { ...this.#conversation.get(message.id), message };
    this.#emit({ type: 'message', ...this.#conversation.put(entry) });
  }
}

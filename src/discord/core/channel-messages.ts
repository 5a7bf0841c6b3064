import type { APIMessage } from 'discord-api-types/v10';
import type { MessageBody } from '../../replies/render.ts';

/** The bot's messages outside of an answer: what it posts of itself, and its own earlier messages. */
export interface ChannelMessages {
  /** @throws if the channel is gone or closed to the bot */
  post(channelId: string, body: MessageBody): Promise<void>;
  /** A message of the bot as Discord sends it; undefined if it is gone. */
  read(channelId: string, messageId: string): Promise<APIMessage | undefined>;
  /** Changes a message of the bot. @throws if it is gone or closed to the bot */
  change(channelId: string, messageId: string, body: Omit<MessageBody, 'files'>): Promise<void>;
  /** The language that a server prefers; undefined if it is unknown. */
  localeOf(guildId: string): string | undefined;
}

/** Channels that are not known yet when the bot is made: the connection comes later. Until then it posts nothing. */
export class LateChannels implements ChannelMessages {
  #channels: ChannelMessages | undefined;

  connect(channels: ChannelMessages): void {
    this.#channels = channels;
  }

  async post(channelId: string, body: MessageBody): Promise<void> {
    await this.#channels?.post(channelId, body);
  }

  async read(channelId: string, messageId: string): Promise<APIMessage | undefined> {
    return this.#channels?.read(channelId, messageId);
  }

  async change(channelId: string, messageId: string, body: Omit<MessageBody, 'files'>): Promise<void> {
    await this.#channels?.change(channelId, messageId, body);
  }

  localeOf(guildId: string): string | undefined {
    return this.#channels?.localeOf(guildId);
  }
}

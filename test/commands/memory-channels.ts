import type { APIMessage } from 'discord-api-types/v10';
import type { ChannelMessages } from '../../src/discord/core/channel-messages.ts';
import type { MessageBody } from '../../src/replies/render.ts';
import { stub } from '../stub.ts';

/** Channels whose messages a test can look at. */
export class MemoryChannels implements ChannelMessages {
  readonly messages = new Map<string, { channelId: string; body: MessageBody }>();
  readonly posted: { channelId: string; body: MessageBody }[] = [];
  changes = 0;
  /** What every server prefers. */
  locale: string | undefined;

  /** @returns its id */
  keep(channelId: string, body: MessageBody): string {
    const id = String(1_000 + this.messages.size);
    this.messages.set(id, { channelId, body });
    return id;
  }

  async post(channelId: string, body: MessageBody): Promise<void> {
    this.posted.push({ channelId, body });
    this.keep(channelId, body);
  }

  async read(channelId: string, messageId: string): Promise<APIMessage | undefined> {
    const kept = this.messages.get(messageId);
    if (kept?.channelId !== channelId) return undefined;
    return stub<APIMessage>({ id: messageId, channel_id: channelId, ...kept.body });
  }

  async change(channelId: string, messageId: string, body: MessageBody): Promise<void> {
    if (!this.messages.has(messageId)) throw new Error('no such message');
    this.messages.set(messageId, { channelId, body });
    this.changes++;
  }

  localeOf(): string | undefined {
    return this.locale;
  }
}

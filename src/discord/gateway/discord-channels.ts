import { type APIMessage, Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import type { MessageBody } from '../../replies/render.ts';
import type { ChannelMessages } from '../core/channel-messages.ts';
import { DiscordCallError, type DiscordRest } from '../rest/discord-rest.ts';

/** How long to try a call, in milliseconds: no one waits for these messages. */
const TRIED_MS = 120_000;
const TRY_MS = 5_000;

const messageSchema = z.looseObject({
  id: z.string(),
  flags: z.number().optional(),
  components: z.array(z.unknown()),
});

/** The bot's messages in Discord's channels. */
export class DiscordChannels implements ChannelMessages {
  readonly #rest: DiscordRest;
  readonly localeOf: ChannelMessages['localeOf'];

  constructor(rest: DiscordRest, localeOf: ChannelMessages['localeOf']) {
    this.#rest = rest;
    this.localeOf = localeOf;
  }

  async post(channelId: string, body: MessageBody): Promise<void> {
    const path = Routes.channelMessages(channelId);
    await this.#rest.call({ method: 'POST', path, body, repeatable: false }, patience());
  }

  async read(channelId: string, messageId: string): Promise<APIMessage | undefined> {
    const path = Routes.channelMessage(channelId, messageId);
    try {
      const message = await this.#rest.call({ method: 'GET', path }, patience());
      return messageSchema.parse(message) as unknown as APIMessage;
    } catch (error) {
      if (error instanceof DiscordCallError && error.status === 404) return undefined;
      throw error;
    }
  }

  async change(channelId: string, messageId: string, body: Omit<MessageBody, 'files'>): Promise<void> {
    const path = Routes.channelMessage(channelId, messageId);
    await this.#rest.call({ method: 'PATCH', path, body }, patience());
  }
}

function patience() {
  return { until: performance.now() + TRIED_MS, perTryMs: TRY_MS };
}

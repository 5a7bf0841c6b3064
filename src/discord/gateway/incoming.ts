import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, GatewayDispatchEvents } from 'discord.js';
import type { APIInteraction, GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import * as z from 'zod';
import { messagesFor } from '../../messages/languages.ts';
import { word } from '../../messages/messages.ts';
import { renderMessage } from '../../replies/render.ts';
import { notice } from '../core/failure.ts';
import type { Dispatch } from '../dispatch/dispatch.ts';
import type { DiscordRest } from '../rest/discord-rest.ts';
import { DiscordMessageResponder, DiscordResponder } from './discord-responder.ts';
import type { GuildEvents } from './server-membership.ts';

const interactionSchema = z.looseObject({
  id: z.string(),
  token: z.string(),
  application_id: z.string(),
  type: z.number(),
  locale: z.string().optional().catch(undefined),
});
const messageSchema = z.looseObject({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  content: z.string(),
  author: z.looseObject({ id: z.string() }),
  mentions: z.array(z.looseObject({ id: z.string() })),
});
const guildSchema = z.looseObject({ id: z.string(), unavailable: z.boolean().optional() });
const readySchema = z.looseObject({
  guilds: z.array(guildSchema),
  application: z.looseObject({ id: z.string() }).optional(),
  shard: z.tuple([z.number(), z.number().min(1)]).optional(),
});

interface IncomingParts {
  readonly client: Client;
  readonly rest: DiscordRest;
  readonly dispatch: Pick<Dispatch, 'interaction' | 'message'>;
  readonly guilds?: GuildEvents | undefined;
  readonly log: {
    warn(details: object, message: string): void;
    error(details: object, message: string): void;
  };
}

/** Checks the form of Discord's events, hands them to dispatch, and knows which are being answered. */
export class Incoming {
  readonly #parts: IncomingParts;
  readonly #underWay = new Set<Promise<void>>();
  readonly #asked = new Set<{ readonly responder: DiscordResponder; readonly locale: string | undefined }>();

  constructor(parts: IncomingParts) {
    this.#parts = parts;
    const { client, rest, dispatch, guilds } = parts;
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: unknown) => {
      this.#handle(interactionSchema, data, async (interaction) => {
        const responder = new DiscordResponder(rest, interaction);
        const asked = { responder, locale: interaction.locale };
        this.#asked.add(asked);
        try {
          await dispatch.interaction(interaction as unknown as APIInteraction, responder);
        } finally {
          this.#asked.delete(asked);
        }
      });
    });
    client.ws.on(GatewayDispatchEvents.MessageCreate, (data: unknown) => {
      this.#handle(messageSchema, data, (message) =>
        dispatch.message(
          message as unknown as GatewayMessageCreateDispatchData,
          client.user?.id ?? '',
          new DiscordMessageResponder(rest, message),
          {
            parentId: parentOf(client, message.channel_id),
            guildLocale: localeOf(client, message.guild_id),
          },
        ),
      );
    });
    if (guilds) this.#listenToGuilds(guilds);
  }

  /**
   * Waits for the answers under way.
   *
   * @param ms how long; whoever still waits then is told that the bot stops
   */
  async drain(ms: number): Promise<void> {
    const drained = new AbortController();
    const tooLong = sleep(ms, undefined, { signal: drained.signal }).catch(() => undefined);
    await Promise.race([Promise.allSettled(this.#underWay), tooLong]);
    drained.abort();
    // Anyone who still sees "thinking…" would see it for ever.
    await Promise.allSettled(
      [...this.#asked].map(({ responder, locale }) => {
        const messages = messagesFor(locale);
        const { content } = notice(word('stopping'));
        return responder.giveUp(renderMessage(content, { isPrivate: true, messages }));
      }),
    );
  }

  #listenToGuilds(guilds: GuildEvents): void {
    const { ws } = this.#parts.client;
    ws.on(GatewayDispatchEvents.Ready, (data: unknown) => {
      this.#handle(readySchema, data, async ({ guilds: all, shard, application }) => {
        if (!application) return;
        const ids = all.map(({ id }) => id);
        if (await guilds.present(ids, shard ?? [0, 1], application.id)) return;
        this.#parts.log.warn(
          { application: application.id },
          'the stories here are another bot’s: no server counts as left',
        );
      });
    });
    ws.on(GatewayDispatchEvents.GuildCreate, (data: unknown) => {
      this.#handle(guildSchema, data, ({ id }) => guilds.joined(id));
    });
    ws.on(GatewayDispatchEvents.GuildDelete, (data: unknown) => {
      // A server that is unavailable has not removed the bot.
      this.#handle(guildSchema, data, async ({ id, unavailable }) => {
        if (!unavailable) await guilds.left(id);
      });
    });
  }

  /** Never throws and never leaves a rejection behind: either would end the process. */
  #handle<T>(schema: z.ZodType<T>, data: unknown, work: (event: T) => Promise<void>): void {
    const { log } = this.#parts;
    const parsed = schema.safeParse(data);
    if (!parsed.success) {
      const where = parsed.error.issues.map(({ path }) => path.join('.'));
      log.warn({ where }, 'an event from Discord was not understood');
      return;
    }
    const running = Promise.resolve()
      .then(() => work(parsed.data))
      .catch((error) => log.error({ err: error }, 'an event from Discord could not be handled'))
      .finally(() => this.#underWay.delete(running));
    this.#underWay.add(running);
  }
}

/** The channel that a thread belongs to; undefined for other channels, and for a thread that Discord did not tell of. */
function parentOf(client: Client, channelId: string): string | undefined {
  const channel = client.channels.cache.get(channelId);
  return channel?.isThread() ? (channel.parentId ?? undefined) : undefined;
}

/** The language that a server prefers. */
export function localeOf(client: Client, guildId: string | undefined): string | undefined {
  return guildId === undefined ? undefined : client.guilds.cache.get(guildId)?.preferredLocale;
}

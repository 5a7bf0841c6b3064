import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type APIUser,
  ComponentType,
  InteractionContextType,
  InteractionType,
  MessageType,
} from 'discord-api-types/v10';
import { CommandStore } from './command-store.ts';
import { type Clock, Exchange, type InteractionJson } from './exchange.ts';
import type { Fault } from './faults.ts';
import { GatewaySide } from './gateway-side.ts';
import { control, MessageStore, messageJson, type StoredMessage } from './message-store.ts';
import { type Args, clientOptions } from './options.ts';
import { RestSide } from './rest-side.ts';
import { waitFor } from './wait.ts';
import * as world from './world.ts';

/** Who does something, where. Default: Alice in the newsroom of the first server. */
export interface By {
  readonly user?: APIUser;
  readonly place?: world.Place;
  readonly permissions?: string;
  /** The application is installed for the user, not for the server. */
  readonly userInstall?: boolean;
}

export interface Said {
  readonly id: string;
  /** The bot's answer to the message. */
  reply(ms?: number): Promise<StoredMessage>;
  replies(): StoredMessage[];
}

/**
 * Discord as far as this bot meets it, on 127.0.0.1: REST API and gateway, against which an unmodified discord.js
 * Client logs in. Calls that Discord would refuse are refused and noted in `rest.refused`.
 */
export class DiscordStandIn {
  readonly commands = new CommandStore();
  readonly messages = new MessageStore();
  readonly gateway: GatewaySide;
  readonly rest: RestSide;
  /** Discord's 3 s and 15 min. */
  readonly clock: Clock = { answerMs: 3000, tokenMs: 900_000 };
  readonly #server: Server;
  readonly #exchanges = new Map<string, Exchange>();
  #origin = '';

  static async start(): Promise<DiscordStandIn> {
    const standIn = new DiscordStandIn();
    await new Promise<void>((resolve) => standIn.#server.listen(0, '127.0.0.1', resolve));
    standIn.#origin = `127.0.0.1:${(standIn.#server.address() as AddressInfo).port}`;
    standIn.gateway.url = standIn.#gatewayUrl;
    return standIn;
  }

  private constructor() {
    this.gateway = new GatewaySide(world.TOKEN);
    this.rest = new RestSide({
      token: () => this.gateway.token,
      gatewayUrl: () => this.#gatewayUrl,
      commands: this.commands,
      messages: this.messages,
      exchange: (token) => this.#exchanges.get(token),
    });
    this.#server = createServer((request, response) => {
      this.rest.handle(request, response).catch(() => request.socket.destroy());
    });
    this.#server.on('upgrade', (request, socket, head) => this.gateway.upgrade(request, socket, head));
  }

  get #gatewayUrl(): string {
    return `ws://${this.#origin}/`;
  }

  /** What to set DISCORD_API_URL to. */
  get apiUrl(): string {
    return `http://${this.#origin}/api`;
  }

  async stop(): Promise<void> {
    this.gateway.shutDown();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  fail(fault: Fault): void {
    this.rest.faults.add(fault);
  }

  /**
   * Somebody sends a slash command that is registered.
   *
   * @param line the command with its subcommand: `/story pin`
   */
  slash(line: string, args: Args = {}, by: By = {}): Exchange {
    return this.interact(
      { type: InteractionType.ApplicationCommand, data: this.#commandData(line, args, by) },
      by,
    );
  }

  /** Somebody types into an option; `args` holds what stands in the options so far, `focused` the one with the caret. */
  type(line: string, focused: string, args: Args, by: By = {}): Exchange {
    const data = this.#commandData(line, args, by, focused);
    return this.interact({ type: InteractionType.ApplicationCommandAutocomplete, data }, by);
  }

  /** Somebody presses a button of a message, named by its label or custom id. */
  press(message: StoredMessage, name: string, by: By = {}): Exchange {
    const current = this.#visible(message, by);
    const { custom_id, type } = control(current, name);
    if (type !== ComponentType.Button) throw new Error(`"${name}" is not a button`);
    const data = { component_type: type, custom_id, id: 1 };
    return this.#onMessage(current, data, by);
  }

  /** Somebody picks values in a select menu. */
  select(message: StoredMessage, name: string, values: readonly string[], by: By = {}): Exchange {
    const current = this.#visible(message, by);
    const { custom_id, type, options = [] } = control(current, name);
    const missing = values.find((value) => !options.some((option) => option.value === value));
    if (missing !== undefined) throw new Error(`the menu has no value ${missing}`);
    return this.#onMessage(current, { component_type: type, custom_id, values, id: 1 }, by);
  }

  /** Somebody writes a message. Where it does not mention the bot, the bot gets no content (no privileged intent). */
  say(text: string, by: By = {}, more: { readonly replyTo?: string; readonly webhook?: boolean } = {}): Said {
    const { user = world.ALICE, place = world.NEWSROOM } = by;
    const mentionsBot = text.includes(`<@${world.BOT.id}>`) || text.includes(`<@!${world.BOT.id}>`);
    const readable = mentionsBot || place.guildId === undefined;
    const id = world.snowflake();
    const message = {
      id,
      type: more.replyTo ? MessageType.Reply : MessageType.Default,
      channel_id: place.channelId,
      channel_type: world.channelOf(place).type,
      ...(place.guildId ? { guild_id: place.guildId, member: member(by) } : {}),
      author: user,
      ...(more.webhook ? { webhook_id: world.snowflake() } : {}),
      content: readable ? text : '',
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: mentionsBot ? [world.BOT] : [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      flags: 0,
      ...(more.replyTo
        ? { message_reference: { type: 0, message_id: more.replyTo, channel_id: place.channelId } }
        : {}),
    };
    this.gateway.dispatch('MESSAGE_CREATE', message, place.guildId ? 1 << 9 : 1 << 12);
    const replies = () => this.messages.all().filter(({ reference }) => reference === id);
    return { id, replies, reply: (ms) => waitFor(() => replies()[0], 'a reply', ms) };
  }

  /** Sends any interaction, also one that Discord's client would not; `more` overrides every field. */
  interact(more: Readonly<Record<string, unknown>>, by: By = {}): Exchange {
    const { user = world.ALICE, place = world.NEWSROOM, userInstall = false } = by;
    const inGuild = place.guildId !== undefined;
    const owners =
      userInstall || !inGuild ? { '1': userInstall ? user.id : '0' } : { '0': place.guildId as string };
    const interaction = {
      id: world.snowflake(),
      application_id: world.APPLICATION_ID,
      token: randomBytes(24).toString('base64url'),
      version: 1,
      channel: world.channelOf(place, by.permissions),
      channel_id: place.channelId,
      ...(inGuild
        ? {
            guild_id: place.guildId,
            guild: { id: place.guildId, locale: 'en-US', features: [] },
            guild_locale: 'en-US',
            member: { ...member(by), permissions: by.permissions ?? world.MEMBER_PERMISSIONS },
          }
        : { user }),
      app_permissions: world.MEMBER_PERMISSIONS,
      locale: 'en-US',
      entitlements: [],
      authorizing_integration_owners: owners,
      context: inGuild ? InteractionContextType.Guild : InteractionContextType.BotDM,
      attachment_size_limit: 10_485_760,
      ...more,
    };
    const exchange = new Exchange(interaction as unknown as InteractionJson, this.messages, this.clock);
    this.#exchanges.set(interaction.token, exchange);
    this.gateway.dispatch('INTERACTION_CREATE', interaction);
    return exchange;
  }

  #commandData(line: string, args: Args, by: By, focused?: string) {
    const [name = '', ...path] = line.replace(/^\//u, '').split(' ');
    const guildId = (by.place ?? world.NEWSROOM).guildId;
    const command = this.commands.find(name, guildId);
    if (!command) throw new Error(`/${name} is not registered`);
    const options = clientOptions(command, path, args, focused);
    return {
      id: command.id,
      name,
      type: command.type,
      ...(command.guild_id ? { guild_id: command.guild_id } : {}),
      ...(options.length > 0 ? { options } : {}),
    };
  }

  #visible(message: StoredMessage, by: By): StoredMessage {
    const current = this.messages.get(message.id) ?? message;
    if (current.onlyFor !== undefined && current.onlyFor !== (by.user ?? world.ALICE).id)
      throw new Error('a private message is seen by one user only');
    return current;
  }

  #onMessage(message: StoredMessage, data: object, by: By): Exchange {
    const json = messageJson(message, (by.place ?? world.NEWSROOM).guildId);
    return this.interact({ type: InteractionType.MessageComponent, data, message: json }, by);
  }
}

function member({ user = world.ALICE }: By) {
  return {
    user,
    roles: [],
    joined_at: '2024-01-01T00:00:00.000Z',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
  };
}

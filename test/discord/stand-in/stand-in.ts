import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ApplicationCommandType,
  ComponentType,
  GatewayIntentBits,
  InteractionType,
} from 'discord-api-types/v10';
import { stub } from '../../stub.ts';
import { CommandStore } from './command-store.ts';
import { type By, foreignMessage, interactionEvent, messageEvent } from './events.ts';
import { type Deadlines, Exchange, type InteractionJson } from './exchange.ts';
import type { Fault } from './faults.ts';
import { GatewaySide } from './gateway-side.ts';
import { control, MessageStore, messageJson, type StoredMessage } from './message-store.ts';
import { type Args, clientOptions } from './options.ts';
import { RestSide } from './rest-side.ts';
import { waitFor } from './wait.ts';
import * as world from './world.ts';

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
  readonly messages = new MessageStore((message) => this.#echo(message));
  readonly gateway: GatewaySide;
  readonly rest: RestSide;
  /** Discord's 3 s, ten times over, since a busy machine is no fault of the bot's, and its 15 min. */
  readonly deadlines: Deadlines = { answerMs: 30_000, tokenMs: 900_000 };
  readonly #server: Server;
  readonly #exchanges = new Map<string, Exchange>();
  /** What people wrote, by id. */
  readonly #said = new Map<string, object>();
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

  /** Everything that people did to the bot so far. */
  get interactions(): InteractionJson[] {
    return [...this.#exchanges.values()].map(({ interaction }) => interaction);
  }

  /** Forgets what was asked and called so far, for runs with many thousands of interactions; messages stay. */
  forget(): void {
    this.#exchanges.clear();
    this.rest.calls.length = 0;
  }

  /** Forgets everything of the interactions that are older, for runs of hours: what their tokens would open is gone. */
  forgetBefore(time: number): void {
    for (const [token, exchange] of this.#exchanges)
      if (exchange.sentAt < time) this.#exchanges.delete(token);
    this.messages.forgetBefore(time);
    this.gateway.forgetEvents();
    this.rest.calls.length = 0;
    this.rest.refused.length = 0;
    this.#said.clear();
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
    return this.#component(current, data, by);
  }

  /** Somebody picks values in a select menu; in one of roles or channels any ids that Discord would list. */
  select(message: StoredMessage, name: string, values: readonly string[], by: By = {}): Exchange {
    const current = this.#visible(message, by);
    const { custom_id, type, options = [] } = control(current, name);
    const listed = type === ComponentType.StringSelect;
    const missing = values.find((value) => listed && !options.some((option) => option.value === value));
    if (missing !== undefined) throw new Error(`the menu has no value ${missing}`);
    return this.#component(current, { component_type: type, custom_id, values, id: 1 }, by);
  }

  /** Somebody fills in a modal and sends it: values by the custom ids of its inputs, several of a select menu. */
  async submit(
    shownBy: Exchange,
    values: Readonly<Record<string, string | readonly string[]>>,
    by: By = {},
  ): Promise<Exchange> {
    const { custom_id, components } = await shownBy.modal();
    const unused = new Set(Object.keys(values));
    const filled = components.map((part, id) => {
      const input =
        'component' in part ? part.component : 'components' in part ? part.components[0] : undefined;
      if (!input) return { type: part.type, id };
      unused.delete(input.custom_id);
      const value = values[input.custom_id] ?? (input.type === ComponentType.TextInput ? '' : []);
      const given = Array.isArray(value) ? { values: value } : { value };
      const answer = { type: input.type, custom_id: input.custom_id, id, ...given };
      return 'component' in part
        ? { type: part.type, id, component: answer }
        : { type: part.type, id, components: [answer] };
    });
    if (unused.size > 0) throw new Error(`The form has no field ${[...unused].join(', ')}`);
    const data = { custom_id, components: filled };
    const { message } = shownBy.interaction;
    return this.interact({ type: InteractionType.ModalSubmit, data, ...(message ? { message } : {}) }, by);
  }

  /** Somebody opens the menu of a message (by `author`) and picks a registered message command. */
  onMessage(command: string, content: string, by: By & { readonly author?: By['user'] } = {}): Exchange {
    const { author = world.BOB, ...who } = by;
    const found = this.commands.find(
      command,
      (by.place ?? world.NEWSROOM).guildId,
      ApplicationCommandType.Message,
    );
    if (!found) throw new Error(`the message command ${command} is not registered`);
    const target = foreignMessage(content, { ...who, user: author });
    const { id, name, type } = found;
    const data = { id, name, type, target_id: target.id, resolved: { messages: { [target.id]: target } } };
    return this.interact({ type: InteractionType.ApplicationCommand, data }, who);
  }

  /**
   * Somebody writes a message. If it does not address the bot, the bot gets no content (no privileged intent).
   *
   * @param replyTo a message of the bot that this one replies to
   */
  say(text: string, by: By = {}, replyTo?: StoredMessage): Said {
    const event = messageEvent(text, by, replyTo);
    this.#said.set(event.id, event);
    this.gateway.dispatch('MESSAGE_CREATE', event, messageIntent(by.place));
    const replies = () => this.messages.all().filter(({ reference }) => reference === event.id);
    return { id: event.id, replies, reply: (ms) => waitFor(() => replies()[0], 'a reply', ms) };
  }

  /** Sends any interaction, also one that Discord's client would not; `more` overrides every field. */
  interact(more: Readonly<Record<string, unknown>>, by: By = {}): Exchange {
    const event = interactionEvent(more, by);
    const exchange = new Exchange(stub<InteractionJson>(event), this.messages, this.deadlines);
    this.#exchanges.set(event.token, exchange);
    this.gateway.dispatch('INTERACTION_CREATE', event);
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

  /** Discord tells a bot of its own messages too. */
  #echo(message: StoredMessage): void {
    if (message.onlyFor !== undefined) return;
    const place = world.PLACES.find(({ channelId }) => channelId === message.channelId);
    if (this.gateway.hasSession)
      this.gateway.dispatch('MESSAGE_CREATE', messageJson(message, place?.guildId), messageIntent(place));
  }

  #component(message: StoredMessage, data: object, by: By): Exchange {
    const repliedTo = this.#said.get(message.reference ?? '');
    const json = messageJson(message, (by.place ?? world.NEWSROOM).guildId, repliedTo);
    return this.interact({ type: InteractionType.MessageComponent, data, message: json }, by);
  }
}

function messageIntent(place: world.Place = world.NEWSROOM): number {
  return place.guildId ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
}

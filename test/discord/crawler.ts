import {
  type APIInteraction,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  ComponentType,
  type GatewayMessageCreateDispatchData,
} from 'discord-api-types/v10';
import { createBot } from '../../src/bot.ts';
import type { Responder } from '../../src/discord/core/responder.ts';
import { RateLimit } from '../../src/discord/dispatch/rate-limit.ts';
import type { Library } from '../../src/library/library.ts';
import { EVERY_LANGUAGE } from '../../src/messages/languages.ts';
import type { MessageBody } from '../../src/replies/render.ts';
import { stub } from '../stub.ts';
import { choicesSchema } from './stand-in/exchange.ts';
import { type Component, everyComponent, readMessage, readModal, textOf } from './stand-in/message-rules.ts';
import { ADMIN_PERMISSIONS, BOT } from './stand-in/world.ts';

/** A message that the bot sent, and what was done to get it. */
export interface Sent {
  readonly how: string;
  readonly body: MessageBody;
  readonly text: string;
  readonly isPrivate: boolean;
}

export interface CrawlOptions {
  /** What is typed into every text input of every form. */
  readonly typed: readonly string[];
  /** Presses of one action that are tried; the rest is alike. Of one that turns pages all are. */
  readonly perAction: number;
  /** What of an interaction's JSON says where it is; default a channel of a server. */
  readonly place?: object | undefined;
  /** Everybody's language, and the server's; default English. */
  readonly locale?: string | undefined;
}

const FAST = { burst: 1e9, perMinute: 1e9 };
const EPHEMERAL = 64;

/** What the bot says to a press that it cannot answer, in every language. */
const DEAD = EVERY_LANGUAGE.flatMap(({ staleButton, misfitButton, commandGone }) => [
  staleButton,
  misfitButton,
  commandGone,
]);

type Todo = () => Promise<void>;

/**
 * Uses the bot as somebody would who tries everything: each command, then every button, menu and form of every message
 * that comes back, until nothing new is left. Whatever the bot sends goes through the rules of Discord's stand-in; what
 * Discord would refuse is noted in `refused`.
 */
export class Crawler {
  readonly sent: Sent[] = [];
  readonly refused: string[] = [];
  readonly faults: string[] = [];
  /** Actions pressed and forms submitted, by name. */
  readonly used = new Map<string, number>();
  readonly #options: CrawlOptions;
  readonly #bot: Awaited<ReturnType<typeof createBot>>;
  readonly #seen = new Set<string>();
  readonly #todo: Todo[] = [];

  static async over(library: Library, options: CrawlOptions, fetcher?: { fetch: never }): Promise<Crawler> {
    const faults: string[] = [];
    const log = {
      error: (details: object, message: string) =>
        void faults.push(`${message}: ${'err' in details ? (details.err as Error).stack : ''}`),
    };
    const limit = new RateLimit({ user: FAST, channel: FAST });
    const bot = await createBot(library, log, { limit, ...(fetcher ? { fetcher } : {}) });
    return new Crawler(bot, faults, options);
  }

  private constructor(bot: Awaited<ReturnType<typeof createBot>>, faults: string[], options: CrawlOptions) {
    this.#bot = bot;
    this.faults = faults;
    this.#options = options;
  }

  command(name: string, options: readonly object[] = []): void {
    const how = `/${name} ${JSON.stringify(options).slice(0, 200)}`;
    this.#todo.push(() => this.#interact(how, { type: 2, data: { type: 1, name, options } }));
  }

  messageCommand(name: string, message: object): void {
    const target = { id: '70', content: '', attachments: [], embeds: [], ...message };
    const data = { type: 3, name, target_id: '70', resolved: { messages: { 70: target } } };
    this.#todo.push(() => this.#interact(name, { type: 2, data }));
  }

  type(name: string, options: readonly object[]): void {
    this.#todo.push(() =>
      this.#interact(`typing in /${name}`, { type: 4, data: { type: 1, name, options } }),
    );
  }

  mention(content: string): void {
    this.#todo.push(async () => {
      const keep = async (body: MessageBody) => this.#keep(`mention: ${content}`, body, 'channel');
      const message = stub<GatewayMessageCreateDispatchData>({
        id: '60',
        channel_id: '7',
        guild_id: '5',
        author: { id: '9', bot: false },
        mentions: [{ id: BOT.id }],
        content: `<@${BOT.id}> ${content}`,
      });
      const where = { guildLocale: this.#options.locale };
      await this.#bot.dispatch.message(message, BOT.id, { reply: keep, edit: keep }, where);
    });
  }

  /** Does what there is to do, and what follows from it. */
  async run(): Promise<void> {
    for (let next = this.#todo.shift(); next; next = this.#todo.shift()) await next();
  }

  async #interact(how: string, interaction: object): Promise<void> {
    const place = {
      channel: { id: '7' },
      guild_id: '5',
      member: { permissions: ADMIN_PERMISSIONS, user: { id: '9' }, roles: [] },
      authorizing_integration_owners: { 0: '5' },
    };
    const { locale } = this.#options;
    const language = { locale, guild_locale: locale };
    const whole = stub<APIInteraction>({
      ...place,
      ...language,
      ...this.#options.place,
      ...interaction,
    });
    let isPrivate = false;
    const responder: Responder = {
      defer: async (options) => {
        isPrivate = options.private;
      },
      reply: async (body) => this.#keep(how, body, 'callback'),
      update: async (body) => this.#keep(how, { ...body, flags: body.flags | EPHEMERAL }, 'callback'),
      edit: async (body) =>
        this.#keep(how, { ...body, flags: body.flags | (isPrivate ? EPHEMERAL : 0) }, 'callback'),
      followUp: async (body) => this.#keep(how, body, 'follow-up'),
      withdraw: async () => undefined,
      remove: async () => undefined,
      autocomplete: async (choices) => this.#check(how, () => void choicesSchema.parse({ choices })),
      modal: async (modal) => this.#fill(how, modal),
    };
    await this.#bot.dispatch.interaction(whole, responder);
  }

  #check(how: string, check: () => void): void {
    try {
      check();
    } catch (error) {
      this.refused.push(`${how}: ${(error as Error).message}`);
    }
  }

  #keep(how: string, body: MessageBody, place: 'callback' | 'follow-up' | 'channel'): undefined {
    const { files = [], ...json } = body;
    const sent = files.map(({ name, type, bytes }) => ({ name, type, text: Buffer.from(bytes).toString() }));
    this.#check(how, () => readMessage(json, place, 0, sent));
    const components = stub<Component[]>(body.components);
    const isPrivate = (body.flags & EPHEMERAL) !== 0;
    const text = textOf(components);
    this.sent.push({ how, body, text, isPrivate });
    // Whatever is pressed here stands in a message that the bot has just sent.
    if (DEAD.some((line) => text.includes(line))) this.faults.push(`a dead button: ${how}`);
    for (const { type, custom_id, options = [] } of everyComponent(components)) {
      if (custom_id === undefined) continue;
      if (options.length > 0)
        for (const { value } of options) this.#press(how, type, custom_id, [value], isPrivate, value);
      else if (type === ComponentType.Button)
        this.#press(how, type, custom_id, undefined, isPrivate, custom_id);
      else for (const values of [[], ['55']]) this.#press(how, type, custom_id, values, isPrivate);
    }
  }

  #press(
    how: string,
    component_type: number,
    custom_id: string,
    values: readonly string[] | undefined,
    isPrivate: boolean,
    target = `${custom_id} ${values}`,
  ): void {
    const key = `${target.replace(/:\d+$/u, '')} ${isPrivate}`;
    const action = target.split(':')[0] ?? '';
    if (this.#seen.has(key) || !this.#take(action)) return;
    this.#seen.add(key);
    const message = { id: '77', flags: isPrivate ? EPHEMERAL : 0 };
    const data = { component_type, custom_id, ...(values ? { values } : {}) };
    this.#todo.push(() => this.#interact(`${how} > ${target}`.slice(-400), { type: 3, data, message }));
  }

  #fill(how: string, modal: APIModalInteractionResponseCallbackData): void {
    this.#check(how, () => void readModal(modal));
    const action = modal.custom_id.split(':')[0] ?? '';
    if (!this.#take(`form ${action}`)) return;
    // Everything filled in, then only what must be.
    for (const [text, whole] of this.#options.typed.flatMap((one) => [
      [one, true] as const,
      [one, false] as const,
    ])) {
      const components = modal.components.map((part) => {
        const input = 'component' in part ? part.component : undefined;
        if (!input || !('custom_id' in input)) return part;
        const value =
          input.type === ComponentType.StringSelect
            ? { values: [input.options[0]?.value ?? ''] }
            : { value: whole || ('required' in input && input.required !== false) ? text : '' };
        return { type: part.type, component: { type: input.type, custom_id: input.custom_id, ...value } };
      });
      const data = stub<APIModalSubmission>({ custom_id: modal.custom_id, components });
      this.#todo.push(() =>
        this.#interact(`${how} > form ${action}: ${text}`.slice(-400), { type: 5, data }),
      );
    }
  }

  #take(action: string): boolean {
    const count = this.used.get(action) ?? 0;
    this.used.set(action, count + 1);
    return count < this.#options.perAction || action === 'show';
  }
}

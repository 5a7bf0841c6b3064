import type { APIInteraction } from 'discord-api-types/v10';
import type { Bot } from '../../src/bot.ts';
import type { MessageBody } from '../../src/replies/render.ts';

/** What came back for one interaction. */
export interface Answered {
  readonly ms: number;
  /** Custom ids of the buttons, by action. */
  readonly buttons: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Somebody who uses the bot, without Discord: interactions go straight to its dispatch. */
export class Caller {
  readonly #bot: Bot;
  readonly #guild: string;
  readonly #user: string;

  constructor(bot: Bot, guild: string, user: string) {
    this.#bot = bot;
    this.#guild = guild;
    this.#user = user;
  }

  command(name: string, options: Record<string, string> = {}, subcommand?: string): Promise<Answered> {
    const typed = Object.entries(options).map(([option, value]) => ({ type: 3, name: option, value }));
    const nested = subcommand === undefined ? typed : [{ type: 1, name: subcommand, options: typed }];
    return this.#send({ type: 2, data: { type: 1, id: '1', name, options: nested } });
  }

  addFile(name: string, size: number): Promise<Answered> {
    const file = { id: '5', filename: name, size, url: `https://cdn.discordapp.com/${name}` };
    const options = [{ type: 1, name: 'add', options: [{ type: 11, name: 'file', value: '5' }] }];
    const resolved = { attachments: { 5: file } };
    return this.#send({ type: 2, data: { type: 1, id: '1', name: 'story', options, resolved } });
  }

  type(name: string, option: string, value: string): Promise<Answered> {
    const options = [{ type: 3, name: option, value, focused: true }];
    return this.#send({ type: 4, data: { type: 1, id: '1', name, options } });
  }

  press(customId: string): Promise<Answered> {
    const message = { id: '77', flags: 64 };
    return this.#send({ type: 3, data: { custom_id: customId, component_type: 2 }, message });
  }

  async #send(what: object): Promise<Answered> {
    const started = performance.now();
    const buttons = new Map<string, string>();
    let text = '';
    const take = async (body: MessageBody) => {
      const json = JSON.stringify(body);
      for (const [, id = ''] of json.matchAll(/"custom_id":"([^"]+)"/gu))
        buttons.set(id.split(':')[0] ?? '', id);
      text += json;
      return '1';
    };
    const interaction = {
      id: '1',
      token: 't',
      channel: { id: this.#guild },
      guild_id: this.#guild,
      member: { permissions: '32', user: { id: this.#user } },
      authorizing_integration_owners: { 0: this.#guild },
      ...what,
    } as unknown as APIInteraction;
    await this.#bot.dispatch.interaction(interaction, {
      defer: async () => undefined,
      reply: take,
      update: async (body) => void (await take(body)),
      edit: take,
      followUp: async (body) => void (await take(body)),
      withdraw: async () => undefined,
      remove: async () => undefined,
      autocomplete: async () => undefined,
      modal: async () => undefined,
    });
    return { ms: performance.now() - started, buttons, text };
  }
}

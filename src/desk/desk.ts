import {
  type APIInteraction,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { LRUCache } from 'lru-cache';
import type { ChannelMessages } from '../discord/core/channel-messages.ts';
import type { Dispatch } from '../discord/dispatch/dispatch.ts';
import { ExpectedError } from '../errors.ts';
import type { Owner } from '../library/owner.ts';
import {
  type CommandShape,
  type DeskCommands,
  describedIn,
  isOffered,
  isSlash,
  shapesOf,
} from './command-schema.ts';
import { findControl } from './components.ts';
import { Conversation, type Entry } from './conversation.ts';
import { bot, type Person, personOf, placeOf } from './demo-servers.ts';
import { DeskChannels } from './desk-channels.ts';
import { content, DeskResponder } from './desk-responder.ts';
import type { Emit } from './event.ts';
import { autocomplete, messageCommand, modalSubmit, press, slashCommand } from './interactions.ts';
import { Languages } from './languages.ts';
import { formatLine, parseLine } from './line.ts';
import { messageCreate, messageOf, replyTo } from './payload.ts';
import type { DeskRequest, RequestOf } from './request.ts';
import type { Scene } from './scene.ts';
import { snowflake } from './snowflake.ts';
import { Uploads } from './uploads.ts';

/** A first question that one press asks: `/who-said phrase: high price`, or a plain question to the bot. */
export interface Suggestion {
  readonly label: string;
  readonly line: string;
}

export interface DeskParts {
  /** The bot; the desk hands it Discord's JSON. */
  readonly dispatch: Pick<Dispatch, 'interaction' | 'message'>;
  readonly commands: DeskCommands;
  /** First questions to a server's or a person's stories; none if the bot offers none. */
  readonly firstLines?: ((owner: Owner) => Promise<readonly Suggestion[]>) | undefined;
  /** Where a fault of the desk itself is written down. */
  readonly log?: { error(details: object, message: string): void } | undefined;
}

interface OpenModal {
  readonly modal: APIModalInteractionResponseCallbackData;
  readonly message: APIMessage | undefined;
  readonly person: Person;
}

const OPEN_MODALS = 20;
/** Offered values whose names are remembered. */
const OFFERED = 500;
/** The bot's name as it is typed if no list offers it. */
const TYPED_NAME = new RegExp(`^\\s*@(?:${bot.global_name}|${bot.username})[,:]?\\s*`, 'iu');

/** Plays Discord to the bot: builds its JSON from what people do, keeps the messages, tells what came of it. */
export class Desk {
  readonly uploads = new Uploads();
  readonly #firstLines: DeskParts['firstLines'];
  readonly #log: DeskParts['log'];
  readonly #dispatch: DeskParts['dispatch'];
  readonly #shapes: readonly CommandShape[];
  readonly #conversation = new Conversation();
  /** Pages that are open, which want to know of what the bot does of itself. */
  readonly #listeners = new Set<Emit>();
  readonly languages = new Languages();
  readonly channels: ChannelMessages = new DeskChannels(
    this.#conversation,
    this.uploads,
    this.languages,
    (event) => {
      for (const emit of this.#listeners) emit(event);
    },
  );
  readonly #modals = new LRUCache<string, OpenModal>({ max: OPEN_MODALS });
  /** Names under which values were offered, to make the line above an answer readable. */
  readonly #names = new LRUCache<string, string>({ max: OFFERED });

  constructor({ dispatch, commands, firstLines, log }: DeskParts) {
    this.#log = log;
    this.#dispatch = dispatch;
    this.#shapes = shapesOf(commands);
    this.#firstLines = firstLines;
  }

  /** @returns what ends it */
  listen(emit: Emit): () => void {
    this.#listeners.add(emit);
    return () => this.#listeners.delete(emit);
  }

  /** The messages that a person sees in a place. @throws ExpectedError for an unknown person or place */
  conversation(as: string, placeId: string): readonly Entry[] {
    const person = personOf(as);
    return this.#conversation.list(placeOf(placeId, person).id, person.user.id);
  }

  /** First questions in a place, from the newest story there; none if that fails. */
  async suggestions(as: string, placeId: string): Promise<readonly Suggestion[]> {
    const person = personOf(as);
    const { guild } = placeOf(placeId, person);
    const owner: Owner = guild ? `guild:${guild.id}` : `user:${person.user.id}`;
    return (await this.#firstLines?.(owner).catch(() => [])) ?? [];
  }

  /** The commands that Discord would offer there, slash and message commands, in the person's language. */
  commands(as: string, placeId: string): readonly CommandShape[] {
    const person = personOf(as);
    const place = placeOf(placeId, person);
    return this.#shapes
      .filter((shape) => isOffered(shape, person, place))
      .map((shape) => describedIn(shape, this.languages.of(as)));
  }

  /** Does what a person did; every outcome goes to `emit`, a mistake of theirs as `failed`. Never rejects. */
  async act(request: DeskRequest, emit: Emit): Promise<void> {
    try {
      const person = personOf(request.as);
      const { uploads, languages } = this;
      const scene: Scene = { person, place: placeOf(request.place, person), uploads, languages };
      await this.#do(request, scene, emit);
    } catch (error) {
      emit({ type: 'failed', text: this.explain(error) });
    }
  }

  /** A mistake of the user's in its own words; a fault of the desk is logged and said to be one. */
  explain(error: unknown): string {
    if (error instanceof ExpectedError) return error.message;
    this.#log?.error({ err: error }, 'the desk failed');
    return 'The desk could not do that. Reload the page.';
  }

  async #do(request: DeskRequest, scene: Scene, emit: Emit): Promise<void> {
    switch (request.kind) {
      case 'say':
        return this.#say(request, scene, emit);
      case 'line': {
        const { text } = request;
        if (!text.trimStart().startsWith('/')) {
          const words = text.replace(TYPED_NAME, '');
          return this.#say({ text: scene.place.guild ? `<@${bot.id}> ${words}` : words }, scene, emit);
        }
        return this.#command(parseLine(text, this.#offered(scene).filter(isSlash)), scene, emit);
      }
      case 'command':
        return this.#command(request, scene, emit);
      case 'autocomplete': {
        const interaction = autocomplete(this.#shape(request.name, scene), request, scene);
        return this.#interact(interaction, scene, (event) => {
          if (event.type === 'choices')
            for (const { name, value } of event.choices) this.#names.set(String(value), name);
          emit(event);
        });
      }
      case 'message-command': {
        const shape = this.#shape(request.name, scene, ApplicationCommandType.Message);
        const interaction = messageCommand(shape, this.#seen(request.message, scene), scene);
        return this.#interact(interaction, scene, emit, request.name);
      }
      case 'press': {
        const message = this.#seen(request.message, scene);
        const control = findControl(message.components ?? [], request.customId);
        if (!control || control.disabled) throw new ExpectedError('That control is no longer there.');
        return this.#interact(press(control, request.values, message, scene), scene, emit);
      }
      case 'modal': {
        const open = this.#modals.get(request.modal);
        if (open?.person !== scene.person)
          throw new ExpectedError('That window is no longer open. Please ask again.');
        this.#modals.delete(request.modal);
        return this.#interact(modalSubmit(open.modal, request.values, open.message, scene), scene, emit);
      }
      case 'language': {
        const { guild } = scene.place;
        const chooser = request.of === 'server' ? guild?.id : scene.person.user.id;
        if (chooser === undefined) throw new ExpectedError('Direct messages have no language of their own.');
        this.languages.choose(chooser, request.locale);
        return;
      }
      case 'dismiss': {
        this.#seen(request.message, scene);
        this.#conversation.remove(request.message);
        emit({ type: 'removed', id: request.message });
      }
    }
  }

  async #command(
    typed: Pick<RequestOf<'command'>, 'name' | 'path' | 'options'> | ReturnType<typeof parseLine>,
    scene: Scene,
    emit: Emit,
  ): Promise<void> {
    const request = { ...typed, path: [...typed.path], options: { ...typed.options } };
    const interaction = slashCommand(this.#shape(request.name, scene), request, scene);
    const options = Object.fromEntries(
      Object.entries(request.options).map(([name, value]) => [name, this.#shown(value, interaction)]),
    );
    await this.#interact(interaction, scene, emit, formatLine({ ...request, options }));
  }

  /** A file by its name, a chosen story by its title, anything else as it was typed. */
  #shown(value: string, interaction: APIInteraction): string {
    const { data } = interaction;
    const resolved: object | undefined = data && 'resolved' in data ? data.resolved : undefined;
    const files = resolved && 'attachments' in resolved ? Object(resolved.attachments) : {};
    const file = (files as Partial<Record<string, { readonly filename: string }>>)[value];
    return file?.filename ?? this.#names.get(value) ?? value;
  }

  async #interact(interaction: APIInteraction, scene: Scene, emit: Emit, asked?: string): Promise<void> {
    const { person, place } = scene;
    const onModal = (modal: OpenModal['modal'], message: APIMessage | undefined) =>
      this.#openModal({ modal, message, person });
    const responder = new DeskResponder({
      conversation: this.#conversation,
      interaction,
      person,
      place,
      asked,
      uploads: this.uploads,
      emit,
      onModal,
    });
    await this.#dispatch.interaction(interaction, responder);
    if (!responder.answered) throw new ExpectedError('The application did not respond.');
  }

  /** Posts a person's message and hands it to the bot, which answers if it was addressed. */
  async #say(
    { text, replyTo: answeredId }: { text: string; replyTo?: string | undefined },
    scene: Scene,
    emit: Emit,
  ): Promise<void> {
    const { person, place } = scene;
    const answered = answeredId === undefined ? undefined : this.#seen(answeredId, scene);
    const mentionsBot = text.includes(`<@${bot.id}>`) || answered?.author.id === bot.id;
    const message = messageOf(place, person.user, {
      content: text,
      mentions: mentionsBot ? [bot] : [],
      ...(answered ? replyTo(answered, place) : {}),
    });
    emit({ type: 'message', ...this.#conversation.put({ message }) });
    const post = (body: Parameters<typeof content>[0], id?: string) => {
      const reply = messageOf(place, bot, {
        ...replyTo(message, place),
        ...content(body, this.uploads),
        ...(id ? { id } : {}),
      });
      emit({ type: 'message', ...this.#conversation.put({ message: reply }) });
      return reply.id;
    };
    let sent: string | undefined;
    const responder = {
      reply: async (body: Parameters<typeof content>[0]) => {
        sent = post(body);
        return sent;
      },
      edit: async (body: Parameters<typeof content>[0]) => post(body, sent),
    };
    const guildLocale = place.guild && this.languages.of(place.guild.id);
    await this.#dispatch.message(messageCreate(message, person, place), bot.id, responder, { guildLocale });
  }

  #offered({ person, place }: Scene): readonly CommandShape[] {
    return this.#shapes.filter((shape) => isOffered(shape, person, place));
  }

  #shape(name: string, scene: Scene, type = ApplicationCommandType.ChatInput): CommandShape {
    const shape = this.#offered(scene).find(
      (candidate) => candidate.name === name && (candidate.type ?? ApplicationCommandType.ChatInput) === type,
    );
    if (!shape) throw new ExpectedError(`There is no command /${name} here.`);
    return shape;
  }

  /** @throws ExpectedError if the person sees no such message there */
  #seen(id: string, { person, place }: Scene): APIMessage {
    const entry = this.#conversation.list(place.id, person.user.id).find(({ message }) => message.id === id);
    if (!entry) throw new ExpectedError('That message is no longer there.');
    return entry.message;
  }

  #openModal(open: OpenModal): string {
    const id = snowflake();
    this.#modals.set(id, open);
    return id;
  }
}

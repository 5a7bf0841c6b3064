import {
  type APIApplicationCommandOptionChoice,
  type APIUser,
  InteractionType,
  MessageFlags,
  InteractionResponseType as Response,
} from 'discord-api-types/v10';
import * as z from 'zod';
import { issuesOf, type MessagePlace, readMessage, readModal } from './message-rules.ts';
import type { MessageStore, StoredMessage } from './message-store.ts';
import type { SentFile } from './multipart.ts';
import { refusals } from './refusal.ts';
import { waitFor } from './wait.ts';
import { snowflake } from './world.ts';

/** In real time, by which the bot runs on the other end of the socket. */
export interface Deadlines {
  /** Milliseconds that the bot has for its first answer, and that the token lives. */
  answerMs: number;
  tokenMs: number;
}

export interface InteractionData {
  readonly name?: string;
  readonly custom_id?: string;
  readonly values?: readonly string[];
  readonly options?: readonly {
    readonly name: string;
    readonly type: number;
    readonly focused?: boolean;
    readonly options?: InteractionData['options'];
  }[];
}

/** The JSON of an interaction, as far as the stand-in looks into it. */
export interface InteractionJson {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly channel_id: string;
  readonly data?: InteractionData;
  readonly user?: APIUser;
  readonly member?: { readonly user: APIUser };
  readonly message?: { readonly id: string };
  readonly authorizing_integration_owners: Readonly<Record<string, string>>;
}

/** Source: https://discord.com/developers/docs/interactions/application-commands, "Autocomplete" */
export const choicesSchema = z.strictObject({
  choices: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(100),
        name_localizations: z.record(z.string(), z.string().min(1).max(100)).nullable().optional(),
        value: z.union([z.string().min(1).max(100), z.number()]),
      }),
    )
    .max(25),
});
const callbackSchema = z.strictObject({ type: z.int(), data: z.unknown().optional() });
const deferSchema = z.strictObject({
  flags: z.union([z.literal(0), z.literal(MessageFlags.Ephemeral)]).optional(),
});

/** One interaction from the press of a key to the last follow-up, with Discord's rules on what may come when. */
export class Exchange {
  readonly interaction: InteractionJson;
  readonly #messages: MessageStore;
  readonly #deadlines: Deadlines;
  readonly #sent = Date.now();
  #first: number | undefined;
  #firstAt = 0;
  #original: StoredMessage | undefined;
  #waitingFlags = 0;
  /** "Thinking…" was taken away. */
  #withdrawn = false;
  #choices: APIApplicationCommandOptionChoice[] | undefined;
  #modal: ReturnType<typeof readModal> | undefined;
  readonly followUps: StoredMessage[] = [];

  constructor(interaction: InteractionJson, messages: MessageStore, deadlines: Deadlines) {
    this.interaction = interaction;
    this.#messages = messages;
    this.#deadlines = deadlines;
  }

  /** Milliseconds since 1970. */
  get sentAt(): number {
    return this.#sent;
  }

  get userId(): string {
    return this.interaction.member?.user.id ?? this.interaction.user?.id ?? '';
  }

  /** Type of the first answer; undefined while there is none. */
  get firstAnswer(): Response | undefined {
    return this.#first;
  }

  get deferred(): boolean {
    return this.#first === Response.DeferredChannelMessageWithSource;
  }

  /** "Thinking…" is shown. */
  get #isWaiting(): boolean {
    return this.deferred && !this.#original && !this.#withdrawn;
  }

  /** Milliseconds from the event to the first answer. */
  get tookMs(): number {
    return this.#firstAt - this.#sent;
  }

  /** The message that the first answer made, as Discord tells it with `with_response`. */
  get made(): StoredMessage | undefined {
    return this.#original;
  }

  /** The answer once it can be read: at once, by the edit that ends "thinking…", or by what followed that. */
  answer(ms?: number): Promise<StoredMessage> {
    return waitFor(() => this.#original ?? this.followUps[0], 'an answer', ms);
  }

  choices(ms?: number): Promise<APIApplicationCommandOptionChoice[]> {
    return waitFor(() => this.#choices, 'autocomplete choices', ms);
  }

  modal(ms?: number): Promise<ReturnType<typeof readModal>> {
    return waitFor(() => this.#modal, 'a modal', ms);
  }

  /** POST /interactions/{id}/{token}/callback */
  callback(body: unknown, files: readonly SentFile[] = []): void {
    if (Date.now() - this.#sent > this.#deadlines.answerMs) throw refusals.unknownInteraction();
    if (this.#first !== undefined) throw refusals.alreadyAcknowledged();
    const parsed = callbackSchema.safeParse(body);
    if (!parsed.success) throw refusals.invalid(issuesOf(parsed.error));
    this.#take(parsed.data.type, parsed.data.data, files);
    this.#first = parsed.data.type;
    this.#firstAt = Date.now();
  }

  /** PATCH /webhooks/{application}/{token}/messages/{@original or id} */
  edit(id: string, body: unknown, files: readonly SentFile[] = []): StoredMessage {
    this.#checkToken();
    if (id === '@original') {
      if (this.#isWaiting) return this.#fill(body, 'edit', files);
      if (!this.#original) throw refusals.unknownMessage();
      this.#original = this.#messages.change(
        this.#original,
        readMessage(body, 'edit', this.#original.flags, files),
      );
      return this.#original;
    }
    const message = this.followUps.find((other) => other.id === id);
    if (!message) throw refusals.unknownMessage();
    return this.#messages.change(message, readMessage(body, 'edit', message.flags, files));
  }

  /** DELETE /webhooks/{application}/{token}/messages/{@original or id} */
  remove(id: string): void {
    this.#checkToken();
    if (id === '@original' && this.#isWaiting) {
      this.#withdrawn = true;
      return;
    }
    const message =
      id === '@original' ? this.#original : this.followUps.find(({ id: other }) => other === id);
    if (!message || !this.#messages.get(message.id)) throw refusals.unknownMessage();
    this.#messages.remove(message.id);
  }

  /** POST /webhooks/{application}/{token} */
  followUp(body: unknown, files: readonly SentFile[] = []): StoredMessage {
    this.#checkToken();
    // Discord lets the first follow-up take the place of "thinking…".
    if (this.#isWaiting) return this.#fill(body, 'follow-up', files);
    const userInstallOnly = this.interaction.authorizing_integration_owners['0'] === undefined;
    if (userInstallOnly && this.followUps.length >= 5) throw refusals.tooManyFollowUps();
    const message = this.#store(readMessage(body, 'follow-up', 0, files));
    this.followUps.push(message);
    return message;
  }

  #take(type: number, data: unknown, files: readonly SentFile[]): void {
    const asked = this.interaction.type;
    const isAutocomplete = asked === InteractionType.ApplicationCommandAutocomplete;
    if (isAutocomplete !== (type === Response.ApplicationCommandAutocompleteResult))
      throw refusals.invalid([`type ${type} does not answer an interaction of type ${asked}`]);
    switch (type) {
      case Response.ApplicationCommandAutocompleteResult: {
        const parsed = choicesSchema.safeParse(data);
        if (!parsed.success) throw refusals.invalid(issuesOf(parsed.error));
        this.#choices = parsed.data.choices as APIApplicationCommandOptionChoice[];
        return;
      }
      case Response.ChannelMessageWithSource:
        this.#original = this.#store(readMessage(data, 'callback', 0, files));
        return;
      case Response.DeferredChannelMessageWithSource: {
        const parsed = deferSchema.safeParse(data ?? {});
        if (!parsed.success) throw refusals.invalid(issuesOf(parsed.error));
        this.#waitingFlags = parsed.data.flags ?? 0;
        return;
      }
      case Response.UpdateMessage:
      case Response.DeferredMessageUpdate: {
        const pressed = this.#messages.get(this.interaction.message?.id ?? '');
        if (asked !== InteractionType.MessageComponent || !pressed)
          throw refusals.invalid([`type ${type} needs a press on a message`]);
        this.#original =
          type === Response.UpdateMessage
            ? this.#messages.change(pressed, readMessage(data, 'update', pressed.flags, files))
            : pressed;
        return;
      }
      case Response.Modal:
        if (asked === InteractionType.ModalSubmit) throw refusals.invalid(['a modal cannot answer a modal']);
        this.#modal = readModal(data);
        return;
      default:
        throw refusals.invalid([`type ${type} is not a response type`]);
    }
  }

  #fill(body: unknown, place: MessagePlace, files: readonly SentFile[]): StoredMessage {
    this.#original = this.#store(readMessage(body, place, this.#waitingFlags, files));
    return this.#original;
  }

  #store(data: ReturnType<typeof readMessage>): StoredMessage {
    const isPrivate = (data.flags & MessageFlags.Ephemeral) !== 0;
    return this.#messages.add({
      ...data,
      id: snowflake(),
      channelId: this.interaction.channel_id,
      onlyFor: isPrivate ? this.userId : undefined,
      interactionId: this.interaction.id,
      askedBy: this.interaction.member?.user ?? this.interaction.user,
    });
  }

  #checkToken(): void {
    if (Date.now() - this.#sent > this.#deadlines.tokenMs) throw refusals.expiredToken();
    if (this.#first === undefined) throw refusals.unknownWebhook();
  }
}

import {
  type APIAttachment,
  type APIInteraction,
  type APIMessage,
  type APIMessageInteractionMetadata,
  ComponentType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { Responder } from '../discord/core/responder.ts';
import { numbered } from './components.ts';
import type { Conversation, Entry } from './conversation.ts';
import { bot, type Person, type Place } from './demo-servers.ts';
import type { DeskEvent, Emit } from './event.ts';
import { messageOf, replyTo } from './payload.ts';
import type { Uploads } from './uploads.ts';

type Body = Parameters<Responder['reply']>[0];
type Modal = Parameters<Responder['modal']>[0];

interface Parts {
  readonly conversation: Conversation;
  readonly interaction: APIInteraction;
  readonly person: Person;
  readonly place: Place;
  /** The command as typed, shown above its answer. */
  readonly asked?: string | undefined;
  readonly uploads: Uploads;
  readonly emit: Emit;
  readonly onModal: (modal: Modal, message: APIMessage | undefined) => string;
}

/**
 * Plays Discord's part in answering one interaction: keeps the messages and refuses what Discord refuses (a second
 * first answer, an edit of nothing, an update without a message).
 */
export class DeskResponder implements Responder {
  readonly #parts: Parts;
  /** The id of the message that `edit` changes. */
  #original: string | undefined;
  #acknowledged = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get answered(): boolean {
    return this.#acknowledged;
  }

  defer = async ({ private: isPrivate }: { readonly private: boolean }): Promise<void> => {
    this.#acknowledge();
    const flags = MessageFlags.Loading | (isPrivate ? MessageFlags.Ephemeral : 0);
    this.#original = this.#post({ flags }).message.id;
  };

  reply = async (body: Body): Promise<string> => {
    this.#acknowledge();
    this.#original = this.#post(this.#content(body)).message.id;
    return this.#original;
  };

  update = async (body: Body): Promise<void> => {
    const { message } = this.#parts.interaction;
    if (!message) throw new Error('Only a press on a message can update one');
    this.#acknowledge();
    this.#original = message.id;
    this.#change(message.id, body);
  };

  remove = async (): Promise<void> => {
    const { message } = this.#parts.interaction;
    if (!message) throw new Error('Only a press on a message can remove one');
    this.#acknowledge();
    this.#parts.conversation.remove(message.id);
    this.#parts.emit({ type: 'removed', id: message.id });
  };

  withdraw = async (): Promise<void> => {
    if (!this.#original) throw new Error('There is no answer to take away yet');
    this.#parts.conversation.remove(this.#original);
    this.#parts.emit({ type: 'removed', id: this.#original });
    this.#original = undefined;
  };

  edit = async (body: Body): Promise<string> => {
    if (!this.#original) throw new Error('There is no answer to edit yet');
    this.#change(this.#original, body);
    return this.#original;
  };

  followUp = async (body: Body): Promise<void> => {
    if (!this.#acknowledged) throw new Error('A follow-up needs a first answer');
    this.#post(this.#content(body));
  };

  autocomplete: Responder['autocomplete'] = async (choices) => {
    if (this.#parts.interaction.type !== InteractionType.ApplicationCommandAutocomplete)
      throw new Error('Only an autocomplete interaction takes choices');
    this.#acknowledge();
    this.#parts.emit({ type: 'choices', choices });
  };

  modal = async (modal: Modal): Promise<void> => {
    if (this.#parts.interaction.type === InteractionType.ModalSubmit)
      throw new Error('A modal cannot be answered with a modal');
    this.#acknowledge();
    const id = this.#parts.onModal(modal, this.#parts.interaction.message);
    this.#parts.emit({ type: 'modal', id, modal });
  };

  #acknowledge(): void {
    if (this.#acknowledged) throw new Error('The interaction was answered already');
    this.#acknowledged = true;
  }

  #content(body: Body): Partial<APIMessage> {
    return content(body, this.#parts.uploads);
  }

  #post(parts: Partial<APIMessage>): Entry {
    const { conversation, interaction, person, place, asked } = this.#parts;
    const isPrivate = ((parts.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    const isFollowUp = this.#original !== undefined;
    const message = messageOf(place, bot, {
      ...(interaction.message && replyTo(interaction.message, place)),
      type:
        isFollowUp || interaction.type !== InteractionType.ApplicationCommand
          ? MessageType.Reply
          : MessageType.ChatInputCommand,
      application_id: bot.id,
      interaction_metadata: metadata(interaction, person),
      ...parts,
    });
    const entry = conversation.put({
      message,
      viewer: isPrivate ? person.user.id : undefined,
      asked: isFollowUp ? undefined : asked,
    });
    this.#parts.emit({ type: 'message', ...entry } satisfies DeskEvent);
    return entry;
  }

  #change(id: string, body: Body): void {
    const { conversation, emit } = this.#parts;
    const entry = conversation.get(id);
    if (!entry) throw new Error('That message was removed');
    const kept = (entry.message.flags ?? 0) & MessageFlags.Ephemeral;
    const fresh = this.#content(body);
    const wasLoading = ((entry.message.flags ?? 0) & MessageFlags.Loading) !== 0;
    const message: APIMessage = {
      ...entry.message,
      ...fresh,
      flags: ((fresh.flags ?? 0) & ~MessageFlags.Ephemeral) | kept,
      edited_timestamp: wasLoading ? null : new Date().toISOString(),
    };
    emit({ type: 'message', ...conversation.put({ ...entry, message }) });
  }
}

/**
 * The part of a stored message that a body of Discord's "create message" sets. Its files are kept and can be fetched, as
 * Discord's own can.
 */
export function content({ flags, components, files = [] }: Body, uploads: Uploads): Partial<APIMessage> {
  const attachments = files.map(({ name, type, bytes }) => uploads.add(name, type, bytes));
  return { flags, components: numbered(components.map((part) => withFile(part, attachments))), attachments };
}

/** A component that shows a file has its address by then, and its name and size. */
function withFile(
  part: Body['components'][number],
  attachments: readonly APIAttachment[],
): Body['components'][number] {
  if (part.type !== ComponentType.File || !part.file.url.startsWith('attachment://')) return part;
  const found = attachments.find(({ filename }) => part.file.url === `attachment://${filename}`);
  if (!found) throw new Error(`No file ${part.file.url} came with the message`);
  return { ...part, file: { ...part.file, url: found.url }, name: found.filename, size: found.size };
}

function metadata(interaction: APIInteraction, person: Person): APIMessageInteractionMetadata {
  const { id, type, authorizing_integration_owners, message } = interaction;
  const base = { id, type, user: person.user, authorizing_integration_owners };
  return {
    ...base,
    ...(message ? { interacted_message_id: message.id } : {}),
  } as APIMessageInteractionMetadata;
}

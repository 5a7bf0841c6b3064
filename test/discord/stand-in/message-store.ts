import { type APIUser, MessageFlags } from 'discord-api-types/v10';
import { type Component, everyComponent, type MessageData, textOf } from './message-rules.ts';
import { BOT, madeAt } from './world.ts';

/** A message of the bot, as a reader in its channel sees it. */
export interface StoredMessage extends MessageData {
  readonly id: string;
  readonly channelId: string;
  /** The one user who sees it, if it is private. */
  readonly onlyFor?: string | undefined;
  readonly interactionId?: string | undefined;
  /** Who used the command or control that it answers. */
  readonly askedBy?: APIUser | undefined;
}

export class MessageStore {
  readonly #messages = new Map<string, StoredMessage>();
  readonly #onNew: (message: StoredMessage) => void;

  constructor(onNew: (message: StoredMessage) => void) {
    this.#onNew = onNew;
  }

  get(id: string): StoredMessage | undefined {
    return this.#messages.get(id);
  }

  all(): StoredMessage[] {
    return [...this.#messages.values()];
  }

  add(message: StoredMessage): StoredMessage {
    this.#messages.set(message.id, message);
    this.#onNew(message);
    return message;
  }

  remove(id: string): void {
    this.#messages.delete(id);
  }

  /** Drops the messages that are older; their ids tell when they were made. */
  forgetBefore(time: number): void {
    for (const id of this.#messages.keys()) if (madeAt(id) < time) this.#messages.delete(id);
  }

  /** Discord keeps the id, the place and who sees it. */
  change(message: StoredMessage, data: MessageData): StoredMessage {
    const current = this.#messages.get(message.id) ?? message;
    const changed = { ...current, ...data, reference: current.reference, nonce: current.nonce };
    this.#messages.set(message.id, changed);
    return changed;
  }
}

/** The text that a reader sees. */
export function shownText(message: MessageData): string {
  return [message.content, textOf(message.components)].filter(Boolean).join('\n');
}

/** The labels of the controls that a reader sees, in order. */
export function labelsOf({ components }: MessageData): string[] {
  return everyComponent(components).flatMap(({ label }) => label ?? []);
}

export function isPrivate(message: StoredMessage): boolean {
  return message.onlyFor !== undefined;
}

/** The component that a reader would press: by its label, else by its custom id. */
export function control(message: MessageData, name: string): Component {
  const all = everyComponent(message.components).filter(({ custom_id }) => custom_id !== undefined);
  const found = all.find(({ label }) => label === name) ?? all.find(({ custom_id }) => custom_id === name);
  if (!found) {
    const names = all.map(({ label, custom_id }) => label ?? custom_id).join(', ');
    throw new Error(`the message has no control "${name}", but: ${names || 'none'}`);
  }
  if (found.disabled) throw new Error(`the control "${name}" is disabled`);
  return found;
}

/**
 * The message as Discord's JSON.
 *
 * @param repliedTo the message that this one replies to, as it was sent
 */
export function messageJson(message: StoredMessage, guildId?: string, repliedTo?: object) {
  return {
    id: message.id,
    channel_id: message.channelId,
    ...(guildId ? { guild_id: guildId } : {}),
    author: BOT,
    content: message.content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: message.interactionId ? 20 : message.reference ? 19 : 0,
    flags: message.flags | (isPrivate(message) ? MessageFlags.Ephemeral : 0),
    components: message.components,
    application_id: BOT.id,
    ...(message.interactionId
      ? {
          interaction_metadata: {
            id: message.interactionId,
            type: 2,
            user: message.askedBy,
            authorizing_integration_owners: guildId ? { 0: guildId } : { 0: '0' },
          },
        }
      : {}),
    ...(message.reference
      ? {
          message_reference: { type: 0, message_id: message.reference, channel_id: message.channelId },
          referenced_message: repliedTo ?? null,
        }
      : {}),
  };
}

import { randomUUID } from 'node:crypto';
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandType,
  type GatewayMessageCreateDispatchData,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Answer, Notice } from '../answers/answer.ts';
import { UserError } from '../errors.ts';
import type { Owner } from '../library/library.ts';
import { type CustomId, decodeCustomId } from '../replies/custom-id.ts';
import { limits } from '../replies/limits.ts';
import { renderMessage } from '../replies/render.ts';
import type { AnyCommand, Choices, Reply } from './command.ts';
import type { Context } from './context.ts';
import { withDeadline } from './deadline.ts';
import { focusedOption, readOptions } from './options.ts';
import type { MessageResponder, Responder } from './responder.ts';

/** Answers a press on a button from what its custom id carries. */
export type Action = (id: CustomId, context: Context) => Promise<Reply>;

/** Answers a message that was addressed to the bot, without the mention; null where silence is the answer. */
export type Mention = (text: string, context: Context) => Promise<Reply | null>;

export interface DispatchParts {
  readonly commands: ReadonlyMap<string, AnyCommand>;
  readonly actions: Readonly<Record<string, Action>>;
  readonly mention: Mention;
  contextFor(who: Who): Context;
  readonly log: { error(details: object, message: string): void };
}

export interface Who {
  readonly owner: Owner;
  readonly userId: string;
  readonly channelId: string;
  readonly permissions: bigint;
}

const STALE = 'This button is from an earlier version. Ask again to get a fresh one.';

/** Takes Discord's raw JSON, from wherever it comes, and answers through a Responder. Never throws. */
export class Dispatch {
  readonly #parts: DispatchParts;

  constructor(parts: DispatchParts) {
    this.#parts = parts;
  }

  async interaction(interaction: APIInteraction, responder: Responder): Promise<void> {
    try {
      switch (interaction.type) {
        case InteractionType.ApplicationCommandAutocomplete:
          return await responder.autocomplete(await this.#choices(interaction));
        case InteractionType.ApplicationCommand:
          if (interaction.data.type === ApplicationCommandType.ChatInput)
            await this.#answer(
              this.#run(interaction as APIChatInputApplicationCommandInteraction),
              interaction,
              responder,
            );
          return;
        case InteractionType.MessageComponent:
          await this.#answer(this.#press(interaction), interaction, responder);
          return;
        default:
          return;
      }
    } catch (error) {
      // The other side is gone or refuses: nobody is left to tell.
      this.#parts.log.error({ err: error }, 'an answer could not be delivered');
    }
  }

  /** A message that mentions the bot, or a direct message. */
  async message(
    message: GatewayMessageCreateDispatchData,
    botId: string,
    responder: MessageResponder,
  ): Promise<void> {
    if (message.author.bot) return;
    const addressed = message.mentions.some(({ id }) => id === botId) || message.guild_id === undefined;
    if (!addressed) return;
    const text = message.content.replaceAll(new RegExp(`<@!?${botId}>`, 'gu'), ' ').trim();
    try {
      const who: Who = {
        owner: message.guild_id ? `guild:${message.guild_id}` : `user:${message.author.id}`,
        userId: message.author.id,
        channelId: message.channel_id,
        permissions: 0n,
      };
      const reply = await this.#parts
        .mention(text, this.#parts.contextFor(who))
        .catch((error) => this.#failure(error));
      if (reply) await responder.reply(this.#draw(reply.content, false));
    } catch (error) {
      this.#parts.log.error({ err: error }, 'an answer to a message could not be delivered');
    }
  }

  async #choices(interaction: APIApplicationCommandAutocompleteInteraction): Promise<Choices> {
    const command = this.#parts.commands.get(interaction.data.name);
    const focused = focusedOption('options' in interaction.data ? interaction.data.options : []);
    if (!command?.autocomplete || !focused) return [];
    try {
      const choices = await command.autocomplete(focused, this.#context(interaction));
      return choices
        .slice(0, limits.choices)
        .filter(({ value }) => value.length > 0 && value.length <= limits.choice);
    } catch (error) {
      this.#failure(error);
      return [];
    }
  }

  async #run(interaction: APIChatInputApplicationCommandInteraction): Promise<Reply> {
    const command = this.#parts.commands.get(interaction.data.name);
    if (!command) throw new UserError('This command no longer exists. Type `/` to see the current ones.');
    const args = readOptions(command.data.options ?? [], interaction.data.options);
    return command.execute(args as never, this.#context(interaction));
  }

  async #press(interaction: APIMessageComponentInteraction): Promise<Reply> {
    const id = decodeCustomId(interaction.data.custom_id);
    const action =
      id && Object.hasOwn(this.#parts.actions, id.action) ? this.#parts.actions[id.action] : undefined;
    if (!id || !action) throw new UserError(STALE);
    const reply = await action(id, this.#context(interaction));
    return { ...reply, private: true };
  }

  async #answer(work: Promise<Reply>, interaction: APIInteraction, responder: Responder): Promise<void> {
    const onPrivateMessage =
      interaction.type === InteractionType.MessageComponent &&
      ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    const wanted = wantsPrivate(interaction);
    const guarded = work.catch((error) => this.#failure(error));
    const { value: reply, wasLate } = await withDeadline(guarded, () => responder.defer({ private: wanted }));
    const refused = reply.content.kind === 'notice' || !reply.content.answered;
    const body = this.#draw(reply.content, wasLate ? wanted : wanted || refused || reply.private === true);
    if (wasLate) await responder.edit(body);
    else if (onPrivateMessage && !refused) await responder.update(body);
    else await responder.reply(body);
  }

  /** Draws the content behind the proof gate; a reply that fails the gate is replaced by an apology. */
  #draw(content: Answer | Notice, isPrivate: boolean) {
    try {
      return renderMessage(content, isPrivate);
    } catch (error) {
      return renderMessage(this.#failure(error).content, isPrivate);
    }
  }

  /** The text of a mistake that the user can mend, or a fixed apology with an id that the log holds too. */
  #failure(error: unknown): Reply {
    if (error instanceof UserError)
      return { content: { kind: 'notice', lines: [error.message] }, private: true };
    const id = randomUUID().slice(0, 8);
    this.#parts.log.error({ err: error, id }, 'an answer failed');
    const lines = [
      `Something went wrong on our side. Please try again; if it stays, report the number ${id}.`,
    ];
    return { content: { kind: 'notice', lines }, private: true };
  }

  #context(interaction: APIInteraction): Context {
    const userId = interaction.member?.user.id ?? interaction.user?.id ?? '0';
    const owners = interaction.authorizing_integration_owners as Partial<Record<string, string>> | undefined;
    const guild = owners?.['0'];
    return this.#parts.contextFor({
      owner: guild && guild !== '0' ? `guild:${guild}` : `user:${owners?.['1'] ?? userId}`,
      userId,
      channelId: interaction.channel?.id ?? '0',
      permissions: BigInt(interaction.member?.permissions ?? '0'),
    });
  }
}

/** Whether the asker said so (option `private`), or pressed a button: decided before any work, since a defer needs it. */
function wantsPrivate(interaction: APIInteraction): boolean {
  if (interaction.type === InteractionType.MessageComponent) return true;
  if (interaction.type !== InteractionType.ApplicationCommand || !('options' in interaction.data))
    return false;
  return hasPrivate(interaction.data.options ?? []);
}

function hasPrivate(options: readonly object[]): boolean {
  return options.some(
    (option) =>
      ('name' in option && option.name === 'private' && 'value' in option && option.value === true) ||
      ('options' in option && Array.isArray(option.options) && hasPrivate(option.options)),
  );
}

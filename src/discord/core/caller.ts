import {
  type APIInteraction,
  ChannelType,
  type GatewayMessageCreateDispatchData,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Owner } from '../../library/owner.ts';

/** Who asks, where, and what they and the bot may do there. */
export interface Caller {
  readonly owner: Owner;
  readonly userId: string;
  readonly channelId: string;
  /** Undefined in direct messages. */
  readonly guildId?: string | undefined;
  /** True in the direct messages between the asker and the bot. */
  readonly isDirect: boolean;
  readonly inThread: boolean;
  /** The channel that a thread belongs to; undefined elsewhere, and if it is unknown. */
  readonly parentId?: string | undefined;
  /** Discord's permission bits of the asker in the channel; 0 if a message does not tell. */
  readonly permissions: bigint;
  /** Ids of the asker's roles in the server; empty elsewhere. */
  readonly roles: readonly string[];
  /** Discord's permission bits of the bot in the channel; undefined if unknown. */
  readonly botPermissions?: bigint | undefined;
  /** The language of the asker's client ("de", "pt-BR"); undefined for plain messages. */
  readonly locale?: string | undefined;
  /** The language that the server prefers; undefined in direct messages and if it is unknown. */
  readonly guildLocale?: string | undefined;
}

export function callerOfInteraction(interaction: APIInteraction): Caller {
  const userId = interaction.member?.user?.id ?? interaction.user?.id ?? '0';
  const owners = interaction.authorizing_integration_owners as Partial<Record<string, string>> | undefined;
  const guild = owners?.['0'];
  return {
    // "0" is Discord's word for the bot's own direct messages.
    owner: guild && guild !== '0' ? `guild:${guild}` : `user:${owners?.['1'] ?? userId}`,
    userId,
    channelId: interaction.channel?.id ?? '0',
    guildId: interaction.guild_id,
    isDirect: interaction.context === InteractionContextType.BotDM,
    inThread: isThread(interaction.channel?.type),
    parentId: parentOf(interaction.channel),
    permissions: bitsOf(interaction.member?.permissions) ?? 0n,
    roles: interaction.member?.roles ?? [],
    botPermissions: bitsOf(interaction.app_permissions),
    locale: 'locale' in interaction ? interaction.locale : undefined,
    guildLocale: interaction.guild_locale,
  };
}

/** Discord's permission bits; undefined if it sends none, or something else. */
function bitsOf(text: unknown): bigint | undefined {
  return typeof text === 'string' && /^\d{1,40}$/u.test(text) ? BigInt(text) : undefined;
}

const THREADS = new Set<ChannelType | undefined>([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

function isThread(type: ChannelType | undefined): boolean {
  return THREADS.has(type);
}

function parentOf(channel: APIInteraction['channel']): string | undefined {
  const parent = channel && 'parent_id' in channel ? channel.parent_id : undefined;
  return isThread(channel?.type) ? (parent ?? undefined) : undefined;
}

/** Whether the stories are a person's own while others could see the answer: in a server, or in a group. */
export function isAmongOthers({ owner, isDirect }: Caller): boolean {
  return owner.startsWith('user:') && !isDirect;
}

/** What a message does not tell of where it was written. */
export interface MessageOrigin {
  /** The channel that a thread belongs to. */
  readonly parentId?: string | undefined;
  /** The language that the server prefers. */
  readonly guildLocale?: string | undefined;
}

export function callerOfMessage(
  message: GatewayMessageCreateDispatchData,
  { parentId, guildLocale }: MessageOrigin = {},
): Caller {
  return {
    owner: message.guild_id ? `guild:${message.guild_id}` : `user:${message.author.id}`,
    userId: message.author.id,
    channelId: message.channel_id,
    guildId: message.guild_id,
    isDirect: message.guild_id === undefined,
    inThread: parentId !== undefined || isThread(message.channel_type),
    parentId,
    permissions: 0n,
    roles: message.member?.roles ?? [],
    guildLocale,
  };
}

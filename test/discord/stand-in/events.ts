import { randomBytes } from 'node:crypto';
import { type APIUser, InteractionContextType, MessageType } from 'discord-api-types/v10';
import { messageJson, type StoredMessage } from './message-store.ts';
import * as world from './world.ts';

/** Who does something, where. Default: Alice in the newsroom of the first server, which has the bot installed. */
export interface By {
  readonly user?: APIUser;
  readonly place?: world.Place;
  readonly permissions?: string;
  /** The application is installed for the user only. */
  readonly userInstall?: boolean;
  /** The language of the user's client. */
  readonly locale?: string;
  /** The language that the server prefers. */
  readonly guildLocale?: string;
}

/** An INTERACTION_CREATE as Discord sends it; `more` overrides every field. */
export function interactionEvent(more: Readonly<Record<string, unknown>>, by: By) {
  const {
    user = world.ALICE,
    place = world.NEWSROOM,
    userInstall = false,
    locale = 'en-US',
    guildLocale = 'en-US',
  } = by;
  const permissions = by.permissions ?? world.MEMBER_PERMISSIONS;
  const { guildId } = place;
  return {
    id: world.snowflake(),
    application_id: world.APPLICATION_ID,
    token: randomBytes(24).toString('base64url'),
    version: 1,
    channel: world.channelOf(place, permissions),
    channel_id: place.channelId,
    ...(guildId
      ? {
          guild_id: guildId,
          guild: { id: guildId, locale: guildLocale, features: [] },
          guild_locale: guildLocale,
          member: { ...member(user), permissions },
        }
      : { user }),
    app_permissions: world.MEMBER_PERMISSIONS,
    locale,
    entitlements: [],
    // "0" is Discord's word for the bot's own direct messages.
    authorizing_integration_owners: userInstall ? { '1': user.id } : { '0': guildId ?? '0' },
    context: guildId ? InteractionContextType.Guild : InteractionContextType.BotDM,
    attachment_size_limit: 10_485_760,
    ...more,
  };
}

/**
 * A MESSAGE_CREATE as a bot without privileged intents gets it: with its content only if it is addressed.
 *
 * @param repliedTo a message of the bot; replying to one of an interaction does not mention the bot
 */
export function messageEvent(text: string, by: By, repliedTo?: StoredMessage) {
  const { user = world.ALICE, place = world.NEWSROOM } = by;
  const { guildId } = place;
  const named = new RegExp(`<@!?${world.BOT.id}>`, 'u').test(text);
  const mentioned = named || (repliedTo !== undefined && repliedTo.interactionId === undefined);
  const readable = mentioned || guildId === undefined;
  return {
    id: world.snowflake(),
    type: repliedTo ? MessageType.Reply : MessageType.Default,
    channel_id: place.channelId,
    channel_type: world.channelOf(place).type,
    ...(guildId ? { guild_id: guildId, member: member(user) } : {}),
    author: user,
    content: readable ? text : '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: mentioned ? [world.BOT] : [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0,
    ...(repliedTo
      ? {
          message_reference: { type: 0, message_id: repliedTo.id, channel_id: place.channelId },
          referenced_message: messageJson(repliedTo),
        }
      : {}),
  };
}

/** A message of somebody, as it stands in the `resolved` of a message command: always with its content. */
export function foreignMessage(content: string, by: By) {
  const { place = world.NEWSROOM } = by;
  return { ...messageEvent(content, { ...by, place: { channelId: place.channelId } }), content };
}

function member(user: APIUser) {
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

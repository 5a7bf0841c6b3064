import {
  type APIBaseInteraction,
  type APIInteractionDataResolved,
  type APIInteractionGuildMember,
  type APIMessage,
  ApplicationIntegrationType,
  ChannelType,
  type GatewayMessageCreateDispatchData,
  type GuildMemberFlags,
  InteractionContextType,
  type InteractionType,
  MessageType,
} from 'discord-api-types/v10';
import { bot, botPermissions, type Person, type Place, people, places, roles } from './demo-servers.ts';
import type { Scene } from './scene.ts';
import { snowflake } from './snowflake.ts';
import type { Upload, Uploads } from './uploads.ts';

const JOINED = '2024-01-01T00:00:00.000000+00:00';

function memberOf(person: Person): APIInteractionGuildMember {
  return {
    user: person.user,
    permissions: person.permissions.toString(),
    roles: [...person.roles],
    joined_at: JOINED,
    deaf: false,
    mute: false,
    flags: 0 as GuildMemberFlags,
  };
}

function channelOf(place: Place) {
  const base = { id: place.id, name: place.name, type: place.type, permissions: botPermissions.toString() };
  return place.guild ? { ...base, guild_id: place.guild.id } : base;
}

/** What every interaction carries, whatever its type. */
export function interactionBase<T extends InteractionType, D>(
  type: T,
  data: D,
  { person, place, languages }: Pick<Scene, 'person' | 'place' | 'languages'>,
): APIBaseInteraction<T, D> & { data: D } {
  const guild = place.guild;
  return {
    id: snowflake(),
    application_id: bot.id,
    type,
    data,
    token: `desk-${snowflake()}`,
    version: 1,
    channel: channelOf(place) as NonNullable<APIBaseInteraction<T, D>['channel']>,
    channel_id: place.id,
    app_permissions: botPermissions.toString(),
    locale: languages.of(person.user.id),
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
    ...(guild
      ? {
          guild_id: guild.id,
          guild_locale: languages.of(guild.id),
          guild: { id: guild.id, locale: languages.of(guild.id), features: [] },
          member: memberOf(person),
          context: InteractionContextType.Guild,
          authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: guild.id },
        }
      : {
          user: person.user,
          context: InteractionContextType.BotDM,
          authorizing_integration_owners: {
            [ApplicationIntegrationType.GuildInstall]: '0',
            [ApplicationIntegrationType.UserInstall]: person.user.id,
          },
        }),
  } as APIBaseInteraction<T, D> & { data: D };
}

/** A message as Discord stores it. */
export function messageOf(
  place: Place,
  author: APIMessage['author'],
  parts: Partial<APIMessage>,
): APIMessage {
  return {
    id: snowflake(),
    channel_id: place.id,
    author,
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    ...parts,
  };
}

/** What a reply to a message, or to a press on it, says of that message. */
export function replyTo(message: APIMessage, place: Place): Partial<APIMessage> {
  const guild = place.guild ? { guild_id: place.guild.id } : {};
  return {
    type: MessageType.Reply,
    message_reference: { type: 0, message_id: message.id, channel_id: place.id, ...guild },
    referenced_message: { ...message, referenced_message: null },
  };
}

/** The MESSAGE_CREATE event of a message. */
export function messageCreate(
  message: APIMessage,
  person: Person,
  place: Place,
): GatewayMessageCreateDispatchData {
  if (!place.guild) return { ...message, channel_type: ChannelType.DM };
  const { user: _, permissions: __, ...member } = memberOf(person);
  return { ...message, guild_id: place.guild.id, member, channel_type: ChannelType.GuildText };
}

/**
 * What Discord sends with the ids of chosen people, roles, channels and files.
 *
 * @returns undefined if none of the ids is known
 */
export function resolve(
  ids: readonly string[],
  uploads: Uploads,
  place: Place,
): APIInteractionDataResolved | undefined {
  const byId = <T>(all: readonly T[], idOf: (item: T) => string) =>
    ids.flatMap((id) => all.filter((item) => idOf(item) === id));
  const table = <T, V>(all: readonly T[], idOf: (item: T) => string, value: (item: T) => V) =>
    all.length > 0 ? Object.fromEntries(all.map((item) => [idOf(item), value(item)])) : undefined;
  const persons = byId(people, ({ user }) => user.id);
  const files = ids.map((id) => uploads.get(id)).filter((file): file is Upload => file !== undefined);
  const users = [...persons.map(({ user }) => user), ...byId([bot], ({ id }) => id)];
  const resolved = {
    users: table(
      users,
      ({ id }) => id,
      (user) => user,
    ),
    members:
      place.guild &&
      table(
        persons,
        ({ user }) => user.id,
        ({ user: _, ...rest }) => memberWithout(rest),
      ),
    roles: table(
      byId(roles, ({ id }) => id),
      ({ id }) => id,
      (role) => role,
    ),
    channels: table(
      byId(places, ({ id }) => id),
      ({ id }) => id,
      channelOf,
    ),
    attachments: table(
      files,
      ({ attachment }) => attachment.id,
      ({ attachment }) => attachment,
    ),
  };
  const filled = Object.entries(resolved).filter(([, found]) => found !== undefined);
  return filled.length > 0 ? (Object.fromEntries(filled) as APIInteractionDataResolved) : undefined;
}

function memberWithout(person: Omit<Person, 'user'>) {
  return {
    roles: [...person.roles],
    permissions: person.permissions.toString(),
    joined_at: JOINED,
    flags: 0 as GuildMemberFlags,
  };
}

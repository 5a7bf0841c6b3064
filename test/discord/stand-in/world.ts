import { type APIChannel, type APIUser, ChannelType } from 'discord-api-types/v10';
import { stub } from '../../stub.ts';

const DISCORD_EPOCH = 1_420_070_400_000n;
let counter = 0n;

/** A new id of Discord's form: its time is now, and each is larger than the last. */
export function snowflake(): string {
  counter = (counter + 1n) % 4096n;
  return (((BigInt(Date.now()) - DISCORD_EPOCH) << 22n) + counter).toString();
}

/** Milliseconds since 1970 at which an id was made. */
export function madeAt(id: string): number {
  return Number((BigInt(id) >> 22n) + DISCORD_EPOCH);
}

export const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAwMQ.GstAnd.in-0123456789abcdefghijklmnopqrstuvw';
export const APPLICATION_ID = '1000000000000000001';

function user(id: string, username: string, bot = false): APIUser {
  return { id, username, discriminator: '0', global_name: username, avatar: null, ...(bot ? { bot } : {}) };
}

export const BOT = user(APPLICATION_ID, 'on-the-record', true);
export const ALICE = user('1000000000000000011', 'alice');
export const BOB = user('1000000000000000012', 'bob');
export const OTHER_BOT = user('1000000000000000013', 'other-bot', true);

export const GUILD_ID = '1000000000000000101';
export const SECOND_GUILD_ID = '1000000000000000102';

/** A place where people talk to the bot. */
export interface Place {
  readonly channelId: string;
  /** Undefined in a direct message. */
  readonly guildId?: string;
  /** The channel that a thread belongs to. */
  readonly parentId?: string;
}

export const NEWSROOM: Place = { channelId: '1000000000000000201', guildId: GUILD_ID };
export const SECOND_NEWSROOM: Place = { channelId: '1000000000000000202', guildId: SECOND_GUILD_ID };
/** A server that another shard sees if there is more than one. */
const FAR_GUILD_ID = '1000000000004194405';
export const FAR_NEWSROOM: Place = { channelId: '1000000000000000204', guildId: FAR_GUILD_ID };
/** A thread of the newsroom. */
export const THREAD: Place = {
  channelId: '1000000000000000203',
  guildId: GUILD_ID,
  parentId: NEWSROOM.channelId,
};
export const DIRECT: Place = { channelId: '1000000000000000301' };
export const PLACES: readonly Place[] = [NEWSROOM, SECOND_NEWSROOM, FAR_NEWSROOM, THREAD, DIRECT];

export const EDITORS_ROLE_ID = '1000000000000000401';

/** View, send, embed, attach, history, external emoji, slash commands. */
export const MEMBER_PERMISSIONS = '2147863616';
export const ADMIN_PERMISSIONS = '2251799813685247';

export function channelOf(place: Place, permissions = MEMBER_PERMISSIONS) {
  if (place.parentId) return threadOf(place, permissions);
  return place.guildId
    ? {
        id: place.channelId,
        type: ChannelType.GuildText,
        name: 'newsroom',
        guild_id: place.guildId,
        position: 0,
        permission_overwrites: [],
        permissions,
      }
    : { id: place.channelId, type: ChannelType.DM, last_message_id: null, recipients: [BOT] };
}

function threadOf(place: Place, permissions: string) {
  return {
    id: place.channelId,
    type: ChannelType.PublicThread,
    name: 'about the summit',
    guild_id: place.guildId,
    parent_id: place.parentId,
    owner_id: ALICE.id,
    message_count: 3,
    member_count: 2,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: '2024-01-01T00:00:00.000Z',
      locked: false,
    },
    permissions,
  };
}

/** A server as GUILD_CREATE has it. */
export function guildOf(place: Place & { guildId: string }, locale: string) {
  const joined = '2024-01-01T00:00:00.000Z';
  return {
    id: place.guildId,
    name: 'The Newsroom',
    owner_id: BOB.id,
    unavailable: false,
    large: false,
    joined_at: joined,
    member_count: 3,
    members: [{ user: BOT, roles: [], joined_at: joined, deaf: false, mute: false, flags: 0 }],
    channels: [stub<APIChannel>(channelOf(place))],
    roles: [
      {
        id: place.guildId,
        name: '@everyone',
        color: 0,
        permissions: MEMBER_PERMISSIONS,
        position: 0,
        flags: 0,
      },
    ],
    threads: PLACES.filter(({ parentId }) => parentId === place.channelId).map((thread) => channelOf(thread)),
    emojis: [],
    stickers: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    features: [],
    preferred_locale: locale,
    premium_tier: 0,
    verification_level: 0,
    nsfw_level: 0,
  };
}

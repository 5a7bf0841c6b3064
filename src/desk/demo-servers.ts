import {
  type APIRole,
  type APIUser,
  ChannelType,
  PermissionFlagsBits as May,
  type RoleFlags,
} from 'discord-api-types/v10';
import { ExpectedError } from '../errors.ts';

/** A person one can be at the desk. */
export interface Person {
  readonly user: APIUser;
  /** What they are in every server, in a word. */
  readonly standing: string;
  readonly permissions: bigint;
  readonly roles: readonly string[];
}

export interface Guild {
  readonly id: string;
  readonly name: string;
}

/** A channel of a server, or the direct messages between one person and the bot. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType.GuildText | ChannelType.DM;
  readonly guild?: Guild | undefined;
  /** Whose direct messages these are. */
  readonly person?: Person | undefined;
}

export const bot = { ...user('1100000000000000001', 'on-the-record', 'On the Record'), bot: true };

const MEMBER =
  May.ViewChannel |
  May.SendMessages |
  May.SendMessagesInThreads |
  May.ReadMessageHistory |
  May.EmbedLinks |
  May.AttachFiles |
  May.AddReactions |
  May.UseApplicationCommands;

/** What the bot itself may do in every channel of the desk. */
export const botPermissions = MEMBER;

const newsroom: Guild = { id: '1100000000000000100', name: 'The Newsroom' };
const reading: Guild = { id: '1100000000000000200', name: 'Reading Circle' };

export const roles: readonly APIRole[] = [
  role('1100000000000000301', 'Editors', MEMBER | May.ManageMessages),
  role('1100000000000000302', 'Readers', MEMBER),
];

/** An ordinary member and an administrator: permissions can be tried by hand. */
export const people: readonly Person[] = [
  {
    user: user('1100000000000000011', 'maya', 'Maya'),
    standing: 'member',
    permissions: MEMBER,
    roles: ['1100000000000000302'],
  },
  {
    user: user('1100000000000000012', 'theo', 'Theo'),
    standing: 'administrator',
    permissions: Object.values(May).reduce((all, bit) => all | bit, 0n),
    roles: ['1100000000000000301'],
  },
];

/** Two servers, to show that nothing leaks from one into the other, and direct messages. */
export const places: readonly Place[] = [
  { id: '1100000000000000101', name: 'front-page', type: ChannelType.GuildText, guild: newsroom },
  { id: '1100000000000000102', name: 'world', type: ChannelType.GuildText, guild: newsroom },
  { id: '1100000000000000201', name: 'general', type: ChannelType.GuildText, guild: reading },
  ...people.map((person, at) => ({
    id: `110000000000000040${at + 1}`,
    name: 'On the Record',
    type: ChannelType.DM as const,
    person,
  })),
];

/** @throws ExpectedError if no one has that id */
export function personOf(id: string): Person {
  const person = people.find(({ user }) => user.id === id);
  if (!person) throw new ExpectedError('Nobody at this desk has that id. Reload the page.');
  return person;
}

/** @throws ExpectedError if there is no such place, or it is another person's direct messages */
export function placeOf(id: string, person: Person): Place {
  const place = placesOf(person).find((candidate) => candidate.id === id);
  if (!place) throw new ExpectedError('That channel is not at this desk. Reload the page.');
  return place;
}

export function placesOf(person: Person): readonly Place[] {
  return places.filter((place) => !place.person || place.person === person);
}

function user(id: string, username: string, name: string): APIUser {
  return { id, username, discriminator: '0', global_name: name, avatar: null };
}

function role(id: string, name: string, permissions: bigint): APIRole {
  const colors = { primary_color: 0, secondary_color: null, tertiary_color: null };
  return {
    id,
    name,
    color: 0,
    colors,
    hoist: false,
    position: 1,
    permissions: permissions.toString(),
    managed: false,
    mentionable: true,
    flags: 0 as RoleFlags,
  };
}

import { PermissionFlagsBits } from 'discord-api-types/v10';

/** What a reply to a message needs; a reply to a command needs nothing. */
const NEEDED = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
] as const;

/** The permissions that the bot lacks in a channel for answering mentions, as Discord's settings call them. */
export function missingPermissions(permissions: bigint | undefined): string[] {
  if (permissions === undefined || (permissions & PermissionFlagsBits.Administrator) !== 0n) return [];
  return NEEDED.filter(([, bit]) => (permissions & bit) === 0n).map(([name]) => name);
}

import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { MissingPermissionError } from './responder.ts';
import type { Who } from './who.ts';

/** What a reply to a message needs; a reply to a command needs nothing. */
const NEEDED = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
] as const;
const NEEDED_IN_THREADS = [
  NEEDED[0],
  ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads],
  NEEDED[2],
] as const;

/** The permissions that the bot lacks in a channel for answering mentions, as Discord's settings call them. */
function missingPermissions({ botPermissions: held, inThread }: Who): string[] {
  if (held === undefined || (held & PermissionFlagsBits.Administrator) !== 0n) return [];
  const needed = inThread ? NEEDED_IN_THREADS : NEEDED;
  return needed.filter(([, bit]) => (held & bit) === 0n).map(([name]) => name);
}

/** "To answer mentions I need Send Messages in this channel."; undefined where nothing is missing. */
export function missingLine(who: Who): string | undefined {
  const missing = missingPermissions(who);
  return missing.length > 0 ? `To answer mentions I need ${listed(missing)} in this channel.` : undefined;
}

/** The same as Discord has refused a reply: said elsewhere, so the channel is named. */
export function refusedLine(may: MissingPermissionError['may'], { inThread, channelId }: Who): string {
  const [view, write, history] = inThread ? NEEDED_IN_THREADS : NEEDED;
  const [name] = { view, write, 'read history': history }[may];
  return `I need ${name} in <#${channelId}> to answer you there. Ask somebody who manages that channel.`;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

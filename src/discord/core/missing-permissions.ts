import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { ChannelPermission } from '../../messages/en/notices.ts';
import { type Wording, word } from '../../messages/messages.ts';
import type { Caller } from './caller.ts';
import type { MissingPermissionError } from './responder.ts';

/** What the bot needs to reply to a message; to reply to a command it needs nothing. */
const NEEDED = [
  ['view', PermissionFlagsBits.ViewChannel],
  ['write', PermissionFlagsBits.SendMessages],
  ['readHistory', PermissionFlagsBits.ReadMessageHistory],
] as const;
const NEEDED_IN_THREADS = [
  NEEDED[0],
  ['writeInThreads', PermissionFlagsBits.SendMessagesInThreads],
  NEEDED[2],
] as const;

/** The permissions that the bot lacks in a channel for answering mentions. */
function missingPermissions({ botPermissions: held, inThread }: Caller): ChannelPermission[] {
  if (held === undefined || (held & PermissionFlagsBits.Administrator) !== 0n) return [];
  const needed = inThread ? NEEDED_IN_THREADS : NEEDED;
  return needed.filter(([, bit]) => (held & bit) === 0n).map(([name]) => name);
}

/** "To answer mentions I need Send Messages in this channel."; undefined if nothing is missing. */
export function missingLine(who: Caller): Wording | undefined {
  const missing = missingPermissions(who);
  return missing.length > 0 ? word('missingHere', missing) : undefined;
}

/** What the bot lacks, after Discord refused a reply: sent elsewhere, so the channel is named. */
export function refusedLine(may: MissingPermissionError['may'], { inThread, channelId }: Caller): Wording {
  const [view, write, history] = inThread ? NEEDED_IN_THREADS : NEEDED;
  const [name] = { view, write, 'read history': history }[may];
  return word('missingThere', name, channelId);
}

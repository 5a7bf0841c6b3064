import type { ServerSettings } from '../../library/settings.ts';
import type { Caller } from '../core/caller.ts';

/** Whether a server wants mentions answered there; direct messages are always answered. */
export function answersMentions(
  { threadAnswers, mentionChannels }: ServerSettings,
  { isDirect, inThread, channelId, parentId }: Caller,
): boolean {
  if (isDirect) return true;
  if (inThread && !threadAnswers) return false;
  return mentionChannels.length === 0 || mentionChannels.some((id) => id === channelId || id === parentId);
}

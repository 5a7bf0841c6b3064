import type { Owner } from '../../library/owner.ts';
import type { ServerSettings } from '../../library/settings.ts';
import { messagesFor } from '../../messages/languages.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Caller } from './caller.ts';
import type { ChannelMessages } from './channel-messages.ts';

type Setting = Pick<ServerSettings, 'publicLanguage'>;

/**
 * The language of the person who reads a reply: the asker's if no one else sees it; otherwise the one the server set,
 * or the one it has at Discord.
 */
export function messagesOf(
  { locale, guildLocale, guildId }: Pick<Caller, 'locale' | 'guildLocale' | 'guildId'>,
  isPrivate: boolean,
  settings?: Setting,
): Messages {
  return messagesFor(isPrivate || guildId === undefined ? locale : (settings?.publicLanguage ?? guildLocale));
}

/** The language of what the bot writes of itself where an owner's stories are read. */
export function messagesOfOwner(
  owner: Owner,
  channels: Pick<ChannelMessages, 'localeOf'>,
  { publicLanguage }: Setting,
): Messages {
  const [kind, id = ''] = owner.split(':');
  return messagesFor(kind === 'guild' ? (publicLanguage ?? channels.localeOf(id)) : undefined);
}

import type { Owner } from '../../library/owner.ts';
import type { ServerSettings } from '../../library/settings.ts';
import { wordsFor } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';
import type { Caller } from './caller.ts';
import type { ChannelMessages } from './channel-messages.ts';

type Setting = Pick<ServerSettings, 'publicLanguage'>;

/**
 * The language of whoever reads a reply: the asker's where only they do, else the one that the server set, else the one
 * that it has at Discord.
 */
export function wordsOf(
  { locale, guildLocale, guildId }: Pick<Caller, 'locale' | 'guildLocale' | 'guildId'>,
  isPrivate: boolean,
  settings?: Setting,
): Words {
  return wordsFor(isPrivate || guildId === undefined ? locale : (settings?.publicLanguage ?? guildLocale));
}

/** The language of what the bot writes of itself where an owner's stories are read. */
export function wordsOfOwner(
  owner: Owner,
  channels: Pick<ChannelMessages, 'localeOf'>,
  { publicLanguage }: Setting,
): Words {
  const [kind, id = ''] = owner.split(':');
  return wordsFor(kind === 'guild' ? (publicLanguage ?? channels.localeOf(id)) : undefined);
}

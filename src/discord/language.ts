import type { Owner } from '../library/library.ts';
import { wordsFor } from '../words/languages.ts';
import type { Words } from '../words/words.ts';
import type { ChannelMessages } from './channel-messages.ts';
import type { Who } from './who.ts';

/** The language of whoever reads a reply: the asker's where only they do, else the server's. */
export function wordsOf(
  { locale, guildLocale, guildId }: Pick<Who, 'locale' | 'guildLocale' | 'guildId'>,
  isPrivate: boolean,
): Words {
  return wordsFor(isPrivate || guildId === undefined ? locale : guildLocale);
}

/** The language of what the bot writes of itself where an owner's stories are read. */
export function wordsOfOwner(owner: Owner, channels: Pick<ChannelMessages, 'localeOf'>): Words {
  const [kind, id = ''] = owner.split(':');
  return wordsFor(kind === 'guild' ? channels.localeOf(id) : undefined);
}

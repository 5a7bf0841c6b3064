import type { APIMessage } from 'discord-api-types/v10';
import { UserError } from '../../../errors.ts';
import { siteOf, urlKey } from '../../../library/url-key.ts';
import { limits } from '../../../replies/limits.ts';
import { parseWebAddress } from '../../../story/web-address.ts';
import { word } from '../../../words/words.ts';
import type { Action, Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { addStory } from './add-and-edit.ts';

/** The action of a choice; its argument is the id of the message and the place of the address in the list. */
export const CHOOSE_LINK = 'add-link';

/** The different addresses in a message, forwarded ones included, without the punctuation around them; else those of its embeds. */
export function linksIn({ content, message_snapshots = [], embeds }: APIMessage): string[] {
  const texts = [content, ...message_snapshots.map((snapshot) => snapshot.message.content)];
  const written = texts.flatMap((text) => text.match(/https?:\/\/[^\s<>|"“”]+/giu) ?? []).map(trimmed);
  const links = written.length > 0 ? written : embeds.flatMap(({ url }) => url ?? []);
  const keys = links.map((link) => urlKey(link) ?? link);
  return links.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

function trimmed(found: string): string {
  const link = found.replace(/[.,;:!?'*_~]+$/u, '');
  // "(see https://site.example/story)" ends with a bracket that is not the address's.
  return link.endsWith(')') && !link.includes('(') ? link.slice(0, -1) : link;
}

/** Asks which of the addresses in a message is meant. */
export function askWhichLink(
  messageId: string,
  links: readonly string[],
  { links: offered }: Context,
): Reply {
  offered.keep(messageId, links);
  const options = links.slice(0, limits.choices).map((link, at) => ({
    name: hostAndPath(link),
    target: { action: CHOOSE_LINK, spans: [], argument: `${messageId}.${at}` },
  }));
  const lines = [word('severalLinks', links.length, options.length)];
  return { content: { kind: 'notice', lines, menu: { placeholder: 'chooseLink', options } }, private: true };
}

/** Does with the chosen address what `/story add` does. */
export const chooseLink: Action = async ({ argument }, context) => {
  const [messageId = '', at] = argument.split('.');
  const link = context.links.recall(messageId)?.[Number(at)];
  if (link === undefined) throw new UserError(word('linksGone'));
  return addStory({ link }, context);
};

function hostAndPath(link: string): string {
  const url = parseWebAddress(link);
  return url ? `${siteOf(link)}${url.pathname.replace(/\/$/u, '')}${url.search}` : link;
}

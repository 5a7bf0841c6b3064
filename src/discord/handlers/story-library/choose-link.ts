import { randomBytes } from 'node:crypto';
import type { APIMessage } from 'discord-api-types/v10';
import { fields, fromZero, plainText } from '../../../answers/codec.ts';
import { UserError } from '../../../errors.ts';
import { siteOf, urlKey } from '../../../library/url-key.ts';
import { word } from '../../../messages/messages.ts';
import { limits } from '../../../replies/limits.ts';
import { parseWebAddress } from '../../../story/web-address.ts';
import { defineAction } from '../../core/action.ts';
import type { Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { addStory } from './add-and-edit.ts';

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

/** Asks which of a message's addresses to use. */
export function askWhichLink(
  messageId: string,
  links: readonly string[],
  { links: offered }: Context,
): Reply {
  offered.keep(messageId, links);
  const options = links.slice(0, limits.choices).map((link, at) => ({
    name: hostAndPath(link),
    target: chooseLinkAction.with({ messageId, at }),
  }));
  const lines = [word('severalLinks', links.length, options.length)];
  return { content: { kind: 'notice', lines, menu: { placeholder: 'chooseLink', options } }, private: true };
}

/** Asks whether a link is to be added; nothing is fetched before that. */
export function offerLink(link: string, { links }: Context): Reply {
  const key = randomBytes(9).toString('base64url');
  links.keep(key, [link]);
  const controls = [{ ...chooseLinkAction.with({ messageId: key, at: 0 }), label: 'add' }] as const;
  return { content: { kind: 'notice', lines: [word('addLink')], controls } };
}

/** Does with the chosen address what `/story add` does. */
const chooseLinkAction = defineAction({
  name: 'add-link',
  argument: fields({ messageId: plainText, at: fromZero }),
  requires: 'manager',
  async run({ argument: { messageId, at } }, context) {
    const link = context.links.recall(messageId)?.[at];
    if (link === undefined) throw new UserError(word('linksGone'));
    return addStory({ link }, context);
  },
});

function hostAndPath(link: string): string {
  const url = parseWebAddress(link);
  return url ? `${siteOf(link)}${url.pathname.replace(/\/$/u, '')}${url.search}` : link;
}

import { type DomDocument, visible } from './dom.ts';
import type { LinkedArticle } from './json-ld.ts';
import type { Meta } from './meta-tags.ts';

/** The outlet's name; an address or a slogan is none. */
export function findPublisher(
  document: DomDocument,
  article: LinkedArticle | undefined,
  meta: Meta,
): string | undefined {
  const marked = document.querySelector(
    '[itemprop="publisher"] [itemprop="name"], [itemprop="publisher"][content]',
  );
  return [
    article?.publisher,
    meta('og:site_name'),
    marked?.getAttribute('content') ?? marked?.textContent ?? undefined,
    meta('application-name', 'publisher', 'dc.publisher', 'article:publisher', 'apple-mobile-web-app-title'),
  ]
    .map((name) => visible(name))
    .find((name) => name !== '' && !/^(?:https?:|www\.)|\//u.test(name) && name.length <= LONGEST_OUTLET);
}

const LONGEST_OUTLET = 60;

/** "harbournews" of https://www.harbournews.example/2031/bridge. */
export function hostNameOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const labels = new URL(address).hostname.split('.');
  return labels[labels.length - (/^(?:com?|org|net|ac|gov)$/u.test(labels.at(-2) ?? '') ? 3 : 2)];
}

/** A page may name another address of its own site, but not of another site. */
export function canonicalAddress(
  document: DomDocument,
  url: string | undefined,
  ...others: readonly (string | undefined)[]
): string | undefined {
  const link = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined;
  for (const address of [link, ...others]) {
    if (!address) continue;
    try {
      const resolved = new URL(address, url);
      if (!/^https?:$/u.test(resolved.protocol)) continue;
      const isFrontPage = resolved.pathname === '/' && resolved.search === '';
      if (
        url === undefined
          ? !isFrontPage
          : sameSite(resolved, new URL(url)) && !(isFrontPage && new URL(url).pathname !== '/')
      )
        return resolved.href;
    } catch {
      // No address; the next may be one.
    }
  }
  return url;
}

function sameSite(a: URL, b: URL): boolean {
  const bare = (address: URL) => address.hostname.replace(/^(?:www|m|amp|mobile)\./u, '');
  return bare(a) === bare(b);
}

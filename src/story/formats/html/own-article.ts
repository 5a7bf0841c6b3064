import { type DomDocument, plain } from './dom.ts';
import type { LinkedArticle } from './json-ld.ts';

/** The page's own article: the one that its headline, or its address, names; none if all of them are other stories. */
export function ownArticle(
  document: DomDocument,
  articles: readonly LinkedArticle[],
  shared: string | undefined,
  url: string | undefined,
): LinkedArticle | undefined {
  const shown = [...document.querySelectorAll('h1')].map((heading) => heading.textContent ?? '');
  const titles = [...shown, shared, document.title].filter(
    (text) => text !== undefined && text.trim() !== '',
  );
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined;
  const isOwn = ({ headline, url: own }: LinkedArticle) =>
    headline === undefined ||
    (shown.length === 0 && shared === undefined) ||
    titles.some((title) => wordsShared(headline, title ?? '') >= LIKE) ||
    (own !== undefined && (samePath(own, url) || samePath(own, canonical)));
  // Of several, the closest in quarters of the words, then the first.
  const closeness = ({ headline = '' }: LinkedArticle) =>
    Math.round(4 * titles.reduce((most, title) => Math.max(most, wordsShared(headline, title ?? '')), 0));
  const own = articles.filter(isOwn).map((article) => ({ article, close: closeness(article) }));
  return own.sort((a, b) => b.close - a.close)[0]?.article;
}

/** Share of common words from which two headlines may be the same story's: search engines get another one. */
const LIKE = 0.25;

function wordsShared(a: string, b: string): number {
  const [one, two] = [a, b].map(
    (text) =>
      new Set(
        plain(text)
          .split(' ')
          .filter((word) => word.length > 2),
      ),
  );
  if (!one || !two || one.size === 0 || two.size === 0) return 0;
  return [...one].filter((word) => two.has(word)).length / Math.min(one.size, two.size);
}

function samePath(a: string, b: string | undefined): boolean {
  if (b === undefined) return false;
  try {
    const path = (address: string) => new URL(address, 'https://x.invalid').pathname.replace(/\/$/u, '');
    return path(a) === path(b) && path(a) !== '';
  } catch {
    return false;
  }
}

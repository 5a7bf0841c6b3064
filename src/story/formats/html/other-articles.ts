import { type Clutter, textOf } from './blocks.ts';
import type { ProseWeights } from './clutter.ts';
import { areAlike, type DomDocument, type DomElement, isElement } from './dom.ts';

/** Words of prose from which an `<article>` is a story of its own and no entry of a list. */
const LEAST_PROSE = 30;

/**
 * The other stories of an endless page, or of a feed: `<article>`s with a headline of their own beside the page's. A
 * live blog, with its headline outside its entries, has none.
 */
export function findOtherArticles(
  document: DomDocument,
  prose: ProseWeights,
  headline: string | undefined,
): Clutter {
  const articles = [...document.querySelectorAll('article')].filter(
    (article) => !isNested(article) && (prose.get(article) ?? 0) >= LEAST_PROSE,
  );
  const heads = articles.map((article) => article.querySelector('h1, h2, h3'));
  const own = heads.findIndex(
    (head) => head !== null && headline !== undefined && areAlike(textOf(head), headline),
  );
  if (own < 0) return new Map();
  return new Map(
    articles.flatMap((article, at) =>
      at !== own && heads[at] !== null ? [[article, 'outside the story'] as const] : [],
    ),
  );
}

function isNested(article: DomElement): boolean {
  for (let at = article.parentNode; at && isElement(at); at = at.parentNode)
    if (at.tagName === 'ARTICLE') return true;
  return false;
}

import { cleanByline, isBodyOfPeople, isLogin, isOutletsOwn, isSoleAuthor } from '../../clean-byline.ts';
import { readDate } from '../../read-date.ts';
import { type DomDocument, plain, visible } from './dom.ts';
import { findHeadline } from './headlines.ts';
import { type LinkedArticle, readLinkedArticles } from './json-ld.ts';
import { isOfAnother, markedAuthors, markedDates } from './marked-details.ts';

/** What a page says about its story outside the story's text. */
export interface PageMetadata {
  readonly headline?: string | undefined;
  readonly byline?: string | undefined;
  /** True for an outlet, a desk or a login, which says little of who wrote the story. */
  readonly isWeakByline: boolean;
  /** True if only an element of the page says so, which may be another story's. */
  readonly isMarkedByline: boolean;
  /** ISO 8601. */
  readonly published?: string | undefined;
  /** When the page, rather than the story, was first there. */
  readonly pagePublished?: string | undefined;
  readonly modified?: string | undefined;
  readonly publisher?: string | undefined;
  /** The names of the site: the publisher's, and the one in its address. */
  readonly ownNames: readonly string[];
  /** The address that the page claims for itself, on the page's own site. */
  readonly canonical?: string | undefined;
  /** The `lang` attribute. */
  readonly language?: string | undefined;
  readonly description?: string | undefined;
  readonly article?: LinkedArticle | undefined;
  /** As in `article:content_tier`: "free", "metered", "locked". */
  readonly tier?: string | undefined;
}

/** The first value under any of the names. */
type Meta = ((...names: readonly string[]) => string | undefined) & {
  /** All values under one name. */
  readonly all: (name: string) => readonly string[];
};

/** @param url where the page was fetched from; undefined for a file */
export function readMetadata(document: DomDocument, url: string | undefined): PageMetadata {
  const meta = metaReader(document);
  const shared = meta(...SHARED);
  const linked = readLinkedArticles(document);
  const article = ownArticle(
    document,
    linked.filter(({ isPage }) => !isPage),
    shared,
    url,
  );
  const parsely = readParsely(meta('parsely-page'));
  const publisher = findPublisher(document, article, meta);
  const canonical = canonicalAddress(document, url, meta('og:url'), article?.url);
  const ownNames = [publisher, hostNameOf(canonical)].filter((name) => name !== undefined);
  const headline = findHeadline(document, [article?.headline, ...SHARED.flatMap(meta.all)], publisher);
  return {
    headline,
    ...findByline(document, article, meta, ownNames, parsely.author, headline),
    published: first(
      article?.published,
      ...PUBLISHED.map((name) => meta(name)),
      parsely.date,
      ...markedDates(document, 'datePublished', headline),
    ),
    pagePublished: first(...linked.map(({ isPage, published }) => (isPage ? published : undefined))),
    modified: first(
      article?.modified,
      ...MODIFIED.map((name) => meta(name)),
      ...markedDates(document, 'dateModified', headline),
    ),
    publisher,
    ownNames,
    canonical,
    language:
      document.documentElement?.getAttribute('lang')?.toLowerCase() || meta('og:locale')?.toLowerCase(),
    description: meta('description', 'og:description', 'twitter:description'),
    article,
    tier: meta('article:content_tier', 'og:article:content_tier')?.toLowerCase(),
  };
}

/** What other sites show as the headline. */
const SHARED = ['og:title', 'twitter:title'];

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datePublished',
  'parsely-pub-date',
  'cXenseParse:recs:publishtime',
  'sailthru.date',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dc:date',
  'dc:created',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'date_published',
  'originalpublicationdate',
  'article.published',
  'article_date_original',
  'og:pubdate',
  'og:published_time',
  'published-date',
  'published_at',
  'publish_time',
  'displaydate',
  'pdate',
  'ptime',
  'created',
];
const MODIFIED = [
  'article:modified_time',
  'og:article:modified_time',
  'dateModified',
  'og:updated_time',
  'lastmod',
  'last-modified',
  'dc.date.modified',
  'dcterms.modified',
  'article.updated',
];

/** The first that can be read as a date. */
function first(...texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const date = readDate(text);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Names of meta tags have no case, and any marks between their words. */
function metaReader(document: DomDocument): Meta {
  const values = new Map<string, string[]>();
  const keyOf = (name: string) => name.toLowerCase().replace(/[^a-z\d]+/gu, '');
  for (const tag of document.querySelectorAll('meta')) {
    const content = visible(tag.getAttribute('content') ?? tag.getAttribute('value'));
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = tag.getAttribute(attribute);
      if (!name || (attribute === 'itemprop' && isOfAnother(tag))) continue;
      const known = values.get(keyOf(name));
      if (known === undefined) values.set(keyOf(name), [content]);
      else if (known.length < MOST_VALUES) known.push(content);
    }
  }
  const all = (name: string) => values.get(keyOf(name)) ?? [];
  const read = (...names: readonly string[]) => names.flatMap((name) => all(name).slice(0, 1))[0];
  return Object.assign(read, { all });
}

/** Authors of one story that are named one by one. */
const MOST_VALUES = 6;

/** The page's own article: the one that its headline, or its address, names; none if all of them are other stories. */
function ownArticle(
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
  const closeness = ({ headline = '' }: LinkedArticle) =>
    Math.max(0, ...titles.map((title) => wordsShared(headline, title ?? '')));
  const own = articles.filter(isOwn);
  const [best] = [...own].sort((a, b) => Math.round(4 * closeness(b)) - Math.round(4 * closeness(a)));
  return best;
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

function readParsely(json: string | undefined): { readonly author?: string; readonly date?: string } {
  try {
    const value: unknown = JSON.parse(json ?? '');
    if (typeof value !== 'object' || value === null) return {};
    const author = 'author' in value && typeof value.author === 'string' ? value.author : undefined;
    const date = 'pub_date' in value && typeof value.pub_date === 'string' ? value.pub_date : undefined;
    return { ...(author ? { author } : {}), ...(date ? { date } : {}) };
  } catch {
    return {};
  }
}

/** The outlet's name; an address or a slogan is none. */
function findPublisher(
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
function hostNameOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const labels = new URL(address).hostname.split('.');
  return labels[labels.length - (/^(?:com?|org|net|ac|gov)$/u.test(labels.at(-2) ?? '') ? 3 : 2)];
}

function findByline(
  document: DomDocument,
  article: LinkedArticle | undefined,
  meta: Meta,
  ownNames: readonly string[],
  parsely: string | undefined,
  headline: string | undefined,
): Pick<PageMetadata, 'byline' | 'isWeakByline' | 'isMarkedByline'> {
  const named = [
    article?.authors,
    ...[
      'author',
      'article:author',
      'article:author_name',
      'og:article:author',
      'parsely-author',
      'sailthru.author',
      'byl',
      'byline',
      'cXenseParse:author',
    ].map((name) => meta.all(name)),
    ...['dc.creator', 'dcterms.creator', 'citation_author', 'citation_authors'].map((name) =>
      meta.all(name).map(firstNameFirst),
    ),
    parsely,
    cardAuthor(meta),
  ];
  const isPerson = (byline: string) => article?.people.includes(byline) === true && isSoleAuthor(byline);
  const namesIn = (lines: readonly (string | readonly string[] | undefined)[]) =>
    lines.flatMap((line) => {
      const byline = cleanByline(line, ownNames);
      return byline === undefined || (isOutletsOwn(byline, ownNames) && !isPerson(byline)) ? [] : [byline];
    });
  const told = namesIn(named);
  const bylines = [...told, ...namesIn([...markedAuthors(document, headline)])];
  const [byline] = bylines.filter((line) => !isWeak(line));
  if (byline !== undefined)
    return {
      byline: longestWith(byline, told),
      isWeakByline: false,
      isMarkedByline: !told.includes(byline),
    };
  const weak = bylines.find((line) => !isLogin(line));
  return { byline: weak, isWeakByline: weak !== undefined, isMarkedByline: false };
}

/** "Lopez, Ana": as libraries write it. */
const firstNameFirst = (name: string) => name.replace(/^([^\s,]+), ([^,]+)$/u, '$2 $1');

/** Of several authors one place may name the first only, another all. */
function longestWith(byline: string, others: readonly string[]): string {
  const longer = others.find(
    (line) => !isWeak(line) && (line.startsWith(`${byline} and `) || line.startsWith(`${byline}, `)),
  );
  return longer ?? byline;
}

/** What a card for other sites says under "Written by". */
function cardAuthor(meta: Meta): string | undefined {
  const at = ['1', '2'].find((place) =>
    /^(?:(?:written |interview |words |story )?by|author)$/iu.test(meta(`twitter:label${place}`) ?? ''),
  );
  return at === undefined ? undefined : meta(`twitter:data${at}`);
}

const isWeak = (byline: string) => isLogin(byline) || isBodyOfPeople(byline);

/** A page may name another address of its own site, but not of another site. */
function canonicalAddress(
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

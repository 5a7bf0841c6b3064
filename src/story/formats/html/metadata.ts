import { readBlocks, textOf } from './blocks.ts';
import { type DomDocument, plain, visible } from './dom.ts';
import { type LinkedArticle, readLinkedArticle } from './json-ld.ts';

/** What a page says about its story outside the story's text. */
export interface PageMetadata {
  readonly headline?: string | undefined;
  readonly byline?: string | undefined;
  /** ISO 8601. */
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly publisher?: string | undefined;
  /** The address that the page wants to be known by; of the same site as the page. */
  readonly canonical?: string | undefined;
  /** The `lang` attribute. */
  readonly language?: string | undefined;
  readonly description?: string | undefined;
  readonly article?: LinkedArticle | undefined;
}

/** @param url where the page was fetched from; undefined for a file */
export function readMetadata(document: DomDocument, url: string | undefined): PageMetadata {
  const article = readLinkedArticle(document);
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const tag = document.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = visible(tag?.getAttribute('content'));
      if (content !== '') return content;
    }
    return undefined;
  };
  const publisher =
    article?.publisher ?? meta('og:site_name', 'application-name', 'publisher', 'dc.publisher');
  const time = document.querySelector(
    'time[itemprop="datePublished"], time[pubdate], article time[datetime]',
  );
  const published =
    article?.published ??
    meta(
      'article:published_time',
      'datePublished',
      'parsely-pub-date',
      'date',
      'pubdate',
      'publish-date',
      'dc.date.issued',
      'DC.date.issued',
      'sailthru.date',
    ) ??
    time?.getAttribute('datetime');
  return {
    headline: findHeadline(document, article, meta('og:title', 'twitter:title'), publisher),
    byline: cleanByline(
      article?.byline ??
        findByline(document, meta('author', 'article:author', 'parsely-author', 'dc.creator')),
    ),
    published: isoDate(published),
    modified: isoDate(
      article?.modified ?? meta('article:modified_time', 'dateModified', 'og:updated_time', 'lastmod'),
    ),
    publisher,
    canonical: canonicalAddress(document, url, meta('og:url'), article?.url),
    language:
      document.documentElement?.getAttribute('lang')?.toLowerCase() || meta('og:locale')?.toLowerCase(),
    description: meta('description', 'og:description', 'twitter:description'),
    article,
  };
}

/** The headline as readers see it; what the page tells search engines only where it shows none. */
function findHeadline(
  document: DomDocument,
  article: LinkedArticle | undefined,
  shared: string | undefined,
  publisher: string | undefined,
): string | undefined {
  const shown = [...document.querySelectorAll('h1')]
    .map((heading) => textOf(heading))
    .filter((text) => text !== '' && plain(text) !== plain(publisher ?? ''));
  const told = [article?.headline, shared].filter((text) => text !== undefined);
  const agreed = shown.find((text) => told.some((other) => areAlike(text, other)));
  const title = withoutSite(visible(document.title), publisher);
  return (
    agreed ?? (shown.length === 1 ? shown[0] : undefined) ?? told[0] ?? (title === '' ? undefined : title)
  );
}

function areAlike(a: string, b: string): boolean {
  const [one, two] = [plain(a), plain(b)];
  if (one === '' || two === '') return false;
  if (one === two || one.startsWith(two) || two.startsWith(one)) return true;
  const words = new Set(one.split(' '));
  const shared = two.split(' ').filter((word) => words.has(word)).length;
  return shared >= 0.6 * Math.max(words.size, two.split(' ').length);
}

/** "Bridge opens - The Daily Example" without its last part, where that is the site's name or short. */
function withoutSite(title: string, publisher: string | undefined): string {
  const parts = title.split(/\s+[|–—·-]\s+/u);
  const last = parts.at(-1) ?? '';
  const isSite = plain(last) === plain(publisher ?? '') || last.split(' ').length <= 4;
  return parts.length > 1 && isSite
    ? title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—·-]\s+$/u, '')
    : title;
}

function findByline(document: DomDocument, named: string | undefined): string | undefined {
  if (named !== undefined && !/^https?:/u.test(named)) return named;
  const authors = [...document.querySelectorAll('[rel~="author"]')].map(textOf).filter((name) => name !== '');
  if (authors.length > 0) return [...new Set(authors)].slice(0, 5).join(' and ');
  for (const selector of ['[itemprop="author"]', '.author-name', '.author', '.byline']) {
    const [line] = readLines(document, selector);
    if (line !== undefined) return line;
  }
  return undefined;
}

/** Names without the "By" before them and the date and time after them. */
function cleanByline(line: string | undefined): string | undefined {
  const names = line
    ?.replace(/^(?:by|from|author:?)(?:\s+|$)/iu, '')
    .replace(
      /[\s,|·•–—-]*(?:\d{1,2}[:.]\d{2}|\d{4}-\d{2}|\b(?:published|updated|posted|last modified|on (?:mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,|\d{1,2}\/\s?\d).*$/iu,
      '',
    )
    .trim();
  return names === undefined || names.length < 2 ? undefined : names;
}

/** Short lines only: a long one under such a name is a note about the author. */
function readLines(document: DomDocument, selector: string): string[] {
  const element = document.querySelector(selector);
  return element
    ? readBlocks(element)
        .map(({ text }) => text)
        .filter((text) => text.length <= 120)
    : [];
}

/** A date as it is where it is ISO 8601, else turned into it; undefined where it is none. */
export function isoDate(text: string | null | undefined): string | undefined {
  const value = visible(text);
  if (/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u.test(value))
    return value;
  const time = value === '' ? Number.NaN : Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** A page may name another address of its own site, but not somebody else's. */
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

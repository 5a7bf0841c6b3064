import { readDate } from '../../read-date.ts';
import type { DomDocument } from './dom.ts';
import { findHeadline } from './headlines.ts';
import { type LinkedArticle, readLinkedArticles } from './json-ld.ts';
import { markedDates } from './marked-details.ts';
import { metaReader, readParsely } from './meta-tags.ts';
import { ownArticle } from './own-article.ts';
import { canonicalAddress, findPublisher, hostNameOf } from './site.ts';
import { findByline, type ToldByline } from './told-byline.ts';

/** What a page says about its story outside the story's text. */
export interface PageMetadata extends ToldByline {
  readonly headline?: string | undefined;
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
  readonly article?: LinkedArticle | undefined;
  /** As in `article:content_tier`: "free", "metered", "locked". */
  readonly tier?: string | undefined;
}

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

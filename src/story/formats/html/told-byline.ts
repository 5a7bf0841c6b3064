import { SECTION } from '../../bylines.ts';
import { cleanByline } from '../../clean-byline.ts';
import { isBodyOfPeople, isLogin, isOutletsOwn, isSoleAuthor } from '../../persons-name.ts';
import { type DomDocument, plain } from './dom.ts';
import type { LinkedArticle } from './json-ld.ts';
import { markedAuthors } from './marked-details.ts';
import type { Meta } from './meta-tags.ts';

/** The byline that a page tells machines. */
export interface ToldByline {
  readonly byline?: string | undefined;
  /** True for an outlet, a desk or a login, which says little of who wrote the story. */
  readonly isWeakByline: boolean;
  /** True if only an element of the page says so, which may be another story's. */
  readonly isMarkedByline: boolean;
}

export function findByline(
  document: DomDocument,
  article: LinkedArticle | undefined,
  meta: Meta,
  ownNames: readonly string[],
  parsely: string | undefined,
  headline: string | undefined,
): ToldByline {
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
  const sections = new Set(
    ['article:section', 'section', 'parsely-section', 'sailthru.section'].flatMap((name) =>
      meta.all(name).map(plain),
    ),
  );
  const isTopic = (byline: string) => SECTION.test(byline) || sections.has(plain(byline));
  const isPerson = (byline: string) => article?.people.includes(byline) === true && isSoleAuthor(byline);
  const namesIn = (lines: readonly (string | readonly string[] | undefined)[]) =>
    lines.flatMap((line) => {
      const byline = cleanByline(line, ownNames);
      return byline === undefined || isTopic(byline) || (isOutletsOwn(byline, ownNames) && !isPerson(byline))
        ? []
        : [byline];
    });
  const told = namesIn(named);
  const owner = ownerOf(meta('copyright', 'dc.rights', 'dcterms.rightsHolder'));
  const isWeak = (line: string) => isLogin(line) || isBodyOfPeople(line) || line.toLowerCase() === owner;
  const bylines = [...told, ...namesIn([...markedAuthors(document, headline)])];
  const [byline] = bylines.filter((line) => !isWeak(line));
  if (byline !== undefined)
    return {
      byline: longestWith(
        byline,
        told.filter((line) => !isWeak(line)),
      ),
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
  return others.find((line) => line.startsWith(`${byline} and `) || line.startsWith(`${byline}, `)) ?? byline;
}

/** What a card for other sites says under "Written by". */
function cardAuthor(meta: Meta): string | undefined {
  const at = ['1', '2'].find((place) =>
    /^(?:(?:written |interview |words |story )?by|author)$/iu.test(meta(`twitter:label${place}`) ?? ''),
  );
  return at === undefined ? undefined : meta(`twitter:data${at}`);
}

/** "Copyright (c) Harbour House 2031": the owner's name, in lower case, is in many a site's field for the author. */
function ownerOf(notice: string | undefined): string | undefined {
  return notice
    ?.replace(/copyright|all rights reserved|©|\([cC]\)|\bby\b|\d{4}(?:\s?[-–]\s?\d{4})?/giu, ' ')
    .replace(/^[\s,.;:]+|[\s,.;:]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

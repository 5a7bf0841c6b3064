import { type DomDocument, visible } from './dom.ts';
import { plainTextOf } from './plain-text-of.ts';

/** What a page says of its story in schema.org's JSON-LD. */
export interface LinkedArticle {
  readonly headline?: string | undefined;
  readonly authors: readonly string[];
  /** Those of them that are said to be persons and nothing else. */
  readonly people: readonly string[];
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** The whole text, if the page gives it. */
  readonly body?: string | undefined;
  /** The number of words that it is said to have. */
  readonly words?: number | undefined;
  readonly isLive: boolean;
  /** True if it speaks of the page and not of a story. */
  readonly isPage: boolean;
  /** False if the page says that one has to pay. */
  readonly free?: boolean | undefined;
  /** CSS selectors of the parts that are not free. */
  readonly paidParts: readonly string[];
}

type Json = Record<string, unknown>;

const ARTICLE = /^(?:\p{L}*Article|LiveBlogPosting|BlogPosting|SocialMediaPosting|Report)$/u;
const PAGE = /^(?:Web|Item|MedicalWeb)Page$/u;
/** A page has a handful of objects; more is an attack on our time. */
const MOST_OBJECTS = 2_000;

/** All articles of the page, news articles first. Damaged JSON is passed over. */
export function readLinkedArticles(document: DomDocument): LinkedArticle[] {
  const objects: Json[] = [];
  for (const script of document.querySelectorAll('script[type^="application/ld+json"]')) {
    const json = parseLoosely(script.textContent ?? '');
    if (json !== undefined) collect(json, objects);
  }
  const byId = new Map<string, Json>();
  for (const object of objects)
    if (typeof object['@id'] === 'string' && object.name !== undefined) byId.set(object['@id'], object);
  const articles = objects.filter((object) =>
    typesOf(object).some((type) => ARTICLE.test(type) || PAGE.test(type)),
  );
  const isNews = (object: Json) =>
    typesOf(object).some((type) => type.includes('News') || type === 'LiveBlogPosting');
  return [...articles.filter(isNews), ...articles.filter((object) => !isNews(object))]
    .slice(0, MOST_ARTICLES)
    .map((article) => describe(article, byId));
}

/** Lists of related stories can be long; the page's own is among the first. */
const MOST_ARTICLES = 50;

function describe(article: Json, byId: ReadonlyMap<string, Json>): LinkedArticle {
  const parts = listOf(article.hasPart).filter(isObject);
  const persons = listOf(article.author).filter((one) => isObject(one) && typesOf(one).join() === 'Person');
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    authors: namesOf(article.author, byId) ?? namesOf(article.creator, byId) ?? [],
    people: namesOf(persons, byId) ?? [],
    published: textOf(article.datePublished),
    modified: textOf(article.dateModified),
    publisher: namesOf(article.publisher, byId)?.[0] ?? namesOf(article.sourceOrganization, byId)?.[0],
    url: textOf(article.url) ?? addressOf(article.mainEntityOfPage),
    body: typeof article.articleBody === 'string' ? article.articleBody : undefined,
    words: Number(article.wordCount) || undefined,
    isLive: typesOf(article).includes('LiveBlogPosting'),
    isPage: !typesOf(article).some((type) => ARTICLE.test(type)),
    free: isFree(article.isAccessibleForFree),
    paidParts: parts.flatMap((part) => {
      const selector = part.cssSelector;
      return isFree(part.isAccessibleForFree) === false && typeof selector === 'string' ? [selector] : [];
    }),
  };
}

/** Publishers write comments, CDATA marks and raw line breaks into it. */
function parseLoosely(text: string): unknown {
  const json = text.replace(/^\s*(?:\/\/\s*)?<!(?:--|\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)\s*$/gu, '').trim();
  for (const attempt of [json, json.replace(/\p{Cc}+/gu, ' ').replace(/;\s*$/u, '')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or none.
    }
  }
  return undefined;
}

function collect(json: unknown, objects: Json[]): void {
  const waiting = [json];
  while (waiting.length > 0 && objects.length < MOST_OBJECTS) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.push(...value.slice(0, MOST_OBJECTS));
    else if (isObject(value)) {
      objects.push(value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'publisher', 'author'])
        if (typeof value[key] === 'object') waiting.push(value[key]);
    }
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const typesOf = (object: Json): string[] =>
  listOf(object['@type']).map((type) => String(type).replace(/^(?:https?:\/\/schema\.org\/|schema:)/u, ''));

function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  const text = typeof first === 'string' ? visible(decodeEntities(first)) : '';
  return text === '' ? undefined : text;
}

/** Names of persons or organisations, each written out, by reference, or as text. */
function namesOf(value: unknown, byId: ReadonlyMap<string, Json>): string[] | undefined {
  const names = listOf(value).flatMap((one) => {
    if (!isObject(one)) return textOf(one) ?? [];
    const named = listOf(one.name).flatMap((name) => textOf(name) ?? []);
    const id = one['@id'];
    if (named.length > 0 || typeof id !== 'string') return named;
    return textOf(byId.get(id)?.name) ?? [];
  });
  const distinct = [...new Set(names)].filter((name) => !/^https?:/u.test(name));
  return distinct.length > 0 ? distinct : undefined;
}

function addressOf(value: unknown): string | undefined {
  return textOf(isObject(value) ? (value['@id'] ?? value.url) : value);
}

function isFree(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  return /^(?:false|no)$/iu.test(value) ? false : /^(?:true|yes)$/iu.test(value) ? true : undefined;
}

/** JSON-LD is no HTML, but many a publisher's text in it is. */
function decodeEntities(text: string): string {
  return /[&<]/u.test(text) ? plainTextOf(text) : text;
}

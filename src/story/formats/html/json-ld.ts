import { type DomDocument, visible } from './dom.ts';

/** What a page says of its story in schema.org's JSON-LD. */
export interface LinkedArticle {
  readonly headline?: string | undefined;
  readonly byline?: string | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** The whole text, where the page gives it. */
  readonly body?: string | undefined;
  /** False where the page says that one has to pay. */
  readonly free?: boolean | undefined;
  /** CSS selectors of the parts that are not free. */
  readonly paidParts: readonly string[];
}

type Json = Record<string, unknown>;

const ARTICLE =
  /^(?:(?:News|Reportage|Background|Analysis|Opinion|AskPublic|Review|Satirical|Advertiser)?(?:News)?Article|LiveBlogPosting|BlogPosting|Report)$/u;
/** A page has a handful of objects; more is an attack on our time. */
const MOST_OBJECTS = 2_000;

/** The page's article: the first one of the type, by preference a news article. Damaged JSON is passed over. */
export function readLinkedArticle(document: DomDocument): LinkedArticle | undefined {
  const objects: Json[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = parseLoosely(script.textContent ?? '');
    if (json !== undefined) collect(json, objects);
  }
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  const article =
    articles.find((object) => typesOf(object).some((type) => type.includes('News'))) ?? articles[0];
  if (!article) return undefined;
  const parts = listOf(article.hasPart).filter(isObject);
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    byline: peopleOf(article.author) ?? peopleOf(article.creator),
    published: textOf(article.datePublished),
    modified: textOf(article.dateModified),
    publisher:
      nameOf(listOf(article.publisher)[0], objects) ?? nameOf(listOf(article.sourceOrganization)[0], objects),
    url: textOf(article.url) ?? addressOf(article.mainEntityOfPage),
    body: typeof article.articleBody === 'string' ? article.articleBody : undefined,
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

/** "Ana Ruiz", "Ana Ruiz and Li Wei", "Ana Ruiz, Li Wei and Bo Ek". */
function peopleOf(value: unknown): string | undefined {
  const names = listOf(value).flatMap((person) => textOf(isObject(person) ? person.name : person) ?? []);
  const distinct = [...new Set(names)].filter((name) => !/^https?:/u.test(name));
  if (distinct.length < 2) return distinct[0];
  return `${distinct.slice(0, -1).join(', ')} and ${distinct.at(-1)}`;
}

function nameOf(value: unknown, objects: readonly Json[]): string | undefined {
  if (!isObject(value)) return textOf(value);
  const named = textOf(value.name);
  if (named !== undefined || typeof value['@id'] !== 'string') return named;
  return textOf(objects.find((object) => object['@id'] === value['@id'] && object.name !== undefined)?.name);
}

function addressOf(value: unknown): string | undefined {
  return textOf(isObject(value) ? (value['@id'] ?? value.url) : value);
}

function isFree(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  return /^(?:false|no)$/iu.test(value) ? false : /^(?:true|yes)$/iu.test(value) ? true : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  mdash: '—',
  ndash: '–',
};

/** JSON-LD is no HTML, but many a publisher's headline in it is. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code === undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

import { readBlocks, textOf } from './blocks.ts';
import { areAlike, type DomDocument, type DomElement, isElement, nameTokens } from './dom.ts';

/** The places of links to other stories; a date or a name in them belongs to those. */
const ELSEWHERE = new Set(
  'related recirc recommended recommendations promo teaser teasers suggested sidebar next more trending popular latest comments comment card cards list feed river footer nav menu breadcrumb'.split(
    ' ',
  ),
);
const MOST_LEVELS = 6;
const LONGEST_NAMES = 120;
const MOST_AUTHORS = 5;
const MOST_OF_CLASS = 2;
/** Lists of other stories may go on without end; the page's own is above them. */
const MOST_ELEMENTS = 200;

/** Dates by microdata, RDFa and hAtom, in the order of the page; those of comments and other stories are left out. */
export function* markedDates(
  document: DomDocument,
  property: 'datePublished' | 'dateModified',
  headline: string | undefined,
): Generator<string | undefined> {
  const selector =
    property === 'datePublished'
      ? '[itemprop="datePublished"], [property="datePublished"], [property="dc:date"], [property="dc:created"], time[pubdate], abbr.published, time.published, time.entry-date'
      : '[itemprop="dateModified"], [property="dateModified"], time.updated, abbr.updated';
  for (const element of [...document.querySelectorAll(selector)].slice(0, MOST_ELEMENTS))
    if (
      !isElsewhere(element) &&
      !isOfAnother(element) &&
      !isOfOtherStory(element, headline) &&
      !isOfCard(element, headline)
    )
      yield dateOf(element);
}

/** The metadata, else what a reader sees. */
export function dateOf(element: DomElement): string | undefined {
  const told = ['datetime', 'content', 'title', 'data-datetime'].map((name) => element.getAttribute(name));
  return told.find((text) => text) ?? element.textContent ?? undefined;
}

/** Lines that name the author, from the surest place to the least sure. */
export function* markedAuthors(
  document: DomDocument,
  headline: string | undefined,
): Generator<string | readonly string[]> {
  for (const selector of [
    '[itemprop="author"] [itemprop="name"]',
    '[itemprop="author"]',
    '[rel~="author"]',
    '.author-name, .byline-name, .byline__name, .author__name',
    '.byline, .article-byline, .post-byline',
    '.author',
  ]) {
    const names: string[] = [];
    const elements = [...document.querySelectorAll(selector)].slice(0, MOST_ELEMENTS);
    const isOfMany = !selector.startsWith('[itemprop') && elements.length > MOST_OF_CLASS;
    for (const element of elements) {
      // Cards of other posts have their authors, too.
      if (isOfMany && !isWithHeadline(element)) continue;
      if (isElsewhere(element) || isOfAnother(element) || isOfPart(element)) continue;
      if (isOfOtherStory(element, headline) || isOfCard(element, headline)) continue;
      if (names.length >= MOST_AUTHORS) continue;
      const told = element.getAttribute('content');
      const line = told ?? readBlocks(element)[0]?.text ?? '';
      if (line !== '' && line.length <= LONGEST_NAMES && textOf(element).length <= 2 * LONGEST_NAMES)
        names.push(line);
      if (/^\.(?:byline|author)/u.test(selector) && names.length > 0) break;
    }
    if (names.length > 0) yield [...new Set(names)];
  }
}

/** True if the nearest headings around the element are of the first level: others are those of the cards of other posts. */
function isWithHeadline(element: DomElement): boolean {
  let part = element.parentNode;
  for (let level = 0; part && isElement(part) && part.tagName !== 'BODY' && level < MOST_LEVELS; level++) {
    if (part.querySelector('h1') !== null) return true;
    if (part.querySelector('h2, h3, h4') !== null) return false;
    part = part.parentNode;
  }
  return false;
}

/** In an `<article>` whose heading is a link to it: a card of another story, whatever it is called. */
function isOfCard(element: DomElement, headline: string | undefined): boolean {
  let part = element.parentNode;
  while (part && isElement(part) && part.tagName !== 'ARTICLE') part = part.parentNode;
  if (!part || !isElement(part)) return false;
  const title = cards.get(part) ?? linkedTitle(part);
  cards.set(part, title);
  return title !== '' && (headline === undefined || !areAlike(title, headline));
}

function linkedTitle(article: DomElement): string {
  const heading = article.querySelector('h1, h2, h3, h4');
  const link = heading?.parentNode?.tagName === 'A' ? heading : heading?.querySelector('a[href]');
  return heading && link && textOf(link) === textOf(heading) ? textOf(heading) : '';
}

/** Looked for once in each. */
const cards = new WeakMap<DomElement, string>();

export function isElsewhere(element: DomElement): boolean {
  let part = element.parentNode;
  for (let level = 0; part && isElement(part) && level < MOST_LEVELS; level++) {
    if (part.tagName === 'ARTICLE') return isEntry(part);
    if (part.tagName === 'MAIN' || part.tagName === 'BODY') return false;
    if (/^(?:NAV|FOOTER|LI)$/u.test(part.tagName)) return true;
    if (part.tagName === 'ASIDE' || nameTokens(part).some((token) => ELSEWHERE.has(token))) return true;
    part = part.parentNode;
  }
  return false;
}

/** An `<article>` that is a reader's comment or the card of another story. */
function isEntry(article: DomElement): boolean {
  return nameTokens(article).some((token) => ENTRY.has(token)) && article.querySelector('h1') === null;
}

const ENTRY = new Set('comment comments reply teaser teasers related recommended promo card'.split(' '));

/** In a pull quote, a picture or a post: whose words or work it is. */
function isOfPart(element: DomElement): boolean {
  let part: DomElement | null = element;
  for (let level = 0; part && isElement(part) && level < MOST_LEVELS; level++) {
    if (/^(?:BLOCKQUOTE|FIGURE|FIGCAPTION|ARTICLE|MAIN|BODY|HEADER)$/u.test(part.tagName))
      return /^(?:BLOCKQUOTE|FIG)/u.test(part.tagName);
    if (nameTokens(part).some((token) => OF_PART.has(token))) return true;
    part = part.parentNode;
  }
  return false;
}

const OF_PART = new Set(
  'photo quote quotes pullquote blockquote testimonial testimonials caption credit tweet twitter instagram facebook embed review reviews comment comments'.split(
    ' ',
  ),
);

/** In the microdata of an article with another headline. */
function isOfOtherStory(element: DomElement, headline: string | undefined): boolean {
  if (headline === undefined) return false;
  let part = element.parentNode;
  while (part && isElement(part) && !/(?:Article|Posting)$/u.test(part.getAttribute('itemtype') ?? ''))
    part = part.parentNode;
  if (!part || !isElement(part)) return false;
  const title = titles.get(part) ?? titleOf(part);
  titles.set(part, title);
  return title !== '' && !areAlike(title, headline);
}

/** What the microdata calls an article; empty if it does not say, or the page's own headline is in it. */
function titleOf(article: DomElement): string {
  if (article.querySelector('h1') !== null) return '';
  const title = article.querySelector('[itemprop~="headline"]');
  // Some put it there instead of an address.
  const main = article.querySelector('[itemprop="mainEntityOfPage"][content]')?.getAttribute('content') ?? '';
  return title?.getAttribute('content') ?? (title ? textOf(title) : main.includes(' ') ? main : '');
}

/** Looked for once in each. */
const titles = new WeakMap<DomElement, string>();

/** Inside what the story cites, or a reader's comment or review. */
export function isOfAnother(element: DomElement): boolean {
  for (let part = element.parentNode; part && isElement(part); part = part.parentNode) {
    const property = part.getAttribute('itemprop');
    if (property !== null && /^(?:citation|comment|review|isPartOf|itemListElement)$/u.test(property))
      return true;
  }
  return false;
}

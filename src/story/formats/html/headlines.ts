import { SECTION } from '../../bylines.ts';
import { readBlocks, textOf } from './blocks.ts';
import {
  areAlike,
  countWords,
  type DomDocument,
  type DomElement,
  isElement,
  nameTokens,
  plain,
  visible,
} from './dom.ts';
import { isElsewhere } from './marked-details.ts';

/**
 * The headline as readers see it; what the page tells search engines and other sites only if it shows none.
 *
 * @param told from JSON-LD and for sharing, best first
 */
export function findHeadline(
  document: DomDocument,
  told: readonly (string | undefined)[],
  publisher: string | undefined,
): string | undefined {
  const title = withoutSite(visible(document.title), publisher);
  const claims = told
    .filter((text) => text !== undefined)
    .map((text) => withoutSite(text, publisher))
    .filter((text) => text !== '');
  const all = [...claims, title].filter((text) => text !== '');
  const shown = readHeadings(document, [visible(document.title), ...claims], publisher);
  const first = shown.filter(({ isFirst }) => isFirst);
  const isTold = ({ text }: Heading) => all.some((other) => plain(other) === plain(text));
  const isAlike = ({ text }: Heading) => all.some((other) => areAlike(text, other));
  const parts = visible(document.title).split(PART).map(plain);
  const isPart = ({ text }: Heading) => countWords(text) >= LONG && parts.includes(plain(text));
  const agreed =
    first.find(isTold) ??
    first.find(isAlike) ??
    shown.find((heading) => heading.isOnTop && (isTold(heading) || isPart(heading))) ??
    onlyOne(shown.filter(({ isNamed, isOnTop }) => isNamed && isOnTop && first.length === 0));
  if (agreed !== undefined) return withoutLabel(agreed.text, all);
  // A page's own heading is no label: a long one is the headline, whatever the page is called elsewhere.
  const only = onlyOne(
    first.filter(({ isOnTop, text }, at) => isOnTop && first.findIndex((one) => one.text === text) === at),
  );
  if (only !== undefined && countWords(only.text) >= LONG) return only.text;
  const second = shown.find((heading) => heading.isSecond && heading.isOnTop && isAlike(heading));
  if (second !== undefined) return second.text;
  const isInTitle = claims.length === 0 && ` ${plain(title)} `.includes(` ${plain(only?.text ?? '')} `);
  if (only !== undefined && (all.length === 0 || isInTitle || countWords(only.text) > SHORT))
    return only.text;
  // A title that is shown nowhere is the site's, and the page's only heading the story's.
  const lone = onlyOne(shown);
  const isLone =
    claims.length === 0 &&
    first.length === 0 &&
    lone?.isOnTop === true &&
    countWords(lone.text) >= LONG &&
    countWords(title) <= MOST_SITE_WORDS;
  return claims[0] ?? shownPart(document) ?? (isLone ? lone.text : title === '' ? only?.text : title);
}

/** Between a page's headline and the names of its site and sections. */
const PART = /\s+[|–—·»-]\s+|\s*\|\s*/u;

/** On pages without headings: the part of the title that a line of its own shows: "Harbour Post: The bridge opens". */
function shownPart(document: DomDocument): string | undefined {
  const title = visible(document.title);
  const behind = title.indexOf(': ');
  const parts = [...title.split(PART), title.slice(behind < 0 ? 0 : behind + 2)].filter(
    (part) => countWords(part) >= FEW && part !== '',
  );
  if (parts.length === 0 || !document.body) return undefined;
  return readBlocks(document.body).find(({ text }) => parts.includes(text))?.text;
}

/** Words of a headline; fewer may be a section. */
const FEW = 3;

interface Heading {
  readonly text: string;
  /** `h1`, or marked as the headline. */
  readonly isFirst: boolean;
  readonly isSecond: boolean;
  /** Called the title of a post, story or article. */
  readonly isNamed: boolean;
  /** Above all but the first few paragraphs. */
  readonly isOnTop: boolean;
}

const MOST_HEADINGS = 60;
const MOST_ABOVE = 2;
/** Words of a headline; a longer heading of the first level is a standfirst. */
const MOST_WORDS = 35;
/** Words of a paragraph, as against a label. */
const PARAGRAPH = 20;
/** Words from which a page's only `h1` is its headline without further proof; and up to which it is a label. */
const LONG = 5;
const SHORT = 2;

/** Headings in the order of the page but those that name the site. */
function readHeadings(
  document: DomDocument,
  titles: readonly string[],
  publisher: string | undefined,
): Heading[] {
  const headings: Heading[] = [];
  let above = 0;
  for (const element of document.querySelectorAll('h1, h2, h3, h4, [itemprop="headline"], p')) {
    if (headings.length >= MOST_HEADINGS) break;
    if (element.tagName === 'P') {
      if (countWords(element.textContent ?? '') >= PARAGRAPH) above++;
      continue;
    }
    const text = textOf(element);
    if (countWords(text) > MOST_WORDS && titles.some((title) => title !== '')) continue;
    if (text === '' || isNameOfSite(element, text, titles, publisher)) continue;
    headings.push({
      text,
      isFirst: !/^H[2-4]$/u.test(element.tagName) || element.getAttribute('itemprop') === 'headline',
      isSecond: element.tagName === 'H2',
      isNamed: isCalledTitle(element) && !isElsewhere(element),
      isOnTop: above <= MOST_ABOVE,
    });
  }
  return headings;
}

/** "Harbour Notes" over each page, where the page is called "Harbour Notes: The bridge opens". */
function isNameOfSite(
  element: DomElement,
  text: string,
  titles: readonly string[],
  publisher: string | undefined,
): boolean {
  const name = plain(text);
  if (name === plain(publisher ?? '')) return true;
  if (countWords(text) > MOST_SITE_WORDS) return false;
  if (SECTION.test(text) || LABEL.test(text))
    return titles.some((title) => title !== '' && plain(title) !== name);
  if (isHomeLink(element)) return titles.some((title) => countWords(title) > countWords(text));
  const rest = titles
    .filter((title) => plain(title).startsWith(`${name} `) && /^\W*[:|»–—]/u.test(title.slice(text.length)))
    .map((title) => plain(title).slice(name.length + 1));
  return rest.some((part) => titles.some((title) => plain(title) === part));
}

const MOST_SITE_WORDS = 5;
/** What a site's design calls its pages: "Our blog", "News details". */
const LABEL =
  /^(?:the |our |latest )?(?:blog|news|articles?|posts?|stor(?:y|ies)|events?|press(?: releases?)?|media|resources?|insights?)(?: (?:single|details?|posts?|pages?|articles?|stor(?:y|ies)|entry|archives?|room|cent(?:er|re)|releases?|updates?))?$/iu;

function isHomeLink(element: DomElement): boolean {
  const inside = [...element.querySelectorAll('a')];
  const around = element.parentNode;
  const links = around && isElement(around) && around.tagName === 'A' ? [...inside, around] : inside;
  return links.some((link) => /^(?:https?:\/\/[^/]+)?\/?$/iu.test(link.getAttribute('href') ?? '#'));
}

function isCalledTitle(element: DomElement): boolean {
  const tokens = nameTokens(element);
  return (
    (tokens.some((token) => /^(?:title|headline|hed)$/u.test(token)) &&
      tokens.some((token) => OF_STORY.test(token))) ||
    isInStorysHead(element)
  );
}

const OF_STORY = /^(?:post|entry|article|story|content)$/u;

/** `<header class="article-header">`, or the `<header>` of an `<article>`. */
function isInStorysHead(element: DomElement): boolean {
  let part = element.parentNode;
  for (let level = 0; part && isElement(part) && level < MOST_LEVELS; level++) {
    const tokens = nameTokens(part);
    if (tokens.includes('header') && tokens.some((token) => OF_STORY.test(token))) return true;
    if (part.tagName === 'HEADER') return part.parentNode?.tagName === 'ARTICLE';
    part = part.parentNode;
  }
  return false;
}

const MOST_LEVELS = 3;

/** "Crime | The bridge stands empty" as other places give it, without its section. */
function withoutLabel(text: string, claims: readonly string[]): string {
  const parts = text.split(/\s+[|»›]\s+/u);
  const part =
    parts.length === 2 ? parts.find((one) => claims.some((claim) => plain(claim) === plain(one))) : undefined;
  return part ?? text;
}

const onlyOne = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

/** "Bridge opens - Harbour - The Daily Example" without what names the site and its sections, behind or before it. */
function withoutSite(title: string, publisher: string | undefined): string {
  const parts = title.split(/(\s+[|–—·»-]\s+|\s*\|\s*)/u);
  if (parts.length < 3) return title;
  const isSite = (text: string) => isNameOf(text, publisher);
  let [from, to] = [0, parts.length];
  const lastSite = parts.findLastIndex((part, at) => at % 2 === 0 && isSite(part));
  if (lastSite === 0) from = 2;
  else if (lastSite > 0) {
    to = lastSite - 1;
    // Sections between the headline and the site's name.
    while (to > 1 && wordsIn(parts[to - 1]) <= 2 && wordsIn(parts[0]) > 3) to -= 2;
  } else if (
    publisher === undefined &&
    wordsIn(parts.at(-1)) <= 4 &&
    wordsIn(parts[0]) > wordsIn(parts.at(-1))
  )
    to -= 2;
  // "Opinion | The bridge stands empty"
  if (to - from > 2 && SECTION.test(parts[from] ?? '')) from += 2;
  const kept = parts.slice(from, to).join('').trim();
  return kept === '' ? title : kept;
}

function isNameOf(text: string, publisher: string | undefined): boolean {
  const bare = (name: string) =>
    plain(name)
      .replace(/^the /u, '')
      .replace(/ (?:com|org|net|co uk|news|online)$/u, '')
      .replaceAll(' ', '');
  const [one, two] = [bare(text), bare(publisher ?? '')];
  return (
    one !== '' &&
    (one === two || (/\.(?:com|org|net|co\.\w{2}|news)$/iu.test(text.trim()) && wordsIn(text) <= 2))
  );
}

const wordsIn = (text: string | undefined) => plain(text ?? '').split(' ').length;

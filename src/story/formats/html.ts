import { word } from '../../words/words.ts';
import { type StoryReading, storyOf } from '../lay-out.ts';
import { isNote } from '../notes.ts';
import type { StoryDetails } from '../story.ts';
import type { Layout } from './format.ts';
import { removeClutter } from './html/clutter.ts';
import { countWords, type DomDocument, isTooComplex, visible } from './html/dom.ts';
import { findMainContent } from './html/main-content.ts';
import { type PageMetadata, readMetadata } from './html/metadata.ts';
import { checkReadable } from './html/obstacles.ts';
import { parseDocument } from './html/parse-document.ts';
import { sortBlocks } from './html/sort-blocks.ts';
import { UnreadablePage } from './unreadable-page.ts';

/**
 * Reads a news story from a web page: headline, byline, dates and publisher from JSON-LD and meta tags, the text by
 * Readability, with block quotes and lists, without cookie banners, "read more" links, newsletter boxes and the like.
 *
 * What was left out is handed over apart from the text: were it part of the text, a new advertisement would make a
 * different story of the same page.
 *
 * @param page its whole source
 * @param options.url where it was fetched from; undefined for a file
 * @throws UnreadablePage (a UserError) that says why there is no story and what to do instead
 */
export function readHtml(page: string, options: { readonly url?: string | undefined } = {}): StoryReading {
  return storyOf(layOutPage(page, options.url));
}

/** @throws UnreadablePage (a UserError) that says why there is no story and what to do instead */
export function layOutPage(page: string, url: string | undefined): Layout {
  try {
    return readPage(page, url);
  } catch (error) {
    // Elements nested in each other by the thousand end the stack.
    if (error instanceof RangeError) throw new UnreadablePage('too complex', word('pageComplex'));
    throw error;
  }
}

function readPage(page: string, url: string | undefined): Layout {
  const document = parseDocument(page);
  if (isTooComplex(document)) throw new UnreadablePage('too complex', word('pageComplex'));
  const metadata = readMetadata(document, url);
  const scripts = [...document.querySelectorAll('script:not([type="application/ld+json"])')].length;
  const paidWords = countPaid(document, metadata.article?.paidParts ?? []);
  const clutter = removeClutter(document);
  const candidates = findMainContent(document);
  const { paragraphs, dropped } = sortBlocks(candidates, metadata);
  const told = metadata.article?.body;
  const useTold = countWords(paragraphs.join(' ')) < SHORT && told !== undefined && countWords(told) >= SHORT;
  const chosen = useTold ? paragraphsOf(told) : paragraphs;
  const all = [...clutter, ...dropped];
  const words = countWords(chosen.join(' '));
  checkReadable({ document, metadata, dropped: all, words, scripts, paidWords });
  const headline =
    metadata.headline === undefined ? [] : [{ text: metadata.headline, is: 'headline' as const }];
  return {
    lines: [
      ...headline,
      ...chosen.map((text) => ({ text, is: isNote(text) ? ('note' as const) : ('body' as const) })),
    ],
    details: detailsOf(metadata, url),
    modified: metadata.modified,
    language: metadata.language,
    dropped: all,
  };
}

/** Words under which a page is believed to have more text in its JSON-LD than it shows. */
const SHORT = 80;

/** JSON-LD gives the text in one piece, with line breaks at best. */
function paragraphsOf(body: string): string[] {
  return body
    .split(/\n+/u)
    .map((line) => visible(line))
    .filter((line) => line !== '');
}

function countPaid(document: DomDocument, selectors: readonly string[]): number {
  let words = 0;
  for (const selector of selectors.slice(0, 5)) {
    try {
      for (const element of document.querySelectorAll(selector))
        words += countWords(element.textContent ?? '');
    } catch {
      // A selector that nobody can read marks nothing.
    }
  }
  return words;
}

function detailsOf(metadata: PageMetadata, url: string | undefined): StoryDetails {
  const address = metadata.canonical ?? url;
  return {
    source: metadata.publisher ?? (address ? new URL(address).hostname.replace(/^www\./u, '') : undefined),
    byline: metadata.byline,
    published: metadata.published,
    url: address,
  };
}

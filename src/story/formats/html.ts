import { word } from '../../words/words.ts';
import { isNote } from '../notes.ts';
import type { Span } from '../span.ts';
import { Story, type StoryDetails } from '../story.ts';
import { removeClutter } from './html/clutter.ts';
import { countWords, type DomDocument, isTooComplex, visible } from './html/dom.ts';
import type { DroppedPart } from './html/dropped.ts';
import { findMainContent } from './html/main-content.ts';
import { type PageMetadata, readMetadata } from './html/metadata.ts';
import { checkReadable, UnreadablePage } from './html/obstacles.ts';
import { parseDocument } from './html/parse-document.ts';
import { sortBlocks } from './html/sort-blocks.ts';

export type { DroppedPart } from './html/dropped.ts';

/** A story read from a web page, and what is known about it besides. */
export interface HtmlReading {
  /** Its text is the headline and the paragraphs; the rest of the page is in `dropped`, not in its furniture. */
  readonly story: Story;
  /** ISO 8601, as the page says. */
  readonly modified?: string | undefined;
  /** The `lang` attribute of the page. */
  readonly language?: string | undefined;
  readonly dropped: readonly DroppedPart[];
}

/**
 * Reads a news story from a web page: headline, byline, dates and publisher from JSON-LD and meta tags, the text by
 * Readability, with block quotes and lists, without cookie banners, "read more" links, newsletter boxes and the like.
 *
 * What was left out is handed over apart from the text: were it part of the text, a new advertisement would make a
 * different story of the same page.
 *
 * @param html the whole page
 * @param options.url where it was fetched from; undefined for a file
 * @throws UnreadablePage (a UserError) that says why there is no story and what to do instead
 */
export function readHtml(html: string, options: { readonly url?: string | undefined } = {}): HtmlReading {
  try {
    return readPage(html, options.url);
  } catch (error) {
    // Elements nested in each other by the thousand end the stack.
    if (error instanceof RangeError) throw new UnreadablePage('too complex', word('pageComplex'));
    throw error;
  }
}

function readPage(html: string, url: string | undefined): HtmlReading {
  const document = parseDocument(html);
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
  return {
    story: compose(metadata.headline, chosen, detailsOf(metadata, url)),
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

/** The canonical text: headline and paragraphs with an empty line between them. */
function compose(headline: string | undefined, paragraphs: readonly string[], details: StoryDetails): Story {
  let text = headline ?? '';
  const body: Span[] = [];
  const notes: Span[] = [];
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n';
    const span: Span = [text.length, text.length + paragraph.length];
    text += paragraph;
    (isNote(paragraph) ? notes : body).push(span);
  }
  return new Story({ text, headline: headline ? [0, headline.length] : undefined, body, notes, details });
}

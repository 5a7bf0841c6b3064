import { word } from '../../messages/messages.ts';
import type { StoryDetails } from '../details.ts';
import { type StoryReading, storyOf } from '../lay-out.ts';
import { readDate } from '../read-date.ts';
import type { Layout, Line } from './format.ts';
import { readBesideHeadline } from './html/beside-headline.ts';
import { readBlocks } from './html/blocks.ts';
import { withShown } from './html/choose-details.ts';
import { countWords } from './html/dom.ts';
import { findMainContent } from './html/main-content.ts';
import { type PageMetadata, readMetadata } from './html/metadata.ts';
import { checkReadable } from './html/obstacles.ts';
import { documentOf, parsePage } from './html/parse-document.ts';
import { sortBlocks } from './html/sort-blocks.ts';
import { UnreadablePage } from './unreadable-page.ts';

/**
 * Reads a news story from a web page: headline, byline, dates and publisher from JSON-LD and meta tags, the text by
 * Readability, with block quotes and lists, without cookie banners, "read more" links, newsletter boxes and the like.
 *
 * What was left out is handed over apart from the text: otherwise a new advertisement would turn the same page into a
 * different story.
 *
 * @param page its whole source
 * @param options.url its address; undefined for a file
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
  const tree = parsePage(page);
  const document = documentOf(tree);
  const told = readMetadata(document, url);
  const candidates = findMainContent(document, documentOf(tree), told.headline);
  const metadata = withShown(told, readBesideHeadline(document, candidates, told.headline, told.ownNames));
  const sorted = sortBlocks(candidates, metadata);
  const body = toldBody(metadata.article?.body);
  const words = wordsOf(sorted.lines);
  const useBody = body.length > 0 && wordsOf(body) > (words < SHORT ? words : MUCH_MORE * words);
  const lines = useBody ? [...sorted.lines.filter(({ is }) => is === 'headline'), ...body] : sorted.lines;
  checkReadable({
    document,
    metadata,
    candidates,
    lines,
    dropped: sorted.dropped,
    scripts: tree.scripts,
    url,
  });
  return {
    lines,
    details: detailsOf(metadata, url),
    ownNames: metadata.ownNames,
    fallback: fallbackOf(metadata.canonical ?? url),
    modified: metadata.modified,
    language: metadata.language,
    dropped: sorted.dropped,
  };
}

/** Words under which a page is believed to have more text in its JSON-LD than it shows. */
const SHORT = 80;
/** So many times the words that it shows are more than other ways of counting. */
const MUCH_MORE = 1.6;

const wordsOf = (lines: readonly Line[]) =>
  lines.reduce((sum, { text, is }) => (is === 'headline' ? sum : sum + countWords(text)), 0);

/** The text as JSON-LD gives it: in HTML, or in one piece with line breaks at best. */
function toldBody(body: string | undefined): Line[] {
  if (body === undefined) return [];
  const isMarkup = /<\/?(?:p|br|div|li|h[2-6]|blockquote|em|strong|a)\b[^>]{0,500}>/iu.test(body);
  const html = isMarkup ? body.replace(/\n{2,}/gu, '<p>') : escapeTags(body).replace(/\n+/gu, '<p>');
  const root = documentOf(parsePage(html)).body;
  return root ? readBlocks(root).map(({ text }) => ({ text })) : [];
}

const escapeTags = (text: string) => text.replaceAll('<', '&lt;');

function detailsOf(metadata: PageMetadata, url: string | undefined): StoryDetails {
  const { publisher, byline, published, canonical } = metadata;
  return { source: publisher, byline, published, url: canonical ?? url };
}

/** What an address says if its page does not: the site, and the day in "/2031/02/11/". */
function fallbackOf(address: string | undefined): StoryDetails {
  if (address === undefined) return {};
  const { hostname, pathname } = new URL(address);
  const day = /(?:^|\/)(20\d{2})[/-]([01]\d)[/-]([0-3]\d)(?=[/-]|$)/u.exec(pathname);
  return {
    source: hostname.replace(/^www\./u, ''),
    published: day ? readDate(`${day[1]}-${day[2]}-${day[3]}`) : undefined,
  };
}

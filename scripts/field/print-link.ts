import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { passageLink } from '../../src/replies/citation.ts';
import { readHtml } from '../../src/story/formats/html.ts';
import type { Story } from '../../src/story/story.ts';
import type { ReportCase } from './cases.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ADDRESS = 'https://courier.example/news/landing';
/** Milliseconds in which the browser has scrolled to a text fragment. */
const SETTLED = 700;

export const hasChromium = (): boolean => existsSync(CHROMIUM);

/**
 * `lands` if the link that is printed under the passage scrolls a browser to it, else `misses`, with the link behind.
 * The page is served from memory: nothing is fetched.
 */
export async function printLinks(reports: readonly ReportCase[]): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const printed: string[] = [];
    for (const report of reports) printed.push(await printLink(browser, report));
    return printed;
  } finally {
    await browser.close();
  }
}

async function printLink(browser: Browser, { html = '', input, below = 0 }: ReportCase): Promise<string> {
  const words = String(input);
  const { story } = readHtml(html, { url: ADDRESS });
  const link = linkTo(story, words, below > 0);
  if (link === undefined) return 'misses: no link';
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  try {
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    // A text fragment is followed only when the reader navigates.
    await page.goto('about:blank');
    await page.goto(link);
    await page.waitForTimeout(SETTLED);
    const isSeen = await isInView(page, words, below);
    return `${isSeen ? 'lands' : 'misses'}: ${link}`;
  } finally {
    await page.close();
  }
}

/** The link under the first sentence that holds the words; the last one for a passage further down. */
function linkTo(story: Story, words: string, isLast: boolean): string | undefined {
  const holding = story.sentences.filter(({ span }) => story.slice(span).includes(words));
  const sentence = isLast ? holding.at(-1) : holding[0];
  return sentence && passageLink(story, story.excerpt(sentence.span));
}

/** Whether the view has been scrolled and an element with the words, further down than `below`, stands in it. */
function isInView(page: Page, words: string, below: number): Promise<boolean> {
  // As a text: it runs in the page, whose names the project's own code does not know.
  const find = `(({ wanted, under }) =>
    [...document.querySelectorAll('p, td, li')].some((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      const text = (each.textContent ?? '').replace(/\\s+/g, ' ');
      const isSeen = scrollY > 0 && bottom > 0 && top < innerHeight;
      return isSeen && text.includes(wanted) && top + scrollY > under;
    }))(${JSON.stringify({ wanted: words, under: below })})`;
  return page.evaluate<boolean>(find);
}

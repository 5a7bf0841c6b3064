/**
 * Opens pages in Chromium by the links that stand under excerpts and prints how many scroll to the passage.
 *
 *   npm run evaluate:links -- DIR [-v] [--only=PREFIX] [--most=N]
 *
 * DIR is laid out as for `evaluate:pages` (`ground-truth.json`, `html/*.html.gz`). One sentence of each page is looked for, from
 * the middle of its story. Pages are served from memory without their scripts and pictures: nothing
 * is fetched, and nothing that is missing moves the passage away again.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import * as z from 'zod';
import { passageLink } from '../src/replies/citation.ts';
import { decodeHtml } from '../src/story/formats/html/decode.ts';
import type { Story } from '../src/story/story.ts';
import { readTimed } from './evaluation/read-page.ts';

const truthSchema = z.record(z.string(), z.object({ url: z.string().optional() }));

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const verbose = process.argv.includes('-v');
const option = (name: string) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
if (folder === undefined) {
  console.error('Usage: npm run evaluate:links -- DIR [-v] [--only=PREFIX] [--most=N]');
  process.exit(2);
}

const FEWEST_WORDS = 8;
/** Milliseconds in which the browser scrolls to a text fragment, on a busy machine as well. */
const SETTLED = 4_000;
/** Shown above the page, so that a passage at its top has to be scrolled to as well; and its own text is never cut off. */
const ABOVE =
  '<style>html,body{overflow:visible!important;height:auto!important;position:static!important}</style><div style="height:3000px"></div>';

const truth = truthSchema.parse(JSON.parse(readFileSync(`${folder}/ground-truth.json`, 'utf8')));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let [landed, all] = [0, 0];
try {
  for (const [id, { url = `https://page.example/${id}` }] of Object.entries(truth)) {
    if (!id.startsWith(option('only') ?? '') || all >= Number(option('most') ?? 61)) continue;
    const bytes = gunzipSync(readFileSync(`${folder}/html/${id}.html.gz`));
    const { result } = await readTimed(bytes, url);
    if (!('reading' in result)) continue;
    const { story } = result.reading;
    const sentence = sentenceOf(story);
    if (sentence === undefined) continue;
    const link = passageLink(story, story.excerpt(sentence));
    const isSeen =
      link !== undefined && (await lands(browser, decodeHtml(bytes), link, story.slice(sentence)));
    all++;
    if (isSeen) landed++;
    if (!isSeen || verbose) console.log(`${id}  ${isSeen ? 'lands' : 'misses'}: ${link ?? 'no link'}`);
  }
} finally {
  await browser.close();
}
console.log(`${landed} of ${all} links land`);

/** From the middle of the story on, the first sentence of some length. */
function sentenceOf(story: Story) {
  const spans = story.sentences.map(({ span }) => span);
  const long = spans.filter((span) => story.slice(span).split(/\s+/u).length >= FEWEST_WORDS);
  return long[Math.floor(long.length / 2)];
}

async function lands(browser: Browser, html: string, link: string, words: string): Promise<boolean> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const silent = html
    .replace(/<script\b[\s\S]*?<\/script\s*>/giu, '')
    .replace(
      /<(?:link|iframe|img|source|video|audio|embed|object|input)\b[^>]*>|<meta\b[^>]*http-equiv[^>]*>/giu,
      '',
    )
    .replace(/<body\b[^>]*>/iu, (tag) => tag + ABOVE);
  try {
    await page.route('**/*', (route) =>
      route.request().resourceType() === 'document'
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: silent })
        : route.abort(),
    );
    // A text fragment is followed only when the reader navigates.
    await page.goto('about:blank');
    await page.goto(link, { waitUntil: 'domcontentloaded' });
    // As a text: it runs in the page, whose names the project's own code does not know.
    const find = `(wanted => {
      const plain = text => (text ?? '').toLowerCase().replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim();
      const holds = element => plain(element.textContent).includes(wanted);
      const found = [...document.body.querySelectorAll('*')].filter(holds);
      const innermost = found.filter(one => ![...one.children].some(holds));
      return scrollY > 0 && innermost.some(one => {
        const { top, bottom } = one.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
    })(${JSON.stringify(plain(words))})`;
    await page.waitForFunction(find, undefined, { timeout: SETTLED });
    return true;
  } catch {
    return false;
  } finally {
    await page.close();
  }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

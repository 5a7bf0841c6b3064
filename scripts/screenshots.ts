/**
 * Makes the pictures of docs/images/ from the real desk in a real Chromium: typical replies, dark and light, wide and
 * narrow.
 *
 *   npm run screenshots      needs Debian's chromium, or CHROMIUM with the path of another one
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium } from 'playwright-core';
import { createBot } from '../src/bot.ts';
import { startDesk } from '../src/desk/server.ts';
import { RateLimit } from '../src/discord/dispatch/rate-limit.ts';
import { MemoryLibrary } from '../src/library/memory-library.ts';
import { readSeeds } from '../src/library/read-seeds.ts';

const FOLDER = fileURLToPath(new URL('../docs/images/', import.meta.url));
const WIDE = { width: 900, height: 420 };
const NARROW = { width: 360, height: 420 };
/** Room for the channel's name above the messages and the line to type in below, in pixels. */
const AROUND = 220;
const TALLEST = 1600;

/** File name, the line that is typed, and the label of a button to press then. */
const REPLIES: readonly (readonly [name: string, line: string, press?: string])[] = [
  ['who-said', '/who-said phrase: increasingly beligerent retoric'],
  ['ask', '/ask question: When will Blinken meet the Russian foreign minister?'],
  ['not-in-story', '/ask question: Who is the Russian foreign minister?'],
  ['closest', '/ask question: How many soldiers died?', 'Closest passages'],
  ['check', '/check text: Blinken said “any renewed aggression will trigger severe consequences.”'],
  ['quotes', '/quotes speaker: Blinken'],
  ['summary', '/summary'],
  ['people', '/story people'],
  ['sourcing', '/story sourcing'],
  ['help', '/help'],
];

await mkdir(FOLDER, { recursive: true });
// Pictures are taken faster than a person asks.
const rate = { burst: 1000, perMinute: 100_000 };
const bot = await createBot(
  new MemoryLibrary(await readSeeds()),
  { error: (details, message) => console.error(message, details) },
  { limit: new RateLimit({ user: rate, channel: rate }) },
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const [name, line, press] of REPLIES) {
  await shoot(`${name}-dark`, line, press, { viewport: WIDE, colorScheme: 'dark' });
  await shoot(`${name}-light`, line, press, { viewport: WIDE, colorScheme: 'light' });
  await shoot(`${name}-narrow`, line, press, { viewport: NARROW, colorScheme: 'dark' });
  await shoot(`${name}-narrow-light`, line, press, { viewport: NARROW, colorScheme: 'light' });
}
await browser.close();

/** Each picture in a channel of its own, as tall as the reply. */
async function shoot(name: string, line: string, press: string | undefined, look: BrowserContextOptions) {
  const desk = await startDesk({ ...bot, suggestions: [] });
  const context = await browser.newContext(look);
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  await page.goto(desk.url);
  const messages = page.locator('.message');
  await page.locator('.composer textarea').fill(line);
  // A command without options is chosen by the first Enter and sent by the second.
  await page.keyboard.press('Enter');
  if (!line.includes(':')) await page.keyboard.press('Enter');
  await messages.locator('.container').first().waitFor();
  if (press !== undefined) {
    await messages.first().getByRole('button', { name: press }).click();
    // A private message changes in place, a public one is answered below.
    await page.waitForTimeout(700);
  }
  const boxes = await Promise.all((await messages.all()).map((message) => message.boundingBox()));
  const tall = boxes.reduce((sum, box) => sum + (box?.height ?? 0), AROUND);
  const { width } = look.viewport ?? WIDE;
  await page.setViewportSize({ width, height: Math.round(Math.min(TALLEST, Math.max(360, tall))) });
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await context.close();
  await desk.close();
  console.log(`docs/images/${name}.png`);
}

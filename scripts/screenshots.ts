/**
 * Makes the pictures of docs/images/ from the real desk in a real Chromium: every kind of answer, dark and light, 1,280 and
 * 360 pixels wide.
 *
 *   npm run screenshots      needs Debian's chromium, or CHROMIUM with the path of another one
 *   npm run screenshots -- check summary      only those whose names begin so
 */

import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium } from 'playwright-core';
import { type Bot, createBot } from '../src/bot.ts';
import { startDesk } from '../src/desk/server.ts';
import { RateLimit } from '../src/discord/dispatch/rate-limit.ts';
import { openLibrary } from '../src/library/open-library.ts';
import { readSeeds } from '../src/library/read-seeds.ts';
import { startEncoder } from '../src/retrieval/encoder/encoder.ts';
import { readStory } from '../src/story/formats/registry.ts';
import type { Story } from '../src/story/story.ts';

const FOLDER = fileURLToPath(new URL('../docs/images/', import.meta.url));
const WIDE = { width: 1280, height: 420 };
const NARROW = { width: 360, height: 420 };
/** Room for the channel's name above the messages and the line to type in below, in pixels. */
const AROUND = 220;
const SHORTEST = 420;
const TALLEST = 2200;

interface Picture {
  readonly name: string;
  /** The line that is typed. */
  readonly line: string;
  /** The label of a button to press then. */
  readonly press?: string;
  /** Which stories are asked: the sample, or two invented reports of one event. */
  readonly of?: 'sample' | 'reports';
}

const PICTURES: readonly Picture[] = [
  { name: 'who-said', line: '/who-said phrase: increasingly beligerent retoric' },
  { name: 'ask', line: '/ask question: When will Blinken meet the Russian foreign minister?' },
  { name: 'ask-who', line: '/ask question: Who is Stoltenberg?' },
  { name: 'ask-number', line: '/ask question: How many cars use the bridge every day?', of: 'reports' },
  { name: 'ask-author', line: '/ask question: Who wrote this?', of: 'reports' },
  { name: 'in-context', line: '/ask question: What did Stoltenberg warn of?', press: 'In context' },
  { name: 'no-clear-answer', line: '/ask question: What are the allies worried about?' },
  { name: 'not-in-story', line: '/ask question: How many soldiers died?' },
  { name: 'check-word-for-word', line: '/check text: Stoltenberg warned of a “high price.”' },
  {
    name: 'check',
    line: '/check text: Blinken said “any renewed aggression will trigger severe consequences.”',
  },
  {
    name: 'check-turned',
    line: '/check text: Whitcombe: “I would drive my own children over it.”',
    of: 'reports',
  },
  { name: 'check-not-there', line: '/check text: Blinken said “we will build a moon base”' },
  { name: 'quotes', line: '/quotes speaker: Blinken' },
  { name: 'summary', line: '/summary' },
  { name: 'people', line: '/story people' },
  { name: 'timeline', line: '/story timeline' },
  { name: 'sourcing', line: '/story sourcing' },
  { name: 'compare', line: '/compare', of: 'reports' },
  { name: 'list', line: '/story list', of: 'reports' },
  { name: 'help', line: '/help' },
];

await mkdir(FOLDER, { recursive: true });
const wanted = process.argv.slice(2);
const pictures = PICTURES.filter(
  ({ name }) => wanted.length === 0 || wanted.some((each) => name.startsWith(each)),
);
// Pictures are taken faster than a person asks.
const rate = { burst: 1000, perMinute: 100_000 };
const encoder = await startEncoder().catch((error: unknown) =>
  error instanceof Error ? error : new Error(String(error)),
);
const bots = { sample: await openBot(await readSeeds()), reports: await openBot(await readReports()) };
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const picture of pictures) {
  await shoot(`${picture.name}-dark`, picture, { viewport: WIDE, colorScheme: 'dark' });
  await shoot(`${picture.name}-light`, picture, { viewport: WIDE, colorScheme: 'light' });
  await shoot(`${picture.name}-narrow`, picture, { viewport: NARROW, colorScheme: 'dark' });
  await shoot(`${picture.name}-narrow-light`, picture, { viewport: NARROW, colorScheme: 'light' });
}
await browser.close();
if (encoder && !(encoder instanceof Error)) await encoder.close();

async function openBot(stories: readonly Story[]): Promise<Bot> {
  const log = { error: (details: object, message: string) => console.error(message, details) };
  const limit = new RateLimit({ user: rate, channel: rate });
  const bot = await createBot(await openLibrary({ inMemory: true, samples: stories }), log, {
    limit,
    encoder,
  });
  // As it answers once it has read them.
  for (const story of stories) await bot.vectors.encode(story);
  return bot;
}

async function readReports() {
  const files = ['bridge-courier.txt', 'bridge-radio.txt'];
  return Promise.all(
    files.map(async (name) => {
      const bytes = await readFile(new URL(`screenshots/${name}`, import.meta.url));
      return (await readStory(bytes, { name })).story;
    }),
  );
}

/** Each picture in a channel of its own, as tall as the reply. */
async function shoot(name: string, { line, press, of = 'sample' }: Picture, look: BrowserContextOptions) {
  const desk = await startDesk({ ...bots[of], firstLines: undefined });
  const context = await browser.newContext(look);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
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
  await page.setViewportSize({ width, height: Math.round(Math.min(TALLEST, Math.max(SHORTEST, tall))) });
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await context.close();
  await desk.close();
  console.log(`docs/images/${name}.png`);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createBot } from '../../../src/bot.ts';
import { RateLimit } from '../../../src/discord/dispatch/rate-limit.ts';
import { openLibrary } from '../../../src/library/open-library.ts';
import { readSeeds } from '../../../src/library/read-seeds.ts';
import { openWorkers } from '../../../src/workers.ts';
import { StoryMaker } from '../../library/random-stories.ts';
import { Caller } from '../caller.ts';
import { type Blocked, watchMainThread } from '../main-thread.ts';
import { percentile, row } from '../timing.ts';

const LONG = 195_000;
const PAGE_BYTES = 5_000_000;
const IMPORTS = 50;
const QUESTIONS = [
  'When will Blinken meet the Russian foreign minister?',
  'Who is Jens Stoltenberg?',
  'What did Blinken say about NATO?',
];
/** Milliseconds between two questions of the other person. */
const PAUSE = 50;

/**
 * Prints what long stories, large pages, many imports and a question to a large library cost everybody else, in one process
 * as the bot runs.
 *
 * "Blocked" is the longest stretch in which the main thread gave nobody a turn: by the clock, which on a busy machine counts
 * what other programs did, and in CPU time of that thread, which is the bot's own doing.
 */
export async function printStrangers(stories: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'otr-bench-'));
  const files = new Map<string, Uint8Array>();
  const pages = new Map<string, string>();
  const fast = { burst: 1e9, perMinute: 1e9 };
  const workers = openWorkers();
  const library = await openLibrary({ dataDir, samples: await readSeeds(), quotas: { stories: 10_000 } });
  const bot = await createBot(
    library,
    { error: (details, message) => console.error(message, details) },
    {
      workers,
      limit: new RateLimit({ user: fast, channel: fast }),
      download: async ({ filename }) => files.get(filename) ?? new Uint8Array(),
      fetcher: { fetch: async (url) => ({ url, html: pages.get(url) ?? '', fetchedAt: Date.now() }) },
    },
  );

  try {
    const started = performance.now();
    await workers.warm();
    row('workers warm after', `${(performance.now() - started).toFixed(0)} ms`);
    const stranger = new Caller(bot, '1', '10');
    const reader = new Caller(bot, '2', '20');
    await reader.command('ask', { question: 'When will Blinken meet the Russian foreign minister?' });

    console.log('\nWhat one stranger sends, and the answers that another person gets meanwhile');
    await besides('nothing (for comparison)', reader, () => wait(3000));
    files.set('long.txt', Buffer.from(longStory(LONG, 1)));
    let confirm = '';
    await besides(`a story of ${LONG.toLocaleString('en')} characters: preview`, reader, async () => {
      confirm = (await stranger.addFile('long.txt', LONG)).buttons.get('add-confirm') ?? '';
    });
    await besides('… added', reader, () => stranger.press(confirm));
    await besides('… first question', reader, () =>
      stranger.command('ask', { question: 'Who is the harbour master?' }),
    );
    for (const [name, subcommand] of [
      ['summary'],
      ['quotes'],
      ['help'],
      ['story', 'people'],
      ['story', 'timeline'],
    ] as const)
      await besides(`… /${name} ${subcommand ?? ''}`, reader, () => stranger.command(name, {}, subcommand));
    await besides('… /check of 2,000 characters', reader, () =>
      stranger.command('check', { text: longStory(2000, 3) }),
    );
    pages.set('https://a.example/page', longPage(PAGE_BYTES));
    await besides('a page of 5 MB', reader, () =>
      stranger.command('story', { link: 'https://a.example/page' }, 'add'),
    );
    const many = Array.from({ length: IMPORTS }, (_, at) => `file${at}.txt`);
    for (const [at, name] of many.entries()) files.set(name, Buffer.from(longStory(6000, at + 10)));
    await besides(`${IMPORTS} files at once`, reader, () =>
      Promise.all(many.map((name) => stranger.addFile(name, 6000))),
    );

    const maker = new StoryMaker(7);
    const questions: string[] = [];
    for (let at = 0; at < stories; at += 50) {
      const batch = Array.from({ length: Math.min(50, stories - at) }, () => maker.story());
      questions.push(...batch.map((story) => maker.question(story)));
      await library.addMany(
        'guild:1',
        batch.map((story) => ({ story, origin: 'import' as const, addedBy: null })),
      );
    }
    for (const round of ['never asked', 'asked before'])
      await besides(`20 questions to ${stories.toLocaleString('en')} stories at once, ${round}`, reader, () =>
        Promise.all(questions.slice(0, 20).map((question) => stranger.command('ask', { question }))),
      );
  } finally {
    await workers.close();
    await library.close();
    rmSync(dataDir, { recursive: true });
  }
}

/** Lets another person ask the sample story again and again while something is done. */
async function besides(name: string, other: Caller, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  let done = false;
  const watch = watchMainThread();
  const start = performance.now();
  const asking = (async () => {
    while (!done) {
      times.push(
        (await other.command('ask', { question: QUESTIONS[times.length % QUESTIONS.length] ?? '' })).ms,
      );
      await wait(PAUSE);
    }
  })();
  await work();
  const took = performance.now() - start;
  done = true;
  await asking;
  const p99 = `p99 ${ms(percentile(times, 0.99))} of ${times.length}`;
  row(name, `took ${ms(took)}; blocked ${both(watch.stop())}; others’ answers ${p99}`);
}

/** News-like text of that length: names, quotations, dates and numbers in every paragraph. */
function longStory(length: number, seed: number): string {
  const parts = [`Ferry line number ${seed} to stop`];
  for (let at = 0, size = 0; size < length; at++) {
    const part = `“We carried ${at + seed} passengers a day,” Harbour Master Ilse Brandt told reporters on Monday. “Nobody can run a ship on that,” she said. Her deputy, Tom Aske, was less sure on 3 May 2021: the line “could come back”, he said, if the council of Ostrel paid ${at} million.`;
    parts.push(part);
    size += part.length + 2;
  }
  return parts.join('\n\n').slice(0, length);
}

function longPage(bytes: number): string {
  const body = longStory(150_000, 9)
    .split('\n\n')
    .map((part) => `<p>${part}</p>`)
    .join('');
  const rest = '<div class="card"><a href="/x">More news</a><span>Read this too</span></div>';
  const head =
    '<html lang="en"><head><title>Ferry</title></head><body><main><article><h1>Ferry line to stop</h1>';
  const filler = rest.repeat(Math.ceil((bytes - body.length) / rest.length));
  return `${head}${body}</article></main><aside>${filler}</aside></body></html>`;
}

function both({ wall, cpu }: Blocked): string {
  return `${wall.toFixed(0)} ms by the clock, ${cpu.toFixed(0)} ms CPU`;
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

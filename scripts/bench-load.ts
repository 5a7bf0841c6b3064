/**
 * Prints how the bot bears load.
 *
 *   npm run bench:load [-- --only rates,strangers] [--rates 25,50,100,200] [--seconds 60] [--stories 1000] [--words-only] [--data DIR]
 *
 * `rates`: the bot as `npm start` starts it, in one process, and Discord's stand-in in another (this one), which sends mixed
 * commands at steady rates; beside it a bot that is discord.js and nothing else. Latencies are from the event to the first
 * answer. `--data` keeps the library for the next run with the same stories. `strangers`: what a long story, a large page or many files of one person cost another.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MODELS_FOLDER } from '../src/retrieval/encoder/encoder.ts';
import { readModelFiles } from '../src/retrieval/encoder/model-files.ts';
import { DiscordStandIn } from '../test/discord/stand-in/stand-in.ts';
import { waitFor } from '../test/discord/stand-in/wait.ts';
import { GUILD_ID, TOKEN } from '../test/discord/stand-in/world.ts';
import { BotProcess } from './bench/load/bot-process.ts';
import { Crowd } from './bench/load/crowd.ts';
import { type Prepared, prepareLibrary } from './bench/load/prepare-library.ts';
import { type Load, loadAt } from './bench/load/rate.ts';
import { printStrangers } from './bench/load/strangers.ts';
import { row } from './bench/timing.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'rates,strangers' },
    rates: { type: 'string', default: '25,50,100,200' },
    seconds: { type: 'string', default: '60' },
    stories: { type: 'string', default: '1000' },
    data: { type: 'string' },
    'words-only': { type: 'boolean', default: false },
  },
});
const [seconds, stories] = [Number(values.seconds), Number(values.stories)];
const rates = values.rates.split(',').map(Number);
/** As `npm start` starts it. */
const PRODUCT = ['--max-semi-space-size=4', 'src/start/start.mjs'];
/** Milliseconds for a bot to log in, and to come to rest. */
const LOGIN = 60_000;
const REST = 2_000;

if (values.only.includes('rates')) {
  await printProduct();
  await printBare();
}
if (values.only.includes('strangers')) await printStrangers(stories);

async function printProduct(): Promise<void> {
  const dataDir = values.data ?? mkdtempSync(join(tmpdir(), 'otr-bench-'));
  const discord = await DiscordStandIn.start();
  try {
    const version = values['words-only'] ? undefined : (await readModelFiles(MODELS_FOLDER)).version;
    const known = await libraryIn(dataDir, version);
    const bot = new BotProcess(PRODUCT, {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      DATA_DIR: dataDir,
      ...(values['words-only'] ? { MODELS_DIR: dataDir } : {}),
    });
    await loggedIn(discord, bot);
    const crowd = new Crowd(discord, known);
    console.log(
      `\nThe bot with ${stories.toLocaleString('en')} stories, ${values['words-only'] ? 'by words only' : 'by meaning too'}, ${seconds} s each`,
    );
    row('at rest', `${(bot.memory.now / 1e6).toFixed(0)} MB`);
    for (const rate of rates) {
      print(
        rate,
        await loadAt(
          rate,
          seconds,
          bot,
          () => crowd.next(),
          (done) => crowd.saw(done.made),
        ),
      );
      discord.forget();
    }
    row('at the most', `${(bot.memory.most / 1e6).toFixed(0)} MB`);
    for (const refusal of new Set(discord.rest.refused)) row('Discord refused', refusal.slice(0, 200));
    await bot.stop();
  } finally {
    await discord.stop();
    if (values.data === undefined) rmSync(dataDir, { recursive: true });
  }
}

async function libraryIn(dataDir: string, version: string | undefined): Promise<Prepared> {
  const file = join(dataDir, `${stories}-stories.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Prepared;
  const known = await prepareLibrary(dataDir, `guild:${GUILD_ID}`, stories, version);
  if (values.data !== undefined) writeFileSync(file, JSON.stringify(known));
  return known;
}

async function printBare(): Promise<void> {
  const discord = await DiscordStandIn.start();
  const bot = new BotProcess(['--import', 'tsx', 'scripts/bench/load/bare-bot.ts'], {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
  });
  try {
    await loggedIn(discord, bot);
    console.log(`\nA bot that is discord.js and nothing else`);
    row('at rest', `${(bot.memory.now / 1e6).toFixed(0)} MB`);
    const ping = () => discord.interact({ type: 2, data: { id: '1', name: 'ping', type: 1 } });
    for (const rate of rates) {
      print(rate, await loadAt(rate, seconds, bot, ping));
      discord.forget();
    }
  } finally {
    await bot.stop();
    await discord.stop();
  }
}

async function loggedIn(discord: DiscordStandIn, bot: BotProcess): Promise<void> {
  await waitFor(() => discord.gateway.hasSession || bot.hasEnded, 'the login', LOGIN);
  await new Promise((resolve) => setTimeout(resolve, REST));
}

function print(rate: number, load: Load): void {
  const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  row(
    `${rate} a second: ${load.sent} sent`,
    [
      `${load.answered} answered, ${load.busy} told to wait, ${load.sent - load.answered} not at all, ${load.deferred} “thinking…”`,
      `p50 ${load.p50} p95 ${load.p95} p99 ${load.p99} ms`,
      `CPU ${ms(load.cpuEach)} ms each`,
      `main thread held up p99 ${ms(load.loopP99)}, most ${ms(load.loopMax)} ms`,
      `${load.rss.toFixed(0)} MB, of it ${load.heap.toFixed(0)} on the main thread’s heap`,
      load.backAfter === undefined ? 'not back after 10 s' : `back after ${load.backAfter.toFixed(1)} s`,
    ].join('; '),
  );
}

/**
 * Prints how the bot bears load.
 *
 *   npm run bench:load [-- --only rates,bare,commands,strangers] [--rates 25,50,100,200] [--seconds 60] [--warm 20] [--stories 1000]
 *     [--words-only] [--data DIR] [--flags="--cpu-prof --cpu-prof-dir=DIR"]
 *
 * `rates`: the bot as `npm start` starts it, in one process, and Discord's stand-in in another (this one), which sends mixed
 * commands at steady rates; what it takes in its first `--warm` seconds, while V8 compiles what is used often, has a line of its own; `bare`: the same for a bot that is discord.js and nothing else. Latencies are from the event to the first
 * answer. `commands`: what each command costs, ten a second of one after the other. `strangers`: what a long story, a large page or
 * many files of one person cost another. `--data` keeps the library for the next run with the same stories; `--flags` are
 * given to Node.js behind the product's own: the ones above write a CPU profile of each thread.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MODELS_FOLDER } from '../src/retrieval/encoder/encoder.ts';
import { readModelFiles } from '../src/retrieval/encoder/model-files.ts';
import type { Exchange } from '../test/discord/stand-in/exchange.ts';
import { DiscordStandIn } from '../test/discord/stand-in/stand-in.ts';
import { waitFor } from '../test/discord/stand-in/wait.ts';
import { GUILD_ID, TOKEN } from '../test/discord/stand-in/world.ts';
import { BotProcess } from './bench/load/bot-process.ts';
import { Crowd, KINDS } from './bench/load/crowd.ts';
import { type Prepared, prepareLibrary } from './bench/load/prepare-library.ts';
import { type Load, loadAt } from './bench/load/rate.ts';
import { printStrangers } from './bench/load/strangers.ts';
import { row } from './bench/timing.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'rates,bare,commands,strangers' },
    rates: { type: 'string', default: '25,50,100,200' },
    seconds: { type: 'string', default: '60' },
    warm: { type: 'string', default: '20' },
    stories: { type: 'string', default: '1000' },
    data: { type: 'string' },
    flags: { type: 'string', default: '' },
    'words-only': { type: 'boolean', default: false },
  },
});
const [seconds, warm, stories] = [Number(values.seconds), Number(values.warm), Number(values.stories)];
const rates = values.rates.split(',').map(Number);
const flags = values.flags.split(' ').filter(Boolean);
/** As `npm start` starts it. */
const PRODUCT = ['--max-semi-space-size=4', ...flags, 'src/start/start.mjs'];
/** Milliseconds for a bot to log in, and to come to rest. */
const LOGIN = 60_000;
const REST = 2_000;
/** So many of one command a second, for so long. */
const SLOWLY = 10;
const COMMAND_SECONDS = 6;

const only = new Set(values.only.split(','));
if (only.has('rates') || only.has('commands')) await printProduct();
if (only.has('bare')) await printBare();
if (only.has('strangers')) await printStrangers(stories);

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
    const saw = (exchange: Exchange) => crowd.saw(exchange.made);
    const first = rates[0] ?? SLOWLY;
    if (only.has('rates') && warm > 0) {
      print(first, await loadAt(first, warm, bot, () => crowd.next(), saw), 'just started, ');
      discord.forget();
    }
    for (const rate of only.has('rates') ? rates : []) {
      print(rate, await loadAt(rate, seconds, bot, () => crowd.next(), saw));
      discord.forget();
    }
    for (const kind of only.has('commands') ? KINDS : []) {
      const load = await loadAt(SLOWLY, COMMAND_SECONDS, bot, () => crowd.next(kind), saw);
      row(kind, `p50 ${load.p50} p99 ${load.p99} ms; ${cpu(load)}`);
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

function print(rate: number, load: Load, when = ''): void {
  row(
    `${when}${rate} a second: ${load.sent} sent`,
    [
      `${load.answered} answered, ${load.busy} told to wait, ${load.sent - load.answered} not at all, ${load.deferred} “thinking…”`,
      `p50 ${load.p50} p95 ${load.p95} p99 ${load.p99} ms`,
      cpu(load),
      `main thread held up p99 ${ms(load.loopP99)}, most ${ms(load.loopMax)} ms, by its own work ${ms(load.loopCpu)} ms`,
      `${load.rss.toFixed(0)} MB, of it ${load.heap.toFixed(0)} on the main thread’s heap`,
      load.backAfter === undefined ? 'not back after 10 s' : `back after ${load.backAfter.toFixed(1)} s`,
    ].join('; '),
  );
}

function cpu({ cpuEach, threadsEach }: Load): string {
  const parts = Object.entries(threadsEach).filter(([, spent]) => spent >= 0.05);
  return `CPU ${ms(cpuEach)} ms each (${parts.map(([kind, spent]) => `${kind} ${ms(spent)}`).join(', ')})`;
}

function ms(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

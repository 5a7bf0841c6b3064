/**
 * Runs the bot for a long time while people use it and one thing after the other goes wrong: calls of Discord, its gateway, the
 * disk or the database, the clock, signals.
 *
 *   npm run soak [-- --minutes 30 --rate 50 --every 4 --stories 200 --postgres --seed 1]
 *
 * Ends with 1 if something that was said to be kept is lost, somebody who could be reached was not answered, the process ended
 * by itself, or, in fifteen minutes and more, memory grew by more than 5% between a sixth of the time and the end.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openLibrary } from '../src/library/open-library.ts';
import { verifyDatabase } from '../src/library/verify.ts';
import type { Exchange } from '../test/discord/stand-in/exchange.ts';
import { shownText } from '../test/discord/stand-in/message-store.ts';
import { DiscordStandIn } from '../test/discord/stand-in/stand-in.ts';
import { ADMIN_PERMISSIONS, GUILD_ID, TOKEN } from '../test/discord/stand-in/world.ts';
import { startPostgres } from '../test/library/postgres-server.ts';
import { Crowd } from './bench/load/crowd.ts';
import { prepareLibrary } from './bench/load/prepare-library.ts';
import { percentile } from './bench/timing.ts';
import { randomNumbers } from './library/random-stories.ts';
import { troubles } from './soak/faults.ts';
import { Ledger } from './soak/ledger.ts';
import { RunningBot } from './soak/running-bot.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    rate: { type: 'string', default: '50' },
    every: { type: 'string', default: '4' },
    stories: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    postgres: { type: 'boolean', default: false },
  },
});
const [minutes, rate, every] = [Number(values.minutes), Number(values.rate), Number(values.every)];
const MINUTE = 60_000;
/** Milliseconds between two stories that somebody adds. */
const ADD_EVERY = 5_000;
const TELL_EVERY = MINUTE;
/** Minutes below which memory is told, not judged: caches still fill. */
const JUDGES_MEMORY = 15;
const OWNER = `guild:${GUILD_ID}` as const;

const random = randomNumbers(Number(values.seed));
const dataDir = mkdtempSync(join(tmpdir(), 'otr-soak-'));
const server = values.postgres ? await startPostgres() : undefined;
const databaseUrl = server?.url;
const discord = await DiscordStandIn.start();
const known = await prepareLibrary(databaseUrl ? { databaseUrl } : dataDir, OWNER, Number(values.stories));
const log = join(dataDir, 'log.jsonl');
const bot = new RunningBot(
  {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    DATA_DIR: dataDir,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  },
  log,
);
const crowd = new Crowd(discord, known);
const ledger = new Ledger();
const all = troubles(databaseUrl);
console.log(
  `${minutes} minutes at ${rate} a second, seed ${values.seed}; ${all.length} things that can go wrong`,
);

bot.start();
await backIn(120_000);
const start = performance.now();
const end = start + minutes * MINUTE;
let isOver = false;
/** Titles of the stories of which somebody was told that they are kept. */
const kept: string[] = [];
let refusedToKeep = 0;
let tried = 0;
const failed: string[] = [];
const memory: { readonly at: number; readonly bytes: number }[] = [];

await Promise.all([ask(), addStories(), goWrong(), watch()]);
await wait(4_000);
ledger.look(() => undefined);
await report();

/** People who ask at a steady rate. */
async function ask(): Promise<void> {
  for (let sent = 0; !isOver; ) {
    const due = Math.floor(((performance.now() - start) * rate) / 1000);
    for (; sent < due; sent++) if (discord.gateway.hasSession) ledger.sends(crowd.next());
    ledger.look((exchange) => crowd.saw(exchange.made));
    await wait(20);
  }
}

/** Somebody who adds a story now and then, and remembers which ones were said to be added. */
async function addStories(): Promise<void> {
  const by = { permissions: ADMIN_PERMISSIONS };
  for (let number = 1; !isOver; number++) {
    const title = `Soak report number ${number} of ${values.seed}`;
    const text = `${title}\n\nThe harbour office counted ${number} ships on Monday, more than in any week before.\n\n“We count every one of the ${number},” said harbour master Ada Moor.`;
    try {
      const form = ledger.sends(discord.slash('/story add', {}, by));
      const filled = await discord.submit(form, { text }, by);
      const preview = await ledger.sends(filled).answer(8_000);
      const added = await ledger.sends(discord.press(preview, 'Add', by)).answer(8_000);
      if (shownText(added).includes('Added')) kept.push(title);
      else refusedToKeep++;
    } catch {
      // Nobody was told anything: whether they are missed is the ledger's business.
    }
    await wait(ADD_EVERY);
  }
}

/** One thing after the other goes wrong; each is over before the next begins. */
async function goWrong(): Promise<void> {
  const lastStart = start + (minutes * MINUTE) / 12;
  let turn = [...all].sort(() => random() - 0.5);
  while (performance.now() < end - 8_000) {
    await wait(every * 1000 * (0.5 + random()));
    const trouble = turn.pop();
    if (!trouble) {
      turn = [...all].sort(() => random() - 0.5);
      continue;
    }
    // A process that began anew would hide what grows.
    if (trouble.ends && performance.now() > lastStart) continue;
    tried++;
    ledger.during = trouble.name;
    if (trouble.blinds) ledger.goesBlind();
    await trouble
      .run({ discord, bot, dataDir, databaseUrl })
      .catch((error: unknown) => failed.push(`${trouble.name}: ${String(error)}`));
    if (trouble.blinds) {
      await backIn(60_000);
      ledger.seesAgain();
    }
    ledger.during = `after ${trouble.name}`;
  }
  // The last word belongs to a kill: what was said to be kept must survive it.
  ledger.during = 'the last kill';
  ledger.goesBlind();
  isOver = true;
  memory.push({ at: performance.now(), bytes: bot.memory });
  await bot.end('SIGKILL');
}

/** Waits until somebody who asks is answered quickly again. */
async function backIn(ms: number): Promise<void> {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    if (discord.gateway.hasSession) {
      const probe: Exchange = discord.slash('/help');
      await wait(400);
      if (probe.firstAnswer !== undefined) return;
    }
    await wait(100);
  }
  failed.push(`nobody is answered within ${ms / 1000} s after ${ledger.during}`);
}

async function watch(): Promise<void> {
  for (let next = TELL_EVERY; !isOver; ) {
    await wait(1_000);
    const now = performance.now() - start;
    memory.push({ at: performance.now(), bytes: bot.memory });
    discord.forgetBefore(Date.now() - 60_000);
    if (now < next) continue;
    next += TELL_EVERY;
    const times = ledger.takeTimes();
    const p = (share: number) => percentile(times, share).toFixed(0);
    console.log(
      `${(now / MINUTE).toFixed(0).padStart(3)} min: ${ledger.sent} sent, ${ledger.answered} answered, ${ledger.excused} unreachable, ${ledger.lost.length} lost; p50/p95/p99 ${p(0.5)}/${p(0.95)}/${p(0.99)} ms; ${(bot.memory / 1e6).toFixed(0)} MB; ${tried} faults`,
    );
  }
}

async function report(): Promise<void> {
  const library = await openLibrary({ dataDir, databaseUrl, samples: [] });
  const missing: string[] = [];
  for (const title of kept)
    if ((await library.entries(OWNER, { search: title, limit: 1 })).total === 0) missing.push(title);
  await library.close();
  const { versions, faults } = await verifyDatabase({ dataDir, databaseUrl });
  const settled = start + (minutes * MINUTE) / 6;
  const mean = (from: number, to: number) => {
    const some = memory.filter(({ at, bytes }) => at >= from && at <= to && bytes > 0);
    return some.reduce((sum, { bytes }) => sum + bytes, 0) / Math.max(1, some.length);
  };
  const span = Math.min(MINUTE, (minutes * MINUTE) / 10);
  const [early, late] = [mean(settled, settled + span), mean(end - 8_000 - span, end)];
  const growth = late / early - 1;
  console.log(`faults tried: ${tried}`);
  console.log(
    `interactions: ${ledger.sent} sent, ${ledger.answered} answered, ${ledger.excused} while nobody could be reached`,
  );
  console.log(`lost although they could be reached: ${ledger.lost.length}`);
  for (const { at, what, during } of ledger.lost.slice(0, 20))
    console.log(`  at ${((at - start) / 1000).toFixed(1)} s: ${what}, ${during}`);
  console.log(
    `stories said to be kept: ${kept.length}, missing: ${missing.length}; said not to be kept: ${refusedToKeep}`,
  );
  console.log(`texts verified after the kill: ${versions}, faults: ${faults.length}`);
  console.log(`ends that nobody asked for: ${bot.crashes}`);
  console.log(
    `memory: ${(early / 1e6).toFixed(0)} MB after a sixth of the time, ${(late / 1e6).toFixed(0)} MB at the end (${(growth * 100).toFixed(1)}%)`,
  );
  for (const line of failed) console.log(`FAILED: ${line}`);
  const fine =
    ledger.lost.length === 0 &&
    missing.length === 0 &&
    faults.length === 0 &&
    bot.crashes === 0 &&
    failed.length === 0 &&
    (minutes < JUDGES_MEMORY || growth <= 0.05);
  await discord.stop();
  await server?.stop();
  if (fine) rmSync(dataDir, { recursive: true, force: true });
  else console.log(`its log and database: ${dataDir}`);
  console.log(fine ? 'PASSED' : 'FAILED');
  process.exit(fine ? 0 : 1);
}

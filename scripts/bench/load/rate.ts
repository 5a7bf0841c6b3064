import { setTimeout as wait } from 'node:timers/promises';
import { en } from '../../../src/messages/en.ts';
import type { Exchange } from '../../../test/discord/stand-in/exchange.ts';
import { shownText } from '../../../test/discord/stand-in/message-store.ts';
import { percentile } from '../timing.ts';
import type { BotProcess, ThreadTimes } from './bot-process.ts';

/** Milliseconds that Discord waits for a first answer. */
const LATEST = 3_000;
/** Milliseconds between two sendings; what came due is sent together. */
const EVERY = 10;
/** Milliseconds in which an answer counts as one of a bot that keeps up. */
const QUICK = 300;

export interface Load {
  readonly sent: number;
  readonly answered: number;
  /** Told in private that there is too much to do. */
  readonly busy: number;
  /** "Thinking…" first. */
  readonly deferred: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Milliseconds of CPU of the bot's process for each interaction. */
  readonly cpuEach: number;
  /** Of it in each kind of thread. */
  readonly threadsEach: ThreadTimes;
  readonly loopP99: number;
  readonly loopMax: number;
  /** As `loopMax`, but of the main thread's own CPU time. */
  readonly loopCpu: number;
  /** Megabytes at the end. */
  readonly rss: number;
  readonly heap: number;
  /** Seconds after the last one until somebody is answered quickly; undefined if nobody was within ten. */
  readonly backAfter: number | undefined;
}

/**
 * Sends interactions at a steady rate and looks at what comes back.
 *
 * @param send the next one
 * @param done told of each that was answered
 */
export async function loadAt(
  rate: number,
  seconds: number,
  bot: BotProcess,
  send: () => Exchange,
  done: (exchange: Exchange) => void = () => undefined,
): Promise<Load> {
  const { threads } = await bot.measure();
  const cpu = bot.cpu;
  const all: Exchange[] = [];
  const start = performance.now();
  for (let told = 0; performance.now() - start < seconds * 1000; ) {
    const due = Math.floor(((performance.now() - start) * rate) / 1000);
    while (all.length < due) all.push(send());
    // So that buttons of answers can be pressed.
    for (; told < all.length && all[told]?.firstAnswer !== undefined; told++) done(all[told] as Exchange);
    if (told < all.length - rate * 3) told = all.length - rate;
    await wait(EVERY);
  }
  const backAfter = await recovered(send);
  await wait(LATEST);
  const cpuEach = (bot.cpu - cpu) / all.length;
  const { p99: loopP99, max: loopMax, longest: loopCpu, memory, threads: then } = await bot.measure();
  const each = (kind: keyof ThreadTimes) => (then[kind] - threads[kind]) / all.length;
  const answered = all.filter(({ firstAnswer }) => firstAnswer !== undefined);
  const served = answered.filter((exchange) => !isBusy(exchange));
  const times = served.map(({ tookMs }) => tookMs);
  return {
    sent: all.length,
    answered: answered.length,
    busy: answered.length - served.length,
    deferred: all.filter(({ deferred }) => deferred).length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    cpuEach,
    threadsEach: {
      main: each('main'),
      workers: each('workers'),
      encoder: each('encoder'),
      others: each('others'),
    },
    loopP99,
    loopMax,
    loopCpu,
    rss: bot.memory.now / 1e6,
    heap: memory.heapTotal / 1e6,
    backAfter,
  };
}

/** Somebody asks four times a second until one gets a real answer quickly. */
async function recovered(send: () => Exchange): Promise<number | undefined> {
  const start = performance.now();
  for (let probe = 0; probe < 40; probe++) {
    const exchange = send();
    await wait(250);
    if (exchange.firstAnswer !== undefined && exchange.tookMs <= QUICK && !isBusy(exchange))
      return (performance.now() - start - 250) / 1000;
  }
  return undefined;
}

function isBusy({ made }: Exchange): boolean {
  return made !== undefined && shownText(made).includes(en.overloaded);
}

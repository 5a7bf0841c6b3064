import { config as loadEnv } from 'dotenv';
import type { Logger } from 'pino';
import { type Bot, createBot } from './bot.ts';
import { type Config, readConfig } from './config.ts';
import { downloadFromDesk } from './discord/core/download.ts';
import { ServerMembership } from './discord/gateway/server-membership.ts';
import { StartError } from './errors.ts';
import { lastWords } from './last-words.ts';
import type { Library } from './library/library.ts';
import { Maintenance } from './library/maintenance.ts';
import { openLibrary } from './library/open-library.ts';
import { readSeeds } from './library/read-seeds.ts';
import { renewAnalyses } from './library/renew-analyses.ts';
import { createLog } from './log.ts';
import { followBlockedList } from './operation/blocked-list.ts';
import { type Operation, startOperation } from './operation/operation.ts';
import { startEncoder } from './retrieval/encoder/encoder.ts';
import type { Story } from './story/story.ts';
import { openWorkers } from './workers.ts';

async function start(): Promise<void> {
  loadEnv({ quiet: true });
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  // The models load while everything else starts; no one is let in before they are there.
  const workers = openWorkers();
  onStop(() => workers.close());
  const warm = workers.warm();
  warm.catch(() => undefined);
  // Not here: what tells headline, byline and furniture apart takes 4 MB of a thread.
  const samples = await warm.then(() => readSeeds(config.seedsDir, workers));
  const library = await openStories(config, log, samples);
  onStop(() => library.close());
  const isDesk = config.token === undefined;
  onHangup(isDesk, library, config, log);
  if (config.blockedFile !== undefined) await followBlockedList(library, config.blockedFile);
  let hasMeaning = false;
  const operation = await startOperation({
    health: config.health,
    library,
    log,
    dataDir: config.databaseUrl === undefined ? config.dataDir : undefined,
    needsDiscord: !isDesk,
    waiting: () => workers.waiting,
    meaning: () => hasMeaning,
  });
  onStop(() => operation.close());
  if (operation.url !== undefined) log.info({ url: operation.url }, 'health and figures are told');
  const encoder = await startEncoder(config.modelsDir).catch(asError);
  hasMeaning = !(encoder instanceof Error);
  const download = isDesk ? { download: downloadFromDesk } : {};
  const bot = await createBot(library, log, { workers, encoder, uses: operation.uses, ...download });
  onStop(() => bot.vectors.close());
  if (encoder instanceof Error)
    log.warn({ why: encoder.message }, 'questions are answered by their words only');
  const onError = (err: unknown) => log.error({ err }, 'what outlived its grace could not be deleted');
  const maintenance = new Maintenance({ library, watcher: bot.watcher, onError });
  onStop(() => maintenance.stop());
  await warm;
  await bot.warm();
  // A person who opens the desk reads its address instead.
  if (!isDesk) log.info({}, 'ready to read stories');
  void bot.vectors.renew();
  const renewing = new AbortController();
  onStop(async () => renewing.abort());
  void renewAnalyses({ library, analyses: bot.analyses, signal: renewing.signal }).catch((err) =>
    log.error({ err }, 'stored stories could not be analysed again'),
  );
  if (config.token === undefined) await openDesk(bot, config, log);
  else await openGateway(bot, { library, config, token: config.token, log, operation });
  operation.started();
}

/** A hangup asks a service to read its lists again. Closing the terminal in which the desk runs ends the desk. */
function onHangup(isDesk: boolean, library: Library, { blockedFile }: Config, log: Logger): void {
  if (isDesk) {
    stopOn('SIGHUP');
    return;
  }
  process.on('SIGHUP', () => {
    // What `otr block` keeps is read from the database each time: only a file can be out of date.
    if (blockedFile === undefined) return log.info({}, 'nothing to read again: BLOCKED_FILE is not set');
    followBlockedList(library, blockedFile).then(
      (rules) => log.info({ rules }, 'the list of what is never served was read again'),
      (err) => log.error({ err }, 'the list of what is never served stays as it was'),
    );
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** The desk still works, in memory, if the database's file cannot be opened; a bot in a server must not forget what it was given. */
async function openStories(config: Config, log: Logger, samples: readonly Story[]): Promise<Library> {
  try {
    const onError = (err: Error) => log.error({ err }, 'a connection to the database broke');
    return await openLibrary({ ...config, samples, onError });
  } catch (error) {
    if (!(error instanceof StartError) || config.token !== undefined || config.databaseUrl !== undefined)
      throw error;
    // Fails with the same sentence where better-sqlite3 itself does not load.
    const library = await openLibrary({ inMemory: true, samples });
    process.stderr.write(`${error.message}\nUntil then stories and pins are kept in memory only.\n`);
    return library;
  }
}

async function openDesk(bot: Bot, { port }: Config, log: Logger): Promise<void> {
  const { startDesk } = await import('./desk/server.ts');
  const desk = await startDesk({ ...bot, port, log });
  bot.connect(desk.channels);
  console.log(`On the Record is open at ${desk.url}`);
  console.log(
    'This is the bot without Discord. To run it in a server, set DISCORD_TOKEN (see .env.example).',
  );
  if (bot.vectors.wordsOnly !== undefined)
    console.log(`Questions are matched by their words only, not by meaning: ${bot.vectors.wordsOnly}.`);
  onStop(() => desk.close());
}

interface GatewayParts {
  readonly library: Library;
  readonly config: Config;
  readonly token: string;
  readonly log: Logger;
  readonly operation: Operation;
}

/** discord.js is loaded here only: the desk starts without it. */
async function openGateway(
  { dispatch, commands, connect }: Bot,
  { library, config, token, log, operation }: GatewayParts,
): Promise<void> {
  const { Gateway } = await import('./discord/gateway/gateway.ts');
  const gateway = await Gateway.start({
    token,
    apiUrl: config.apiUrl,
    guildId: config.guildId,
    commands: [...commands.values()].map(({ data }) => data),
    dispatch,
    guilds: new ServerMembership(library),
    sharding: { shards: config.shards, shardCount: config.shardCount },
    onResponse: operation.onResponse,
    log,
    onFatal: fail,
  });
  connect(gateway.channels);
  operation.connected(gateway);
  onStop(() => gateway.stop());
}

const closings: (() => Promise<void>)[] = [];

/** Closes on Ctrl+C or a stop by the system, the last opened first. */
function onStop(close: () => Promise<void>): void {
  closings.unshift(close);
}

async function closeAll(): Promise<void> {
  for (const close of closings) await close().catch(() => undefined);
}

function stopOn(signal: NodeJS.Signals): void {
  process.once(signal, () => void closeAll().finally(() => process.exit(0)));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) stopOn(signal);

// Node would open its debugger to every account of the machine.
process.on('SIGUSR1', () => undefined);

function fail(error: Error): never {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

/** Work in progress may be half lost: the supervisor restarts the process. */
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    fail(new StartError(lastWords(error, [process.env.DISCORD_TOKEN, process.env.DATABASE_URL])));
  });

// A full disk below a log is no reason to end either.
process.stderr.on('error', () => undefined);
// The reader of stdout may leave (`npm start | head`); that is no reason to stop.
process.stdout.on('error', () => undefined);

try {
  await start();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  fail(error);
}

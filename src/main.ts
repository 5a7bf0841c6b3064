import { config as loadEnv } from 'dotenv';
import type { Logger } from 'pino';
import { type Bot, createBot } from './bot.ts';
import { type Config, readConfig } from './config.ts';
import { downloadFromDesk } from './discord/core/download.ts';
import { ServerMembership } from './discord/gateway/server-membership.ts';
import { SettingsError, StartError } from './errors.ts';
import { lastWords } from './last-words.ts';
import type { Library } from './library/library.ts';
import { Maintenance } from './library/maintenance.ts';
import { openLibrary } from './library/open-library.ts';
import { readSeeds } from './library/read-seeds.ts';
import { renewAnalyses } from './library/renew-analyses.ts';
import { Lifetime } from './lifetime.ts';
import { createLog } from './log.ts';
import { followBlockedList } from './operation/blocked-list.ts';
import { type Operation, startOperation } from './operation/operation.ts';
import { startEncoder } from './retrieval/encoder/encoder.ts';
import type { Story } from './story/story.ts';
import { openWorkers } from './workers.ts';

const life = new Lifetime((code) => process.exit(code));

async function start(): Promise<void> {
  loadEnv({ quiet: true });
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  if (config.remark !== undefined) log.warn({}, config.remark);
  // The models load while everything else starts; no one is let in before they are there.
  const workers = openWorkers();
  life.onEnd(() => workers.close());
  // Not here: what tells headline, byline and furniture apart takes 4 MB of a thread.
  const samples = await life.step(() => workers.warm().then(() => readSeeds(config.seedsDir, workers)));
  const library = await life.step(
    () => openStories(config, log, samples),
    (opened) => opened.close(),
  );
  const isDesk = config.token === undefined;
  onHangup(isDesk, library, config, log);
  const { blockedFile } = config;
  if (blockedFile !== undefined) await life.step(() => followBlockedList(library, blockedFile));
  let hasMeaning = false;
  const operation = await life.step(
    () =>
      startOperation({
        health: config.health,
        library,
        log,
        dataDir: config.databaseUrl === undefined ? config.dataDir : undefined,
        needsDiscord: !isDesk,
        waiting: () => workers.waiting,
        meaning: () => hasMeaning,
      }),
    (opened) => opened.close(),
  );
  if (operation.url !== undefined) log.info({ url: operation.url }, 'health and figures are told');
  const encoder = await life.step(
    () => startEncoder(config.modelsDir).catch(asError),
    async (opened) => {
      if (!(opened instanceof Error)) await opened.close();
    },
  );
  hasMeaning = !(encoder instanceof Error);
  const download = isDesk ? { download: downloadFromDesk } : {};
  let renewing: Promise<void> | undefined;
  const bot = await life.step(
    () => createBot(library, log, { workers, encoder, uses: operation.uses, ...download }),
    async ({ vectors }) => {
      await vectors.close();
      // What is being analysed again ends here, while the library is open.
      await workers.close();
      await renewing;
    },
  );
  if (encoder instanceof Error)
    log.warn({ why: encoder.message }, 'questions are answered by their words only');
  const onError = (err: unknown) => log.error({ err }, 'what outlived its grace could not be deleted');
  const maintenance = new Maintenance({ library, watcher: bot.watcher, onError });
  life.onEnd(() => maintenance.stop());
  await life.step(() => bot.warm());
  // A person who opens the desk reads its address instead.
  if (!isDesk) log.info({}, 'ready to read stories');
  void bot.vectors.renew();
  renewing = renewAnalyses({ library, analyses: bot.analyses, signal: life.signal }).then(
    () => undefined,
    (err) => {
      if (!life.signal.aborted) log.error({ err }, 'stored stories could not be analysed again');
    },
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
  const desk = await life.step(
    () => startDesk({ ...bot, port, log }),
    (opened) => opened.close(),
  );
  bot.connect(desk.channels);
  console.log(`On the Record is open at ${desk.url}`);
  console.log(
    'This is the bot without Discord. To run it in a server, set DISCORD_TOKEN (see .env.example).',
  );
  if (bot.vectors.wordsOnly !== undefined)
    console.log(`Questions are matched by their words only, not by meaning: ${bot.vectors.wordsOnly}.`);
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
  const gateway = await life.step(
    () =>
      Gateway.start({
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
        signal: life.signal,
      }),
    (opened) => opened.stop(),
  );
  connect(gateway.channels);
  operation.connected(gateway);
}

/** Ends on Ctrl+C or a stop by the system, no longer at once as `start.mjs` does. */
function stopOn(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal).once(signal, () => void life.end(0));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) stopOn(signal);

// Node would open its debugger to every account of the machine.
process.on('SIGUSR1', () => undefined);

/** What the supervisor is told: 78, as sysexits.h has it, if to start again would be of no use. */
const FAILED = 1;
const WRONG_SETTINGS = 78;

/** Says why, and ends in order. */
function fail(error: StartError): void {
  process.stderr.write(`${error.message}\n`);
  void life.end(error instanceof SettingsError ? WRONG_SETTINGS : FAILED);
}

/** Work in progress may be half lost: the supervisor restarts the process. */
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    // What the end cut off is no fault.
    if (life.signal.aborted) return;
    process.stderr.write(`${lastWords(error, [process.env.DISCORD_TOKEN, process.env.DATABASE_URL])}\n`);
    process.exit(FAILED);
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

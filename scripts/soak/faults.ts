import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import pg from 'pg';
import { backupDatabase } from '../../src/library/backup.ts';
import { verifyDatabase } from '../../src/library/verify.ts';
import type { CallKind, Fault } from '../../test/discord/stand-in/faults.ts';
import type { DiscordStandIn } from '../../test/discord/stand-in/stand-in.ts';
import type { RunningBot } from './running-bot.ts';

export interface Surroundings {
  readonly discord: DiscordStandIn;
  readonly bot: RunningBot;
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
}

/** One thing that goes wrong, and is over when `run` ends. */
export interface Trouble {
  readonly name: string;
  /** True if it makes answers impossible: then nobody who asks meanwhile is missed. */
  readonly blinds: boolean;
  /** True if the process ends, so that its memory begins anew. */
  readonly ends?: boolean;
  run(around: Surroundings): Promise<void>;
}

const SECOND = 1000;
const CALLS: readonly CallKind[] = ['callback', 'edit', 'message', 'typing', 'follow-up'];

type Way = Fault extends infer F ? (F extends Fault ? Omit<F, 'on'> : never) : never;

/** How one call goes wrong, and whether the asker can be answered all the same. */
const WAYS: readonly (readonly [name: string, reachable: boolean, way: Way])[] = [
  ['500', true, { status: 500 }],
  ['502, twice', true, { status: 502, times: 2 }],
  ['503 with a page of HTML', true, { status: 503, body: '<h1>Unavailable</h1>' }],
  ['504', true, { status: 504 }],
  ['500 though it was done', true, { status: 500, afterwards: true }],
  ['a reset', true, { reset: true }],
  ['a hang', true, { hang: true }],
  ['a rate limit of 0.3 s', true, { retryAfterSeconds: 0.3 }],
  ['a rate limit without a time', true, { retryAfterSeconds: null }],
  ['400', false, { status: 400, body: { message: 'Unknown', code: 0 } }],
  ['401', false, { status: 401 }],
  ['403', false, { status: 403, body: { message: 'Missing Permissions', code: 50013 } }],
  ['404', false, { status: 404, body: { message: 'Unknown interaction', code: 10062 } }],
  ['200 that says nothing', false, { status: 200, body: {} }],
];

const REST: readonly Trouble[] = CALLS.flatMap((on) =>
  WAYS.map(([name, reachable, way]) => ({
    name: `REST: ${on}: ${name}`,
    blinds: on === 'callback' && !reachable,
    run: async ({ discord }: Surroundings) => {
      discord.fail({ on, ...way });
      await wait(SECOND);
      discord.rest.faults.clear();
    },
  })),
);

const OUTAGES: readonly Trouble[] = (
  [
    ['503 to everything', { status: 503 }],
    ['no answer at all', { hang: true }],
    ['resets', { reset: true }],
    ['a rate limit for everybody', { retryAfterSeconds: 2 }],
  ] as const
).map(([name, way]) => ({
  name: `REST: ${name} for 2 s`,
  blinds: true,
  run: async ({ discord }) => {
    for (const on of CALLS) discord.fail({ on, times: 1e6, ...way });
    await wait(2 * SECOND);
    discord.rest.faults.clear();
  },
}));

const CLOSES = [1001, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009];
/** Payloads that Discord does not document; each is an event, or nothing at all. */
const ODD: readonly (readonly [string, unknown])[] = [
  ['INTERACTION_CREATE', null],
  ['INTERACTION_CREATE', { id: '1', token: 't', application_id: '1', type: 99 }],
  ['INTERACTION_CREATE', { id: 'x', token: 7, application_id: '1', type: 'two' }],
  ['MESSAGE_CREATE', {}],
  ['MESSAGE_CREATE', { id: '1', channel_id: '2', content: null, author: null, mentions: null }],
  ['GUILD_CREATE', { id: 5 }],
  ['GUILD_DELETE', { unavailable: 'yes' }],
  ['SOMETHING_NEW', { a: [1, 2, { b: 'x'.repeat(100_000) }] }],
  ['READY', {}],
];

const GATEWAY: readonly Trouble[] = [
  ...CLOSES.map((code) => gateway(`closes with ${code}`, async ({ discord }) => discord.gateway.close(code))),
  gateway('the connection breaks', async ({ discord }) => discord.gateway.drop()),
  gateway('asks to reconnect', async ({ discord }) => discord.gateway.askToReconnect()),
  gateway('no longer knows the session', async ({ discord }) => {
    discord.gateway.forgetSessions();
    discord.gateway.drop();
  }),
  gateway('refuses connections for 2 s', async ({ discord }) => {
    discord.gateway.refuse = 'with-503';
    discord.gateway.drop();
    await wait(2 * SECOND);
    discord.gateway.refuse = undefined;
  }),
  gateway('leaves handshakes in silence for 2 s', async ({ discord }) => {
    discord.gateway.refuse = 'in-silence';
    discord.gateway.drop();
    await wait(2 * SECOND);
    discord.gateway.refuse = undefined;
    discord.gateway.breakHandshakes();
  }),
  ...ODD.map(
    ([name, event], at): Trouble => ({
      name: `gateway: odd event ${at}: ${name}`,
      blinds: name === 'READY',
      run: async ({ discord }) => {
        if (name !== 'READY') discord.gateway.dispatch(name, event);
      },
    }),
  ),
];

function gateway(name: string, run: Trouble['run']): Trouble {
  return { name: `gateway: ${name}`, blinds: true, run };
}

const CLOCKS: readonly Trouble[] = [-10 * 365 * 24, -24, -1, -0.01, 0.003, 0.1, 1, 24, 365 * 24].map(
  (hours) => ({
    name: `clock: ${hours} h for 2 s`,
    blinds: false,
    run: async ({ bot }) => {
      bot.setClock(hours * 3600 * SECOND);
      await wait(2 * SECOND);
      bot.setClock(0);
    },
  }),
);

const SIGNALS: readonly Trouble[] = [
  ...(['SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGWINCH'] as const)
    .filter((signal) => signal !== 'SIGUSR2')
    .map(
      (signal): Trouble => ({
        name: `signal: ${signal}`,
        blinds: false,
        run: async ({ bot }) => bot.signal(signal),
      }),
    ),
  ...[0.3, 1, 4].map(
    (seconds): Trouble => ({
      name: `signal: stopped for ${seconds} s`,
      blinds: seconds > 1,
      run: async ({ bot }) => {
        bot.signal('SIGSTOP');
        await wait(seconds * SECOND);
        bot.signal('SIGCONT');
      },
    }),
  ),
  ...(['SIGTERM', 'SIGKILL'] as const).map(
    (signal): Trouble => ({
      name: `signal: ${signal}, started anew`,
      blinds: true,
      ends: true,
      run: async ({ bot }) => {
        await bot.end(signal);
        bot.start();
      },
    }),
  ),
];

const SQLITE: readonly Trouble[] = [
  ...[0.2, 1, 3].map(
    (seconds): Trouble => ({
      name: `disk: another program writes for ${seconds} s`,
      blinds: false,
      run: async ({ dataDir }) => {
        const other = new Database(join(dataDir, 'on-the-record.db'));
        other.exec('begin immediate');
        await wait(seconds * SECOND);
        other.exec('rollback');
        other.close();
      },
    }),
  ),
  {
    name: 'disk: full for 2 s',
    blinds: false,
    run: async ({ bot }) => {
      bot.limitFiles(4096);
      await wait(2 * SECOND);
      bot.limitFiles(-1);
    },
  },
  {
    name: 'disk: a backup is made',
    blinds: false,
    run: async ({ dataDir }) => {
      await backupDatabase(dataDir, join(dataDir, `backup-${Date.now()}.db`));
    },
  },
  {
    name: 'disk: everything is verified',
    blinds: false,
    run: async ({ dataDir }) => {
      const { faults } = await verifyDatabase({ dataDir });
      if (faults.length > 0) throw new Error(faults.join('; '));
    },
  },
];

const POSTGRES: readonly Trouble[] = [
  {
    name: 'PostgreSQL: all connections are ended',
    blinds: true,
    run: (around) =>
      query(
        around,
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'on-the-record'",
      ),
  },
  ...[0.3, 2].map(
    (seconds): Trouble => ({
      name: `PostgreSQL: all tables locked for ${seconds} s`,
      blinds: seconds > 1,
      run: (around) =>
        query(
          around,
          `begin; lock table stories, versions, owners, words; select pg_sleep(${seconds}); rollback`,
        ),
    }),
  ),
  {
    name: 'PostgreSQL: everything is verified',
    blinds: false,
    run: async ({ databaseUrl }) => {
      const { faults } = await verifyDatabase({ databaseUrl });
      if (faults.length > 0) throw new Error(faults.join('; '));
    },
  },
];

async function query({ databaseUrl }: Surroundings, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Everything that can go wrong with this database below it. */
export function troubles(databaseUrl: string | undefined): readonly Trouble[] {
  const database = databaseUrl === undefined ? SQLITE : POSTGRES;
  return [...REST, ...OUTAGES, ...GATEWAY, ...CLOCKS, ...SIGNALS, ...database];
}

import pg from 'pg';
import { expect, it } from 'vitest';
import { failureReply } from '../../src/discord/core/failure.ts';
import { StartError } from '../../src/errors.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { openPostgres, reach } from '../../src/library/sql/postgres.ts';
import { hasPostgres, startPostgres } from './postgres-server.ts';

it('says which setting to check where PostgreSQL does not answer, without showing the password', async () => {
  const opening = openLibrary({ databaseUrl: 'postgres://otr:hunter2@127.0.0.1:1/otr', samples: [] });
  const error = await opening.catch((reason) => reason);
  expect(error).toBeInstanceOf(StartError);
  expect(error.message).toMatch(/does not answer.*DATABASE_URL/u);
  expect(error.message).not.toContain('hunter2');
});

it('tells people that the stories cannot be reached where it is away, and the operator why', async () => {
  const cause = new Error('connect ECONNREFUSED 127.0.0.1:5432');
  const error = await reach(() => Promise.reject(cause)).catch((reason) => reason);
  const logged: object[] = [];
  const { content } = failureReply(error, { error: (details) => logged.push(details) });
  expect(content).toMatchObject({ kind: 'notice', lines: [{ key: 'storiesAway' }] });
  expect(logged).toEqual([{ err: cause }]);
});

it.skipIf(!hasPostgres)(
  'lives on where PostgreSQL ends a connection in the middle of a transaction',
  async () => {
    const server = await startPostgres();
    const broken: Error[] = [];
    const engine = await openPostgres(server.url, (error) => broken.push(error));
    const killer = new pg.Client({ connectionString: server.url });
    await killer.connect();
    const work = engine.db.transaction().execute(async (trx) => {
      const { rows } = await killer.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'on-the-record'",
      );
      expect(rows.length).toBeGreaterThan(0);
      // The end of the connection is noticed while nothing is asked of it.
      while (broken.length === 0) await new Promise(setImmediate);
      await trx.selectFrom('owners').selectAll().execute();
    });
    await expect(work).rejects.toThrow();
    await killer.end();
    await engine.close();
    await server.stop();
  },
);

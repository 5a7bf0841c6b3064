import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { SettingsError, StartError, UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';
import { codeOf } from './writing.ts';

const INT8 = 20;
const CONNECTIONS = 8;
/** Wrong name or password. Source: PostgreSQL's manual, appendix A. */
const REFUSED = new Set(['28000', '28P01']);
/** Milliseconds. */
const CONNECT_TIMEOUT = 5_000;
const STATEMENT_TIMEOUT = 30_000;
/** Longer than the server's own, for a server or a network that says nothing any more. */
const QUERY_TIMEOUT = 35_000;
const KEEP_ALIVE_AFTER = 10_000;

/** The server is away. The cause is for the log. */
class UnreachableError extends UserError {
  override readonly name = 'UnreachableError';

  constructor(cause: unknown) {
    super(word('storiesAway'), { cause });
  }
}

/** @throws UserError that people are told if there is no connection to be had */
export async function reach<T>(connect: () => Promise<T>): Promise<T> {
  try {
    return await connect();
  } catch (error) {
    throw new UnreachableError(error);
  }
}

/**
 * Opens a PostgreSQL database (14 or newer), for installs with several processes or hosts.
 *
 * @param url postgres://user:password@host:port/database
 * @param onError hears of a connection that broke, idle or in use; the pool makes another
 * @throws StartError if the server cannot be reached; never shows the password
 */
export async function openPostgres(
  url: string,
  onError: (error: Error) => void = () => undefined,
): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    query_timeout: QUERY_TIMEOUT,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER,
    application_name: 'on-the-record',
    // bigint comes as a string by default; all of ours are far below 2^53.
    types: {
      getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')),
    },
  });
  pool.on('error', onError);
  // One that breaks while it is lent out, in a transaction, says so itself: unheard, that would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    const why = error instanceof Error ? error.message.split('\n')[0] : '';
    const what = `The PostgreSQL database does not answer (${why || 'no connection'}). Check DATABASE_URL.`;
    throw REFUSED.has(codeOf(error)) ? new SettingsError(what) : new StartError(what);
  }
  const reached = { connect: () => reach(() => pool.connect()), end: () => pool.end() };
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: reached }) });
  return {
    name: 'PostgreSQL',
    db,
    integer: 'bigint',
    async createPassages(session) {
      await sql`create table passages (id bigint primary key, lexemes tsvector not null)`.execute(session);
      await sql`create index passages_lexemes on passages using gin (lexemes)`.execute(session);
    },
    async lockOwner(trx, ownerId) {
      await trx.selectFrom('owners').select('id').where('id', '=', ownerId).forUpdate().execute();
    },
    async insertPassages(session, passages) {
      const rows = JSON.stringify(passages.map(({ id, tokens }) => ({ id, tokens })));
      await sql`insert into passages (id, lexemes)
        select row.id, array_to_tsvector(row.tokens)
        from json_to_recordset(${rows}::json) as row (id bigint, tokens text[])`.execute(session);
    },
    async deletePassages(session, ids) {
      await sql`delete from passages where id = any(${ids}::bigint[])`.execute(session);
    },
    async addWords(session, ownerId, keys) {
      await sql`insert into words (owner_id, key, count) select ${ownerId}, key, 1 from unnest(${keys}::text[]) as key
        on conflict (owner_id, key) do update set count = words.count + 1`.execute(session);
    },
    async removeWords(session, ownerId, keys) {
      await sql`update words set count = count - 1 where owner_id = ${ownerId} and key = any(${keys}::text[])`.execute(
        session,
      );
      await sql`delete from words where owner_id = ${ownerId} and key = any(${keys}::text[]) and count <= 0`.execute(
        session,
      );
    },
    // Tokens hold no quote marks or backslashes (`token`), so this is one lexeme whatever it holds.
    holding: (token) => sql`select id from passages where lexemes @@ ${`'${token}'`}::tsquery`,
    checkFile: () => undefined,
    async compact() {
      // Takes as long as it takes, unlike everything else: a connection of its own, without a limit.
      const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT });
      client.on('error', onError);
      await client.connect();
      try {
        for (const table of ['stories', 'versions', 'passages', 'words', 'vectors', 'gists'])
          await client.query(`vacuum analyze ${table}`);
      } finally {
        await client.end();
      }
    },
    async check() {
      const { rows } = await sql<{ n: number }>`select count(*) as n from stories s
        where not exists (select 1 from versions v where v.id = s.version_id and v.story_id = s.id)`.execute(
        db,
      );
      if (rows[0]?.n !== 0) throw new Error('The database is damaged: stories without their text');
    },
    close: () => db.destroy(),
  };
}

import type SqliteConnection from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';
import { LRUCache } from 'lru-cache';

/**
 * Transactions take the write lock at once. One that began by reading would fail, without waiting for `busy_timeout`,
 * when another process (a backup, an import) wrote in between.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #database: SqliteConnection.Database;

  constructor(database: SqliteConnection.Database) {
    super({ database: withStatementCache(database) });
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** Of a fault of the disk SQLite may have rolled back by itself. To do so again would fail, and hide that fault. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Migrations run in one transaction: two processes that start together do not both migrate. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export class ImmediateDialect extends SqliteDialect {
  readonly #database: SqliteConnection.Database;

  constructor(database: SqliteConnection.Database) {
    super({ database: withStatementCache(database) });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#database);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

const CACHED_STATEMENTS = 200;

/** Kysely prepares every query anew; parsing twenty statements over and over is a good part of adding a story. */
function withStatementCache(database: SqliteConnection.Database) {
  const cache = new LRUCache<string, SqliteConnection.Statement<unknown[]>>({ max: CACHED_STATEMENTS });
  return {
    close: () => void database.close(),
    prepare(sql: string) {
      let statement = cache.get(sql);
      if (!statement || statement.busy) statement = database.prepare<unknown[]>(sql);
      cache.set(sql, statement);
      return statement;
    },
  };
}

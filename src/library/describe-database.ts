import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { DATABASE_FILE, openEngine } from './open-library.ts';
import { pendingMigrations } from './sql/migrations.ts';
import { totals } from './sql/totals.ts';

export interface DatabaseState {
  readonly engine: 'SQLite' | 'PostgreSQL';
  readonly version: string;
  readonly stories: number;
  readonly bytes: number;
  /** Steps that the next start will do to bring it up to date. */
  readonly pending: number;
  /** True before anyone made the tables. */
  readonly isEmpty: boolean;
}

/**
 * Looks at the database of the settings without changing it.
 *
 * @returns undefined if the embedded database is not there yet
 * @throws StartError if it cannot be opened or is of a newer version
 */
export async function describeDatabase(where: {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
}): Promise<DatabaseState | undefined> {
  if (where.databaseUrl === undefined && !existsSync(join(where.dataDir, DATABASE_FILE))) return undefined;
  const engine = await openEngine(where);
  try {
    const { rows } =
      engine.name === 'SQLite'
        ? await sql<{ v: string }>`select sqlite_version() as v`.execute(engine.db)
        : await sql<{ v: string }>`select current_setting('server_version') as v`.execute(engine.db);
    const { done, open } = await pendingMigrations(engine);
    const { stories, bytes } = done > 0 ? await totals({ engine }) : { stories: 0, bytes: 0 };
    return {
      engine: engine.name,
      version: rows[0]?.v ?? '',
      stories,
      bytes,
      pending: open,
      isEmpty: done === 0,
    };
  } finally {
    await engine.close();
  }
}

import { sql } from 'kysely';
import type { Totals } from '../library.ts';
import type { DatabaseContext, Query } from './database-context.ts';

export const ping: Query<'ping'> = async ({ engine: { db } }) => {
  await sql`select 1`.execute(db);
};

export async function totals({ engine }: Pick<DatabaseContext, 'engine'>): Promise<Totals> {
  const { db } = engine;
  const stories = await db
    .selectFrom('stories')
    .select((query) => query.fn.countAll().as('n'))
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  const owners = await db
    .selectFrom('owners')
    .select((query) => query.fn.countAll().as('n'))
    // The row that names the bot is no owner.
    .where('owner', 'not like', 'app:%')
    .executeTakeFirst();
  const size =
    engine.name === 'SQLite'
      ? sql<{ n: number }>`select page_count * page_size as n from pragma_page_count(), pragma_page_size()`
      : sql<{ n: number }>`select pg_database_size(current_database()) as n`;
  const { rows } = await size.execute(db);
  return {
    owners: Number(owners?.n ?? 0),
    stories: Number(stories?.n ?? 0),
    bytes: Number(rows[0]?.n ?? 0),
  };
}

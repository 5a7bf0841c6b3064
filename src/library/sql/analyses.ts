import { sql } from 'kysely';
import type { Shelf } from './shelf.ts';

export async function analysis(
  { engine: { db } }: Shelf,
  hash: string,
  model: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('analyses')
    .select('data')
    .where('hash', '=', hash)
    .where('model', '=', model)
    .executeTakeFirst();
  return row?.data;
}

export async function keepAnalysis(shelf: Shelf, hash: string, model: string, packed: string): Promise<void> {
  const { db } = shelf.engine;
  // Only for a text that somebody still has: a story erased in the meantime leaves nothing behind.
  await sql`insert into analyses (hash, model, data)
    select ${hash}, ${model}, ${packed} where exists (select 1 from versions where hash = ${hash})
    on conflict (hash, model) do update set data = excluded.data`.execute(db);
  await db.deleteFrom('analyses').where('hash', '=', hash).where('model', '!=', model).execute();
}

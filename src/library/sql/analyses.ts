import { sql } from 'kysely';
import type { Attribution } from '../../quotations/attribution.ts';
import type { Shelf } from './shelf.ts';

export async function analysis(
  { engine: { db } }: Shelf,
  hash: string,
  model: string,
): Promise<readonly Attribution[] | undefined> {
  const row = await db
    .selectFrom('analyses')
    .select('data')
    .where('hash', '=', hash)
    .where('model', '=', model)
    .executeTakeFirst();
  return row && JSON.parse(row.data);
}

export async function keepAnalysis(
  shelf: Shelf,
  hash: string,
  model: string,
  attributions: readonly Attribution[],
): Promise<void> {
  const { db } = shelf.engine;
  const data = JSON.stringify(attributions);
  // Only for a text that somebody still has: a story erased in the meantime leaves nothing behind.
  await sql`insert into analyses (hash, model, data)
    select ${hash}, ${model}, ${data} where exists (select 1 from versions where hash = ${hash})
    on conflict (hash, model) do update set data = excluded.data`.execute(db);
  await db.deleteFrom('analyses').where('hash', '=', hash).where('model', '!=', model).execute();
}
